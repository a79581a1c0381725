"""Streets with their numbers: "Lindenstraße 14", "12 Baker Street", "via Roma 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate
from voicegate.redaction.entry import Flag, Kind
from voicegate.redaction.match_towns import city_end, town
from voicegate.redaction.names import ends_here
from voicegate.redaction.numbers import plain_words, read
from voicegate.redaction.symbols import Chunk
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.view import View

__all__ = ["house", "place", "streets"]

_STOP = Flag.FUNCTION | Flag.HARD | Flag.FILLER | Flag.CUE
_HOUSE_DIGITS = 4
_STREET_WORDS = 3
_FLOOR = 3
_REGNAL = frozenset(
    "alfonso jaime juan pío león carlos felipe fernando luis enrique giovanni pio carlo leone jean pie".split()
)
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
        "burgemeester",
        "generaal",
        "koningin",
        "koning",
        "kardinaal",
        "pastoor",
        "minister",
        "bürgermeister",
        "bischof",
        "general",
        "königin",
        "prinz",
        "prinzessin",
    )
)
_OF_THE = frozenset(
    "della delle dello dei degli del dell' des de du la le les los las el al ai san santa sant'".split()
)
_IN = (",", "in", "à", "a", "en", "te")


def streets(view: View, begin: dict[int, Chunk], finish: dict[int, Chunk]) -> list[Candidate]:
    """The streets of an utterance; ``begin`` and ``finish`` find numbers by their tokens."""
    out: list[Candidate] = []
    suffixes = view.lex.street_suffixes
    for k, word in enumerate(view.words):
        flags = view.flags[k]
        if flags & Flag.STREET_FIRST:
            street = _street_first(view, k, begin, finish)
        elif word == "/" and k and view.words[k - 1] == "c" and view.glued(k):
            street = _street_first(view, k, begin, finish)  # "C/ Mayor 22"
            if street is not None:
                street.i = min(street.i, k - 1)
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
    named = k > street.j and town(view, k) and ends_here(view, k + 1) if k < view.size else False
    if k < view.size and (view.flags[k] & Flag.CITY or named):
        street.j = city_end(view, k) if view.flags[k] & Flag.CITY else k + 1
        street.value = plain_words(view, street.i, street.j)


def place(view: View, i: int, j: int, score: float, reason: str) -> Candidate:
    """An address on tokens ``i`` up to ``j``."""
    value = plain_words(view, i, j)
    return Candidate(i, j, EntityType.ADDRESS, score, (reason,), value)


def house(view: View, k: int, begin: dict[int, Chunk]) -> int:
    """The token after a house number that begins at ``k``, or 0."""
    k = _over(view, k)
    chunk = begin.get(k)
    if chunk is None and _lone_unit(view, k):
        return k + 1
    entry = view.entries[k] if k < view.size else None
    if chunk is None and entry is not None and (entry.kind & Kind.WRITTEN or _month(view, k - 1)):
        digits, after = read(view, k)  # "Via XX Settembre 22" holds no date
        chunk = Chunk(digits, k, after, "d") if digits else None
    if chunk is None or len(chunk.text) > _HOUSE_DIGITS:
        return 0
    end = chunk.j
    if end + 1 < view.size and view.words[end] == "/" and view.glued(end) and view.glued(end + 1):
        return end + 2  # "22/B"
    if end < view.size and view.flags[end] & Flag.UNIT_AFTER:
        return 0
    nxt = view.entries[end] if end < view.size else None
    if nxt is not None and nxt.letter and nxt.letter in "abcdefgh" and len(view.words[end]) == 1:
        lonely = end + 1 >= view.size or not _is_letter(view, end + 1)
        if lonely and (not view.flags[end] & Flag.FUNCTION or view.glued(end) or _alone(view, end)):
            return end + 1
    return end


def _lone_unit(view: View, k: int) -> bool:
    """Whether a word that is a number only at times ends the address: "vicolo del pozzo sei"."""
    entry = view.entries[k] if k < view.size else None
    unit = entry is not None and entry.kind == Kind.UNIT and view.flags[k] & Flag.WEAK
    if not unit or view.flags[k] & Flag.HOMOPHONE:
        return False
    return k + 1 == view.size or bool(view.flags[k + 1] & (Flag.PUNCT | Flag.HARD))


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
    end = house(view, k + 1, begin)
    if end:
        return place(view, i, end, 0.9, "street")
    if _cue_near(view, i) or (
        view.words[k].endswith(("straße", "strasse", "straat", "laan", "gasse", "weg"))
        and _place_cue(view, i)
    ):
        return place(view, i, k + 1, 0.8, "street")
    return None


def _before_street(view: View, k: int) -> bool:
    """Whether the word at ``k`` belongs to the street's name: "alte", "sint", "Van" Galenlaan."""
    word = view.words[k]
    if word in view.lex.pack.street_adjectives or word in _SAINTS:
        return True
    honoured = k > 0 and view.words[k - 1] in _SAINTS  # "burgemeester de vlugtlaan"
    return (
        bool(view.flags[k] & Flag.PARTICLE)
        and k > 0
        and (view.text[view.starts[k]].isupper() or honoured)
    )


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
    end = house(view, k + 1, begin)
    if (
        not end
        and i < k
        and finish.get(i) is None
        and all(view.flags[t] & Flag.COMMON for t in range(i, k))
    ):
        return None  # "ist der strom weg"
    if view.flags[k] & Flag.NOT_STREET and not (_cue_near(view, i) or _place_cue(view, i)):
        everyday = Flag.COMMON | Flag.UNIT_AFTER
        placed = k + 1 < view.size and view.flags[k + 1] & Flag.CITY  # "fourteen mill lane exeter"
        if not placed and all(view.flags[t] & everyday for t in range(i, k)):
            return None  # "the two bedroom place"
    number = finish.get(i)
    if end and not (number is not None and view.lex.pack.code == "en"):
        return place(view, i, end, 0.88, "street") if i < k or _cue_near(view, i) else None
    if number is not None and i < k and len(number.text) <= _HOUSE_DIGITS:
        start = _numbers_before(number, finish)
        return place(view, start, k + 1, 0.88, "street")
    if i < k and (_cue_near(view, i) or _place_cue(view, i)):
        return place(view, i, k + 1, 0.75, "street")
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
    while j < view.size and words < 5:
        flags, word = view.flags[j], view.words[j]
        dated = _day_street(view, j)
        if dated:
            words, j = words + 1, dated  # "via venti settembre", "rue du huit mai"
            continue
        if j in begin or (_month(view, j - 1) and read(view, j)[0]):
            break
        if word == "." and j == k + 1:
            j += 1  # "Avda. Kennedy"
            continue
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
    end = house(view, j, begin)
    if end and view.words[j - 1] in _REGNAL:
        end = house(view, end, begin) or end  # "calle alfonso doce ciento tres"
    number = finish.get(k) or (
        finish.get(k - 1) if k and view.words[k - 1] in (",", "bis", "ter") else None
    )
    if (
        number is not None
        and len(number.text) <= _HOUSE_DIGITS
        and not view.flags[number.i] & Flag.WEAK
    ):
        return place(view, _numbers_before(number, finish), j, 0.88, "street")
    if end:
        return place(view, k, end, 0.88, "street")
    if _cue_near(view, k) or _place_cue(view, k):
        return place(view, k, j, 0.75, "street")
    return None


def _month(view: View, k: int) -> bool:
    entry = view.entries[k] if k >= 0 else None
    return entry is not None and bool(entry.month)


def _day_street(view: View, j: int) -> int:
    """The token after a day and a month that a street is named after, or 0."""
    digits, after = read(view, j)  # what looks like a date is no number any more
    k = after if 0 < len(digits) <= 2 else 0
    if k and k < view.size and view.flags[k] & Flag.DATE_LINK:
        k += 1
    entry = view.entries[k] if 0 < k < view.size else None
    return k + 1 if entry is not None and entry.month else 0


def _cue_near(view: View, i: int) -> bool:
    return any(
        h.kind == "cue" and h.arg in (EntityType.ADDRESS, EntityType.POSTCODE) and 0 <= i - h.j <= 6
        for h in view.near(i, 12, 0)
    )


def _place_cue(view: View, i: int) -> bool:
    return any(h.kind == "place" and 0 <= i - h.j <= 3 for h in view.near(i, 9, 0))
