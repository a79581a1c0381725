"""What follows a failure. Adapters classify errors; this table decides."""

from __future__ import annotations

from dataclasses import dataclass

from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    QuotaExceededError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)

__all__ = ["REACTIONS", "Reaction", "reaction_to"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """Whether to try the same backend again, and what the failure says of its health.

    ``retry``: an idempotent request may be tried again there. ``opens``: the breaker opens at once;
    ``counts``: the failure counts towards opening it. Every failure leads on to the next backend.
    """

    retry: bool
    opens: bool
    counts: bool


REACTIONS: dict[type[BackendError], Reaction] = {
    AuthenticationError: Reaction(retry=False, opens=True, counts=True),
    QuotaExceededError: Reaction(retry=False, opens=True, counts=True),
    RateLimitedError: Reaction(retry=True, opens=False, counts=True),
    BadRequestError: Reaction(retry=False, opens=False, counts=False),
    UnavailableError: Reaction(retry=True, opens=False, counts=True),
    ConnectionFailedError: Reaction(retry=True, opens=False, counts=True),
    BackendTimeoutError: Reaction(retry=False, opens=False, counts=True),
    EgressBlockedError: Reaction(retry=False, opens=True, counts=True),
    UnexpectedResponseError: Reaction(retry=False, opens=False, counts=True),
}
_UNKNOWN = Reaction(retry=False, opens=False, counts=True)


def reaction_to(error: BackendError) -> Reaction:
    """The reaction to ``error``, by its most specific known class."""
    for cls in type(error).__mro__:
        if cls in REACTIONS:
            return REACTIONS[cls]
    return _UNKNOWN
