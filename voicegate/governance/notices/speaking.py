"""How long a text takes when it is spoken. Pure."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["LONGEST_NOTICE_SECONDS", "spoken_seconds"]

LONGEST_NOTICE_SECONDS: Final = 20.0
# Syllables in a second: what people read aloud (Pellegrino et al., Language 87, 2011), less a
# fifth, because a voice on the phone speaks slower. Dutch is not in that study: as German.
_SYLLABLES_PER_SECOND: Final = {
    "de": 4.8, "en": 5.0, "es": 6.2, "fr": 5.7, "it": 5.6, "nl": 4.8,
}  # fmt: skip
_VOWELS: Final = re.compile(r"[aeiouy]+")
_SENTENCE_PAUSE: Final = 0.35
_CLAUSE_PAUSE: Final = 0.15
# Two vowels in a row that are one sound; in the other languages a group counts as one syllable.
_HIATUS: Final = re.compile(r"i[aoe]|e[ao]|u[aeo]")


def spoken_seconds(text: str, language: str) -> float:
    """About how many seconds ``text`` takes to say, pauses included.

    An estimate from syllables; numbers and abbreviations take about as long as they are written.
    """
    bare = language.partition("-")[0]
    rate = _SYLLABLES_PER_SECOND.get(bare, min(_SYLLABLES_PER_SECOND.values()))
    words = unicodedata.normalize("NFKD", text.casefold())
    words = "".join(c for c in words if not unicodedata.combining(c))
    count = sum(_syllables(word, bare) for word in re.findall(r"[^\W_]+", words))
    pauses = _SENTENCE_PAUSE * len(re.findall(r"[.!?](?=\s|$)", text))
    pauses += _CLAUSE_PAUSE * len(re.findall(r"[,;:](?=\s)", text))
    return count / rate + pauses


def _syllables(word: str, language: str) -> int:
    groups = _VOWELS.findall(word)
    if not groups:  # an abbreviation or a number is read letter by letter
        return max(1, len(word))
    count = len(groups)
    if language in {"it", "es"}:
        count += sum(len(_HIATUS.findall(group)) > 0 and len(group) > 2 for group in groups)  # noqa: PLR2004
    silent = language in {"en", "fr"} and word.endswith(("e", "es")) and count > 1
    return count - 1 if silent else count
