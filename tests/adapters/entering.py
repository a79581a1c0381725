"""What the tests of a cloud's roles share: contexts, permits, the ways in, and a caller."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from typing import Any, ClassVar, Generic, Self, TypeVar, cast

from voicegate.adapter import (
    AdapterContext,
    AdapterSpec,
    BackendSettings,
    HttpSeam,
    HttpTimeouts,
    Permit,
    StreamingTranscriber,
    Synthesizer,
    Transcriber,
    TranscriptionStream,
    WebSocketSeam,
)
from voicegate.adapter._mint import mint, payload_digest  # pyright: ignore[reportPrivateUsage]
from voicegate.adapter.digest import Payload
from voicegate.errors import BackendError, VoicegateError
from voicegate.speech import (
    PHONE_MULAW,
    AudioFormat,
    SpeechEvent,
    StreamRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
)
from voicegate.vocabulary import Form, Hop

Server = TypeVar("Server")


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def context(
    adapter: AdapterSpec,
    chosen: BackendSettings,
    clock: Callable[[], float] | None = None,
    *,
    ca_file: str | None = None,
    timeouts: HttpTimeouts | None = None,
    open_seconds: float = 5.0,
    now: Callable[[], float] = time.time,
) -> AdapterContext:
    """What a role is made with, as the gate makes it."""
    endpoint, backend = adapter.locate(chosen), chosen.name
    return AdapterContext(
        settings=chosen,
        endpoint=endpoint,
        http=HttpSeam(endpoint, backend=backend, ca_file=ca_file, timeouts=timeouts, now=now),
        websocket=WebSocketSeam(
            endpoint, backend=backend, open_seconds=open_seconds, ca_file=ca_file
        ),
        clock=clock or Clock(),
        wall_clock=now,
    )


def permit_for(backend: str, hop: Hop, payload: Payload, form: Form = Form.RAW) -> Permit:
    """What a decision would mint for this payload."""
    return mint(backend, hop, form, payload_digest(payload))


async def transcribe(
    role_of: Callable[[AdapterContext], Transcriber],
    where: AdapterContext,
    request: TranscriptionRequest,
) -> Transcript:
    """Hear a recording, and close."""
    role = role_of(where)
    try:
        return await role.transcribe(permit_for(where.backend, Hop.STT, request), request)
    finally:
        await role.aclose()


def speaking(role: Synthesizer, request: SynthesisRequest) -> AsyncGenerator[bytes, None]:
    """The pieces as they come; to be closed by whoever leaves early."""
    permit = permit_for(role.context.backend, Hop.TTS, request)
    return cast("AsyncGenerator[bytes, None]", role.synthesize(permit, request))


async def speak(
    role_of: Callable[[AdapterContext], Synthesizer],
    where: AdapterContext,
    request: SynthesisRequest,
) -> bytes:
    """Speak to the end, and close."""
    role = role_of(where)
    try:
        return b"".join([piece async for piece in speaking(role, request)])
    finally:
        await role.aclose()


def phone(format: AudioFormat = PHONE_MULAW, **more: Any) -> StreamRequest:  # noqa: A002
    """A telephone line, in German."""
    asked: dict[str, Any] = {"format": format, "language": "de-DE"} | more
    return StreamRequest(**asked)


class Caller(Generic[Server]):
    """An open stream, with a task that collects what it tells."""

    role_of: ClassVar[type[StreamingTranscriber]]

    def __init__(
        self,
        server: Server,
        role: StreamingTranscriber,
        permit: Permit,
        stream: TranscriptionStream,
    ) -> None:
        self.server = server
        self.role = role
        self.permit = permit
        self.stream = stream
        self.events: list[SpeechEvent] = []
        self.error: VoicegateError | None = None
        self._told = asyncio.Event()
        self._task = asyncio.create_task(self._listen())

    @classmethod
    async def of(cls, server: Server, where: AdapterContext, request: StreamRequest) -> Self:
        """Open a stream at ``server``; a role that does not open one is closed."""
        permit = permit_for(where.backend, Hop.STT, request)
        role = cls.role_of(where)
        try:
            stream = await role.open(permit, request)
        except BaseException:
            await role.aclose()
            raise
        return cls(server, role, permit, stream)

    async def _listen(self) -> None:
        try:
            async for event in self.stream:
                self.events.append(event)
                self._told.set()
        except BackendError as error:
            self.error = error
        finally:
            self._told.set()

    async def say(self, audio: bytes, *, frame_bytes: int = 1600) -> None:
        """Send ``audio`` in frames."""
        for start in range(0, len(audio), frame_bytes):
            await self.stream.send(audio[start : start + frame_bytes])
            await self._frame_sent()

    async def _frame_sent(self) -> None:
        """For a vendor whose frames go at the pace at which its fake hears them."""

    async def until(self, seen: Callable[[list[SpeechEvent]], bool]) -> None:
        """Wait until the events so far fulfil ``seen``."""
        async with asyncio.timeout(10):
            while not seen(self.events) and not self.done:
                self._told.clear()
                await self._told.wait()

    @property
    def done(self) -> bool:
        return self._task.done()

    @property
    def finals(self) -> list[str]:
        return [e.transcript.text for e in self.events if e.is_final and e.transcript]

    async def hang_up(self) -> None:
        """Finish, hear the rest, close."""
        await self.stream.finish()
        await self.ended()
        await self.close()

    async def ended(self) -> None:
        async with asyncio.timeout(10):
            await self._task

    async def close(self) -> None:
        await self.stream.aclose()
        await self.ended()
        await self.role.aclose()
