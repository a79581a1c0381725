"""How often and after what time the same backend is tried again."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt
from tenacity.wait import wait_base

from voicegate.errors import BackendError
from voicegate.routing.reaction import reaction_to

__all__ = ["Retry"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """``attempts`` in all; the wait doubles from ``initial_seconds`` to ``max_seconds``, jittered.

    A backend's ``Retry-After`` is respected up to ``ceiling_seconds``; if it asks for more, the
    router goes on to the next backend.
    """

    attempts: int = 2
    initial_seconds: float = 0.1
    max_seconds: float = 2.0
    ceiling_seconds: float = 2.0

    def again(self, error: BackendError) -> bool:
        """Whether ``error`` leaves room for another try at the same backend."""
        asked = error.retry_after_seconds or 0.0
        return reaction_to(error).retry and asked <= self.ceiling_seconds

    async def run(self, attempt: Callable[[], Awaitable[T]], rng: random.Random) -> T:
        """Run ``attempt`` until it succeeds, or fails in a way that leaves no room.

        The first try runs bare: tenacity is entered only after a failure, off the hot path.
        """
        try:
            return await attempt()
        except BackendError as error:
            if self.attempts < 2 or not self.again(error):  # noqa: PLR2004
                raise
            first = error
        await asyncio.sleep(self._wait(1, first, rng))
        retrying = AsyncRetrying(
            stop=stop_after_attempt(self.attempts - 1),
            wait=_Wait(self, rng),
            retry=retry_if_exception(lambda e: isinstance(e, BackendError) and self.again(e)),
            sleep=asyncio.sleep,
            reraise=True,
        )

        async def once() -> T:  # tenacity awaits only what it can see to be a coroutine function
            return await attempt()

        return await retrying(once)

    def _wait(self, tries: int, error: BackendError | None, rng: random.Random) -> float:
        top = min(self.initial_seconds * 2 ** (tries - 1), self.max_seconds)
        asked = (error.retry_after_seconds or 0.0) if error else 0.0
        return max(asked, rng.uniform(top / 2, top))


class _Wait(wait_base):
    """tenacity's seam for a wait that knows Retry-After and takes its dice as an argument."""

    def __init__(self, retry: Retry, rng: random.Random) -> None:
        self._retry = retry
        self._rng = rng

    def __call__(self, retry_state: RetryCallState) -> float:
        outcome = retry_state.outcome
        error = outcome.exception() if outcome else None
        known = error if isinstance(error, BackendError) else None
        return self._retry._wait(retry_state.attempt_number + 1, known, self._rng)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
