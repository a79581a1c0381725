"""Addresses: a street with its number, a postcode with its place, a place behind a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate, Situation
from voicegate.redaction.entry import Flag
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
_SAINTS = frozenset(
    (
        "sint",
        "sankt",
        "saint",
        "st",
        "doktor",
        "dr",
        "professor",
        "graf",
        "prins",
        "prinses",
        "kaiser",
        "könig",
    )
)
_OF_THE = frozenset(
    "della delle dello dei degli del dell' des de du la le les los las el al ai san santa sant'".split()
)
_SHORT_REPLY = 12
_IN = (",", "in", "à", "a", "en", "te")


def match_places(
    view: View, found: list[Chunk], situation: Situation, taken: set[int]
) -> list[Candidate]:
    """The addresses and places of an utterance; neighbouring parts become one address."""
    begin = {c.i: c for c in found if c.kind == "d" and c.i not in taken}
    finish = {c.j: c for c in begin.values()}
    parts: list[Candidate] = []
    if begin or view.hits:
        parts += _streets(view, begin, finish)
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


def _streets(view: View, begin: dict[int, Chunk], finish: dict[int, Chunk]) -> list[Candidate]:
    out: list[Candidate] = []
    suffixes = view.lex.street_suffixes
    for k, word in enumerate(view.words):
        flags = view.flags[k]
        if flags & Flag.STREET_FIRST:
            street = _street_first(view, k, begin, finish)
        elif flags & Flag.STREET:
            street = _street_last(view, k, begin, finish)
        elif (
            suffixes
            and len(word) > 5
            and word.endswith(suffixes)
            and not flags & (Flag.NOT_STREET | Flag.FUNCTION)
        ):
            street = _street_joined(view, k, begin)
        else:
            continue
        if street is not None:
            _add_city(view, street)
            out.append(street)
    return out


def _add_city(view: View, street: Candidate) -> None:
    """The place right behind a street belongs to the address."""
    k = street.j
    if k < view.size and (view.words[k] in _IN or view.flags[k] & Flag.FILLER):
        k += 1
    if k < view.size and view.flags[k] & Flag.CITY:
        street.j = city_end(view, k)
        street.value = plain_words(view, street.i, street.j)


def _place(view: View, i: int, j: int, score: float, reason: str) -> Candidate:
    value = plain_words(view, i, j)
    return Candidate(i, j, EntityType.ADDRESS, score, (reason,), value)


def _house(view: View, k: int, begin: dict[int, Chunk]) -> int:
    """The token after a house number that begins at ``k``, or 0."""
    k = _over(view, k)
    chunk = begin.get(k)
    if chunk is None or len(chunk.text) > _HOUSE_DIGITS:
        return 0
    end = chunk.j
    if end < view.size and view.flags[end] & Flag.UNIT_AFTER:
        return 0
    nxt = view.entries[end] if end < view.size else None
    if nxt is not None and nxt.letter and nxt.letter in "abcdefgh" and len(view.words[end]) == 1:
        lonely = end + 1 >= view.size or not _is_letter(view, end + 1)
        if lonely and (not view.flags[end] & Flag.FUNCTION or view.glued(end) or _alone(view, end)):
            return end + 1
    return end


def _alone(view: View, k: int) -> bool:
    """Whether an "a" behind the number is its letter: nothing that it could go with follows."""
    rest = Flag.FUNCTION | Flag.PUNCT | Flag.HARD | Flag.FILLER
    return view.lex.pack.units_first and (k + 1 >= view.size or bool(view.flags[k + 1] & rest))


def _is_letter(view: View, k: int) -> bool:
    entry = view.entries[k]
    return entry is not None and bool(entry.letter)


def _over(view: View, k: int) -> int:
    """Over "nummer", commas and fillers between a street and its number."""
    for _ in range(_FLOOR):
        if k < view.size and (
            view.flags[k] & Flag.FILLER or view.words[k] in (",", ".") or _number_word(view, k)
        ):
            k += 1
    return k


def _number_word(view: View, k: int) -> bool:
    return any(
        h.kind == "cue" and h.i == k and h.arg is EntityType.NUMBER and h.j == k + 1
        for h in view.near(k, 1, 0)
    )


def _street_joined(view: View, k: int, begin: dict[int, Chunk]) -> Candidate | None:
    """ "Lindenstraße 14", "lange reihe" is not; "Karl-Marx-Straße 5" is."""
    i = k
    while i >= 2 and view.words[i - 1] == "-" and view.glued(i) and view.glued(i - 1):
        i -= 2
    while i and _before_street(view, i - 1):
        i -= 1
    end = _house(view, k + 1, begin)
    if end:
        return _place(view, i, end, 0.9, "street")
    if _cue_near(view, i) or (
        view.words[k].endswith(("straße", "strasse", "straat", "laan", "gasse", "weg"))
        and _place_cue(view, i)
    ):
        return _place(view, i, k + 1, 0.8, "street")
    return None


def _before_street(view: View, k: int) -> bool:
    """Whether the word at ``k`` belongs to the street's name: "alte", "sint", "Van" Galenlaan."""
    word = view.words[k]
    if word in view.lex.pack.street_adjectives or word in _SAINTS:
        return True
    return bool(view.flags[k] & Flag.PARTICLE) and view.text[view.starts[k]].isupper() and k > 0


def _street_last(
    view: View, k: int, begin: dict[int, Chunk], finish: dict[int, Chunk]
) -> Candidate | None:
    """ "12 Baker Street", "berliner straße siebzehn", "am alten markt 3"."""
    i = k
    while i > 0 and k - i < _STREET_WORDS and i not in finish:
        flags, word = view.flags[i - 1], view.words[i - 1]
        if word == "-" and view.glued(i):
            i -= 2
            continue
        if flags & (_STOP | Flag.PUNCT | Flag.CARRIER) or not word[0].isalpha():
            break
        if len(word) < 2 and view.words[i - 2][-1] not in "'’":
            break
        i -= 1
    i = max(i, 0)
    if i and len(view.words[i - 1]) == 1 and i - 1 in finish and view.words[i - 1].isalpha():
        i -= 1  # the letter of "two twenty one b wabash avenue"
    end = _house(view, k + 1, begin)
    if view.flags[k] & Flag.NOT_STREET and not (_cue_near(view, i) or _place_cue(view, i)):
        everyday = Flag.COMMON | Flag.UNIT_AFTER
        if all(view.flags[t] & everyday for t in range(i, k)):
            return None  # "the two bedroom place"
    number = finish.get(i)
    if end and not (number is not None and view.lex.pack.code == "en"):
        return _place(view, i, end, 0.88, "street") if i < k or _cue_near(view, i) else None
    if number is not None and i < k and len(number.text) <= _HOUSE_DIGITS:
        start = _numbers_before(number, finish)
        return _place(view, start, k + 1, 0.88, "street")
    if i < k and (_cue_near(view, i) or _place_cue(view, i)):
        return _place(view, i, k + 1, 0.75, "street")
    return None


def _numbers_before(number: Chunk, finish: dict[int, Chunk]) -> int:
    """The first token of a house number said in pieces ("one twenty two baker street")."""
    total, first = len(number.text), number
    while first.i in finish and total + len(finish[first.i].text) <= _HOUSE_DIGITS:
        first = finish[first.i]
        total += len(first.text)
    return first.i


def _street_first(
    view: View, k: int, begin: dict[int, Chunk], finish: dict[int, Chunk]
) -> Candidate | None:
    """ "12 rue de la Paix", "via Roma 12", "calle Mayor, 12"."""
    j, words = k + 1, 0
    while j < view.size and words < 5 and j not in begin:
        flags, word = view.flags[j], view.words[j]
        if word == "-" and view.glued(j) and j + 1 < view.size and view.glued(j + 1):
            j += 1
            continue
        small = flags & (Flag.PARTICLE | Flag.DATE_LINK) or word[-1] in "'’" or word in _OF_THE
        if not word[0].isalpha() or (flags & (_STOP) and not small):
            break
        words += 1
        j += 1
    while j > k + 1 and view.flags[j - 1] & (Flag.PARTICLE | Flag.DATE_LINK):
        j -= 1
        words -= 1
    if not words:
        return None
    end = _house(view, j, begin)
    number = finish.get(k) or (
        finish.get(k - 1) if k and view.words[k - 1] in (",", "bis", "ter") else None
    )
    if (
        number is not None
        and len(number.text) <= _HOUSE_DIGITS
        and not view.flags[number.i] & Flag.WEAK
    ):
        return _place(view, _numbers_before(number, finish), j, 0.88, "street")
    if end:
        return _place(view, k, end, 0.88, "street")
    if _cue_near(view, k) or _place_cue(view, k):
        return _place(view, k, j, 0.75, "street")
    return None


def _cue_near(view: View, i: int) -> bool:
    return any(
        h.kind == "cue" and h.arg in (EntityType.ADDRESS, EntityType.POSTCODE) and 0 <= i - h.j <= 6
        for h in view.near(i, 12, 0)
    )


def _place_cue(view: View, i: int) -> bool:
    return any(h.kind == "place" and 0 <= i - h.j <= 3 for h in view.near(i, 9, 0))


def _postcodes(view: View, begin: dict[int, Chunk], finish: dict[int, Chunk]) -> list[Candidate]:
    """Four or five digits beside a known place: "10115 Berlin", "köln fünf null sechs sieben vier"."""
    out: list[Candidate] = []
    for k in range(view.size):
        if not view.flags[k] & Flag.CITY:
            continue
        end = city_end(view, k)
        start = _digits_before(view, k, finish)
        if start is not None:
            out.append(_place(view, start, end, 0.85, "postcode_place"))
            continue
        after = _digits_after(view, end, begin)
        if after is not None:
            out.append(_place(view, k, after, 0.8, "postcode_place"))
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
        end = _house(view, j, begin)
        named = not view.flags[k] & Flag.COMMON
        if end and (named or (j > k + 1 and view.words[k] in view.lex.pack.street_adjectives)):
            out.append(_place(view, k, end, 0.75, "stated"))
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
    return [_place(view, kept[0], kept[-1] + 1, 0.7, "slot")]


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
