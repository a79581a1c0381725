"""What a vendor itself says of a condition that nobody can see in a request."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from voicegate.adapter.settings import BackendSettings

__all__ = ["AttestOnline", "OnlineProof"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlineProof:
    """Whether a condition of the endpoint catalogue holds for a backend's account, now.

    ``condition`` is its name in the catalogue ("ai_services_opt_out"). ``detail`` says in a few
    words what was read; it holds no key and nothing of a call.
    """

    condition: str
    holds: bool
    detail: str


AttestOnline = Callable[[BackendSettings], Awaitable[tuple[OnlineProof, ...]]]
"""Asks the vendor's own API, at a pinned host, with the backend's keys and nothing of a call.

It raises ``BackendError`` where it cannot be read; the message says why, and what right it needs.
"""
