"""GDPR Art. 9 and Art. 10: what callers say of health, belief, politics, union, origin, crime."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate
from voicegate.redaction.entry import Flag
from voicegate.redaction.match_objects import with_objects
from voicegate.redaction.sensitive_tails import with_head, with_tail
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.view import Hit, View

__all__ = ["match_employers", "match_sensitive"]

_SELF_REACH = 10
_SELF_BEHIND = 2
_PET_REACH = 4
_PETS = frozenset(
    "hund hündin katze kater pferd dog cat horse chien chienne chat cheval cane gatto cavallo perro perra gato caballo hond kat paard".split()
)
_EMPLOYER_WORDS = 3


def match_sensitive(view: View) -> list[Candidate]:
    """Terms that count wherever they stand, and those that count near "ich habe", "i am"."""
    out: list[Candidate] = []
    cues: list[int] | None = None
    for hit in view.hits:
        if hit.kind == "lexicon":
            out.append(_term(view, hit, 0.8, "lexicon"))
        elif hit.kind == "lexicon_self":
            if cues is None:
                cues = sorted(h.j for h in view.hits if h.kind == "self")
            low = bisect_left(cues, hit.i - _SELF_REACH)
            pet = any(w in _PETS for w in view.words[max(0, hit.i - _PET_REACH) : hit.i])
            if low < len(cues) and cues[low] <= hit.i + _SELF_BEHIND and not pet:
                out.append(_term(view, hit, 0.75, "lexicon_self"))
    return with_objects(view, out) if out and view.lex.pack.object_links else out


def _term(view: View, hit: Hit, score: float, reason: str) -> Candidate:
    end = with_tail(view, hit.type, hit.i, hit.j)
    begin = with_head(view, hit.i)
    value = "".join(view.words[begin:end])
    return Candidate(begin, end, hit.type, score, (reason,), value)


def match_employers(view: View) -> list[Candidate]:
    """ "ich arbeite bei X": the words up to the next function word."""
    out: list[Candidate] = []
    for hit in view.of("employer"):
        k = hit.j
        while k < view.size and k - hit.j < _EMPLOYER_WORDS:
            flags, word = view.flags[k], view.words[k]
            if (
                flags & (Flag.FUNCTION | Flag.COMMON | Flag.PUNCT | Flag.HARD | Flag.CUE)
                or not word[0].isalnum()
            ):
                break
            k += 1
        if k > hit.j:
            value = "".join(view.words[hit.j : k])
            out.append(Candidate(hit.j, k, EntityType.EMPLOYER, 0.6, ("cue",), value))
    return out
