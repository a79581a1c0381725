"""The library's client, with the one thing taken out that moves data: redirects."""

from __future__ import annotations

from websockets.asyncio.client import connect

__all__ = ["DirectConnect"]


class DirectConnect(connect):
    """Opens a connection where it was told to, and nowhere else."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        """A redirect stays the error that it is; it is never followed."""
        return exc
