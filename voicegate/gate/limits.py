"""How much one gate takes on: what ``[limits]`` of the configuration says, and no more."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import TracebackType
from typing import Final

from voicegate.errors import BadAudioError, DeadlineExceededError, RefusedError
from voicegate.policy.config import LimitsConfig

__all__ = ["CallLimits", "GateLimits", "RequestBudget"]

_MORE: Final = "raise it in [limits] of the configuration, or run another gate"


class GateLimits:
    """Counts the calls and streams of one gate."""

    def __init__(self, limits: LimitsConfig) -> None:
        self.limits = limits
        self._calls = 0
        self._streams = 0

    def enter_call(self) -> None:
        """Count one more call.

        Raises:
            RefusedError: The gate has as many as it may.
        """
        most = self.limits.calls
        if most is not None and self._calls >= most:
            raise RefusedError(f"the gate has {most} calls at once already; {_MORE}")
        self._calls += 1

    def leave_call(self) -> None:
        """A call has ended."""
        self._calls -= 1

    @contextmanager
    def stream(self) -> Generator[None, None, None]:
        """Count one more stream for as long as it is open.

        Raises:
            RefusedError: The gate has as many as it may.
        """
        most = self.limits.streams
        if most is not None and self._streams >= most:
            raise RefusedError(f"the gate has {most} streams at once already; {_MORE}")
        self._streams += 1
        try:
            yield
        finally:
            self._streams -= 1


class CallLimits:
    """The limits of one call, which begins now; ``clock`` gives monotonic seconds."""

    def __init__(self, gate: GateLimits, clock: Callable[[], float]) -> None:
        self.gate = gate
        self._limits = gate.limits
        self._clock = clock
        self._began = clock()

    def check(self) -> None:
        """Check the length of the call.

        Raises:
            DeadlineExceededError: It takes longer than it may.
        """
        most = self._limits.call_seconds
        if most is not None and self._clock() - self._began > most:
            message = f"the call takes longer than {most:g} s; {_MORE}"
            raise DeadlineExceededError(message, budget_seconds=most)

    def audio(self, size_bytes: int) -> None:
        """Check the size of one piece of audio.

        Raises:
            BadAudioError: It is larger than it may be.
        """
        most = self._limits.audio_bytes
        if most is not None and size_bytes > most:
            raise BadAudioError(found=f"{size_bytes} bytes", expected=f"at most {most} ([limits])")

    def text(self, characters: int) -> None:
        """Check the length of one text.

        Raises:
            RefusedError: It is longer than it may be.
        """
        most = self._limits.text_characters
        if most is not None and characters > most:
            raise RefusedError(f"a text of {characters} characters, and {most} may go; {_MORE}")

    def budget(self) -> RequestBudget:
        """The time that one request may take, all attempts together, as a context manager.

        Raises:
            DeadlineExceededError: The call takes longer than it may, or, on leaving, it is used up.
        """
        self.check()
        return RequestBudget(self._limits.request_seconds)


class RequestBudget:
    """Ends what runs in it after ``seconds``; None is no end."""

    __slots__ = ("_seconds", "_timeout")

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds or 0.0
        self._timeout = None if seconds is None else asyncio.timeout(seconds)

    async def __aenter__(self) -> None:
        if self._timeout is not None:
            await self._timeout.__aenter__()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave.

        Raises:
            DeadlineExceededError: The time was used up.
        """
        if self._timeout is None:
            return
        try:
            await self._timeout.__aexit__(kind, error, trace)
        except TimeoutError:
            message = f"no answer within {self._seconds:g} s, all attempts together"
            raise DeadlineExceededError(message, budget_seconds=self._seconds) from None
