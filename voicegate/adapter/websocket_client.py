"""The library's client, without what moves data elsewhere: redirects, and names that changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

__all__ = ["DirectConnect", "checked_connection"]


class DirectConnect(connect):
    """Opens a connection where it was told to, and nowhere else."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        """A redirect stays the error that it is; it is never followed."""
        return exc


def checked_connection(check: Callable[[str], None]) -> type[ClientConnection]:
    """A connection that has ``check`` look at the peer's address before it says anything."""

    class CheckedConnection(ClientConnection):
        async def handshake(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
            check(str(self.remote_address[0]))
            await super().handshake(*args, **kwargs)

    return CheckedConnection
