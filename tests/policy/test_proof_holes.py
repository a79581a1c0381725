"""What a proof finds, where something was planted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import permutations
from types import MappingProxyType
from typing import Any

import pytest

from tests.policy.builders import TODAY, backend
from tests.policy.proving import BACKENDS, found
from voicegate.policy import (
    Cell,
    CompiledPolicy,
    PolicyBackend,
    Rules,
    Situation,
)
from voicegate.policy.claims import Proof
from voicegate.policy.facts import Facts, read_facts
from voicegate.policy.law import Law, load_law
from voicegate.policy.presets import Preset, load_preset, read_row
from voicegate.policy.weighing import Question, RuleBook
from voicegate.residency import Position, Register, Scope, load_register
from voicegate.vocabulary import (
    Consent,
    ConsentState,
    Exporter,
    Form,
    Label,
    Purpose,
    Tier,
)


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
    opened = {e.backend for e in Proof(policy, TODAY).limits()}
    assert "eu" in opened
    assert "local" not in opened


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


def test_raw_where_one_label_may_be_redacted_only_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    policy = _policy()
    whole = policy.masks

    def generous(self: CompiledPolicy, asked: Any) -> tuple[int, int]:
        raw, some = whole(asked)
        return (some, some) if len(asked.labels) > 1 else (raw, some)

    monkeypatch.setattr(CompiledPolicy, "masks", generous)
    assert next(iter(Proof(policy, TODAY).labels()), None) is not None


def test_an_operator_who_opens_sinks_of_one_basis_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A reason opens adequate countries; a certification that may fall any day is no such."""
    monkeypatch.setattr("voicegate.policy.weighing._ADEQUATE_TIERS", frozenset(Tier))
    policy = _policy(rules=Rules(raw_sink_reason="planted"))
    opened = {e.backend for e in Proof(policy, TODAY).limits()}
    assert "dpf" in opened
    assert "uk" not in opened


LIKES: dict[str, Callable[[Situation], bool]] = {
    "no consent": lambda asked: not asked.consents,
    "no ground": lambda asked: not asked.grounds,
    "an authority": lambda asked: asked.exporter is Exporter.PUBLIC_POWER,
}


@pytest.mark.parametrize("what", LIKES)
def test_a_policy_that_likes_less_is_found(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = _policy()
    whole, likes = policy.masks, LIKES[what]

    def perverse(self: CompiledPolicy, asked: Any) -> tuple[int, int]:
        return (-1, -1) if likes(asked) else whole(asked)

    monkeypatch.setattr(CompiledPolicy, "masks", perverse)
    assert next(iter(Proof(policy, TODAY).withdrawal()), None) is not None


def test_every_fact_that_helps_is_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    us = backend("dpf", "US", "dpf_eu_nonhr pci", "scc2021 tia tia_fail", parent="US")
    policy = _policy(backends=[us])

    def poor_is_rich(self: CompiledPolicy, _: Any) -> tuple[int, int]:
        return (0, 0) if self is policy else (-1, -1)

    monkeypatch.setattr(CompiledPolicy, "masks", poor_is_rich)
    missing = {e.message.partition(" without ")[2] for e in Proof(policy, TODAY).unknown()}
    places = {"its country", "its parent's country", "knowing from where it is accessed"}
    assert missing == {"dpf_eu_nonhr", "pci", "scc2021", "tia"} | places


Lawless = Callable[[Question, Position], bool]
WHERE: dict[str, Lawless] = {
    "everywhere": lambda question, position: True,
    "where a consent is missing": lambda question, position: (
        question.purpose_open and not question.class_open and position.tier is Tier.T1
    ),
    "where a purpose is not consented to": lambda question, position: (
        question.class_open and not question.purpose_open and position.tier is Tier.T1
    ),
    "where the caller agreed to the transfer": lambda question, position: position.tier is Tier.T6,
}


@pytest.mark.parametrize("where", WHERE)
def test_an_unlawful_outcome_is_found(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule book that hears what the law says, and lets through all the same."""
    whole, loose = RuleBook.weigh, WHERE[where]

    def lawless(self: RuleBook, question: Question, position: Position, *note: Any) -> Form:
        form = whole(self, question, position, *note)
        return Form.REDACTED if loose(question, position) else form

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
    between = [backend("local", "DE", "own_infrastructure"), backend("in", "IN")]
    for backends in permutations([*between, backend("ca", "CA", "pipeda pci")]):
        policy = _policy(register=replace(register, findings=findings), backends=list(backends))
        labels = {
            label
            for example in Proof(policy, TODAY).unknown()
            if example.situation is not None and "ca-" in example.message
            for label in example.situation.labels
        }
        # From nothing to raw, and from nothing to redacted.
        assert {Label.PERSONAL, Label.SPECIAL_CATEGORY} <= labels, [b.name for b in backends]


def test_access_from_a_country_that_nobody_knows_is_no_hole() -> None:
    policy = _policy(backends=[backend("eu", "DE", remote="XX"), backend("local", "DE")])
    assert found(policy, "unknown") == []


def test_a_hole_that_only_consent_to_the_transfer_opens_is_found() -> None:
    policy = _row(Label.SPECIAL_CATEGORY, "raw raw raw deny deny deny deny raw deny")
    examples = list(Proof(policy, TODAY).limits())
    opened = [e.situation for e in examples if e.situation is not None and e.backend == "plain"]
    assert opened
    given = (Consent.TRANSFER, ConsentState.ACTIVE)
    assert all(situation.exporter is Exporter.PRIVATE for situation in opened)
    assert all(given in situation.consents for situation in opened)


def test_reasons_that_say_something_else_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    policy = _policy()
    whole = policy.forms

    def shy(self: CompiledPolicy, asked: Situation) -> dict[str, Form]:
        return dict.fromkeys(whole(asked), Form.DENY)

    monkeypatch.setattr(CompiledPolicy, "forms", shy)
    assert next(iter(Proof(policy, TODAY).reasons()), None) is not None
