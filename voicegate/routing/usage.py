"""How much of each backend is being used, and how much may be: at once, a minute, a day."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from voicegate.errors import BackendError, QuotaExceededError, RateLimitedError

__all__ = ["NO_LIMITS", "Allowance", "Books", "Limit", "LocalBooks", "Usage"]

_MINUTE_SECONDS = 60.0


class Limit(StrEnum):
    """A limit of one backend, by its key in the configuration."""

    CONCURRENT = "concurrent"
    PER_MINUTE = "per_minute"
    AUDIO = "audio_seconds_per_day"
    CHARACTERS = "characters_per_day"
    MONEY = "money_per_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What one backend may be used for; None is no limit. A day is one of UTC.

    ``concurrent`` requests and streams at once, ``per_minute`` of them begun in any 60 seconds;
    audio is what is sent to be heard and what is spoken, characters what is sent to be spoken or to
    a sink. ``money_per_minute`` is the price of a minute of audio.
    """

    concurrent: int | None = None
    per_minute: int | None = None
    audio_seconds_per_day: float | None = None
    characters_per_day: int | None = None
    money_per_day: float | None = None
    money_per_minute: float = 0.0

    @property
    def limited(self) -> bool:
        """Whether there is any limit."""
        return not (
            self.concurrent is None
            and self.per_minute is None
            and self.audio_seconds_per_day is None
            and self.characters_per_day is None
            and self.money_per_day is None
        )

    def budget(self, limit: Limit) -> float | None:
        """The most that may be used of ``limit``."""
        most: float | None = getattr(self, limit.value)
        return most


NO_LIMITS = Allowance()
DAILY = (Limit.AUDIO, Limit.CHARACTERS, Limit.MONEY)


class Books(Protocol):
    """Where use is counted."""

    async def enter(self, backend: str, allowance: Allowance) -> Limit | None:
        """Count one more request or stream, unless a limit is reached: that one is returned."""
        ...

    def leave(self, backend: str) -> None:
        """A request or stream that was counted has ended."""
        ...

    def spend(self, backend: str, spent: dict[Limit, float]) -> None:
        """Count what was used of daily budgets."""
        ...


class LocalBooks:
    """Counts in the memory of this process. ``clock`` gives monotonic seconds."""

    def __init__(self, clock: Callable[[], float], today: Callable[[], date]) -> None:
        self._clock = clock
        self._today = today
        self._open: defaultdict[str, int] = defaultdict(int)
        self._begun: defaultdict[str, deque[float]] = defaultdict(deque[float])
        self._spent: defaultdict[tuple[str, Limit], float] = defaultdict(float)
        self._day = today()

    async def enter(self, backend: str, allowance: Allowance) -> Limit | None:
        """Count one more request or stream, unless a limit is reached."""
        self._turn_the_page()
        for limit in DAILY:
            most = allowance.budget(limit)
            if most is not None and self._spent[backend, limit] >= most:
                return limit
        if allowance.concurrent is not None and self._open[backend] >= allowance.concurrent:
            return Limit.CONCURRENT
        if allowance.per_minute is not None and not self._begin(backend, allowance.per_minute):
            return Limit.PER_MINUTE
        self._open[backend] += 1
        return None

    def leave(self, backend: str) -> None:
        """One that was counted has ended."""
        self._open[backend] -= 1

    def spend(self, backend: str, spent: dict[Limit, float]) -> None:
        """Count what was used of daily budgets."""
        self._turn_the_page()
        for limit, amount in spent.items():
            self._spent[backend, limit] += amount

    def _begin(self, backend: str, most: int) -> bool:
        begun, now = self._begun[backend], self._clock()
        while begun and begun[0] <= now - _MINUTE_SECONDS:
            begun.popleft()
        if len(begun) >= most:
            return False
        begun.append(now)
        return True

    def _turn_the_page(self) -> None:
        today = self._today()
        if today != self._day:
            self._day = today
            self._spent.clear()


class Usage:
    """Asks the books before each request and stream, and tells them what it took.

    A limit of the operator's is no failure of the backend: its health does not hear of it.
    """

    def __init__(self, books: Books) -> None:
        self._books = books

    async def enter(self, backend: str, allowance: Allowance) -> BackendError | None:
        """None, and ``leave`` must follow; or the error that says which limit is reached."""
        if not allowance.limited:
            return None
        reached = await self._books.enter(backend, allowance)
        if reached is None:
            return None
        kind = QuotaExceededError if reached in DAILY else RateLimitedError
        most = allowance.budget(reached)
        return kind(
            f"the limit that [backends.{backend}.limits] sets is reached, {reached} = {most:g}; "
            "nothing was sent",
            backend=backend,
        )

    def leave(
        self, backend: str, allowance: Allowance, *, seconds: float = 0.0, characters: int = 0
    ) -> None:
        """A request or stream has ended, and took so much audio and text."""
        if allowance.limited:
            self._books.leave(backend)
            self.spend(backend, allowance, seconds=seconds, characters=characters)

    def spend(
        self, backend: str, allowance: Allowance, *, seconds: float = 0.0, characters: int = 0
    ) -> None:
        """So much audio (seconds) and text went to ``backend``."""
        if not allowance.limited:
            return
        money = seconds / _MINUTE_SECONDS * allowance.money_per_minute
        used = {Limit.AUDIO: seconds, Limit.CHARACTERS: float(characters), Limit.MONEY: money}
        spent = {limit: amount for limit, amount in used.items() if amount}
        if spent:
            self._books.spend(backend, spent)
