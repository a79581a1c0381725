"""A relay of bytes in front of a fake: it can break a connection for real, or answer by itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

__all__ = ["Relay", "http2_redirect", "relay"]

_PREFACE = 24  # bytes, RFC 9113 section 3.4
_HEADERS_FRAME = 0x01


class Relay:
    """``left``: how many bytes of the answers may still pass before all connections break."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.url = ""
        self.left: int | None = None
        self.redirect_to: str | None = None
        self.open_connections = 0
        self.listener: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._serving: set[asyncio.Task[None]] = set()

    def stop(self) -> None:
        """Listen no more."""
        assert self.listener is not None
        self.listener.close()

    def cut(self) -> None:
        """Break every connection."""
        for writer in self._writers:
            writer.transport.abort()

    async def end(self) -> None:
        """Break what is left, and wait for it."""
        self.stop()
        self.cut()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        self._writers.add(writer)
        self.open_connections += 1
        try:
            if self.redirect_to is not None:
                await _answer_redirect(reader, writer, self.redirect_to)
            else:
                await self._both_ways(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()
            self._writers.discard(writer)
            self.open_connections -= 1

    async def _both_ways(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        above, to_above = await asyncio.open_connection("127.0.0.1", self._port)
        self._writers.add(to_above)
        try:
            up = asyncio.create_task(self._pass(reader, to_above))
            down = asyncio.create_task(self._pass(above, writer, counted=True))
            _, rest = await asyncio.wait({up, down}, return_when=asyncio.FIRST_COMPLETED)
            for task in rest:
                task.cancel()
            await asyncio.gather(up, down, return_exceptions=True)
        finally:
            to_above.close()
            self._writers.discard(to_above)

    async def _pass(
        self,
        source: asyncio.StreamReader,
        target: asyncio.StreamWriter,
        *,
        counted: bool = False,
    ) -> None:
        while piece := await source.read(65_536):
            if counted and self.left is not None:
                piece, self.left = piece[: self.left], max(0, self.left - len(piece))
            target.write(piece)
            await target.drain()
            if counted and self.left == 0:
                self.cut()


def http2_redirect(location: str) -> bytes:
    """Frames of an HTTP/2 server that answers its first stream with a 307 to ``location``."""
    place = location.encode()
    # RFC 7541: literals without indexing; names 8 (:status) and 46 (location) of the static table.
    block = b"\x08\x03307" + b"\x0f\x1f" + bytes([len(place)]) + place
    settings, acknowledged = b"\x00\x00\x00\x04\x00" + bytes(4), b"\x00\x00\x00\x04\x01" + bytes(4)
    head = len(block).to_bytes(3, "big") + b"\x01\x05" + (1).to_bytes(4, "big")
    return settings + acknowledged + head + block


async def _answer_redirect(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, location: str
) -> None:
    await reader.readexactly(_PREFACE)
    writer.write(http2_redirect(location)[:9])  # the settings: no client speaks before it has them
    while True:
        head = await reader.readexactly(9)
        await reader.readexactly(int.from_bytes(head[:3], "big"))
        if head[3] == _HEADERS_FRAME:
            break
    writer.write(http2_redirect(location)[9:])
    await writer.drain()
    await reader.read()


@asynccontextmanager
async def relay(port: int) -> AsyncGenerator[Relay, None]:
    """A relay to ``port`` of loopback."""
    found = Relay(port)
    found.listener = await asyncio.start_server(found.serve, "127.0.0.1", 0)
    found.url = f"http://127.0.0.1:{found.listener.sockets[0].getsockname()[1]}"
    try:
        yield found
    finally:
        await found.end()
