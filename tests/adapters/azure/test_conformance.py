"""The conformance suite on azure, against strict fakes of its REST side and of its streams."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from tests.adapters.azure.entering import KEY, entra_settings, settings
from tests.fakes.azure_entra import RESOURCE, Entra
from tests.fakes.azure_rest import parts_of, read_xml
from tests.fakes.azure_server import AzureServer, azure_server
from tests.fakes.azure_usp import Call
from tests.fakes.google_ears import marked, silence
from tests.fakes.http_server import Answer
from tests.fakes.http_server import Received as Request
from voicegate.adapter import BackendSettings
from voicegate.errors import BadAudioError
from voicegate.speech import AudioFormat, Encoding, read_wav
from voicegate.testing.conformance import (
    RETRY_AFTER_SECONDS,
    AdapterConformance,
    Received,
    Subject,
    Trouble,
    Way,
)
from voicegate_adapters.azure import ADAPTER

NAMES = {Encoding.PCM_S16LE: "LINEAR16", Encoding.MULAW: "MULAW", Encoding.ALAW: "ALAW"}
ENCODINGS = {name: encoding for encoding, name in NAMES.items()}
ECHO = f"{KEY} w85 w42 Guten Tag, Anna Schmidt"
SPENT = {"error": {"code": "403", "message": f"Out of call volume quota. {ECHO}"}}


class Azure(Subject):
    """The fake of streams hears runs of one sample value as words; that of REST, one sentence."""

    request_id = "req-9"

    def __init__(self, server: AzureServer, entra: Entra | None = None, **chosen: Any) -> None:
        self._server = server
        self._entra = entra
        self._chosen = chosen

    @property
    def settings(self) -> BackendSettings:
        if self._entra is not None:
            source, first = self._entra.token, self._entra.token()
            return entra_settings(source, first, endpoint=self._server.url, **self._chosen)
        return settings(endpoint=self._server.url, **self._chosen)

    def speech(self, audio_format: AudioFormat) -> bytes:
        encoding, rate = NAMES[audio_format.encoding], audio_format.sample_rate_hz
        words = [marked(n, 0.6, encoding=encoding, rate_hz=rate) for n in (85, 42)]
        return b"".join(words) + silence(0.5, encoding=encoding, rate_hz=rate)

    def received(self) -> list[Received]:
        asked = [_read(r) for r in self._server.http.received if "voices" not in r.path]
        refused = self._server.usp.handshakes - len(self._server.usp.calls)
        streams = [_heard(call) for call in self._server.usp.calls]
        return asked + streams + [Received()] * refused

    def open_connections(self) -> int:
        return self._server.open_connections

    async def strike(self, trouble: Trouble, way: Way, elsewhere: str) -> None:
        rest, usp = self._server.rest, self._server.usp
        if trouble is Trouble.UNREACHABLE:
            self._server.stop()
        elif trouble is Trouble.REDIRECT:
            rest.fault = Answer(307, {"location": f"{elsewhere}/v1"})
            usp.fault, usp.location = "307", elsewhere.replace("http", "ws")
        else:
            rest.fault = _answer(trouble, way)
            usp.fault = STREAM_FAULTS.get(trouble, trouble.value)


STREAM_FAULTS = {
    Trouble.GARBAGE: "garbage",
    Trouble.EMPTY: "empty",
    Trouble.HANG: "silent",
    Trouble.RESET: "cut",
    Trouble.HALF: "half",
}


def _answer(trouble: Trouble, way: Way) -> Answer:
    sound = way is Way.SYNTHESIZER
    match trouble:
        case Trouble.PAYMENT_REQUIRED:
            return Answer.of(SPENT, 403, apim_request_id="req-9")
        case Trouble.GARBAGE:
            return Answer(200, {"content-type": "text/html"}, f"<p>{ECHO}</p>".encode())
        case Trouble.EMPTY:
            return Answer(200, {})
        case Trouble.HANG | Trouble.RESET:
            return Answer(fault=trouble.value)
        case Trouble.HALF:
            body = b"\x01\x00" * 800 if sound else b'{"combinedPhrases": [{"te'
            return Answer(200, {}, body, fault="half")
        case _:
            error = {"error": {"code": trouble.value, "message": ECHO}}
            seconds = f"{RETRY_AFTER_SECONDS:g}"
            more = {"retry_after": seconds} if trouble is Trouble.RATE_LIMITED else {}
            return Answer.of(error, int(trouble), apim_request_id="req-9", **more)


def _read(request: Request) -> Received:
    if request.path.endswith("/cognitiveservices/v1"):
        root = read_xml(request.body.decode())
        language = root.get("{http://www.w3.org/XML/1998/namespace}lang")
        return Received(text="".join(root.itertext()), language=language)
    parts = parts_of(request)
    definition = json.loads(parts["definition"])
    try:
        audio = read_wav(parts["audio"])
    except BadAudioError:
        return Received()
    return Received(
        audio=audio.content,
        format=audio.format,
        language=definition.get("locales", [None])[0],
        hints=tuple(definition.get("phraseList", {}).get("phrases", ())),
    )


def _heard(call: Call) -> Received:
    if call.said is not None:
        return Received(text=call.said)
    known = call.format
    return Received(
        audio=call.audio,
        format=None if known is None else AudioFormat(ENCODINGS[known[0]], known[1]),
        language=call.language or None,
        hints=tuple(call.hints),
    )


_RATES = "a stream takes 8 and 16 kHz; capabilities have one set of rates, and speech has more"


def _wide(test: str) -> dict[str, str]:
    rates = (24_000, 44_100, 48_000)
    return {f"{test}[pcm_s16le {rate} Hz, 1 channel(s)]": _RATES for rate in rates}


_STREAMS = _wide("test_a_stream_is_heard_in_any_format")
_RECORDINGS = _wide("test_a_recording_is_heard_in_any_format") | {
    "test_a_trouble_has_its_name[transcriber-empty]": (
        "a stream that ends in peace is how Azure says that nothing was heard, and no error"
    )
}


class TestAzure(AdapterConformance):
    """A region with fast transcription."""

    spec = ADAPTER
    exempt = _STREAMS

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        async with azure_server(KEY) as server:
            yield Azure(server)


class TestAzureWithoutFastTranscription(AdapterConformance):
    """A region in which recordings are heard as streams."""

    spec = ADAPTER
    exempt = _STREAMS | _RECORDINGS

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        async with azure_server(KEY) as server:
            yield Azure(server, region="switzerlandnorth")


class TestAzureContainer(AdapterConformance):
    """A container: neither region nor key."""

    spec = ADAPTER
    exempt = _STREAMS | _RECORDINGS

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        async with azure_server(None) as server:
            yield Azure(server, region=None, key=None)


class TestAzureWithEntra(AdapterConformance):
    """A region, and a token in place of the key: recordings are heard as streams."""

    spec = ADAPTER
    exempt = _STREAMS | _RECORDINGS

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        entra = Entra(time.time, RESOURCE)
        async with azure_server(None, entra=entra) as server:
            yield Azure(server, entra, resource_id=RESOURCE)


class TestAzureWithEntraAndFastTranscription(AdapterConformance):
    """The same without a regional host: the token alone."""

    spec = ADAPTER
    exempt = _STREAMS

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        entra = Entra(time.time)
        async with azure_server(None, entra=entra) as server:
            yield Azure(server, entra)
