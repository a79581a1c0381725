"""What wants looking after: old registers, findings that end, notices, rules that do nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final

from voicegate.errors import Problem, Severity
from voicegate.gate.assembly import Assembly
from voicegate.governance.notices import (
    LANGUAGES as NOTICE_LANGUAGES,
)
from voicegate.governance.notices import (
    LONGEST_NOTICE_SECONDS,
    first_layer,
    spoken_seconds,
)
from voicegate.policy import Cell, load_preset, loosened_cells
from voicegate.policy.config import GateConfig, LineConfig
from voicegate.residency import (
    Asked,
    Register,
    positions,
    register_age_days,
    register_is_old,
    sunsets,
)
from voicegate.speech import Feature
from voicegate.storage.keys import KEYS_VARIABLE
from voicegate.vocabulary import Hop, Label, Regime, Tier

__all__ = [
    "cell_findings",
    "key_findings",
    "notice_findings",
    "register_findings",
    "rule_findings",
]

_MEASURES: Final = {"latency": "latency_ms", "cost": "cost", "quality": "quality"}
_REQUIRED: Final = {
    "contact": (
        "is missing: a notice names the controller and how to reach him (GDPR Art. 13(1)(a))",
        'contact = "privacy@example.org"',
    ),
    "retention_text": (
        "is missing: a notice to callers says how long data is kept (GDPR Art. 13(2)(a))",
        'retention_text = "Transcripts are kept for 30 days."',
    ),
}
_NOTICE: Final = {
    "dpo": "how to reach the data-protection officer, if there is one (GDPR Art. 13(1)(b))",
    "privacy_url": "where to read more; without it the second layer can only be spoken",
    "supervisory_authority": "the authority to complain to (GDPR Art. 13(2)(d))",
}


def notice_findings(config: GateConfig) -> Iterator[Problem]:
    """Facts that a complete notice to callers lacks. Without lines there are no callers."""
    if not config.lines:
        return
    for name, (message, hint) in _REQUIRED.items():
        if getattr(config.notice, name) is None:
            yield config.problem(("gate", name), message, hint)
    for name, what in _NOTICE.items():
        if getattr(config.notice, name) is None:
            message = f"is missing: {what}"
            yield config.problem(("gate", name), message, None, Severity.WARNING)
    for line in config.lines.values():
        yield from _spoken(config, line)


def _spoken(config: GateConfig, line: LineConfig) -> Iterator[Problem]:
    """What is wrong with the notice of one line as it is spoken."""
    bare = line.language.partition("-")[0]
    if bare not in NOTICE_LANGUAGES:
        message = "there is no notice in this language: the English one is spoken"
        at = ("line", line.name, "language")
        yield config.problem(at, message, None, Severity.WARNING)
    seconds = spoken_seconds(first_layer(config.notice, line, line.language), bare)
    if seconds >= LONGEST_NOTICE_SECONDS:
        message = (
            f"the notice takes about {seconds:.0f} s to say; callers listen for less than "
            f"{LONGEST_NOTICE_SECONDS:.0f} s"
        )
        hint = "shorten gate.controller, gate.assistant or gate.handover"
        yield config.problem(("line", line.name), message, hint, Severity.WARNING)


def key_findings(
    config: GateConfig, environ: Mapping[str, str], storage: str | None
) -> Iterator[Problem]:
    """Keys that lie beside what they lock; ``storage`` is the path or URL, None the default."""
    if config.encryption_key is not None or environ.get(KEYS_VARIABLE, "").strip():
        return
    place = "voicegate.sqlite" if storage is None else storage.removeprefix("sqlite:///")
    if "://" in place:  # in memory, or a server, which refuses to open without keys
        return
    yield config.problem(
        ("gate", "encryption_key"),
        f"is missing: the keys lie in {place}-keys, beside the database that they lock, and who "
        "copies the folder has both",
        'encryption_key = "${VOICEGATE_KEY}", or set ' + KEYS_VARIABLE,
        Severity.WARNING,
    )


def register_findings(assembly: Assembly, register: Register) -> Iterator[Problem]:
    """A register that is old, findings that end soon, and a home that is none.

    Raises:
        UnsupportedDayError: Nobody answers for that day.
    """
    config, day, regime = assembly.config, assembly.as_of, assembly.config.rules.regime
    if register_is_old(register, day):
        age = register_age_days(register, day)
        message = f"the register of adequacy is {age} days old, over 90: its facts may have changed"
        yield config.problem((), message, "install a newer release", Severity.WARNING)
    used = {c for b in assembly.backends.values() for c in b.policy_backend.recipient.countries}
    for sunset in sunsets(register, day, regime):
        finding = sunset.finding
        message = (
            f"the finding for {finding.name} ({finding.instrument}) ends on {sunset.last}, in "
            f"{sunset.days_left} days"
        )
        hit = finding.destination in used
        yield config.problem((), message, None, Severity.WARNING if hit else Severity.NOTE)
    yield from _home(assembly, register)


def _home(assembly: Assembly, register: Register) -> Iterator[Problem]:
    config, rules = assembly.config, assembly.config.rules
    path, home = ("gate", "home_country"), rules.home_country
    own = [
        name
        for name, b in assembly.backends.items()
        if "own_infrastructure" in b.policy_backend.recipient.attributes
    ]
    if home is not None and not register.at_home(home, rules.regime, assembly.as_of):
        message = f"{home} is not at home under regime {rules.regime}: what runs here is abroad"
        yield config.problem(path, message, None, Severity.WARNING)
    elif home is None and own and rules.regime is Regime.EU:
        listed = rules.allow_countries is not None or rules.deny_countries
        message = f"is not set: {', '.join(own)} may be in any country of the EEA"
        hint = "with lists of countries every one of them has to be allowed" if listed else None
        yield config.problem(path, message, hint, Severity.WARNING if listed else Severity.NOTE)


def cell_findings(assembly: Assembly) -> Iterator[Problem]:
    """Cells that loosen the preset, with their reason, and those that only repeat it."""
    config, rules = assembly.config, assembly.config.rules
    loosened = set(loosened_cells(rules))
    for (label, tier), cell in rules.cells.items():
        path = ("policy", "labels", label.value, tier.value)
        if (label, tier) in loosened:
            message = f"loosens the preset to {cell.form}: {cell.reason}"
            yield config.problem(path, message, None, Severity.NOTE)
        if _repeats(rules.preset, label, tier, cell):
            message = f'does nothing: the preset "{rules.preset}" says {cell.form} already'
            yield config.problem(path, message, None, Severity.WARNING)


def rule_findings(assembly: Assembly, register: Register) -> Iterator[Problem]:
    """Rules that do nothing as of the day, because no backend is what they speak of.

    Raises:
        UnsupportedDayError: Nobody answers for that day.
    """
    config, rules = assembly.config, assembly.config.rules
    tiers = _tiers(assembly, register)
    for (label, tier), cell in rules.cells.items():
        path = ("policy", "labels", label.value, tier.value)
        if tier not in tiers and not _repeats(rules.preset, label, tier, cell):
            message = f"does nothing as of {assembly.as_of}: no backend is in tier {tier}"
            yield config.problem(path, message, None, Severity.NOTE)
    yield from _dead_lists(assembly)
    yield from _dead_preferences(assembly)
    yield from _dead_bleeping(assembly)
    if rules.raw_sink_reason is not None and not _has_adequate_sink(assembly, register):
        message = "does nothing: no sink is in an adequate country"
        at = ("policy", "raw_sinks_in_adequate_countries")
        yield config.problem(at, message, None, Severity.WARNING)


def _repeats(preset_name: str, label: Label, tier: Tier, cell: Cell) -> bool:
    preset = load_preset(preset_name)
    return all(preset.form(label, tier, pci=pci) is cell.form for pci in (True, False))


def _tiers(assembly: Assembly, register: Register) -> set[Tier]:
    """Every tier in which a place of a backend can be, with and without consents."""
    regime, day = assembly.config.rules.regime, assembly.as_of
    variants = [
        Asked(regime=regime, day=day, employee=employee, consented=consented)
        for employee, consented in product((False, True), repeat=2)
    ]
    return {
        position.tier
        for b in assembly.backends.values()
        for asked in variants
        for position in positions(b.policy_backend.recipient, register, asked)
    }


def _dead_lists(assembly: Assembly) -> Iterator[Problem]:
    config, rules = assembly.config, assembly.config.rules
    recipients = [b.policy_backend.recipient for b in assembly.backends.values()]
    operators = {r.operator.casefold() for r in recipients if r.operator}
    for kind, names in (("allow", rules.allow_operators), ("deny", rules.deny_operators)):
        for name in sorted(n for n in names or () if n.casefold() not in operators):
            known = f"operators here: {', '.join(sorted(operators))}" if operators else None
            message = f'no backend is run by "{name}"'
            at = ("policy", "operators", kind)
            yield config.problem(at, message, known, Severity.WARNING)
    used = {c for r in recipients for c in r.countries | r.remote_access_countries}
    unused = sorted(rules.deny_countries - used)
    if unused and len(unused) == len(rules.deny_countries):
        message = "denies nothing as of now: no backend is in any of these countries"
        yield config.problem(("policy", "countries", "deny"), message, None, Severity.NOTE)


def _dead_preferences(assembly: Assembly) -> Iterator[Problem]:
    backends = [b.policy_backend for b in assembly.backends.values()]
    for n, name in enumerate(assembly.config.rules.prefer):
        measure = _MEASURES.get(name)
        if measure and all(getattr(b, measure) is None for b in backends):
            path = ("policy", "prefer", n)
            message = f'"{name}" orders nothing: no backend says {measure}'
            yield assembly.config.problem(path, message, None, Severity.WARNING)


def _dead_bleeping(assembly: Assembly) -> Iterator[Problem]:
    """Bleeping needs somebody who hears recordings, and does so with the times of words."""
    config = assembly.config
    if config.rules.stt_redacted != "bleep":
        return
    able = [
        backend.policy_backend.capabilities.features
        for backend in assembly.backends.values()
        if Hop.STT in backend.policy_backend.hops
        and Feature.BATCH_STT in backend.policy_backend.capabilities.features
    ]
    at = ("policy", "stt_redacted")
    if len(able) < 2:  # noqa: PLR2004  # one who hears it as it is, one who gets it bleeped
        message = "does nothing: two backends have to transcribe recordings, one of them at first"
        yield config.problem(at, message, None, Severity.WARNING)
    elif not any(Feature.WORD_TIMES in features for features in able):
        message = "no backend gives the times of words: a recording with a finding goes nowhere"
        yield config.problem(at, message, None, Severity.WARNING)


def _has_adequate_sink(assembly: Assembly, register: Register) -> bool:
    asked = Asked(regime=assembly.config.rules.regime, day=assembly.as_of)
    return any(
        position.tier in {Tier.T3, Tier.T3F}
        for b in assembly.backends.values()
        if Hop.SINK in b.policy_backend.hops
        for position in positions(b.policy_backend.recipient, register, asked)
    )
