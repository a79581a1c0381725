"""Dates of birth and ages; all other dates are recognised so that nothing else takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate, Situation
from voicegate.redaction.entry import Flag, Kind
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.symbols import Chunk
    from voicegate.redaction.view import View

__all__ = ["match_dates"]

_BIRTH_REACH = 8
_OLDEST, _ADULT_YEAR = 1905, 2008
_LATEST = 2026
_LEAD = Flag.FUNCTION | Flag.FILLER | Flag.PUNCT | Flag.DATE_LINK
_DAYS, _MONTHS = 31, 12
_YEAR_DIGITS = 4
_DATE_PARTS = 3
_SHORTEST_DATE, _LONGEST_DATE = 4, 8
_DATE_JOINT = Flag.AND | Flag.DATE_LINK | Flag.FILLER
_AT_PLACE = frozenset(("in", "à", "a", "en", "te", "at", "zu"))


class _Date:
    __slots__ = ("full", "i", "j", "value", "year")

    def __init__(self, i: int, j: int, day: int, month: int, year: int | None) -> None:
        self.i = i
        self.j = j
        self.year = year
        self.full = year is not None and day > 0
        self.value = f"{year or 0:04d}{month:02d}{day:02d}"


def match_dates(
    view: View, found: list[Chunk], situation: Situation
) -> tuple[list[Candidate], set[int]]:
    """Dates of birth, and the tokens of all dates, so that they are read as nothing else."""
    out: list[Candidate] = []
    taken: set[int] = set()
    for date in _dates(view, found) if view.dates or view.signs else ():
        cue = _birth_cue(view, date)
        slot = situation.slot is EntityType.DOB
        old = date.full and _OLDEST <= (date.year or 0) <= _ADULT_YEAR and not _decoy(view, date)
        other = _other_cue(view, date)
        if cue or slot or (old and not other):
            score = 0.95 if cue else 0.85 if slot else 0.6
            reason = "cue" if cue else "slot" if slot else "old_date"
            out.append(Candidate(date.i, date.j, EntityType.DOB, score, (reason,), date.value))
            out += _birth_place(view, date.j)
        if not other or cue or slot:
            taken.update(range(date.i, date.j))
    if view.births:
        _birth_years(view, found, out, taken)
    return out, taken


def _birth_years(view: View, found: list[Chunk], out: list[Candidate], taken: set[int]) -> None:
    """ "jahrgang fünfundachtzig", "born in nineteen eighty five": a year behind a cue of birth."""
    by_start: dict[int, Chunk] = {}
    for hit in view.hits:
        if hit.kind != "cue" or hit.arg is not EntityType.DOB:
            continue
        by_start = by_start or {c.i: c for c in found}
        k = hit.j
        while k < min(view.size, hit.j + 3) and view.flags[k] & _LEAD and k not in by_start:
            k += 1
        end = _digits_to(view, k, by_start)
        if end and k not in taken:
            said = "".join(c.text for c in found if k <= c.i < end)
            out.append(Candidate(k, end, EntityType.DOB, 0.85, ("cue", "digits"), said))
            out += _birth_place(view, end)
            taken.update(range(k, end))
            continue
        year, end = _year_at(k, by_start)
        if year is None or k in taken or not _OLDEST <= year <= _LATEST:
            continue
        if end < view.size and view.flags[end] & Flag.UNIT_AFTER:
            continue
        out.append(Candidate(k, end, EntityType.DOB, 0.85, ("cue", "year"), str(year)))
        taken.update(range(k, end))


def _digits_to(view: View, i: int, by_start: dict[int, Chunk]) -> int:
    """The token after day, month and year said as numbers alone, as in "oh two fourteen eighty nine"."""
    k, total, parts = i, 0, 0
    while k in by_start and by_start[k].kind == "d":
        total, parts, k = total + len(by_start[k].text), parts + 1, by_start[k].j
        if k < view.size and view.flags[k] & Flag.DATE_LINK and k + 1 in by_start:
            k += 1  # "cuatro del seis de ..."
    return k if parts >= _DATE_PARTS and _SHORTEST_DATE <= total <= _LONGEST_DATE else 0


def _birth_place(view: View, j: int) -> list[Candidate]:
    """ "geboren am ... in Köln", "née le ... à Lyon"."""
    if j + 1 < view.size and view.words[j] in _AT_PLACE and _townlike(view, j + 1):
        return [Candidate(j + 1, j + 2, EntityType.LOCATION, 0.75, ("birth",), view.words[j + 1])]
    return []


def _townlike(view: View, k: int) -> bool:
    """A known place, or a word of no list."""
    flags, word = view.flags[k], view.words[k]
    if flags & Flag.CITY:
        return True
    return len(word) > 3 and word.isalpha() and not flags & (Flag.COMMON | Flag.FUNCTION | Flag.CUE)


def _birth_cue(view: View, date: _Date) -> bool:
    nearest = _nearest_cue(view, date)
    return nearest is EntityType.DOB


def _nearest_cue(view: View, date: _Date) -> object:
    best: object = None
    for hit in view.near(date.i, _BIRTH_REACH + 6, date.j - date.i + 4):
        if hit.kind == "cue" and hit.j <= date.i and date.i - hit.j <= _BIRTH_REACH:
            best = hit.arg
        elif hit.kind == "cue" and hit.arg is EntityType.DOB and 0 <= hit.i - date.j <= 4:
            best = best or hit.arg
    return best


def _other_cue(view: View, date: _Date) -> bool:
    """Whether "number", "card" and the like stand before what only looks like a date."""
    cue = _nearest_cue(view, date)
    return cue is not None and cue is not EntityType.DOB and not date.full


def _decoy(view: View, date: _Date) -> bool:
    return any(view.flags[k] & Flag.DECOY_BEFORE for k in range(max(0, date.i - 4), date.i))


def _dates(view: View, found: list[Chunk]) -> list[_Date]:
    by_start = {c.i: c for c in found}
    out: list[_Date] = []
    reached = 0
    for i, entry in enumerate(view.entries):
        if i < reached or entry is None:
            continue
        date = None
        if entry.month:
            date = _with_month_word(view, i, entry.month, by_start)
        elif entry.ordinal or (entry.kind and i in by_start and _leads_on(view, by_start[i])):
            date = _numeric(view, i, by_start)
        if date is not None and date.i >= reached:
            out.append(date)
            reached = date.j
    return out


def _leads_on(view: View, chunk: Chunk) -> bool:
    """Whether a day or year can begin here: a mark, an ordinal or "und" follows."""
    if chunk.kind != "d" or chunk.j >= view.size or len(chunk.text) > _YEAR_DIGITS:
        return False
    after = view.entries[chunk.j]
    if after is None:
        return False
    return bool(after.sign or after.ordinal) or bool(view.flags[chunk.j] & _DATE_JOINT)


def _links(view: View, k: int, step: int, limit: int = 3) -> int:
    """Move over "of", "de", full stops and commas."""
    for _ in range(limit):
        if 0 <= k < view.size and (
            view.flags[k] & (Flag.DATE_LINK | Flag.FILLER) or view.words[k] in (".", ",", "-")
        ):
            k += step
        else:
            break
    return k


def _day_at(view: View, i: int, by_start: dict[int, Chunk]) -> tuple[int, int]:
    """The day or month number that begins at token ``i`` and the token after it; (0, i) if none."""
    if not 0 <= i < view.size:
        return 0, i
    entry = view.entries[i]
    if entry is not None and entry.ordinal:
        return entry.ordinal, i + 1
    chunk = by_start.get(i)
    if chunk is None or chunk.kind != "d" or len(chunk.text) > 2:
        joined = _joint_ordinal(view, i)
        return joined if joined[0] else (0, i)
    joined = _joint_ordinal(view, i)
    if joined[0]:
        return joined
    after = chunk.j
    if (
        after < view.size
        and view.glued(after)
        and view.words[after] in ("st", "nd", "rd", "th", "er", "º", "ª", "°", "e")
    ):
        after += 1
    return int(chunk.text), after


def _joint_ordinal(view: View, i: int) -> tuple[int, int]:
    """ "twenty" + "first", "ein" + "und" + "zwanzigster"."""
    entry = view.entries[i]
    if entry is None or not entry.kind:
        return 0, i
    if i + 1 < view.size:
        k = i + 2 if view.words[i + 1] == "-" and i + 2 < view.size else i + 1
        after = view.entries[k]
        if entry.kind & Kind.TENS and after is not None and 0 < after.ordinal < 10:
            return entry.value + after.ordinal, k + 1
    if i + 2 < view.size and view.flags[i + 1] & Flag.AND:
        after = view.entries[i + 2]
        if entry.kind & Kind.UNIT and after is not None and after.ordinal in (20, 30):
            return entry.value + after.ordinal, i + 3
    return 0, i


def _year_at(i: int, by_start: dict[int, Chunk]) -> tuple[int | None, int]:
    """The year that begins at token ``i``: one number, or two halves ("nineteen eighty six")."""
    chunk = by_start.get(i)
    if chunk is None or chunk.kind != "d":
        return None, i
    if len(chunk.text) == 4:
        return int(chunk.text), chunk.j
    nxt = by_start.get(chunk.j)
    if nxt is not None and nxt.kind == "s" and nxt.text == "-":
        nxt = by_start.get(nxt.j)
    if nxt is not None and nxt.kind == "d":
        both = chunk.text + nxt.text
        if len(both) == 4 and both[:2] in ("19", "20", "18"):
            return int(both), nxt.j
        third = by_start.get(nxt.j)
        if (
            len(both) == 3
            and both[:2] in ("19", "20")
            and third is not None
            and third.kind == "d"
            and len(third.text) == 1
        ):
            return int(both + third.text), third.j
        if chunk.text in ("2000", "1900") and len(nxt.text) <= 2:
            return int(chunk.text) + int(nxt.text), nxt.j
    if len(chunk.text) == 2:
        year = int(chunk.text)
        return (1900 + year if year > 26 else 2000 + year), chunk.j
    return None, i


def _with_month_word(view: View, m: int, month: int, by_start: dict[int, Chunk]) -> _Date | None:
    day, begin = 0, m
    left = _links(view, m - 1, -1)
    for start in range(max(0, left - 3), left + 1):
        value, after = _day_at(view, start, by_start)
        if value and after == left + 1 and 0 < value <= _DAYS:
            day, begin = value, start
            break
    if not day and left >= 0:
        lone = view.entries[left]
        if lone is not None and lone.kind & Kind.UNIT and lone.value and not _inside(view, left):
            day, begin = lone.value, left  # "uno de enero": alone, "uno" is no number
    end = m + 1
    right = _links(view, m + 1, 1)
    if not day:
        value, after = _day_at(view, right, by_start)
        chunk = by_start.get(right)
        if 0 < value <= _DAYS and not (chunk is not None and len(chunk.text) == 4):
            day, end = value, after
            right = _links(view, end, 1)
    year, after = _year_at(right, by_start)
    if year is not None and (day or year > 1900):
        end = after
    else:
        year = None
    if not day and year is None:
        return None
    return _Date(begin, end, day, month, year)


def _inside(view: View, k: int) -> bool:
    """Whether the number word at ``k`` ends a longer number: "cuarenta y cuatro", "dubbel acht"."""
    before = view.entries[k - 1] if k else None
    joined = before is not None and (before.kind or before.times)
    return bool(joined) or bool(k and view.flags[k - 1] & Flag.AND)


def _numeric(view: View, i: int, by_start: dict[int, Chunk]) -> _Date | None:
    """ "12.03.1985", "1985-03-12", "der dritte vierte fünfundachtzig"."""
    iso = by_start.get(i)
    if iso is not None and iso.kind == "d" and len(iso.text) == 4 and iso.text[:2] in ("19", "20"):
        return _iso(view, i, by_start)
    day, after = _day_at(view, i, by_start)
    if not 0 < day <= _DAYS:
        return None
    ordinal = view.entries[i] is not None and not (iso is not None and after == iso.j)
    sep, k = _separator(view, after)
    if ordinal and not sep and k < view.size and view.flags[k] & Flag.DATE_LINK:
        k = _links(view, k, 1)  # "seventh of the fourth sixty one"
    month, end = _day_at(view, k, by_start)
    if not 0 < month <= _DAYS or (month > _MONTHS and day > _MONTHS):
        return None
    ordinal_month = by_start.get(k) is None or end != by_start[k].j
    second, y = _separator(view, end)
    year, stop = _year_at(y, by_start)
    if not ((sep and second == sep) or (ordinal and ordinal_month)):
        return None
    if sep and _goes_on(view, i, stop, sep):
        return None
    if year is None and i and _is_number(view, i - 1):
        return None  # "one six eight dot one dot one"
    if year is None or not 1880 < year < 2100:
        return _Date(i, end, day, month, None) if ordinal or sep == "." else None
    if month > _MONTHS:
        day, month = month, day
    return _Date(i, stop, day, month, year)


def _is_number(view: View, k: int) -> bool:
    entry = view.entries[k]
    return entry is not None and bool(entry.kind)


def _goes_on(view: View, i: int, j: int, sep: str) -> bool:
    """Whether the same mark joins more digits on: then it is a number in pairs, no date."""
    return _joint(view, i - 1, sep) or _joint(view, j, sep)


def _joint(view: View, k: int, sep: str) -> bool:
    """Whether the sign at token ``k``, written without blanks or spoken, stands between two numbers."""
    if not 0 < k < view.size - 1:
        return False
    sign, before, after = view.entries[k], view.entries[k - 1], view.entries[k + 1]
    if sign is None or sign.sign != sep or before is None or after is None:
        return False
    return bool(before.kind and after.kind) and (view.words[k].isalpha() or view.glued(k + 1))


def _iso(view: View, i: int, by_start: dict[int, Chunk]) -> _Date | None:
    year = by_start[i]
    sep, k = _separator(view, year.j)
    month = by_start.get(k)
    if not sep or month is None or month.kind != "d" or not 0 < int(month.text) <= _MONTHS:
        return None
    second, k = _separator(view, month.j)
    day = by_start.get(k)
    if second != sep or day is None or day.kind != "d" or not 0 < int(day.text) <= _DAYS:
        return None
    return _Date(i, day.j, int(day.text), int(month.text), int(year.text))


def _separator(view: View, k: int) -> tuple[str, int]:
    """The mark between day, month and year, written or spoken, and the token after it."""
    if k < view.size:
        entry = view.entries[k]
        if entry is not None and entry.sign in ".-/":
            return entry.sign or "", k + 1 if entry.sign else k
    return "", k
