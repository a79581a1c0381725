"""The digital age of consent, the age of the register, and what ends soon."""

from __future__ import annotations

from datetime import date

import pytest

from voicegate.residency import (
    digital_age,
    load_register,
    register_age_days,
    register_is_old,
    statutory_age,
    sunsets,
)
from voicegate.vocabulary import Regime

REGISTER = load_register()
TODAY = date(2026, 11, 24)


def test_sixteen_unless_configured() -> None:
    assert digital_age(REGISTER) == 16
    assert digital_age(REGISTER, configured=14) == 14
    assert digital_age(REGISTER, configured=13) == 13
    with pytest.raises(ValueError, match="13"):
        digital_age(REGISTER, configured=12)


@pytest.mark.parametrize(
    ("country", "years"),
    [("AT", 14), ("BE", 13), ("CZ", 15), ("DE", 16), ("DK", 15), ("ES", 14), ("FI", 13), ("FR", 15),
     ("IE", 16), ("IT", 14), ("NL", 16), ("PL", 16), ("PT", 13), ("SE", 13)],
)  # fmt: skip
def test_ages_that_were_verified(country: str, years: int) -> None:
    found = statutory_age(REGISTER, country, TODAY)
    assert found is not None
    assert (found.years, found.verified) == (years, True)


@pytest.mark.parametrize(("country", "years"), [("BG", 14), ("GR", 15), ("NO", 13), ("EL", 15)])
def test_ages_that_were_not(country: str, years: int) -> None:
    found = statutory_age(REGISTER, country, TODAY)
    assert found is not None
    assert (found.years, found.verified) == (years, False)


def test_denmark_was_thirteen_before_2024() -> None:
    before = statutory_age(REGISTER, "DK", date(2023, 12, 31))
    after = statutory_age(REGISTER, "DK", date(2024, 1, 1))
    assert before is not None
    assert after is not None
    assert (before.years, after.years) == (13, 15)


def test_switzerland_has_no_number() -> None:
    assert statutory_age(REGISTER, "CH", TODAY) is None


def test_a_register_is_old_after_90_days() -> None:
    assert register_age_days(REGISTER, date(2026, 11, 24)) == 1
    assert not register_is_old(REGISTER, date(2027, 2, 21))
    assert register_is_old(REGISTER, date(2027, 2, 22))
    assert not register_is_old(REGISTER, date(2020, 1, 1))


def test_sunsets_within_180_days() -> None:
    assert sunsets(REGISTER, TODAY, Regime.EU) == ()
    assert sunsets(REGISTER, date(2031, 6, 29), Regime.EU) == ()
    (soon,) = sunsets(REGISTER, date(2031, 6, 30), Regime.EU)
    assert (soon.finding.id, soon.last, soon.days_left) == ("eu-gb-2025", date(2031, 12, 27), 180)
    (last_day,) = sunsets(REGISTER, date(2031, 12, 27), Regime.EU)
    assert last_day.days_left == 0
    assert sunsets(REGISTER, date(2031, 12, 28), Regime.EU) == ()
    assert sunsets(REGISTER, date(2031, 7, 1), Regime.UK) == ()


def test_an_entry_that_is_followed_does_not_end() -> None:
    assert sunsets(REGISTER, date(2025, 12, 1), Regime.EU) == ()
    assert sunsets(REGISTER, date(2021, 6, 1), Regime.EU) == ()
    (shield,) = sunsets(REGISTER, date(2020, 7, 1), Regime.EU)
    assert shield.finding.id == "eu-us-privacy-shield"
    assert sunsets(REGISTER, date(2031, 12, 1), Regime.EU, within_days=10) == ()


def test_the_bound_of_a_member() -> None:
    member = REGISTER.members["GB"]
    assert member.on(date(2020, 12, 31))
    assert not member.on(date(2021, 1, 1))
