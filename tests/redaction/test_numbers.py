"""Number words in six languages against a writer of number words made apart from the engine."""

from __future__ import annotations

import pytest

from tests.corpus.saying import below_10000
from voicegate.redaction.lexicon import lexicon
from voicegate.redaction.numbers import read
from voicegate.redaction.view import View

LANGUAGES = ("de", "en", "fr", "it", "es", "nl")


def digits(text: str, language: str) -> str:
    """All digits of a text, group by group."""
    view = View(text, lexicon(language))
    out, i = "", 0
    while i < view.size:
        group, j = read(view, i)
        out += group
        i = max(j, i + 1)
    return out


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_below_ten_thousand(language: str) -> None:
    wrong = [n for n in range(10000) if digits(below_10000(n, language), language) != str(n)]
    assert not wrong, f"{len(wrong)}: {[(n, below_10000(n, language)) for n in wrong[:5]]}"


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [
        ("de", "zwo hundert neunundneunzig", "299"),
        ("de", "siebenund zwanzig", "27"),
        ("de", "sieben und zwanzig", "27"),
        ("de", "neunzehnhundertsieben und sechzig", "1967"),
        ("de", "nulleinssiebensechs", "0176"),
        ("de", "fuenfundfuenfzig", "55"),
        ("de", "fuffzig", "50"),
        ("en", "nineteen eighty six", "1986"),
        ("en", "twenty twenty four", "2024"),
        ("en", "oh seven seven", "077"),
        ("fr", "septante huit", "78"),
        ("fr", "nonante-neuf", "99"),
        ("fr", "huitante", "80"),
        ("fr", "quatre vingt dix huit", "98"),
        ("fr", "zéro six douze", "0612"),
        ("it", "trentatre", "33"),
        ("it", "millenovecentottantacinque", "1985"),
        ("es", "mil novecientos ochenta y cinco", "1985"),
        ("es", "treinta y cinco", "35"),
        ("nl", "een en twintig", "21"),
        ("nl", "negentien vijfentachtig", "1985"),
        ("nl", "tweeentwintig", "22"),
    ],
)
def test_ways_of_saying(language: str, said: str, expected: str) -> None:
    assert digits(said, language) == expected
