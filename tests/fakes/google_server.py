"""Google's speech services on loopback: strict about what they are sent, and able to fail.

Built from the message types of Google's own packages. What is accepted follows their reference:
credentials, resource path, routing header, formats, sizes, the order of a stream's messages.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import grpc
import grpc.aio
from google.cloud import speech_v1, speech_v2, texttospeech_v1, texttospeech_v1beta1

from tests.fakes.google_batch import Batch
from tests.fakes.google_rpc import handlers_for
from tests.fakes.google_speech import V1Speech, V2Speech
from tests.fakes.google_voice import Voice

__all__ = ["AUDIENCES", "STORAGE_AUDIENCES", "Fault", "GoogleServer", "Received", "google_server"]

AUDIENCES = frozenset({"https://speech.googleapis.com/", "https://texttospeech.googleapis.com/"})
STORAGE_AUDIENCES = frozenset({"https://storage.googleapis.com/"})


@dataclass(slots=True, kw_only=True)
class Fault:
    """How to fail. ``status`` with its text and trailing metadata; or ``raw`` bytes as an answer.

    ``hang``: never answer. ``silent``: end well, without a result. ``after_seconds`` of audio (a
    stream) or ``after_pieces`` of sound; 0 is at once. ``times``: how often, then all is well.
    """

    status: str | None = None
    text: str = ""
    metadata: tuple[tuple[str, str | bytes], ...] = ()
    raw: bytes | None = None
    hang: bool = False
    silent: bool = False
    after_seconds: float = 0.0
    after_pieces: int = 0
    times: int = 1_000_000


@dataclass(slots=True)
class Received:
    """One RPC as it came."""

    method: str
    metadata: Mapping[str, str | bytes]
    peer: str
    messages: list[Any] = field(default_factory=list[Any])
    over: asyncio.Event = field(default_factory=asyncio.Event)
    cancelled: bool = False
    seconds_left: float | None = None
    audio_bytes: int = 0

    @property
    def audio(self) -> bytes:
        """All the audio of a stream."""
        pieces = (
            getattr(m, "audio", b"") or getattr(m, "audio_content", b"") for m in self.messages
        )
        return b"".join(pieces)


async def _not_started() -> None:
    raise RuntimeError("the fake has not been started")


class GoogleServer:
    """The state of the fake. ``location`` is where it pretends to be."""

    def __init__(self, *, key: str, location: str, public_key: bytes | None) -> None:
        self.key = key
        self.location = location
        self.public_key = public_key
        self.fault: Fault | None = None
        self.limit_seconds = 305.0
        self.limit_status = "ABORTED"
        self.received: list[Received] = []
        self.refused: list[str] = []
        self.arrived = asyncio.Event()
        self.heard = asyncio.Event()
        self.stop: Callable[[], Awaitable[None]] = _not_started
        self.url = ""
        self.port = 0
        self.batch: Batch

    def note(self, method: str, context: Any) -> Received:
        """Take note of an RPC that begins."""
        metadata: dict[str, str | bytes] = dict(context.invocation_metadata() or ())
        received = Received(method, metadata, str(context.peer()))
        received.seconds_left = context.time_remaining()
        self.received.append(received)
        self.arrived.set()
        return received

    async def until_heard(self, seen: Callable[[], bool]) -> None:
        """Wait until ``seen``; looked at after each piece of audio, and at the end of each RPC."""
        async with asyncio.timeout(10):
            while not seen():
                self.heard.clear()
                await self.heard.wait()

    async def admit(self, received: Received, context: Any) -> None:
        """Refuse an RPC without credentials, or one that a fault is set for."""
        if not self._knows(received.metadata):
            await self.refuse(context, "UNAUTHENTICATED", "no valid credentials")
        fault = self.fault
        if fault is not None and not fault.after_seconds and not fault.after_pieces:
            await self.fail(context)

    async def fail(self, context: Any) -> None:
        """Do what the fault says, as far as that ends the RPC."""
        fault = self.fault
        if fault is None or fault.times <= 0:
            return
        fault.times -= 1
        if fault.hang:
            await asyncio.Event().wait()
        if fault.status is not None:
            context.set_trailing_metadata(fault.metadata)
            await context.abort(grpc.StatusCode[fault.status], fault.text)

    async def refuse(self, context: Any, status: str, why: str) -> None:
        """Abort, and remember why."""
        self.refused.append(why)
        await context.abort(grpc.StatusCode[status], why)

    def _knows(self, metadata: Mapping[str, str | bytes]) -> bool:
        if "x-goog-api-key" in metadata:
            return metadata["x-goog-api-key"] == self.key
        scheme, _, token = str(metadata.get("authorization", "")).partition(" ")
        return scheme == "Bearer" and self.signed(token, AUDIENCES)

    def signed(self, token: str, audiences: frozenset[str]) -> bool:
        """Whether the service account made ``token`` for one of ``audiences``."""
        import google.auth.jwt

        jwt: Any = google.auth.jwt
        if self.public_key is None:
            return False
        try:
            claims = jwt.decode(token, certs=self.public_key)
        except ValueError:
            return False
        return claims["aud"] in audiences and claims["iss"] == claims["sub"]


@asynccontextmanager
async def google_server(
    key: str = "AIza-key",
    *,
    location: str = "eu",
    public_key: bytes | None = None,
    tls: grpc.ServerCredentials | None = None,
    host: str = "127.0.0.1",
) -> AsyncGenerator[GoogleServer, None]:
    """The services on one port, until the block ends."""
    state = GoogleServer(key=key, location=location, public_key=public_key)
    server = grpc.aio.server(options=(("grpc.so_reuseport", 0),))
    one, two, voice = V1Speech(state), V2Speech(state), Voice(state)
    handlers = handlers_for(speech_v1.SpeechClient, one.methods())
    handlers += handlers_for(speech_v2.SpeechClient, two.methods())
    handlers += handlers_for(texttospeech_v1.TextToSpeechClient, voice.methods())
    timed = {"synthesize_speech": voice.synthesize_with_times}
    handlers += handlers_for(texttospeech_v1beta1.TextToSpeechClient, timed)
    state.batch = Batch(state, two)
    server.add_generic_rpc_handlers((*handlers, *state.batch.handlers()))
    address = f"{host}:0"
    state.port = (
        server.add_insecure_port(address) if tls is None else server.add_secure_port(address, tls)
    )
    state.url = f"http://{host}:{state.port}"
    state.stop = partial(server.stop, None)
    await server.start()
    try:
        yield state
    finally:
        await server.stop(None)
