"""How far a voice has come in a text, told from the length of its sound."""

from __future__ import annotations

import re

__all__ = ["Paces", "unspoken"]

# Slower than most voices: whoever is cut off is better repeated by a word than robbed of one.
_USUAL_SECONDS = 0.075
_WEIGHT = 0.3
# A digit is a word when it is spoken ("7" is "seven"), and takes as long as one.
_LETTERS_OF_A_DIGIT = 5
_WORD = re.compile(r"\S+\s*")


class Paces:
    """Seconds for a letter, for each backend, learned from what it has spoken whole."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}

    def learn(self, backend: str, text: str, seconds: float) -> None:
        """``backend`` took ``seconds`` for the whole of ``text``."""
        letters = _letters(text)
        if letters:
            known = self._seconds.get(backend, seconds / letters)
            self._seconds[backend] = known + _WEIGHT * (seconds / letters - known)

    def of(self, backend: str) -> float:
        """Seconds for a letter of ``backend``; a slow guess if nothing was heard of it yet."""
        return self._seconds.get(backend, _USUAL_SECONDS)


def unspoken(text: str, seconds: float, pace: float) -> str:
    """The words of ``text`` that ``seconds`` of sound have not reached; the word in hand counts."""
    if seconds <= 0:
        return text
    spoken = seconds / pace
    at = 0
    for word in _WORD.finditer(text):
        spoken -= _letters(word[0])
        if spoken < 0:
            break
        at = word.end()
    return text[at:]


def _letters(text: str) -> int:
    digits = sum(c.isdigit() for c in text)
    return len(text) + (_LETTERS_OF_A_DIGIT - 1) * digits
