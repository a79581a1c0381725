"""What a caller hears first: complete, and short enough to be listened to."""

from __future__ import annotations

from itertools import product

import pytest

from voicegate.governance.notices import (
    LANGUAGES,
    LONGEST_NOTICE_SECONDS,
    first_layer,
    spoken_seconds,
)
from voicegate.policy.config import LineConfig, NoticeConfig
from voicegate.vocabulary import Purpose

FORMS = ("formal", "informal")
AI = {"de": "KI", "en": "AI", "es": "IA", "fr": "IA", "it": "IA", "nl": "AI"}
NOT_RECORDED = {
    "de": "nicht aufgezeichnet",
    "en": "not recorded",
    "es": "no se graba",
    "fr": "n'est pas enregistré",
    "it": "non viene registrata",
    "nl": "niet opgenomen",
}
ADDRESS = {
    "de": ("Sie sprechen", "Du sprichst"),
    "en": ("Hello", "Hi"),
    "es": ("Usted habla", "Hablas"),
    "fr": ("Vous parlez", "Tu parles"),
    "it": ("Sta parlando", "Stai parlando"),
    "nl": ("U spreekt", "Je spreekt"),
}


def line_of(language: str, form: str, purpose: Purpose = Purpose.CONTRACT) -> LineConfig:
    return LineConfig(
        name="support", language=language, labels=frozenset(), purpose=purpose, formality=form
    )


def facts(*, recording: bool = False, handover: str | None = "Service") -> NoticeConfig:
    return NoticeConfig(
        controller="Muster Versicherung AG",
        contact="privacy@example.org",
        assistant="Mia",
        handover=handover,
        recording=recording,
    )


@pytest.mark.parametrize(("language", "form"), list(product(LANGUAGES, FORMS)))
def test_it_says_who_for_whom_that_it_is_an_ai_what_for_and_where_to_learn_more(
    language: str, form: str
) -> None:
    said = first_layer(facts(), line_of(language, form), language)
    for part in ("Mia", "Muster Versicherung AG", AI[language], "Service", NOT_RECORDED[language]):
        assert part in said
    assert ADDRESS[language][FORMS.index(form)] in said
    assert ADDRESS[language][1 - FORMS.index(form)] not in said
    recorded = first_layer(facts(recording=True), line_of(language, form), language)
    assert NOT_RECORDED[language] not in recorded
    assert "Service" not in first_layer(facts(handover=None), line_of(language, form), language)


@pytest.mark.parametrize(("language", "form"), list(product(LANGUAGES, FORMS)))
def test_each_is_spoken_in_under_twenty_seconds(language: str, form: str) -> None:
    for purpose, recording in product(Purpose, (True, False)):
        said = first_layer(facts(recording=recording), line_of(language, form, purpose), language)
        assert 8 < spoken_seconds(said, language) < LONGEST_NOTICE_SECONDS, said


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_purpose_has_its_own_words(language: str) -> None:
    said = {p: first_layer(facts(), line_of(language, "formal", p), language) for p in Purpose}
    same = {Purpose.SERVICE_REQUEST, Purpose.CONTRACT}
    assert len(set(said.values())) == len(Purpose) - len(same) + 1


def test_the_purpose_of_the_call_beats_that_of_the_line() -> None:
    said = first_layer(facts(), line_of("de", "formal"), "de", Purpose.MARKETING)
    assert "um Ihnen Angebote zu machen" in said


def test_another_language_gets_the_english_notice() -> None:
    assert "You are speaking with an AI" in first_layer(facts(), line_of("pl", "formal"), "pl-PL")


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("", "de", 0, 0),
        ("Guten Tag.", "de", 0.8, 1.2),
        ("Guten Tag, guten Tag. Guten Tag!", "de", 2.5, 3.5),
        ("You are speaking with an AI, not with a person.", "en", 2.5, 3.6),
    ],
)
def test_seconds_are_estimated(text: str, language: str, low: float, high: float) -> None:
    assert low <= spoken_seconds(text, language) <= high
