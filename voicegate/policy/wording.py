"""Turns what was weighed into reasons: the basis of a transfer, the steps, the warnings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from voicegate.policy.decision import Reason, Situation
from voicegate.policy.facts import Facts
from voicegate.policy.reasons import make_reason
from voicegate.policy.weighing import RuleBook, Step
from voicegate.residency import (
    OLD_AFTER_DAYS,
    TIER_ORDER,
    Position,
    Register,
    Scope,
    register_is_old,
)
from voicegate.vocabulary import (
    Consent,
    ConsentState,
    Form,
    Label,
    Tier,
    TransferBasis,
)

__all__ = ["Weighed", "basis_reasons", "step_reasons", "warnings_for"]

_FOREIGN = frozenset({Tier.T2, Tier.T3F})


class Weighed(Protocol):
    """One label in one position, weighed."""

    @property
    def label(self) -> Label:
        """What is weighed."""
        ...

    @property
    def position(self) -> Position:
        """Where it would go."""
        ...

    @property
    def form(self) -> Form:
        """The form that comes out."""
        ...

    @property
    def steps(self) -> tuple[Step, ...]:
        """The rules that applied, in order."""
        ...


def basis_reasons(weighed: Weighed, facts: Facts, book: RuleBook, day: date) -> Iterator[Reason]:
    """On what the transfer to this position rests, or why it rests on nothing."""
    position, regime = weighed.position, book.rules.regime
    country = position.country
    if position.remote:
        yield make_reason("REMOTE_ACCESS", regime=regime, country=country)
    if position.basis is TransferBasis.DOMESTIC or position.tier is Tier.T0:
        own = position.tier is Tier.T0
        yield make_reason("OWN_INFRASTRUCTURE" if own else "HOME", country=country)
    elif position.finding is not None:
        certified = position.finding.scope is Scope.CERTIFIED
        code = "CERTIFIED" if certified else "ADEQUATE"
        instrument = position.finding.instrument
        yield make_reason(code, regime=regime, country=country, instrument=instrument)
    elif position.basis is TransferBasis.ART46 and position.tool is not None:
        name = position.tool.name
        yield make_reason("TRANSFER_TOOL", regime=regime, country=country, tool=name)
    elif position.basis is TransferBasis.ART49A:
        yield make_reason("TRANSFER_CONSENT", regime=regime, country=country)
    elif country == "XX":
        yield make_reason("UNKNOWN_COUNTRY", regime=regime)
    else:
        yield make_reason("NO_BASIS", regime=regime, country=country, day=day)
        if Consent.TRANSFER in facts.active and facts.public_power:
            yield make_reason("PUBLIC_POWER", regime=regime)
        elif facts.consented and weighed.label is Label.EMPLOYEE:
            yield make_reason("EMPLOYEE_TRANSFER", regime=regime)


def step_reasons(weighed: Weighed, situation: Situation, book: RuleBook) -> Iterator[Reason]:
    """A reason for each step, in the order in which they applied."""
    for step in weighed.steps:
        match step.code:
            case "PURPOSE_CONSENT":
                yield _consent_reason(book.law.purpose_consent[situation.purpose], situation, book)
            case "CLASS_CONSENT":
                yield _class_reason(weighed.label, situation, book)
            case "PURPOSE_CLOSED":
                pair = (situation.purpose, weighed.label)
                yield make_reason(
                    step.code,
                    articles=book.law.closed[pair].articles,
                    label=weighed.label,
                    purpose=situation.purpose,
                )
            case _:
                yield _table_reason(step, weighed, book)


def _consent_reason(consent: Consent, situation: Situation, book: RuleBook) -> Reason:
    states = sorted(
        s for c, s in situation.consents if c is consent and s is not ConsentState.ACTIVE
    )
    code = f"CONSENT_{states[0].upper() if states else 'MISSING'}"
    return make_reason(code, articles=book.law.consent_articles[consent], consent=consent)


def _class_reason(label: Label, situation: Situation, book: RuleBook) -> Reason:
    consent = book.law.label_consent.get(label)
    if consent is None:
        return make_reason("GROUND_MISSING", label=label)
    return _consent_reason(consent, situation, book)


def _table_reason(step: Step, weighed: Weighed, book: RuleBook) -> Reason:
    label, position = weighed.label, weighed.position
    cell = book.rules.cells.get((label, position.tier))
    return make_reason(
        step.code,
        articles=book.law.articles[label] if step.code == "LABEL_TIER" else (),
        label=label,
        form=step.form,
        tier=position.tier,
        country=position.country,
        preset=book.preset.name,
        because=(cell.reason if cell is not None else None) or "",
    )


def warnings_for(outcomes: Sequence[Weighed], register: Register, day: date) -> tuple[Reason, ...]:
    """What does not stop a transfer but has to be known."""
    found: list[Reason] = []
    places = {o.position for o in outcomes}
    for position in sorted(places, key=lambda p: (TIER_ORDER[p.tier], p.country)):
        if position.tier in _FOREIGN:
            found.append(make_reason("FOREIGN_PARENT"))
        if position.tier is Tier.T4 and not position.fallback:
            found.append(make_reason("DPF_SINGLE_BASIS"))
    if register_is_old(register, day):
        found.append(make_reason("REGISTER_OLD", day=register.facts_date, limit=OLD_AFTER_DAYS))
    return tuple(dict.fromkeys(found))
