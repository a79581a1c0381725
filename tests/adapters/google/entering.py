"""Contexts, permits and requests for the roles of google."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from functools import partial
from typing import Any, cast

from tests.fakes.google_server import GoogleServer
from voicegate.adapter import (
    AdapterContext,
    BackendSettings,
    HttpSeam,
    Permit,
    Secret,
    TranscriptionStream,
    WebSocketSeam,
)
from voicegate.adapter._mint import mint, payload_digest  # pyright: ignore[reportPrivateUsage]
from voicegate.errors import BackendError, VoicegateError
from voicegate.speech import (
    PHONE_MULAW,
    SpeechEvent,
    StreamRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
)
from voicegate.vocabulary import Form, Hop
from voicegate_adapters.google import ADAPTER
from voicegate_adapters.google.stt import GoogleStreamingTranscriber, GoogleTranscriber
from voicegate_adapters.google.tts import GoogleSynthesizer

KEY = "AIza-very-secret-key"
BACKEND = "g"
PROJECT = "muster-prod"


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def settings(
    server: GoogleServer | None = None,
    *,
    region: str | None = "eu",
    endpoint: str | None = None,
    key: str | None = KEY,
    credentials: str | None = None,
    **options: object,
) -> BackendSettings:
    """Settings for a fake, or for the real region where none is given."""
    secrets: dict[str, Secret] = {}
    if credentials is not None:
        secrets["credentials"] = Secret("GOOGLE_SERVICE_ACCOUNT", credentials)
    elif key is not None:
        secrets["key"] = Secret("GOOGLE_KEY", key)
    return BackendSettings(
        name=BACKEND,
        adapter="google",
        region=region,
        endpoint=server.url if server is not None else endpoint,
        options={"project": PROJECT} | options,
        secrets=secrets,
    )


def context(chosen: BackendSettings, clock: Callable[[], float] | None = None) -> AdapterContext:
    """What a role is made with, as the gate makes it."""
    endpoint = ADAPTER.locate(chosen)
    return AdapterContext(
        settings=chosen,
        endpoint=endpoint,
        http=HttpSeam(endpoint, backend=BACKEND),
        websocket=WebSocketSeam(endpoint, backend=BACKEND),
        clock=clock or Clock(),
    )


def permit_for(hop: Hop, payload: Any) -> Permit:
    return mint(BACKEND, hop, Form.RAW, payload_digest(payload))


async def transcribe(where: AdapterContext, request: TranscriptionRequest) -> Transcript:
    role = GoogleTranscriber(where)
    try:
        return await role.transcribe(permit_for(Hop.STT, request), request)
    finally:
        await role.aclose()


def speaking(role: GoogleSynthesizer, request: SynthesisRequest) -> AsyncGenerator[bytes, None]:
    spoken = role.synthesize(permit_for(Hop.TTS, request), request)
    return cast("AsyncGenerator[bytes, None]", spoken)


async def speak(where: AdapterContext, request: SynthesisRequest) -> bytes:
    role = GoogleSynthesizer(where)
    try:
        return b"".join([piece async for piece in speaking(role, request)])
    finally:
        await role.aclose()


class Caller:
    """An open stream, with a task that collects what it tells."""

    def __init__(
        self, role: GoogleStreamingTranscriber, permit: Permit, server: GoogleServer
    ) -> None:
        self.server = server
        self.role = role
        self.permit = permit
        self.stream: TranscriptionStream = cast("Any", None)
        self.events: list[SpeechEvent] = []
        self.error: VoicegateError | None = None
        self._told = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    @classmethod
    async def of(
        cls, server: GoogleServer, where: AdapterContext, request: StreamRequest
    ) -> Caller:
        permit = permit_for(Hop.STT, request)
        caller = cls(GoogleStreamingTranscriber(where), permit, server)
        try:
            caller.stream = await caller.role.open(caller.permit, request)
        except BaseException:
            await caller.role.aclose()
            raise
        caller._task = asyncio.create_task(caller._listen())
        return caller

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
        """Send ``audio`` in frames, at the pace at which they are heard."""
        for start in range(0, len(audio), frame_bytes):
            await self.stream.send(audio[start : start + frame_bytes])
            leg = cast("Any", self.stream)._leg
            await self.server.until_heard(partial(self._is_heard, leg))

    def _is_heard(self, leg: Any) -> bool:
        """Whether the fake has heard, or ended, what Google's stream ``leg`` was sent."""
        if leg.over or not self.server.received:
            return leg.over or leg.sent == leg.begin
        newest = self.server.received[-1]
        return newest.over.is_set() or newest.audio_bytes >= leg.sent - leg.begin

    async def until(self, seen: Callable[[list[SpeechEvent]], bool]) -> None:
        """Wait until the events so far fulfil ``seen``."""
        async with asyncio.timeout(10):
            while not seen(self.events) and not self.done:
                self._told.clear()
                await self._told.wait()

    @property
    def done(self) -> bool:
        return self._task is not None and self._task.done()

    @property
    def finals(self) -> list[str]:
        return [e.transcript.text for e in self.events if e.is_final and e.transcript]

    async def hang_up(self) -> None:
        """Finish, hear the rest, close."""
        await self.stream.finish()
        await self.ended()
        await self.close()

    async def ended(self) -> None:
        assert self._task is not None
        async with asyncio.timeout(10):
            await self._task

    async def close(self) -> None:
        await self.stream.aclose()
        await self.ended()
        await self.role.aclose()


def phone(**more: Any) -> StreamRequest:
    """A telephone line, in German."""
    asked: dict[str, Any] = {"format": PHONE_MULAW, "language": "de-DE"} | more
    return StreamRequest(**asked)
