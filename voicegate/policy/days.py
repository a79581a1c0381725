"""A policy as of one day: for each cell, which backends may have data raw, and which at all.

Backends are bits. A backend is open in a cell if it is open in all its positions, so positions that
weigh alike are kept together with the bits of those that have one of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from voicegate.policy.admission import refusals
from voicegate.policy.facts import Facts
from voicegate.policy.rules import PolicyBackend
from voicegate.policy.weighing import Question, RuleBook, is_own
from voicegate.residency import Asked, Position, Register, positions
from voicegate.vocabulary import Form, Hop, Label, Purpose

__all__ = ["DayTable", "Masks"]

# (backends that may have it raw, backends that may have it raw or redacted)
Masks = tuple[int, int]
CellKey = tuple[Label, Purpose, Hop, bool, bool]


class DayTable:
    """The cells of one day, weighed when first asked for and kept.

    ``admitted`` are the backends that the operator's lists let in, ``own`` those that are own
    infrastructure everywhere.
    """

    __slots__ = ("_backends", "_book", "_cells", "_day", "_groups", "_register", "admitted", "own")

    def __init__(
        self, book: RuleBook, register: Register, backends: Sequence[PolicyBackend], day: date
    ) -> None:
        register.regime_on(book.rules.regime, day)  # raises for a day that nobody answers for
        self._book = book
        self._register = register
        self._backends = backends
        self._day = day
        self._cells: dict[CellKey, Masks] = {}
        self._groups: dict[tuple[bool, str, bool], Mapping[Position, int]] = {}
        self.admitted = sum(
            1 << bit
            for bit, backend in enumerate(backends)
            if not refusals(backend, book.rules, register, day)
        )
        anything = Asked(regime=book.rules.regime, day=day)
        self.own = sum(
            1 << bit
            for bit, backend in enumerate(backends)
            if is_own(positions(backend.recipient, register, anything))
        )

    def masks(self, facts: Facts) -> Masks:
        """The meet over the labels of ``facts``, operator's lists and capabilities aside."""
        if not facts.purpose_open:
            return 0, 0
        law, cells = self._book.law, self._cells
        purpose, hop, consented = facts.purpose, facts.hop, facts.consented
        raw = some = -1
        for label in facts.labels:
            is_open = law.class_open(purpose, label, facts.active, facts.grounds)
            key = (label, purpose, hop, is_open, consented)
            cell = cells.get(key)
            if cell is None:
                cell = cells[key] = self._weigh(*key)
            raw &= cell[0]
            some &= cell[1]
        return raw, some

    def fill(self) -> None:
        """Weigh every cell at once, so that no decision of the day has to."""
        both = (True, False)
        for key in product(Label, Purpose, Hop, both, both):
            self._cells[key] = self._weigh(*key)

    def _weigh(
        self, label: Label, purpose: Purpose, hop: Hop, is_open: bool, consented: bool
    ) -> Masks:
        question = Question(
            label=label, purpose=purpose, hop=hop, purpose_open=True, class_open=is_open
        )
        raw = some = (1 << len(self._backends)) - 1
        for position, bits in self._group(label, purpose, consented).items():
            form = self._book.weigh(question, position)
            if form is not Form.RAW:
                raw &= ~bits
            if form is Form.DENY:
                some &= ~bits
        return raw, some

    def _group(self, label: Label, purpose: Purpose, consented: bool) -> Mapping[Position, int]:
        """The positions that weigh alike, each with the backends that have one of them."""
        employee = label is Label.EMPLOYEE
        consented = consented and not employee
        key = (employee, purpose.value if purpose.value in _EXCLUDING else "", consented)
        group = self._groups.get(key)
        if group is None:
            asked = Asked(
                regime=self._book.rules.regime,
                day=self._day,
                purpose=purpose.value,
                employee=employee,
                consented=consented,
            )
            group = self._groups[key] = self._classify(asked)
        return group

    def _classify(self, asked: Asked) -> Mapping[Position, int]:
        group: dict[Position, int] = {}
        for bit, backend in enumerate(self._backends):
            for position in positions(backend.recipient, self._register, asked):
                # What only explains does not weigh: leave it out, so that like meets like.
                plain = replace(position, country="", remote=False, fallback=False)
                group[plain] = group.get(plain, 0) | 1 << bit
        return group


# The purposes that an entry of a register may exclude; for all others positions are the same.
_EXCLUDING = frozenset({Purpose.IMMIGRATION_CONTROL.value})
