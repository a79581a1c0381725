"""The second pair of eyes: the promises, written apart from the rules that are to keep them.

A proof compares the compiled policy with what stands here and in ``data/witness.toml``. Neither
shares a table with the presets, the law or the register, so a slip in one of them shows.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from voicegate.policy.rules import Rules
from voicegate.residency import Asked, Position, Recipient, Register, farthest, positions
from voicegate.vocabulary import (
    Consent,
    Form,
    Hop,
    Label,
    Purpose,
    Regime,
    Tier,
    TransferBasis,
)

__all__ = [
    "Answer",
    "Given",
    "class_allowed",
    "guarded_labels",
    "known_answers",
    "limit",
    "wrong_answer",
]

_FORMS = {"R": Form.RAW, "X": Form.REDACTED, "N": Form.DENY}
_TIERS = list(Tier)
_SERVICE = frozenset({Purpose.SERVICE_REQUEST, Purpose.CONTRACT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is asked and granted: one label, a purpose, a hop, consents, grounds."""

    label: Label
    purpose: Purpose
    hop: Hop
    active: frozenset[Consent]
    grounds: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A known answer: for this recipient, on this day, for this exporter, this tier."""

    recipient: Recipient
    asked: Asked
    tier: Tier
    line: str


@cache
def _table() -> Mapping[str, Any]:
    data = resources.files("voicegate.policy") / "data" / "witness.toml"
    return tomllib.loads(data.read_text(encoding="utf-8"))


@cache
def known_answers() -> tuple[Answer, ...]:
    """Every known answer about the register."""
    lines = _table()["known"]["answers"].splitlines()
    return tuple(_answer(line) for line in lines if line.strip())


def _answer(line: str) -> Answer:
    regime, day, country, known, tier = (part.strip() for part in line.split("|"))
    words = known.split()
    parent = next((w.removeprefix("parent:") for w in words if w.startswith("parent:")), None)
    purpose = next((w.removeprefix("purpose:") for w in words if w.startswith("purpose:")), "")
    tools = frozenset(w.removeprefix("tool:") for w in words if w.startswith("tool:"))
    attributes = frozenset(w for w in words if ":" not in w) - {"employee", "consented"}
    return Answer(
        recipient=Recipient(
            countries=frozenset({country}),
            parent_country=parent,
            attributes=attributes,
            tools=tools,
        ),
        asked=Asked(
            regime=Regime(regime),
            day=date.fromisoformat(day),
            purpose=purpose,
            employee="employee" in words,
            consented="consented" in words and "employee" not in words,
        ),
        tier=Tier(tier),
        line=line.strip(),
    )


def wrong_answer(register: Register, answer: Answer) -> Tier | None:
    """The tier that ``register`` gives where it is another than the known one."""
    tier = farthest(positions(answer.recipient, register, answer.asked)).tier
    return None if tier is answer.tier else tier


def limit(given: Given, position: Position, rules: Rules) -> Form:
    """The most that may go out in this case, whatever the compiled policy says."""
    if not _purpose_allowed(given):
        return Form.DENY
    form = _matrix(given, position, rules)
    if not class_allowed(given.purpose, given.label, given.active, given.grounds):
        strip = position.tier is Tier.T0 and given.purpose in _SERVICE
        stripped = strip and given.label is not Label.BIOMETRIC
        form = min(form, Form.REDACTED if stripped else Form.DENY)
    if given.purpose is Purpose.ANALYTICS:
        form = min(form, Form.REDACTED)
    if given.hop is Hop.SINK and position.third_country and not _opened(position, rules):
        form = min(form, Form.REDACTED)
    return form


def _purpose_allowed(given: Given) -> bool:
    table = _table()
    first = table["first"].get(given.purpose)
    if first is not None and Consent(first) not in given.active:
        return False
    return given.label not in table["never"].get(given.purpose, ())


def guarded_labels() -> frozenset[Label]:
    """The labels that need a consent or a ground of their own."""
    return frozenset(Label(name) for name in _table()["needs"])


def class_allowed(
    purpose: Purpose, label: Label, active: frozenset[Consent], grounds: frozenset[str]
) -> bool:
    """Whether ``label`` has its consent or ground.

    Special categories: consent or Art. 9(2)(b) to (j); Art. 22(4) narrows the latter to (g).
    """
    needs = _table()["needs"].get(label)
    if needs is None or purpose is Purpose.VITAL_INTEREST:
        return True
    if any(word in active for word in needs):
        return True
    fitting = {g for g in grounds if any(g.startswith(word) for word in needs)} - {"9_2_a"}
    if purpose is Purpose.AUTOMATED_DECISION and label is Label.SPECIAL_CATEGORY:
        fitting &= {"9_2_g"}
    return bool(fitting)


def _matrix(given: Given, position: Position, rules: Rules) -> Form:
    label, tier = given.label, position.tier
    if tier is Tier.T7 and label is not Label.PUBLIC:
        return Form.DENY
    if rules.preset == "strict_eu" and not position.eea_parent:
        return Form.DENY
    if given.purpose is Purpose.VITAL_INTEREST and label is not Label.PUBLIC:
        vital = _table()["vital"]
        if label in vital["never"] or tier in _closed_tiers(rules):
            return Form.DENY
        return _letter(vital["row"], tier)
    cell = rules.cells.get((label, tier))
    if cell is not None and cell.reason:
        return cell.form
    return (
        Form.DENY if tier in _closed_tiers(rules) else _letter(_row(label, position, rules), tier)
    )


def _row(label: Label, position: Position, rules: Rules) -> str:
    table = _table()
    key = label.value
    if label is Label.PAYMENT and not position.pci:
        key = "payment_without_pci"
    wider: Mapping[str, str] = {}
    if rules.preset == "article_2022":
        wider = table["limits_article_2022"]
    row: str = wider.get(key) or table["limits"][key]
    opened = rules.preset == "article_2022" and label not in {
        Label.BIOMETRIC,
        Label.CRIMINAL,
        Label.PROFESSIONAL_SECRET,
    }
    return row[:3] + "R" + row[4:] if opened else row


def _letter(row: str, tier: Tier) -> Form:
    return _FORMS[row[_TIERS.index(tier)]]


def _closed_tiers(rules: Rules) -> tuple[str, ...]:
    if rules.preset != "strict_eu":
        return ()
    return tuple(_table()["limits_strict_eu"]["closed_tiers"])


def _opened(position: Position, rules: Rules) -> bool:
    """Whether an operator's reason opens this place to raw text: an adequate country, no more."""
    adequate = position.basis is TransferBasis.ART45 and position.tier is not Tier.T4
    return bool(rules.raw_sink_reason) and adequate
