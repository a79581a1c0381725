"""Asks a caller for consent: plays the question, hears the answer, reads it back."""

from __future__ import annotations

import asyncio
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Sequence,
)
from contextlib import aclosing, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol, TypeVar

from voicegate.errors import ConfigError, VoicegateError
from voicegate.gate.consents import CallConsents
from voicegate.gate.speech import Speech
from voicegate.governance.ledger import Evidence, EvidenceKind
from voicegate.governance.questions import SCRIPT_VERSION, ConsentQuestion
from voicegate.governance.understanding import Answer, AnswerReason, Heard, understand
from voicegate.speech import AudioFormat, SpeechEvent, Transcript
from voicegate.vocabulary import Consent, ConsentState

__all__ = [
    "Asker",
    "ConsentAnswer",
    "ConsentHow",
    "Frames",
    "Keys",
    "Phone",
    "Play",
    "QuestionOf",
    "phone_of",
]

T = TypeVar("T")
QuestionOf = Callable[[Consent], tuple[ConsentQuestion, tuple[str, ...], tuple[str, ...]]]
"""The question for a consent, with the recipients and the third countries that it concerns."""
_KEYS: Final = {"1": Heard.YES, "2": Heard.NO}
_UNSURE: Final = 0.5  # a recogniser that trusts itself less than this was not sure


class ConsentHow(StrEnum):
    """How it came to where a consent stands."""

    SPOKEN = "spoken"
    PRESSED = "pressed"
    SILENCE = "silence"  # nothing was said or pressed: a refusal
    UNSURE = "unsure"  # the recogniser was not sure: a refusal
    UNCLEAR = "unclear"  # twice no clear answer: a refusal
    KNOWN = "known"  # was not asked: it is active already
    REFUSED_BEFORE = "refused_before"  # was not asked: a no in this call, or an objection, stands


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentAnswer:
    """What came of a question. ``given`` is True only for an active consent."""

    consent: Consent
    state: ConsentState
    how: ConsentHow

    @property
    def given(self) -> bool:
        """Whether the consent is active now."""
        return self.state is ConsentState.ACTIVE


Play = Callable[[Speech], Awaitable[object]]
Frames = AsyncIterable[bytes] | Callable[[], AsyncIterable[bytes]]
Keys = AsyncIterable[str] | Callable[[], AsyncIterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """The caller's end: ``play`` returns when a speech was heard, ``frames`` and ``keys`` come in.

    ``frames`` yields sound in ``format``, ``keys`` the digits that are pressed; each may be a
    function that gives the source.
    """

    play: Play
    frames: Frames
    keys: Keys | None
    format: AudioFormat


class _Call(Protocol):
    """What is needed of a call."""

    def listen(
        self,
        frames: AsyncIterable[bytes],
        *,
        format: AudioFormat = ...,  # noqa: A002
    ) -> AsyncGenerator[SpeechEvent, None]: ...


@dataclass(frozen=True, slots=True)
class _Reply:
    heard: Heard
    how: ConsentHow
    evidence: Evidence


class Asker:
    """Asks for consents in one call."""

    def __init__(
        self,
        call: _Call,
        consents: CallConsents,
        *,
        question: QuestionOf,
        say: Callable[[str, str, AudioFormat], Speech],
        clock: Callable[[], datetime],
    ) -> None:
        self._call = call
        self._consents = consents
        self._question = question
        self._say = say
        self._clock = clock

    async def ask(
        self, consent: Consent, phone: Phone, *, wait_seconds: float, settle_seconds: float
    ) -> ConsentAnswer:
        """Ask once, and once more if the answer was not clear; then it is a refusal."""
        known = self._known(consent)
        if known is not None:
            return known
        self._consents.check_minor(consent)
        question, recipients, countries = self._question(consent)
        # Reading a language's phrases takes a tenth of a second, once: not while others are heard.
        await asyncio.to_thread(understand, "", question.language, consent)
        asked_at = self._clock()
        proof = {
            "script_id": question.script_id,
            "script_version": SCRIPT_VERSION,
            "transfer_risk_text_id": question.risk_id,
            "language": question.language,
            "recipients": recipients,
            "countries": countries,
            "asked_at": asked_at,
        }
        await self._consents.record(
            consent, ConsentState.REQUESTED, evidence=Evidence(), question=question.text, **proof
        )
        await self._play(phone, question, question.text)
        ears = _Ears(self._call, phone, question, wait_seconds, settle_seconds)
        reply = await ears.reply()
        if reply.how is ConsentHow.UNCLEAR:
            await self._play(phone, question, question.again)
            reply = await ears.reply()
        state = ConsentState.ACTIVE if reply.heard is Heard.YES else ConsentState.REFUSED
        await self._consents.record(
            consent,
            state,
            evidence=reply.evidence,
            question=question.text,
            answered_at=self._clock(),
            **proof,
        )
        # A withdrawal that came in between stands: what is read back is where it stands now.
        stands = self._consents.stands(consent)
        given = stands is ConsentState.ACTIVE
        await self._play(phone, question, question.granted if given else question.refused)
        return ConsentAnswer(consent=consent, state=stands, how=reply.how)

    async def _play(self, phone: Phone, question: ConsentQuestion, text: str) -> None:
        await phone.play(self._say(text, question.language, phone.format))

    def _known(self, consent: Consent) -> ConsentAnswer | None:
        stands = self._consents.stands(consent)
        if stands is ConsentState.ACTIVE:
            return ConsentAnswer(consent=consent, state=stands, how=ConsentHow.KNOWN)
        if self._consents.said_no(consent):
            how = ConsentHow.REFUSED_BEFORE
            return ConsentAnswer(consent=consent, state=stands, how=how)
        return None


class _Ears:
    """Hears one answer: what is pressed or said first, and all that follows until it settles."""

    def __init__(
        self, call: _Call, phone: Phone, question: ConsentQuestion, wait: float, settle: float
    ) -> None:
        self._call = call
        self._phone = phone
        self._question = question
        self._wait = wait
        self._settle = settle

    async def reply(self) -> _Reply:
        """The answer; silence where none came in time."""
        listening = [asyncio.ensure_future(self._spoken())]
        if self._phone.keys is not None:
            listening.append(asyncio.ensure_future(self._pressed()))
        try:
            return await self._first(listening)
        finally:
            for task in listening:
                task.cancel()
            await asyncio.gather(*listening, return_exceptions=True)

    async def _first(self, listening: Sequence[asyncio.Future[_Reply | None]]) -> _Reply:
        silence = _Reply(Heard.UNCLEAR, ConsentHow.SILENCE, Evidence())
        failed: VoicegateError | None = None
        for done in asyncio.as_completed(listening):
            try:
                found = await done
            except VoicegateError as error:  # nobody hears her, but she can still press a key
                failed = error
                continue
            if found is not None:
                return found
        if failed is not None and len(listening) == 1:
            raise failed
        return silence

    async def _pressed(self) -> _Reply | None:
        keys = self._phone.keys
        assert keys is not None  # noqa: S101  # else nobody waits for them
        with suppress(TimeoutError):
            async with asyncio.timeout(self._wait):
                async for key in _Open(keys):
                    heard = _KEYS.get(key)
                    evidence = Evidence(kind=EvidenceKind.DTMF, dtmf_digit=key)
                    if heard is not None:
                        return _Reply(heard, ConsentHow.PRESSED, evidence)
        return None

    async def _spoken(self) -> _Reply | None:
        said: list[Transcript] = []
        events = self._call.listen(_Open(self._phone.frames), format=self._phone.format)
        loop = asyncio.get_running_loop()
        with suppress(TimeoutError):
            async with asyncio.timeout(self._wait) as limit, aclosing(events):
                async for event in events:
                    if event.transcript is None or not event.transcript.text.strip():
                        continue
                    if event.is_final:
                        said.append(event.transcript)
                        if self._judge(said).answer is Heard.NO:
                            break
                    # She is speaking, or has just spoken: what follows may limit it.
                    limit.reschedule(loop.time() + (self._settle if said else self._wait))
        return self._judged(said) if said else None

    def _judge(self, said: list[Transcript]) -> Answer:
        text = " ".join(part.text for part in said)
        return understand(text, self._question.language, self._question.consent)

    def _judged(self, said: list[Transcript]) -> _Reply:
        sure = [part.confidence for part in said if part.confidence is not None]
        confidence = min(sure, default=None)
        evidence = Evidence(
            kind=EvidenceKind.SPEECH,
            asr_confidence=confidence,
            utterance_text=" ".join(part.text for part in said),
        )
        answer = self._judge(said)
        if answer.answer is Heard.YES and confidence is not None and confidence < _UNSURE:
            return _Reply(Heard.UNCLEAR, ConsentHow.UNSURE, evidence)
        if answer.reason is AnswerReason.SILENCE:
            return _Reply(Heard.UNCLEAR, ConsentHow.SILENCE, evidence)
        unclear = answer.answer is Heard.UNCLEAR
        how = ConsentHow.UNCLEAR if unclear else ConsentHow.SPOKEN
        return _Reply(answer.answer, how, evidence)


class _Open(AsyncIterator[T]):
    """A source that outlives whoever iterates over it: the line stays open for what comes next."""

    def __init__(self, source: AsyncIterable[T] | Callable[[], AsyncIterable[T]]) -> None:
        found = source() if callable(source) else source
        self._items = aiter(found)

    async def __anext__(self) -> T:
        return await anext(self._items)


def phone_of(found: Phone | None) -> Phone:
    """The phone to ask through.

    Raises:
        ConfigError: Nobody said how to reach the caller.
    """
    if found is None:
        raise ConfigError(
            "the call does not know how to play to the caller and hear her: "
            "call.connect(play=phone.play, frames=phone.audio) first"
        )
    return found
