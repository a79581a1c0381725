"""voicegate for ``overhead.py``: a backend that does nothing, bare and through a gate."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from voicegate import Call, Gate
from voicegate.adapter.registry import Registry
from voicegate.adapter.roles import StreamingTranscriber, Transcriber, TranscriptionStream
from voicegate.adapter.settings import Endpoint
from voicegate.adapter.spec import AdapterSpec
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    Capabilities,
    Encoding,
    Feature,
    SpeechEvent,
    SpeechEventType,
    StreamRequest,
    Transcript,
    TranscriptionRequest,
)

FRAMES, CALLS = 3_000, 300  # a minute of speech; calls in a round
INTERIM_EVERY, FINAL_EVERY = 25, 150
TEXT = "yes the order was placed on my account last week and it has not come yet"
FRAME = bytes([0x00, 0x80] * 80)
SECOND = Audio(FRAME * 50, PHONE_MULAW)
CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"
[line.support]
language = "en-GB"
notice = { played_elsewhere = 2026-03-01, how = "the benchmark plays none" }
[backends.first]
adapter = "nothing"
simulated = { country = "DE" }
[backends.second]
adapter = "nothing"
simulated = { country = "DE" }
"""


class _Quiet(TranscriptionStream):
    """Takes frames and says something twice a second."""

    def __init__(self) -> None:
        self._events: asyncio.Queue[SpeechEvent | None] = asyncio.Queue()
        self._frames = 0

    async def _send(self, audio: bytes) -> None:
        before = self._frames // INTERIM_EVERY
        self._frames += len(audio) // len(FRAME)
        number = self._frames // INTERIM_EVERY * INTERIM_EVERY
        if number // INTERIM_EVERY > before:
            final = number % FINAL_EVERY == 0
            kind = SpeechEventType.FINAL if final else SpeechEventType.INTERIM
            self._events.put_nowait(
                SpeechEvent(
                    type=kind,
                    utterance=number // FINAL_EVERY - final,
                    transcript=Transcript(text=TEXT),
                )
            )

    async def finish(self) -> None:
        self._events.put_nowait(None)

    async def __aiter__(self) -> AsyncIterator[SpeechEvent]:
        while (event := await self._events.get()) is not None:
            yield event

    async def aclose(self) -> None:
        self._events.put_nowait(None)


class _Hearing(StreamingTranscriber):
    async def _open(self, request: StreamRequest) -> TranscriptionStream:  # noqa: ARG002
        return _Quiet()


class _Batch(Transcriber):
    async def _transcribe(self, request: TranscriptionRequest) -> Transcript:  # noqa: ARG002
        return Transcript(text=TEXT)


def _spec() -> AdapterSpec:
    able = frozenset({Feature.STREAMING_STT, Feature.BATCH_STT})
    return AdapterSpec(
        name="nothing",
        locate=lambda _settings: Endpoint(in_process=True),
        capabilities=lambda _settings: Capabilities(
            features=able, input_encodings=frozenset({Encoding.MULAW})
        ),
        transcriber=_Batch,
        streaming_transcriber=_Hearing,
        simulated=True,
    )


async def _frames() -> AsyncIterator[bytes]:
    for number in range(FRAMES):
        # Pauses between utterances, as people make them.
        yield FRAME if number % FINAL_EVERY < FINAL_EVERY - 30 else b"\xff" * 160
        # The first frame opens the stream: wait for it, so that no frame comes in a replay.
        await asyncio.sleep(0 if number else 0.05)


class Ours:
    """The measurements, in microseconds of CPU for one frame or one call."""

    def __init__(self, call: Call) -> None:
        self._call = call

    async def frame_bare(self) -> float:
        """The adapter's stream by itself, read by a task."""
        stream = _Quiet()

        async def read() -> None:
            async for _ in stream:
                pass

        begun = time.process_time()
        reader = asyncio.create_task(read())
        async for frame in _frames():
            await stream._send(frame)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        await stream.finish()
        await reader
        return (time.process_time() - begun) / FRAMES * 1e6

    async def frame(self) -> float:
        """The same through ``Call.listen``."""
        begun = time.process_time()
        finals = [e async for e in self._call.listen(_frames()) if e.is_final]
        assert len(finals) == FRAMES // FINAL_EVERY, len(finals)  # noqa: S101
        return (time.process_time() - begun) / FRAMES * 1e6

    async def call_bare(self) -> float:
        """The adapter's method by itself."""
        request = TranscriptionRequest(audio=SECOND, language="en-GB")
        adapter = _Batch.__new__(_Batch)
        begun = time.process_time()
        for _ in range(CALLS):
            await adapter._transcribe(request)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        return (time.process_time() - begun) / CALLS * 1e6

    async def call(self) -> float:
        """The same through ``Call.transcribe``, 100 callers at once as a gateway has them."""
        return await self._called(100)

    async def call_alone(self) -> float:
        """The same with one caller: each row waits for a commit of its own."""
        return await self._called(1)

    async def _called(self, at_once: int) -> float:
        begun = time.process_time()

        async def some(count: int) -> None:
            for _ in range(count):
                await self._call.transcribe(SECOND)

        await asyncio.gather(*(some(CALLS // at_once) for _ in range(at_once)))
        return (time.process_time() - begun) / CALLS * 1e6


@asynccontextmanager
async def opened() -> AsyncGenerator[Ours]:
    """A gate with a store on disk, and a call in it."""
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "voicegate.toml")
        registry = Registry(extra=[_spec()])
        gate = Gate.from_text(CONFIG, file=file, environ={}, registry=registry)
        async with gate, gate.call(subject="x") as call:
            yield Ours(call)
