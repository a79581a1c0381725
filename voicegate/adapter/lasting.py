"""What outlasts a request: a vendor's job that is asked after, and the tidying behind it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Final, TypeVar

from voicegate.errors import (
    BackendError,
    BackendTimeoutError,
    ConnectionFailedError,
    RateLimitedError,
    UnavailableError,
)

__all__ = ["UNCLEAR", "Tidying", "insist", "until_done"]

T = TypeVar("T")
UNCLEAR: Final = (UnavailableError, ConnectionFailedError, BackendTimeoutError)
"""Errors after which a request may have been carried out all the same."""
_PASSING: Final = (RateLimitedError, *UNCLEAR)
_SLOWEST_POLL_SECONDS: Final = 5.0
_TRIES: Final = 3
_TIDY_SECONDS: Final = 10.0


async def until_done(
    ask: Callable[[], Awaitable[T | None]],
    *,
    pause_seconds: float,
    limit_seconds: float,
    clock: Callable[[], float],
    backend: str,
) -> T:
    """What ``ask`` gives once that is not None. It is asked after each pause; pauses grow.

    Raises:
        BackendTimeoutError: It took longer than ``limit_seconds`` by ``clock``.
        BackendError: What ``ask`` raises; a passing trouble only when it comes thrice in a row,
            because the job itself goes on.
    """
    begun, missed, pause = clock(), 0, pause_seconds
    while True:
        await asyncio.sleep(pause)
        pause = min(pause * 1.5, max(pause, _SLOWEST_POLL_SECONDS))
        try:
            found = await ask()
        except _PASSING:
            missed += 1
            if missed >= _TRIES:
                raise
        else:
            missed = 0
            if found is not None:
                return found
        if clock() - begun >= limit_seconds:
            raise BackendTimeoutError(
                f"the job took longer than {limit_seconds:g} s", backend=backend
            )


async def insist(
    step: Callable[[], Awaitable[object]], *, pause_seconds: float
) -> BackendError | None:
    """Do ``step``, again after a passing trouble; the error that it was given up with, or None."""
    fault: BackendError | None = None
    for _ in range(_TRIES):
        try:
            await step()
        except BackendError as error:
            fault = error
            if not isinstance(error, _PASSING):
                break
            await asyncio.sleep(pause_seconds)
        else:
            return None
    return fault


class Tidying:
    """The tidying behind jobs. Nobody waits for it after a failure; closing does, for a while."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    async def after(
        self, work: Awaitable[T], tidy: Callable[[], Coroutine[object, object, None]]
    ) -> T:
        """The result of ``work``, tidied up after; ``tidy`` begins whatever became of it."""
        try:
            result = await work
        finally:
            task = asyncio.create_task(tidy())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        await asyncio.wait({task}, timeout=_TIDY_SECONDS)
        return result

    async def aclose(self) -> None:
        """Wait a while for what is still being tidied, then end it."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=_TIDY_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
