"""What a call owes its caller: the notice, the questions for consent, and heed of her answers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Literal

from voicegate.gate.asking import Asker, ConsentAnswer, Frames, Keys, Phone, Play, phone_of
from voicegate.gate.consents import CallConsents
from voicegate.gate.facts import CallFacts, CallJudge
from voicegate.gate.notice import Notice, NoticeState
from voicegate.gate.recording import CallRecorder
from voicegate.gate.setting import CallSetting
from voicegate.governance import EntryKind
from voicegate.governance.ledger import Evidence
from voicegate.routing.judging import refusal
from voicegate.speech import PHONE_MULAW, AudioFormat, Needs
from voicegate.vocabulary import Consent, ConsentState, Hop, Label

__all__ = ["CallerFacing"]


class CallerFacing(ABC):
    """The part of a ``Call`` that faces the caller; the call fills in what it works with."""

    _setting: CallSetting
    _facts: CallFacts
    _recorder: CallRecorder
    _consents: CallConsents
    _told: NoticeState
    _written_notice: Callable[[Literal["markdown", "html"]], str]
    _phone: Phone | None = None
    _judge: CallJudge

    @abstractmethod
    def _asker(self) -> Asker: ...

    @property
    def consents(self) -> Mapping[Consent, ConsentState]:
        """Where the subject's consents stand now."""
        self._consents.pass_time()
        return self._facts.consents

    def notice(self) -> Notice:
        """The text that tells the caller who speaks, that it is an AI, and what for."""
        return self._setting.notice

    def privacy_notice(self, form: Literal["markdown", "html"] = "markdown") -> str:
        """The second layer of the notice (Art. 13 GDPR), in the language of the call."""
        return self._written_notice(form)

    async def attest_notice(self, how: str) -> None:
        """State that this caller heard a notice elsewhere; ``how`` is a code like "ivr".

        Raises:
            StorageError: The journal does not have it, so that it does not count.
        """
        await self._recorder.note(EntryKind.NOTICE, outcome="attested", detail={how: 1})
        self._told.given = True

    async def record_consent(
        self,
        consent: Consent | str,
        state: ConsentState | str = ConsentState.ACTIVE,
        *,
        evidence: Evidence | None = None,
        question: str | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        """Take an answer of the subject into account; returns when ledger and journal have it.

        A consent counts only after it is durable; a refusal or a withdrawal counts at once.
        ``question`` is the exact text that was asked: its hash is kept. ``evidence`` says how the
        answer was given; without it, it is the bot's word.

        Raises:
            ConsentRequiredError: A minor's consent without that of her parents.
            StorageError: It was not written, so that no consent was given.
        """
        await self._consents.record(
            Consent(consent),
            ConsentState(state),
            evidence=evidence,
            question=question,
            expires_at=expires_at,
        )

    def state_age(self, years: int) -> None:
        """Take into account how old the caller says she is.

        Below the configured digital age (16 without one) the call is a minor's: she cannot consent
        alone, and what may go where is decided for a minor from the next frame on. The ledger keeps
        which of the two she said, not the number.
        """
        minor = years < self._setting.digital_age
        self._consents.age = "minor" if minor else "of_age"
        if minor and self._facts.add_labels([Label.MINOR]):
            self._recorder.note_nowait(EntryKind.LABELS)

    def connect(
        self,
        *,
        play: Play,
        frames: Frames,
        keys: Keys | None = None,
        format: AudioFormat = PHONE_MULAW,  # noqa: A002
    ) -> None:
        """Say how to reach the caller, for ``ask_consent``; see ``Phone``."""
        self._phone = Phone(play=play, frames=frames, keys=keys, format=format)

    async def ask_consent(
        self,
        consent: Consent | str,
        *,
        play: Play | None = None,
        frames: Frames | None = None,
        keys: Keys | None = None,
        format: AudioFormat = PHONE_MULAW,  # noqa: A002
        wait_seconds: float = 8.0,
        settle_seconds: float = 1.0,
    ) -> ConsentAnswer:
        """Ask the caller for one consent, on a backend that may hear her already.

        Plays the question, hears a spoken yes or no or the keys 1 and 2, writes the answer into the
        ledger, and reads it back. Whatever is no clear yes is a refusal, and after a no in this
        call, or an objection, nothing is asked. She has ``wait_seconds`` to begin, and an answer is
        over ``settle_seconds`` after its last words. Without ``play`` and ``frames`` it goes
        through what ``connect`` was given.

        Raises:
            RefusedError: She has not heard the notice, or nobody may hear her and she has no keys.
            ConsentRequiredError: She is a minor, and her parents have not consented.
            StorageError: The answer was not written, so that nothing was given.
        """
        self._told.check()
        given = self._phone
        if play is not None and frames is not None:
            given = Phone(play=play, frames=frames, keys=keys, format=format)
        phone = phone_of(given)
        if phone.keys is None:
            hearing = self._judge.decide(Hop.STT, Needs())
            if not hearing.permitted:
                raise refusal(hearing)
        return await self._asker().ask(
            Consent(consent),
            phone,
            wait_seconds=wait_seconds,
            settle_seconds=settle_seconds,
        )
