"""voicegate in the scenes of ``failover.py``: through a gate, with a journal on disk."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from failover_scene import RATE_HZ, SENTENCE, Connection, Ear, Mouth, VendorError, caller

from voicegate import Gate
from voicegate.adapter.context import AdapterContext
from voicegate.adapter.registry import Registry
from voicegate.adapter.roles import StreamingTranscriber, Synthesizer, TranscriptionStream
from voicegate.adapter.settings import Endpoint
from voicegate.adapter.spec import AdapterSpec
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    ConnectionFailedError,
    QuotaExceededError,
    UnavailableError,
)
from voicegate.speech import (
    AudioFormat,
    Capabilities,
    Encoding,
    Feature,
    SpeechEvent,
    SpeechEventType,
    StreamRequest,
    SynthesisRequest,
    Transcript,
)

CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"
[line.support]
language = "en-GB"
notice = { played_elsewhere = 2026-03-01, how = "the benchmark plays none" }
[policy]
prefer = ["first", "second"]
[backends.first]
adapter = "fake"
simulated = { country = "DE" }
[backends.second]
adapter = "fake"
simulated = { country = "DE" }
"""
_ERRORS: dict[int | None, type[BackendError]] = {
    None: ConnectionFailedError,
    401: AuthenticationError,
    402: QuotaExceededError,
    503: UnavailableError,
}


def _error(failure: VendorError, backend: str) -> BackendError:
    return _ERRORS[failure.status](str(failure), backend=backend, status=failure.status)


class _Stream(TranscriptionStream):
    """A connection as an adapter shows it."""

    def __init__(self, connection: Connection, backend: str) -> None:
        self._connection = connection
        self._backend = backend
        self._events: asyncio.Queue[SpeechEvent | BackendError | None] = asyncio.Queue()
        self._utterance = 0

    async def _send(self, audio: bytes) -> None:
        for at in range(0, len(audio), 160):
            try:
                final = self._connection.hear(audio[at : at + 160])
            except VendorError as failure:
                error = _error(failure, self._backend)
                self._events.put_nowait(error)
                raise error from failure
            if final:
                self._say(SpeechEventType.FINAL, final)
            elif self._connection.interim:
                self._say(SpeechEventType.INTERIM, self._connection.interim)

    def _say(self, kind: SpeechEventType, text: str) -> None:
        heard = Transcript(text=text)
        self._events.put_nowait(SpeechEvent(type=kind, utterance=self._utterance, transcript=heard))
        self._utterance += kind is SpeechEventType.FINAL

    async def finish(self) -> None:
        if rest := self._connection.rest():
            self._say(SpeechEventType.FINAL, rest)
        self._events.put_nowait(None)

    async def __aiter__(self) -> AsyncIterator[SpeechEvent]:
        while (item := await self._events.get()) is not None:
            if isinstance(item, BackendError):
                raise item
            yield item

    async def aclose(self) -> None:
        self._events.put_nowait(None)


class _Hearing(StreamingTranscriber):
    def __init__(self, context: AdapterContext, ear: Ear) -> None:
        super().__init__(context)
        self._ear = ear

    async def _open(self, request: StreamRequest) -> TranscriptionStream:  # noqa: ARG002
        return _Stream(self._ear.connection(), self.context.backend)


class _Voice(Synthesizer):
    def __init__(self, context: AdapterContext, mouth: Mouth) -> None:
        super().__init__(context)
        self._mouth = mouth

    async def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._mouth.speak(request.text):
                yield chunk
        except VendorError as failure:
            raise _error(failure, self.context.backend) from failure


def _gate(ears: dict[str, Ear], mouths: dict[str, Mouth], folder: str) -> Gate:
    able = frozenset({Feature.STREAMING_STT, Feature.INTERIM, Feature.TTS})
    spec = AdapterSpec(
        name="fake",
        locate=lambda _settings: Endpoint(in_process=True),
        capabilities=lambda _settings: Capabilities(
            features=able, input_encodings=frozenset({Encoding.MULAW, Encoding.PCM_S16LE})
        ),
        streaming_transcriber=lambda c: _Hearing(c, ears[c.backend]),
        synthesizer=lambda c: _Voice(c, mouths[c.backend]),
        simulated=True,
    )
    file = str(Path(folder) / "voicegate.toml")
    return Gate.from_text(CONFIG, file=file, environ={}, registry=Registry(extra=[spec]))


async def hear(first: Ear, second: Ear) -> list[str]:
    """The final transcripts of the call."""
    with tempfile.TemporaryDirectory() as folder:
        gate = _gate({"first": first, "second": second}, {}, folder)
        async with gate, gate.call(subject="x") as call:
            return [
                e.transcript.text
                async for e in call.listen(caller(first))
                if e.is_final and e.transcript is not None
            ]


async def speak(first: Mouth, second: Mouth) -> AsyncIterator[bytes]:
    """What the caller gets to hear, as it comes."""
    with tempfile.TemporaryDirectory() as folder:
        gate = _gate({}, {"first": first, "second": second}, folder)
        async with gate, gate.call(subject="x") as call:
            yield b""  # the gate is open: the clock may start
            async for chunk in call.speak(
                SENTENCE, format=AudioFormat(Encoding.PCM_S16LE, RATE_HZ)
            ):
                yield chunk
