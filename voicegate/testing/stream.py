"""The stream of a scripted STT: the words of its lines come as the audio comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from voicegate.adapter.roles import TranscriptionStream
from voicegate.errors import ConnectionFailedError
from voicegate.speech import SpeechEvent, SpeechEventType, StreamRequest, Transcript, Word
from voicegate.testing.faults import Fault, FaultKind, error_for
from voicegate.testing.script import Script

__all__ = ["ScriptedStream"]


@dataclass(frozen=True, slots=True)
class _Cue:
    """One word of the script: when it has been heard, and whether it ends its line."""

    word: Word
    utterance: int
    last: bool


class ScriptedStream(TranscriptionStream):
    """Emits started, interim, final, ended; strikes its fault after so many seconds of audio."""

    def __init__(
        self, script: Script, request: StreamRequest, fault: Fault | None, backend: str
    ) -> None:
        self._script = script
        self._fault = fault
        self._backend = backend
        self._rate = request.format.bytes_per_second or 1
        self._cues = _cues(script)
        self._heard: list[_Cue] = []
        self._audio_bytes = 0
        self._events: asyncio.Queue[SpeechEvent | Exception | None] = asyncio.Queue()
        self._silent = False
        script.open_streams += 1

    async def _send(self, audio: bytes) -> None:
        self._script.audio += audio
        self._audio_bytes += len(audio)
        now = self._audio_bytes / self._rate
        await self._maybe_strike(now)
        while self._cues and (self._cues[0].word.end_seconds or 0.0) <= now and not self._silent:
            self._hear(self._cues.pop(0))

    async def finish(self) -> None:
        """The rest of a line that has begun becomes final."""
        if not self._silent:
            if self._heard:
                self._say_final()
            self._events.put_nowait(None)

    async def __aiter__(self) -> AsyncIterator[SpeechEvent]:
        while (item := await self._events.get()) is not None:
            if isinstance(item, Exception):
                raise item
            yield item

    async def aclose(self) -> None:
        """Close the stream."""
        if self._script.open_streams:
            self._script.open_streams -= 1
        self._events.put_nowait(None)

    async def _maybe_strike(self, now: float) -> None:
        fault = self._fault
        if fault is None or now < fault.after_seconds or fault.kind is FaultKind.DUPLICATE:
            return
        if fault.kind in {FaultKind.HANG, FaultKind.SLOW}:
            self._silent = True
            return
        self._fault = None
        self._silent = True
        if fault.kind is FaultKind.HALF:
            self._events.put_nowait(None)
            return
        error = error_for(fault, self._backend)
        self._events.put_nowait(error)
        if isinstance(error, ConnectionFailedError):
            raise error

    def _hear(self, cue: _Cue) -> None:
        if not self._heard:
            self._emit(SpeechEventType.SPEECH_STARTED, cue.utterance, None)
        self._heard.append(cue)
        if cue.last:
            self._say_final()
        elif self._script.interim:
            self._emit(SpeechEventType.INTERIM, cue.utterance, self._transcript())

    def _say_final(self) -> None:
        utterance, transcript = self._heard[0].utterance, self._transcript()
        twice = self._fault is not None and self._fault.kind is FaultKind.DUPLICATE
        for _ in range(2 if twice else 1):
            self._emit(SpeechEventType.FINAL, utterance, transcript)
        self._emit(SpeechEventType.SPEECH_ENDED, utterance, None)
        self._heard = []

    def _transcript(self) -> Transcript:
        words = tuple(cue.word for cue in self._heard)
        text = " ".join(w.text for w in words)
        return Transcript(text=text, words=words if self._script.word_times else ())

    def _emit(self, kind: SpeechEventType, utterance: int, heard: Transcript | None) -> None:
        at = self._audio_bytes / self._rate
        self._events.put_nowait(
            SpeechEvent(type=kind, utterance=utterance, transcript=heard, at_seconds=at)
        )


def _cues(script: Script) -> list[_Cue]:
    cues: list[_Cue] = []
    step = 1.0 / script.words_per_second
    for utterance, line in enumerate(script.lines):
        words = line.split()
        for index, text in enumerate(words):
            start = len(cues) * step
            word = Word(text=text, start_seconds=start, end_seconds=start + step)
            cues.append(_Cue(word, utterance, index == len(words) - 1))
    return cues
