"""The rules of understanding, one by one."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicegate.governance.understanding import LANGUAGES, AnswerReason, Heard, understand
from voicegate.governance.understanding.grammar import load_grammar
from voicegate.governance.understanding.rows import understand_lines
from voicegate.vocabulary import Consent, Purpose


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("", "de", "silence"),
        ("[Rauschen]", "de", "silence"),
        ("?", "en", "question"),
        ("ja?", "de", "question"),
        ("wohin denn", "de", "question"),
        ("mhm", "de", "acknowledged"),
        ("verstanden", "de-AT", "acknowledged"),
        ("ja, wenn Sie es löschen", "de", "condition"),
        ("yes, but only today", "en-GB", "condition"),
        ("je ne sais pas", "fr", "doubt"),
        ("per me è uguale", "it", "indifferent"),
        ("ja und nein", "de", "contradiction"),
        ("ja, meine Adresse", "de", "more_than_yes"),
        ("da sage ich nicht nein", "de", "doubt"),
        ("je ne dis pas non", "fr", "doubt"),
        ("oui, bien sûr, peut-être", "fr", "doubt"),
        ("ja, sie können mich mal", "de", "more_than_yes"),
        ("ja...", "de", "unfinished"),
        ("ich rufe aus Köln an", "de", "not_understood"),
        ("tak", "pl", "language"),
        ("yes " * 200, "en", "not_understood"),
    ],
)
def test_why_an_answer_is_unclear(text: str, language: str, reason: str) -> None:
    answer = understand(text, language, Consent.TRANSFER)
    assert (answer.answer, answer.reason) == (Heard.UNCLEAR, AnswerReason(reason))


@pytest.mark.parametrize(
    ("text", "language", "answer", "reason"),
    [
        ("nein, ich meine ja", "de", "yes", "corrected"),
        ("ja, äh, nein, lieber nicht", "de", "no", "corrected"),
        ("no, I mean yes", "en", "yes", "corrected"),
        ("no tengo ningún inconveniente", "es", "yes", "agreed"),
        ("non ho niente in contrario", "it", "yes", "agreed"),
        ("daar heb ik niks op tegen", "nl", "yes", "agreed"),
        ("je n'y vois pas d'inconvénient", "fr", "yes", "agreed"),
        ("Nein, warum denn?", "de", "no", "refused"),
        ("JA, GERNE!", "de", "yes", "agreed"),
        ("natuerlich", "de", "yes", "agreed"),
        ("jaaa", "de", "yes", "agreed"),
        ("ja die dürfen die daten haben", "de", "yes", "agreed"),
        ("jo des derfens ruhig so machn", "de", "yes", "agreed"),
        ("yes they can have my data", "en", "yes", "agreed"),
        ("sí me parece bien", "es", "yes", "agreed"),
        ("ja, ach, nein, doch nicht", "de", "no", "corrected"),
    ],
)
def test_what_is_understood(text: str, language: str, answer: str, reason: str) -> None:
    found = understand(text, language, "transfer")
    assert (found.answer.value, found.reason.value) == (answer, reason)


def test_a_yes_to_something_else_is_none() -> None:
    said = "ja, Sie dürfen das Gespräch aufzeichnen"
    assert understand(said, "de", Consent.RECORDING).answer is Heard.YES
    assert understand(said, "de", Purpose.QUALITY_RECORDING).answer is Heard.YES
    assert understand(said, "de", Consent.TRANSFER).answer is Heard.UNCLEAR


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_may_stand_beside_a_yes_denies_nothing(language: str) -> None:
    kinds = load_grammar(language, "").kinds
    for name in ("soft", "filler", "assent"):
        for word in kinds[name].vocabulary():
            denied = kinds["negator"].cover([word]) and word not in {"problem", "no", "sin"}
            assert not denied or name == "soft", (name, word)


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_text_is_answered(text: str, language: str) -> None:
    assert understand(text, language).answer in set(Heard)


def test_the_answer_holds_nothing_of_what_was_said() -> None:
    assert "Köln" not in repr(understand("ich wohne in Köln", "de"))


def test_it_is_fast_enough_to_run_on_each_final() -> None:
    understand("ja", "de", "transfer")
    started = time.perf_counter()
    for _ in range(50):
        understand("ähm ja also ich bin damit einverstanden", "de", "transfer")
    assert (time.perf_counter() - started) / 50 < 0.05


def test_rows() -> None:
    rows = [
        '{"id": 1, "lang": "de", "purpose": "marketing", "text": "ja gerne"}',
        "",
        '{"id": "b", "lang": "en", "text": "no thanks"}',
        '{"id": 3, "lang": "en", "purpose": "transfer"}',
        "no json",
        "[1]",
    ]
    assert [json.loads(answer) for answer in understand_lines(rows)] == [
        {"id": 1, "answer": "yes", "reason": "agreed"},
        {"id": "b", "answer": "no", "reason": "refused"},
        {"id": 3, "answer": "unclear", "reason": "unreadable"},
        {"id": None, "answer": "unclear", "reason": "unreadable"},
        {"id": None, "answer": "unclear", "reason": "unreadable"},
    ]
