"""The one path for spoken and written text: tokens, symbols, runs, matchers, spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.addresses import merged
from voicegate.redaction.chunks import chunks
from voicegate.redaction.match_ages import match_ages
from voicegate.redaction.match_dates import match_dates
from voicegate.redaction.match_email import match_email
from voicegate.redaction.match_iban import match_iban
from voicegate.redaction.match_names import match_names
from voicegate.redaction.match_numbers import match_numbers
from voicegate.redaction.match_places import match_places
from voicegate.redaction.match_secrets import match_secrets
from voicegate.redaction.match_sensitive import match_employers, match_sensitive
from voicegate.redaction.resolve import resolve
from voicegate.redaction.runs import runs
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.context import Candidate, Situation
    from voicegate.redaction.identifiers import Forms
    from voicegate.redaction.memory import Memory
    from voicegate.redaction.operator_rules import OperatorRules
    from voicegate.redaction.runs import Run
    from voicegate.redaction.symbols import Chunk
    from voicegate.redaction.view import View

__all__ = ["Detection", "detect"]


_SENSITIVE = frozenset(("lexicon", "lexicon_self"))
_AGES = frozenset(("age", "age_self", "age_after", "hint"))  # "my granddaughter mia is five"
_NET = frozenset((EntityType.EMAIL, EntityType.URL))
_PLACES = frozenset((EntityType.ADDRESS, EntityType.POSTCODE))


class Detection:
    """What was found in one utterance, and the runs it was found in."""

    __slots__ = ("found", "late", "runs", "view")

    def __init__(self, view: View, found: list[Candidate], all_runs: list[Run]) -> None:
        self.view = view
        self.found = found
        self.runs = all_runs
        self.late: tuple[str, ...] = ()


def detect(
    view: View,
    forms: Forms,
    situation: Situation,
    memory: Memory,
    operator: OperatorRules,
) -> Detection:
    """All findings of one language in one utterance, resolved so that none overlap."""
    kinds = view.kinds
    symbols = chunks(view) if view.symbols or view.signs else []
    found = match_sensitive(view) if kinds & _SENSITIVE else []
    if view.signs or "cue" in kinds:
        found += match_email(view, symbols, situation)
    taken = {t for c in found if c.type in _NET for t in range(c.i, c.j)}
    all_runs = _structured(view, symbols, forms, situation, found, taken)
    found += match_names(view, all_runs, situation, taken)
    if "cue" in kinds or situation.slot is EntityType.SECRET:
        found += match_secrets(view, situation)
    if "employer" in kinds:
        found += match_employers(view)
    found += memory.recall(view, all_runs, taken)
    found += operator.match(view, all_runs)
    if found:
        found = resolve(view, found, operator)
        if any(c.type in _PLACES for c in found):
            found = merged(view, found)
    return Detection(view, found, all_runs)


def _structured(
    view: View,
    symbols: list[Chunk],
    forms: Forms,
    situation: Situation,
    found: list[Candidate],
    taken: set[int],
) -> list[Run]:
    """Dates, ages, addresses and identifiers; each leaves the next only what it did not take."""
    if symbols and (view.dates or view.signs or view.births):
        dates, dated = match_dates(view, symbols, situation)
        taken |= dated
        found += dates
    ibans = match_iban(view, symbols) if symbols else []
    found += ibans
    for candidate in ibans:
        taken.update(range(candidate.i, candidate.j))
    places = match_places(view, symbols, situation, taken)
    found += places
    if not symbols:
        return []
    ages: list[Candidate] = []
    if view.kinds & _AGES or situation.slot is EntityType.AGE:
        ages = match_ages(view, symbols, situation)
        found += ages
    for candidate in (*places, *ages):
        taken.update(range(candidate.i, candidate.j))
    all_runs = runs(view, symbols, taken)
    found += match_numbers(view, all_runs, forms, situation)
    return all_runs
