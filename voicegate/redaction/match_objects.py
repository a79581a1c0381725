"""What a sensitive word is about: the offence of a conviction, the cause of an allergy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate
from voicegate.redaction.entry import Flag
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.view import View

__all__ = ["with_objects"]

_CRIMINAL, _HEALTH = EntityType.CRIMINAL, EntityType.HEALTH
_AHEAD = 4
_BACK = 7
_WORDS = {_CRIMINAL: 4, _HEALTH: 2}
# Of words for health only these are about something.
_ABOUT = ("allerg", "intoleran", "overgevoelig", "überempfindlich", "unverträglich")
_WHEN = frozenset(
    """last next ago back years year months when letztes letzten letzte voriges vorigen vergangenes vorig vorige jaar geleden damals
    toen before twice once""".split()
)
_ENDS = Flag.PUNCT | Flag.HARD | Flag.CORRECTION | Flag.TITLE


def with_objects(view: View, terms: list[Candidate]) -> list[Candidate]:
    """The terms, and the objects that follow ("convicted of ...") or precede them ("wegen ... verurteilt").

    The cause of an allergy becomes one finding with its term; an offence is one of its own.
    """
    links = view.lex.pack.object_links
    own = {k for term in terms for k in range(term.i, term.j)}
    out: list[Candidate] = []
    for term in terms:
        if term.type not in links or (term.type is _HEALTH and not _about(view, term)):
            continue
        i, j = _object(view, term, links[term.type], own)
        if i == j:
            continue
        if term.type is _HEALTH:
            term.i, term.j = min(term.i, i), max(term.j, j)
            term.value = "".join(view.words[term.i : term.j])
        else:
            out.append(Candidate(i, j, _CRIMINAL, 0.75, ("offence",), "".join(view.words[i:j])))
    return terms + out


def _about(view: View, term: Candidate) -> bool:
    return any(word.startswith(_ABOUT) for word in view.words[term.i : term.j])


def _object(view: View, term: Candidate, links: frozenset[str], own: set[int]) -> tuple[int, int]:
    """The tokens of what a term is about: behind a link after it, or before it."""
    starts = [term.j] if view.words[term.j - 1] in links else []
    near = _AHEAD if term.type is _CRIMINAL else 1
    starts += [
        k + 1 for k in range(term.j, min(view.size, term.j + near)) if view.words[k] in links
    ]
    if view.lex.pack.units_first:  # German and Dutch put the verb last
        back = range(term.i - 1, max(-1, term.i - _BACK), -1)
        starts += [k + 1 for k in back if view.words[k] in links]
    for start in starts:
        i = start
        while i < view.size and view.flags[i] & Flag.FUNCTION and not _hard(view, i):
            i += 1
        j = _end(view, i, _WORDS[term.type], own)
        if j > i and i - start <= 1:
            return i, j
    return term.j, term.j


def _hard(view: View, k: int) -> bool:
    return bool(view.flags[k] & _ENDS)


def _end(view: View, i: int, most: int, own: set[int]) -> int:
    """The token after an object that begins at ``i``: content words, and grammar that joins them."""
    joins = view.lex.pack.object_joins
    k, end, words = i, i, 0
    short = view.lex.pack.units_first and most < _WORDS[_CRIMINAL]  # one compound: "erdnüsse"
    while k < view.size and words < most and k not in own:
        word, flags, entry = view.words[k], view.flags[k], view.entries[k]
        if words and word in joins:
            k += 1
            short = False
            continue
        if flags & (Flag.FUNCTION | _ENDS) or word in _WHEN or (entry is not None and entry.kind):
            break
        k, words = k + 1, words + 1
        while k < view.size and word[-1] in "'’" and view.glued(k):  # "pinda's"
            k, word = k + 1, view.words[k]
        end = k
        if short and view.words[k : k + 1] and view.words[k] not in joins:
            break
    return end
