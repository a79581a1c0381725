"""The one path for spoken and written text: tokens, symbols, runs, matchers, spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.chunks import chunks
from voicegate.redaction.match_dates import match_ages, match_dates
from voicegate.redaction.match_email import match_email
from voicegate.redaction.match_names import match_names
from voicegate.redaction.match_numbers import match_numbers
from voicegate.redaction.match_places import match_places, merged
from voicegate.redaction.match_sensitive import match_employers, match_sensitive
from voicegate.redaction.resolve import resolve
from voicegate.redaction.runs import runs

if TYPE_CHECKING:
    from voicegate.redaction.chunks import Chunk
    from voicegate.redaction.context import Candidate, Situation
    from voicegate.redaction.identifiers import Form
    from voicegate.redaction.memory import Memory
    from voicegate.redaction.operator_rules import OperatorRules
    from voicegate.redaction.runs import Run
    from voicegate.redaction.view import View

__all__ = ["Detection", "detect"]


class Detection:
    """What was found in one utterance, and the runs it was found in."""

    __slots__ = ("found", "runs", "view")

    def __init__(self, view: View, found: list[Candidate], all_runs: list[Run]) -> None:
        self.view = view
        self.found = found
        self.runs = all_runs


def detect(
    view: View,
    forms: tuple[Form, ...],
    situation: Situation,
    memory: Memory,
    operator: OperatorRules,
) -> Detection:
    """All findings of one language in one utterance, resolved so that none overlap."""
    symbols = chunks(view) if view.symbols or view.signs else []
    found = match_sensitive(view) if view.hits else []
    if symbols or view.signs:
        found += match_email(view, symbols, situation)
    taken = {t for c in found if c.type.name in ("EMAIL", "URL") for t in range(c.i, c.j)}
    all_runs = _structured(view, symbols, forms, situation, found, taken)
    found += match_names(view, all_runs, situation, taken)
    found += match_employers(view)
    found += memory.recall(view, all_runs, taken)
    found += operator.match(view, all_runs)
    return Detection(view, merged(view, resolve(view, found, operator)), all_runs)


def _structured(
    view: View,
    symbols: list[Chunk],
    forms: tuple[Form, ...],
    situation: Situation,
    found: list[Candidate],
    taken: set[int],
) -> list[Run]:
    """Dates, ages, addresses and identifiers; each leaves the next only what it did not take."""
    dates, dated = match_dates(view, symbols, situation) if symbols else ([], set[int]())
    taken |= dated
    places = match_places(view, symbols, situation, taken)
    found += dates
    found += places
    if not symbols:
        return []
    ages = match_ages(view, symbols, situation)
    found += ages
    for candidate in (*places, *ages):
        taken.update(range(candidate.i, candidate.j))
    all_runs = runs(view, symbols, taken)
    found += match_numbers(view, all_runs, forms, situation)
    return all_runs
