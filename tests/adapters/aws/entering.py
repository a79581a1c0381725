"""Contexts, permits and requests for the roles of aws."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from typing import Any, cast

from tests.fakes.aws_server import KEY_ID, SECRET, AwsServer
from tests.fakes.google_ears import marked, silence
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
from voicegate.errors import BackendError, VoicegateError
from voicegate.speech import (
    AudioFormat,
    Encoding,
    SpeechEvent,
    StreamRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
)
from voicegate.vocabulary import Form, Hop
from voicegate_adapters.aws import ADAPTER
from voicegate_adapters.aws.stt import AwsStreamingTranscriber, AwsTranscriber
from voicegate_adapters.aws.tts import AwsSynthesizer

BACKEND = "a"


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def secrets_of(
    key_id: str = KEY_ID, secret: str = SECRET, token: str | None = None
) -> dict[str, Secret]:
    """The keys as a configuration gives them."""
    found = {
        "access_key_id": Secret("AWS_KEY_ID", key_id),
        "secret_access_key": Secret("AWS_SECRET", secret),
    }
    if token is not None:
        found["session_token"] = Secret("AWS_TOKEN", token)
    return found


def settings(
    server: AwsServer | None = None,
    *,
    region: str | None = "eu-central-1",
    endpoint: str | None = None,
    secrets: dict[str, Secret] | None = None,
    **options: object,
) -> BackendSettings:
    """Settings for a fake, or for the real region where none is given."""
    return BackendSettings(
        name=BACKEND,
        adapter="aws",
        region=region,
        endpoint=server.url if server is not None else endpoint,
        options=options,
        secrets=secrets_of() if secrets is None else secrets,
    )


def context(
    chosen: BackendSettings,
    clock: Callable[[], float] | None = None,
    *,
    ca_file: str | None = None,
    timeouts: HttpTimeouts | None = None,
) -> AdapterContext:
    """What a role is made with, as the gate makes it."""
    endpoint = ADAPTER.locate(chosen)
    return AdapterContext(
        settings=chosen,
        endpoint=endpoint,
        http=HttpSeam(endpoint, backend=BACKEND, ca_file=ca_file, timeouts=timeouts),
        websocket=WebSocketSeam(endpoint, backend=BACKEND, ca_file=ca_file),
        clock=clock or Clock(),
    )


def permit_for(hop: Hop, payload: Any) -> Permit:
    return mint(BACKEND, hop, Form.RAW, payload_digest(payload))


def speaking(role: AwsSynthesizer, request: SynthesisRequest) -> AsyncGenerator[bytes, None]:
    spoken = role.synthesize(permit_for(Hop.TTS, request), request)
    return cast("AsyncGenerator[bytes, None]", spoken)


async def speak(where: AdapterContext, request: SynthesisRequest) -> bytes:
    role = AwsSynthesizer(where)
    try:
        return b"".join([piece async for piece in speaking(role, request)])
    finally:
        await role.aclose()


async def transcribe(where: AdapterContext, request: TranscriptionRequest) -> Transcript:
    role = AwsTranscriber(where)
    try:
        return await role.transcribe(permit_for(Hop.STT, request), request)
    finally:
        await role.aclose()


class Caller:
    """An open stream, with a task that collects what it tells."""

    def __init__(self, role: AwsStreamingTranscriber, permit: Permit, server: AwsServer) -> None:
        self.server = server
        self.role = role
        self.permit = permit
        self.stream: TranscriptionStream = cast("Any", None)
        self.events: list[SpeechEvent] = []
        self.error: VoicegateError | None = None
        self._told = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    @classmethod
    async def of(cls, server: AwsServer, where: AdapterContext, request: StreamRequest) -> Caller:
        permit = permit_for(Hop.STT, request)
        caller = cls(AwsStreamingTranscriber(where), permit, server)
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
        """Send ``audio`` in frames."""
        for start in range(0, len(audio), frame_bytes):
            await self.stream.send(audio[start : start + frame_bytes])

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


PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8_000)
PCM_16K = AudioFormat(Encoding.PCM_S16LE, 16_000)


def phone(**more: Any) -> StreamRequest:
    """A telephone line, in German, as the router hands it on."""
    asked: dict[str, Any] = {"format": PCM_8K, "language": "de-DE"} | more
    return StreamRequest(**asked)


def said(mark: int, seconds: float, rate_hz: int = 8_000) -> bytes:
    """``seconds`` of the word ``mark``."""
    return marked(mark, seconds, encoding="LINEAR16", rate_hz=rate_hz)


def quiet(seconds: float, rate_hz: int = 8_000) -> bytes:
    """``seconds`` of silence."""
    return silence(seconds, encoding="LINEAR16", rate_hz=rate_hz)
