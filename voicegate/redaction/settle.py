"""Which of the weak symbols count: "ein", "o", "a", bare code words, "to" between two digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.entry import Flag

if TYPE_CHECKING:
    from voicegate.redaction.symbols import Chunk
    from voicegate.redaction.view import View

__all__ = ["settle"]

_BARE_CODE_WORDS = 3
_GAP = 2
_REACH = 24
_SIGNS = 3
_PAIR = 2
_LONG = 7
_FIVE = 5
_PLATE = 3
_EVERYDAY = Flag.FUNCTION | Flag.COMMON


def settle(view: View, found: list[Chunk]) -> list[Chunk]:
    """The symbols that count, in order. A weak one needs symbols beside it; a strong one never."""
    out: list[Chunk] = []
    group: list[Chunk] = []
    for chunk in found:
        if group and not _touch(view, group[-1], chunk):
            out += _kept(view, group)
            group = []
        group.append(chunk)
    return out + _kept(view, group)


def _touch(view: View, left: Chunk, right: Chunk) -> bool:
    gap = range(left.j, right.i)
    return len(gap) <= _GAP and all(view.flags[k] & (Flag.FILLER | Flag.PUNCT) for k in gap)


def _kept(view: View, group: list[Chunk]) -> list[Chunk]:
    keep = [not c.weak for c in group]
    if True not in keep and len(group) < _BARE_CODE_WORDS:
        return []
    if False not in keep:
        return group
    if len(group) >= _BARE_CODE_WORDS:
        _code_words(view, group, keep)
    if True not in keep:
        return []
    letters = any(k and c.kind == "l" for k, c in zip(keep, group, strict=True))
    last = len(group) - 1
    for order in (range(last + 1), range(last, -1, -1), range(last + 1)):
        for k in order:
            if not keep[k]:
                keep[k] = _counts(view, group, keep, k, letters=letters)
    for k, chunk in enumerate(group):
        if keep[k] and chunk.text == "0" and view.words[chunk.i] == "o" and chunk.j == chunk.i + 1:
            _as_letter(group, keep, k)
    return [c for c, k in zip(group, keep, strict=True) if k]


def _code_words(view: View, group: list[Chunk], keep: list[bool]) -> None:
    """Three code words in a row spell something, even without "wie" or a letter beside them."""
    start = 0
    for k in range(len(group) + 1):
        if k < len(group) and (
            group[k].spelled
            or (keep[k] and group[k].kind == "l")
            or (group[k].kind == "l" and _letter_name(view, group[k]))
        ):
            continue
        if k - start >= _BARE_CODE_WORDS:
            for n in range(start, k):
                keep[n] = True
        start = k + 1


def _counts(view: View, group: list[Chunk], keep: list[bool], k: int, *, letters: bool) -> bool:
    chunk = group[k]
    before, after = _beside(group, keep, k, -1), _beside(group, keep, k, 1)
    if chunk.homophone:
        others = _digits(group, k)
        if after is None and others >= _FIVE and k + 1 < len(group):
            nxt = group[k + 1]  # "five five five six zero for one"
            after = nxt if nxt.kind == "d" and not nxt.homophone else None
        coded = _letters(group, keep, k) >= _PAIR
        return _between_digits(chunk, before, after, others, coded=coded)
    if chunk.kind == "s":
        return after is not None
    sides = [c.kind for c in (before, after) if c is not None]
    if chunk.kind == "d":
        return bool(sides)
    word = view.words[chunk.i]
    if view.flags[chunk.i] & Flag.AND and sides == ["d", "d"]:
        return False  # "l'undici e un ventotto"
    if view.flags[chunk.i] & _EVERYDAY and (len(word) > 1 or not word.isascii()):
        last = chunk.j == view.size and sides == ["d"]
        ends = sides == ["l"] and chunk.j == view.size and _digits(group, k) > _PAIR
        if len(sides) == _PAIR and _letters(group, keep, k) > _PAIR:
            return True
        return sides == ["l", "l"] or ends or (last and _digits(group, k) >= _LONG)
    if "l" in sides or len(sides) == 2:
        return True
    if sides and chunk.spelled and chunk.j > chunk.i + 1:
        return True
    if sides and _letter_name(view, chunk):
        near = (group[n] for n in (k - 1, k + 1) if 0 <= n < len(group))
        paired = any(c.kind == "l" and c.weak and _letter_name(view, c) for c in near)
        if _digits(group, k) >= (_PLATE if paired else _LONG):
            return True
    between = 0 < k < len(group) - 1 and group[k + 1].kind != "s"
    return letters and bool(sides) and (between or _beside_weak(view, group, k))


def _letters(group: list[Chunk], keep: list[bool], k: int) -> int:
    """How many letters that count stand around symbol ``k``."""
    near = range(max(0, k - _REACH), min(len(group), k + _REACH))
    return sum(1 for n in near if keep[n] and group[n].kind == "l")


def _digits(group: list[Chunk], k: int) -> int:
    """How many sure digits stand around symbol ``k``, as far as one number can reach."""
    near = group[max(0, k - _REACH) : k + _REACH]
    return sum(len(c.text) for c in near if c.kind == "d" and not c.homophone)


def _letter_name(view: View, chunk: Chunk) -> bool:
    """Whether a letter was said by a name that is nothing else ("zeta", "efe")."""
    if chunk.j > chunk.i + 1:
        return True
    return len(view.words[chunk.i]) > 1 and not view.flags[chunk.i] & (_EVERYDAY | Flag.FILLER)


def _beside(group: list[Chunk], keep: list[bool], k: int, step: int) -> Chunk | None:
    """The next symbol that counts, through the signs between ("O" in "K-O-W")."""
    n = k + step
    while 0 <= n < len(group) and group[n].kind == "s" and abs(n - k) <= _SIGNS:
        n += step
    return group[n] if 0 <= n < len(group) and keep[n] else None


def _beside_weak(view: View, group: list[Chunk], k: int) -> bool:
    """Whether a second lone letter stands beside this one ("1 a a")."""
    near = [group[n] for n in (k - 1, k + 1) if 0 <= n < len(group)]
    return any(c.kind == "l" and c.weak and len(view.words[c.i]) == 1 for c in near)


def _between_digits(
    chunk: Chunk, before: Chunk | None, after: Chunk | None, others: int, *, coded: bool
) -> bool:
    """Whether both neighbours are digits said one by one, as in "five for two"."""
    if before is None or after is None or not before.kind == after.kind == "d":
        return False
    touching = before.j == chunk.i and chunk.j == after.i
    single = len(before.text) == 1 and len(after.text) <= _PAIR and not before.written
    code = others >= _FIVE and len(after.text) <= _PAIR and coded  # "q e seventy nine fifty to ..."
    return touching and ((single and others > _PAIR) or others >= _LONG or code)


def _as_letter(group: list[Chunk], keep: list[bool], k: int) -> None:
    """ "o" is a zero beside digits and a letter beside letters."""
    near = (_beside(group, keep, k, -1), _beside(group, keep, k, 1))
    sides = [c.kind for c in near if c is not None]
    if "l" in sides and "d" not in sides:
        group[k].text, group[k].kind = "o", "l"
