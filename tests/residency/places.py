"""Short ways to ask for a tier in tests."""

from __future__ import annotations

from datetime import date

from voicegate.residency import Asked, Position, Recipient, farthest, load_register, positions
from voicegate.vocabulary import Regime

TODAY = date(2026, 11, 24)


def place(
    countries: str,
    attributes: str = "",
    tools: str = "",
    *,
    day: date | str = TODAY,
    regime: str = "eu",
    parent: str | None = None,
    remote: str = "",
    purpose: str = "service_request",
    employee: bool = False,
    consented: bool = False,
) -> Position:
    """The farthest position of a recipient, from words."""
    recipient = Recipient(
        countries=frozenset(countries.split()),
        parent_country=parent,
        remote_access_countries=frozenset(remote.split()),
        attributes=frozenset(attributes.split()),
        tools=frozenset(tools.split()),
    )
    asked = Asked(
        regime=Regime(regime),
        day=date.fromisoformat(day) if isinstance(day, str) else day,
        purpose=purpose,
        employee=employee,
        consented=consented,
    )
    return farthest(positions(recipient, load_register(), asked))


def tier(
    countries: str,
    attributes: str = "",
    tools: str = "",
    *,
    day: date | str = TODAY,
    regime: str = "eu",
    parent: str | None = None,
    remote: str = "",
    purpose: str = "service_request",
    employee: bool = False,
    consented: bool = False,
) -> str:
    """The farthest tier of a recipient, from words."""
    found = place(
        countries, attributes, tools, day=day, regime=regime, parent=parent, remote=remote,
        purpose=purpose, employee=employee, consented=consented,
    )  # fmt: skip
    return found.tier.value
