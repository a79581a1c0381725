"""Places without a street: behind "ich wohne in", behind a verb of living, as an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate
from voicegate.redaction.entry import Flag
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.view import View

__all__ = ["answered", "city_end", "cued_towns", "living_in", "town"]

_STOP = Flag.FUNCTION | Flag.HARD | Flag.FILLER | Flag.CUE
_SHORT_TOWN = 3
_VERB_REACH = 6
# Behind these a word of no list is more often a mood or a matter than a place: "sono di fretta".
_WEAK_CUES = frozenset(
    tuple(cue.split())
    for cue in (
        "sono di",
        "sto a",
        "soy de",
        "somos de",
        "je suis de",
        "ik ben uit",
        "i'm in",
        "we're in",
        "here in",
        "up in",
        "down in",
        "i'm up in",
        "i'm down in",
        "ich bin aus",
        "wir sind aus",
        "just outside",
    )
)


_AT = frozenset(
    (
        "in",
        "à",
        "a",
        "en",
        "te",
        "bei",
        "near",
        "outside",
        "près",
        "vicino",
        "cerca",
        "bij",
        "from",
        "aus",
        "uit",
    )
)


_FIRST_HALVES = frozenset("bad sankt st saint sainte san santa sant sint den new los las".split())


def city_end(view: View, k: int) -> int:
    """The token after a place name: "frankfurt am main", "sankt gallen"."""
    j = k + 1
    if view.words[k] in _FIRST_HALVES and j < view.size and town(view, j):
        j += 1  # "bad oldesloe"
    while j < view.size and view.flags[j] & Flag.CITY:
        j += 1
    if (
        j + 1 < view.size
        and view.words[j] in ("am", "an", "a", "im", "-", "on", "upon", "sur", "sul")
        and view.flags[j + 1] & Flag.CITY
    ):
        return j + 2
    return j


def cued_towns(view: View, parts: list[Candidate], taken: set[int]) -> list[Candidate]:
    """A place behind "ich wohne in", "i live in", "je suis à"."""
    out: list[Candidate] = []
    covered = {t for p in parts for t in range(p.i, p.j)}
    for hit in view.of("place"):
        k = hit.j
        if k >= view.size or k in covered or k in taken:
            continue
        flags = view.flags[k]
        if flags & Flag.CITY:
            end = city_end(view, k)
        elif (
            flags & (_STOP | Flag.COMMON | Flag.PUNCT)
            or not view.words[k][0].isalpha()
            or len(view.words[k]) < 3
            or _is_number(view, k)
            or (tuple(view.words[hit.i : k]) in _WEAK_CUES and not _capital(view, k))
        ):
            continue
        else:
            end = k + 1
        value = "".join(view.words[k:end])
        out.append(Candidate(k, end, EntityType.LOCATION, 0.75, ("cue",), value))
    return out


def _capital(view: View, k: int) -> bool:
    return (
        view.text[view.starts[k]].isupper() and not view.lex.pack.nouns_capital and not view.upper
    )


def living_in(view: View, parts: list[Candidate], taken: set[int]) -> list[Candidate]:
    """A place a few words behind a verb of living: "ik woon sinds een jaar in oostende"."""
    covered = {t for p in parts for t in range(p.i, p.j)} | taken
    out: list[Candidate] = []
    for hit in view.of("place_link"):
        for k in range(hit.j, min(view.size - 1, hit.j + _VERB_REACH)):
            if view.flags[k] & Flag.HARD or view.words[k] == ",":
                break
            if view.words[k] in _AT and k + 1 not in covered and town(view, k + 1):
                end = city_end(view, k + 1) if view.flags[k + 1] & Flag.CITY else k + 2
                value = "".join(view.words[k + 1 : end])
                out.append(Candidate(k + 1, end, EntityType.LOCATION, 0.7, ("cue",), value))
                break
    return out


def town(view: View, k: int) -> bool:
    """A known place, or a longer word of no list."""
    flags, word = view.flags[k], view.words[k]
    if flags & Flag.CITY:
        return True
    known = _STOP | Flag.COMMON | Flag.PUNCT | Flag.UNIT_AFTER | Flag.DECOY_BEFORE | Flag.STREET
    return (
        len(word) > _SHORT_TOWN and word.isalpha() and not flags & known and not _is_number(view, k)
    )


def _is_number(view: View, k: int) -> bool:
    entry = view.entries[k]
    return entry is not None and bool(entry.kind)


def answered(view: View, parts: list[Candidate], taken: set[int]) -> list[Candidate]:
    """After a question for the address, a place name alone is an answer."""
    covered = {t for p in parts for t in range(p.i, p.j)} | taken
    return [
        Candidate(k, city_end(view, k), EntityType.LOCATION, 0.85, ("slot",), view.words[k])
        for k in range(view.size)
        if view.flags[k] & Flag.CITY and k not in covered
    ]
