"""What was said, as tokens that can be compared: no case, no accents, no stretched vowels."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Mapping
from functools import cache
from typing import Final

from voicegate.governance.understanding.languages.variants import VARIANTS

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
_IF_BEFORE: Final = frozenset(
    {"es", "me", "se", "lo", "puede", "pueden", "te", "les", "le", "usted", "ustedes"}
)
_BETWEEN_WORDS: Final = frozenset({"fr", "it"})


def split_words(text: str, language: str, known: Container[str] = ()) -> tuple[str, ...]:
    """The words of ``text``, folded; ``known`` words keep their doubled letters."""
    raw = text.casefold()
    text = raw if text.isascii() else unicodedata.normalize("NFC", text).casefold()
    text = _OK.sub("ok", _NOISE.sub(" ", text))
    text = _bare(_APOSTROPHES.sub(" " if language in _BETWEEN_WORDS else "", text), language)
    standard = _standard(language)
    if known:
        found = _WORD.findall(text)
        words = tuple(standard[w] if w in standard else _fold(w, known) for w in found)
    else:
        words = tuple(standard.get(w, w) for w in _WORD.findall(_STRETCHED.sub(r"\1", text)))
    if language == "es" and "sí" in raw:
        words = _heard_yes(raw, words)
    if language == "es" and _LAST_IF.search(raw) and len(words) > 1 and words[-2] not in _BEFORE_SI:
        return (*words[:-1], "if")  # "acepto si": the sentence was cut, it is no "sí"
    return words


def _bare(text: str, language: str) -> str:
    """Small letters without accents."""
    if text.isascii():
        return text
    if language == "de":
        text = text.translate(_UMLAUTS)
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@cache
def _standard(language: str) -> Mapping[str, str]:
    """The standard word for each that is said in a dialect."""
    variants = VARIANTS.get(language, {})
    return {_bare(said, language): _bare(word, language) for said, word in variants.items()}


def _heard_yes(raw: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, with a yes for "sí" where the next word would make an "if" of "si"."""
    marked = _WORD.findall(unicodedata.normalize("NFC", raw))
    if len(marked) != len(words):
        return words  # noise was taken out: no word stands where it stood
    return tuple(
        "yes" if mark == "sí" and after in _IF_BEFORE else word
        for mark, word, after in zip(marked, words, (*words[1:], ""), strict=True)
    )


def is_question(text: str) -> bool:
    """Whether a question mark stands in it."""
    return "?" in text or "¿" in text


def ends_open(text: str) -> bool:
    """Whether it trails off or was cut."""
    return text.rstrip(" \"'»”").endswith(("...", "…", "-", "–", "—", ","))


def _fold(word: str, known: Container[str]) -> str:
    if word in known:
        return word
    short = _STRETCHED.sub(r"\1", word)
    if short in known:
        return short
    once = _DOUBLED.sub(r"\1", short)
    return once if once in known else short
