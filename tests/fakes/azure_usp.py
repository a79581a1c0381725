"""Azure Speech's streams on loopback: the WebSocket protocol of Microsoft's SDK, strict.

As seen on the wire of the SDK 1.53: Microsoft describes it nowhere. It hears marked audio
(``google_ears``), answers as the SDK accepts it, and fails in the way that ``fault`` says.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
import ssl
import struct
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.typing import Subprotocol

from tests.fakes.azure_entra import Entra
from tests.fakes.azure_voice import SPEAKING, NotSaidError, say
from tests.fakes.google_ears import SILENCE, Ears, Spoken

__all__ = ["AzureUsp", "Call", "azure_usp"]

CONVERSATION = "/speech/recognition/conversation/cognitiveservices/v1"
UNIVERSAL = "/speech/universal/v2"
CUSTOM = "/stt/speech/universal/v2"
_FORMATS = {1: "LINEAR16", 6: "ALAW", 7: "MULAW"}
_ID = re.compile(r"[0-9a-f]{32}")
_QUERY = {"format", "language", "profanity", "wordLevelConfidence", "wordLevelTimestamps"}
_SECRET = "meine nummer ist null eins sieben"
_TICKS = 10_000_000
_SILENT = logging.Logger("tests.azure_usp")  # noqa: LOG001
_SILENT.disabled = True


@dataclass
class Call:
    """One connection as it came over the wire."""

    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    context: dict[str, Any] = field(default_factory=dict[str, Any])
    paths: list[str] = field(default_factory=list[str])
    said: str | None = None
    output: str = ""
    marks: dict[str, bool] = field(default_factory=dict[str, bool])
    format: tuple[str, int] | None = None
    audio: bytes = b""
    finished: bool = False
    over: asyncio.Event = field(default_factory=asyncio.Event)
    close_code: int | None = None

    @property
    def language(self) -> str:
        detection = self.context.get("phraseDetection", {})
        return str(detection.get("language") or self.query.get("language", [""])[0])

    @property
    def options(self) -> list[str]:
        output = self.context.get("phraseOutput", {})
        return list(output.get("detailed", {}).get("options", []))

    @property
    def hints(self) -> list[str]:
        groups = self.context.get("dgi", {}).get("Groups", [])
        return [item["Text"] for group in groups for item in group["Items"]]


class _NotAcceptedError(Exception):
    """What the service would not take; the text says what."""


@dataclass
class AzureUsp:
    """``key`` is the one that it takes (None: a container), or a token of ``entra``.

    ``fault`` is what goes wrong:

    a status of the handshake ("401"), "hang", "reset"; or, at the first audio, a close code
    ("1011"), "cut", "garbage", "binary", "silent"; "half" of the answer and no more; an "empty"
    one. ``limit_bytes`` of audio end a connection.
    """

    key: str | None
    entra: Entra | None = None
    fault: str | None = None
    location: str = ""
    limit_bytes: int | None = None
    calls: list[Call] = field(default_factory=list[Call])
    refused: list[str] = field(default_factory=list[str])
    handshakes: int = 0
    url: str = ""
    heard: asyncio.Event = field(default_factory=asyncio.Event)

    async def handshake(self, connection: ServerConnection, request: Request) -> Response | None:
        self.handshakes += 1
        fault = self.fault or ""
        if fault == "hang":
            await connection.wait_closed()
        if fault == "reset":
            connection.transport.abort()
            return None
        if not self._lets_in(request):
            return connection.respond(HTTPStatus.UNAUTHORIZED, _SECRET)
        if len(fault) == 3 and fault.isdigit():
            answer = connection.respond(HTTPStatus(int(fault)), _SECRET)
            answer.headers["Retry-After"] = "2"
            answer.headers["X-RequestId"] = "req-9"
            if self.location:
                answer.headers["Location"] = self.location
            return answer
        problem = self._problem(request)
        if problem is None:
            return None
        self.refused.append(problem)
        return connection.respond(HTTPStatus.BAD_REQUEST, _SECRET)

    def _lets_in(self, request: Request) -> bool:
        if request.headers.get("Ocp-Apim-Subscription-Key") != self.key:
            return False
        told = request.headers.get("Authorization")
        return told is None if self.entra is None else self.entra.admits(told)

    def _problem(self, request: Request) -> str | None:
        url = urlsplit(request.path)
        if url.path not in {CONVERSATION, UNIVERSAL, CUSTOM, *SPEAKING}:
            return f"path {url.path}"
        if parse_qs(url.query).keys() - _QUERY:
            return f"query {url.query}"
        if request.headers.get("Sec-WebSocket-Protocol") != "USP":
            return "subprotocol"
        if not _ID.fullmatch(request.headers.get("X-ConnectionId", "")):
            return "X-ConnectionId"
        return None

    async def serve(self, connection: ServerConnection) -> None:
        request = cast("Request", connection.request)
        url = urlsplit(request.path)
        headers = {name.lower(): value for name, value in request.headers.raw_items()}
        call = Call(url.path, parse_qs(url.query), headers)
        self.calls.append(call)
        try:
            if url.path in SPEAKING:
                call.said, call.output, call.marks = await say(connection, self.fault)
            else:
                await _Talk(self, connection, call).run()
        except (_NotAcceptedError, NotSaidError) as error:
            self.refused.append(str(error))
            await connection.close(1007)
        except ConnectionClosed:
            pass
        finally:
            call.close_code = connection.close_code
            call.over.set()

    async def until(self, seen: Callable[[AzureUsp], bool]) -> None:
        """Wait until ``seen`` of this fake is true."""
        async with asyncio.timeout(10):
            while not seen(self):
                self.heard.clear()
                await self.heard.wait()


class _Talk:
    """What is said over one connection."""

    def __init__(self, service: AzureUsp, connection: ServerConnection, call: Call) -> None:
        self.service = service
        self.connection = connection
        self.call = call
        self.ears: Ears | None = None
        self.turn = ""
        self.bytes = 0
        self._closing: asyncio.Task[None] | None = None

    async def run(self) -> None:
        async for message in self.connection:
            head, body = _read(message)
            path = head.get("path", "")
            self.call.paths.append(path)
            if self.call.paths[0] != "speech.config":
                raise _NotAcceptedError(f"{path} before speech.config")
            if path == "speech.context":
                self.call.context = json.loads(body)
                self.turn = head["x-requestid"]
            elif path == "audio":
                await self._audio(head, cast("bytes", body))
            elif path != "speech.config":
                raise _NotAcceptedError(f"a message {path}")
            self.service.heard.set()

    async def _audio(self, head: dict[str, str], body: bytes) -> None:
        call = self.call
        if head.get("x-requestid") != self.turn or not _ID.fullmatch(self.turn):
            raise _NotAcceptedError("audio of another turn")
        if self.ears is None:
            if "-" not in call.language:
                raise _NotAcceptedError(f"language {call.language!r}")
            call.format = _format_of(body)
            self.ears, self.bytes = Ears(*call.format), 0
            await self._say("turn.start", {"context": {"serviceTag": "tag"}})
            return
        if self._closing is not None:
            return
        call.audio += body
        self.bytes += len(body)
        if self.service.fault not in {None, "empty", "half"}:
            if body:
                await self._break()
            return
        for what, seconds, words in self.ears.hear(body) if body else self.ears.flush():
            await self._tell(what, seconds, words)
        if not body:
            await self._end()
        limit = self.service.limit_bytes
        if limit is not None and len(call.audio) >= limit and body:
            self.service.limit_bytes = None
            self._closing = asyncio.create_task(self.connection.close(1000))

    async def _break(self) -> None:
        fault = self.service.fault or ""
        if fault.isdigit():
            await self.connection.close(int(fault), _SECRET[:100])
        elif fault == "cut":
            self.connection.transport.abort()
        elif fault == "garbage":
            await self.connection.send(
                f"X-RequestId:{self.turn}\r\nPath:speech.phrase\r\n\r\n{{{_SECRET}"
            )
        elif fault == "binary":
            await self.connection.send(b"\x00\x05" + _SECRET.encode())

    async def _tell(self, what: str, seconds: float, words: list[Spoken]) -> None:
        if self.service.fault == "empty":
            return
        if what == "begin":
            await self._say("speech.startDetected", {"Offset": round(seconds * _TICKS)})
        elif what == "interim":
            await self._say("speech.hypothesis", self._phrase(words, draft=True))
            if self.service.fault == "half":
                self.connection.transport.abort()
        elif what == "final":
            await self._say("speech.phrase", self._phrase(words, draft=False))

    def _phrase(self, words: list[Spoken], *, draft: bool) -> dict[str, Any]:
        start, end = round(words[0].start * _TICKS), round(words[-1].end * _TICKS)
        text = " ".join(word.text for word in words)
        told: dict[str, Any] = {"Id": "1", "Offset": start, "Duration": end - start}
        if "speakerDiarization" in self.call.context.get("phraseDetection", {}):
            told["SpeakerId"] = f"Guest-{1 + int(words[0].text[1:]) % 2}"
        if draft:
            return told | {"Text": text}
        best: dict[str, Any] = {"Confidence": 0.9, "Lexical": text, "Display": text}
        if "WordTimings" in self.call.options:
            best["Words"] = [_word(word) for word in words]
        other = {"Confidence": 0.4, "Lexical": "x", "Display": f"{text} x"}
        success = {"RecognitionStatus": "Success", "DisplayText": text, "NBest": [best, other]}
        return told | success

    async def _end(self) -> None:
        size = len(SILENCE[self.ears.encoding]) * self.ears.rate_hz if self.ears else 1
        end = round(self.bytes / size * _TICKS)  # else the SDK says the rest once more
        await self._say("speech.endDetected", {"Offset": end})
        over = {"RecognitionStatus": "EndOfDictation", "Offset": end, "Duration": 0}
        await self._say("speech.phrase", over)
        await self._say("turn.end", {})
        self.call.finished = True
        self.ears = None

    async def _say(self, path: str, value: object) -> None:
        head = f"X-RequestId:{self.turn}\r\nContent-Type:application/json; charset=utf-8"
        await self.connection.send(f"{head}\r\nPath:{path}\r\n\r\n{json.dumps(value)}")


def _word(word: Spoken) -> dict[str, object]:
    start = round(word.start * _TICKS)
    length = round(word.end * _TICKS) - start
    return {"Word": word.text, "Offset": start, "Duration": length, "Confidence": 0.8}


def _read(message: bytes | str) -> tuple[dict[str, str], bytes | str]:
    body: bytes | str
    if isinstance(message, bytes):
        (length,) = struct.unpack_from(">H", message)
        head, body = message[2 : 2 + length].decode(), message[2 + length :]
    else:
        head, _, body = message.partition("\r\n\r\n")
    pairs = (line.partition(":") for line in head.split("\r\n") if line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}, body


def _format_of(riff: bytes) -> tuple[str, int]:
    if riff[:4] != b"RIFF" or riff[8:16] != b"WAVEfmt ":
        raise _NotAcceptedError("the first audio is no WAV header")
    tag, channels, rate = struct.unpack_from("<HHI", riff, 20)
    if tag not in _FORMATS or channels != 1 or (tag != 1 and rate != 8000):
        raise _NotAcceptedError(f"format {tag}, {channels} channels, {rate} Hz")
    return _FORMATS[tag], int(rate)


def _usp(_: ServerConnection, offered: Sequence[Subprotocol]) -> Subprotocol | None:
    return Subprotocol("USP") if "USP" in offered else None


@asynccontextmanager
async def azure_usp(
    key: str | None,
    *,
    host: str = "127.0.0.1",
    tls: ssl.SSLContext | None = None,
    entra: Entra | None = None,
) -> AsyncGenerator[AzureUsp, None]:
    """Run one; ``url`` is where."""
    service = AzureUsp(key, entra)
    server = await serve(
        service.serve,
        host,
        0,
        process_request=service.handshake,
        select_subprotocol=_usp,
        ssl=tls,
        logger=_SILENT,
        compression=None,
    )
    port = next(iter(server.sockets)).getsockname()[1]
    service.url = f"{'https' if tls else 'http'}://{host}:{port}"
    try:
        yield service
    finally:
        for connection in list(server.connections):
            with suppress(Exception):
                connection.transport.abort()
        server.close()
        await server.wait_closed()
