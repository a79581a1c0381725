"""Acme on loopback: takes only what Acme takes, remembers it, and fails when told to."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

__all__ = ["Asked", "FakeAcme", "fake_acme"]

KEY = "acme-very-secret"
HEARD = "guten tag anna schmidt"


@dataclass(slots=True)
class Asked:
    """One request as it came."""

    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True)
class FakeAcme:
    """``fault`` is what every request gets: a status, or the name of a trouble."""

    url: str = ""
    asked: list[Asked] = field(default_factory=list[Asked])
    fault: int | str | None = None
    elsewhere: str = ""
    open_connections: int = 0
    listener: asyncio.Server | None = None

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        self.open_connections += 1
        try:
            while True:
                self.asked.append(await _read(reader))
                if self.fault == "hang":
                    await reader.read()
                if self.fault in {"hang", "reset"}:
                    writer.transport.abort()
                    return
                status, head, body = self._answer(self.asked[-1])
                missing = 10 if self.fault == "half" else 0
                lines = [f"HTTP/1.1 {status} X", f"content-length: {len(body) + missing}", *head]
                writer.write("\r\n".join([*lines, "", ""]).encode() + body)
                await writer.drain()
                if missing:
                    return
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()
            self.open_connections -= 1

    def _answer(self, asked: Asked) -> tuple[int, list[str], bytes]:
        if isinstance(self.fault, int):
            told = {"code": "no_credit" if self.fault == 402 else "no", "echo": f"{KEY} {HEARD}"}
            # Acme has no 402: it says 403, and why in its code.
            status = 403 if self.fault == 402 else self.fault
            return status, ["x-request-id: acme-7", "retry-after: 2"], json.dumps(told).encode()
        match self.fault:
            case "redirect":
                return 307, [f"location: {self.elsewhere}"], b""
            case "garbage":
                return 200, ["content-type: text/html"], f"<p>{HEARD} {KEY}</p>".encode()
            case "empty":
                return 200, ["content-type: audio/raw"], b""
            case _:
                return self._good(asked)

    def _good(self, asked: Asked) -> tuple[int, list[str], bytes]:
        if asked.headers.get("x-acme-key") != KEY:
            return 401, [], b"{}"
        if asked.path == "/speak":
            wanted = json.loads(asked.body)
            seconds = max(0.3, len(wanted["text"]) * 0.05)
            sound = bytes([0, 16]) * int(seconds * wanted["rate"])
            return 200, ["content-type: audio/raw"], sound
        words = [
            {"word": w, "start": n / 4, "end": n / 4 + 0.2} for n, w in enumerate(HEARD.split())
        ]
        return 200, [], json.dumps({"text": HEARD, "words": words}).encode()


async def _read(reader: asyncio.StreamReader) -> Asked:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.split("\r\n")
    pairs = (line.partition(":") for line in lines if line)
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    parts = urlsplit(first.split(" ")[1])
    return Asked(parts.path, parse_qs(parts.query), headers, body)


@asynccontextmanager
async def fake_acme() -> AsyncGenerator[FakeAcme, None]:
    """Run one on a free port."""
    fake = FakeAcme()
    fake.listener = await asyncio.start_server(fake.serve, "127.0.0.1", 0)
    fake.url = f"http://127.0.0.1:{fake.listener.sockets[0].getsockname()[1]}"
    try:
        yield fake
    finally:
        fake.listener.close()
