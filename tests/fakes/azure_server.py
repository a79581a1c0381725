"""Azure Speech on one port of this machine: REST and streams, as a region or a container has them.

In front of both stands a door that looks at the first line of a connection: what asks for a stream
goes to the WebSocket server, all else to the REST server.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from tests.fakes.azure_entra import Entra
from tests.fakes.azure_rest import AzureRest, azure_rest
from tests.fakes.azure_usp import AzureUsp, azure_usp
from tests.fakes.http_server import HttpServer

__all__ = ["AzureServer", "azure_server"]

_STREAMS = (b"GET /speech/", b"GET /stt/", b"GET /cognitiveservices/websocket/")
_ENOUGH_TO_TELL = 40  # shorter than any request with its headers


def _not_started() -> None:
    raise RuntimeError("the fake has not been started")


class Door:
    def __init__(self, rest_url: str, usp_url: str) -> None:
        self._ports = {False: urlsplit(rest_url).port, True: urlsplit(usp_url).port}
        self.open: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        self.stop: Callable[[], None] = _not_started

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self.open[task] = writer
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            first = await reader.readexactly(_ENOUGH_TO_TELL)
            port = self._ports[first.startswith(_STREAMS)]
            inside, outside = await asyncio.open_connection("127.0.0.1", port)
            outside.write(first)
            async with asyncio.TaskGroup() as both:
                both.create_task(_pipe(reader, outside))
                both.create_task(_pipe(inside, writer))
        writer.close()
        del self.open[task]

    async def end(self) -> None:
        tasks = list(self.open)
        for writer in self.open.values():
            writer.transport.abort()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)


@dataclass
class AzureServer:
    """``rest`` and ``usp`` answer, ``http`` knows what REST received; ``url`` is the door."""

    url: str
    rest: AzureRest
    usp: AzureUsp
    http: HttpServer
    door: Door

    @property
    def open_connections(self) -> int:
        return len(self.door.open)

    def stop(self) -> None:
        """Listen no more."""
        self.door.stop()

    @property
    def refused(self) -> list[str]:
        return [*self.rest.refused, *self.usp.refused]


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while piece := await reader.read(65_536):
            writer.write(piece)
            await writer.drain()
    writer.transport.abort() if reader.exception() else writer.close()


@asynccontextmanager
async def azure_server(
    key: str | None, *, entra: Entra | None = None
) -> AsyncGenerator[AzureServer, None]:
    """Run one."""
    async with azure_rest(key, entra=entra) as (rest, http), azure_usp(key, entra=entra) as usp:
        door = Door(http.url, usp.url)
        server = await asyncio.start_server(door.serve, "127.0.0.1", 0)
        door.stop = server.close
        port = server.sockets[0].getsockname()[1]
        try:
            yield AzureServer(f"http://127.0.0.1:{port}", rest, usp, http, door)
        finally:
            server.close()
            await door.end()
