"""Symbols to runs: what was dictated in one go, across fillers, pauses and self-corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.entry import Flag

if TYPE_CHECKING:
    from voicegate.redaction.symbols import Chunk
    from voicegate.redaction.view import View

__all__ = ["Run", "runs"]

_MAX_GAP = 5
_SEPARATORS = str.maketrans("", "", "-/ .+_:&@,")
_YEARS = range(1900, 2100)


class Run:
    """Symbols said together.

    ``compact`` is all of them as text, ``alnum`` without signs, ``digits`` the digits alone.
    """

    __slots__ = ("alnum", "chunks", "compact", "corrected", "digits", "i", "j", "letters")

    def __init__(self, chunks: list[Chunk], *, corrected: bool = False) -> None:
        self.chunks = chunks
        self.i = chunks[0].i
        self.j = chunks[-1].j
        self.compact = "".join(c.text for c in chunks)
        self.alnum = self.compact.translate(_SEPARATORS)
        self.digits = "".join(c.text for c in chunks if c.kind == "d")
        self.letters = len(self.alnum) - len(self.digits)
        self.corrected = corrected

    @property
    def dictated(self) -> bool:
        """Whether the digits came one by one or in groups, not as one written number or amount."""
        return sum(1 for c in self.chunks if c.kind == "d") > 1

    def part(self, start: int, end: int) -> tuple[int, int]:
        """The tokens behind ``alnum[start:end]``."""
        position, first, last = 0, self.i, self.j
        for chunk in self.chunks:
            if chunk.kind == "s":
                continue
            after = position + len(chunk.text)
            if position <= start < after:
                first = chunk.i
            if position < end <= after:
                last = chunk.j
                break
            position = after
        return first, last


def runs(view: View, found: list[Chunk], taken: set[int] | None = None) -> list[Run]:
    """The runs of an utterance; chunks that touch a token in ``taken`` are left out."""
    out: list[Run] = []
    current: list[Chunk] = []
    corrected = False
    for chunk in found:
        if taken and (chunk.i in taken or chunk.j - 1 in taken):
            _close(out, current, corrected)
            current, corrected = [], False
            continue
        if current and chunk.i != current[-1].j:
            bridge = _bridge(view, current, chunk)
            if not bridge:
                _close(out, current, corrected)
                current, corrected = [], False
            elif bridge == Flag.CORRECTION:
                corrected = True
        if current or chunk.kind != "s" or chunk.text == "+":
            current.append(chunk)
    _close(out, current, corrected)
    return out


def _close(out: list[Run], current: list[Chunk], corrected: bool) -> None:
    while current and current[-1].kind == "s":
        current.pop()
    if current and not (len(current) == 1 and current[0].text == "+"):
        out.append(Run(current, corrected=corrected))


def _bridge(view: View, current: list[Chunk], chunk: Chunk) -> int:
    """Whether the gap before ``chunk`` is bridged: 0 if not, else why."""
    last = current[-1]
    gap = range(last.j, chunk.i)
    if not gap:
        return 1
    if len(gap) > _MAX_GAP:
        return 0
    flags = view.flags
    corrected = any(flags[k] & Flag.CORRECTION for k in gap)
    for k in gap:
        flag = flags[k]
        if flag & Flag.BRIDGE or (corrected and flag & Flag.FUNCTION):
            continue
        if flag & Flag.PUNCT and _soft(view, k, last, chunk):
            continue
        if flag & Flag.HOMOPHONE and len(chunk.text) == 1 and _digit_by_digit(current):
            continue  # "oh one six one then to oh nine": a digit that was misheard
        if (
            flag & Flag.AND
            and len(current) > 1
            and len(last.text) <= 2
            and _digit_by_digit(current)
        ):
            continue
        return 0
    return Flag.CORRECTION if corrected else 1


def _digit_by_digit(current: list[Chunk]) -> bool:
    return all(len(c.text) <= 2 for c in current[-3:])


def _soft(view: View, k: int, last: Chunk, chunk: Chunk) -> bool:
    """Whether a comma or full stop between two symbols is only a breath."""
    if view.words[k] in "()#":
        return True
    if last.kind == "d" and last.written and chunk.kind == "d":
        years = len(last.text) == len(chunk.text) == 4 and int(last.text) in _YEARS
        if years and int(chunk.text) in _YEARS:
            return False
    if view.words[k] == ".":
        return len(last.text) <= 2 and len(chunk.text) <= 4
    return True
