"""The last scan in front of an adapter: is there still something in this text?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.chunks import chunks
from voicegate.redaction.context import Situation, is_decoy
from voicegate.redaction.identifiers import IBAN, IBAN_LENGTHS
from voicegate.redaction.match_dates import match_dates
from voicegate.redaction.match_email import match_email
from voicegate.redaction.match_numbers import is_amount
from voicegate.redaction.results import Leak
from voicegate.redaction.runs import Run, runs
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.memory import Memory
    from voicegate.redaction.symbols import Chunk
    from voicegate.redaction.view import View

__all__ = ["scan"]

_DIGITS = 5
_IBAN_LEAST = 12


def scan(memory: Memory, views: list[View]) -> tuple[Leak, ...]:
    """What still looks like personal data: place, reason and type, never the text itself."""
    found: dict[tuple[int, int], Leak] = {}
    for view in views:
        symbols = chunks(view) if view.symbols or view.signs else []
        # The date of an appointment has many digits and is no leak.
        dated = match_dates(view, symbols, Situation())[1] if symbols else set[int]()
        _known(view, symbols, memory, found)
        all_runs = runs(view, symbols, dated)
        for candidate in memory.recall(view, all_runs, set()):
            start, end = view.span(candidate.i, candidate.j)
            found.setdefault(
                (start, end), Leak(start=start, end=end, reason="vault_value", type=candidate.type)
            )
        for run in all_runs:
            reason = _reason(view, run)
            if reason:
                start, end = view.span(run.i, run.j)
                found.setdefault((start, end), Leak(start=start, end=end, reason=reason))
        for k, word in enumerate(view.words):
            if word == "@":
                start, end = view.span(k, k + 1)
                found.setdefault((start, end), Leak(start=start, end=end, reason="at_sign"))
    return tuple(found[key] for key in sorted(found))


def _known(
    view: View, symbols: list[Chunk], memory: Memory, found: dict[tuple[int, int], Leak]
) -> None:
    """Dates of birth of this call in any form, and addresses with a spoken at sign."""
    if symbols and (view.dates or view.signs or view.births):
        for date in match_dates(view, symbols, Situation(EntityType.DOB))[0]:
            if memory.knows(date.value):
                start, end = view.span(date.i, date.j)
                leak = Leak(start=start, end=end, reason="vault_value", type=EntityType.DOB)
                found.setdefault((start, end), leak)
    if view.signs:
        for mail in match_email(view, symbols, Situation()):
            if mail.type is EntityType.EMAIL:
                start, end = view.span(mail.i, mail.j)
                leak = Leak(start=start, end=end, reason="at_sign", type=EntityType.EMAIL)
                found.setdefault((start, end), leak)


def _reason(view: View, run: Run) -> str:
    is_iban = run.letters >= 2 and IBAN.search(run.alnum) and run.alnum[:2] in IBAN_LENGTHS
    if is_iban and len(run.alnum) >= _IBAN_LEAST:
        return "iban_like"
    if len(run.digits) >= _DIGITS and not is_decoy(view, run) and not is_amount(run):
        spoken_once = (
            len([c for c in run.chunks if c.kind == "d"]) == 1 and not run.chunks[0].written
        )
        return "" if spoken_once else "digits"
    return ""
