"""Writes a call's decisions and transfers into the journal. No content, no clear subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from voicegate.gate.facts import CallFacts
from voicegate.governance import EntryKind, JournalEntry
from voicegate.governance.entry import EntryForm, entry_form
from voicegate.policy.decision import Decision, Verdict
from voicegate.routing.judging import Outcome
from voicegate.vocabulary import Form, Hop, LawfulBasis, TransferBasis

__all__ = ["CallRecorder", "Place"]


class _Journal(Protocol):
    async def append(self, entry: JournalEntry) -> Any: ...  # noqa: ANN401  # a receipt

    def append_nowait(self, entry: JournalEntry, *, patient: bool = False) -> Any: ...  # noqa: ANN401

    def append_form(
        self,
        form: EntryForm,
        *,
        seconds: float | None = None,
        size: int | None = None,
        request_id: str | None = None,
        patient: bool = False,
    ) -> Any: ...  # noqa: ANN401  # its future


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the journal says of a backend beside its name."""

    adapter: str
    countries: tuple[str, ...]
    simulated: bool


class CallRecorder:
    """The journal, bound to one call."""

    def __init__(
        self,
        journal: _Journal,
        *,
        call_id: str,
        subject: str,
        line: str,
        facts: CallFacts,
        lawful_basis: LawfulBasis,
        policy_hash: str,
        places: dict[str, Place],
    ) -> None:
        self._journal = journal
        self._call_id = call_id
        self._subject = subject
        self._line = line
        self._facts = facts
        self._lawful_basis = lawful_basis
        self._policy_hash = policy_hash
        self._places = places
        self._forms: dict[tuple[object, ...], EntryForm] = {}

    async def before(self, verdict: Verdict, hop: Hop, size: int) -> None:
        """Write that data is about to go; returns when that is durable."""
        await self._journal.append_form(self._form(EntryKind.TRANSFER, verdict, hop), size=size)

    def after(self, outcome: Outcome) -> None:
        """Write how an attempt ended; does not wait."""
        error = outcome.error
        how = "failed" if error is not None else outcome.stopped or "ok"
        code = type(error).__name__ if error is not None else None
        self._journal.append_form(
            self._form(EntryKind.ATTEMPT, outcome.verdict, outcome.hop, how, code),
            size=outcome.size,
            seconds=round(outcome.seconds, 6),
            request_id=outcome.request_id,
            patient=True,
        )

    async def refused(self, decision: Decision, hop: Hop) -> None:
        """Write that nothing was permitted; returns when that is durable."""
        codes = [r.code for v in decision.verdicts.values() for r in v.reasons]
        detail = {code: codes.count(code) for code in dict.fromkeys(codes)}
        await self._journal.append(
            self._plain(
                EntryKind.REFUSAL, hop=hop, form=Form.DENY, outcome="refused", detail=detail
            )
        )

    async def note(self, kind: EntryKind, **facts: Any) -> None:  # noqa: ANN401  # entry fields
        """Write an event of the call that is no transfer; returns when that is durable."""
        await self._journal.append(self._plain(kind, **facts))

    def note_nowait(self, kind: EntryKind, **facts: Any) -> None:  # noqa: ANN401  # entry fields
        """Write an event of the call that is no transfer; does not wait."""
        self._journal.append_nowait(self._plain(kind, **facts), patient=True)

    def _form(
        self,
        kind: EntryKind,
        verdict: Verdict,
        hop: Hop,
        outcome: str | None = None,
        error_code: str | None = None,
    ) -> EntryForm:
        """Most rows of a call say what an earlier one said."""
        place = (verdict.backend, verdict.tier, verdict.form, verdict.basis)
        known = (kind, hop, outcome, error_code, self._facts.labels, self._facts.purpose, *place)
        form = self._forms.get(known)
        if form is None:
            entry = self._entry(kind, verdict, hop, outcome=outcome, error_code=error_code)
            form = self._forms[known] = entry_form(entry)
        return form

    def _entry(self, kind: EntryKind, verdict: Verdict, hop: Hop, **more: Any) -> JournalEntry:  # noqa: ANN401
        place = self._places[verdict.backend]
        return self._plain(
            kind,
            hop=hop,
            backend=verdict.backend,
            adapter=place.adapter,
            countries=place.countries,
            simulated=place.simulated,
            tier=verdict.tier,
            form=verdict.form,
            basis=verdict.basis if verdict.basis is not TransferBasis.NONE else None,
            **more,
        )

    def _plain(self, kind: EntryKind, **more: Any) -> JournalEntry:  # noqa: ANN401
        return JournalEntry(
            kind=kind,
            call_id=self._call_id,
            subject=self._subject,
            line=self._line,
            purpose=self._facts.purpose,
            lawful_basis=self._lawful_basis,
            labels=tuple(sorted(self._facts.labels)),
            policy_hash=self._policy_hash,
            **more,
        )
