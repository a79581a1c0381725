"""What is drawn: one line for each kind of thing that one backend got, or did not get."""

from __future__ import annotations

from dataclasses import dataclass

from voicegate.vocabulary import Form, Hop, Tier

__all__ = ["Delivery"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What one backend got on one hop.

    ``form`` is the form in which it went and ``count`` how often; a count of 0 means that nothing
    went, and ``form`` is then what would have been permitted. ``country`` is an ISO 3166-1 alpha-2
    code or ``XX``.
    """

    backend: str
    tier: Tier
    country: str
    hop: Hop
    form: Form
    count: int
    simulated: bool = False
