"""Verdicts as lines of text, for a few hundred situations drawn once: what explained.txt freezes.

    python -m tests.policy.explained > tests/policy/explained.txt

Form, tier and basis of such cases are held against a second evaluator elsewhere; here the whole
explanation stands still: reasons in their order, consents that would help, warnings, the law.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

from tests.policy.builders import TODAY, backend, situation
from voicegate.policy import Cell, Rules, Verdict, compile_policy
from voicegate.vocabulary import Consent, Form, Label, Purpose, Regime, Tier

BACKENDS = [
    backend("own", "DE", "own_infrastructure"),
    backend("own-pci", "FR", "own_infrastructure pci", operator="Us"),
    backend("home", "FR", "pci", retention_days=10, trains=False, operator="Acme SA"),
    backend("home-us", "DE", parent="US", retention_days=60, operator="Big Inc"),
    backend("home-near", "IE", parent="GB", trains=True),
    backend("two", "DE FR", "pci"),
    backend("two-us", "DE IE", parent="US"),
    backend("half", "DE IN", "pci own_infrastructure", "scc2021 tia"),
    backend("uk", "GB", "pci", "scc2021 uk_addendum tra"),
    backend("uk-us", "GB", parent="US", simulated=True),
    backend("ch", "CH", tools="scc_ch tia"),
    backend("ca", "CA", "pipeda"),
    backend("dpf", "US", "dpf_eu_nonhr dpf_uk_nonhr dpf_ch_nonhr pci"),
    backend("dpf-hr", "US", "dpf_eu_hr dpf_eu_nonhr", "scc2021 tia"),
    backend("scc", "IN", tools="scc2021 tia scc_ch idta tra"),
    backend("fail", "IN", tools="scc2021 tia tia_fail"),
    backend("plain", "IN"),
    backend("remote", "DE", remote="IN"),
    backend("remote-own", "DE", "own_infrastructure", remote="GB US"),
    backend("nowhere", "XX", "dpf_eu_nonhr", "scc2021 tia"),
    backend("epo", "io:EPO"),
]
_CELLS = MappingProxyType(
    {
        (Label.SPECIAL_CATEGORY, Tier.T4): Cell(form=Form.RAW, reason="our DPIA"),
        (Label.PERSONAL, Tier.T2): Cell(form=Form.DENY, reason="rule 7"),
        (Label.PERSONAL, Tier.T5): Cell(form=Form.RAW, reason="as agreed"),
        (Label.PUBLIC, Tier.T3): Cell(form=Form.REDACTED),
        (Label.MINOR, Tier.T1): Cell(form=Form.REDACTED),
        (Label.PAYMENT, Tier.T3): Cell(form=Form.RAW, reason="our auditor"),
    }
)
_RULES = (
    *(
        Rules(),
        Rules(stt_redacted="bleep"),
        Rules(preset="strict_eu"),
        Rules(preset="article_2022"),
    ),
    *(Rules(regime=Regime.UK), Rules(regime=Regime.CH, raw_sink_reason="we asked")),
    *(Rules(cells=_CELLS), Rules(cells=_CELLS, preset="article_2022", raw_sink_reason="yes")),
    *(Rules(eu_operated_only=True), Rules(retention_max_days=30, no_training=True)),
    Rules(allow_countries=frozenset({"DE", "FR", "GB", "US"}), deny_countries=frozenset({"US"})),
    Rules(allow_operators=frozenset({"acme sa"}), deny_operators=frozenset({"big inc"})),
)
_USUAL = (Purpose.CONTRACT, Purpose.SERVICE_REQUEST, Purpose.ANALYTICS, Purpose.VITAL_INTEREST)
_GROUNDS = ("9_2_h", "9_2_g", "9_2_a", "10", "10_law")
_DAYS = (TODAY, TODAY, date(2023, 12, 1), date(2027, 3, 1), date(2031, 12, 28))


def lines(count: int = 800) -> Iterator[str]:
    """The same ``count`` lines each time: what was asked, and the whole verdict."""
    dice = random.Random(2026)
    policies = [
        (n, compile_policy(rules, BACKENDS, bleeps=n == 1)) for n, rules in enumerate(_RULES)
    ]
    states = (*[""] * 14, ":refused", ":withdrawn", ":expired", ":requested", ":implied")
    for _ in range(count):
        number, policy = dice.choice(policies)
        labels = " ".join(dice.sample(list(Label), dice.choice([0, 1, 1, 1, 1, 2, 3])))
        hop = dice.choice(["stt", "tts", "sink"])
        if dice.random() < 0.6:  # a usual call: what it takes is there, or nothing is
            purpose = dice.choice(_USUAL)
            given = [c.value for c in Consent] if dice.random() < 0.5 else []
        else:
            purpose = dice.choice(list(Purpose))
            given = [f"{c}{dice.choice(states)}" for c in dice.sample(list(Consent), 6)]
        given += [f"ground:{g}" for g in dice.sample(_GROUNDS, dice.randint(0, 1))]
        exporter = dice.choice(["private", "private", "public_power"])
        day, name = dice.choice(_DAYS), dice.choice(BACKENDS).name
        asked = situation(labels, purpose, hop, given, as_of=day, exporter=exporter)
        said = " ".join(given).replace(" ".join(Consent), "every consent")
        words = f"{number} {day} {labels or '-'} | {purpose} {hop} {exporter} {said}"
        yield f"{words} | {name}: {_told(policy.decide(asked).verdicts[name])}"


def _told(verdict: Verdict) -> str:
    reasons = " ".join(f"{r.code}{list(r.articles)}" for r in verdict.reasons)
    needs = ",".join(sorted(verdict.needs)) or "-"
    warned = " ".join(w.code for w in verdict.warnings) or "-"
    head = f"{verdict.form} {verdict.tier} {verdict.basis} {verdict.law_floor}"
    return f"{head} needs {needs} warns {warned} because {reasons}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines())
