"""What a situation says once consents and exporter are read: the facts that cells depend on."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from voicegate.policy.decision import Situation
from voicegate.policy.law import Law
from voicegate.policy.weighing import Question
from voicegate.vocabulary import Consent, ConsentState, Exporter, Hop, Label, Purpose

__all__ = ["Facts", "active_consents", "read_facts"]

# Bound once: reading a member of an enum costs more than reading a name.
_PERSONAL = frozenset({Label.PERSONAL})
_NONE: frozenset[Consent] = frozenset()
_ACTIVE = ConsentState.ACTIVE
_TRANSFER = Consent.TRANSFER
_PUBLIC_POWER = Exporter.PUBLIC_POWER


class Facts(NamedTuple):
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


@lru_cache(maxsize=4096)
def active_consents(consents: frozenset[tuple[Consent, ConsentState]]) -> frozenset[Consent]:
    """The consents that are active and nothing else beside: a contradiction counts as none."""
    given = {c for c, state in consents if state is _ACTIVE}
    return frozenset(given.difference(c for c, state in consents if state is not _ACTIVE))


def read_facts(situation: Situation, law: Law, exporter: Exporter) -> Facts:
    """Read ``situation``; ``exporter`` is what the policy says, and the stricter of both counts."""
    active = active_consents(situation.consents) if situation.consents else _NONE
    needed = law.purpose_consent.get(situation.purpose)
    public = situation.exporter is _PUBLIC_POWER or exporter is _PUBLIC_POWER
    return Facts(
        situation.labels or _PERSONAL,
        situation.purpose,
        situation.hop,
        active,
        situation.grounds,
        public,
        needed is None or needed in active,
        _TRANSFER in active and not public,
    )
