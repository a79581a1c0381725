"""The questions for consent: one purpose each, neutral, with the risk where the law wants it."""

from __future__ import annotations

from itertools import product

import pytest

from voicegate.governance.notices import spoken_seconds
from voicegate.governance.questions import LANGUAGES, ConsentQuestion, build_question
from voicegate.governance.understanding import Heard, understand
from voicegate.vocabulary import Consent, Regime

ALL = list(product(LANGUAGES, Consent, (False, True)))
RISKY = {Consent.TRANSFER, Consent.SPECIAL, Consent.BIOMETRIC}
FREE = {
    "de": "freiwillig",
    "en": "voluntary",
    "es": "voluntario",
    "fr": "facultatif",
    "it": "facoltativo",
    "nl": "vrijwillig",
}
FORMAL = {"de": (" Sie ", " Ihr"), "fr": ("vous ", "Acceptez"), "nl": (" u ", " uw ")}


def built(language: str, consent: Consent, *, informal: bool) -> ConsentQuestion:
    return build_question(consent, controller="Muster GmbH", language=language, informal=informal)


@pytest.mark.parametrize(("language", "consent", "informal"), ALL)
def test_each_is_whole_and_short_enough(language: str, consent: Consent, *, informal: bool) -> None:
    question = built(language, consent, informal=informal)
    said = (question.text, question.again, question.granted, question.refused)
    assert all("{" not in part for part in said)
    assert question.text.count("?") == 1  # one question, for one purpose
    assert FREE[language] in question.text
    assert (question.risk_id is not None) == (consent in RISKY)
    assert spoken_seconds(question.text, language) < 30
    form = "informal" if informal else "formal"
    assert question.script_id == f"{consent.value}.{language}.{form}"
    if informal:
        assert not any(word in f" {part}" for word in FORMAL.get(language, ()) for part in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_differ_and_are_no_answers(language: str) -> None:
    texts = {built(language, consent, informal=False).text for consent in Consent}
    assert len(texts) == len(Consent)
    for consent in Consent:
        question = built(language, consent, informal=False)
        # What a phone line echoes must not answer the question.
        for part in (question.text, question.again, question.granted):
            assert understand(part, language, consent).answer is not Heard.YES


def test_the_countries_of_a_transfer_are_named() -> None:
    question = build_question(
        Consent.TRANSFER, controller="M", language="de-AT", countries=["Indien", "Brasilien"]
    )
    assert "Brasilien, Indien" in question.text
    other = build_question(Consent.RECORDING, controller="M", language="de", countries=["Indien"])
    assert "Indien" not in other.text


OUTSIDE = {
    Regime.UK: {
        "de": "außerhalb des Vereinigten Königreichs",
        "en": "outside the United Kingdom",
        "es": "fuera del Reino Unido",
        "fr": "hors du Royaume-Uni",
        "it": "fuori dal Regno Unito",
        "nl": "buiten het Verenigd Koninkrijk",
    },
    Regime.CH: {
        "de": "außerhalb der Schweiz",
        "en": "outside Switzerland",
        "es": "fuera de Suiza",
        "fr": "hors de la Suisse",
        "it": "fuori dalla Svizzera",
        "nl": "buiten Zwitserland",
    },
}


@pytest.mark.parametrize(
    ("regime", "language", "informal"), list(product(OUTSIDE, LANGUAGES, (False, True)))
)
def test_a_transfer_leaves_the_exporters_own_territory(
    regime: Regime, language: str, *, informal: bool
) -> None:
    question = build_question(
        Consent.TRANSFER, controller="M", language=language, informal=informal, regime=regime
    )
    for said in (question.text, question.again, question.granted):
        assert OUTSIDE[regime][language] in said
        assert not {"EU", "UE"} & set(said.replace("'", " ").replace("?", " ").split())
    form = "informal" if informal else "formal"
    assert question.script_id == f"transfer.{language}.{form}.{regime.value}"
    assert spoken_seconds(question.text, language) < 30
    other = build_question(Consent.RECORDING, controller="M", language=language, regime=regime)
    assert other == build_question(Consent.RECORDING, controller="M", language=language)


def test_another_language_gets_the_english_question() -> None:
    question = built("pl-PL", Consent.RECORDING, informal=False)
    assert question.language == "en"
    assert "Do you agree that this call is recorded?" in question.text
