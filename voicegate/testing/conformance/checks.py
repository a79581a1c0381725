"""What holds of everything that an adapter gives back, or sends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from voicegate.speech import (
    Audio,
    AudioFormat,
    MarkKind,
    SpeechEvent,
    SpeechEventType,
    SpeechMark,
    SynthesisRequest,
    Word,
)
from voicegate.testing.conformance.subject import Subject

__all__ = [
    "check_heard",
    "check_language",
    "check_marks",
    "check_order",
    "check_received",
    "check_sound",
    "check_words",
]

_LEAST_SECONDS = 0.2


def check_heard(subject: Subject, text: str) -> None:
    """Check that ``text`` is what the subject's speech says, as far as it says so."""
    assert text.strip(), "nothing was heard"
    if subject.text is not None:
        assert text.split() == subject.text.split()


def check_received(subject: Subject, audio: Audio) -> None:
    """Check that the newest request brought ``audio``, byte by byte."""
    received = subject.received()
    if received:
        assert received[-1].format == audio.format
        assert received[-1].audio == audio.content


def check_language(subject: Subject, language: str | None) -> None:
    """Check that the vendor was told the language, in whatever spelling."""
    assert language, "the language did not go along"
    bare = subject.language.partition("-")[0]
    assert language.lower().replace("_", "-").partition("-")[0] == bare


def check_marks(marks: Sequence[SpeechMark], asked: SynthesisRequest, seconds: float) -> None:
    """Check that marks are there, in order, within the sound and where they say in the text."""
    assert marks, "no mark came"
    last = 0.0
    for mark in marks:
        assert mark.kind in asked.marks, f"not asked for: {mark}"
        assert last <= mark.start_seconds <= seconds, f"out of order, or after the end: {mark}"
        assert mark.end_seconds is None or mark.end_seconds >= mark.start_seconds
        if mark.span is not None:
            assert asked.text[slice(*mark.span)] == mark.value, f"another place: {mark}"
        assert "value" not in repr(mark), "a repr shows what is said"
        last = mark.start_seconds
    values = [mark.value for mark in marks]
    if MarkKind.WORD in asked.marks:
        assert values == re.findall(r"\w+", asked.text)
        assert all(mark.span is not None for mark in marks)
    if MarkKind.SSML in asked.marks:
        assert values == re.findall(r'<mark name="(\w+)"', asked.text)


def check_words(words: Sequence[Word], *, until: float | None) -> None:
    """Check that times are there, in order, and within the audio."""
    last = 0.0
    for word in words:
        assert word.start_seconds is not None, f"no start: {word}"
        assert word.end_seconds is not None, f"no end: {word}"
        assert last <= word.start_seconds <= word.end_seconds, f"out of order: {word}"
        last = word.start_seconds
    assert until is None or last <= until, f"a word starts after the audio: {last} s of {until} s"


def check_order(events: Sequence[SpeechEvent]) -> None:
    """Check the order of an adapter's own events."""
    utterance, final, speaking, last = -1, False, False, 0.0
    for event in events:
        assert event.utterance >= utterance, f"goes back to an earlier utterance: {event}"
        if event.utterance > utterance:
            utterance, final = event.utterance, False
        if event.at_seconds is not None and event.is_final:
            assert event.at_seconds >= last, f"goes back in time: {event}"
            last = event.at_seconds
        match event.type:
            case SpeechEventType.SPEECH_STARTED:
                assert not speaking, f"speech starts twice: {event}"
                speaking = True
            case SpeechEventType.SPEECH_ENDED:
                assert speaking, f"speech ends that has not started: {event}"
                speaking = False
            case SpeechEventType.INTERIM:
                assert event.transcript is not None
                assert not final, f"an interim after the final of its utterance: {event}"
            case SpeechEventType.FINAL:
                assert event.transcript is not None
                assert not final, f"a second final of its utterance: {event}"
                final = True
            case _:
                raise AssertionError(f"no event of an adapter: {event}")


def check_sound(sound: bytes, audio_format: AudioFormat) -> None:
    """Check that ``sound`` is some speech, in whole samples."""
    size = audio_format.encoding.bytes_per_sample or 1
    assert len(sound) % size == 0, "the last sample is cut"
    seconds = len(sound) / size / audio_format.sample_rate_hz
    assert seconds >= _LEAST_SECONDS, f"no more than {seconds} s of sound"
