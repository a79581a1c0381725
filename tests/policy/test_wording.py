"""What a reason says is true: its articles, whose consent it names, on what a transfer rests."""

from __future__ import annotations

import pytest

from tests.policy.builders import backend, codes, situation
from voicegate.policy import Reason, Rules, compile_policy

TOOL = backend("tool", "IN", tools="scc2021 tia")
NOWHERE = backend("nowhere", "XX", tools="scc2021 tia")
FAR = backend("far", "ZA")
EU = backend("eu", "FR")
POLICY = compile_policy(Rules(), [TOOL, NOWHERE, FAR, EU, backend("uk", "GB")])


def _reason(name: str, code: str, **asked: str) -> Reason:
    verdict = POLICY.decide(situation(**asked)).verdicts[name]  # type: ignore[arg-type]
    return next(r for r in verdict.reasons if r.code == code)


@pytest.mark.parametrize(
    ("label", "articles"),
    [
        ("personal", ("GDPR Art. 6", "GDPR Art. 28", "GDPR Art. 44")),
        ("payment", ("GDPR Art. 32", "PCI DSS")),
        ("public", ("GDPR Rec. 26",)),
    ],
)
def test_the_articles_of_a_row_stand_with_the_row_only(
    label: str, articles: tuple[str, ...]
) -> None:
    assert _reason("uk", "LABEL_TIER", labels=label, hop="sink").articles == articles
    if label != "payment":
        sink = _reason("uk", "SINK_REDACTED", labels=label, hop="sink")
        assert sink.articles == ("GDPR Art. 25", "GDPR Art. 44")
    else:
        assert _reason("uk", "PCI_MISSING", labels=label).articles == ("PCI DSS",)


def test_the_articles_of_other_steps_are_their_own() -> None:
    vital = _reason("eu", "VITAL_INTEREST", purpose="vital_interest")
    assert vital.articles == ("GDPR Art. 6(1)(d)", "GDPR Art. 9(2)(c)")
    analytics = _reason("eu", "ANALYTICS_REDACTED", purpose="analytics")
    assert analytics.articles == ("GDPR Art. 5(1)(c)", "GDPR Art. 6(1)(f)")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("", "CONSENT_MISSING"),
        ("location:refused training:expired", "CONSENT_MISSING"),
        ("location training", "CONSENT_MISSING"),
        ("marketing:refused location training", "CONSENT_REFUSED"),
        ("marketing marketing:withdrawn", "CONSENT_WITHDRAWN"),
        ("marketing:requested", "CONSENT_REQUESTED"),
        ("marketing:implied", "CONSENT_IMPLIED"),
        ("marketing:expired", "CONSENT_EXPIRED"),
    ],
)
def test_the_state_is_that_of_the_consent_in_question(given: str, code: str) -> None:
    decision = POLICY.decide(situation("personal", "marketing", given=given))
    assert codes(decision, "eu") == ["HOME", code]


def test_a_tool_carries_nothing_to_a_place_that_nobody_knows() -> None:
    decision = POLICY.decide(situation())
    assert codes(decision, "nowhere")[0] == "UNKNOWN_COUNTRY"
    assert codes(decision, "tool")[0] == "TRANSFER_TOOL"
    assert codes(decision, "far")[0] == "NO_BASIS"


def test_employees_without_consent_are_not_told_about_it() -> None:
    assert "EMPLOYEE_TRANSFER" not in codes(POLICY.decide(situation("employee")), "far")
    consented = POLICY.decide(situation("employee", given="transfer"))
    assert "EMPLOYEE_TRANSFER" in codes(consented, "far")


def test_only_a_certificate_can_be_a_single_basis() -> None:
    verdicts = POLICY.decide(situation(given="transfer")).verdicts
    assert verdicts["far"].tier == "T6"
    assert all(not verdict.warnings for verdict in verdicts.values())
