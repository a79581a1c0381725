"""What is known of a call at this moment, and what the policy says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Protocol

from voicegate.policy.decision import Decision, Situation
from voicegate.speech import Needs
from voicegate.vocabulary import Consent, ConsentState, Exporter, Hop, Label, Purpose

__all__ = ["CallFacts", "CallJudge", "PolicyOn"]


class _Policy(Protocol):
    def decide(self, situation: Situation) -> Decision: ...


PolicyOn = Callable[[date], _Policy]
"""The policy as the certifications of its backends stand on a day."""


class CallFacts:
    """The labels, purpose and consents of one call. Labels are only ever added.

    Whoever watches is told of each change before the change returns, so that an open stream to a
    backend that is no longer permitted is closed before the next frame.
    """

    def __init__(
        self,
        *,
        labels: Iterable[Label],
        purpose: Purpose,
        grounds: Iterable[str] = (),
        exporter: Exporter = Exporter.PRIVATE,
    ) -> None:
        self._labels = frozenset(labels)
        self._consents: dict[Consent, ConsentState] = {}
        self._ends: dict[Consent, datetime] = {}
        self._next_end: datetime | None = None
        self._watchers: list[Callable[[], None]] = []
        self.purpose = purpose
        self.grounds = frozenset(grounds)
        self.exporter = exporter
        self.version = 0

    @property
    def labels(self) -> frozenset[Label]:
        """The labels that were declared or detected so far."""
        return self._labels

    @property
    def consents(self) -> Mapping[Consent, ConsentState]:
        """Where each consent stands."""
        return MappingProxyType(self._consents)

    def add_labels(self, labels: Iterable[Label]) -> bool:
        """Add labels; whether any of them is new."""
        grown = self._labels | frozenset(labels)
        if grown == self._labels:
            return False
        self._labels = grown
        self._changed()
        return True

    def set_consent(
        self, consent: Consent, state: ConsentState, until: datetime | None = None
    ) -> None:
        """Set where ``consent`` stands; an active one ends at ``until``, in UTC."""
        self._ends.pop(consent, None)
        if state is ConsentState.ACTIVE and until is not None:
            self._ends[consent] = until
        self._next_end = min(self._ends.values(), default=None)
        if self._consents.get(consent) is not state:
            self._consents[consent] = state
            self._changed()

    @property
    def has_ends(self) -> bool:
        """Whether any consent ends at a time; if none does, nobody need look at the clock."""
        return self._next_end is not None

    def pass_time(self, now: datetime) -> None:
        """End the consents whose time is over. Costs a comparison where none is."""
        if self._next_end is None or now < self._next_end:
            return
        for consent in [consent for consent, end in self._ends.items() if end <= now]:
            self.set_consent(consent, ConsentState.EXPIRED)

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` at each change; returns the way to stop."""
        self._watchers.append(changed)
        return lambda: self._watchers.remove(changed)

    def _changed(self) -> None:
        self.version += 1
        for changed in tuple(self._watchers):
            changed()


class CallJudge:
    """The policy, bound to the facts of a call; ``labels`` judges one payload by other labels.

    ``clock`` gives UTC: as of its day the law is applied, and a consent ends when its time is over.
    """

    def __init__(
        self,
        policy_on: PolicyOn,
        facts: CallFacts,
        clock: Callable[[], datetime],
        *,
        labels: frozenset[Label] | None = None,
    ) -> None:
        self._policy_on = policy_on
        self._policy = policy_on(clock().date())
        self._facts = facts
        self._clock = clock
        self._labels = labels
        self._known: dict[tuple[Hop, Needs], Situation] = {}
        self._version = (-1, date.min)

    def decide(self, hop: Hop, needs: Needs) -> Decision:
        """Decide as the call stands now."""
        now = self._clock()
        self._facts.pass_time(now)
        version = (self._facts.version, now.date())
        if version != self._version:
            self._known.clear()
            self._policy = self._policy_on(version[1])
            self._version = version
        situation = self._known.get((hop, needs))
        if situation is None:
            situation = self._known[hop, needs] = self._situation(hop, needs, version[1])
        return self._policy.decide(situation)

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` whenever the call's facts change."""
        return self._facts.watch(changed)

    def _situation(self, hop: Hop, needs: Needs, day: date) -> Situation:
        facts = self._facts
        return Situation(
            labels=facts.labels if self._labels is None else self._labels,
            purpose=facts.purpose,
            hop=hop,
            as_of=day,
            consents=frozenset(facts.consents.items()),
            grounds=facts.grounds,
            exporter=facts.exporter,
            needs=needs,
        )
