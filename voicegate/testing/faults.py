"""Faults to inject into scripted backends: what a real service does on a bad day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
    QuotaExceededError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)

__all__ = ["Fault", "FaultKind", "error_for"]


class FaultKind(StrEnum):
    """What goes wrong."""

    DROP = "drop"  # the connection breaks
    HANG = "hang"  # nothing more happens, ever
    SLOW = "slow"  # everything waits for ``seconds`` first
    STATUS = "status"  # the service answers with an HTTP status
    GARBAGE = "garbage"  # the answer cannot be read
    HALF = "half"  # half an answer, then a clean end
    DUPLICATE = "duplicate"  # each final comes twice


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault. ``after_seconds`` of audio (STT), or sound (TTS), it strikes; 0 means at the door.

    ``seconds`` is how long SLOW waits. ``status`` belongs to STATUS.
    """

    kind: FaultKind
    after_seconds: float = 0.0
    seconds: float = 0.0
    status: int | None = None
    retry_after_seconds: float | None = None


_BY_STATUS: dict[int, type[BackendError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: QuotaExceededError,
    403: AuthenticationError,
    408: BackendTimeoutError,
    413: BadRequestError,
    429: RateLimitedError,
    500: UnavailableError,
    503: UnavailableError,
}


def error_for(fault: Fault, backend: str) -> BackendError:
    """The error that an adapter would make of ``fault``."""
    if fault.kind is FaultKind.STATUS:
        status = fault.status or 500
        cls = _BY_STATUS.get(status, UnavailableError)
        return cls(
            f"the scripted backend answered {status}",
            backend=backend,
            status=status,
            retry_after_seconds=fault.retry_after_seconds,
        )
    if fault.kind is FaultKind.GARBAGE:
        return UnexpectedResponseError("the scripted backend answered garbage", backend=backend)
    return ConnectionFailedError("the scripted backend dropped the connection", backend=backend)
