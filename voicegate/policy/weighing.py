"""Weighs one label in one position: the form that may go there, and the steps that led to it.

This is the whole rule book for a single cell; a decision is the meet of such cells, over the labels
of a call and over the places where a recipient may see its data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from voicegate.policy.law import Law
from voicegate.policy.presets import Preset
from voicegate.policy.rules import Rules
from voicegate.residency import Position
from voicegate.vocabulary import Form, Hop, Label, LawFloor, Purpose, Tier, TransferBasis

__all__ = ["Question", "RuleBook", "Step", "is_own"]

# A whole country's finding: what an operator's reason may open to raw text, a certificate is not.
_ADEQUATE_TIERS = frozenset({Tier.T0, Tier.T1, Tier.T2, Tier.T3, Tier.T3F})


def is_own(found: Iterable[Position]) -> bool:
    """Whether all positions are own infrastructure, where a voice is heard to be stripped."""
    return all(position.tier is Tier.T0 for position in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of one cell. ``purpose_open`` and ``class_open``: its consents are there."""

    label: Label
    purpose: Purpose
    hop: Hop
    purpose_open: bool
    class_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One rule that changed or fixed the form, what it left, and what the law says of it."""

    code: str
    form: Form
    floor: LawFloor = LawFloor.LAWFUL


Note = Callable[[Step], None]


def _silent(_: Step) -> None:
    """Nobody listens: the hot path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """The law, a preset and the operator's rules, ready to weigh."""

    law: Law
    preset: Preset
    rules: Rules

    def weigh(self, question: Question, position: Position, note: Note = _silent) -> Form:
        """The form for one label in one position; ``note`` hears each step in order."""
        cap = self._gates(question, position, note)
        if cap is Form.DENY:
            return cap
        form = min(cap, self._table(question, position, note))
        if form is Form.RAW and question.purpose in self.law.redacted_only:
            form = Form.REDACTED
            note(Step(code="ANALYTICS_REDACTED", form=form))
        if form is Form.RAW and question.hop is Hop.SINK and not self._raw_sink(position):
            form = Form.REDACTED
            note(Step(code="SINK_REDACTED", form=form))
        return form

    def _gates(self, question: Question, position: Position, note: Note) -> Form:
        """What consents and closed pairs leave, before any matrix."""
        law, label, purpose = self.law, question.label, question.purpose
        if not question.purpose_open:
            note(Step(code="PURPOSE_CONSENT", form=Form.DENY, floor=LawFloor.UNLAWFUL))
            return Form.DENY
        closed = law.closed.get((purpose, label))
        if closed is not None:
            note(Step(code="PURPOSE_CLOSED", form=Form.DENY, floor=closed.floor))
            return Form.DENY
        if question.class_open:
            return Form.RAW
        unlawful = label in law.unlawful_if_missing
        floor = LawFloor.UNLAWFUL if unlawful else LawFloor.CONDITIONAL
        strip = (
            position.tier is Tier.T0
            and purpose in law.service_purposes
            and label not in law.never_stripped
        )
        cap = Form.REDACTED if strip else Form.DENY
        floor = LawFloor.CONDITIONAL if strip else floor
        note(Step(code="CLASS_CONSENT", form=cap, floor=floor))
        if strip:
            note(Step(code="LOCAL_ONLY", form=cap, floor=floor))
        return cap

    def _table(self, question: Question, position: Position, note: Note) -> Form:
        label, tier = question.label, position.tier
        floor = self.law.floor(label, tier, pci=position.pci)
        if (label, tier) in self.law.unlawful:
            note(Step(code="LABEL_TIER", form=Form.DENY, floor=floor))
            return Form.DENY
        if self.preset.parent_in_eea and not position.eea_parent:
            note(Step(code="PRESET_PARENT", form=Form.DENY, floor=floor))
            return Form.DENY
        if self.law.vital(question.purpose, label):
            return self._vital(question, position, note)
        cell = self.rules.cells.get((label, tier))
        if cell is not None:
            usual = self.preset.form(label, tier, pci=position.pci)
            code = "OPERATOR_LOOSENED" if cell.form > usual else "OPERATOR_RULE"
            note(Step(code=code, form=cell.form, floor=floor))
            return cell.form
        return self._preset(label, position, floor, note)

    def _vital(self, question: Question, position: Position, note: Note) -> Form:
        tier = position.tier
        form = self.law.vital_row[tier]
        usual = LawFloor.LAWFUL if form is Form.RAW else LawFloor.CONDITIONAL
        note(Step(code="VITAL_INTEREST", form=form, floor=usual))
        if tier not in self.preset.tiers:
            note(Step(code="PRESET_TIER", form=Form.DENY, floor=usual))
            return Form.DENY
        cell = self.rules.cells.get((question.label, tier))
        if cell is not None and cell.form < form:
            note(Step(code="OPERATOR_RULE", form=cell.form, floor=usual))
            return cell.form
        return form

    def _preset(self, label: Label, position: Position, floor: LawFloor, note: Note) -> Form:
        tier = position.tier
        if tier not in self.preset.tiers:
            note(Step(code="PRESET_TIER", form=Form.DENY, floor=floor))
            return Form.DENY
        form = self.preset.form(label, tier, pci=position.pci)
        note(Step(code="LABEL_TIER", form=form, floor=floor))
        if form < self.preset.form(label, tier, pci=True):
            note(Step(code="PCI_MISSING", form=form, floor=floor))
        return form

    def _raw_sink(self, position: Position) -> bool:
        """Whether text may go raw to a sink: at home, or where the operator opened it."""
        if not position.third_country:
            return True
        opened = self.rules.raw_sink_reason is not None
        adequate = position.basis is TransferBasis.ART45 and position.tier in _ADEQUATE_TIERS
        return opened and adequate
