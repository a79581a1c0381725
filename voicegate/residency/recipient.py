"""The facts about who runs a backend and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["UNKNOWN_COUNTRY", "Certainty", "Recipient"]

UNKNOWN_COUNTRY = "XX"


class Certainty(StrEnum):
    """How the place of a backend is known."""

    PROVEN = "proven"  # from the host that is really called, through the endpoint catalogue
    ATTESTED = "attested"  # the operator states it, with a date
    SIMULATED = "simulated"  # a test fact
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who receives data and where.

    Countries are ISO 3166-1 alpha-2 codes, or ``io:EPO`` for an organisation; ``XX`` is a country
    that nobody knows. ``parent_country`` None means the country of processing. ``attributes`` and
    ``tools`` are the words of the register's header.
    """

    countries: frozenset[str]
    parent_country: str | None = None
    remote_access_countries: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    tools: frozenset[str] = frozenset()
    operator: str | None = None
    certainty: Certainty = Certainty.UNKNOWN
