"""Figures on an operator's own rows."""

from __future__ import annotations

import pytest

from voicegate.redaction import RedactionRules, Redactor
from voicegate.redaction.evaluate import MISSED, NOTHING, evaluate

Spans = list[dict[str, object]]
REDACTOR = Redactor(RedactionRules(languages=("de", "en")))


def gold(start: int, end: int, kind: str) -> Spans:
    return [{"start": start, "end": end, "type": kind}]


def row(number: int, language: str, text: str, spans: object) -> dict[str, object]:
    return {"id": number, "lang": language, "text": text, "spans": spans}


def test_counts_recall_precision_leakage_and_confusion() -> None:
    rows = [
        row(1, "de", "mein name ist anna müller", gold(14, 25, "PERSON")),
        row(2, "de", "der unbekannte xyz war da", gold(15, 18, "PERSON")),
        row(3, "en", "call me on 07700 900123", gold(11, 23, "NUMBER")),
        row(4, "en", "nothing here", []),
        row(5, "en", "call me on 07700 900123", []),
        row(6, "en", "broken", "x"),
        row(7, "en", "broken", gold(3, 1, "X")),
    ]
    result = evaluate(REDACTOR, rows)
    person, number = result.of("de", "PERSON"), result.of("en", "NUMBER")
    assert (person.gold, person.found, person.exact, person.named) == (2, 1, 1, 1)
    assert (person.recall, person.precision, person.leakage) == (0.5, 1.0, pytest.approx(3 / 14))
    assert (number.recall, number.named, result.of("en", "PHONE").precision) == (1.0, 0, 0.5)
    assert result.total().recall == 2 / 3
    assert result.confusion == {
        ("PERSON", "PERSON"): 1,
        ("PERSON", MISSED): 1,
        ("NUMBER", "PHONE"): 1,
        (NOTHING, "PHONE"): 1,
    }
    assert (result.rows, result.harmless, result.touched, result.errors) == (7, 2, 1, 2)


def test_a_span_that_is_covered_in_part_is_a_miss() -> None:
    text = "mein name ist anna müller und guten tag"
    result = evaluate(REDACTOR, [row(1, "de", text, gold(0, 25, "PERSON"))])
    score = result.of("de", "PERSON")
    assert (score.found, score.leakage) == (0, 14 / 25)
    assert result.confusion == {("PERSON", MISSED): 1}


def test_rows_of_one_call_share_its_state_and_nothing_is_no_figure() -> None:
    rows: list[dict[str, object]] = [
        {**row(1, "de", "Wie ist Ihr Name?", []), "call": "a", "speaker": "agent"},
        {**row(2, "de", "kowalczyk", gold(0, 9, "PERSON")), "call": "a"},
    ]
    assert evaluate(REDACTOR, rows).total().recall == 1.0
    empty = evaluate(REDACTOR, []).total()
    assert (empty.recall, empty.precision, empty.leakage) == (None, None, None)
