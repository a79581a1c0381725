"""Streams: nothing is shown before it is decided, and the end is the same as the whole."""

from __future__ import annotations

import random

import pytest

from tests.corpus.build import LANGUAGES, rows
from tests.corpus.heard import heard
from voicegate.redaction import RedactionRules, Redactor
from voicegate.redaction.stream import HELD, MAX_HOLD_SECONDS
from voicegate.speech import SpeechEvent, SpeechEventType, Transcript

REDACTOR = Redactor(RedactionRules(languages=LANGUAGES))


def interim(text: str, utterance: int = 0) -> SpeechEvent:
    return SpeechEvent(
        type=SpeechEventType.INTERIM, utterance=utterance, transcript=Transcript(text=text)
    )


def final(text: str, utterance: int = 0) -> SpeechEvent:
    return SpeechEvent(
        type=SpeechEventType.FINAL, utterance=utterance, transcript=Transcript(text=text)
    )


def shown(events: tuple[SpeechEvent, ...]) -> str:
    (event,) = events
    assert event.transcript is not None
    return event.transcript.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("split", ["measure", "tune"])
def test_no_interim_shows_what_the_final_takes_out(language: str, split: str) -> None:
    escaped: list[tuple[str, str]] = []
    for row in [*rows(language, 200, seed=11, split=split), *heard(language, split)]:
        call, whole = REDACTOR.call(), REDACTOR.call()
        if row.question:
            call.heard(row.question, language)
            whole.heard(row.question, language)
        expected = whole.redact(row.text, language=language)
        secret = {
            w for f in expected.findings for w in row.text[f.start : f.end].split() if len(w) > 2
        } - set(expected.text.split())
        stream = call.stream(language)
        words = row.text.split()
        at = 0.0
        for size in range(1, len(words) + 1):
            text = shown(stream.push(interim(" ".join(words[:size])), at))
            at += 0.2
            bare = {w.strip(".,?!;:") for w in text.split()} | set(text.split())
            if bare & secret:
                escaped.append((row.text, text))
                break
        assert shown(stream.push(final(row.text), at)) == expected.text
    assert not escaped, f"{len(escaped)}: {escaped[:3]}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_cut_gives_the_same_as_the_whole(language: str) -> None:
    rng = random.Random(4)
    for row in rows(language, 120, seed=12):
        call, whole = REDACTOR.call(), REDACTOR.call()
        stream, at = call.stream(language), 0.0
        while at < 3.0:
            cut = rng.randrange(len(row.text) + 1)
            stream.push(interim(row.text[:cut]), at)
            at += rng.random()
        got = shown(stream.push(final(row.text), at))
        assert got == whole.redact(row.text, language=language).text


def test_what_is_held_too_long_is_shown_as_held_never_as_said() -> None:
    stream = REDACTOR.call().stream("de")
    text = "meine nummer ist null eins sieben sechs"
    assert "null" not in shown(stream.push(interim(text), 0.0))
    assert stream.tick(MAX_HOLD_SECONDS / 2) == ()
    late = shown(stream.tick(MAX_HOLD_SECONDS))
    assert late.endswith(HELD)
    assert "null" not in late


def test_harmless_speech_is_shown_at_once_but_for_the_last_words() -> None:
    stream = REDACTOR.call().stream("de")
    text = shown(stream.push(interim("ich wollte mal fragen wann das paket endlich kommt"), 0.0))
    assert text.startswith("ich wollte mal fragen wann das")


def test_a_revised_interim_changes_nothing_in_the_call() -> None:
    call = REDACTOR.call()
    stream = call.stream("de")
    for said in (
        "mein name ist anna",
        "mein name ist anna mühlen",
        "mein name ist anna müller und",
    ):
        stream.push(interim(said), 0.0)
    assert len(call.vault) == 0
    assert shown(stream.push(final("mein name ist anna müller"), 1.0)) == "mein name ist <PERSON_1>"


def test_an_end_without_a_final_redacts_the_last_interim() -> None:
    stream = REDACTOR.call().stream("de")
    stream.push(interim("mein name ist anna müller"), 0.0)
    (event,) = stream.flush()
    assert event.is_final
    assert event.transcript is not None
    assert event.transcript.text == "mein name ist <PERSON_1>"
    assert stream.flush() == ()


def test_events_without_text_pass() -> None:
    stream = REDACTOR.call().stream("de")
    started = SpeechEvent(type=SpeechEventType.SPEECH_STARTED)
    assert stream.push(started, 0.0) == (started,)
    assert "held" not in repr(stream).lower()
