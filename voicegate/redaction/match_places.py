"""Addresses: a street with its number, a postcode with its place, a place behind a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate, Situation
from voicegate.redaction.entry import Flag
from voicegate.redaction.match_streets import house, place, streets
from voicegate.redaction.match_towns import answered, city_end, cued_towns, living_in
from voicegate.redaction.numbers import plain_words
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.symbols import Chunk
    from voicegate.redaction.view import View

__all__ = ["linked", "match_places"]

_STOP = Flag.FUNCTION | Flag.HARD | Flag.FILLER | Flag.CUE
_HOUSE_DIGITS = 4
_STREET_WORDS = 3
_FLOOR = 3
_LONGEST = 24
_POSTCODE = 5
_SHORT_REPLY = 12
_IN = (",", "in", "à", "a", "en", "te")


def match_places(
    view: View, found: list[Chunk], situation: Situation, taken: set[int]
) -> list[Candidate]:
    """The addresses and places of an utterance; neighbouring parts become one address."""
    begin = {c.i: c for c in found if c.kind == "d" and c.i not in taken}
    finish = {c.j: c for c in begin.values()}
    parts: list[Candidate] = []
    if begin or view.hits or situation.slot is EntityType.ADDRESS:
        parts += streets(view, begin, finish)
        if begin and view.any & Flag.CITY:
            parts += _postcodes(view, begin, finish)
        if "cue" in view.kinds and begin:
            parts += _stated(view, begin, parts)
        if "place" in view.kinds:
            parts += cued_towns(view, parts, taken)
        if "place_link" in view.kinds:
            parts += living_in(view, parts, taken)
    if situation.slot in (EntityType.ADDRESS, EntityType.LOCATION):
        parts += answered(view, parts, taken)
        if not parts and situation.slot is EntityType.ADDRESS and view.size <= _SHORT_REPLY:
            parts += _whole_reply(view, begin)
    return _joined(view, sorted(parts, key=lambda c: c.i)) if len(parts) > 1 else parts


def _postcodes(view: View, begin: dict[int, Chunk], finish: dict[int, Chunk]) -> list[Candidate]:
    """Four or five digits beside a known place: "10115 Berlin", "köln fünf null sechs sieben vier"."""
    out: list[Candidate] = []
    for k in range(view.size):
        if not view.flags[k] & Flag.CITY:
            continue
        end = city_end(view, k)
        start = _digits_before(view, k, finish)
        if start is not None:
            out.append(place(view, start, end, 0.85, "postcode_place"))
            continue
        after = _digits_after(view, end, begin)
        if after is not None:
            out.append(place(view, k, after, 0.8, "postcode_place"))
    return out


def _digits_before(view: View, k: int, finish: dict[int, Chunk]) -> int | None:
    j, total, start = k, 0, None
    while total < _POSTCODE and j > 0:
        if j in finish:
            total += len(finish[j].text)
            j = finish[j].i
            start = j if total in (_POSTCODE - 1, _POSTCODE) else start
        elif view.words[j - 1] == "in" and not total:
            j -= 1
        else:
            break
    return start


def _digits_after(view: View, k: int, begin: dict[int, Chunk]) -> int | None:
    j = k + 1 if k < view.size and view.words[k] == "," else k
    total = 0
    while j in begin:
        total += len(begin[j].text)
        j = begin[j].j
    return j if total == _POSTCODE else None


def _stated(view: View, begin: dict[int, Chunk], parts: list[Candidate]) -> list[Candidate]:
    """ "ik woon op de lange voorhout 14": what follows "I live at" up to a house number."""
    out: list[Candidate] = []
    for hit in view.of("cue"):
        if hit.arg is not EntityType.ADDRESS:
            continue
        k = hit.j
        while k < min(view.size, hit.j + _FLOOR) and (
            view.flags[k] & (Flag.FUNCTION | Flag.PUNCT) or view.words[k] == ":"
        ):
            k += 1
        j = k
        while j < view.size and j - k < _STREET_WORDS and j not in begin and _place_word(view, j):
            j += 1
        if j == k or j not in begin or any(p.i < j and p.j > k for p in parts):
            continue
        end = house(view, j, begin)
        named = not view.flags[k] & Flag.COMMON
        if end and (named or (j > k + 1 and view.words[k] in view.lex.pack.street_adjectives)):
            out.append(place(view, k, end, 0.75, "stated"))
    return out


def _place_word(view: View, k: int) -> bool:
    return view.words[k][0].isalpha() and not view.flags[k] & (_STOP | Flag.PUNCT | Flag.UNIT_AFTER)


def _whole_reply(view: View, begin: dict[int, Chunk]) -> list[Candidate]:
    """ "seventeen the crescent": after the question, a number and a name in a short reply."""
    idle = Flag.FUNCTION | Flag.FILLER | Flag.PUNCT | Flag.CORRECTION | Flag.CUE | Flag.HARD
    inside = {t for c in begin.values() for t in range(c.i, c.j)}
    kept = [k for k in range(view.size) if k in inside or not view.flags[k] & idle]
    named = [k for k in kept if k not in inside and view.words[k].isalpha()]
    if not inside or not named or any(view.flags[k] & Flag.UNIT_AFTER for k in named):
        return []
    if any(len(c.text) > _POSTCODE for c in begin.values()):
        return []
    return [place(view, kept[0], kept[-1] + 1, 0.7, "slot")]


def _joined(view: View, parts: list[Candidate]) -> list[Candidate]:
    """Street, postcode and place that stand together are one address."""
    out: list[Candidate] = []
    for part in parts:
        last = out[-1] if out else None
        near = last is not None and part.i <= last.j + 2 and part.j - last.i <= _LONGEST
        if last is not None and near and linked(view, last.j, part.i):
            if part.j > last.j:
                last.j = part.j
                last.value = plain_words(view, last.i, last.j)
                last.type = EntityType.ADDRESS
                last.score = max(last.score, part.score)
            continue
        out.append(part)
    return out


def linked(view: View, i: int, j: int) -> bool:
    """Whether nothing but commas and "in" stands between tokens ``i`` and ``j``."""
    return all(view.words[k] in _IN or view.flags[k] & Flag.FILLER for k in range(i, j))
