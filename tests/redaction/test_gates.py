"""What the redactor must reach on the measured part of the corpus, language by language.

The two parts share neither seeds nor noise; rules are tuned on ``tune`` only.
"""

from __future__ import annotations

import pytest

from tests.corpus.build import LANGUAGES, decoys, rows
from tests.corpus.score import measure

ROWS = 2000
DECOYS = 400


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_measured_part(language: str) -> None:
    made = [*rows(language, ROWS, split="measure"), *decoys(language, DECOYS, split="measure")]
    tally = measure(made)
    assert tally.recall("spoken structured") >= 0.97, tally.missed[:5]
    assert tally.recall("written structured") >= 0.98, tally.missed[:5]
    assert tally.recall("PERSON") >= 0.95, tally.missed[:5]
    assert tally.recall("spoken") >= 0.93, tally.missed[:5]
    assert tally.harm <= 0.03, tally.wide[:5]
    assert tally.exact_share >= 0.90, tally.wide[:5]


def test_the_corpus_is_large_repeatable_and_split() -> None:
    for language in LANGUAGES:
        made = list(rows(language, 300))
        assert made == list(rows(language, 300))
        other = {r.text for r in rows(language, 300, split="measure")}
        same = [r for r in made if r.text in other]
        assert len(same) < 60
        assert all(0 <= s.start < s.end <= len(r.text) for r in made for s in r.spans)
    assert DECOYS * len(LANGUAGES) >= 1000
