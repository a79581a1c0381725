"""From a configuration to backends that know where they are, and a policy compiled over them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

from voicegate.adapter.registry import Registry
from voicegate.adapter.settings import BackendSettings, Endpoint
from voicegate.adapter.spec import AdapterSpec
from voicegate.errors import (
    ConfigError,
    CredentialsMissingError,
    MissingExtraError,
    Problem,
    Severity,
    UnknownAdapterError,
)
from voicegate.gate.keys import SecretCallback
from voicegate.gate.placing import Placed, place_backend
from voicegate.gate.recipients import survey_recipient
from voicegate.policy.compiled import CompiledPolicy, compile_policy
from voicegate.policy.config import BackendConfig, GateConfig
from voicegate.policy.rules import PolicyBackend
from voicegate.residency import Register

__all__ = ["Assembly", "Backend", "Survey", "assemble", "survey_backends"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Backend:
    """One configured backend, bound to its adapter, its endpoint and the facts about it."""

    name: str
    config: BackendConfig
    spec: AdapterSpec
    settings: BackendSettings
    endpoint: Endpoint
    policy_backend: PolicyBackend


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """All that can be said of the configured backends on a day, problems included.

    ``backends`` are those without a problem, or with no other than a missing key. ``fresh_until``
    is the last day on which the facts hold: on the next one a certification ends or begins to
    count; None means that none does.
    """

    backends: Mapping[str, Backend]
    findings: tuple[Problem, ...]
    errors: tuple[type[ConfigError], ...]
    fresh_until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembly:
    """Backends in the order of the file, and the policy over them, as of a day.

    ``findings`` are warnings and notes. After ``fresh_until`` assemble again.
    """

    config: GateConfig
    backends: Mapping[str, Backend]
    policy: CompiledPolicy
    as_of: date
    fresh_until: date | None = None
    findings: tuple[Problem, ...] = field(default=())


def assemble(
    config: GateConfig,
    *,
    environ: Mapping[str, str],
    registry: Registry,
    register: Register | None = None,
    secret_callback: SecretCallback | None = None,
    as_of: date | None = None,
    defer_secrets: bool = False,
) -> Assembly:
    """Bind ``config`` to adapters, keys and places, and compile its policy.

    ``as_of`` is the day on which contracts and certifications are judged; None means today (UTC).
    ``defer_secrets`` is for tools that only explain: keys that are missing are left empty, and
    nothing assembled so may be used to call a backend.

    Raises:
        ConfigError: With every problem of every backend, each with its line. If all problems are of
            one kind it is ``UnknownAdapterError``, ``MissingExtraError`` or
            ``CredentialsMissingError``.
    """
    day = as_of or datetime.now(UTC).date()
    survey = survey_backends(
        config,
        environ=environ,
        registry=registry,
        secret_callback=secret_callback,
        as_of=day,
        defer_secrets=defer_secrets,
    )
    problems = [p for p in survey.findings if p.severity is Severity.PROBLEM]
    if problems:
        raise _error_for(sorted(problems, key=lambda p: p.line or 0), survey.errors)
    policy_backends = [b.policy_backend for b in survey.backends.values()]
    return Assembly(
        config=config,
        backends=survey.backends,
        policy=compile_policy(config.rules, policy_backends, register, bleeps=True),
        as_of=day,
        fresh_until=survey.fresh_until,
        findings=survey.findings,
    )


def survey_backends(
    config: GateConfig,
    *,
    environ: Mapping[str, str],
    registry: Registry,
    as_of: date,
    secret_callback: SecretCallback | None = None,
    defer_secrets: bool = False,
) -> Survey:
    """Look at every backend and report all that is found; raises nothing."""
    surveying = _Surveying(config, as_of)
    for row in config.backends.values():
        try:
            spec = registry.spec(row.adapter)
        except ConfigError as error:
            surveying.unknown(row, error)
            continue
        placed = place_backend(
            config, row, spec, environ, secret_callback, defer_secrets=defer_secrets
        )
        surveying.add(row, spec, placed)
    return surveying.survey()


class _Surveying:
    def __init__(self, config: GateConfig, as_of: date) -> None:
        self.config = config
        self.as_of = as_of
        self.backends: dict[str, Backend] = {}
        self.findings: list[Problem] = []
        self.errors: list[type[ConfigError]] = []
        self.changes: list[date] = []

    def unknown(self, row: BackendConfig, error: ConfigError) -> None:
        path = ("backends", row.name, "adapter")
        self.findings.append(self.config.problem(path, str(error)))
        self.errors.append(type(error))

    def add(self, row: BackendConfig, spec: AdapterSpec, placed: Placed) -> None:
        self.findings += placed.findings
        self.errors += placed.errors
        if placed.endpoint is None:
            return
        backend, found, changes = _surveyed(self.config, row, spec, placed, self.as_of)
        self.findings += found
        self.changes += changes
        wrong = [p for p in found if p.severity is Severity.PROBLEM]
        self.errors += [ConfigError for _ in wrong]
        # A key that is missing here says nothing about where the backend is.
        if not wrong and all(e is CredentialsMissingError for e in placed.errors):
            self.backends[row.name] = backend

    def survey(self) -> Survey:
        return Survey(
            backends=MappingProxyType(self.backends),
            findings=tuple(self.findings),
            errors=tuple(self.errors),
            fresh_until=min(self.changes) - timedelta(days=1) if self.changes else None,
        )


def _surveyed(
    config: GateConfig, row: BackendConfig, spec: AdapterSpec, placed: Placed, as_of: date
) -> tuple[Backend, Sequence[Problem], Sequence[date]]:
    endpoint = placed.endpoint or Endpoint()
    surveyed = survey_recipient(
        config, row, endpoint, as_of, keeps=spec.keeps, simulated=spec.simulated
    )
    policy_backend = PolicyBackend(
        name=row.name,
        recipient=surveyed.recipient,
        hops=placed.hops,
        capabilities=placed.capabilities,
        simulated=spec.simulated,
        retention_days=row.retention_days,
        trains=row.trains,
        latency_ms=row.latency_ms,
        cost=row.cost,
        quality=row.quality,
    )
    backend = Backend(
        name=row.name,
        config=row,
        spec=spec,
        settings=placed.settings,
        endpoint=endpoint,
        policy_backend=policy_backend,
    )
    return backend, surveyed.findings, surveyed.changes


def _error_for(problems: list[Problem], errors: Sequence[type[ConfigError]]) -> ConfigError:
    kinds = set(errors)
    one = kinds.pop() if len(kinds) == 1 else ConfigError
    if one in {UnknownAdapterError, MissingExtraError, CredentialsMissingError}:
        return one(problems)
    return ConfigError(problems)
