"""One symbol: a stretch of digits, letters or a sign, and the tokens that it came from."""

from __future__ import annotations

__all__ = ["Chunk"]


class Chunk:
    """A stretch of symbols: ``text`` of kind ``d`` (digits), ``l`` (letters) or ``s`` (sign).

    ``i`` and ``j`` are its tokens; ``units`` counts the numbers it was said in (one for "0176"
    and for "seven", two for "double five"); ``weak`` needs a neighbour to count at all.
    """

    # Not slotted: what most chunks are not is told once by the class, which halves their making.
    weak = False
    homophone = False
    written = False
    spelled = False

    def __init__(self, text: str, i: int, j: int, kind: str) -> None:
        self.text = text
        self.i = i
        self.j = j
        self.kind = kind
