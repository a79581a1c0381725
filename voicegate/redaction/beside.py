"""What stands beside a number and belongs to it: spelled letters, the name of a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.entry import Flag
from voicegate.redaction.numbers import read
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.context import Candidate
    from voicegate.redaction.runs import Run
    from voicegate.redaction.view import View

__all__ = ["IS", "carded", "short_word", "take_extension", "take_letters", "take_month"]

_CLOSE = 3
_EXTENSION = frozenset(
    "ext extension poste int interno tst toestel durchwahl dw nebenstelle anexo extensión".split()
)
IS = frozenset("ist is isch lautet wäre est c'est è es luidt était era sería sarebbe : =".split())
"""What joins a cue to its value, in all languages."""


def take_letters(view: View, run: Run) -> None:
    """Take in a word of two or three letters beside the digits: "nummer ab zwölf", "1012 ab"."""
    if run.i and short_word(view, run.i - 1):
        run.i -= 1
        run.alnum = view.words[run.i] + run.alnum
    k = run.i
    while k and _spelled_letter(view, k - 1):
        k -= 1  # "numero è a quattro due", "membership number a a one four"
    behind = 0 < k < run.i and (
        view.words[k - 1] in IS or any(h.kind == "cue" and h.j == k for h in view.near(k, 6, 0))
    )
    if behind:
        run.alnum = "".join(_letter(view, t) for t in range(k, run.i)) + run.alnum
        run.i = k
    if run.j < view.size and short_word(view, run.j):
        run.alnum += view.words[run.j]
        run.j += 1
    k = run.j
    while k < view.size and _spelled_letter(view, k):
        k += 1  # "vier vier zwo neun a", "cuarenta y dos be"
    if k == view.size or (k > run.j and view.flags[k] & (Flag.PUNCT | Flag.HARD)):
        run.alnum += "".join(_letter(view, t) for t in range(run.j, k))
        run.j = k


def _spelled_letter(view: View, k: int) -> bool:
    """Whether token ``k`` can be a letter by its sound or its name."""
    word, entry = view.words[k], view.entries[k]
    if view.glued(k):
        return False
    if len(word) == 1:
        return "a" <= word <= "z"
    return entry is not None and bool(entry.letter) and not entry.kind


def _letter(view: View, k: int) -> str:
    entry = view.entries[k]
    return entry.letter if entry is not None and entry.letter else view.words[k]


def take_extension(view: View, candidate: Candidate) -> None:
    """Take in "ext. 12", "durchwahl siebzehn" behind a telephone number."""
    k = candidate.j
    if k < view.size and view.words[k] == ",":
        k += 1
    if k >= view.size or view.words[k] not in _EXTENSION:
        return
    k += 1
    if k < view.size and view.words[k] == ".":
        k += 1
    digits, end = read(view, k) if k < view.size else ("", k)
    if digits:
        candidate.j = end
        candidate.value += digits


def take_month(view: View, run: Run) -> bool:
    """Take in the month's name before a year: "caduca en octubre del veintisiete"."""
    k = run.i - 1
    while k >= 0 and k > run.i - _CLOSE and view.flags[k] & Flag.DATE_LINK:
        k -= 1
    entry = view.entries[k] if k >= 0 else None
    if entry is None or not entry.month:
        return False
    run.i = k
    run.alnum = f"{entry.month:02d}{run.alnum}"
    return True


def carded(view: View) -> bool:
    """Whether a card is spoken of."""
    return any(
        h.kind == "cue" and h.arg in (EntityType.CARD, EntityType.CVV) for h in view.hits
    ) or any(w in view.words for w in ("karte", "card", "carte", "carta", "tarjeta", "kaart"))


def short_word(view: View, k: int) -> bool:
    """Whether token ``k`` is a word of two or three letters that means nothing else."""
    word, entry = view.words[k], view.entries[k]
    if not 2 <= len(word) <= _CLOSE or not word.isalpha():
        return False
    used = (
        Flag.FUNCTION
        | Flag.COMMON
        | Flag.UNIT_AFTER
        | Flag.CUE
        | Flag.FILLER
        | Flag.CORRECTION
        | Flag.CARRIER
    )
    return not view.flags[k] & used and (entry is None or not (entry.kind or entry.sign))
