"""How old the register is, and which of its entries end soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from voicegate.residency.register import Finding, Register
from voicegate.vocabulary import Regime

__all__ = ["OLD_AFTER_DAYS", "Sunset", "register_age_days", "register_is_old", "sunsets"]

OLD_AFTER_DAYS = 90
SOON_DAYS = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Sunset:
    """A finding that ends soon: its last day, and how many days are left after ``as_of``."""

    finding: Finding
    last: date
    days_left: int


def register_age_days(register: Register, as_of: date) -> int:
    """Days since the facts were gathered; negative when asked about an earlier day."""
    return (as_of - register.facts_date).days


def register_is_old(register: Register, as_of: date) -> bool:
    """Whether the register is older than 90 days, so that it has to be checked again."""
    return register_age_days(register, as_of) > OLD_AFTER_DAYS


def sunsets(
    register: Register, as_of: date, regime: Regime, *, within_days: int = SOON_DAYS
) -> tuple[Sunset, ...]:
    """The findings in force on ``as_of`` that end within ``within_days``, soonest first.

    A finding that a later one for the same destination follows without a gap does not count.
    """
    own = register.regime_on(regime, as_of)
    ending = [
        Sunset(finding=f, last=f.last, days_left=(f.last - as_of).days)
        for f in register.findings
        if f.regime == own and f.on(as_of) and f.last is not None
    ]
    soon = [s for s in ending if s.days_left <= within_days and not _followed(register, s)]
    return tuple(sorted(soon, key=lambda s: (s.last, s.finding.id)))


def _followed(register: Register, sunset: Sunset) -> bool:
    the_next = sunset.last + timedelta(days=1)
    return any(
        f.regime == sunset.finding.regime
        and f.destination == sunset.finding.destination
        and f.on(the_next)
        and f is not sunset.finding
        for f in register.findings
    )
