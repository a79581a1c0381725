"""What was said, as tokens that can be compared: no case, no accents, no stretched vowels."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from typing import Final

__all__ = ["ends_open", "is_question", "split_words"]

_NOISE: Final = re.compile(r"\[[^\]]*\]|<[^>]*>|\*[^*]*\*|\([^)]*\)")
_OK: Final = re.compile(r"\bo\.\s?k\.?(?=\W|$)|\bo\.k\b")
_WORD: Final = re.compile(r"[^\W_]+")
_STRETCHED: Final = re.compile(r"(.)\1{2,}")
_DOUBLED: Final = re.compile(r"(.)\1")
_APOSTROPHES: Final = re.compile(r"['’‘`´ʼ]")
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
# In these an apostrophe stands between two words (j'accepte), elsewhere within one (don't).
_LAST_IF: Final = re.compile(r"\bsi\W*$")  # without accent: if
_BEFORE_SI: Final = frozenset(
    {"que", "pues", "bueno", "eh", "ehm", "mi", "hombre", "digo", "es", "ay"}
)
_BETWEEN_WORDS: Final = frozenset({"fr", "it"})


def split_words(text: str, language: str, known: Container[str] = ()) -> tuple[str, ...]:
    """The words of ``text``, folded; ``known`` words keep their doubled letters."""
    raw = text.casefold()
    text = raw if text.isascii() else unicodedata.normalize("NFC", text).casefold()
    text = _OK.sub("ok", _NOISE.sub(" ", text))
    text = _APOSTROPHES.sub(" " if language in _BETWEEN_WORDS else "", text)
    if not text.isascii():
        text = _without_accents(text.translate(_UMLAUTS) if language == "de" else text)
    if known:
        words = tuple(_fold(word, known) for word in _WORD.findall(text))
    else:
        words = tuple(_WORD.findall(_STRETCHED.sub(r"\1", text)))
    if language == "es" and _LAST_IF.search(raw) and len(words) > 1 and words[-2] not in _BEFORE_SI:
        return (*words[:-1], "if")  # "acepto si": the sentence was cut, it is no "sí"
    return words


def is_question(text: str) -> bool:
    """Whether a question mark stands in it."""
    return "?" in text or "¿" in text


def ends_open(text: str) -> bool:
    """Whether it trails off or was cut."""
    return text.rstrip(" \"'»”").endswith(("...", "…", "-", "–", "—", ","))


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c))


def _fold(word: str, known: Container[str]) -> str:
    if word in known:
        return word
    short = _STRETCHED.sub(r"\1", word)
    if short in known:
        return short
    once = _DOUBLED.sub(r"\1", short)
    return once if once in known else short
