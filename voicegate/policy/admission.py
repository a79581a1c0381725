"""Whether a backend is admitted at all: the operator's lists, retention, training, EU operation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from voicegate.policy.decision import Reason
from voicegate.policy.reasons import make_reason
from voicegate.policy.rules import PolicyBackend, Rules
from voicegate.residency import Recipient, Register

__all__ = ["refusals"]


def refusals(
    backend: PolicyBackend, rules: Rules, register: Register, day: date
) -> tuple[Reason, ...]:
    """Why the operator's own rules keep ``backend`` out on ``day``; empty: it is admitted.

    What nobody said counts against it, except on own infrastructure, which the operator answers for
    himself.
    """
    return (
        *_countries(backend.recipient, rules, register),
        *_operators(backend.recipient, rules),
        *_eu_operated(backend.recipient, rules, register, day),
        *_retention(backend, rules),
        *_training(backend, rules),
    )


def _places(recipient: Recipient, register: Register) -> list[str]:
    everywhere = recipient.countries | recipient.remote_access_countries
    return sorted({register.canonical(c) for c in everywhere})


def _countries(recipient: Recipient, rules: Rules, register: Register) -> Iterator[Reason]:
    denied = {register.canonical(c) for c in rules.deny_countries}
    allowed = rules.allow_countries
    known = None if allowed is None else {register.canonical(c) for c in allowed}
    for country in _places(recipient, register) or ["XX"]:
        if country in denied:
            yield make_reason("COUNTRY_DENIED", country=country)
        if known is not None and country not in known:
            yield make_reason("COUNTRY_NOT_ALLOWED", country=country)


def _operators(recipient: Recipient, rules: Rules) -> Iterator[Reason]:
    if rules.allow_operators is None and not rules.deny_operators:
        return
    if recipient.operator is None:
        if "own_infrastructure" not in recipient.attributes:
            yield make_reason("OPERATOR_UNKNOWN")
        return
    name = recipient.operator.casefold()
    if name in {o.casefold() for o in rules.deny_operators}:
        yield make_reason("OPERATOR_DENIED", operator=recipient.operator)
    allowed = rules.allow_operators
    if allowed is not None and name not in {o.casefold() for o in allowed}:
        yield make_reason("OPERATOR_NOT_ALLOWED", operator=recipient.operator)


def _eu_operated(
    recipient: Recipient, rules: Rules, register: Register, day: date
) -> Iterator[Reason]:
    if not rules.eu_operated_only:
        return
    places = _places(recipient, register) or ["XX"]
    if recipient.parent_country is not None:
        places.append(register.canonical(recipient.parent_country))
    for country in dict.fromkeys(places):
        if not register.in_eea(country, day):
            yield make_reason("NOT_EU_OPERATED", country=country)


def _retention(backend: PolicyBackend, rules: Rules) -> Iterator[Reason]:
    limit = rules.retention_max_days
    if limit is None:
        return
    if backend.retention_days is None:
        if "own_infrastructure" not in backend.recipient.attributes:
            yield make_reason("RETENTION_UNKNOWN", limit=limit)
    elif not backend.retention_days <= limit:  # written so that NaN is too long
        yield make_reason("RETENTION_TOO_LONG", days=f"{backend.retention_days:g}", limit=limit)


def _training(backend: PolicyBackend, rules: Rules) -> Iterator[Reason]:
    if not rules.no_training:
        return
    if backend.trains is None and "own_infrastructure" not in backend.recipient.attributes:
        yield make_reason("TRAINING_UNKNOWN")
    elif backend.trains:
        yield make_reason("TRAINING")
