"""Names that other words of the utterance vouch for: put right, booked under, or all of a reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate
from voicegate.redaction.entry import Flag
from voicegate.redaction.match_towns import city_end, town
from voicegate.redaction.names import STOP, ends_here, extend, is_word, person, stranger
from voicegate.redaction.taxonomy import EntityType
from voicegate.redaction.tokens import fold

if TYPE_CHECKING:
    from voicegate.redaction.view import Hit, View

__all__ = ["AND", "DENIALS", "bare_reply", "booked", "corrected", "denied", "fellows", "homes"]

AND = frozenset("und and et e ed y en".split())

DENIALS = frozenset("nicht not niet".split())
_SURE_HOME = frozenset("aus uit desde".split())
_HOME = _SURE_HOME | frozenset("from de da di in à en".split())
_INSTEAD = frozenset("sondern maar but".split())
_REACH = 4
_ALIKE = 2
_REPLY_WORDS = 4
_UNDER = frozenset("unter auf onder under".split())
_BOOKING = (
    "reserv", "buchung", "gebucht", "tisch", "termin", "bestell", "boeking", "geboekt", "booking", "afspraak",
)  # fmt: skip


def _name(view: View, k: int, taken: set[int]) -> bool:
    """Whether the word at ``k`` is a known name or a word of no list."""
    if k >= view.size or k in taken or not is_word(view, k) or view.flags[k] & STOP:
        return False
    return bool(view.flags[k] & Flag.NAME) or stranger(view, k, endings=False)


def corrected(view: View, named: list[Candidate], taken: set[int]) -> list[Candidate]:
    """ "meier nein entschuldigung meierhans": the name that follows a correction of a name."""
    out: list[Candidate] = []
    covered = {k for name in named for k in range(name.i, name.j)}
    for name in named:
        k, seen = name.j, False
        while k < view.size and (
            view.flags[k] & (Flag.CORRECTION | Flag.FILLER | Flag.PUNCT)
            or view.words[k] in _INSTEAD
        ):
            seen = seen or view.flags[k] & Flag.CORRECTION > 0 or view.words[k] in _INSTEAD
            k += 1
        if seen and k not in covered and _name(view, k, taken):
            out.append(person(view, k, extend(view, k, taken), 0.7, "corrected"))
    return out


def denied(view: View, taken: set[int]) -> list[Candidate]:
    """ "it's not mayer it's mayhew": two names that begin alike, one of them denied."""
    for t in range(view.size - _ALIKE):
        if view.words[t] not in DENIALS or not _name(view, t + 1, taken):
            continue
        first = fold(view.words[t + 1])
        for k in range(t + _ALIKE + 1, min(view.size, t + _ALIKE + _REACH)):
            if fold(view.words[k])[:_ALIKE] == first[:_ALIKE] and _name(view, k, taken):
                return [person(view, x, x + 1, 0.6, "denied") for x in (t + 1, k)]
            if not view.flags[k] & Flag.FUNCTION:
                break
    return []


def booked(view: View, hit: Hit, k: int) -> bool:
    """ "unter zöllner müsste eine reservierung da sein": a word of no list, and a booking."""
    if view.words[hit.i] not in _UNDER or k >= view.size or not stranger(view, k):
        return False
    return ends_here(view, k + 1) and any(word.startswith(_BOOKING) for word in view.words)


def bare_reply(view: View, k: int) -> bool:
    """Whether an everyday word is all there is of a reply to the question for a name: "sommer"."""
    quiet = Flag.FILLER | Flag.PUNCT | Flag.TITLE
    return view.size <= _REPLY_WORDS and all(
        t == k or view.flags[t] & quiet for t in range(view.size)
    )


def fellows(view: View, named: list[Candidate], taken: set[int]) -> list[Candidate]:
    """ "meine kinder finja und bjarne": who is named in one breath with a name that was found."""
    out: list[Candidate] = []
    hints = {h.j for h in view.hits if h.kind in ("hint", "name")}
    for name in named:
        before, after = name.i - 2, name.j + 1
        joined = before >= 0 and view.words[before + 1] in AND
        if joined and before in hints and stranger(view, before):
            out.append(person(view, before, before + 1, 0.7, "fellow"))
        if after < view.size and view.words[name.j] in AND and after not in taken:
            known = view.flags[after] & Flag.NAME and not view.flags[after] & (Flag.COMMON | STOP)
            if known or (stranger(view, after) and ends_here(view, after + 1)):
                end = extend(view, after, taken)
                out.append(person(view, after, end, 0.65, "fellow"))
    return out


def homes(view: View, named: list[Candidate]) -> list[Candidate]:
    """ "hier ist tjark hinrichsen aus leer": the place that a caller adds to the own name."""
    out: list[Candidate] = []
    for name in named:
        k = name.j + 1
        if k >= view.size or view.words[name.j] not in _HOME:
            continue
        known = bool(view.flags[k] & Flag.CITY)
        if known or (view.words[name.j] in _SURE_HOME and town(view, k) and ends_here(view, k + 1)):
            end = city_end(view, k) if known else k + 1
            value = "".join(view.words[k:end])
            out.append(Candidate(k, end, EntityType.LOCATION, 0.7, ("home",), value))
    return out
