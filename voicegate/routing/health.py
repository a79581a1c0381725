"""How one backend has been doing: its breaker, and moving averages of its latency and errors."""

from __future__ import annotations

from collections.abc import Callable

from voicegate.errors import BackendError
from voicegate.routing.breaker import Breaker, BreakerState

__all__ = ["Health"]

_WEIGHT = 0.2
# What one failure costs in the order by measurement: as if it had taken this much longer.
_ERROR_SECONDS = 5.0


class Health:
    """The health of one backend, as this process has seen it.

    ``changed`` is told when the breaker opens, for how many seconds, and (None) when it closes.
    """

    __slots__ = ("_breaker", "changed", "error_rate", "latency_seconds")

    def __init__(self, clock: Callable[[], float]) -> None:
        self._breaker = Breaker(clock)
        self.changed: Callable[[float | None], None] | None = None
        self.latency_seconds: float | None = None
        self.error_rate = 0.0

    @property
    def state(self) -> BreakerState:
        """The state of its breaker."""
        return self._breaker.state

    @property
    def score(self) -> float:
        """Expected seconds, failures counted in; less is better. A backend never used gets 0."""
        return (self.latency_seconds or 0.0) + self.error_rate * _ERROR_SECONDS

    def adopt(self, open_seconds: float | None) -> None:
        """Take over what another process found of its breaker: open for so long, or closed."""
        self._breaker.adopt(open_seconds)

    def succeeded(self, seconds: float | None = None) -> None:
        """A request or a probe went well, after ``seconds`` where that says something."""
        was = self._breaker.open_seconds
        self._breaker.succeeded()
        if was is not None and self.changed is not None:
            self.changed(None)
        self.error_rate *= 1 - _WEIGHT
        if seconds is not None:
            known = seconds if self.latency_seconds is None else self.latency_seconds
            self.latency_seconds = known + _WEIGHT * (seconds - known)

    def failed(self, error: BackendError) -> None:
        """A request or a probe failed."""
        was = self._breaker.open_seconds
        self._breaker.failed(error)
        now = self._breaker.open_seconds
        if self.changed is not None and now is not None and (was is None or now > was):
            self.changed(now)
        self.error_rate += _WEIGHT * (1 - self.error_rate)
