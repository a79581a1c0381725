"""Cologne phonetics (H. J. Postel, 1969): names that sound alike get the same code."""

from __future__ import annotations

__all__ = ["cologne"]

_PLAIN = {
    **dict.fromkeys("aeijouy", "0"), "b": "1", "f": "3", "v": "3", "w": "3", "g": "4", "k": "4", "q": "4", "l": "5",
    "m": "6", "n": "6", "r": "7", "s": "8", "z": "8",
}  # fmt: skip
_C_FIRST = frozenset("ahkloqrux")
_C_LATER = frozenset("ahkoqux")


def cologne(word: str) -> str:
    """The code of a folded word: digits, no repetitions, no zeros after the first place."""
    codes: list[str] = []
    for k, char in enumerate(word):
        before = word[k - 1] if k else ""
        after = word[k + 1] if k + 1 < len(word) else ""
        codes.append(_code(char, before, after))
    flat = "".join(codes)
    out: list[str] = []
    for k, code in enumerate(flat):
        if (k and code == flat[k - 1]) or (code == "0" and out):
            continue
        out.append(code)
    return "".join(out)


def _code(char: str, before: str, after: str) -> str:
    if char == "p":
        return "3" if after == "h" else "1"
    if char in "dt":
        return "8" if after and after in "csz" else "2"
    if char == "x":
        return "8" if before and before in "ckq" else "48"
    if char == "c":
        if not before:
            return "4" if after in _C_FIRST else "8"
        return "4" if before not in "sz" and after in _C_LATER else "8"
    return _PLAIN.get(char, "")
