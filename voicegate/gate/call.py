"""A call: one conversation with one data subject."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
)
from contextlib import aclosing
from datetime import datetime
from types import TracebackType
from typing import Literal, Self

from voicegate.errors import RefusedError
from voicegate.gate.admission import Admission
from voicegate.gate.asking import Asker, QuestionOf
from voicegate.gate.caller import CallerFacing
from voicegate.gate.consents import CallConsents
from voicegate.gate.facts import CallFacts, CallJudge
from voicegate.gate.limits import CallLimits
from voicegate.gate.notice import Notice, NoticeState
from voicegate.gate.outgoing import Outgoing
from voicegate.gate.recording import CallRecorder
from voicegate.gate.safe import SafeText
from voicegate.gate.setting import CallSetting
from voicegate.gate.speech import Speech
from voicegate.governance import EntryKind
from voicegate.policy.decision import Decision
from voicegate.redaction import CallRedaction, EntityType
from voicegate.routing.router import Router
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    Needs,
    SpeechEvent,
    StreamRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
    Voice,
)
from voicegate.vocabulary import Hop, Label, Purpose

__all__ = ["Call"]

_PCM_16K = AudioFormat(Encoding.PCM_S16LE, 16000)


class Call(CallerFacing):
    """One conversation: its labels, purpose, consents, vault and open streams.

    Made by ``Gate.call``; use it as an asynchronous context manager. Closing it stops what is still
    running and destroys the keys of its vault: placeholders cannot be restored afterwards.
    ``subject`` is the subject's pseudonym.
    """

    def __init__(
        self,
        *,
        setting: CallSetting,
        facts: CallFacts,
        judge: CallJudge,
        public_judge: CallJudge,
        recorder: CallRecorder,
        consents: CallConsents,
        redaction: CallRedaction,
        router: Router,
        limits: CallLimits,
        question: QuestionOf,
        clock: Callable[[], datetime],
        written_notice: Callable[[Literal["markdown", "html"]], str],
        closed: Callable[[Call], None],
        admission: Admission,
    ) -> None:
        self.id = setting.call_id
        self.line = setting.line
        self.subject = setting.subject
        self.language = setting.language
        self._setting = setting
        self._facts = facts
        self._judge = judge
        self._public_judge = public_judge
        self._recorder = recorder
        self._consents = consents
        self._redaction = redaction
        self._router = router
        self._limits = limits
        self._told = NoticeState(setting.line, given=setting.notice_given)
        self._written_notice = written_notice
        self._question = question
        self._clock = clock
        self._phone = None
        self._closed = closed
        self._admission = admission
        self._sticky: list[str] = []
        self._speeches: set[Speech] = set()
        # A final is redacted when it is heard, and the bot may ask for that a little later.
        self._newest: deque[tuple[Transcript, SafeText]] = deque(maxlen=16)

    async def __aenter__(self) -> Self:
        try:
            await self._admission.check()
            await self._consents.load()
            await self._recorder.note(EntryKind.CALL_STARTED)
        except BaseException:
            # Nobody leaves a call that was not entered: its place is given back here.
            self._consents.unwatch()
            self._redaction.close()
            self._closed(self)
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Stop what is running, write the end of the call, destroy the vault's keys."""
        await asyncio.gather(*(s.aclose() for s in self._speeches))
        # What was said goes now, not when the garbage collector comes by.
        self._speeches.clear()
        self._newest.clear()
        self._redaction.close()
        self._closed(self)
        try:
            await self._consents.aclose()
        finally:
            await self._recorder.note(EntryKind.CALL_ENDED)

    @property
    def labels(self) -> frozenset[Label]:
        """The labels declared for the line or the call, and those detected since."""
        return self._facts.labels

    @property
    def purpose(self) -> Purpose:
        """Why the data of this call is processed."""
        return self._facts.purpose

    def decide(self, hop: Hop, needs: Needs | None = None) -> Decision:
        """What may go where, for the call as it stands now. Pure and fast; writes nothing."""
        return self._judge.decide(hop, needs or Needs())

    def add_labels(self, *labels: Label | str) -> None:
        """Declare further labels; open streams that are no longer permitted are closed at once."""
        self._grow(Label(label) for label in labels)

    async def transcribe(
        self,
        audio: Audio,
        *,
        language: str | None = None,
        hints: Iterable[str] = (),
        word_times: bool = False,
        diarisation: bool = False,
    ) -> Transcript:
        """Transcribe a piece of audio on the first permitted backend that answers.

        Raises:
            RefusedError: The policy permits no backend, or the caller has not heard the notice.
            AllBackendsFailedError: Each permitted one failed.
            BadAudioError: The audio cannot be converted for a backend.
        """
        self._told.check()
        self._limits.audio(len(audio))
        request = TranscriptionRequest(
            audio=audio,
            language=language or self.language,
            hints=tuple(hints),
            word_times=word_times,
            diarisation=diarisation,
        )
        async with self._limits.budget():
            heard = await self._router.transcribe(self._judge, self._recorder, request)
        self.redact(heard)
        self._consents.hear(heard.text, heard.language or self.language)
        return heard

    async def listen(
        self,
        frames: AsyncIterable[bytes],
        *,
        format: AudioFormat = PHONE_MULAW,  # noqa: A002
        language: str | None = None,
        hints: Iterable[str] = (),
        word_times: bool = False,
        diarisation: bool = False,
    ) -> AsyncGenerator[SpeechEvent, None]:
        """Hear the caller while she speaks; yields events until the frames end.

        Each final transcript goes through the redactor at home before it is yielded, so that what
        it reveals counts for the next frame. The events hold what was said, in clear.

        Raises:
            RefusedError: The policy permits no backend (any more); the audio was dropped. Or the
                caller has not heard the notice.
            AllBackendsFailedError: Each permitted one failed, again and again.
        """
        self._told.check()
        request = StreamRequest(
            format=format,
            language=language or self.language,
            hints=tuple(hints),
            word_times=word_times,
            diarisation=diarisation,
        )
        events = self._router.listen(
            self._judge, self._recorder, request, aiter(frames), heard=self._hear
        )
        with self._limits.gate.stream():
            async with aclosing(events):
                async for event in events:
                    self._limits.check()
                    yield event

    def speak(
        self,
        text: str,
        *,
        format: AudioFormat = _PCM_16K,  # noqa: A002
        language: str | None = None,
        voice: Voice | None = None,
        speed: float = 1.0,
        ssml: bool = False,
        public: bool = False,
    ) -> Speech:
        """Speak ``text``. ``public`` declares a fixed text without anybody's data in it.

        A text that the redactor finds personal data in is never treated as public.
        """
        self._limits.check()
        self._limits.text(len(text))
        found = self._redaction.redact(
            text, language=language or self.language, speaker="agent", final=True
        ).findings
        clean = not found
        notice = isinstance(text, Notice)
        nobodys = clean and (public or notice)
        judge = self._public_judge if nobodys else self._judge
        request = SynthesisRequest(
            text=str(text),
            language=language or self.language,
            voice=voice or self._own_voice(language or self.language),
            format=format,
            speed=speed,
            ssml=ssml,
        )
        chunks = self._router.speak(
            judge,
            self._recorder,
            request,
            clean=clean,
            sticky=self._sticky,
            public=nobodys,
            values=self._outgoing.values(text, found) if self._setting.split_speech else (),
        )
        speech = Speech(chunks, format, spoken=self._notice_spoken if notice else None)
        self._speeches.add(speech)
        return speech

    def redact(self, what: str | Transcript | SpeechEvent) -> SafeText:
        """Take the personal data out of what the caller said; the call's labels grow by it."""
        heard = what.transcript if isinstance(what, SpeechEvent) else what
        if heard is None:
            return SafeText(text="", call_id=self.id)
        for known, safe in self._newest:
            if heard is known:
                return safe
        transcript: Transcript | None = None
        if isinstance(heard, Transcript):
            transcript, found = self._redaction.redact_transcript(heard, speaker="caller")
        else:
            found = self._redaction.redact(heard, language=self.language, speaker="caller")
        self._grow(found.labels)
        safe = SafeText(
            text=found.text,
            findings=found.findings,
            labels=found.labels,
            transcript=transcript,
            call_id=self.id,
        )
        if isinstance(heard, Transcript):
            self._newest.append((heard, safe))
        return safe

    def expect(self, what: EntityType | str | None) -> None:
        """Say what the bot has just asked for, so that a bare answer to it is recognised."""
        self._redaction.expect(None if what is None else EntityType(what))

    def restore(self, text: str, *, spoken: bool = False) -> str:
        """Put the values back in place of this call's placeholders. For home only."""
        return self._redaction.restore(text, language=self.language, spoken=spoken)

    def send_streaming(
        self,
        sink: str,
        text: str | SafeText,
        *,
        system: str | None = None,
        history: Iterable[tuple[str, str]] = (),
        max_tokens: int | None = None,
    ) -> AsyncIterator[str]:
        """Send text to a sink in the form that it may have; yields the answer as it comes.

        Raises:
            RefusedError: This sink may not have it, or it still looks personal after redaction.
            AllBackendsFailedError: The sink failed.
        """
        if isinstance(text, SafeText) and text.call_id != self.id:
            raise RefusedError("this text was redacted in another call: redact it in this one")
        self._limits.text(len(text.text if isinstance(text, SafeText) else text))
        request = self._outgoing.payload(
            text, system=system, history=tuple(history), max_tokens=max_tokens
        )
        return self._router.send(self._judge, self._recorder, sink, request)

    async def send(
        self,
        sink: str,
        text: str | SafeText,
        *,
        system: str | None = None,
        history: Iterable[tuple[str, str]] = (),
        max_tokens: int | None = None,
    ) -> str:
        """Send text to a sink; returns its whole answer, placeholders and all."""
        answer = self.send_streaming(
            sink, text, system=system, history=history, max_tokens=max_tokens
        )
        async with self._limits.budget():
            return "".join([piece async for piece in answer])

    # Made when they are needed: they know the call, and it would never be free of them.
    @property
    def _outgoing(self) -> Outgoing:
        return Outgoing(self._redaction, self.redact, self.language)

    def _asker(self) -> Asker:
        say, clock = self._say, self._clock
        return Asker(self, self._consents, question=self._question, say=say, clock=clock)

    def _say(self, text: str, language: str, sound: AudioFormat) -> Speech:
        return self.speak(text, language=language, format=sound, public=True)

    def _own_voice(self, language: str) -> Voice | None:
        name = self._setting.voice
        return None if name is None else Voice(id=name, language=language)

    def _hear(self, event: SpeechEvent) -> None:
        if event.is_final and event.transcript is not None:
            self.redact(event)
            heard = event.transcript
            self._consents.hear(heard.text, heard.language or self.language)

    def _grow(self, labels: Iterable[Label]) -> None:
        if self._facts.add_labels(labels):
            self._recorder.note_nowait(EntryKind.LABELS)

    def _notice_spoken(self) -> None:
        self._told.given = True
        self._recorder.note_nowait(EntryKind.NOTICE, outcome="played")
