"""The library agrees with the reference evaluator, which was written straight from the tables."""

from __future__ import annotations

import random
from datetime import date
from itertools import product
from typing import Any

import pytest

from tests.policy.builders import backend, situation
from tests.policy.reference import evaluate, regime_of
from tests.policy.rows_at_random import LABELS, PURPOSES, random_row
from voicegate.policy import CompiledPolicy, PolicyBackend, Rules, Situation, compile_policy
from voicegate.policy.rows import decide_row
from voicegate.vocabulary import Exporter, Form, Hop, Regime

SEED = 20261124
ROUNDS, BACKENDS, SITUATIONS = 420, 40, 12  # 201,600 cases
ROWS = 8_000


def _compiled(row: dict[str, Any], rows: list[dict[str, Any]]) -> CompiledPolicy:
    """A policy whose backends are the destinations of ``rows``, for the exporter of ``row``."""
    backends: list[PolicyBackend] = []
    for other in rows:
        place = other["destination"]
        backends.append(
            backend(
                str(other["id"]),
                place["country"],
                " ".join(place["attributes"]),
                " ".join(place["tools"]),
                parent=place["parent_country"],
                remote=" ".join(place["remote_access_from"]),
            )
        )
    exporter = Exporter(row["exporter"])
    rules = Rules(regime=Regime(row["regime"]), exporter=exporter, preset=row["preset"])
    return compile_policy(rules, backends)


def _asked(row: dict[str, Any], as_of: str) -> Situation:
    return situation(
        row["labels"], row["purpose"], row.get("hop", "stt"), row["consents"],
        as_of=date.fromisoformat(as_of), exporter=row["exporter"],
    )  # fmt: skip


def _supported(row: dict[str, Any]) -> bool:
    try:
        regime_of(row, date.fromisoformat(row["as_of"]))
    except ValueError:
        return False
    return True


def test_compiled_decisions_agree_on_200_000_random_cases() -> None:
    dice, cases = random.Random(SEED), 0
    seen: set[tuple[str, str]] = set()
    while cases < ROUNDS * BACKENDS * SITUATIONS:
        rows = [random_row(dice, n) for n in range(BACKENDS)]
        frame = rows[0]
        if not _supported(frame):
            frame["regime"] = "eu"
        policy = _compiled(frame, rows)
        for asking in rows[:SITUATIONS]:
            asking["exporter"] = frame["exporter"]
            forms = policy.forms(_asked(asking, frame["as_of"]))
            for row in rows:
                case = asking | {
                    key: frame[key] for key in ("as_of", "regime", "preset", "exporter")
                }
                case["destination"] = row["destination"]
                expected = evaluate(case)
                assert str(forms[str(row["id"])]) == expected["form"], case
                seen.add((expected["form"], expected["tier"]))
                cases += 1
    assert cases >= 200_000
    # Every tier, and every form that a tier can have but for those that no row opens.
    assert {tier for _, tier in seen} == {"T0", "T1", "T2", "T3", "T3f", "T4", "T5", "T6", "T7"}


def test_rows_agree_in_form_tier_and_basis() -> None:
    dice = random.Random(SEED + 1)
    for number in range(ROWS):
        row = random_row(dice, number)
        answer = decide_row(row)
        if not _supported(row):
            assert set(answer) == {"id", "error"}, row
            continue
        assert {key: answer.get(key) for key in ("form", "tier", "basis")} == evaluate(row), row
        assert answer["id"] == number
        assert answer["reasons"], row
        assert answer["form"] == "deny" or answer["law_floor"] != "unlawful", row


PLACES = {
    "T0": ("DE", "own_infrastructure", "", None),
    "T1": ("FR", "pci", "", None),
    "T2": ("DE", "", "", "US"),
    "T3": ("GB", "", "", None),
    "T3f": ("CH", "pci", "", "US"),
    "T4": ("US", "dpf_eu_nonhr dpf_eu_hr", "", None),
    "T5": ("IN", "", "scc2021 tia", None),
    "T7": ("CN", "", "", None),
}


@pytest.mark.parametrize("preset", ["conservative", "strict_eu", "article_2022"])
def test_the_whole_product_agrees(preset: str) -> None:
    """All labels, purposes, hops, presets and tiers, with every consent and with none."""
    backends = [
        backend(name, country, attributes, tools, parent=parent)
        for name, (country, attributes, tools, parent) in PLACES.items()
    ]
    policy = compile_policy(Rules(preset=preset), backends)
    everything = [
        *("marketing", "profiling", "automated_decision", "recording", "training"),
        *("special", "biometric", "parental", "location", "ground:10", "ground:9_2_g"),
    ]
    given: list[list[str]] = [[], everything, [*everything, "transfer"], ["transfer"]]
    for label, purpose, hop, consents in product(LABELS, PURPOSES, Hop, given):
        asked = situation([label], purpose, hop, consents)
        forms = policy.forms(asked)
        verdicts = policy.decide(asked).verdicts
        for name, (country, attributes, tools, parent) in PLACES.items():
            row = {
                "as_of": "2026-11-24", "regime": "eu", "exporter": "private", "preset": preset,
                "destination": {
                    "country": country, "attributes": attributes.split(), "tools": tools.split(),
                    "parent_country": parent, "remote_access_from": [],
                },
                "labels": [label], "purpose": purpose, "consents": consents, "hop": str(hop),
            }  # fmt: skip
            expected = evaluate(row)
            assert str(forms[name]) == expected["form"], row
            if consents is everything:
                verdict = verdicts[name]
                assert verdict.form is forms[name]
                assert (verdict.tier.value, verdict.basis.value) == (
                    expected["tier"],
                    expected["basis"],
                )


def test_permitted_follows_the_forms() -> None:
    dice = random.Random(SEED + 2)
    for _ in range(40):
        rows = [random_row(dice, n) for n in range(12)]
        frame = rows[0] | {"regime": "eu"}
        policy = _compiled(frame, rows)
        for row in rows:
            asked = _asked(row, frame["as_of"])
            decision, forms = policy.decide(asked), policy.forms(asked)
            open_ = {n for n, f in forms.items() if f is not Form.DENY}
            raw = {n for n, f in forms.items() if f is Form.RAW}
            own = {n for n in forms if decision.verdicts[n].tier == "T0" and n in open_}
            expected = (raw | own) if asked.hop is Hop.STT else open_
            assert set(decision.permitted) == expected
            assert {n: v.form for n, v in decision.verdicts.items()} == forms
