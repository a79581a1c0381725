"""Text to tokens, each with its place in the original."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["PLACEHOLDER", "fold", "lowered", "split"]

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


def split(text: str) -> list[tuple[int, int, str]]:
    """The tokens of a lowered text as (start, end, word), in characters."""
    return [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]


def fold(word: str) -> str:
    """``word`` without accents, umlauts written out: the form by which words are compared."""
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFC", word).translate(_FOLD)
    if plain.isascii():
        return plain
    decomposed = unicodedata.normalize("NFD", plain)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
