"""Azure Speech on one port of this machine: REST and streams, as a region or a container has them.

In front of both stands a door that looks at the first line of a connection: what asks for a stream
goes to the WebSocket server, all else to the REST server.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from tests.fakes.azure_rest import AzureRest, azure_rest
from tests.fakes.azure_usp import AzureUsp, azure_usp
from tests.fakes.http_server import HttpServer

__all__ = ["AzureServer", "azure_server"]

_STREAMS = (b"GET /speech/", b"GET /stt/")


@dataclass
class AzureServer:
    """``rest`` and ``usp`` answer, ``http`` knows what REST received; ``url`` is the door."""

    url: str
    rest: AzureRest
    usp: AzureUsp
    http: HttpServer

    @property
    def refused(self) -> list[str]:
        return [*self.rest.refused, *self.usp.refused]


class _Door:
    def __init__(self, rest_url: str, usp_url: str) -> None:
        self._ports = {False: urlsplit(rest_url).port, True: urlsplit(usp_url).port}
        self._open: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open[task] = writer
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            first = await reader.readexactly(12)
            port = self._ports[first.startswith(_STREAMS)]
            inside, outside = await asyncio.open_connection("127.0.0.1", port)
            outside.write(first)
            async with asyncio.TaskGroup() as both:
                both.create_task(_pipe(reader, outside))
                both.create_task(_pipe(inside, writer))
        writer.close()

    async def end(self) -> None:
        for writer in self._open.values():
            writer.transport.abort()
        await asyncio.gather(*self._open, return_exceptions=True)
        await asyncio.sleep(0)


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while piece := await reader.read(65_536):
            writer.write(piece)
            await writer.drain()
    writer.transport.abort() if reader.exception() else writer.close()


@asynccontextmanager
async def azure_server(key: str | None) -> AsyncGenerator[AzureServer, None]:
    """Run one."""
    async with azure_rest(key) as (rest, http), azure_usp(key) as usp:
        door = _Door(http.url, usp.url)
        server = await asyncio.start_server(door.serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        try:
            yield AzureServer(f"http://127.0.0.1:{port}", rest, usp, http)
        finally:
            server.close()
            await door.end()
