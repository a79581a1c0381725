"""A circuit breaker: a backend that fails is left alone for a while, then probed."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from voicegate.errors import BackendError
from voicegate.routing.reaction import reaction_to

__all__ = ["Breaker", "BreakerState"]


class BreakerState(StrEnum):
    """closed: in use; open: left alone; half_open: to be probed, never with a caller's data."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


_CLOSED = BreakerState.CLOSED  # bound once: reading a member of an enum costs more than a name


class Breaker:
    """The health of one backend. Times are in seconds of ``clock``, which is monotonic.

    It opens after ``threshold`` failures in a row, or at once where the error says that the next
    try fails too (a wrong key, no money). It stays open for ``cooldown_seconds``, or for as long as
    the backend asked, up to ``max_cooldown_seconds``; the time doubles while probes keep failing.
    """

    __slots__ = ("_clock", "_cooldown", "_failures", "_max", "_open_until", "_threshold", "_trips")

    def __init__(
        self,
        clock: Callable[[], float],
        *,
        threshold: int = 3,
        cooldown_seconds: float = 10.0,
        max_cooldown_seconds: float = 300.0,
    ) -> None:
        self._clock = clock
        self._threshold = threshold
        self._cooldown = cooldown_seconds
        self._max = max_cooldown_seconds
        self._failures = 0
        self._trips = 0
        self._open_until: float | None = None

    @property
    def state(self) -> BreakerState:
        """The state at this moment."""
        if self._open_until is None:
            return _CLOSED
        return BreakerState.OPEN if self._clock() < self._open_until else BreakerState.HALF_OPEN

    def adopt(self, open_seconds: float | None) -> None:
        """Take over what another process found: open for so long, or (None) closed."""
        if open_seconds is None:
            self.succeeded()
        else:
            self._open_until = self._clock() + open_seconds

    @property
    def open_seconds(self) -> float | None:
        """For how long it stays open; None if it is closed, 0 or less if it may be probed."""
        return None if self._open_until is None else self._open_until - self._clock()

    def succeeded(self) -> None:
        """A request or a probe went well: close."""
        self._failures = 0
        self._trips = 0
        self._open_until = None

    def failed(self, error: BackendError) -> None:
        """A request or a probe failed."""
        reaction = reaction_to(error)
        if not reaction.counts:
            return
        self._failures += 1
        if reaction.opens or self._failures >= self._threshold or self._open_until is not None:
            wait = max(self._cooldown * 2**self._trips, error.retry_after_seconds or 0.0)
            self._trips = min(self._trips + 1, 16)
            self._open_until = self._clock() + min(wait, self._max)
