"""Text to tokens, each with its place in the original."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["PLACEHOLDER", "columns", "fold", "lowered", "split"]

PLACEHOLDER = r"<[A-Z][A-Z0-9_]*_\d+>"
# Combining marks belong to the letter before them; an apostrophe ends its token ("m'" + "appelle").
_TOKEN = re.compile(
    r"<[a-z][a-z0-9_]*_\d+>"
    r"|[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*['’]?"
    r"|\d+|[^\w\s]|_"
)
_FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o"})


def lowered(text: str) -> str:
    """``text`` in lower case with the same length, so that offsets stay true."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def columns(text: str) -> tuple[list[int], list[int], list[str]]:
    """Starts, ends and words of the tokens of a lowered text.

    Speech mostly comes as bare words with a blank between; for those no pattern is needed.
    """
    if text.replace(" ", "").isalpha():
        words = text.split(" ")
        if "" not in words:
            starts: list[int] = []
            ends: list[int] = []
            at = 0
            for word in words:
                starts.append(at)
                at += len(word)
                ends.append(at)
                at += 1
            return starts, ends, words
    spans = [m.span() for m in _TOKEN.finditer(text)]
    return [a for a, _ in spans], [b for _, b in spans], [text[a:b] for a, b in spans]


def split(text: str) -> list[tuple[int, int, str]]:
    """The tokens of a lowered text as (start, end, word), in characters."""
    return list(zip(*columns(text), strict=True))


def fold(word: str) -> str:
    """``word`` without accents, umlauts written out: the form by which words are compared."""
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFC", word).translate(_FOLD)
    if plain.isascii():
        return plain
    decomposed = unicodedata.normalize("NFD", plain)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
