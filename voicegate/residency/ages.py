"""The age from which a child consents alone (GDPR Art. 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from voicegate.residency.register import Register

__all__ = ["StatutoryAge", "digital_age", "statutory_age"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatutoryAge:
    """What a country's statute says, in years; unverified ages are to be confirmed first."""

    country: str
    years: int
    verified: bool


def digital_age(register: Register, *, configured: int | None = None) -> int:
    """The age in years that applies: 16, unless the operator configured another (Art. 8(1)).

    A lower age is never taken from a country by itself: the operator has to say so.

    Raises:
        ValueError: The configured age is under 13, which no state may provide for.
    """
    if configured is None:
        return register.digital_age_default
    if configured < 13:  # noqa: PLR2004 - the number of Art. 8(1) itself
        raise ValueError(
            f"a digital age of {configured} is below 13, the lowest that Art. 8 allows"
        )
    return configured


def statutory_age(register: Register, country: str, day: date) -> StatutoryAge | None:
    """What the statute of ``country`` says on ``day``; None where the register has no number."""
    code = register.canonical(country)
    earlier = register.digital_age_history.get(code)
    if earlier is not None and day < earlier[0]:
        return StatutoryAge(country=code, years=earlier[1], verified=True)
    for ages, verified in (
        (register.digital_ages, True),
        (register.digital_ages_unverified, False),
    ):
        if code in ages:
            return StatutoryAge(country=code, years=ages[code], verified=verified)
    return None
