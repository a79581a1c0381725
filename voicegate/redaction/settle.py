"""Which of the weak symbols count: "ein", "o", "a", bare code words, "to" between two digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.entry import Flag

if TYPE_CHECKING:
    from voicegate.redaction.chunks import Chunk
    from voicegate.redaction.view import View

__all__ = ["settle"]

_BARE_CODE_WORDS = 3
_GAP = 2
_EVERYDAY = Flag.FUNCTION | Flag.COMMON


def settle(view: View, found: list[Chunk]) -> list[Chunk]:
    """The symbols that count, in order. A weak one needs symbols beside it; a strong one never."""
    if not any(chunk.weak for chunk in found):
        return found
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
    if not any(chunk.weak for chunk in group):
        return group
    keep = [not c.weak for c in group]
    _code_words(group, keep)
    letters = any(k and c.kind == "l" for k, c in zip(keep, group, strict=True))
    last = len(group) - 1
    for order in (range(last + 1), range(last, -1, -1)):
        for k in order:
            if not keep[k]:
                keep[k] = _counts(view, group, keep, k, letters=letters)
    for k, chunk in enumerate(group):
        if keep[k] and chunk.text == "0" and view.words[chunk.i] == "o" and chunk.j == chunk.i + 1:
            _as_letter(group, keep, k)
    return [c for c, k in zip(group, keep, strict=True) if k]


def _code_words(group: list[Chunk], keep: list[bool]) -> None:
    """Three code words in a row spell something, even without "wie" or a letter beside them."""
    start = 0
    for k in range(len(group) + 1):
        if k < len(group) and (group[k].spelled or (keep[k] and group[k].kind == "l")):
            continue
        if k - start >= _BARE_CODE_WORDS:
            for n in range(start, k):
                keep[n] = True
        start = k + 1


def _counts(view: View, group: list[Chunk], keep: list[bool], k: int, *, letters: bool) -> bool:
    chunk = group[k]
    before = group[k - 1] if k and keep[k - 1] else None
    after = group[k + 1] if k + 1 < len(group) and keep[k + 1] else None
    if chunk.homophone:
        return _between_digits(chunk, before, after)
    if chunk.kind == "s":
        return after is not None and after.kind != "s"
    sides = [c.kind for c in (before, after) if c is not None and c.kind != "s"]
    if chunk.kind == "d":
        return bool(sides)
    if view.flags[chunk.i] & _EVERYDAY and len(view.words[chunk.i]) > 1:
        return sides == ["l", "l"]
    return "l" in sides or len(sides) == 2 or (letters and bool(sides))


def _between_digits(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> bool:
    """Whether both neighbours are digits said one by one, as in "five for two"."""
    if before is None or after is None or not before.kind == after.kind == "d":
        return False
    touching = before.j == chunk.i and chunk.j == after.i
    return touching and len(before.text) == 1 and len(after.text) <= 2 and not before.written


def _as_letter(group: list[Chunk], keep: list[bool], k: int) -> None:
    """ "o" is a zero beside digits and a letter beside letters."""
    sides = [group[n].kind for n in (k - 1, k + 1) if 0 <= n < len(group) and keep[n]]
    if "l" in sides and "d" not in sides:
        group[k].text, group[k].kind = "o", "l"
