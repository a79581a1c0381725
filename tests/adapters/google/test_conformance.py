"""The conformance suite on google, against a strict fake that speaks its own gRPC."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from google.protobuf import duration_pb2
from google.rpc import error_details_pb2  # pyright: ignore[reportMissingTypeStubs]

from tests.adapters.google.entering import KEY, settings
from tests.adapters.google.faults import trailer
from tests.fakes.google_ears import marked, silence
from tests.fakes.google_server import Fault, GoogleServer, google_server
from tests.fakes.google_server import Received as Rpc
from tests.fakes.relay import Relay, relay
from voicegate.adapter import BackendSettings
from voicegate.speech import AudioFormat, Encoding
from voicegate.testing.conformance import (
    RETRY_AFTER_SECONDS,
    AdapterConformance,
    Received,
    Subject,
    Trouble,
    Way,
)
from voicegate_adapters.google import ADAPTER

_NAMES = {Encoding.PCM_S16LE: "LINEAR16", Encoding.MULAW: "MULAW", Encoding.ALAW: "ALAW"}
_ENCODINGS = {name: encoding for encoding, name in _NAMES.items()}
_STATUSES = {
    Trouble.BAD_REQUEST: "INVALID_ARGUMENT",
    Trouble.UNAUTHORIZED: "UNAUTHENTICATED",
    Trouble.PAYMENT_REQUIRED: "PERMISSION_DENIED",
    Trouble.FORBIDDEN: "PERMISSION_DENIED",
    Trouble.REQUEST_TIMEOUT: "DEADLINE_EXCEEDED",
    Trouble.TOO_LARGE: "OUT_OF_RANGE",
    Trouble.RATE_LIMITED: "RESOURCE_EXHAUSTED",
    Trouble.SERVER_ERROR: "INTERNAL",
    Trouble.UNAVAILABLE: "UNAVAILABLE",
}
_DETAILS: Any = error_details_pb2
ECHO = f"{KEY} w1 w2 Guten Tag, Anna Schmidt"


class Google(Subject):
    """The fake hears runs of one sample value as words; ``options`` are the backend's."""

    request_id = "req-9"

    def __init__(self, server: GoogleServer, line: Relay, **options: str) -> None:
        self._server = server
        self._line = line
        self._options = options
        self._breaking: asyncio.Task[None] | None = None

    @property
    def settings(self) -> BackendSettings:
        made = settings(self._server)
        options = {**made.options, **self._options}
        return replace(made, endpoint=self._line.url, options=options)

    def speech(self, audio_format: AudioFormat) -> bytes:
        encoding, rate = _NAMES[audio_format.encoding], audio_format.sample_rate_hz
        marks = (1, 2) if audio_format.encoding is not Encoding.PCM_S16LE else (20_000, 15_000)
        words = [marked(n, 0.6, encoding=encoding, rate_hz=rate) for n in marks]
        return b"".join(words) + silence(0.5, encoding=encoding, rate_hz=rate)

    def received(self) -> list[Received]:
        return [_read(rpc) for rpc in self._server.received if rpc.method != "tts.list_voices"]

    def open_connections(self) -> int:
        serving = [rpc for rpc in self._server.received if not rpc.over.is_set()]
        return len(serving) or self._line.open_connections

    async def strike(self, trouble: Trouble, way: Way, elsewhere: str) -> None:
        match trouble:
            case Trouble.UNREACHABLE:
                self._line.stop()
            case Trouble.REDIRECT:
                self._line.redirect_to = f"{elsewhere}/v1"
            case Trouble.RESET | Trouble.HALF:
                self._server.fault = Fault(hang=True) if trouble is Trouble.RESET else None
                self._breaking = asyncio.create_task(self._break(trouble))
            case _:
                self._server.fault = _fault(trouble)

    async def _break(self, trouble: Trouble) -> None:
        await self._server.arrived.wait()
        if trouble is Trouble.RESET:
            self._line.cut()
        else:
            self._line.left = 30

    async def end(self) -> None:
        """Wait for what strike() began."""
        if self._breaking is not None:
            self._breaking.cancel()
            await asyncio.gather(self._breaking, return_exceptions=True)


def _fault(trouble: Trouble) -> Fault:
    if trouble in _STATUSES:
        details: list[Any] = [_DETAILS.RequestInfo(request_id="req-9", serving_data=ECHO)]
        if trouble is Trouble.PAYMENT_REQUIRED:
            details.append(_DETAILS.ErrorInfo(reason="BILLING_DISABLED"))
        if trouble is Trouble.RATE_LIMITED:
            delay = duration_pb2.Duration(seconds=int(RETRY_AFTER_SECONDS))
            details.append(_DETAILS.RetryInfo(retry_delay=delay))
        return Fault(status=_STATUSES[trouble], text=ECHO, metadata=trailer(*details))
    faults = {
        Trouble.GARBAGE: Fault(raw=b"\xff" + ECHO.encode()),
        Trouble.EMPTY: Fault(silent=True),
        Trouble.HANG: Fault(hang=True),
    }
    return faults[trouble]


def _read(rpc: Rpc) -> Received:
    if not rpc.messages:
        return Received()
    first = rpc.messages[0]
    streamed = "streaming" in rpc.method
    if rpc.method.startswith("tts."):
        return _read_text(rpc.messages, streamed=streamed)
    config = first.streaming_config.config if streamed else first.config
    if rpc.method.startswith("v2."):
        decoding, languages = config.explicit_decoding_config, list(config.language_codes)
        sets = config.adaptation.phrase_sets
        hints = [p.value for s in sets for p in s.inline_phrase_set.phrases]
    else:
        decoding, languages = config, [config.language_code]
        hints = [phrase for context in config.speech_contexts for phrase in context.phrases]
    return Received(
        audio=rpc.audio if streamed else _whole(rpc),
        format=AudioFormat(_ENCODINGS[decoding.encoding.name], decoding.sample_rate_hertz),
        language=languages[0] or None,
        hints=tuple(hints),
    )


def _whole(rpc: Rpc) -> bytes:
    request = rpc.messages[0]
    return bytes(request.content if rpc.method.startswith("v2.") else request.audio.content)


def _read_text(messages: list[Any], *, streamed: bool) -> Received:
    first = messages[0]
    if not streamed:
        said = first.input.text or re.sub("<[^>]*>", "", first.input.ssml)
        return Received(text=said, language=first.voice.language_code)
    text = " ".join(message.input.text for message in messages[1:])
    return Received(text=text, language=first.streaming_config.voice.language_code)


@asynccontextmanager
async def google(**options: str) -> AsyncGenerator[Google, None]:
    async with google_server(KEY) as server, relay(server.port) as line:
        subject = Google(server, line, **options)
        try:
            yield subject
        finally:
            await subject.end()


_NOT_EMPTY = "an empty message is how gRPC says that nothing was heard, and no error"


class TestGoogle(AdapterConformance):
    """Version 2, and voices that speak a text at a time."""

    spec = ADAPTER
    exempt = {"test_a_trouble_has_its_name[transcriber-empty]": _NOT_EMPTY}  # noqa: RUF012

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        async with google() as subject:
            yield subject


class TestGoogleWithModelsOfVersion1(AdapterConformance):
    """Version 1, and voices that stream."""

    spec = ADAPTER
    exempt = {"test_a_trouble_has_its_name[transcriber-empty]": _NOT_EMPTY}  # noqa: RUF012

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        async with google(model="phone_call", voice="de-DE-Chirp3-HD-Kore") as subject:
            yield subject
