"""Optional engines: they add, never take away; late ones are counted, missing ones named."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

import pytest

from voicegate.errors import MissingExtraError
from voicegate.gate.engines import WithinBudget
from voicegate.redaction import EntityType, RedactionRules, Redactor
from voicegate.redaction.engines import Detector, EngineSpan
from voicegate.redaction.engines.gliner import GlinerDetector
from voicegate.redaction.engines.presidio import PresidioDetector
from voicegate.redaction.engines.spacy_names import SpacyDetector


class Finds:
    """Finds a word wherever it stands."""

    name = "finds"

    def __init__(self, word: str) -> None:
        self._word = word

    def detect(self, text: str, language: str) -> Sequence[EngineSpan]:
        at = text.find(self._word)
        if at < 0 or language != "de":
            return ()
        return [EngineSpan(start=at + 1, end=at + 3, type=EntityType.EMPLOYER, score=0.9)]


class Waits:
    """Answers only when it is let go, long after the budget."""

    name = "waits"

    def __init__(self) -> None:
        self.go = Event()

    def detect(self, text: str, language: str) -> Sequence[EngineSpan]:
        del text, language
        self.go.wait(20)
        return ()


class Breaks:
    name = "breaks"

    def detect(self, text: str, language: str) -> Sequence[EngineSpan]:
        raise ValueError(f"{len(text)} {language}")


def redactor(*engines: Detector, budget: float = 5.0) -> Redactor:
    rules = RedactionRules(languages=("de",), engines=engines)
    return Redactor(rules, run_engines=WithinBudget(budget_seconds=budget))


def test_an_engine_adds_whole_words_and_takes_nothing_away() -> None:
    call = redactor(Finds("siemens")).call()
    result = call.redact("anna müller hier, ich bin bei siemens", language="de")
    assert result.text == "<PERSON_1> hier, ich bin bei <EMPLOYER_1>"
    assert result.findings[1].reasons == ("engine:finds",)


def test_a_late_engine_is_counted_and_the_rules_hold() -> None:
    engine = Waits()
    call = redactor(engine, Finds("siemens"), budget=0.05).call()
    result = call.redact("mein name ist anna müller", language="de")
    engine.go.set()
    assert result.text == "mein name ist <PERSON_1>"
    assert call.late_engines == {"waits": 1}


def test_a_broken_engine_stops_the_text() -> None:
    with pytest.raises(ValueError, match="25 de"):
        redactor(Breaks()).call().redact("mein name ist anna müller", language="de")


def test_interims_do_not_ask_engines() -> None:
    call = redactor(Breaks()).call()
    assert call.redact("mein name ist anna müller", language="de", final=False).findings


@pytest.mark.parametrize(
    ("engine", "library"),
    [
        (GlinerDetector("/nowhere/model"), "gliner"),
        (SpacyDetector({"de": "no_such_model"}), "spacy"),
        (PresidioDetector({"de": "no_such_model"}), "presidio"),
    ],
)
def test_a_missing_library_or_model_is_named_with_what_to_do(
    engine: Detector, library: str
) -> None:
    with pytest.raises(MissingExtraError, match=f"{library}.*(install|download)"):
        engine.detect("mein name ist anna müller", "de")


def test_a_language_without_a_model_is_left_to_the_others() -> None:
    assert SpacyDetector({}).detect("my name is anna", "en") == ()


def test_without_a_runner_one_engine_follows_the_other() -> None:
    rules = RedactionRules(languages=("de",), engines=(Finds("siemens"), Finds("bosch")))
    result = Redactor(rules).call().redact("ich bin bei siemens und bosch", language="de")
    assert result.text == "ich bin bei <EMPLOYER_1> und <EMPLOYER_2>"


def test_presidio_without_a_model_finds_patterns() -> None:
    engine = PresidioDetector()
    (span,) = engine.detect("my card is 4111 1111 1111 1111", "en")
    assert (span.start, span.end, span.type) == (11, 30, EntityType.CARD)


def test_presidio_beside_the_rules() -> None:
    rules = RedactionRules(languages=("en",), engines=(PresidioDetector(),))
    text = "my name is anna miller, the wallet is 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
    result = Redactor(rules).call().redact(text, language="en")
    assert "anna" not in result.text
    assert "7DivfNa" not in result.text
    assert any("engine:presidio" in f.reasons for f in result.findings)
