"""Each way of using an adapter, once, as a bot uses it."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace

from voicegate.adapter import AdapterSpec
from voicegate.errors import AllBackendsFailedError, RefusedError, VoicegateError
from voicegate.routing.members import Deadlines
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    Feature,
    SinkRequest,
    SpeechEvent,
    StreamRequest,
    SynthesisRequest,
    TranscriptionRequest,
)
from voicegate.testing.conformance.door import Door
from voicegate.testing.conformance.subject import Subject, Way

__all__ = ["FORMATS", "HINTS", "frames_of", "hear", "opened", "recording", "use"]

FORMATS = (
    PHONE_MULAW,
    AudioFormat(Encoding.ALAW, 8000),
    *(AudioFormat(Encoding.PCM_S16LE, hz) for hz in (8000, 16000, 24000, 44100, 48000)),
)
HINTS: tuple[str, ...] = ("Quittungsblock", "Muster GmbH")
_FRAME_SECONDS = 0.02
_PATIENCE_SECONDS = 60.0


@asynccontextmanager
async def opened(
    spec: AdapterSpec, subject: Subject, deadlines: Deadlines | None = None
) -> AsyncGenerator[Door, None]:
    """A door, closed at the end; what it left behind, or a minute, fails the test."""
    before = asyncio.all_tasks()
    door = Door(spec, subject) if deadlines is None else Door(spec, subject, deadlines=deadlines)
    async with asyncio.timeout(_PATIENCE_SECONDS):
        try:
            yield door
        finally:
            await door.aclose()
    await _until_idle(subject)
    await asyncio.sleep(0)
    left = [t for t in asyncio.all_tasks() - before if "voicegate" in str(t.get_coro())]
    assert not left, f"tasks are left after the roles were closed: {left}"


async def _until_idle(subject: Subject) -> None:
    for _ in range(50):
        if subject.open_connections() == 0:
            return
        await asyncio.sleep(0.002)
    gc.collect()  # what nobody can reach any more may stay open until somebody collects it
    await subject.until(lambda: subject.open_connections() == 0)


def recording(subject: Subject, audio_format: AudioFormat = PHONE_MULAW) -> TranscriptionRequest:
    """The subject's speech as a recording."""
    audio = Audio(subject.speech(audio_format), audio_format)
    return TranscriptionRequest(audio=audio, language=subject.language)


def frames_of(audio: bytes, audio_format: AudioFormat) -> Iterator[bytes]:
    """``audio`` in frames of 20 ms."""
    size = round(_FRAME_SECONDS * audio_format.sample_rate_hz)
    size *= audio_format.encoding.bytes_per_sample or 1
    for start in range(0, len(audio), size):
        yield audio[start : start + size]


async def hear(
    door: Door, request: StreamRequest, audio: bytes, *, pause_seconds: float = 0.0
) -> list[SpeechEvent]:
    """All events of a stream that carries ``audio``, with a pause before each frame of 20 ms.

    Raises:
        BackendError: The stream failed.
    """

    async def frames() -> AsyncIterator[bytes]:
        for frame in frames_of(audio, request.format):
            await asyncio.sleep(pause_seconds)
            yield frame

    fault: VoicegateError
    try:
        async with aclosing(door.listen(request, frames())) as events:
            return [event async for event in events]
    except RefusedError as refused:  # after a failure there is no second attempt
        fault = door.error or refused
    raise fault


async def use(door: Door, way: Way, text: str | None = None) -> str:
    """Use ``way`` once, and give back what was heard or answered, or a word on the sound.

    Raises:
        BackendError: The attempt failed.
    """
    subject, said = door.subject, text or door.subject.spoken
    hints = HINTS if Feature.HINTS in door.capabilities.features else ()
    fault: VoicegateError
    try:
        match way:
            case Way.TRANSCRIBER:
                return (await door.transcribe(replace(recording(subject), hints=hints))).text
            case Way.STREAMING_TRANSCRIBER:
                request = StreamRequest(format=PHONE_MULAW, language=subject.language, hints=hints)
                events = await hear(door, request, subject.speech(PHONE_MULAW))
                return " ".join(e.transcript.text for e in events if e.is_final and e.transcript)
            case Way.SYNTHESIZER:
                asked = SynthesisRequest(text=said, language=subject.language)
                sound = b"".join([piece async for piece in door.speak(asked)])
                return f"{len(sound)} bytes"
            case Way.SINK:
                return "".join([piece async for piece in door.send(SinkRequest(text=said))])
    except AllBackendsFailedError as failed:
        fault = failed.attempts[0].error
    raise fault
