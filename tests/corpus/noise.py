"""What recognisers do to speech: dropped umlauts, split and joined words, fillers, lost words."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.corpus.build import Gold

_ASCII = str.maketrans("äöüßéèêàùçñíóú", "aouseeeaucniou")
_HOMOPHONES = {
    "en": {"two": "to", "four": "for"},
    "de": {"zwei": "zwo"},
    "es": {},
    "fr": {},
    "it": {},
    "nl": {},
}
_FILLERS = {"de": "äh", "en": "uh", "fr": "euh", "it": "ehm", "es": "eh", "nl": "eh"}


def noisy(
    text: str, spans: list[Gold], language: str, rng: random.Random
) -> tuple[str, list[Gold]]:
    """The text with one kind of noise; spans follow it."""
    kind = rng.randrange(4)
    if kind == 0:
        plain = text.translate(_ASCII)
        return (plain, spans) if len(plain) == len(text) else (text, spans)
    if kind == 1:
        return _inserted(text, spans, f" {_FILLERS[language]}", rng)
    if kind == 2:
        return _split(text, spans, language, rng)
    return _homophone(text, spans, language, rng)


def _inserted(
    text: str, spans: list[Gold], what: str, rng: random.Random
) -> tuple[str, list[Gold]]:
    """A filler at a blank, inside a value or outside."""
    blanks = [k for k, c in enumerate(text) if c == " "]
    if not blanks:
        return text, spans
    return _put(text, spans, rng.choice(blanks), what)


def _put(text: str, spans: list[Gold], at: int, what: str, drop: int = 0) -> tuple[str, list[Gold]]:
    from tests.corpus.build import Gold

    moved = len(what) - drop

    def place(k: int, *, end: bool) -> int:
        return k + moved if k > at or (not end and k == at) else k

    new = [Gold(place(s.start, end=False), place(s.end, end=True), s.type) for s in spans]
    return text[:at] + what + text[at + drop :], new


def _split(
    text: str, spans: list[Gold], language: str, rng: random.Random
) -> tuple[str, list[Gold]]:
    """A compound split in two ("siebenund zwanzig"), as recognisers do."""
    if language not in ("de", "nl"):
        return text, spans
    joint = "und" if language == "de" else "en"
    found = [
        k
        for k in range(1, len(text))
        if text.startswith(joint, k)
        and text[k - 1].isalpha()
        and text[k + len(joint) : k + len(joint) + 1].isalpha()
    ]
    tens = (
        "zwanzig",
        "dreißig",
        "vierzig",
        "fünfzig",
        "sechzig",
        "siebzig",
        "achtzig",
        "neunzig",
        "twintig",
        "dertig",
        "veertig",
        "vijftig",
        "zestig",
        "zeventig",
        "tachtig",
        "negentig",
    )
    found = [k for k in found if text.startswith(tens, k + len(joint))]
    if not found:
        return text, spans
    at = rng.choice(found)
    text, spans = _put(text, spans, at + len(joint), " ")
    return _put(text, spans, at, " ") if rng.random() < 0.5 else (text, spans)


def _homophone(
    text: str, spans: list[Gold], language: str, rng: random.Random
) -> tuple[str, list[Gold]]:
    """A number word heard as its homophone, in the middle of other digits."""
    for word, other in _HOMOPHONES[language].items():
        at = text.find(f" {word} ")
        if (
            at >= 0
            and any(s.start < at and at + len(word) + 2 < s.end for s in spans)
            and rng.random() < 0.7
        ):
            return _put(text, spans, at + 1, other, drop=len(word))
    return text, spans
