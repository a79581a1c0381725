"""A register small enough to be read at a glance: every key arrives, and every answer is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from voicegate.errors import UnsupportedDayError
from voicegate.residency import (
    digital_age,
    read_register,
    register_age_days,
    statutory_age,
    sunsets,
)
from voicegate.residency.register import Finding, Member, RegimeBounds, Scope, Territory, Tool
from voicegate.vocabulary import Regime

TEXT = """
facts_date = 2026-01-01
known_countries = ["AA BB CC", "DD"]
other_attributes = ["pci", "marketing"]
aliases = { OLD = "AA" }

[regime.eu]
[regime.uk]
own_regime_from = 2021-01-01
before = "eu"
[regime.ch]
own_register_from = 2023-09-01
before = "error: nobody knows"

[[member]]
iso = "FR"
name = "France"
group = "EU"
member_from = 1958-01-01
[[member]]
iso = "GB"
name = "Britain"
group = "EU"
member_from = 1973-01-01
member_until = 2020-01-31
treated_as_member_until = 2020-12-31
[[member]]
iso = "XA"
name = "Left"
group = "EEA-EFTA"
member_from = 1994-01-01
member_until = 1999-12-31

[[territory]]
iso = "RE"
name = "Reunion"
status = "eu_outermost"
basis = "TFEU Art. 349"
part_of = "FR"
since = 1970-01-01
[[territory]]
iso = "PF"
name = "Polynesia"
status = "not_eu"
basis = "TFEU Art. 198"
part_of = "FR"
[[territory]]
iso = "GI"
name = "Gibraltar"
status = "special"
basis = "TFEU Art. 355(3)"
part_of = "GB"
treated_as_member_until = 2020-12-31
[[territory]]
iso = "MC"
name = "Monaco"
status = "not_eu"
basis = "none"

[[adequacy]]
id = "a-1"
regime = "eu"
dest = "AA"
name = "A"
instrument = "1/1"
celex = "3"
scope = "partial"
valid_from = 2010-01-01
valid_until = 2020-12-31
requires_any = ["law", "other"]
requires_any_if_class_employee = ["staff"]
excludes = ["press", "marketing"]
confidence = "primary"
risk = "high"
end_event = "annulled"
note = "n"
[[adequacy]]
id = "a-2"
regime = "eu"
dest = "AA"
name = "A"
instrument = "2/2"
scope = "certified"
valid_from = 2021-01-01
valid_until = 2030-06-30
requires_any = ["list"]
excludes = []
confidence = "recall"
[[adequacy]]
id = "o-1"
regime = "eu"
dest = "io:ORG"
name = "Organisation"
instrument = "3/3"
scope = "full"
valid_from = 2021-01-01
valid_until = 2030-06-29
requires_any = []
excludes = []
confidence = "primary"
[[adequacy]]
id = "b-uk"
regime = "uk"
dest = "AA"
name = "A"
instrument = "4/4"
scope = "full"
valid_from = 2021-01-01
valid_until = 2030-06-28
requires_any = []
excludes = []
confidence = "primary"

[[tool]]
token = "clauses"
regime = "eu"
name = "Clauses"
valid_from = 2021-06-04
valid_until = 2030-01-01
with = "addendum"
requires = "tia"
note = "t"
[[tool]]
token = "addendum"
regime = "uk"
name = "Addendum"

[digital_age]
default = 16
verified_on = 2026-01-01
FR = 15
[digital_age_unverified]
GB = 13
[digital_age_history]
note = "a remark"
FR = { before = 2020-01-01, age = 16 }
"""
REGISTER = read_register(TEXT)


def test_members_and_territories() -> None:
    assert REGISTER.facts_date == date(2026, 1, 1)
    assert dict(REGISTER.members) == {
        "FR": Member(country="FR", name="France", group="EU", first=date(1958, 1, 1)),
        "GB": Member(
            country="GB", name="Britain", group="EU", first=date(1973, 1, 1),
            last=date(2020, 12, 31),
        ),
        "XA": Member(
            country="XA", name="Left", group="EEA-EFTA", first=date(1994, 1, 1),
            last=date(1999, 12, 31),
        ),
    }  # fmt: skip
    assert REGISTER.territories["RE"] == Territory(
        country="RE", name="Reunion", status="eu_outermost", union_law=True,
        basis="TFEU Art. 349", part_of="FR", first=date(1970, 1, 1),
    )  # fmt: skip
    assert [(t.country, t.union_law, t.last) for t in REGISTER.territories.values()] == [
        ("RE", True, None),
        ("PF", False, None),
        ("GI", True, date(2020, 12, 31)),
        ("MC", False, None),
    ]


def test_findings_and_tools() -> None:
    assert REGISTER.findings[0] == Finding(
        id="a-1", regime="eu", destination="AA", name="A", instrument="1/1", scope=Scope.PARTIAL,
        first=date(2010, 1, 1), last=date(2020, 12, 31), celex="3",
        requires_any=frozenset({"law", "other"}), requires_any_employee=frozenset({"staff"}),
        excludes=frozenset({"press", "marketing"}), confidence="primary", risk="high",
        end_event="annulled", note="n",
    )  # fmt: skip
    assert REGISTER.findings[1].requires_any_employee is None
    assert [f.id for f in REGISTER.findings] == ["a-1", "a-2", "o-1", "b-uk"]
    assert REGISTER.tools == (
        Tool(
            token="clauses", regime=Regime.EU, name="Clauses", first=date(2021, 6, 4),
            last=date(2030, 1, 1), companion="addendum", requires="tia", note="t",
        ),
        Tool(token="addendum", regime=Regime.UK, name="Addendum"),
    )  # fmt: skip


def test_words_and_countries() -> None:
    every = {"AA", "BB", "CC", "DD", "FR", "GB", "XA", "RE", "PF", "GI", "MC", "io:ORG"}
    assert REGISTER.known_countries == every
    assert REGISTER.knows("OLD")
    assert not REGISTER.knows("OLDER")
    # "marketing" is a purpose, which an entry may exclude; it is no attribute of a recipient.
    assert REGISTER.attributes == {"pci", "law", "other", "staff", "press", "list"}
    assert len(REGISTER.fingerprint) == 64
    assert read_register(TEXT + "#").fingerprint != REGISTER.fingerprint


def test_the_bounds_of_regimes() -> None:
    assert dict(REGISTER.bounds) == {
        Regime.UK: RegimeBounds(first=date(2021, 1, 1), before=Regime.EU),
        Regime.CH: RegimeBounds(first=date(2023, 9, 1), before=None),
    }
    assert REGISTER.regime_on(Regime.UK, date(2020, 12, 31)) is Regime.EU
    assert REGISTER.regime_on(Regime.UK, date(2021, 1, 1)) is Regime.UK
    assert REGISTER.regime_on(Regime.CH, date(2023, 9, 1)) is Regime.CH
    with pytest.raises(UnsupportedDayError, match="2023-09-01"):
        REGISTER.regime_on(Regime.CH, date(2023, 8, 31))


@pytest.mark.parametrize(
    ("country", "day", "inside"),
    [
        ("FR", date(1957, 12, 31), False),
        ("FR", date(1958, 1, 1), True),
        ("XA", date(1999, 12, 31), True),
        ("XA", date(2000, 1, 1), False),
        ("RE", date(1969, 12, 31), False),
        ("RE", date(1970, 1, 1), True),
        ("PF", date(2026, 1, 1), False),
        ("GI", date(2020, 12, 31), True),
        ("GI", date(2021, 1, 1), False),
        ("MC", date(2020, 1, 1), False),
        ("AA", date(2020, 1, 1), False),
    ],
)
def test_in_the_eea(country: str, day: date, *, inside: bool) -> None:
    assert REGISTER.in_eea(country, day) is inside


@pytest.mark.parametrize(
    ("attributes", "purpose", "employee", "covered"),
    [
        ("law", "", False, True),
        ("other", "contract", False, True),
        ("", "", False, False),
        ("staff", "", False, False),
        ("staff", "", True, True),
        ("law", "", True, False),
        ("law press", "", False, False),
        ("law", "marketing", False, False),
    ],
)
def test_whom_a_finding_covers(
    attributes: str, purpose: str, *, employee: bool, covered: bool
) -> None:
    found = REGISTER.finding(
        "OLD", Regime.EU, date(2020, 12, 31), attributes=frozenset(attributes.split()),
        purpose=purpose, employee=employee,
    )  # fmt: skip
    assert (found is not None) is covered


def test_a_tool_counts_with_its_companion_and_papers_on_its_days() -> None:
    whole = frozenset({"clauses", "addendum", "tia"})
    first, last, a_day = date(2021, 6, 4), date(2030, 1, 1), timedelta(days=1)
    for day, counts in ((first - a_day, 0), (first, 1), (last, 1), (last + a_day, 0)):
        assert bool(REGISTER.tool(whole, Regime.EU, day)) is bool(counts)
    for word in whole:
        assert REGISTER.tool(whole - {word}, Regime.EU, first) is None
    assert REGISTER.tool(whole | {"tia_fail"}, Regime.EU, first) is None
    assert REGISTER.tool(whole, Regime.UK, first) is None
    late = replace(REGISTER.tools[1], first=date(2025, 1, 1))
    early = replace(REGISTER, tools=(REGISTER.tools[0], late))
    assert early.tool(whole, Regime.EU, date(2024, 12, 31)) is None
    assert early.tool(whole, Regime.EU, date(2025, 1, 1)) is REGISTER.tools[0]


def test_what_ends_soon() -> None:
    def ends(
        day: date, regime: Regime = Regime.EU, within_days: int = 180
    ) -> list[tuple[str, int]]:
        found = sunsets(REGISTER, day, regime, within_days=within_days)
        return [(s.finding.id, s.days_left) for s in found]

    assert ends(date(2030, 6, 29)) == [("o-1", 0), ("a-2", 1)]
    assert ends(date(2030, 6, 30)) == [("a-2", 0)]
    assert ends(date(2030, 7, 1)) == []
    assert ends(date(2030, 6, 19), within_days=10) == [("o-1", 10)]
    assert ends(date(2030, 6, 18), within_days=10) == []
    assert ends(date(2030, 6, 28), Regime.UK) == [("b-uk", 0)]
    # a-2 follows a-1 the next day, so a-1 ends nothing.
    assert ends(date(2020, 12, 31)) == []
    gap = replace(REGISTER.findings[1], first=date(2021, 1, 2))
    register = replace(REGISTER, findings=(REGISTER.findings[0], gap))
    (alone,) = sunsets(register, date(2020, 12, 31), Regime.EU)
    assert alone.finding is REGISTER.findings[0]
    elsewhere = replace(REGISTER.findings[1], destination="BB")
    register = replace(REGISTER, findings=(REGISTER.findings[0], elsewhere))
    assert len(sunsets(register, date(2020, 12, 31), Regime.EU)) == 1
    british = replace(REGISTER.findings[1], regime="uk")
    register = replace(REGISTER, findings=(REGISTER.findings[0], british))
    assert len(sunsets(register, date(2020, 12, 31), Regime.EU)) == 1
    same_day = [replace(REGISTER.findings[2], id=name) for name in ("z", "y")]
    register = replace(REGISTER, findings=tuple(same_day))
    assert [s.finding.id for s in sunsets(register, date(2030, 6, 1), Regime.EU)] == ["y", "z"]


def test_ages() -> None:
    assert digital_age(REGISTER) == 16
    assert digital_age(replace(REGISTER, digital_age_default=15)) == 15
    old, new = date(2019, 12, 31), date(2020, 1, 1)
    found = [
        statutory_age(REGISTER, country, day) for country in ("FR", "GB") for day in (old, new)
    ]
    assert [(a.country, a.years, a.verified) for a in found if a is not None] == [
        ("FR", 16, True), ("FR", 15, True), ("GB", 13, False), ("GB", 13, False),
    ]  # fmt: skip
    assert statutory_age(REGISTER, "AA", new) is None
    assert register_age_days(REGISTER, date(2025, 12, 31)) == -1
