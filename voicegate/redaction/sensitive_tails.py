"""What belongs to a sensitive term behind it: the offence of a conviction, the cause of an allergy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.entry import Flag
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.view import View

__all__ = ["with_head", "with_tail"]

_MOST = 6
_OFFENCE_WORDS = 3
_HEADS = frozenset(
    "fruits frutti frutos produits prodotti productos piqûres punture picaduras poils pelo peli".split()
)
_OF = frozenset("d' de di".split())
_BOUTS = frozenset(
    "crise crises attaque attaques crisi attacco attacchi crisis ataque ataques".split()
)
_ALLERGIC = ("allerg", "alérg", "alerg")
_OFFENCE = frozenset("pour per por de di d'".split())
_CAUSE = frozenset("à au aux a al alla alle allo agli ai all'".split())
_ARTICLES = frozenset("la le les l' el los las lo gli i un une una unos".split())
_LINKS = frozenset("de du d' di dell' della del en in con à a".split())
_ENDS = Flag.FUNCTION | Flag.HARD | Flag.PUNCT | Flag.FILLER | Flag.CUE | Flag.UNIT_AFTER


def with_head(view: View, i: int) -> int:
    """The first token of a bout of the illness at ``i``: "crises d'asthme", "crisis de asma"."""
    bout = i > 1 and view.words[i - 1] in _OF and view.words[i - 2] in _BOUTS
    return i - 2 if bout else i


def with_tail(view: View, kind: EntityType, i: int, j: int) -> int:
    """The token after the term at tokens ``i`` up to ``j`` and what it is about.

    "condamné pour vol", "alérgico a la penicilina"; only where the language speaks so.
    """
    if j >= view.size or view.lex.pack.code not in ("fr", "it", "es"):
        return j
    if kind is EntityType.CRIMINAL:
        inside = view.words[j - 1] in _OFFENCE
        if not inside and view.words[j] not in _OFFENCE:
            return j
        return _content(view, j if inside else j + 1, j, _OFFENCE_WORDS)
    if kind is EntityType.HEALTH and view.words[i].startswith(_ALLERGIC):
        return _content(view, j + 1, j, 1) if view.words[j] in _CAUSE else j
    return j


def _content(view: View, k: int, end: int, most: int) -> int:
    """The token after the words at ``k``, articles before them skipped; ``end`` if there are none."""
    while k < view.size and view.words[k] in _ARTICLES:
        k += 1
    last = min(view.size, k + _MOST)
    said = 0
    while k < last:
        if view.words[k].isalpha() and not _over(view, k) and said < most:
            said += view.words[k] not in _HEADS
            k += 1
            end = k
        elif end == k and view.words[k] in _LINKS and k + 1 < last and not _over(view, k + 1):
            said = min(said, most - 1)
            k += 1
        else:
            break
    return end


def _over(view: View, k: int) -> bool:
    entry = view.entries[k]
    numbered = entry is not None and (entry.kind or entry.month)
    return bool(view.flags[k] & _ENDS or numbered)
