"""Reads out of an assembled configuration what a report for the data-protection officer needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from voicegate._version import __version__
from voicegate.gate.assembly import Assembly, Backend
from voicegate.gate.contracts import a_year_after
from voicegate.gate.setting import basis_for
from voicegate.governance.report import (
    LineFacts,
    LoosenedCell,
    RecipientFacts,
    ReportFacts,
    SunsetFacts,
)
from voicegate.policy import loosened_cells
from voicegate.policy.config import GateConfig, LineConfig
from voicegate.policy.decision import Situation
from voicegate.residency import Asked, farthest, load_register, positions, sunsets
from voicegate.storage.keys import KEYS_VARIABLE
from voicegate.vocabulary import Consent, ConsentState, Hop, Label, Purpose

__all__ = ["SHOWN_LABELS", "report_facts"]

SHOWN_LABELS = (Label.PERSONAL, Label.SPECIAL_CATEGORY)
"""The labels for which a report says what may go where; the second with its consent given."""
_FAR = 36_500
_CELL = "LABEL_TIER"  # what a cell of the matrix says is told by the forms


def report_facts(
    assembly: Assembly, made_at: datetime, *, environ: Mapping[str, str] | None = None
) -> ReportFacts:
    """The configuration as of the day of ``assembly``, as a report tells it.

    ``environ`` is looked at for whether keys come from there, not for what they are.

    Raises:
        UnsupportedDayError: Nobody answers for that day.
    """
    config = assembly.config
    rules = config.rules
    return ReportFacts(
        made_at=made_at,
        version=__version__,
        file=config.file,
        controller=config.notice,
        regime=rules.regime,
        exporter=rules.exporter,
        home=rules.home_country or "",
        preset=rules.preset,
        policy_hash=assembly.policy.hash,
        register_date=assembly.policy.register.facts_date,
        retention=config.retention,
        lines=tuple(_line(line) for line in config.lines.values()),
        recipients=tuple(_recipient(assembly, each) for each in assembly.backends.values()),
        loosened=tuple(_loosened(config)),
        sunsets=tuple(_sunsets(assembly)),
        measures=dict(_measures(config, environ or {})),
        by_voice=config.rights.by_voice,
    )


def _line(line: LineConfig) -> LineFacts:
    return LineFacts(
        name=line.name,
        language=line.language,
        purpose=line.purpose,
        lawful_basis=line.lawful_basis or basis_for(line.purpose),
        labels=tuple(label for label in Label if label in line.labels),
        notice_how=line.notice_how,
    )


def _recipient(assembly: Assembly, backend: Backend) -> RecipientFacts:
    recipient = backend.policy_backend.recipient
    rules, day = assembly.config.rules, assembly.as_of
    hops = tuple(hop for hop in Hop if hop in backend.policy_backend.hops)
    asked = Asked(regime=rules.regime, day=day)
    position = farthest(positions(recipient, assembly.policy.register, asked))
    verdicts = {
        (hop, label): assembly.policy.decide(_situation(label, hop, day)).verdicts[backend.name]
        for hop in hops
        for label in SHOWN_LABELS
    }
    first = next(iter(verdicts.values()), None)
    home = rules.home_country or ""
    return RecipientFacts(
        name=backend.name,
        adapter=backend.spec.name,
        operator=recipient.operator,
        hops=hops,
        hosts=tuple(sorted(backend.endpoint.hosts)),
        countries=tuple(sorted(recipient.countries)),
        country=home if home in recipient.countries else min(recipient.countries),
        parent_country=recipient.parent_country,
        remote_access=tuple(sorted(recipient.remote_access_countries)),
        tier=position.tier,
        basis=position.basis,
        certainty=recipient.certainty.value,
        reasons=() if first is None else tuple(r for r in first.reasons if r.code != _CELL),
        forms={key: verdict.form for key, verdict in verdicts.items()},
        papers=_papers(backend),
        retention_days=backend.config.retention_days,
        trains=backend.config.trains,
        simulated=backend.policy_backend.simulated,
    )


def _situation(label: Label, hop: Hop, day: date) -> Situation:
    return Situation(
        labels=frozenset({label}),
        purpose=Purpose.CONTRACT,
        hop=hop,
        as_of=day,
        consents=frozenset({(Consent.SPECIAL, ConsentState.ACTIVE)}),
    )


def _papers(backend: Backend) -> Mapping[str, date]:
    """What was signed or checked, each with its day."""
    config = backend.config
    found = dict(config.contract.dates)
    found |= {f"dpf_{row.framework}_{row.data}": row.checked for row in config.contract.dpf}
    found |= {f"attested_{name}": day for name, day in config.attestations.items()}
    if config.location is not None:
        found["attested_location"] = config.location.attested
    return found


def _loosened(config: GateConfig) -> Iterator[LoosenedCell]:
    for label, tier in loosened_cells(config.rules):
        cell = config.rules.cells[label, tier]
        yield LoosenedCell(label=label, tier=tier, form=cell.form, reason=cell.reason or "")


def _sunsets(assembly: Assembly) -> Iterator[SunsetFacts]:
    """Findings that a backend rests on, however far their end; others that end soon; checks."""
    day, regime = assembly.as_of, assembly.config.rules.regime
    used: dict[str, list[str]] = {}
    for name, backend in assembly.backends.items():
        for country in backend.policy_backend.recipient.countries:
            used.setdefault(country, []).append(name)
    soon = {s.finding.id for s in sunsets(load_register(), day, regime)}
    for sunset in sunsets(load_register(), day, regime, within_days=_FAR):
        finding = sunset.finding
        backends = tuple(used.get(finding.destination, ()))
        if backends or finding.id in soon:
            yield SunsetFacts(
                what=finding.name,
                instrument=finding.instrument,
                last=sunset.last,
                days_left=sunset.days_left,
                backends=backends,
            )
    for name, backend in assembly.backends.items():
        for row in backend.config.contract.dpf:
            last = a_year_after(row.checked)
            if last >= day:
                what = f"{name}: DPF ({row.framework}, {row.data})"
                left = (last - day).days
                yield SunsetFacts(what=what, last=last, days_left=left, backends=(name,))


def _measures(config: GateConfig, environ: Mapping[str, str]) -> Iterator[tuple[str, bool | str]]:
    """Words of ``governance.report.measures``, each with yes, no, or a value."""
    rules = config.rules
    yield "encryption", True
    given = config.encryption_key is not None or bool(environ.get(KEYS_VARIABLE, "").strip())
    # A server refuses to open without keys of the operator's own.
    server = isinstance(config.storage, str) and config.storage.startswith("postgresql")
    yield "keys_apart", given or server
    yield "pseudonyms", True
    yield "redaction", ", ".join(config.redaction.languages or ()) or True
    yield "egress", True
    yield "tls", True
    yield "journal", True
    yield "checkpoints", True
    yield "no_content", True
    yield "no_audio", not config.notice.recording
    yield "fail_closed", True
    yield "retention", True
    yield "shredding", True
    yield "no_training", rules.no_training
    yield "eu_operated_only", rules.eu_operated_only
    yield "raw_to_adequate", rules.raw_sink_reason or False
    yield "bleeped_audio", rules.stt_redacted == "bleep"
