"""What the redactor must reach where nothing was tuned, language by language; and on the rest too.

The measured part shares no sentence, name, town, street or seed with the tuned one. Its sentences
were written by hand after the rules (``tests/corpus/heard/measure_*.txt``); they are measured as
they stand, and with other values in their place.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from tests.corpus import heard as heard_package
from tests.corpus import held_values, values
from tests.corpus.build import LANGUAGES, decoys, rows
from tests.corpus.heard import heard
from tests.corpus.heard.rounds import measured
from tests.corpus.score import Tally, measure

ROWS = 1200
DECOYS = 400
ROUNDS = (1, 2, 3, 4, 5)


def reached(tally: Tally) -> None:
    """The gates; a failure shows what was taken for what, not only how much."""
    assert tally.recall("spoken structured") >= 0.97, tally.missed[:5]
    assert tally.recall("written structured") >= 0.98, tally.missed[:5]
    assert tally.recall("PERSON") >= 0.95, tally.missed[:5]
    assert tally.recall("spoken") >= 0.93, tally.missed[:5]
    assert tally.harm <= 0.03, tally.wide[:5]
    assert tally.exact_share >= 0.90, tally.wide[:5]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("split", ["measure", "tune"])
def test_made_utterances(language: str, split: str) -> None:
    count = ROWS if split == "measure" else ROWS // 2
    reached(measure([*rows(language, count, split=split), *decoys(language, DECOYS, split=split)]))


def test_hand_written_utterances_that_nothing_was_tuned_on() -> None:
    made = [row for language in LANGUAGES for row in heard(language, "measure")]
    tally = measure(made)
    assert len(made) > 350
    assert tally.harmless > 80
    reached(tally)


def test_hand_written_utterances_that_rules_were_mended_on() -> None:
    made = [row for language in LANGUAGES for row in heard(language, "tune")]
    assert len(made) > 600
    reached(measure(made))


def test_blind_rounds_after_what_they_showed_was_mended() -> None:
    """The first look at each round stands in ``docs/redaction.md``; here nothing may get worse."""
    whole = Tally()
    for language in LANGUAGES:
        for number in ROUNDS:
            whole.add_all(measured(language, number))
    assert sum(whole.total[way] for way in ("spoken", "written")) > 1700
    assert whole.harmless >= 750
    reached(whole)


@pytest.mark.parametrize("language", LANGUAGES)
def test_later_blind_rounds_after_what_they_showed_was_mended(language: str) -> None:
    whole = measured(language, 6)
    whole.add_all(measured(language, 7))
    assert whole.total["PERSON"] >= 65
    assert whole.harmless >= {"it": 44, "es": 44}.get(language, 45)
    reached(whole)


def test_the_measured_part_shares_nothing_with_the_tuned_one() -> None:
    folder = Path(heard_package.__file__).parent
    for language in LANGUAGES:
        tuned = set((folder / f"{language}.txt").read_text("utf-8").splitlines())
        words = import_module(f"tests.corpus.templates.{language}")
        templates = {_bare(line) for line in (words.LINES + words.ANSWERS).splitlines()}
        for line in (folder / f"measure_{language}.txt").read_text("utf-8").splitlines():
            assert line not in tuned
            assert _bare(line) not in templates
        for table in ("FORENAMES", "SURNAMES", "CITIES", "STREETS"):
            mine, theirs = getattr(held_values, table), getattr(values, table)
            assert not set(mine[language]) & set(theirs[language])


def _bare(line: str) -> str:
    """A sentence with its values taken out, whatever they are."""
    return re.sub(r"\{[^}]*\}|\[[^\]]+\]", "_", line)


def test_the_corpus_is_large_and_repeatable() -> None:
    for language in LANGUAGES:
        made = list(rows(language, 300))
        assert made == list(rows(language, 300))
        assert len({r.text for r in made}) > 250
        assert all(0 <= s.start < s.end <= len(r.text) for r in made for s in r.spans)
    assert DECOYS * len(LANGUAGES) >= 1000
