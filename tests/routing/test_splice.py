"""One call's events out of several streams: their times, numbers and backends."""

from __future__ import annotations

from collections.abc import Sequence

from voicegate.routing.splice import Splice
from voicegate.speech import Segment, SpeechEvent, SpeechEventType, Transcript, Word


def _no_pauses(_after: float, _until: float) -> Sequence[float]:
    return ()


def _final(utterance: int, *words: tuple[str, float]) -> SpeechEvent:
    heard = tuple(Word(text=w, start_seconds=at, end_seconds=at + 0.3) for w, at in words)
    text = " ".join(w for w, _ in words)
    segment = Segment(text=text, start_seconds=words[0][1], words=heard)
    transcript = Transcript(text=text, words=heard, segments=(segment,))
    return SpeechEvent(type=SpeechEventType.FINAL, utterance=utterance, transcript=transcript)


def test_a_final_out_of_nothing_begins_its_own_utterance() -> None:
    splice = Splice(_no_pauses)
    splice.begin(0.0, "a")
    seen = splice.accept(_final(0, ("good", 0.1), ("morning", 0.5)), sent_seconds=1.0)
    assert [(e.type.value, e.utterance, e.backend) for e in seen] == [
        ("speech_started", 0, "a"),
        ("final", 0, "a"),
    ]
    assert splice.finals == 1


def test_what_the_next_backend_hears_stands_in_the_time_of_the_call() -> None:
    splice = Splice(_no_pauses)
    splice.begin(0.0, "a")
    splice.accept(_final(0, ("good", 0.1), ("morning", 0.5)), sent_seconds=1.0)
    splice.begin(0.5, "b")
    heard = _final(0, ("morning", 0.0), ("anna", 0.6))
    (event,) = splice.accept(heard, sent_seconds=2.0)
    assert (event.utterance, event.backend) == (1, "b")
    assert event.transcript is not None
    assert [(w.text, w.start_seconds) for w in event.transcript.words] == [("anna", 1.1)]
    assert event.transcript.text == "anna"
    late = _final(1, ("here", 2.0))
    (event,) = splice.accept(late, sent_seconds=3.0)
    assert event.transcript is not None
    assert event.transcript.segments[0].start_seconds == 2.5
    assert event.transcript.segments[0].words == event.transcript.words
