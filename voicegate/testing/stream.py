"""The stream of a scripted STT: the words of its lines come as the audio comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Protocol

from voicegate.adapter.roles import TranscriptionStream
from voicegate.errors import ConnectionFailedError
from voicegate.speech import SpeechEvent, SpeechEventType, StreamRequest, Transcript, Word
from voicegate.testing.faults import Fault, FaultKind, error_for
from voicegate.testing.marked import MarkedEars
from voicegate.testing.script import Script

__all__ = ["ScriptedStream"]


class _Ears(Protocol):
    """Turns audio into words."""

    def hear(self, audio: bytes) -> tuple[list[Word], bool]:
        """The words that ended within ``audio``, and whether an utterance ended with them."""
        ...

    def flush(self) -> list[Word]:
        """The last words, at the end of the audio."""
        ...


class _PacedEars:
    """Hears the lines of a script in any audio, so many words a second."""

    def __init__(self, script: Script, bytes_per_second: int) -> None:
        self._lines = [line.split() for line in script.lines]
        self._step = 1.0 / script.words_per_second
        self._rate = bytes_per_second
        self._bytes = 0
        self._heard = 0

    def hear(self, audio: bytes) -> tuple[list[Word], bool]:
        """The words whose time has come; at most one line at a time."""
        self._bytes += len(audio)
        words: list[Word] = []
        while self._lines and (self._heard + 1) * self._step <= self._bytes / self._rate:
            start = self._heard * self._step
            text = self._lines[0].pop(0)
            words.append(Word(text=text, start_seconds=start, end_seconds=start + self._step))
            self._heard += 1
            if not self._lines[0]:
                self._lines.pop(0)
                return words, True
        return words, False

    def flush(self) -> list[Word]:
        """Nothing is left over: a word that has not come is not heard."""
        return []


class ScriptedStream(TranscriptionStream):
    """Emits started, interim, final, ended; strikes its fault after so many seconds of audio."""

    def __init__(
        self, script: Script, request: StreamRequest, fault: Fault | None, backend: str
    ) -> None:
        self._script = script
        self._interim = script.interim and request.interim
        self._fault = fault
        self._backend = backend
        self._rate = request.format.bytes_per_second or 1
        self._ears: _Ears = (
            MarkedEars(script.lines) if script.marked else _PacedEars(script, self._rate)
        )
        self._words: list[Word] = []
        self._utterance = 0
        self._audio_bytes = 0
        self._events: asyncio.Queue[SpeechEvent | Exception | None] = asyncio.Queue()
        self._silent = False
        self._closed = False
        script.open_streams += 1

    async def _send(self, audio: bytes) -> None:
        self._script.audio += audio
        if self._script.on_audio is not None:
            self._script.on_audio()
        self._audio_bytes += len(audio)
        self._maybe_strike()
        if self._silent:
            return
        words, ended = self._ears.hear(audio)
        if words:
            self._hear(words)
        if ended and self._words:
            self._say_final()

    async def finish(self) -> None:
        """What has been heard becomes final."""
        if self._silent:
            return
        self._words += self._ears.flush()
        if self._words:
            self._say_final()
        self._events.put_nowait(None)

    async def __aiter__(self) -> AsyncIterator[SpeechEvent]:
        while (item := await self._events.get()) is not None:
            if isinstance(item, Exception):
                raise item
            yield item

    async def aclose(self) -> None:
        """Close the stream."""
        if not self._closed:
            self._closed = True
            self._script.open_streams -= 1
        self._events.put_nowait(None)

    def _maybe_strike(self) -> None:
        fault = self._fault
        if fault is None or fault.kind is FaultKind.DUPLICATE:
            return
        if self._audio_bytes / self._rate < fault.after_seconds:
            return
        self._fault = None
        self._silent = True
        if fault.kind in {FaultKind.HANG, FaultKind.SLOW}:
            return
        if fault.kind is FaultKind.HALF:
            self._events.put_nowait(None)
            return
        error = error_for(fault, self._backend)
        self._events.put_nowait(error)
        if isinstance(error, ConnectionFailedError):
            raise error

    def _hear(self, words: list[Word]) -> None:
        if not self._words:
            self._emit(SpeechEventType.SPEECH_STARTED, None)
        self._words += words
        if self._interim:
            self._emit(SpeechEventType.INTERIM, self._transcript())

    def _say_final(self) -> None:
        transcript = self._transcript()
        twice = self._fault is not None and self._fault.kind is FaultKind.DUPLICATE
        for _ in range(2 if twice else 1):
            self._emit(SpeechEventType.FINAL, transcript)
        self._emit(SpeechEventType.SPEECH_ENDED, None)
        self._utterance += 1
        self._words = []

    def _transcript(self) -> Transcript:
        text = " ".join(w.text for w in self._words)
        return Transcript(text=text, words=tuple(self._words) if self._script.word_times else ())

    def _emit(self, kind: SpeechEventType, heard: Transcript | None) -> None:
        at = self._audio_bytes / self._rate if self._script.word_times else None
        self._events.put_nowait(
            SpeechEvent(type=kind, utterance=self._utterance, transcript=heard, at_seconds=at)
        )
