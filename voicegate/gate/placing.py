"""Bind one backend of the configuration to its adapter: settings, keys, endpoint, hops."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import urlsplit

from voicegate.adapter.pinning import is_loopback
from voicegate.adapter.settings import BackendSettings, Endpoint, EndpointError, Secret
from voicegate.adapter.spec import AdapterSpec
from voicegate.errors import ConfigError, CredentialsMissingError, Problem, Severity
from voicegate.gate.keys import SecretCallback, missing_secret, resolve_secret
from voicegate.policy.config import BackendConfig, GateConfig
from voicegate.policy.config.words import did_you_mean
from voicegate.speech import Capabilities, Feature
from voicegate.vocabulary import Hop

__all__ = ["Placed", "place_backend"]

_SETTINGS = frozenset({"region", "endpoint"})
_FEATURES = {
    Hop.STT: frozenset({Feature.BATCH_STT, Feature.STREAMING_STT}),
    Hop.TTS: frozenset({Feature.TTS, Feature.STREAMING_TTS}),
    Hop.SINK: frozenset({Feature.SINK}),
}


@dataclass(slots=True, kw_only=True)
class Placed:
    """What came of it; ``endpoint`` is None if there is none to speak of."""

    settings: BackendSettings
    endpoint: Endpoint | None = None
    capabilities: Capabilities = field(default_factory=lambda: Capabilities(features=frozenset()))
    hops: frozenset[Hop] = frozenset()
    findings: list[Problem] = field(default_factory=list[Problem])
    errors: list[type[ConfigError]] = field(default_factory=list[type[ConfigError]])


def place_backend(
    config: GateConfig,
    row: BackendConfig,
    spec: AdapterSpec,
    environ: Mapping[str, str],
    callback: SecretCallback | None,
    *,
    defer_secrets: bool,
) -> Placed:
    """Bind ``row`` to ``spec`` and report all that is wrong with it; raises nothing."""
    binder = _Binder(config, row, spec)
    secrets = binder.secrets(environ, callback, defer=defer_secrets)
    complete = binder.check_words()
    placed = Placed(
        settings=BackendSettings(
            name=row.name,
            adapter=row.adapter,
            region=row.region,
            endpoint=row.endpoint,
            options=row.options,
            secrets=MappingProxyType(secrets),
        ),
        findings=binder.findings,
        errors=binder.errors,
    )
    if not complete:
        return placed
    try:
        endpoint = spec.locate(placed.settings)
        placed.capabilities = spec.capabilities(placed.settings)
    except EndpointError as error:
        binder.wrong_endpoint(error)
        return placed
    placed.endpoint = binder.sound_endpoint(endpoint)
    placed.hops = binder.hops(placed.capabilities)
    return placed


class _Binder:
    def __init__(self, config: GateConfig, row: BackendConfig, spec: AdapterSpec) -> None:
        self.config = config
        self.row = row
        self.spec = spec
        self.findings: list[Problem] = []
        self.errors: list[type[ConfigError]] = []

    def problem(
        self,
        key: str,
        message: str,
        suggestion: str | None = None,
        kind: type[ConfigError] = ConfigError,
    ) -> None:
        path = ("backends", self.row.name, *key.split("."))
        self.findings.append(self.config.problem(path, message, suggestion))
        self.errors.append(kind)

    def secrets(
        self, environ: Mapping[str, str], callback: SecretCallback | None, *, defer: bool
    ) -> dict[str, Secret]:
        found: dict[str, Secret] = {}
        for name, ref in self.row.secrets.items():
            key = self._secret_key(name)
            if name not in self.spec.secrets:
                known = sorted(self.spec.secrets)
                message = f'the adapter "{self.spec.name}" takes no such secret'
                self.problem(key, message, did_you_mean(name, known))
                continue
            secret = resolve_secret(ref, environ, callback)
            if secret is None and not defer:
                self.problem(key, *missing_secret(ref), CredentialsMissingError)
            elif secret is None:
                message, hint = missing_secret(ref)
                path = ("backends", self.row.name, *key.split("."))
                self.findings.append(self.config.problem(path, message, hint, Severity.WARNING))
            found[name] = secret or Secret(ref.name, "")
        return found

    def _secret_key(self, name: str) -> str:
        in_table = ("backends", self.row.name, "secrets", name) in self.config.positions
        return f"secrets.{name}" if in_table else name

    def check_words(self) -> bool:
        """Whether all that the adapter requires is there; what it does not know is noted too."""
        spec, row = self.spec, self.row
        known = spec.options | ({"voice"} if spec.synthesizer else set[str]())
        for name in sorted(row.options.keys() - known):
            top = ("backends", row.name, "options", name) not in self.config.positions
            key = name if top and name in {"voice", "model"} else f"options.{name}"
            message = f'the adapter "{spec.name}" has no such option'
            self.problem(key, message, did_you_mean(name, sorted(known)))
        there = row.options.keys() | row.secrets.keys()
        there |= {name for name in _SETTINGS if getattr(row, name) is not None}
        missing = sorted(spec.required - there)
        for name in missing:
            where = "" if name in spec.secrets | _SETTINGS | {"voice", "model"} else "options."
            hint = f'{name} = "${{ENV_NAME}}"' if name in spec.secrets else None
            self.problem(f"{where}{name}", f'is missing: the adapter "{spec.name}" needs it', hint)
        return not missing

    def wrong_endpoint(self, error: EndpointError) -> None:
        hint = error.suggestion
        if hint is None and error.key == "region" and self.row.region and self.spec.regions:
            hint = did_you_mean(self.row.region, self.spec.regions)
        self.problem(error.key, error.message, hint)

    def sound_endpoint(self, endpoint: Endpoint) -> Endpoint | None:
        """The endpoint with the hosts of all its URLs; None if data must not go there."""
        if endpoint.in_process or self.spec.simulated:
            return endpoint
        key = "endpoint" if self.row.endpoint else "region"
        parts = [urlsplit(url) for url in endpoint.urls.values()]
        hosts = endpoint.hosts | {(p.hostname or "").lower() for p in parts} - {""}
        if not hosts:
            self.problem(key, f'the adapter "{self.spec.name}" names no host for this backend')
            return None
        plain = [p for p in parts if p.scheme not in {"https", "wss"}]
        for host in sorted({p.hostname or "" for p in plain if not is_loopback(p.hostname or "")}):
            message = f"{host} would be called without TLS, which only this machine may be"
            self.problem(key, message, "write https:// or wss://")
        return Endpoint(urls=endpoint.urls, hosts=frozenset(hosts), in_process=False)

    def hops(self, capabilities: Capabilities) -> frozenset[Hop]:
        able = frozenset(self._able(capabilities))
        wanted = self.row.hops
        if wanted is None:
            return able
        for hop in sorted(wanted - able):
            known = ", ".join(sorted(able)) or "nothing"
            message = f'the adapter "{self.spec.name}" does no {hop} here'
            self.problem("hops", message, f"it does: {known}")
        return wanted & able

    def _able(self, capabilities: Capabilities) -> Iterator[Hop]:
        spec = self.spec
        roles = {
            Hop.STT: spec.transcriber or spec.streaming_transcriber,
            Hop.TTS: spec.synthesizer,
            Hop.SINK: spec.sink,
        }
        for hop, role in roles.items():
            if role is not None and _FEATURES[hop] & capabilities.features:
                yield hop
