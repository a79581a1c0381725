"""How much of an interim text is already decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.chunks import chunks
from voicegate.redaction.entry import Flag
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from voicegate.redaction.results import Finding
    from voicegate.redaction.view import View

__all__ = ["safe_length"]

_LAST_TOKENS = 3
_CUE_KINDS = frozenset(
    {
        "cue",
        "name",
        "hint",
        "place",
        "age",
        "age_self",
        "employer",
        "self",
        "sign",
        "letter",
        "code",
        "spell",
    }
)
_CUE_REACH = 12
_SPELLED_REACH = 8
_UNIT_REACH = 5
_GROWING = frozenset((EntityType.ADDRESS, EntityType.POSTCODE, EntityType.LOCATION))


def safe_length(views: Sequence[View], findings: Sequence[Finding]) -> tuple[int, int]:
    """How many characters may be shown, and how many tokens after them are held back.

    Held back is everything from the earliest of: the last three tokens, a symbol that reaches
    into them, a cue that still waits for its value, a finding that touches the held part.
    """
    cut, tokens = len(views[0].text), 0
    for view in views:
        first = _first_open(view)
        if first < view.size:
            cut = min(cut, view.starts[first])
    for finding in reversed(findings):
        if finding.end >= cut > finding.start or (finding.end >= cut - 1):
            cut = min(cut, finding.start)
    view = views[0]
    for finding in findings[-_UNIT_REACH:]:
        # "calle mayor 3" may go on: "segundo izquierda, 48003 bilbao".
        between = sum(1 for start in view.starts if finding.end <= start < cut)
        if finding.type in _GROWING and finding.end <= cut and between < _UNIT_REACH:
            cut = min(cut, finding.start)
    tokens = sum(1 for start in view.starts if start >= cut)
    return cut, tokens


def _first_open(view: View) -> int:
    """The first token that is not decided."""
    if not view.size:
        return 0
    first = max(0, view.size - _LAST_TOKENS)
    spans = [(c.i, c.j) for c in chunks(view)] if view.symbols or view.signs else []
    spans += [(h.i, h.j) for h in view.hits if h.kind in _CUE_KINDS]
    spans += [
        (k, k + 1) for k in range(first, view.size) if view.flags[k] & (Flag.TITLE | Flag.NAME)
    ]
    spans += [(k, k + 1) for k in range(max(0, first - _CUE_REACH), view.size) if _numeral(view, k)]
    spans.sort(key=lambda s: (-s[1], s[0]))
    for i, j in spans:
        if j >= first - _reach(view, j, first):
            first = min(first, i)
    signs = {k for h in view.of("sign") for k in range(h.i, h.j)}
    while first > 0 and (_undecided(view, first - 1) or _joined(view, first, signs)):
        first -= 1
    return _spelled_before(view, first)


def _spelled_before(view: View, first: int) -> int:
    """Back to a word that letters in the open part may spell out: "smyth with a y s m ..."."""
    if not any(
        len(view.words[k]) == 1 and view.words[k].isalpha() for k in range(first, view.size)
    ):
        return first
    for k in range(max(0, first - _SPELLED_REACH), first):
        flags = view.flags[k]
        if not flags & (Flag.FUNCTION | Flag.COMMON | Flag.CUE | Flag.FILLER | Flag.PUNCT):
            return k
    return first


def _numeral(view: View, k: int) -> bool:
    """Whether a word can be part of a number or a date, be it alone or not: "uno" de enero."""
    entry = view.entries[k]
    return entry is not None and bool(entry.kind or entry.month or entry.ordinal)


def _joined(view: View, first: int, signs: set[int]) -> bool:
    """Whether a sign joins the words on both sides of ``first``: parts of one address."""
    return any(k in signs or _is_sign(view, k) for k in (first - 1, first) if k < view.size)


def _is_sign(view: View, k: int) -> bool:
    entry = view.entries[k]
    return entry is not None and bool(entry.sign) and view.words[k] not in ".,:"


def _reach(view: View, j: int, first: int) -> int:
    """How far before the open part a symbol or cue may end and still belong to it."""
    quiet = Flag.FILLER | Flag.FUNCTION | Flag.PUNCT | Flag.CARRIER | Flag.CORRECTION
    gap = first - j
    if gap <= 1:
        return max(gap, 0)
    if gap > _CUE_REACH:
        return 0
    return gap if all(view.flags[k] & quiet for k in range(j, first)) else 1


def _undecided(view: View, k: int) -> bool:
    """Words right before the open part that a later word may still make part of a name or address."""
    flags = view.flags[k]
    if flags & (Flag.FUNCTION | Flag.HARD):
        return False
    return bool(
        flags & (Flag.NAME | Flag.TITLE | Flag.CITY | Flag.STREET | Flag.STREET_FIRST)
    ) or not flags & (Flag.COMMON | Flag.FILLER | Flag.PUNCT)
