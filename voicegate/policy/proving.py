"""Proves that a compiled policy keeps its promises, over all combinations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain, islice

from voicegate.policy.claims import GROUNDS, Proof
from voicegate.policy.compiled import CompiledPolicy
from voicegate.policy.invariants import Claim, CounterExample, Invariant, ProofReport
from voicegate.vocabulary import Consent, Exporter, Hop, Label, Purpose

__all__ = ["prove"]

_SHOWN = 20  # counter-examples of one claim

Check = Callable[[], Iterator[CounterExample]]


def prove(policy: CompiledPolicy, as_of: date, invariants: Sequence[Invariant] = ()) -> ProofReport:
    """Prove the promises, and the operator's ``invariants``, for every situation on ``as_of``.

    Takes a second for ten backends. At most 20 counter-examples of one claim are kept.

    Raises:
        UnsupportedDayError: The register of the regime does not reach back to that day.
    """
    proof = Proof(policy, as_of)
    claims: list[Claim] = []
    found: list[CounterExample] = []
    for name, check in chain(_promises(proof), _own(proof, invariants)):
        before = proof.cases
        examples = [replace(example, claim=name) for example in islice(check(), _SHOWN)]
        claims.append(Claim(name=name, cases=proof.cases - before, holds=not examples))
        found += examples
    return ProofReport(
        as_of=as_of,
        claims=tuple(claims),
        counter_examples=tuple(found),
        evaluated=proof.cases,
        covered=_covered(policy),
    )


def _promises(proof: Proof) -> Iterator[tuple[str, Check]]:
    yield "the register gives the known answers", proof.register
    yield "consents and grounds open what they should, and nothing else", proof.consents
    yield "only a consent that is active counts", proof.states
    yield "nothing goes out beyond its tier", proof.limits
    yield "nothing unlawful is allowed", proof.unlawful
    yield "no label added widens a decision", proof.labels
    yield "no consent withdrawn widens a decision", proof.withdrawal
    yield "an unknown fact never widens a decision", proof.unknown
    yield "reasons agree with decisions", proof.reasons


def _own(proof: Proof, invariants: Sequence[Invariant]) -> Iterator[tuple[str, Check]]:
    for invariant in invariants:
        yield invariant.name, partial(proof.own, invariant)


def _covered(policy: CompiledPolicy) -> int:
    facts = len(Label) + len(Consent) + len(GROUNDS)
    frames = len(Purpose) * len(Hop) * len(Exporter)
    return int(2**facts) * frames * len(policy.backends)
