"""From a call and its journal to what the report page shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voicegate.cli.demo.play import HOPS, SINK, Played
from voicegate.cli.demo.report import JournalRow, Report
from voicegate.cli.output import Language
from voicegate.cli.tables import tightest, where, why
from voicegate.governance import EntryKind
from voicegate.governance import entry as journal
from voicegate.governance.drawing import Delivery
from voicegate.vocabulary import Form, Hop, Label, Tier

if TYPE_CHECKING:
    from voicegate.gate import Call, Gate
    from voicegate.policy.decision import Verdict

__all__ = ["Evidence", "build_report"]

_TRANSFER = EntryKind.TRANSFER.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the journal holds of the call, and whether its chain is intact."""

    rows: Sequence[journal.JournalRow]
    ok: bool
    head: str
    verify_command: str
    bytes_left: int


def build_report(
    gate: Gate, call: Call, played: Played, evidence: Evidence, language: Language
) -> Report:
    """Everything that the page needs; nothing in it is what the caller said in clear."""
    config, policy = gate.config, gate.policy
    verdicts = _verdicts(played)
    return Report(
        controller=config.notice.controller,
        home=config.rules.home_country or "",
        line=call.line,
        call_id=call.id,
        purpose=call.purpose.value,
        lawful_basis=_lawful_basis(evidence),
        consents=tuple(sorted(f"{c.value} ({s.value})" for c, s in call.consents.items())),
        as_of=played.after[Hop.STT].situation.as_of,
        facts_date=policy.register.facts_date,
        policy_hash=policy.hash,
        labels_before=_in_order(played.labels_before),
        labels_after=_in_order(played.labels_after),
        before=played.before,
        after=played.after,
        where={name: where(policy.backends[name], language) for name in verdicts},
        why={name: why(verdict, language) for name, verdict in verdicts.items()},
        sink=SINK,
        deliveries=tuple(_deliveries(gate, played, evidence)),
        turns=tuple(played.turns),
        findings=played.findings,
        journal=tuple(_journal_row(row) for row in evidence.rows),
        journal_ok=evidence.ok,
        journal_head=evidence.head,
        verify_command=evidence.verify_command,
        bytes_left=evidence.bytes_left,
    )


def _verdicts(played: Played) -> Mapping[str, Verdict]:
    """For each backend the verdict at the end that allows least."""
    names = dict.fromkeys(name for hop in HOPS for name in played.after[hop].verdicts)
    return {
        name: tightest({hop: played.after[hop].verdicts.get(name) for hop in HOPS})
        for name in names
    }


def _in_order(labels: frozenset[Label]) -> tuple[Label, ...]:
    return tuple(label for label in Label if label in labels)


def _lawful_basis(evidence: Evidence) -> str:
    bases = (_text(row, "lawful_basis") for row in evidence.rows)
    return ", ".join(dict.fromkeys(basis for basis in bases if basis))


def _deliveries(gate: Gate, played: Played, evidence: Evidence) -> Iterator[Delivery]:
    """What the journal says that each backend got; what got nothing is told once."""
    sent = Counter(_transfer(row) for row in evidence.rows if _text(row, "kind") == _TRANSFER)
    home = gate.config.rules.home_country or ""
    for name, backend in gate.policy.backends.items():
        countries = backend.recipient.countries
        country = home if home in countries else min(countries)
        got = {key: count for key, count in sent.items() if key[0] == name}
        verdict = played.after[Hop.STT].verdicts.get(name)
        if verdict is not None and not any(hop is Hop.STT for _, hop, _, _ in got):
            got[name, Hop.STT, verdict.form, verdict.tier] = 0
        for (_, hop, form, tier), count in got.items():
            yield Delivery(
                backend=name,
                tier=tier,
                country=country,
                hop=hop,
                form=form,
                count=count,
                simulated=backend.simulated,
            )


def _transfer(row: journal.JournalRow) -> tuple[str, Hop, Form, Tier]:
    form = Form[_text(row, "form").upper()]
    return _text(row, "backend"), Hop(_text(row, "hop")), form, Tier(_text(row, "tier"))


def _journal_row(row: journal.JournalRow) -> JournalRow:
    size = (row.facts or {}).get("size")
    return JournalRow(
        number=row.seq,
        time=f"{row.at:%H:%M:%S.%f}"[:-3],
        kind=_text(row, "kind"),
        hop=_text(row, "hop"),
        backend=_text(row, "backend"),
        tier=_text(row, "tier"),
        form=_text(row, "form"),
        size=f"{size:,}" if isinstance(size, int) else "",
        outcome=_text(row, "outcome") or _text(row, "error_code"),
    )


def _text(row: journal.JournalRow, name: str) -> str:
    value = (row.facts or {}).get(name)
    return "" if value is None else str(value)
