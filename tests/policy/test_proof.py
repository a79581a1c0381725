"""The proof holds for what ships, and finds what was planted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest

from tests.policy.builders import TODAY, backend, situation
from voicegate.policy import (
    Cell,
    CompiledPolicy,
    CounterExample,
    Invariant,
    PolicyBackend,
    ProofReport,
    Rules,
    Situation,
    compile_policy,
    prove,
)
from voicegate.policy.claims import Proof
from voicegate.policy.facts import Facts, read_facts
from voicegate.policy.law import Law, load_law
from voicegate.policy.presets import Preset, load_preset, read_row
from voicegate.policy.weighing import RuleBook
from voicegate.residency import Register, Scope, load_register
from voicegate.vocabulary import Consent, Exporter, Form, Hop, Label, Purpose, Regime, Tier

BACKENDS = [
    backend("local", "DE", "own_infrastructure pci"),
    backend("eu", "FR", "pci"),
    backend("azure", "DE", parent="US"),
    backend("uk", "GB"),
    backend("uk-us", "GB", "pci", parent="US"),
    backend("dpf", "US", "dpf_eu_nonhr dpf_eu_hr", "scc2021 tia"),
    backend("scc", "IN", "", "scc2021 tia"),
    backend("plain", "IN"),
    backend("remote", "DE", remote="IN"),
]


@pytest.fixture(scope="module")
def report() -> ProofReport:
    return prove(compile_policy(Rules(), BACKENDS), TODAY)


def test_the_promises_hold(report: ProofReport) -> None:
    assert report.holds, [str(e) for e in report.counter_examples]
    assert len(report.claims) == 9
    assert all(claim.holds and claim.cases for claim in report.claims)
    assert report.evaluated == sum(claim.cases for claim in report.claims)
    assert report.evaluated > 4_000_000
    # 2^(12 labels + 10 consents + 4 grounds) sets, 12 purposes, 3 hops, 2 exporters, the backends.
    assert report.covered == 2**26 * 72 * len(BACKENDS)


CHEAP = ("register", "limits", "unlawful", "withdrawal", "unknown")


def _found(policy: CompiledPolicy, *claims: str, day: date = TODAY) -> list[str]:
    proof = Proof(policy, day)
    return [e.message for claim in claims or CHEAP for e in getattr(proof, claim)()]


@pytest.mark.parametrize("preset", ["strict_eu", "article_2022"])
@pytest.mark.parametrize("regime", list(Regime))
def test_the_other_presets_and_regimes_hold(preset: str, regime: Regime) -> None:
    assert _found(compile_policy(Rules(preset=preset, regime=regime), BACKENDS)) == []


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
    assert _found(compile_policy(rules, BACKENDS)) == []


# ---- planted holes ------------------------------------------------------------------------------


def _policy(
    *, register: Register | None = None, law: Law | None = None, preset: Preset | None = None,
    rules: Rules | None = None, backends: list[PolicyBackend] | None = None,
) -> CompiledPolicy:  # fmt: skip
    return CompiledPolicy(
        rules or Rules(),
        backends or BACKENDS,
        register or load_register(),
        law or load_law(),
        preset or load_preset("conservative"),
    )


def _finding(name: str, **changes: Any) -> CompiledPolicy:
    register = load_register()
    findings = tuple(replace(f, **changes) if f.id == name else f for f in register.findings)
    assert findings != register.findings
    return _policy(register=replace(register, findings=findings))


def _row(label: Label, row: str, table: str = "rows") -> CompiledPolicy:
    preset = load_preset("conservative")
    rows = MappingProxyType({**getattr(preset, table), label: read_row(row)})
    return _policy(preset=replace(preset, **{table: rows}))


def _law(**changes: Any) -> CompiledPolicy:
    return _policy(law=replace(load_law(), **changes))


def _without(table: Any, *keys: Any) -> Any:
    return MappingProxyType({k: v for k, v in table.items() if k not in keys})


def _gate(purpose: Purpose, label: Label, grounds: str) -> CompiledPolicy:
    law = load_law()
    consent, _ = law.gates[purpose, label]
    gates = {**law.gates, (purpose, label): (consent, frozenset(grounds.split()))}
    return _law(gates=MappingProxyType(gates))


def _tools(**changes: Any) -> CompiledPolicy:
    register = load_register()
    tools = tuple(replace(t, **changes) if t.token == "scc2021" else t for t in register.tools)
    return _policy(register=replace(register, tools=tools))


def _member(country: str, **changes: Any) -> CompiledPolicy:
    register = load_register()
    members = {**register.members, country: replace(register.members[country], **changes)}
    return _policy(register=replace(register, members=MappingProxyType(members)))


def _territory(country: str, **changes: Any) -> CompiledPolicy:
    register = load_register()
    places = {**register.territories}
    places[country] = replace(places[country], **changes)
    return _policy(register=replace(register, territories=MappingProxyType(places)))


LAW = load_law()


def _loose_sinks() -> CompiledPolicy:
    policy = _policy(rules=Rules(raw_sink_reason="planted"))
    policy.rules = Rules()  # what the operator really wrote
    return policy


def _no_basis() -> CompiledPolicy:
    preset = load_preset("conservative")
    rows = {**preset.rows, Label.PERSONAL: read_row("raw " * 9)}
    law = replace(LAW, unlawful=frozenset())
    return _policy(law=law, preset=replace(preset, rows=MappingProxyType(rows)))


HOLES: dict[str, tuple[str, Callable[[], CompiledPolicy]]] = {
    "the DPF a day early": ("register", lambda: _finding("eu-us-dpf", first=date(2023, 7, 9))),
    "Privacy Shield a day longer": (
        "register", lambda: _finding("eu-us-privacy-shield", last=date(2020, 7, 16)),
    ),
    "the sunset of the UK forgotten": ("register", lambda: _finding("eu-gb-2025", last=None)),
    "Canada without PIPEDA": ("register", lambda: _finding("eu-ca-2001", requires_any=frozenset())),
    "Japan's press carve-out dropped": (
        "register", lambda: _finding("eu-jp-2019", excludes=frozenset({"religious"})),
    ),
    "employee data under the customers' row": (
        "register", lambda: _finding("eu-us-dpf", requires_any_employee=None),
    ),
    "the DPF as if it were the whole country": (
        "register", lambda: _finding("eu-us-dpf", scope=Scope.PARTIAL),
    ),
    "immigration control let in": (
        "register", lambda: _finding("eu-gb-2021", excludes=frozenset()),
    ),
    "standard clauses without an assessment": ("register", lambda: _tools(requires="scc2021")),
    "standard clauses before their day": ("register", lambda: _tools(first=None)),
    "the UK still a member": ("register", lambda: _member("GB", last=None)),
    "Croatia too early": ("register", lambda: _member("HR", first=date(2013, 6, 30))),
    "Greenland taken for Denmark": ("register", lambda: _territory("GL", union_law=True)),
    "Réunion taken for abroad": ("register", lambda: _territory("RE", union_law=False)),
    "two tiers of a row swapped": (
        "limits",
        lambda: _row(
            Label.SPECIAL_CATEGORY, "raw raw raw redacted redacted redacted deny deny deny"
        ),
    ),
    "a row one tier too long": (
        "limits",
        lambda: _row(
            Label.MINOR, "raw raw redacted redacted redacted redacted redacted deny deny"
        ),
    ),
    "a row that is another label's": (
        "limits", lambda: _policy(preset=replace(
            load_preset("conservative"),
            rows=MappingProxyType({
                **load_preset("conservative").rows,
                Label.CRIMINAL: load_preset("conservative").rows[Label.PERSONAL],
            }),
        )),
    ),
    "the row without PCI missing": (
        "limits", lambda: _policy(preset=replace(
            load_preset("conservative"), without_pci=MappingProxyType({}))),
    ),
    "marketing without consent": (
        "limits", lambda: _law(purpose_consent=_without(LAW.purpose_consent, Purpose.MARKETING)),
    ),
    "a label without its consent": (
        "consents", lambda: _law(gates=_without(LAW.gates, (Purpose.CONTRACT, Label.MINOR))),
    ),
    "Art. 22(4) forgotten": (
        "consents",
        lambda: _gate(Purpose.AUTOMATED_DECISION, Label.SPECIAL_CATEGORY, "9_2_g 9_2_h"),
    ),
    "consent by another name": (
        "consents", lambda: _gate(Purpose.CONTRACT, Label.SPECIAL_CATEGORY, "9_2_a 9_2_h"),
    ),
    "a closed pair opened": (
        "limits",
        lambda: _law(closed=_without(LAW.closed, (Purpose.PROFILING, Label.MINOR))),
    ),
    "stripping of biometrics": ("limits", lambda: _law(never_stripped=frozenset())),
    "analytics raw": ("limits", lambda: _law(redacted_only=frozenset())),
    "vital interests too far": (
        "limits", lambda: _law(vital_row=read_row("raw " * 7 + "deny deny")),
    ),
    "sinks opened without a reason": (
        "limits", _loose_sinks,
    ),
    "a cell loosened without a reason": (
        "limits", lambda: _policy(rules=Rules(
            cells={(Label.BIOMETRIC, Tier.T3): Cell(form=Form.RAW)})),
    ),
    "a strict preset that forgets the parent": (
        "limits", lambda: _policy(
            rules=Rules(preset="strict_eu"),
            backends=[backend("swiss", "DE", parent="CH")],
            preset=replace(load_preset("strict_eu"), parent_in_eea=False),
        ),
    ),
    "no basis let through": (
        "limits", _no_basis,
    ),
}  # fmt: skip


def test_stripping_away_from_home_is_found() -> None:
    """Redacted in every tier although the consent is missing: only own infrastructure may strip."""
    preset = load_preset("conservative")
    rows = MappingProxyType(
        {**preset.rows, Label.LOCATION: read_row("redacted " * 6 + "deny " * 3)}
    )
    gates = _without(LAW.gates, (Purpose.SERVICE_REQUEST, Label.LOCATION))
    policy = _policy(law=replace(LAW, gates=gates), preset=replace(preset, rows=rows))
    found = {e.backend for e in Proof(policy, TODAY).limits()}
    assert "eu" in found
    assert "local" not in found


@pytest.mark.parametrize("name", HOLES)
def test_a_planted_hole_is_found(name: str) -> None:
    claim, plant = HOLES[name]
    proof = Proof(plant(), TODAY)
    first = next(iter(getattr(proof, claim)()), None)
    assert first is not None, name
    assert first.message


def test_a_hole_in_the_meet_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A policy that looks at one label only."""
    policy = _policy()
    whole = policy.masks

    def careless(self: CompiledPolicy, asked: Any) -> tuple[int, int]:
        if len(asked.labels) > 1:
            asked = replace(asked, labels=frozenset({min(asked.labels)}))
        return whole(asked)

    monkeypatch.setattr(CompiledPolicy, "masks", careless)
    assert next(iter(Proof(policy, TODAY).labels()), None) is not None


def test_raw_without_redacted_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forms are ordered: a backend that may have raw text may have redacted text, too."""
    policy = _policy()
    whole = policy.masks

    def torn(self: CompiledPolicy, asked: Any) -> tuple[int, int]:
        raw, some = whole(asked)
        return raw, some & ~raw if len(asked.labels) > 1 else some

    monkeypatch.setattr(CompiledPolicy, "masks", torn)
    assert next(iter(Proof(policy, TODAY).labels()), None) is not None


def test_an_operator_who_opens_sinks_of_one_basis_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A reason opens adequate countries; a certification that may fall any day is no such."""
    monkeypatch.setattr("voicegate.policy.weighing._ADEQUATE_TIERS", frozenset(Tier))
    policy = _policy(rules=Rules(raw_sink_reason="planted"))
    found = {e.backend for e in Proof(policy, TODAY).limits()}
    assert "dpf" in found
    assert "uk" not in found


def test_a_policy_that_likes_withdrawal_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    policy = _policy()
    whole = policy.masks

    def perverse(self: CompiledPolicy, asked: Any) -> tuple[int, int]:
        return whole(asked) if asked.consents else (-1, -1)

    monkeypatch.setattr(CompiledPolicy, "masks", perverse)
    assert next(iter(Proof(policy, TODAY).withdrawal()), None) is not None


def test_an_unlawful_outcome_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule book that hears what the law says, and lets everything through all the same."""
    whole = RuleBook.weigh

    def lawless(self: RuleBook, *asked: Any) -> Form:
        whole(self, *asked)
        return Form.REDACTED

    assert next(iter(Proof(_policy(), TODAY).unlawful()), None) is None
    monkeypatch.setattr(RuleBook, "weigh", lawless)
    assert next(iter(Proof(_policy(), TODAY).unlawful()), None) is not None


def test_an_implied_consent_that_counts_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def trusting(asked: Situation, law: Law, exporter: Exporter) -> Facts:
        facts = read_facts(asked, law, exporter)
        return facts._replace(active=frozenset(consent for consent, _ in asked.consents))

    monkeypatch.setattr("voicegate.policy.claims.read_facts", trusting)
    assert next(iter(Proof(_policy(), TODAY).states()), None) is not None


def test_a_fact_that_helps_by_its_absence_is_found() -> None:
    """An attribute that an entry wants absent, listed as one that it wants."""
    register = load_register()
    findings = tuple(
        replace(f, excludes=f.excludes | {"pipeda"}, requires_any=frozenset({"pipeda", "pci"}))
        if f.id == "eu-ca-2001"
        else f
        for f in register.findings
    )
    backends = [backend("ca", "CA", "pipeda pci")]
    policy = _policy(register=replace(register, findings=findings), backends=backends)
    assert next(iter(Proof(policy, TODAY).unknown()), None) is not None


def test_reasons_that_say_something_else_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    policy = _policy()
    whole = policy.forms

    def shy(self: CompiledPolicy, asked: Situation) -> dict[str, Form]:
        return dict.fromkeys(whole(asked), Form.DENY)

    monkeypatch.setattr(CompiledPolicy, "forms", shy)
    assert next(iter(Proof(policy, TODAY).reasons()), None) is not None


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
    found = prove(compile_policy(Rules(), BACKENDS), TODAY, [everybody])
    assert not found.holds
    assert found.claims[-1].name == "nobody hears anything"
    assert not found.claims[-1].holds
    assert len(found.counter_examples) == 20
    text = str(found.counter_examples[0])
    assert text.startswith("nobody hears anything: local may receive raw, at most deny")
    assert "voicegate route --label public" in text
