"""The operator's own rules: countries, operators, retention, training, cells and loosening."""

from __future__ import annotations

from typing import Any

import pytest

from tests.policy.builders import ALL, AZURE, EU, LOCAL, US, backend, codes, situation
from voicegate.errors import ConfigError
from voicegate.policy import (
    Cell,
    PolicyBackend,
    Rules,
    compile_policy,
    loosened_cells,
    loosening_problems,
)
from voicegate.vocabulary import Form, Label, Regime, Tier


def forms(rules: Rules, *backends: PolicyBackend, **asked: Any) -> dict[str, Form]:
    return compile_policy(rules, list(backends or ALL)).forms(situation(**asked))


def test_countries() -> None:
    denied = Rules(deny_countries=frozenset({"GB", "US"}))
    assert {n for n, f in forms(denied).items() if f} == {"eu", "local", "azure"}
    allowed = Rules(allow_countries=frozenset({"FR", "UK"}))
    assert {n for n, f in forms(allowed).items() if f} == {"eu", "uk"}
    remote = backend("remote", "FR", remote="GB")
    assert forms(denied, remote)["remote"] is Form.DENY
    assert forms(Rules(allow_countries=frozenset({"FR"})), remote)["remote"] is Form.DENY
    anywhere = backend("anywhere", "DE FR")
    assert forms(Rules(deny_countries=frozenset({"FR"})), anywhere)["anywhere"] is Form.DENY
    nowhere = backend("nowhere", "", "own_infrastructure")
    assert codes(compile_policy(allowed, [nowhere]).decide(situation()), "nowhere")[-1] == (
        "COUNTRY_NOT_ALLOWED"
    )


def test_a_rule_that_says_what_holds_anyway_is_no_reason() -> None:
    """Where life is in danger personal data may go to the UK as it is, by law."""
    rules = Rules(cells={(Label.PERSONAL, Tier.T3): Cell(form=Form.RAW)})
    asked = situation(purpose="vital_interest")
    said = {tier: codes(compile_policy(rules, ALL).decide(asked), tier) for tier in ("eu", "uk")}
    assert "VITAL_INTEREST" in said["uk"]
    assert "OPERATOR_RULE" not in said["uk"]
    assert "OPERATOR_RULE" not in said["eu"]


def test_operators() -> None:
    denied = Rules(deny_operators=frozenset({"microsoft"}))
    assert {n for n, f in forms(denied).items() if f} == {"eu", "local"}
    allowed = Rules(allow_operators=frozenset({"ACME SA"}))
    assert {n for n, f in forms(allowed).items() if f} == {"eu", "local"}
    decision = compile_policy(denied, ALL).decide(situation())
    assert codes(decision, "azure")[-1] == "OPERATOR_DENIED"
    assert codes(decision, "uk")[-1] == "OPERATOR_UNKNOWN"
    decision = compile_policy(allowed, ALL).decide(situation())
    assert codes(decision, "azure")[-1] == "OPERATOR_NOT_ALLOWED"


def test_eu_operation_only() -> None:
    rules = Rules(eu_operated_only=True)
    remote = backend("remote", "FR", remote="CH")
    found = forms(rules, *ALL, remote)
    assert {n for n, f in found.items() if f} == {"eu", "local"}
    decision = compile_policy(rules, [AZURE]).decide(situation())
    assert codes(decision, "azure")[-1] == "NOT_EU_OPERATED"
    assert decision.permitted == ()
    swiss = compile_policy(Rules(regime=Regime.CH, eu_operated_only=True), [backend("ch", "CH")])
    assert swiss.decide(situation()).permitted == ()


def test_retention() -> None:
    rules = Rules(retention_max_days=30)
    backends = [
        backend("zero", retention_days=0),
        backend("edge", retention_days=30),
        backend("long", retention_days=30.5),
        backend("unknown"),
        backend("nan", retention_days=float("nan")),
        LOCAL,
        backend("own-long", "DE", "own_infrastructure", retention_days=90),
    ]
    policy = compile_policy(rules, backends)
    assert set(policy.decide(situation()).permitted) == {"zero", "edge", "local"}
    decision = policy.decide(situation())
    assert codes(decision, "long")[-1] == "RETENTION_TOO_LONG"
    assert codes(decision, "unknown")[-1] == "RETENTION_UNKNOWN"
    assert "30.5 days" in decision.why_not("long")


def test_training() -> None:
    backends = [backend("no", trains=False), backend("yes", trains=True), backend("silent"), LOCAL]
    backends.append(backend("own-yes", "DE", "own_infrastructure", trains=True))
    decision = compile_policy(Rules(no_training=True), backends).decide(situation())
    assert set(decision.permitted) == {"no", "local"}
    assert codes(decision, "yes")[-1] == "TRAINING"
    assert codes(decision, "silent")[-1] == "TRAINING_UNKNOWN"


def cell(form: str, reason: str | None = None) -> Cell:
    return Cell(form=Form[form.upper()], reason=reason)


def test_the_operators_cells() -> None:
    tight = Rules(cells={(Label.PERSONAL, Tier.T4): cell("deny")})
    policy = compile_policy(tight, ALL)
    decision = policy.decide(situation())
    assert decision.verdicts["us"].form is Form.DENY
    assert codes(decision, "us")[-1] == "OPERATOR_RULE"
    assert policy.forms(situation("pseudonymous"))["us"] is Form.RAW
    loose = Rules(cells={(Label.SPECIAL_CATEGORY, Tier.T4): cell("raw", "our own finding 7")})
    decision = compile_policy(loose, ALL).decide(situation("special_category", given="special"))
    assert decision.verdicts["us"].form is Form.RAW
    assert codes(decision, "us")[-1] == "OPERATOR_LOOSENED"
    assert "our own finding 7" in decision.verdicts["us"].reasons[-1].text
    assert loosened_cells(loose) == ((Label.SPECIAL_CATEGORY, Tier.T4),)
    assert loosened_cells(tight) == ()


def test_a_cell_that_repeats_the_preset_is_a_rule_not_a_loosening() -> None:
    rules = Rules(cells={(Label.PERSONAL, Tier.T1): cell("raw")})
    decision = compile_policy(rules, ALL).decide(situation())
    assert codes(decision, "eu")[-1] == "OPERATOR_RULE"


def test_a_tighter_cell_binds_vital_interests_too() -> None:
    rules = Rules(
        cells={
            (Label.PERSONAL, Tier.T4): cell("deny"),
            (Label.PERSONAL, Tier.T5): cell("raw", "a reason"),
        }
    )
    asked = {"purpose": "vital_interest"}
    scc = backend("scc", "IN", tools="scc2021 tia")
    found = forms(rules, US, EU, scc, **asked)
    assert found == {"us": Form.DENY, "eu": Form.RAW, "scc": Form.REDACTED}


def test_a_cell_with_a_reason_opens_a_tier_that_a_preset_closed() -> None:
    rules = Rules(preset="strict_eu", cells={(Label.PERSONAL, Tier.T1): cell("redacted")})
    assert forms(rules, EU)["eu"] is Form.REDACTED


@pytest.mark.parametrize(
    ("label", "tier", "form", "reason", "kind"),
    [
        ("personal", "T7", "raw", "because", "unlawful"),
        ("pseudonymous", "T7", "redacted", "because", "unlawful"),
        ("employee", "T6", "redacted", "because", "unlawful"),
        ("criminal", "T6", "raw", "because", "unlawful"),
        ("special_category", "T5", "redacted", None, "needs_reason"),
        ("special_category", "T5", "redacted", "  ", "needs_reason"),
        ("special_category", "T5", "redacted", "because", None),
        ("payment", "T1", "raw", None, "needs_reason"),
        ("personal", "T1", "redacted", None, None),
        ("personal", "T7", "deny", None, None),
        ("public", "T7", "raw", None, None),
    ],
)
def test_loosening(label: str, tier: str, form: str, reason: str | None, kind: str | None) -> None:
    rules = Rules(
        cells={(Label(label), Tier(tier)): Cell(form=Form[form.upper()], reason=reason, line=14)}
    )
    problems = loosening_problems(rules)
    assert [p.kind for p in problems] == ([] if kind is None else [kind])
    if kind is None:
        compile_policy(rules, ALL)
        return
    assert problems[0].line == 14
    with pytest.raises(ConfigError, match=f"{label} in tier {tier}"):
        compile_policy(rules, ALL)


def test_what_the_law_forbids_stays_shut_whatever_the_rules_say() -> None:
    """Even a policy that was compiled past the check."""
    policy = compile_policy(Rules(), [backend("nobody", "XX")])
    cells = {(Label.PERSONAL, Tier.T7): cell("raw", "no reason helps")}
    forced = type(policy)(
        Rules(cells=cells), [backend("nobody", "XX")], policy.register, policy.book.law,
        policy.book.preset,
    )  # fmt: skip
    assert forced.forms(situation())["nobody"] is Form.DENY
