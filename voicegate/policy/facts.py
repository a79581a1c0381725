"""What a situation says once consents and exporter are read: the facts that cells depend on."""

from __future__ import annotations

from dataclasses import dataclass

from voicegate.policy.decision import Situation
from voicegate.policy.law import Law
from voicegate.policy.weighing import Question
from voicegate.vocabulary import Consent, ConsentState, Exporter, Hop, Label, Purpose

__all__ = ["Facts", "active_consents", "read_facts"]

_PERSONAL = frozenset({Label.PERSONAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A situation, read: no label at all counts as personal, a doubtful consent as none."""

    labels: frozenset[Label]
    purpose: Purpose
    hop: Hop
    active: frozenset[Consent]
    grounds: frozenset[str]
    public_power: bool
    purpose_open: bool
    consented: bool

    def question(self, label: Label, law: Law) -> Question:
        """What is asked of the cells of ``label``."""
        return Question(
            label=label,
            purpose=self.purpose,
            hop=self.hop,
            purpose_open=self.purpose_open,
            class_open=law.class_open(self.purpose, label, self.active, self.grounds),
        )


def active_consents(consents: frozenset[tuple[Consent, ConsentState]]) -> frozenset[Consent]:
    """The consents that are active and nothing else beside: a contradiction counts as none."""
    if not consents:
        return frozenset()
    given = {c for c, state in consents if state is ConsentState.ACTIVE}
    return frozenset(given.difference(c for c, s in consents if s is not ConsentState.ACTIVE))


def read_facts(situation: Situation, law: Law, exporter: Exporter) -> Facts:
    """Read ``situation``; ``exporter`` is what the policy says, and the stricter of both counts."""
    active = active_consents(situation.consents)
    needed = law.purpose_consent.get(situation.purpose)
    public = Exporter.PUBLIC_POWER in (situation.exporter, exporter)
    return Facts(
        labels=situation.labels or _PERSONAL,
        purpose=situation.purpose,
        hop=situation.hop,
        active=active,
        grounds=situation.grounds,
        public_power=public,
        purpose_open=needed is None or needed in active,
        consented=Consent.TRANSFER in active and not public,
    )
