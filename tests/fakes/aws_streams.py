"""Transcribe streaming on loopback: WebSockets with event-stream frames, strict about both."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from websockets.frames import Opcode
from websockets.http11 import Request
from websockets.protocol import State
from websockets.server import ServerProtocol

from tests.fakes.aws_frames import event, exception, unpacked
from tests.fakes.google_ears import Ears, Spoken
from tests.fakes.http_server import Answer, Received

__all__ = ["Stream", "StreamingTranscribe", "Upgrade"]

_PATH = "/stream-transcription-websocket"
_SIGNING = {
    "X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires",
    "X-Amz-Security-Token", "X-Amz-Signature", "X-Amz-SignedHeaders",
}  # fmt: skip
_KNOWN = {
    "language-code", "identify-language", "language-options", "media-encoding", "sample-rate",
    "vocabulary-name", "language-model-name", "show-speaker-label",
    "enable-partial-results-stabilization", "partial-results-stability",
}  # fmt: skip
_AUDIO = {
    ":message-type": "event",
    ":event-type": "AudioEvent",
    ":content-type": "application/octet-stream",
}
# Its logger writes every frame: in a test about logs it would be what is found.
_SILENT = logging.Logger("fake")  # noqa: LOG001
_SILENT.disabled = True
_TAG = re.compile(r"[a-z]{2,3}-[A-Z]{2}")
_Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass(slots=True)
class Upgrade(Answer):
    """An answer that turns the connection into something else."""

    talk: _Talk = field(default=lambda _r, _w: asyncio.sleep(0))


@dataclass(slots=True, eq=False)
class Stream:
    """One stream as the fake saw it."""

    query: dict[str, str]
    audio: bytearray = field(default_factory=bytearray)
    frames: int = 0
    ended: bool = False
    over: asyncio.Event = field(default_factory=asyncio.Event)
    close_code: int | None = None


class StreamingTranscribe:
    """``fault``, once audio came: an exception's name, cut, half, noise, text, strange, end, going;
    or mute (no goodbye), deaf (no answer at all), empty (a good end, and no word)."""

    def __init__(self, no: Callable[..., Answer]) -> None:
        self._no = no
        self.streams: list[Stream] = []
        self._by_request: dict[int, Stream] = {}
        self.fault: str | None = None
        self._news = asyncio.Event()

    async def until(self, seen: Callable[[], bool]) -> None:
        """Wait until ``seen`` is true of what was received."""
        async with asyncio.timeout(10):
            while not seen():
                self._news.clear()
                await self._news.wait()

    def of(self, request: Received) -> Stream | None:
        """The stream that ``request`` opened; None where it was refused."""
        return self._by_request.get(id(request))

    def open(self, request: Received) -> Answer:
        query = {name: values[0] for name, values in request.query.items()}
        wrong = _wrong(request, query)
        if wrong is not None:
            return self._no(wrong)
        stream = Stream({name: value for name, value in query.items() if name in _KNOWN})
        self.streams.append(stream)
        self._by_request[id(request)] = stream
        head = getattr(request, "raw_head")  # noqa: B009

        async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                await _Talker(self, stream, reader, writer).run(head)
            finally:
                stream.over.set()
                self._news.set()

        return Upgrade(talk=talk)

    def tell(self) -> None:
        """Wake who waits for something to be received."""
        self._news.set()


def _wrong(request: Received, query: dict[str, str]) -> str | None:
    tags = query.get("language-options", "").split(",")
    identified = query.get("identify-language") == "true"
    chosen = "language-code" in query
    checks = {
        "NotFoundException": request.path == _PATH,
        "ExpiredTokenException": int(query.get("X-Amz-Expires", "301")) <= 300,
        "ValidationException": query.keys() <= _KNOWN | _SIGNING,
        "BadRequestException": "origin" in request.headers
        and query.get("media-encoding") == "pcm"
        and 8000 <= int(query.get("sample-rate", "0")) <= 48000
        and chosen != identified
        and (len(tags) > 1 if identified else _TAG.fullmatch(query["language-code"]) is not None),
    }
    return next((code for code, right in checks.items() if not right), None)


class _Talker:
    def __init__(
        self,
        service: StreamingTranscribe,
        stream: Stream,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        self._service = service
        self._stream = stream
        self._reader = reader
        self._writer = writer
        self._protocol = ServerProtocol(logger=_SILENT)
        self._ears = Ears("LINEAR16", int(stream.query["sample-rate"]))
        self._result = 0

    async def run(self, head: bytes) -> None:
        self._protocol.receive_data(head)
        (request,) = self._protocol.events_received()
        assert isinstance(request, Request)
        response = self._protocol.accept(request)
        response.headers["x-amzn-RequestId"] = f"stream-{len(self._service.streams)}"
        response.headers["x-amzn-SessionId"] = "8c0e0f6d"
        self._protocol.send_response(response)
        self._protocol.send_binary(event([]))
        await self._flush()
        while data := await self._reader.read(65_536):
            self._protocol.receive_data(data)
            for received in self._protocol.events_received():
                opcode = getattr(received, "opcode", None)
                if opcode is Opcode.BINARY:
                    await self._hear(bytes(getattr(received, "data", b"")))
                if opcode is Opcode.CLOSE:
                    self._stream.close_code = self._protocol.close_code
            self._service.tell()
            if self._service.fault == "mute":  # answers nothing any more, not even a goodbye
                continue
            await self._flush()

    async def _flush(self) -> None:
        for data in self._protocol.data_to_send():
            if data:
                self._writer.write(data)
            else:
                self._writer.close()
        await self._writer.drain()

    async def _hear(self, message: bytes) -> None:
        headers, audio = unpacked(message)
        assert headers == _AUDIO, headers
        assert len(message) <= 32 * 1024, "the frame is too large"
        assert len(audio) % 2 == 0, "the frame ends within a sample"
        stream = self._stream
        if self._protocol.state is not State.OPEN:
            return  # it was sent before our goodbye was read
        assert not stream.ended, "audio after the end"
        stream.frames += 1
        stream.audio += audio
        fault = self._service.fault
        if fault == "deaf" or (fault == "empty" and audio):
            return
        if fault not in {None, "empty"}:
            self._fail(str(fault))
            return
        if not audio:
            stream.ended = True
            self._tell(self._ears.flush())
            self._protocol.send_close(1000)
            return
        self._tell(self._ears.hear(audio))

    def _fail(self, fault: str) -> None:
        if fault.endswith("Exception"):
            self._protocol.send_binary(exception(fault))
            self._protocol.send_close(1000)
        elif fault == "cut":
            self._writer.transport.abort()
        elif fault == "half":
            whole = event([])
            self._writer.write(bytes([0x82, len(whole)]) + whole[: len(whole) // 2])
            self._writer.close()
        elif fault == "noise":
            self._protocol.send_binary(b"\x00\x00\x00\x10this is no frame of any kind")
        elif fault == "text":
            self._protocol.send_text(b"0171 234567")
        elif fault == "strange":
            self._protocol.send_binary(event([{"ResultId": "r", "Transcript": "0171 234567"}]))
        elif fault == "end":
            self._protocol.send_close(1000)
        elif fault == "going":
            self._protocol.send_close(1011)

    def _tell(self, told: list[tuple[str, float, list[Spoken]]]) -> None:
        for kind, end, words in told:
            if kind in {"interim", "final"}:
                self._protocol.send_binary(event([self._told(kind, end, words)]))
                self._result += kind == "final"

    def _told(self, kind: str, end: float, words: list[Spoken]) -> dict[str, object]:
        items = [self._item(word) for word in words]
        text = " ".join(word.text for word in words)
        if kind == "final":
            items.append({"Content": ".", "EndTime": end, "StartTime": end, "Type": "punctuation"})
            text += "."
        readings: list[dict[str, object]] = [{"Items": items, "Transcript": text}]
        readings.append({"Items": [], "Transcript": "oder auch"})
        row: dict[str, object] = {
            "ResultId": f"r{self._result}",
            "IsPartial": kind == "interim",
            "StartTime": words[0].start,
            "EndTime": words[-1].end,
            "Alternatives": readings[: 2 if kind == "final" else 1],
        }
        if "language-options" in self._stream.query:
            row["LanguageCode"] = self._stream.query["language-options"].split(",")[0]
        return row

    def _item(self, word: Spoken) -> dict[str, Any]:
        item: dict[str, Any] = {
            "Content": word.text,
            "StartTime": word.start,
            "EndTime": word.end,
            "Type": "pronunciation",
            "Confidence": 0.9,
            "VocabularyFilterMatch": False,
        }
        if self._stream.query.get("show-speaker-label") == "true":
            item["Speaker"] = str(int(word.text[1:]) % 2)
        return item
