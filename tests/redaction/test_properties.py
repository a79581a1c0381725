"""Properties that hold for any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.corpus.build import LANGUAGES, rows
from voicegate.redaction import EntityType, RedactionRules, Redactor
from voicegate.redaction.taxonomy import ONE_WAY

REDACTOR = Redactor(RedactionRules(languages=LANGUAGES))
SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(st.text(max_size=400), st.sampled_from([*LANGUAGES, None]))
@SLOW
def test_any_unicode_is_accepted_and_what_is_left_is_of_the_text(
    text: str, language: str | None
) -> None:
    result = REDACTOR.call().redact(text, language=language)
    at = 0
    for finding in result.findings:
        assert at <= finding.start < finding.end <= len(text)
        at = finding.end
    assert 0.0 <= min((f.score for f in result.findings), default=0.0) <= 1.0


ODD = [
    "\x00" * 50,
    "\u202e\u0645\u0631\u062d\u0628\u0627 12345678 \u202c",
    "\U0001f600 1 2 3 4 5 6 7 \U0001f600",
    "\u0130stanbul \u0130 \u0130 0176 1234567",
    "\ufb01 \u00bd \u00b2 \u0663\u0664\u0665\u0666\u0667\u0668\u0669",
    "\ud800 lone",
    "u\u0308ber mu\u0308ller",
    "<" * 200,
    "<PERSON_1>" * 50,
    "a" * 5000,
    "-" * 3000,
    "." * 3000,
    "0" * 5000,
    "@" * 2000,
    "' ' ' '" * 300,
    "hundert" * 2000,
    "nulleins" * 1000,
    "mein name ist " * 300,
    "a wie " * 500,
    "doppel " * 500,
    "punkt at " * 400,
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_odd_texts(text: str, language: str) -> None:
    call = REDACTOR.call()
    first = call.redact(text, language=language)
    assert call.leaks(first.text) is not None
    call.restore(first.text)


LONG = {
    "number words": "null eins zwei drei sieben ",
    "words": "ich wollte mal fragen wann das paket endlich ankommt ",
    "names": "mein name ist anna müller und ",
    "letters": "m ü l l e r ",
    "mail": "anna punkt schmidt at gmail punkt com ",
    "dots": "punkt punkt minus ",
    "streets": "lindenstraße 14 köln ",
    "commas": "1, 2, 3, ",
    "health": "ich habe diabetes und ",
    "cues": "meine telefonnummer ist die ",
}


@pytest.mark.parametrize("kind", LONG)
def test_time_grows_no_faster_than_the_text(kind: str) -> None:
    unit = LONG[kind]

    def seconds(repeats: int) -> float:
        best = 1e9
        for _ in range(2):
            begin = time.process_time()
            REDACTOR.call().redact(unit * repeats, language="de")
            best = min(best, time.process_time() - begin)
        return best

    short, long = seconds(200), seconds(1600)
    assert long < 8 * short * 2.5 + 0.05, f"{short=:.4f} {long=:.4f}"


def test_a_megabyte_and_ten_thousand_number_words() -> None:
    begin = time.process_time()
    REDACTOR.call().redact("ich rufe wegen der rechnung an " * 32_000, language="de")
    REDACTOR.call().redact("null eins zwei drei " * 2_500, language="de")
    assert time.process_time() - begin < 30


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("split", ["measure", "tune"])
def test_restoring_gives_back_what_was_said(language: str, split: str) -> None:
    checked = 0
    for row in rows(language, 250, seed=5, split=split):
        call = REDACTOR.call()
        if row.question:
            call.heard(row.question, language)
        result = call.redact(row.text, language=language)
        if any(f.type in ONE_WAY for f in result.findings):
            continue
        if len({f.placeholder for f in result.findings}) < len(result.findings):
            continue  # one value said in two forms comes back in its first
        assert call.restore(result.text, language=language) == row.text
        checked += bool(result.findings)
    assert checked > 120


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("split", ["measure", "tune"])
def test_redacting_twice_changes_nothing(language: str, split: str) -> None:
    for row in rows(language, 250, seed=6, split=split):
        call = REDACTOR.call()
        if row.question:
            call.heard(row.question, language)
        once = call.redact(row.text, language=language).text
        assert call.redact(once, language=language).text == once
        assert REDACTOR.call().redact(once, language=language).text == once


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_planted_number_or_name_is_left(language: str) -> None:
    """What was redacted is gone: the last scan finds nothing in the text that goes out."""
    for row in rows(language, 200, seed=7):
        call = REDACTOR.call()
        if row.question:
            call.heard(row.question, language)
        result = call.redact(row.text, language=language)
        leaks = [k for k in call.leaks(result.text) if k.reason in ("at_sign", "iban_like")]
        assert not leaks
    assert EntityType.PERSON not in ONE_WAY
