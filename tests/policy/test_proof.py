"""The proof holds for what ships, and finds what was planted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from tests.policy.builders import TODAY, situation
from tests.policy.proving import BACKENDS, found
from voicegate.policy import (
    Cell,
    CounterExample,
    Invariant,
    ProofReport,
    Rules,
    compile_policy,
    prove,
)
from voicegate.policy.claims import Proof
from voicegate.policy.law import load_law
from voicegate.policy.witness import known_answers
from voicegate.vocabulary import (
    Consent,
    Form,
    Hop,
    Label,
    Purpose,
    Regime,
    Tier,
)


@pytest.fixture(scope="module")
def report() -> ProofReport:
    return prove(compile_policy(Rules(), BACKENDS), TODAY)


def _single_labels() -> tuple[int, int]:
    """How many situations with one label there are, and how many with one consent less each."""
    law, whole, less = load_law(), 0, 0
    for purpose, label in product(Purpose, Label):
        able = {law.purpose_consent.get(purpose), law.label_consent.get(label), Consent.TRANSFER}
        most = len(able - {None})
        sets, members = 2**most, most * 2 ** (most - 1)
        # No ground or one of four, three hops, two exporters; and always one: an authority asks.
        whole += sets * 5 * 3 * 2
        less += (members * 5 + sets * 4 + sets * 5) * 3 * 2
    return whole, less


def test_the_promises_hold(report: ProofReport) -> None:
    assert report.holds, [str(e) for e in report.counter_examples]
    assert len(report.claims) == 9
    assert all(claim.holds and claim.cases for claim in report.claims)
    assert report.evaluated == sum(claim.cases for claim in report.claims)
    assert report.evaluated > 4_000_000
    # It says how many cases it covered: so many there are.
    single, less = _single_labels()
    poorer = 30  # what BACKENDS have of facts that help, and a country and a remote access each
    assert {claim.name: claim.cases for claim in report.claims} == {
        "the register gives the known answers": len(known_answers()),
        "consents and grounds open what they should, and nothing else": 2**10 * 12 * 5 * 2**4,
        "only a consent that is active counts": 10 * 5 * 12 * 2,
        "nothing goes out beyond its tier": single * len(BACKENDS),
        "nothing unlawful is allowed": 20_448,
        "no label added widens a decision": 12 * 3 * 2 * 2**12 * len(BACKENDS),
        "no consent withdrawn widens a decision": less * len(BACKENDS),
        "an unknown fact never widens a decision": single * poorer,
        "reasons agree with decisions": 12 * 3 * 12 * 2 * len(BACKENDS),
    }
    # 2^(12 labels + 10 consents + 4 grounds) sets, 12 purposes, 3 hops, 2 exporters, the backends.
    assert report.covered == 2**26 * 72 * len(BACKENDS)


@pytest.mark.parametrize("preset", ["strict_eu", "article_2022"])
@pytest.mark.parametrize("regime", list(Regime))
def test_the_other_presets_and_regimes_hold(preset: str, regime: Regime) -> None:
    assert found(compile_policy(Rules(preset=preset, regime=regime), BACKENDS)) == []


def test_operators_rules_hold() -> None:
    rules = Rules(
        raw_sink_reason="our contract",
        stt_redacted="bleep",
        no_training=True,
        prefer=("uk",),
        cells={
            (Label.SPECIAL_CATEGORY, Tier.T5): Cell(form=Form.REDACTED, reason="why not"),
            (Label.PERSONAL, Tier.T2): Cell(form=Form.DENY),
        },
    )
    assert found(compile_policy(rules, BACKENDS)) == []


def test_an_operators_invariant(report: ProofReport) -> None:
    health = Invariant(
        name="health never reaches dpf raw",
        labels=frozenset({Label.SPECIAL_CATEGORY}),
        backends=frozenset({"dpf"}),
        at_most=Form.REDACTED,
        hops=frozenset({Hop.STT, Hop.TTS}),
        purposes=frozenset({Purpose.SERVICE_REQUEST}),
    )
    policy = compile_policy(Rules(), BACKENDS)
    proof = Proof(policy, TODAY)
    assert list(proof.own(health)) == []
    assert proof.cases == 2 * 16 * len(BACKENDS)
    never = replace(health, at_most=Form.DENY)
    examples = list(proof.own(never))
    assert len(examples) == 2
    for example in examples:
        assert example.backend == "dpf"
        assert example.situation is not None
        assert example.situation.consents == situation(given="special").consents
        assert policy.forms(example.situation)["dpf"] is Form.REDACTED
    without = replace(never, without=frozenset({Consent.SPECIAL}))
    assert all(e.situation is not None and e.situation.grounds for e in proof.own(without))


def _nothing(_: Proof) -> Iterator[CounterExample]:
    return iter(())


def test_a_report_with_an_invariant_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("consents", "labels", "withdrawal", "unknown", "reasons", "limits"):
        monkeypatch.setattr(Proof, name, _nothing)
    everybody = Invariant(name="nobody hears anything", labels=frozenset({Label.PUBLIC}))
    report = prove(compile_policy(Rules(), BACKENDS), TODAY, [everybody])
    assert not report.holds
    assert report.claims[-1].name == "nobody hears anything"
    assert not report.claims[-1].holds
    assert len(report.counter_examples) == 20
    text = str(report.counter_examples[0])
    assert text.startswith("nobody hears anything: local may receive raw data, at most deny")
    assert "voicegate route --label public" in text
