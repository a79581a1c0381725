"""A place where nothing may arrive."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

__all__ = ["Trap", "trap"]


@dataclass(slots=True)
class Trap:
    """A port on loopback; ``connections`` counts who came."""

    url: str
    connections: int = 0


@asynccontextmanager
async def trap() -> AsyncGenerator[Trap, None]:
    """Open one."""
    found = Trap("")

    async def count(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        found.connections += 1
        writer.close()

    server = await asyncio.start_server(count, "127.0.0.1", 0)
    found.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield found
    finally:
        server.close()
        await server.wait_closed()
