"""Home, the EEA, territories and their traps, parents, remote access, tools."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.residency.places import TODAY, place, tier
from voicegate.residency import Asked, Recipient, Scope, load_register, positions
from voicegate.vocabulary import Regime, Tier, TransferBasis

EU27 = [
    "AT",
    "BE",
    "BG",
    "HR",
    "CY",
    "CZ",
    "DK",
    "EE",
    "FI",
    "FR",
    "DE",
    "GR",
    "HU",
    "IE",
    "IT",
    "LV",
    "LT",
    "LU",
    "MT",
    "NL",
    "PL",
    "PT",
    "RO",
    "SK",
    "SI",
    "ES",
    "SE",
]
REGISTER = load_register()


@pytest.mark.parametrize("country", [*EU27, "IS", "LI", "NO"])
def test_the_eea_is_home_for_the_eu(country: str) -> None:
    assert tier(country) == "T1"
    assert place(country).basis is TransferBasis.DOMESTIC


@pytest.mark.parametrize("country", ["GP", "GF", "MQ", "YT", "RE", "MF", "IC", "EA", "AX"])
def test_territories_where_union_law_holds(country: str) -> None:
    assert tier(country) == "T1"
    assert place(country).basis is TransferBasis.DOMESTIC


@pytest.mark.parametrize(
    "country",
    ["GL", "BL", "PM", "NC", "PF", "WF", "TF", "AW", "CW", "SX", "BQ", "SJ", "MC", "SM", "VA"],
)
def test_territories_where_it_does_not(country: str) -> None:
    assert tier(country) == "T7"
    assert tier(country, tools="scc2021 tia") == "T5"


def test_the_faroes_are_adequate_not_danish() -> None:
    assert tier("FO") == "T3"


def test_mayotte_joined_in_2014() -> None:
    assert tier("YT", day="2013-12-31") == "T7"
    assert tier("YT", day="2014-01-01") == "T1"


def test_gibraltar() -> None:
    assert tier("GI", day="2020-12-31") == "T1"
    assert tier("GI", day="2021-01-01") == "T7"
    assert tier("GI") == "T7"
    assert tier("GI", regime="uk") == "T3"
    assert tier("GI", regime="ch") == "T3"


def test_monaco_is_on_the_swiss_list_only() -> None:
    assert tier("MC", regime="ch") == "T3"
    assert tier("MC", regime="uk") == "T7"


@pytest.mark.parametrize(("alias", "code"), [("EL", "GR"), ("UK", "GB")])
def test_codes_of_the_institutions(alias: str, code: str) -> None:
    assert REGISTER.canonical(alias) == code
    assert place(alias) == place(code)


@pytest.mark.parametrize(
    ("regime", "country", "expected", "basis"),
    [
        ("uk", "GB", "T1", "domestic"),
        ("uk", "DE", "T1", "art45"),
        ("uk", "CH", "T3", "art45"),
        ("ch", "CH", "T1", "domestic"),
        ("ch", "DE", "T1", "art45"),
        ("ch", "GB", "T3", "art45"),
        ("ch", "JP", "T7", "none"),
        ("eu", "CH", "T3", "art45"),
        ("eu", "GB", "T3", "art45"),
    ],
)
def test_home_differs_by_regime(regime: str, country: str, expected: str, basis: str) -> None:
    found = place(country, regime=regime)
    assert (found.tier.value, found.basis.value) == (expected, basis)
    assert found.third_country is (basis != "domestic")


def test_own_infrastructure_is_the_nearest() -> None:
    assert tier("DE", "own_infrastructure") == "T0"
    assert tier("DE", "own_infrastructure", parent="US") == "T0"
    assert tier("NO", "own_infrastructure", regime="uk") == "T0"
    assert tier("CH", "own_infrastructure") == "T3"
    assert tier("US", "own_infrastructure") == "T7"


@pytest.mark.parametrize(
    ("parent", "harmless"),
    [
        (None, True),
        ("FR", True),
        ("RE", True),
        ("CH", True),
        ("GB", True),
        ("CA", True),
        ("JP", True),
        ("IL", True),
        ("BR", True),
        ("US", False),
        ("CN", False),
        ("GL", False),
        ("XX", False),
    ],
)
def test_parents(parent: str | None, harmless: bool) -> None:
    """A partial finding makes a parent harmless, a finding for certified ones does not."""
    assert tier("DE", parent=parent) == ("T1" if harmless else "T2")
    assert tier("AR", parent=parent) == ("T3" if harmless else "T3f")


def test_a_certified_parent_is_not_harmless() -> None:
    assert tier("DE", "dpf_eu_nonhr", parent="US") == "T2"


def test_parents_follow_the_regime_and_the_day() -> None:
    assert tier("DE", parent="BR", day="2026-01-25") == "T2"
    assert tier("GB", parent="KR", regime="uk") == "T1"
    assert tier("CH", parent="KR", regime="ch") == "T2"
    assert tier("CH", parent="CH", regime="ch") == "T1"
    assert tier("DE", parent="GB", regime="uk") == "T1"


def test_remote_access_is_a_transfer() -> None:
    assert tier("DE", remote="IN") == "T7"
    assert tier("DE", remote="IN", tools="scc2021 tia") == "T5"
    assert tier("DE", remote="CH") == "T3"
    assert tier("DE", remote="FR") == "T1"


def test_remote_access_has_none_of_the_attributes() -> None:
    assert tier("US", "dpf_eu_nonhr", remote="US") == "T7"
    assert tier("DE", "own_infrastructure", remote="DE") == "T1"
    assert tier("CA", "pipeda", remote="CA") == "T7"
    assert tier("DE", "manual_only", remote="IL") == "T3"
    assert tier("DE", remote="CH", parent="US") == "T3f"


def test_every_country_of_processing_counts() -> None:
    assert tier("DE US") == "T7"
    assert tier("DE US", "dpf_eu_nonhr") == "T4"
    assert tier("DE CH") == "T3"


def test_no_country_is_an_unknown_one() -> None:
    asked = Asked(regime=Regime.EU, day=TODAY, consented=True)
    nowhere = Recipient(countries=frozenset(), tools=frozenset({"scc2021", "tia"}))
    (found,) = positions(nowhere, REGISTER, asked)
    assert found.tier is Tier.T7
    assert found.country == "XX"


@pytest.mark.parametrize("country", ["XX", "QQ", "ZZ", "io:UNO"])
def test_nothing_helps_where_nobody_knows(country: str) -> None:
    assert tier(country, tools="scc2021 bcr tia") == "T7"
    assert tier(country, consented=True) == "T7"
    assert not REGISTER.knows(country)


@pytest.mark.parametrize(
    ("regime", "day", "tools", "counts"),
    [
        ("eu", "2026-11-24", "scc2021 tia", True),
        ("eu", "2026-11-24", "scc2021", False),
        ("eu", "2026-11-24", "tia", False),
        ("eu", "2026-11-24", "scc2021 tra", False),
        ("eu", "2026-11-24", "scc2021 tia tia_fail", False),
        ("eu", "2021-06-26", "scc2021 tia", False),
        ("eu", "2021-06-27", "scc2021 tia", True),
        ("eu", "2019-01-01", "bcr tia", True),
        ("eu", "2026-11-24", "bcr", False),
        ("eu", "2022-12-27", "scc2010 tia", True),
        ("eu", "2022-12-28", "scc2010 tia", False),
        ("eu", "2022-12-27", "scc2010", False),
        ("eu", "2026-11-24", "idta tra", False),
        ("eu", "2026-11-24", "scc_ch tia", False),
        ("uk", "2026-11-24", "idta tra", True),
        ("uk", "2022-03-20", "idta tra", False),
        ("uk", "2022-03-21", "idta tra", True),
        ("uk", "2026-11-24", "idta tia", False),
        ("uk", "2026-11-24", "scc2021 tia", False),
        ("uk", "2026-11-24", "uk_addendum tra", False),
        ("uk", "2022-03-21", "scc2021 uk_addendum tra", True),
        ("uk", "2022-03-20", "scc2021 uk_addendum tra", False),
        ("uk", "2026-11-24", "scc2021 uk_addendum tia", False),
        ("uk", "2026-11-24", "bcr tra tia", False),
        ("uk", "2026-11-24", "idta tra tia_fail", False),
        ("ch", "2026-11-24", "scc_ch tia", True),
        ("ch", "2026-11-24", "scc_ch", False),
        ("ch", "2026-11-24", "scc2021 tia", False),
    ],
)
def test_tools_count_with_their_paperwork_on_their_days(
    regime: str, day: str, tools: str, counts: bool
) -> None:
    assert tier("IN", tools=tools, regime=regime, day=day) == ("T5" if counts else "T7")


def test_consent_comes_last() -> None:
    assert tier("IN", consented=True) == "T6"
    assert tier("IN", tools="scc2021 tia", consented=True) == "T5"
    assert tier("CH", consented=True) == "T3"
    assert tier("IN", tools="scc2021 tia tia_fail", consented=True) == "T6"
    assert place("IN", consented=True).basis is TransferBasis.ART49A


def test_a_tool_on_file_shows_beside_a_certificate() -> None:
    assert place("US", "dpf_eu_nonhr", "scc2021 tia").fallback
    assert not place("US", "dpf_eu_nonhr", "scc2021").fallback
    assert place("US", "dpf_eu_nonhr", "scc2021 tia").tier is Tier.T4


def test_a_parent_in_the_eea_or_at_home() -> None:
    assert place("DE", parent="FR").eea_parent
    assert not place("DE", parent="CH").eea_parent
    assert place("CH", regime="ch", parent="CH").eea_parent
    assert not place("CH", regime="ch", parent="GB").eea_parent
    assert place("GB", regime="uk").eea_parent


def test_words_of_the_register() -> None:
    assert {
        "own_infrastructure",
        "pci",
        "manual_only",
        "pipeda",
        "faroe_dpa",
    } <= REGISTER.attributes
    assert "immigration_control" not in REGISTER.attributes
    assert REGISTER.tool_words == frozenset(
        ["scc2010", "scc2021", "bcr", "idta", "uk_addendum", "scc_ch", "tia", "tia_fail", "tra"]
    )
    assert REGISTER.facts_date == date(2026, 11, 23)


def test_a_companion_counts_on_its_own_days() -> None:
    later = tuple(
        replace(t, first=date(2024, 1, 1)) if t.token == "scc2021" else t for t in REGISTER.tools
    )
    register = replace(REGISTER, tools=later)
    tools = frozenset({"scc2021", "uk_addendum", "tra"})
    assert register.tool(tools, Regime.UK, date(2023, 12, 31)) is None
    found = register.tool(tools, Regime.UK, date(2024, 1, 1))
    assert found is not None
    assert found.token == "uk_addendum"


def test_what_is_not_said_is_the_ordinary_case() -> None:
    asked = Asked(regime=Regime.EU, day=TODAY)
    assert (asked.purpose, asked.employee, asked.consented) == ("", False, False)
    certified = frozenset({"dpf_eu_nonhr"})
    assert REGISTER.finding("US", Regime.EU, TODAY, attributes=certified) is not None
    assert REGISTER.finding("US", Regime.EU, TODAY, attributes=certified, employee=True) is None
    nowhere = Recipient(countries=frozenset())
    (found,) = positions(nowhere, REGISTER, asked)
    assert not found.eea_parent


def _positions(countries: str, *, remote: str = "", parent: str | None = None) -> dict[str, str]:
    recipient = Recipient(
        countries=frozenset(countries.split()),
        parent_country=parent,
        remote_access_countries=frozenset(remote.split()),
    )
    asked = Asked(regime=Regime.EU, day=TODAY)
    found = positions(recipient, load_register(), asked)
    return {p.country: p.tier.value for p in found}


def test_a_missing_parent_is_the_country_of_processing_if_there_is_one() -> None:
    """Who looks in from Britain belongs to the house in India; of two houses nobody knows."""
    assert _positions("IN", remote="GB") == {"IN": "T7", "GB": "T3f"}
    assert _positions("FR", remote="GB") == {"FR": "T1", "GB": "T3"}
    assert _positions("IN ZA", remote="GB") == {"IN": "T7", "ZA": "T7", "GB": "T3"}
    assert _positions("FR IN", remote="GB") == {"FR": "T1", "IN": "T7", "GB": "T3"}
    assert _positions("FR IN", remote="GB", parent="US") == {"FR": "T2", "IN": "T7", "GB": "T3f"}
    assert _positions("", remote="GB") == {"XX": "T7", "GB": "T3f"}


def test_what_only_explains_tells_no_two_places_apart() -> None:
    recipient = Recipient(countries=frozenset({"IN"}), tools=frozenset({"scc2021", "tia"}))
    asked = Asked(regime=Regime.EU, day=TODAY)
    (position,) = positions(recipient, load_register(), asked)
    assert position.tool is not None
    assert replace(position, tool=None) == position
    uk = Recipient(countries=frozenset({"GB"}))
    (british,) = positions(uk, load_register(), asked)
    assert british.finding is not None
    assert replace(british, finding=None) == british


def test_a_finding_for_the_whole_country_goes_before_a_certificate() -> None:
    register = load_register()
    (whole,) = [f for f in register.findings if f.id == "eu-gb-2025"]
    certified = replace(whole, id="certified", scope=Scope.CERTIFIED)
    for findings in ((certified, whole), (whole, certified)):
        both = replace(register, findings=findings)
        assert both.finding("GB", Regime.EU, TODAY) is whole
    only = replace(register, findings=(certified,))
    assert only.finding("GB", Regime.EU, TODAY) is certified
    assert only.finding("GB", Regime.EU, date(2040, 1, 1)) is None


def test_a_territory_follows_its_state_into_the_eea_and_not_before() -> None:
    register = load_register()
    followed = [t for t in register.territories.values() if t.union_law and t.last is None]
    assert len(followed) > 6
    for territory in followed:
        state = register.members[territory.part_of or ""]
        assert not register.in_eea(territory.country, state.first - timedelta(days=1))
        assert register.in_eea(territory.country, TODAY)
    orphan = replace(followed[0], part_of=None)
    lone = replace(register, territories={orphan.country: orphan})
    assert not lone.in_eea(orphan.country, TODAY)


def test_words_for_tools_are_those_of_the_register_and_their_paperwork() -> None:
    register = load_register()
    papers = {"tia", "tia_fail", "tra"}
    assert replace(register, tools=()).tool_words == papers
    assert register.tool_words == papers | {
        *("scc2010", "scc2021", "bcr", "idta", "uk_addendum", "scc_ch")
    }
    named = replace(register, tools=(replace(register.tools[0], token="tia"),))
    assert named.tool_words == papers


def test_a_country_is_known_by_its_letters_not_by_its_object() -> None:
    for regime, letters in ((Regime.UK, ["G", "B"]), (Regime.CH, ["C", "H"])):
        assert load_register().at_home("".join(letters), regime, TODAY)
        assert not load_register().at_home("".join(reversed(letters)), regime, TODAY)
