"""Look at a configuration and say all that is wrong, doubtful or worth knowing about it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from voicegate.adapter.registry import Registry
from voicegate.errors import ConfigError, Problem, Severity, UnsupportedDayError
from voicegate.gate.assembly import Assembly, Backend, Survey, survey_backends
from voicegate.gate.doubtful import complete, of_unknown_adapters, true_findings, with_adapters
from voicegate.gate.keys import SecretCallback, missing_secret, resolve_secret
from voicegate.gate.online import OnlineCheck, ask_online, online_findings
from voicegate.gate.reach import reach_findings
from voicegate.gate.redacting import redaction_problems
from voicegate.gate.upkeep import (
    cell_findings,
    key_findings,
    notice_findings,
    register_findings,
    rule_findings,
)
from voicegate.policy import compile_policy, loosening_problems
from voicegate.policy.config import GateConfig, Reading, SecretRef, read_config
from voicegate.policy.preference import CRITERIA
from voicegate.residency import (
    Asked,
    Certainty,
    Register,
    farthest,
    find_endpoint,
    load_register,
    positions,
)
from voicegate.vocabulary import Hop, Tier

__all__ = ["CheckReport", "PlaceReport", "check_config"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceReport:
    """Where one backend is, as of the day, and how that is known.

    ``entries`` are the ids of the endpoint catalogue behind it, each with the confidence of the
    entry and of what it says about the vendor's parent ("recall" is unverified: confirm it).
    """

    backend: str
    adapter: str
    hops: tuple[Hop, ...]
    hosts: tuple[str, ...]
    countries: tuple[str, ...]
    parent_country: str | None
    operator: str | None
    certainty: Certainty
    tier: Tier
    entries: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """All findings of a file, problems first, each kind in the order of its lines.

    ``online`` is what vendors answered; None if they were not asked.
    """

    file: str
    as_of: date
    findings: tuple[Problem, ...]
    places: tuple[PlaceReport, ...] = ()
    online: tuple[OnlineCheck, ...] | None = None

    def of(self, severity: Severity) -> tuple[Problem, ...]:
        """The findings of one kind."""
        return tuple(p for p in self.findings if p.severity is severity)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What stops the gate from starting, or what the law requires and the file lacks."""
        return self.of(Severity.PROBLEM)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What will hurt sooner or later."""
        return self.of(Severity.WARNING)

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What is worth knowing."""
        return self.of(Severity.NOTE)

    @property
    def exit_code(self) -> int:
        """2 if there is a problem, else 0."""
        return 2 if self.problems else 0


def check_config(
    text: str,
    file: str,
    environ: Mapping[str, str],
    registry: Registry,
    as_of: date,
    *,
    register: Register | None = None,
    secret_callback: SecretCallback | None = None,
    online: bool = False,
) -> CheckReport:
    """Check the configuration ``text`` as of a day; raises nothing for what is wrong in it.

    Calls no backend. Keys are looked up in ``environ`` and never shown. With ``online``, vendors
    are asked about the conditions that only they can see, with these keys and nothing of a call;
    it then blocks, so not from a running event loop.
    """
    try:
        reading = read_config(text, file)
    except ConfigError as error:
        return CheckReport(file=file, as_of=as_of, findings=error.problems)
    config = reading.config
    survey = survey_backends(
        with_adapters(reading),
        environ=environ,
        registry=registry,
        as_of=as_of,
        secret_callback=secret_callback,
    )
    found = [
        *survey.findings,
        *of_unknown_adapters(reading, environ, secret_callback),
        *_secrets(config, environ, secret_callback),
        *notice_findings(config),
        *key_findings(config, environ, _storage(config, environ, secret_callback)),
        *redaction_problems(config),
    ]
    asked = asyncio.run(ask_online(_placed(reading, survey), registry)) if online else None
    found += online_findings(config, asked or (), as_of)
    places: tuple[PlaceReport, ...] = ()
    if not reading.doubtful("gate.regime"):  # else nothing is known of where anything stands
        try:
            known = register or load_register()
            found += _compiled(reading, _assembly(config, survey.backends, as_of, known), known)
            places = tuple(_place(b, config, known, as_of) for b in _placed(reading, survey))
            found += _unproven(config, places)
        except UnsupportedDayError as error:
            found.append(config.problem(("gate", "regime"), str(error)))
    true = [*reading.problems, *true_findings(reading, found)]
    findings = _ordered(true)
    return CheckReport(file=file, as_of=as_of, findings=findings, places=places, online=asked)


def _placed(reading: Reading, survey: Survey) -> Iterator[Backend]:
    """The backends of which nothing is in doubt."""
    for name, backend in survey.backends.items():
        if not reading.doubtful(f"backends.{name}"):
            yield backend


def _compiled(reading: Reading, assembly: Assembly, register: Register) -> Iterator[Problem]:
    """What is seen only once the policy stands over the backends."""
    config = assembly.config
    yield from register_findings(assembly, register)
    yield from cell_findings(assembly)
    if not complete(reading) or len(assembly.backends) < len(config.backends):
        return  # half of the rest would be untrue
    yield from rule_findings(assembly, register)
    if config.backends:
        yield from reach_findings(assembly)
    else:
        message = "there is none: nothing can be heard, spoken or sent"
        yield config.problem(("backends",), message, None, Severity.WARNING)


def _assembly(
    config: GateConfig, backends: Mapping[str, Backend], as_of: date, register: Register
) -> Assembly:
    """What can be compiled: the backends without a problem."""
    # What is told already (a word that is none, a cell without its reason) must not stop the rest
    # from being looked at.
    rules = config.rules
    policy_backends = [b.policy_backend for b in backends.values()]
    kept = tuple(p for p in rules.prefer if p in CRITERIA or p in backends)
    wrong = {(problem.label, problem.tier) for problem in loosening_problems(rules)}
    cells = {where: cell for where, cell in rules.cells.items() if where not in wrong}
    rules = replace(rules, prefer=kept, cells=MappingProxyType(cells))
    return Assembly(
        config=replace(config, rules=rules),
        backends=MappingProxyType(dict(backends)),
        policy=compile_policy(rules, policy_backends, register, bleeps=True),
        as_of=as_of,
    )


def _secrets(
    config: GateConfig, environ: Mapping[str, str], callback: SecretCallback | None
) -> Iterator[Problem]:
    named: list[tuple[str, object]] = [
        ("storage", config.storage),
        ("encryption_key", config.encryption_key),
        *(("old_encryption_keys", ref) for ref in config.old_encryption_keys),
    ]
    for key, ref in named:
        if isinstance(ref, SecretRef) and resolve_secret(ref, environ, callback) is None:
            yield config.problem(("gate", key), *missing_secret(ref))


def _storage(
    config: GateConfig, environ: Mapping[str, str], callback: SecretCallback | None
) -> str | None:
    """Where the store is; a reference that leads nowhere is told elsewhere."""
    place = config.storage
    if not isinstance(place, SecretRef):
        return place
    secret = resolve_secret(place, environ, callback)
    return "unknown://" if secret is None else secret.reveal()


def _place(backend: Backend, config: GateConfig, register: Register, as_of: date) -> PlaceReport:
    recipient = backend.policy_backend.recipient
    hosts = tuple(sorted(backend.endpoint.hosts))
    asked = Asked(regime=config.rules.regime, day=as_of)
    entries = [entry for entry in map(find_endpoint, hosts) if entry is not None]
    return PlaceReport(
        backend=backend.name,
        adapter=backend.spec.name,
        hops=tuple(sorted(backend.policy_backend.hops)),
        hosts=hosts,
        countries=tuple(sorted(recipient.countries)),
        parent_country=recipient.parent_country,
        operator=recipient.operator,
        certainty=recipient.certainty,
        tier=farthest(positions(recipient, register, asked)).tier,
        entries=tuple((e.id, e.confidence, e.vendor.confidence) for e in entries),
    )


def _unproven(config: GateConfig, places: tuple[PlaceReport, ...]) -> Iterator[Problem]:
    for place in places:
        path = ("backends", place.backend)
        if place.certainty is Certainty.ATTESTED:
            message = f"its place ({', '.join(place.countries)}) is attested by you, not proven"
            yield config.problem(path, message, None, Severity.NOTE)
        if place.certainty is Certainty.SIMULATED:
            message = f"its place ({', '.join(place.countries)}) is simulated: a test fact"
            yield config.problem(path, message, None, Severity.NOTE)
        if any(parent == "recall" for _, _, parent in place.entries):
            message = (
                f"that the parent of {place.operator} is in {place.parent_country} is not verified "
                "against a source"
            )
            yield config.problem(path, message, "confirm it in your contract", Severity.NOTE)


def _ordered(found: list[Problem]) -> tuple[Problem, ...]:
    rank = list(Severity).index
    return tuple(sorted(dict.fromkeys(found), key=lambda p: (rank(p.severity), p.line or 0)))
