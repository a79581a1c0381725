"""Optional engines in a gate: off the loop, within a budget, adding, counted, never in the way."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from voicegate import ConfigError, Gate, MissingExtraError, RefusedError, SafeText
from voicegate.adapter.registry import Registry
from voicegate.blocking import Gate as BlockingGate
from voicegate.gate.call_redactor import CallRedactor
from voicegate.gate.check import check_config
from voicegate.gate.engine_room import EngineRoom
from voicegate.redaction import EntityType, RedactionRules, Redactor
from voicegate.redaction.engines import Detector, EngineSpan
from voicegate.speech import SpeechEvent, SpeechEventType, Transcript, Word
from voicegate.testing import Script, Scripts, scripted_adapter
from voicegate.vocabulary import Label

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
WALLET = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
SAID = f"my name is anna miller and the wallet is {WALLET}"
CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
retention_text = "No audio is kept."
home_country = "DE"

[line.support]
language = "en-US"
purpose = "contract"
notice = { played_elsewhere = 2026-03-01, how = "the exchange plays it" }

[redaction]
engines = ["presidio"]
engine_budget_ms = 20_000

[backends.us]
adapter = "scripted"
simulated = { country = "US", attributes = ["dpf_eu_nonhr"], parent_country = "US" }

[backends.house]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }
"""


def _gate(folder: Path, scripts: Scripts, config: str = CONFIG) -> Gate:
    file = folder / "voicegate.toml"
    file.write_text(config)
    registry = Registry(extra=[scripted_adapter(scripts)])
    return Gate.from_toml(file, environ={}, registry=registry, clock=lambda: NOW)


class Finds:
    """Finds words wherever they stand; remembers in which thread it was asked."""

    def __init__(self, *words: str, kind: EntityType = EntityType.EMPLOYER) -> None:
        self.name = "finds"
        self._words = words
        self._kind = kind
        self.asked: list[str] = []
        self.threads: set[str] = set()

    def detect(self, text: str, language: str) -> Sequence[EngineSpan]:
        assert language == "en"
        self.asked.append(text)
        self.threads.add(threading.current_thread().name)
        places = [(text.find(word), word) for word in self._words if word in text]
        return [
            EngineSpan(start=at, end=at + len(word), type=self._kind, score=0.9)
            for at, word in places
        ]


class Waits:
    """Answers when it is let go."""

    name = "waits"

    def __init__(self) -> None:
        self.go = threading.Event()

    def detect(self, text: str, language: str) -> Sequence[EngineSpan]:
        del text, language
        self.go.wait(20)
        return ()


class Breaks:
    name = "breaks"

    def detect(self, text: str, language: str) -> Sequence[EngineSpan]:
        raise ValueError(f"{text} {language}")


class Desk:
    """The redactor of one call, over ``engines``."""

    def __init__(self, *engines: Detector, budget_seconds: float = 20.0) -> None:
        self.room = EngineRoom(engines, budget_seconds=budget_seconds)
        self.labels: set[Label] = set()
        self.redaction = Redactor(RedactionRules(languages=("en",))).call()
        self.redactor = CallRedactor(
            self.redaction, self.room, call_id="c", language="en-US", grow=self.labels.update
        )


def _heard(text: str) -> Transcript:
    words = tuple(
        Word(text=w, start_seconds=float(i), end_seconds=i + 1.0)
        for i, w in enumerate(text.split())
    )
    return Transcript(text=text, language="en-US", words=words)


async def test_they_add_to_every_field_and_take_nothing_away() -> None:
    engine = Finds("acme works")
    desk = Desk(engine)
    heard = _heard("my name is anna miller from acme works")
    by_rules = desk.redactor.redact(heard)
    assert by_rules.text == "my name is <PERSON_1> from acme works"
    assert not by_rules.engines
    safe = await desk.redactor.with_engines(heard)
    assert safe.text == "my name is <PERSON_1> from <EMPLOYER_1>"
    assert safe.transcript is not None
    assert [w.text for w in safe.transcript.words][-2:] == ["from", "<EMPLOYER_1>"]
    assert (safe.findings[-1].start_seconds, safe.findings[-1].end_seconds) == (6.0, 8.0)
    assert safe.findings[:1] == by_rules.findings
    assert desk.redactor.redact(heard) is safe
    assert await desk.redactor.with_engines(heard) is safe
    assert engine.threads == {"engine finds"}
    assert desk.redaction.restore("from <EMPLOYER_1>") == "from acme works"
    later = desk.redactor.redact("does acme works open today")
    assert later.text == "does <EMPLOYER_1> open today"


async def test_what_the_rules_found_keeps_its_place_and_its_number() -> None:
    desk = Desk(Finds("anna miller from acme", kind=EntityType.PERSON))
    safe = await desk.redactor.with_engines("my name is anna miller from acme")
    assert safe.text == "my name is <PERSON_1> <PERSON_2>"
    assert safe.findings[0].reasons != ("engine:finds",)
    assert desk.redaction.restore("<PERSON_1>, <PERSON_2>") == "anna miller, from acme"


async def test_their_findings_add_labels() -> None:
    desk = Desk(Finds("morgellons", kind=EntityType.HEALTH))
    assert not desk.redactor.redact("i take care of morgellons you see").labels - {Label.PERSONAL}
    await desk.redactor.with_engines("i take care of morgellons you see")
    assert Label.SPECIAL_CATEGORY in desk.labels


async def test_a_late_engine_is_counted_and_what_is_queued_is_bounded() -> None:
    waits = Waits()
    desk = Desk(waits, budget_seconds=0.01)
    for turn in range(12):
        safe = await desk.redactor.with_engines(f"my name is anna miller {turn}")
        assert "<PERSON_1>" in safe.text
        assert safe.engines
    assert desk.room.troubles == {"waits:late": 12}
    waits.go.set()
    desk.room.close()


async def test_a_failing_engine_is_counted_and_the_others_count() -> None:
    desk = Desk(Breaks(), Finds("acme"))
    safe = await desk.redactor.with_engines("my name is anna miller from acme")
    assert safe.text == "my name is <PERSON_1> from <EMPLOYER_1>"
    assert desk.room.troubles == {"breaks:failed": 1}
    desk.room.close()
    desk.room.close()
    again = await desk.redactor.with_engines("and acme again, or acme")
    assert "acme" not in again.text


async def test_the_loop_goes_on_meanwhile() -> None:
    waits = Waits()
    desk = Desk(waits)
    looking = asyncio.get_running_loop().create_task(desk.redactor.with_engines("good morning"))
    for _ in range(50):
        await asyncio.sleep(0)
    assert not looking.done()
    waits.go.set()
    assert (await looking).text == "good morning"
    assert not desk.room.troubles


async def test_without_engines_nothing_is_asked() -> None:
    desk = Desk()
    safe = await desk.redactor.with_engines("my name is anna miller")
    assert (safe.text, safe.engines) == ("my name is <PERSON_1>", False)
    ended = SpeechEvent(type=SpeechEventType.SPEECH_ENDED)
    assert (await desk.redactor.with_engines(ended)).text == ""


async def test_of_a_text_from_long_ago_what_is_left_is_looked_at() -> None:
    desk = Desk(Finds("PERSON_1", "acme"))
    old = desk.redactor.redact("my name is anna miller from acme")
    for turn in range(20):
        desk.redactor.redact(f"good morning, turn {turn}")
    wider = await desk.redactor.with_engines(old)
    assert wider.text == "my name is <PERSON_1> from <EMPLOYER_1>"


async def test_safe_text_is_looked_at_once_more_and_its_placeholders_stay() -> None:
    desk = Desk(Finds("PERSON_1", "acme", kind=EntityType.EMPLOYER))
    safe = desk.redactor.redact("my name is anna miller from acme")
    wider = await desk.redactor.with_engines(safe)
    assert wider.text == "my name is <PERSON_1> from <EMPLOYER_1>"
    assert await desk.redactor.with_engines(wider) is wider
    heard = _heard("good morning from acme")
    wider = await desk.redactor.with_engines(desk.redactor.redact(heard))
    assert wider.transcript is not None
    with pytest.raises(RefusedError, match="another call"):
        await desk.redactor.with_engines(SafeText(text="x", call_id="other"))


async def test_presidio_looks_at_what_a_sink_gets(tmp_path: Path) -> None:
    scripts = Scripts(us=Script(), house=Script(lines=(SAID,)))
    async with _gate(tmp_path, scripts) as gate, gate.call(subject="customer-4711") as call:
        by_rules = call.redact(SAID)
        assert WALLET[-7:] in by_rules.text
        safe = await call.redact_with_engines(SAID)
        assert WALLET[-7:] not in safe.text
        for text in (SAID, by_rules, safe):
            await call.send("us", text)
        await call.send("house", SAID)
        assert gate.engine_troubles == {}
    assert len(scripts["us"].texts) == 3
    assert all(WALLET[-7:] not in text and "anna" not in text for text in scripts["us"].texts)
    assert scripts["house"].texts == [SAID]


def test_it_is_the_same_without_async(tmp_path: Path) -> None:
    with BlockingGate(_gate(tmp_path, Scripts())) as gate, gate.call(subject="c") as call:
        assert WALLET[-7:] not in call.redact_with_engines(SAID).text
        assert gate.engine_troubles == {}


MISSING = {
    'engines = ["gliner"]\ngliner_model = "/nowhere/model"': 'pip install "voicegate-sdk[gliner]"',
    'engines = ["spacy"]\nengine_models = { en = "en_no_such_model" }': (
        "python -m spacy download en_no_such_model"
    ),
    'engines = ["presidio"]\nengine_models = { en = "en_no_such_model" }': (
        "python -m spacy download en_no_such_model"
    ),
}


@pytest.mark.parametrize("said", MISSING)
async def test_a_missing_library_or_model_stops_the_gate(tmp_path: Path, said: str) -> None:
    config = CONFIG.replace('engines = ["presidio"]', said)
    gate = _gate(tmp_path, Scripts(), config)
    with pytest.raises(MissingExtraError) as caught:
        await gate.open()
    (problem,) = caught.value.problems
    assert (problem.key, problem.line) == ("redaction.engines", 14)
    assert MISSING[said] in problem.message
    report = check_config(
        config, "v.toml", {}, Registry(extra=[scripted_adapter(Scripts())]), NOW.date()
    )
    assert [(p.key, p.message) for p in report.problems] == [(problem.key, problem.message)]


UNUSABLE = {
    'engines = ["spacy"]': ("redaction.engine_models", "finds nothing without a model"),
    'engines = ["gliner"]': ("redaction.gliner_model", "finds nothing without a model"),
    'engines = ["spicy"]': ("redaction.engines[0]", 'unknown word "spicy"'),
    'engines = ["presidio", "presidio"]': ("redaction.engines", "twice"),
}


@pytest.mark.parametrize("said", UNUSABLE)
def test_what_cannot_be_used_is_said_with_its_key(tmp_path: Path, said: str) -> None:
    key, message = UNUSABLE[said]
    with pytest.raises(ConfigError) as caught:
        _gate(tmp_path, Scripts(), CONFIG.replace('engines = ["presidio"]', said))
    (problem,) = caught.value.problems
    assert problem.key == key
    assert message in problem.message
