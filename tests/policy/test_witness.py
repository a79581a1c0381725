"""What the second pair of eyes allows is neither less nor more than the rules say."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import date
from itertools import product

import pytest

from tests.policy.builders import TODAY, words
from voicegate.policy import PRESETS, Cell, Rules, load_preset
from voicegate.policy.law import load_law
from voicegate.policy.witness import (
    Given,
    class_allowed,
    guarded_labels,
    known_answers,
    limit,
    wrong_answer,
)
from voicegate.residency import Asked, Position, Recipient, load_register, positions
from voicegate.vocabulary import Consent, Form, Hop, Label, Purpose, Regime, Tier, TransferBasis

EVERY = frozenset(Consent)
GROUNDS = frozenset({"9_2_h", "9_2_g", "10"})
NEAR = {Tier.T0, Tier.T1, Tier.T2}


def place(
    tier: Tier, *, pci: bool = True, eea_parent: bool = True, third: bool = False
) -> Position:
    basis = TransferBasis.ART45 if tier in {Tier.T3, Tier.T3F, Tier.T4} else TransferBasis.DOMESTIC
    return Position(
        country="DE", tier=tier, basis=basis, third_country=third or tier not in NEAR,
        remote=False, pci=pci, eea_parent=eea_parent, fallback=False,
    )  # fmt: skip


def given(
    label: Label,
    purpose: Purpose = Purpose.CONTRACT,
    hop: Hop = Hop.STT,
    active: frozenset[Consent] = EVERY,
    grounds: frozenset[str] = GROUNDS,
) -> Given:
    return Given(label=label, purpose=purpose, hop=hop, active=active, grounds=grounds)


@pytest.mark.parametrize("preset", PRESETS)
def test_with_every_consent_the_limit_is_the_matrix(preset: str) -> None:
    for label, tier, pci in product(Label, Tier, (True, False)):
        form = load_preset(preset).form(label, tier, pci=pci)
        assert limit(given(label), place(tier, pci=pci), Rules(preset=preset)) is form, (
            label,
            tier,
        )


def test_a_parent_abroad_closes_the_strict_preset_only() -> None:
    for tier in Tier:
        abroad = place(tier, eea_parent=False)
        asked = given(Label.PERSONAL)
        assert limit(asked, abroad, Rules(preset="strict_eu")) is Form.DENY
        usual = limit(asked, abroad, Rules())
        assert usual is load_preset("conservative").form(Label.PERSONAL, tier, pci=True)


@pytest.mark.parametrize("preset", PRESETS)
def test_vital_interest_has_its_own_row(preset: str) -> None:
    row = load_law().vital_row
    for label, tier in product(Label, Tier):
        allowed = limit(given(label, Purpose.VITAL_INTEREST), place(tier), Rules(preset=preset))
        form = row[tier] if tier in load_preset(preset).tiers else Form.DENY
        if label is Label.BIOMETRIC:
            form = Form.DENY
        elif label is Label.PUBLIC:
            form = load_preset(preset).form(label, tier)
        assert allowed is form, (label, tier)


def test_a_missing_consent_leaves_what_own_infrastructure_may_strip() -> None:
    without = {"location", "minor", "special_category", "biometric", "criminal"}
    assert guarded_labels() == {Label(name) for name in without}
    for label, tier, purpose in product(guarded_labels(), Tier, Purpose):
        if purpose is Purpose.VITAL_INTEREST:
            continue
        needed = {c for p, c in load_law().purpose_consent.items() if p is purpose}
        asked = given(label, purpose, Hop.STT, frozenset(needed), frozenset())
        form = limit(asked, place(tier), Rules())
        service = purpose in {Purpose.CONTRACT, Purpose.SERVICE_REQUEST}
        if purpose is Purpose.VOICE_BIOMETRIC_AUTH and label is Label.BIOMETRIC:
            assert form is load_preset("conservative").form(label, tier)
        elif tier is Tier.T0 and service and label is not Label.BIOMETRIC:
            assert form is Form.REDACTED
        else:
            assert form is Form.DENY, (label, tier, purpose)


def test_the_purpose_first() -> None:
    home = place(Tier.T0)
    for purpose, consent in load_law().purpose_consent.items():
        asked = given(Label.PUBLIC, purpose, active=EVERY - {consent})
        assert limit(asked, home, Rules()) is Form.DENY
        alone = given(Label.PUBLIC, purpose, active=frozenset({consent}))
        assert limit(alone, home, Rules()) is Form.RAW
    for purpose, label in load_law().closed:
        assert limit(given(label, purpose), home, Rules()) is Form.DENY


def test_analytics_and_sinks_are_redacted() -> None:
    assert limit(given(Label.PERSONAL, Purpose.ANALYTICS), place(Tier.T0), Rules()) is Form.REDACTED
    opened = Rules(raw_sink_reason="our contract")
    for tier, hop in product((Tier.T1, Tier.T3, Tier.T3F, Tier.T4), Hop):
        asked = given(Label.PERSONAL, hop=hop)
        third = tier is not Tier.T1
        at_sink = hop is Hop.SINK and third
        usual = Form.REDACTED if at_sink else Form.RAW
        assert limit(asked, place(tier), Rules()) is usual
        wide = Form.REDACTED if at_sink and tier is Tier.T4 else Form.RAW
        assert limit(asked, place(tier), opened) is wide
    near_abroad = place(Tier.T1, third=True)
    assert limit(given(Label.PERSONAL, hop=Hop.SINK), near_abroad, opened) is Form.REDACTED
    adequate = replace(near_abroad, basis=TransferBasis.ART45)
    assert limit(given(Label.PERSONAL, hop=Hop.SINK), adequate, opened) is Form.RAW


def test_an_operators_cell_counts_with_its_reason_only() -> None:
    where = (Label.SPECIAL_CATEGORY, Tier.T4)
    for reason, form in (("our DPIA", Form.RAW), ("", Form.REDACTED), (None, Form.REDACTED)):
        rules = Rules(cells={where: Cell(form=Form.RAW, reason=reason)})
        assert limit(given(Label.SPECIAL_CATEGORY), place(Tier.T4), rules) is form
        assert limit(given(Label.SPECIAL_CATEGORY), place(Tier.T3F), rules) is Form.REDACTED


@pytest.mark.parametrize(
    ("label", "purpose", "consent", "grounds", "allowed"),
    [
        ("personal", "contract", "", "", True),
        ("special_category", "contract", "", "", False),
        ("special_category", "contract", "special", "", True),
        ("special_category", "contract", "biometric", "", False),
        ("special_category", "contract", "", "9_2_h", True),
        ("special_category", "contract", "", "9_2_a", False),
        ("special_category", "contract", "", "9_2_a 9_2_h", True),
        ("special_category", "contract", "", "10", False),
        ("special_category", "automated_decision", "", "9_2_h", False),
        ("special_category", "automated_decision", "", "9_2_g", True),
        ("special_category", "automated_decision", "", "9_2_g 9_2_h", True),
        ("criminal", "automated_decision", "", "10", True),
        ("criminal", "contract", "special", "9_2_g", False),
        ("criminal", "contract", "", "10_bdsg", True),
        ("minor", "contract", "parental", "", True),
        ("minor", "contract", "", "9_2_h 10", False),
        ("location", "contract", "location", "", True),
        ("biometric", "contract", "", "9_2_h", False),
        ("biometric", "contract", "biometric", "", True),
        ("biometric", "vital_interest", "", "", True),
    ],
)
def test_what_opens_a_label(
    label: str, purpose: str, consent: str, grounds: str, allowed: bool
) -> None:
    active = frozenset(Consent(c) for c in words(consent))
    assert class_allowed(Purpose(purpose), Label(label), active, words(grounds)) is allowed


def test_a_known_answer_is_read_as_it_is_written() -> None:
    answers = {a.line: a for a in known_answers()}
    employee = answers["ch | 2026-11-24 | CA | employee ca_provincial_private | T3"]
    assert employee.asked == Asked(regime=Regime.CH, day=TODAY, employee=True)
    assert employee.recipient == Recipient(
        countries=frozenset({"CA"}), attributes=frozenset({"ca_provincial_private"})
    )
    parent = answers["ch | 2026-11-24 | CH | parent:US own_infrastructure | T0"]
    assert (parent.recipient.parent_country, parent.tier) == ("US", Tier.T0)
    assert parent.recipient.attributes == {"own_infrastructure"}
    assert any(a.asked.purpose == "immigration_control" for a in answers.values())
    tools = {tool for a in answers.values() for tool in a.recipient.tools}
    assert {"scc2021", "tia", "idta"} <= tools
    consented = [a for a in answers.values() if "consented" in a.line]
    assert {a.asked.consented for a in consented if "employee" not in a.line} == {True}
    assert not any(a.asked.consented for a in consented if "employee" in a.line)
    assert all(a.line == a.line.strip() and a.line.count("|") == 4 for a in answers.values())


def test_a_wrong_answer_is_the_tier_that_the_register_gives() -> None:
    register, answer = load_register(), known_answers()[0]
    assert wrong_answer(register, answer) is None
    assert wrong_answer(register, replace(answer, tier=Tier.T7)) is answer.tier
    with pytest.raises(FrozenInstanceError):
        answer.tier = Tier.T7  # type: ignore[misc]
    later = replace(answer, asked=replace(answer.asked, day=date(2041, 1, 1)))
    assert wrong_answer(register, later) in {None, Tier.T7}
    assert positions(answer.recipient, register, answer.asked)[0].tier is answer.tier
