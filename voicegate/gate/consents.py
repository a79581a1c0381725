"""The consents of one call: loaded from the ledger, written to it before they count."""

from __future__ import annotations

import asyncio
import hashlib
import threading
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from voicegate.errors import ConsentRequiredError
from voicegate.gate.facts import CallFacts
from voicegate.gate.recording import CallRecorder
from voicegate.gate.setting import CallSetting
from voicegate.governance import EntryKind
from voicegate.governance.ledger import (
    ConsentEvent,
    ConsentLedger,
    ConsentRecord,
    Evidence,
    EvidenceKind,
    Standing,
)
from voicegate.governance.ledger.record import state_after
from voicegate.governance.understanding import withdrawals
from voicegate.vocabulary import Consent, ConsentState, Label

__all__ = ["CallConsents", "TimelyFrames"]

_EVENTS: Final = {
    ConsentState.ACTIVE: ConsentEvent.GRANTED,
    ConsentState.REQUESTED: ConsentEvent.REQUESTED,
    ConsentState.REFUSED: ConsentEvent.REFUSED,
    ConsentState.WITHDRAWN: ConsentEvent.WITHDRAWN,
    ConsentState.EXPIRED: ConsentEvent.EXPIRED,
    ConsentState.IMPLIED: ConsentEvent.IMPLIED,
}
_TAKEN: Final = {ConsentState.WITHDRAWN, ConsentState.REFUSED}
_BY_WORD: Final = Evidence(kind=EvidenceKind.OPERATOR)


class CallConsents:
    """The ledger, bound to one call. All methods run on the call's event loop."""

    def __init__(
        self,
        ledger: ConsentLedger,
        *,
        setting: CallSetting,
        facts: CallFacts,
        recorder: CallRecorder,
        controller: str,
        clock: Callable[[], datetime],
        follow: Callable[[CallConsents], Callable[[], None]] | None = None,
    ) -> None:
        self._ledger = ledger
        self._setting = setting
        self._facts = facts
        self._recorder = recorder
        self._controller = controller
        self._clock = clock
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = 0
        self._unwatch: Callable[[], None] | None = None
        self._follow = follow
        self._unfollow: Callable[[], None] | None = None
        # Active when the ledger was last read, and not known to be since.
        self._doubted: set[Consent] = set()
        # How often each consent was taken away: a grant that was on its way then does not count.
        self._taken: dict[Consent, int] = {}
        self._writing: set[asyncio.Task[None]] = set()
        self._suppressed: frozenset[Consent] = frozenset()
        self.age: str | None = None

    async def load(self) -> None:
        """Take over where the subject's consents stand, and follow what other channels withdraw.

        Raises:
            StorageError: The ledger cannot be read: nothing is taken as given.
        """
        self._loop, self._thread = asyncio.get_running_loop(), threading.get_ident()
        self._unwatch = self._ledger.watch(self._setting.subject, self._told)
        standings = await asyncio.to_thread(
            self._ledger.standings, self._setting.subject, self._controller
        )
        for consent, standing in standings.items():
            if consent not in self._taken:
                self._facts.set_consent(consent, standing.state, standing.expires_at)
        self._suppressed |= {c for c, standing in standings.items() if standing.suppressed}
        if self._follow is not None:
            self._unfollow = self._follow(self)

    def unwatch(self) -> None:
        """Follow other channels no more."""
        unwatch, self._unwatch = self._unwatch, None
        unfollow, self._unfollow = self._unfollow, None
        for stop in (unwatch, unfollow):
            if stop is not None:
                stop()

    @property
    def subject(self) -> str:
        """The pseudonym of the call's subject."""
        return self._setting.subject

    @property
    def active(self) -> frozenset[Consent]:
        """What is active now, and what was before it was doubted."""
        found = {c for c, state in self._facts.consents.items() if state is ConsentState.ACTIVE}
        return frozenset(found | self._doubted)

    def read(self) -> Mapping[Consent, Standing]:
        """Where the subject's consents stand for the ledger; blocking.

        A grant that was dated by a clock a little ahead is not taken for none.

        Raises:
            StorageError: The ledger cannot be read.
        """
        return self._ledger.standings(self.subject, self._controller, ahead=True)

    def compare(self, standings: Mapping[Consent, Standing], active: frozenset[Consent]) -> None:
        """Take away what the ledger, read after ``active`` was, gives no more: it only tightens.

        What was doubted, and stands in the ledger, counts again.
        """
        for consent in active & self.active:
            standing = standings.get(consent)
            state = ConsentState.WITHDRAWN if standing is None else standing.state
            if state in _TAKEN:
                self._take(consent, state)
            elif consent in self._doubted or state is ConsentState.EXPIRED:
                self._doubted.discard(consent)
                self._facts.set_consent(consent, state)
        self._suppressed |= {c for c, standing in standings.items() if standing.suppressed}

    def doubt(self) -> None:
        """Let no consent count until ``compare``: the ledger cannot be read."""
        self._doubted |= self.active
        for consent in self._doubted:
            self._facts.set_consent(consent, ConsentState.EXPIRED)

    async def aclose(self) -> None:
        """Wait until every withdrawal is written.

        Raises:
            StorageError: One was not; it took effect all the same.
        """
        self.unwatch()
        writing = tuple(self._writing)
        if writing:
            await asyncio.gather(*writing)

    async def record(
        self,
        consent: Consent,
        state: ConsentState,
        *,
        evidence: Evidence | None = None,
        question: str | None = None,
        **more: Any,  # noqa: ANN401  # fields of the record
    ) -> None:
        """Write an answer, then let it count; what takes something away counts before that.

        Raises:
            ConsentRequiredError: A minor's consent without her parents'.
            StorageError: It was not written; nothing was given.
        """
        if state is ConsentState.ACTIVE:
            self.check_minor(consent)
        elif state is not ConsentState.REQUESTED:
            self._take(consent, state)
        taken = self._taken.get(consent, 0)
        if question is not None:
            more["script_hash"] = hashlib.sha256(question.encode()).hexdigest()
        await self._ledger.record(
            self._record(_EVENTS[state], consent, evidence or _BY_WORD, **more)
        )
        await self._recorder.note(EntryKind.CONSENT, outcome=state.value, detail={consent.value: 1})
        # Asking again takes nothing away.
        kept = state is ConsentState.REQUESTED and self.stands(consent) is ConsentState.ACTIVE
        if self._taken.get(consent, 0) == taken and not kept:
            self._doubted.discard(consent)
            self._facts.set_consent(consent, state, more.get("expires_at"))

    def pass_time(self) -> None:
        """End what has an end that is over: before a decision, and before each frame."""
        if self._facts.has_ends:  # asked for every frame
            self._facts.pass_time(self._clock())

    def stands(self, consent: Consent) -> ConsentState:
        """Where ``consent`` stands now; refused if it was never heard of."""
        self.pass_time()
        return self._facts.consents.get(consent, ConsentState.REFUSED)

    def said_no(self, consent: Consent) -> bool:
        """Whether the subject said no in this call, or objected at any time."""
        return consent in self._taken or consent in self._suppressed

    def check_minor(self, consent: Consent) -> None:
        """Stop a minor from consenting alone.

        Raises:
            ConsentRequiredError: Her parents have not consented (Art. 8 GDPR).
        """
        parental = self.stands(Consent.PARENTAL) is ConsentState.ACTIVE
        if Label.MINOR in self._facts.labels and consent is not Consent.PARENTAL and not parental:
            raise ConsentRequiredError(
                f"a minor alone cannot consent to {consent.value} (GDPR Art. 8): record the "
                'consent "parental" of who holds parental responsibility first',
                consents=[Consent.PARENTAL.value],
            )

    def hear(self, text: str, language: str) -> None:
        """Withdraw what ``text`` withdraws: at once for the call, and in the ledger right after."""
        found = withdrawals(text, language)
        if found is None:
            return
        named = found or {c for c, s in self._facts.consents.items() if s is ConsentState.ACTIVE}
        if not named:
            return
        for consent in named:
            self._take(consent, ConsentState.WITHDRAWN)
        evidence = Evidence(kind=EvidenceKind.SPEECH, utterance_text=text)
        # "No more advertising" is an objection (Art. 21(2)): it is not to be asked for again.
        event = ConsentEvent.OBJECTED if Consent.MARKETING in found else ConsentEvent.WITHDRAWN
        records = [self._record(event, c, evidence, channel="voice") for c in sorted(named)]
        if event is ConsentEvent.OBJECTED:
            self._suppressed |= named
        task = asyncio.get_running_loop().create_task(self._write(records))
        self._writing.add(task)

    async def _write(self, records: Iterable[ConsentRecord]) -> None:
        written = list(records)
        await self._ledger.record_all(written)
        await self._recorder.note(
            EntryKind.CONSENT,
            outcome=ConsentState.WITHDRAWN.value,
            detail={record.consent.value: 1 for record in written},
        )

    def _record(
        self,
        event: ConsentEvent,
        consent: Consent,
        evidence: Evidence,
        **more: Any,  # noqa: ANN401  # fields of the record
    ) -> ConsentRecord:
        return ConsentRecord(
            event=event,
            subject=self._setting.subject,
            controller=self._controller,
            consent=consent,
            purpose=self._facts.purpose,
            labels=tuple(sorted(self._facts.labels)),
            language=more.pop("language", self._setting.language),
            evidence=evidence if self.age is None else replace(evidence, age_assertion=self.age),
            channel=more.pop("channel", "phone"),
            call_id=self._setting.call_id,
            **more,
        )

    def _take(self, consent: Consent, state: ConsentState) -> None:
        self._taken[consent] = self._taken.get(consent, 0) + 1
        self._doubted.discard(consent)
        self._facts.set_consent(consent, state)

    def _told(self, record: ConsentRecord) -> None:
        """Another channel wrote about this subject; only what takes away counts in this call."""
        state = state_after(record.event)
        if state in {None, ConsentState.ACTIVE, ConsentState.REQUESTED, ConsentState.IMPLIED}:
            return
        if record.controller != self._controller or record.call_id == self._setting.call_id:
            return
        assert state is not None and self._loop is not None  # noqa: S101, PT018  # watched since load
        if threading.get_ident() == self._thread:
            self._take(record.consent, state)
        else:
            self._loop.call_soon_threadsafe(self._take, record.consent, state)


class TimelyFrames(AsyncIterator[bytes]):
    """The caller's frames; a consent whose time is over ends before the next one goes anywhere."""

    __slots__ = ("_consents", "_frames")

    def __init__(self, frames: AsyncIterable[bytes], consents: CallConsents) -> None:
        self._frames = aiter(frames)
        self._consents = consents

    async def __anext__(self) -> bytes:
        frame = await anext(self._frames)
        self._consents.pass_time()
        return frame
