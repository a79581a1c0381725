"""The as-of table of the rules, and every finding at the edges of its days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.residency.places import TODAY, place, tier
from voicegate.errors import ConfigError, UnsupportedDayError
from voicegate.residency import Finding, Scope, load_register
from voicegate.vocabulary import Regime

REGISTER = load_register()
MEMBERS = {"safe_harbour", "privacy_shield", "dpf_eu_nonhr"}


@pytest.mark.parametrize(
    ("day", "who"),
    [
        ("2014-01-01", "safe_harbour"),
        ("2015-10-05", "safe_harbour"),
        ("2015-10-06", None),
        ("2016-07-11", None),
        ("2016-09-01", "privacy_shield"),
        ("2020-07-01", "privacy_shield"),
        ("2020-07-15", "privacy_shield"),
        ("2020-07-16", None),
        ("2022-12-01", None),
        ("2023-07-09", None),
        ("2023-07-10", "dpf_eu_nonhr"),
        ("2026-11-24", "dpf_eu_nonhr"),
    ],
)
def test_the_usa_for_an_eu_exporter(day: str, who: str | None) -> None:
    assert tier("US", day=day) == "T7"
    for member in MEMBERS:
        assert tier("US", member, day=day) == ("T4" if member == who else "T7")


@pytest.mark.parametrize(
    ("regime", "day", "attribute", "expected"),
    [
        ("uk", "2023-10-11", "dpf_uk_nonhr", "T7"),
        ("uk", "2023-10-12", "dpf_uk_nonhr", "T4"),
        ("uk", "2023-10-12", "dpf_eu_nonhr", "T7"),
        ("ch", "2024-09-14", "dpf_ch_nonhr", "T7"),
        ("ch", "2024-09-15", "dpf_ch_nonhr", "T4"),
        ("ch", "2024-09-15", "dpf_eu_nonhr", "T7"),
        ("uk", "2020-12-31", "privacy_shield", "T7"),
    ],
)
def test_a_certificate_counts_for_its_framework_only(
    regime: str, day: str, attribute: str, expected: str
) -> None:
    assert tier("US", attribute, regime=regime, day=day) == expected


def test_employee_data_needs_its_own_row() -> None:
    assert tier("US", "dpf_eu_hr", employee=True) == "T4"
    assert tier("US", "dpf_eu_nonhr", employee=True) == "T7"
    assert tier("US", "dpf_eu_hr") == "T7"
    assert tier("US", "dpf_uk_hr", employee=True, regime="uk") == "T4"
    assert tier("US", "dpf_ch_nonhr", employee=True, regime="ch") == "T7"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-01-31", "T1"),
        ("2020-12-31", "T1"),
        ("2021-01-01", "T3"),
        ("2021-06-27", "T3"),
        ("2021-06-28", "T3"),
        ("2025-12-18", "T3"),
        ("2025-12-19", "T3"),
        ("2031-12-27", "T3"),
        ("2031-12-28", "T7"),
    ],
)
def test_the_united_kingdom_for_an_eu_exporter(day: str, expected: str) -> None:
    assert tier("GB", day=day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2021-06-27", "T3"), ("2021-06-28", "T7"), ("2025-12-18", "T7"), ("2025-12-19", "T3")],
)
def test_immigration_control_was_carved_out(day: str, expected: str) -> None:
    assert tier("GB", day=day, purpose="immigration_control") == expected


def _edges(finding: Finding) -> list[tuple[date, bool]]:
    one = timedelta(days=1)
    edges = [(finding.first - one, False), (finding.first, True)]
    if finding.last is not None:
        edges += [(finding.last, True), (finding.last + one, False)]
    return edges


ALL = [f for f in REGISTER.findings if f.scope in {Scope.FULL, Scope.PARTIAL, Scope.CERTIFIED}]


@pytest.mark.parametrize("finding", ALL, ids=lambda f: f.id)
def test_a_finding_holds_on_its_days_only(finding: Finding) -> None:
    for day, holds in _edges(finding):
        assert finding.on(day) is holds
        if Regime(finding.regime) is Regime.CH and day < date(2023, 9, 1):
            with pytest.raises(UnsupportedDayError):
                REGISTER.findings_on("US", Regime.CH, day)
            continue
        if finding.destination.startswith("group:"):
            continue
        own = REGISTER.regime_on(Regime(finding.regime), day) == finding.regime
        found = REGISTER.findings_on(finding.destination, Regime(finding.regime), day)
        assert (finding in found) is (holds and own)


@pytest.mark.parametrize("finding", ALL, ids=lambda f: f.id)
def test_a_finding_covers_its_recipients_only(finding: Finding) -> None:
    needed = finding.requires_any
    assert finding.covers(needed, "contract", employee=False)
    if needed:
        assert not finding.covers(frozenset(), "contract", employee=False)
    for word in needed:
        assert finding.covers(frozenset({word}), "contract", employee=False)
    for word in finding.excludes:
        assert not finding.covers(needed | {word}, "contract", employee=False)
        assert not finding.covers(needed, word, employee=False)
    if finding.requires_any_employee is not None:
        assert finding.covers(finding.requires_any_employee, "contract", employee=True)
        assert not finding.covers(needed, "contract", employee=True)
        assert not finding.covers(finding.requires_any_employee, "contract", employee=False)


def test_sectoral_findings_never_match_calls() -> None:
    assert tier("US", "pnr_only", day="2005-01-01") == "T7"
    assert tier("CA", "pnr_only", day="2006-01-01") == "T7"
    assert all(
        f.scope is not Scope.LAW_ENFORCEMENT for f in REGISTER.findings_on("GB", Regime.EU, TODAY)
    )


@pytest.mark.parametrize(
    ("country", "attributes", "expected"),
    [
        ("CA", "", "T7"),
        ("CA", "pipeda", "T3"),
        ("CA", "ca_provincial_private", "T7"),
        ("JP", "appi", "T3"),
        ("JP", "appi press", "T7"),
        ("JP", "appi public_authority", "T7"),
        ("KR", "pipa", "T3"),
        ("KR", "pipa credit_info_fsc", "T7"),
        ("BR", "lgpd", "T3"),
        ("BR", "lgpd public_security", "T7"),
        ("IL", "", "T3"),
        ("IL", "manual_only", "T7"),
        ("IL", "manual_only automated", "T7"),
        ("US", "dpf_eu_nonhr journalistic", "T7"),
        ("FO", "danish_realm_authority", "T7"),
        ("io:EPO", "", "T3"),
        ("io:UNO", "", "T7"),
    ],
)
def test_scope_limits(country: str, attributes: str, expected: str) -> None:
    assert tier(country, attributes) == expected


def test_the_epo_is_an_organisation_not_its_seat() -> None:
    assert tier("io:EPO", day="2025-07-14") == "T7"
    assert tier("io:EPO", day="2025-07-15") == "T3"
    assert tier("io:EPO", regime="uk") == "T7"


def test_brazil_since_2026() -> None:
    assert tier("BR", "lgpd", day="2026-01-25") == "T7"
    assert tier("BR", "lgpd", day="2026-01-26") == "T3"
    assert tier("BR", "lgpd", regime="uk") == "T7"
    assert tier("BR", "lgpd", regime="ch") == "T7"


def test_korea_is_wider_for_the_uk() -> None:
    assert tier("KR", "pipa credit_info_fsc", regime="uk") == "T3"
    assert tier("KR", "pipa", regime="uk", day="2022-12-18") == "T7"
    assert tier("KR", "pipa", regime="uk", day="2022-12-19") == "T3"
    assert tier("KR", "pipa", regime="ch") == "T7"


def test_a_swiss_question_before_the_register_is_an_error_not_a_no() -> None:
    with pytest.raises(UnsupportedDayError, match=r"2023-09-01") as caught:
        place("DE", regime="ch", day="2023-08-31")
    assert isinstance(caught.value, ConfigError)
    assert tier("DE", regime="ch", day="2023-09-01") == "T1"


def test_a_uk_exporter_before_2021_is_judged_by_the_eu_regime() -> None:
    assert REGISTER.regime_on(Regime.UK, date(2020, 12, 31)) is Regime.EU
    assert REGISTER.regime_on(Regime.UK, date(2021, 1, 1)) is Regime.UK
    assert place("FR", regime="uk", day="2020-12-31").basis == "domestic"
    assert place("FR", regime="uk", day="2021-01-01").basis == "art45"
    assert tier("KR", "pipa", regime="uk", day="2020-12-31") == "T7"


def test_a_croatian_recipient_before_accession() -> None:
    assert tier("HR", day="2013-06-30") == "T7"
    assert tier("HR", day="2013-07-01") == "T1"


def test_hungary_was_adequate_before_it_was_a_member() -> None:
    assert tier("HU", day="2000-07-25") == "T7"
    assert tier("HU", day="2004-04-30") == "T3"
    assert tier("HU", day="2004-05-01") == "T1"
