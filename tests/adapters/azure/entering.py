"""Contexts, permits and requests for the roles of azure."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from typing import Any, cast

from tests.fakes.azure_usp import AzureUsp
from voicegate.adapter import (
    AdapterContext,
    BackendSettings,
    HttpSeam,
    HttpTimeouts,
    Permit,
    Secret,
    TranscriptionStream,
    WebSocketSeam,
)
from voicegate.adapter._mint import mint, payload_digest  # pyright: ignore[reportPrivateUsage]
from voicegate.errors import VoicegateError
from voicegate.speech import (
    PHONE_MULAW,
    SpeechEvent,
    StreamRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
)
from voicegate.vocabulary import Form, Hop
from voicegate_adapters.azure import ADAPTER
from voicegate_adapters.azure.stt import AzureStreamingTranscriber, AzureTranscriber
from voicegate_adapters.azure.tts import AzureSynthesizer

KEY = "0123456789abcdef0123456789abcdef"
BACKEND = "az"
REGION = "germanywestcentral"


def settings(
    *,
    region: str | None = REGION,
    endpoint: str | None = None,
    key: str | None = KEY,
    **options: object,
) -> BackendSettings:
    """Settings for a region, or for a server at ``endpoint`` that stands for it."""
    return BackendSettings(
        name=BACKEND,
        adapter="azure",
        region=region,
        endpoint=endpoint,
        options=options,
        secrets={} if key is None else {"key": Secret("AZURE_SPEECH_KEY", key)},
    )


def context(
    chosen: BackendSettings,
    *,
    timeouts: HttpTimeouts | None = None,
    clock: Callable[[], float] | None = None,
    ca_file: str | None = None,
    open_seconds: float = 5.0,
) -> AdapterContext:
    """What a role is made with, as the gate makes it."""
    endpoint = ADAPTER.locate(chosen)
    return AdapterContext(
        settings=chosen,
        endpoint=endpoint,
        http=HttpSeam(endpoint, backend=BACKEND, now=lambda: 0.0, timeouts=timeouts),
        websocket=WebSocketSeam(
            endpoint, backend=BACKEND, open_seconds=open_seconds, ca_file=ca_file
        ),
        clock=clock or Clock(),
    )


def permit_for(hop: Hop, payload: Any) -> Permit:
    return mint(BACKEND, hop, Form.RAW, payload_digest(payload))


async def transcribe(where: AdapterContext, request: TranscriptionRequest) -> Transcript:
    role = AzureTranscriber(where)
    try:
        return await role.transcribe(permit_for(Hop.STT, request), request)
    finally:
        await role.aclose()


def speaking(where: AdapterContext, request: SynthesisRequest) -> AsyncGenerator[bytes, None]:
    spoken = AzureSynthesizer(where).synthesize(permit_for(Hop.TTS, request), request)
    return cast("AsyncGenerator[bytes, None]", spoken)


async def speak(where: AdapterContext, request: SynthesisRequest) -> bytes:
    try:
        return b"".join([piece async for piece in speaking(where, request)])
    finally:
        await where.http.aclose()


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Caller:
    """An open stream, with a task that collects what it tells."""

    def __init__(self, service: AzureUsp, permit: Permit, stream: TranscriptionStream) -> None:
        self.service = service
        self.permit = permit
        self.stream = stream
        self.events: list[SpeechEvent] = []
        self.error: VoicegateError | None = None
        self._told = asyncio.Event()
        self._task = asyncio.create_task(self._listen())

    @classmethod
    async def of(cls, service: AzureUsp, where: AdapterContext, request: StreamRequest) -> Caller:
        permit = permit_for(Hop.STT, request)
        stream = await AzureStreamingTranscriber(where).open(permit, request)
        return cls(service, permit, stream)

    async def _listen(self) -> None:
        try:
            async for event in self.stream:
                self.events.append(event)
                self._told.set()
        except VoicegateError as error:
            self.error = error
        finally:
            self._told.set()

    async def say(self, audio: bytes, *, frame_bytes: int = 1600) -> None:
        """Send ``audio`` in frames."""
        for start in range(0, len(audio), frame_bytes):
            await self.stream.send(audio[start : start + frame_bytes])

    async def until(self, seen: Callable[[list[SpeechEvent]], bool]) -> None:
        """Wait until the events so far fulfil ``seen``."""
        async with asyncio.timeout(10):
            while not seen(self.events) and not self._task.done():
                self._told.clear()
                await self._told.wait()

    @property
    def finals(self) -> list[str]:
        return [e.transcript.text for e in self.events if e.is_final and e.transcript]

    async def hang_up(self) -> None:
        """Finish, hear the rest, close."""
        await self.stream.finish()
        await self.ended()
        await self.stream.aclose()

    async def ended(self) -> None:
        async with asyncio.timeout(10):
            await self._task

    async def close(self) -> None:
        await self.stream.aclose()
        await self.ended()


def phone(**more: Any) -> StreamRequest:
    """A telephone line, in German."""
    asked: dict[str, Any] = {"format": PHONE_MULAW, "language": "de-DE"} | more
    return StreamRequest(**asked)
