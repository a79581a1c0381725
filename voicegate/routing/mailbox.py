"""A queue with one reader that can end, or end with an error."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Generic, TypeVar

__all__ = ["Mailbox"]

T = TypeVar("T")


class Mailbox(Generic[T]):
    """Items in, items out, in order; after ``close`` the reader gets what is left, then the end."""

    def __init__(self) -> None:
        self._items: deque[T] = deque()
        self._waiter: asyncio.Future[None] | None = None
        self._closed = False
        self._error: Exception | None = None

    def put(self, item: T) -> None:
        """Add one item; does not wait."""
        if not self._closed:
            self._items.append(item)
            self._wake()

    def close(self, error: Exception | None = None) -> None:
        """End the queue; ``error`` is raised to the reader after the last item."""
        if not self._closed:
            self._closed = True
            self._error = error
            self._wake()

    def discard(self) -> None:
        """Drop what was not read, and end."""
        self._items.clear()
        self.close()

    async def get(self) -> T | None:
        """The next item, or None at the end."""
        while not self._items:
            if self._closed:
                if self._error is not None:
                    raise self._error
                return None
            self._waiter = asyncio.get_running_loop().create_future()
            await self._waiter
        return self._items.popleft()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
