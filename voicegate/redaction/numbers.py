"""Number words to digits, the way they are dictated.

"zwei hundert neun und neunzig" and "two hundred ninety nine" are 299, "quatre vingt dix huit" is
98, "nineteen eighty six" is 19 and 86. A group ends where the grammar of numbers lets no further
word in; what a group means stands beside the next one, as in a telephone number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.entry import Flag, Kind
from voicegate.redaction.tokens import fold

if TYPE_CHECKING:
    from voicegate.redaction.view import View

__all__ = ["plain_words", "read"]

_SCORE = 20
_TEN = 10
_SEVEN = 7
_FRENCH_TENS = (60, 80)


def read(view: View, i: int) -> tuple[str, int]:
    """The digits of the number that begins at token ``i``, and the token after it."""
    entry = view.entries[i]
    if entry is None or not entry.kind:
        return "", i
    if entry.kind & Kind.WRITTEN:
        return entry.digits, i + 1
    if entry.kind & Kind.UNIT and entry.value == 0:
        return "0", i + 1
    if entry.kind & Kind.OPEN:
        return _closed(view, i, entry.value)
    value, j = _below_million(view, i)
    return str(value), j


def plain_words(view: View, i: int, j: int) -> str:
    """Tokens ``i`` up to ``j`` as one word, with number words as digits: "12bakerstreet"."""
    parts: list[str] = []
    while i < j:
        digits, after = read(view, i)
        if digits and after <= j:
            parts.append(digits)
            i = after
            continue
        word = view.words[i].rstrip("'’")
        if word.isalnum():
            parts.append(fold(word))
        i += 1
    return "".join(parts)


def _closed(view: View, i: int, value: int) -> tuple[str, int]:
    """ "siebenund" + "zwanzig": a compound that was split behind its joint."""
    if _kind(view, i + 1) & Kind.TENS:
        return str(value + _value(view, i + 1)), i + 2
    return str(value), i + 1


def _kind(view: View, i: int) -> int:
    if i >= view.size:
        return 0
    entry = view.entries[i]
    return entry.kind if entry is not None else 0


def _value(view: View, i: int) -> int:
    entry = view.entries[i]
    return entry.value if entry is not None else 0


def _joint(view: View, i: int) -> int:
    """The token after an optional "und", "and", "y" or hyphen at ``i``."""
    if i < view.size and (view.flags[i] & Flag.AND or (view.words[i] == "-" and view.glued(i))):
        return i + 1
    return i


def _below_million(view: View, i: int) -> tuple[int, int]:
    value, j = _below_thousand(view, i)
    k = j + 1 if j < view.size and view.words[j] == "-" and view.glued(j) else j
    if _kind(view, k) & Kind.THOUSAND and value < 1000:
        weight = _value(view, k)
        value, j = (value or 1) * weight, k + 1
        if weight > 1000:
            return _with_thousands(view, j, value, weight)
        rest, end = _rest(view, j, 1000)
        if end:
            return value + rest, end
    elif value >= 1000 and value % 1000 == 0:
        rest, end = _rest(view, j, 1000)
        if end:
            return value + rest, end
    return value, j


def _with_thousands(view: View, i: int, value: int, weight: int) -> tuple[int, int]:
    """ "cuarenta y cuatro millones ciento veintitrés mil quinientos diez": what follows the millions."""
    kind = _kind(view, i)
    if not kind or kind & Kind.WRITTEN or (kind & Kind.THOUSAND and _value(view, i) >= weight):
        return value, i
    rest, end = _below_million(view, i)
    return (value + rest, end) if 0 < rest < weight else (value, i)


def _rest(view: View, i: int, limit: int) -> tuple[int, int]:
    """The part of a number below ``limit`` that begins at ``i``, or (0, 0)."""
    # "hundert eine" and "hundred for" are no numbers, "cent un" and "hundred one" are.
    loose = Flag.WEAK if view.lex.pack.units_first else Flag.HOMOPHONE
    for k in {_joint(view, i): None, i: None}:
        kind = _kind(view, k)
        if (
            not kind
            or kind & (Kind.WRITTEN | Kind.THOUSAND)
            or (k == i and view.flags[k] & loose and not _goes_on(view, k, limit))
        ):
            continue
        if kind & Kind.HUNDRED and limit <= 100:
            continue
        value, j = (_below_thousand if limit > 100 else _below_hundred)(view, k)
        if 0 < value < limit:
            return value, j
    return 0, 0


def _goes_on(view: View, i: int, limit: int) -> bool:
    """Whether a weak word ends a thousand: "mille neuf cent", "deux mille un"."""
    if limit <= 100:
        return False
    last = i + 1 >= view.size or bool(view.flags[i + 1] & (Flag.FUNCTION | Flag.PUNCT))
    return last or bool(_kind(view, i + 1) & Kind.HUNDRED)


def _below_thousand(view: View, i: int) -> tuple[int, int]:
    kind = _kind(view, i)
    if kind & Kind.THOUSAND:
        return 0, i
    if kind & Kind.HUNDRED:
        value, j = 100, i + 1
    elif kind & Kind.BIG:
        value, j = _value(view, i), i + 1
        if value % 100 or value >= 10000:
            split = 0 < value % 100 < 10 and j + 1 < view.size and view.flags[j] & Flag.AND
            if split and _kind(view, j + 1) & Kind.TENS and view.lex.pack.units_first:
                return value + _value(view, j + 1), j + 2
            return value, j
    else:
        value, j = _below_hundred(view, i)
        k = j + 1 if j < view.size and view.words[j] == "-" and view.glued(j) else j
        if not (_kind(view, k) & Kind.HUNDRED and 0 < value < 100):
            return value, j
        value, j = value * 100, k + 1
    rest, end = _rest(view, j, 100)
    return (value + rest, end) if end else (value, j)


def _below_hundred(view: View, i: int) -> tuple[int, int]:
    kind, value = _kind(view, i), _value(view, i)
    if kind & Kind.UNIT:
        return _unit(view, i, value)
    if kind & Kind.TENS:
        return _tens(view, i, value)
    if value == _TEN and view.lex.pack.score_twenty:
        k = _hyphen(view, i + 1)
        if _kind(view, k) & Kind.UNIT and _value(view, k) >= _SEVEN:
            return value + _value(view, k), k + 1
    return value, i + 1


def _hyphen(view: View, i: int) -> int:
    """The token after a hyphen at ``i``, or ``i``."""
    return i + 1 if i < view.size and view.words[i] == "-" and view.glued(i) else i


def _unit(view: View, i: int, value: int) -> tuple[int, int]:
    lex = view.lex.pack
    joined = lex.units_first and value and i + 2 < view.size and view.flags[i + 1] & Flag.AND
    if joined and _kind(view, i + 2) & Kind.TENS:
        return _value(view, i + 2) + value, i + 3
    if lex.score_twenty and value == 4:
        k = _joint(view, i + 1) if i + 1 < view.size and view.words[i + 1] == "-" else i + 1
        if _kind(view, k) & Kind.TENS and _value(view, k) == _SCORE:
            return _tens(view, k, 80)
    return value, i + 1


def _tens(view: View, i: int, value: int) -> tuple[int, int]:
    pack = view.lex.pack
    after = _joint(view, i + 1)
    if pack.units_first:
        return value, i + 1
    kind = _kind(view, after)
    if after > i + 1 and pack.code == "en" and view.words[i + 1] != "-":
        return value, i + 1
    if pack.score_twenty and value in _FRENCH_TENS and (kind & Kind.TEEN):
        teen = _value(view, after)
        if teen == 10 and _kind(view, after + 1) & Kind.UNIT and _value(view, after + 1) >= 7:
            return value + 10 + _value(view, after + 1), after + 2
        k = _joint(view, after + 1)
        if teen == 10 and k > after + 1 and _kind(view, k) & Kind.UNIT and _value(view, k) >= 7:
            return value + 10 + _value(view, k), k + 1
        return value + teen, after + 1
    if (
        kind & Kind.UNIT
        and _value(view, after)
        and not (after > i + 1 and view.flags[after] & Flag.HOMOPHONE)
    ):
        weak = view.flags[after] & Flag.HOMOPHONE
        if not weak:
            return value + _value(view, after), after + 1
    if (
        kind & Kind.PAIR
        and pack.score_twenty
        and value in _FRENCH_TENS
        and 10 < _value(view, after) < 20
    ):
        return value + _value(view, after), after + 1
    return value, i + 1
