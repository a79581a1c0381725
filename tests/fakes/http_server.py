"""A small HTTP server on loopback that records what it got and can fail in every way."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

__all__ = ["Answer", "HttpServer", "Received", "http_server"]


@dataclass(slots=True)
class Received:
    """One request as it came over the wire."""

    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> dict[str, object]:
        return dict(json.loads(self.body))


@dataclass(slots=True)
class Answer:
    """What to answer. ``fault``: reset, hang, half, noise; None is a good answer.

    With ``pieces`` the answer comes in chunks, and the last of them only after ``last`` is set.
    """

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""
    fault: str | None = None
    pieces: tuple[bytes, ...] = ()
    last: asyncio.Event | None = None

    @classmethod
    def of(cls, value: object, status: int = 200, **headers: str) -> Answer:
        names = {name.replace("_", "-"): text for name, text in headers.items()}
        return cls(status, {"content-type": "application/json"} | names, json.dumps(value).encode())


def _not_started() -> None:
    raise RuntimeError("the fake has not been started")


class HttpServer:
    """``answer`` maps a request to an answer; ``received`` holds the requests so far."""

    def __init__(self, answer: Callable[[Received], Answer]) -> None:
        self.answer = answer
        self.received: list[Received] = []
        self.bytes_in = 0
        self.connections = 0
        self.open_connections = 0
        self.arrived = asyncio.Event()
        self.idle = asyncio.Event()
        self.url = ""
        self.stop: Callable[[], None] = _not_started
        self._serving: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.open_connections += 1
        task = asyncio.current_task()
        assert task is not None
        self._serving[task] = writer
        try:
            while (request := await self._read(reader)) is not None:
                self.received.append(request)
                self.arrived.set()
                if not await self._write(self.answer(request), reader, writer):
                    return
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()
            self.open_connections -= 1
            self.idle.set()

    async def end(self) -> None:
        """Cut what is still open, so that nothing is left for the next test."""
        for writer in self._serving.values():
            writer.transport.abort()
        await asyncio.gather(*self._serving, return_exceptions=True)
        await asyncio.sleep(0)  # the transports close in the next turn of the loop

    async def _read(self, reader: asyncio.StreamReader) -> Received | None:
        head = await reader.readuntil(b"\r\n\r\n")
        self.bytes_in += len(head)
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ")
        headers = {
            name.lower(): value.strip()
            for name, _, value in (line.partition(":") for line in lines if line)
        }
        body = await self._body(reader, headers)
        self.bytes_in += len(body)
        parts = urlsplit(target)
        return Received(method, parts.path, parse_qs(parts.query), headers, body)

    async def _body(self, reader: asyncio.StreamReader, headers: dict[str, str]) -> bytes:
        if "content-length" in headers:
            return await reader.readexactly(int(headers["content-length"]))
        body = b""
        while headers.get("transfer-encoding") == "chunked":
            size = int(await reader.readuntil(b"\r\n"), 16)
            body += (await reader.readexactly(size + 2))[:-2]
            if size == 0:
                break
        return body

    async def _write(
        self, answer: Answer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        if answer.fault == "hang":
            await reader.read()  # until the client gives up
            return False
        if answer.fault == "reset":
            writer.transport.abort()
            return False
        if answer.fault == "noise":
            writer.write(b"\x00\x01this is not HTTP\r\n\r\n")
            await writer.drain()
            return False
        if answer.pieces:
            return await self._write_pieces(answer, reader, writer)
        length = len(answer.body) + (1000 if answer.fault == "half" else 0)
        head = [f"HTTP/1.1 {answer.status} X", f"content-length: {length}"]
        head += [f"{name}: {value}" for name, value in answer.headers.items()]
        writer.write("\r\n".join([*head, "", ""]).encode() + answer.body)
        await writer.drain()
        return answer.fault != "half"

    async def _write_pieces(
        self, answer: Answer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        head = [f"HTTP/1.1 {answer.status} X", "transfer-encoding: chunked"]
        head += [f"{name}: {value}" for name, value in answer.headers.items()]
        writer.write("\r\n".join([*head, "", ""]).encode())
        for number, piece in enumerate(answer.pieces, start=1):
            if number == len(answer.pieces) and answer.last is not None:
                waits = [asyncio.ensure_future(w) for w in (answer.last.wait(), reader.read(1))]
                await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
                gone = waits[1].done()
                for wait in waits:
                    wait.cancel()
                if gone:
                    return False
            writer.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            await writer.drain()
        if answer.fault != "half":
            writer.write(b"0\r\n\r\n")
        await writer.drain()
        return answer.fault != "half"


@asynccontextmanager
async def http_server(
    answer: Callable[[Received], Answer],
    *,
    host: str = "127.0.0.1",
    tls: ssl.SSLContext | None = None,
) -> AsyncGenerator[HttpServer, None]:
    """Run a server on a free port of ``host``."""
    fake = HttpServer(answer)
    server = await asyncio.start_server(fake.serve, host, 0, ssl=tls)
    fake.stop = server.close
    port = server.sockets[0].getsockname()[1]
    fake.url = f"{'https' if tls else 'http'}://{host}:{port}"
    try:
        yield fake
    finally:
        server.close()
        await fake.end()
