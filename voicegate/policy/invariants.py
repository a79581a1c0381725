"""What is to be proven, what was found, and the call that shows it."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from datetime import date

from voicegate.policy.decision import Situation
from voicegate.vocabulary import Consent, ConsentState, Form, Hop, Label, Purpose

__all__ = ["Claim", "CounterExample", "Invariant", "ProofReport", "replay"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Invariant:
    """What an operator wants to hold: with these labels, these backends get at most this form.

    ``backends`` empty means all; ``purposes`` and ``hops`` empty mean every one; ``without`` names
    consents that are not there. Labels beyond these, and consents less, can only tighten.
    """

    name: str
    labels: frozenset[Label]
    at_most: Form = Form.DENY
    backends: frozenset[str] = frozenset()
    purposes: frozenset[Purpose] = frozenset()
    hops: frozenset[Hop] = frozenset()
    without: frozenset[Consent] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterExample:
    """A case in which a claim fails. ``command`` asks the same of ``voicegate route``."""

    claim: str
    message: str
    backend: str | None = None
    situation: Situation | None = None

    @property
    def command(self) -> str | None:
        """A line for the shell that shows the same case."""
        return None if self.situation is None else replay(self.situation)

    def __str__(self) -> str:
        line = f"{self.claim}: {self.message}"
        return line if self.command is None else f"{line}\n  {self.command}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that was to be proven, and how many cases were evaluated for it."""

    name: str
    cases: int
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofReport:
    """What was proven as of a day.

    ``evaluated`` cases were computed; ``covered`` is how many combinations of label sets, purposes,
    hops, exporters, consents, grounds and backends they stand for: a decision depends on a consent
    only through the three facts that a cell has as its key, and is the meet over its labels, and
    both are among the claims.
    """

    as_of: date
    claims: tuple[Claim, ...]
    counter_examples: tuple[CounterExample, ...]
    evaluated: int
    covered: int

    @property
    def holds(self) -> bool:
        """Whether every claim holds."""
        return not self.counter_examples


def replay(situation: Situation) -> str:
    """The ``voicegate route`` line for ``situation``."""
    words = ["voicegate", "route"]
    for label in sorted(situation.labels):
        words += ["--label", label.value]
    words += ["--purpose", situation.purpose.value, "--hop", situation.hop.value]
    for consent, state in sorted(situation.consents):
        active = state is ConsentState.ACTIVE
        words += ["--consent", consent.value if active else f"{consent.value}:{state.value}"]
    for ground in sorted(situation.grounds):
        words += ["--ground", ground]
    words += ["--as-of", situation.as_of.isoformat()]
    return shlex.join(words)
