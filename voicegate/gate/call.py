"""A call: one conversation with one data subject."""

from __future__ import annotations

from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
)
from contextlib import aclosing
from datetime import datetime
from functools import partial
from types import TracebackType
from typing import Literal, Self

from voicegate.errors import RefusedError
from voicegate.gate.admission import Admission
from voicegate.gate.asking import Asker, QuestionOf
from voicegate.gate.call_redactor import CallRedactor
from voicegate.gate.caller import CallerFacing
from voicegate.gate.consents import CallConsents, TimelyFrames
from voicegate.gate.engine_room import EngineRoom
from voicegate.gate.facts import CallFacts, CallJudge
from voicegate.gate.heeding import Heeding
from voicegate.gate.limits import CallLimits
from voicegate.gate.notice import NoticeState, OwnText
from voicegate.gate.outgoing import Outgoing
from voicegate.gate.recording import CallRecorder
from voicegate.gate.recordings import Recordings
from voicegate.gate.safe import SafeText
from voicegate.gate.setting import CallSetting
from voicegate.gate.speaker import Speaker
from voicegate.gate.speech import Speech
from voicegate.gate.wording import OwnWords
from voicegate.governance import EntryKind
from voicegate.policy.decision import Decision
from voicegate.redaction import CallRedaction, EntityType
from voicegate.routing.router import Router
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    Feature,
    MarkKind,
    Needs,
    SpeechEvent,
    SpeechMark,
    StreamRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
    Voice,
)
from voicegate.vocabulary import Form, Hop, Label, Purpose

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
        own: OwnWords,
        recorder: CallRecorder,
        consents: CallConsents,
        redaction: CallRedaction,
        engines: EngineRoom,
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
        self._recorder = recorder
        self._consents = consents
        self._redaction = redaction
        self._router = router
        self._limits = limits
        self._told = NoticeState(setting.line, given=setting.notice_given)
        self._written_notice = written_notice
        self._question = question
        self._clock = clock
        self._closed = closed
        self._admission = admission
        grow = partial(_grow, facts, recorder)
        self._redactor = CallRedactor(
            redaction, engines, call_id=self.id, language=self.language, grow=grow
        )
        self._heeding = Heeding(self._redactor, consents, language=self.language)
        self._outgoing = Outgoing(redaction, self._redactor.redact, self.language)
        self._speaker = Speaker(
            router,
            judge=judge,
            public_judge=public_judge,
            own=own,
            recorder=recorder,
            redaction=redaction,
            outgoing=self._outgoing,
            split=setting.split_speech,
            notice_spoken=partial(_notice_spoken, self._told, recorder),
        )
        self._recordings = Recordings(
            router, judge, recorder, bleeps=setting.bleeps, heed=self._heeding.heed
        )

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
        await self._speaker.aclose()
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
        _grow(self._facts, self._recorder, (Label(label) for label in labels))

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

        With ``stt_redacted = "bleep"`` that may be one that gets it bleeped: a permitted one hears
        it first (see ``first_pass``), and what is not harmless in it is silenced.

        Raises:
            RefusedError: The policy permits no backend to hear it as it is, or the caller has not
                heard the notice.
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
            return await self._recordings.transcribe(request)

    def first_pass(self, heard: Transcript) -> Transcript | None:
        """What was heard at first in a recording that went out bleeped; None if it did not.

        ``heard`` is what ``transcribe`` returned: it lacks what was silenced, and this has it.
        The last 16 are kept.
        """
        return self._recordings.first_pass(heard)

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
        timely = TimelyFrames(frames, self._consents)
        events = self._router.listen(
            self._judge, self._recorder, request, timely, heard=self._heeding.hear
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
        marks: Iterable[MarkKind] = (),
    ) -> Speech:
        """Speak ``text``. ``public`` declares a fixed text without anybody's data in it.

        A text that the redactor finds personal data in is never treated as public. The notice and
        the questions for consent need no consent, whatever the call is for. ``marks`` are
        wanted beside the sound, as ``Speech.marks``; only backends that have them are asked.

        Raises:
            BadAudioError: Marks are wanted in a format where bytes say no time (MP3, Opus).
        """
        self._limits.check()
        self._limits.text(len(text))
        collected: list[SpeechMark] = []
        request = SynthesisRequest(
            text=str(text),
            language=language or self.language,
            voice=voice or self._own_voice(language or self.language),
            format=format,
            speed=speed,
            ssml=ssml,
            marks=frozenset(marks),
            on_mark=collected.append,
        )
        return self._speaker.speak(text, request, public=public, marks=collected)

    def redact(self, what: str | Transcript | SpeechEvent) -> SafeText:
        """Take the personal data out of what the caller said; the call's labels grow by it."""
        return self._redactor.redact(what)

    async def redact_with_engines(self, what: str | Transcript | SpeechEvent) -> SafeText:
        """The same, and then what the engines of ``[redaction]`` find besides, within their budget.

        They add and never take away; one that is late or fails leaves what the rules found. Without
        engines it is ``redact``. ``send`` asks them by itself, before a sink gets redacted text.
        """
        return await self._redactor.with_engines(what)

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

        def sent(words: str | SafeText) -> AsyncGenerator[str, None]:
            request = self._outgoing.payload(
                words, system=system, history=tuple(history), max_tokens=max_tokens
            )
            return self._router.send(self._judge, self._recorder, sink, request)

        needs = Needs(features=frozenset({Feature.SINK}))
        redacted = self._judge.decide(Hop.SINK, needs).form(sink) is Form.REDACTED
        if not (redacted and self._redactor.has_engines):
            return sent(text)
        return self._after_engines(text, sent)

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

    async def _after_engines(
        self,
        text: str | SafeText,
        sent: Callable[[SafeText], AsyncGenerator[str, None]],
    ) -> AsyncGenerator[str, None]:
        async with aclosing(sent(await self._redactor.with_engines(text))) as pieces:
            async for piece in pieces:
                yield piece

    # Made when it is needed: it knows the call, and the call would never be free of it.
    def _asker(self) -> Asker:
        say, clock = self._say, self._clock
        return Asker(self, self._consents, question=self._question, say=say, clock=clock)

    def _say(self, text: str, language: str, sound: AudioFormat) -> Speech:
        return self.speak(OwnText(text), language=language, format=sound)

    def _own_voice(self, language: str) -> Voice | None:
        name = self._setting.voice
        return None if name is None else Voice(id=name, language=language)


def _grow(facts: CallFacts, recorder: CallRecorder, labels: Iterable[Label]) -> None:
    if facts.add_labels(labels):
        recorder.note_nowait(EntryKind.LABELS)


def _notice_spoken(told: NoticeState, recorder: CallRecorder) -> None:
    told.given = True
    recorder.note_nowait(EntryKind.NOTICE, outcome="played")
