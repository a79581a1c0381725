"""From frames and the SDK's words to events: pure, whatever comes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicegate.speech import PHONE_MULAW, Audio, SpeechEvent, SpeechEventType
from voicegate_adapters.azure.ear import Ear
from voicegate_adapters.azure.wire.heard import Heard, Kind, joined, transcript_of
from voicegate_adapters.azure.wire.usp import (
    AUDIO,
    TURN_END,
    own_frame,
    read_answer,
    read_frame,
)

SAID = "meine nummer ist null eins sieben"
SECOND = 10_000_000


@given(st.binary() | st.text())
def test_no_message_breaks_the_reader(message: bytes | str) -> None:
    frame = read_frame(message)
    assert frame.path == frame.path.lower()
    answer = read_answer(message)
    assert answer is None or answer == frame


def test_frames_are_read_as_the_sdk_writes_them() -> None:
    head = b"Path: audio\r\nX-RequestId: abc\r\nX-StreamId: 1\r\n"
    frame = read_frame(len(head).to_bytes(2, "big") + head + b"\x01\x02")
    assert (frame.path, frame.request_id, frame.body) == (AUDIO, "abc", b"\x01\x02")
    end = read_frame(len(head).to_bytes(2, "big") + head)
    assert end.body == b""
    text = read_frame('Path:speech.Phrase\r\nX-RequestId:abc\r\n\r\n{"a": "b\r\n\r\nc"}')
    assert (text.path, text.body) == ("speech.phrase", '{"a": "b\r\n\r\nc"}')
    assert SAID not in repr(read_frame(f"Path:x\r\n\r\n{SAID}"))


def test_our_own_frames_can_be_read() -> None:
    frame = read_answer(own_frame(TURN_END, "abc"))
    assert frame is not None
    assert (frame.path, frame.request_id, frame.body) == (TURN_END, "abc", "{}")


@pytest.mark.parametrize(
    ("body", "sound"),
    [("{}", True), ("", True), ('{"a": 1}', True), ("[]", False), ("{", False), ("7", False),
     ("[" * 100_000, False), (SAID, False)],
)  # fmt: skip
def test_an_answer_holds_an_object(body: str, *, sound: bool) -> None:
    assert (read_answer(f"Path:speech.phrase\r\n\r\n{body}") is not None) is sound
    assert read_answer(f"X-RequestId:a\r\n\r\n{body}") is None


def _final(text: str, start: float, end: float, detail: object = None, **more: Any) -> Heard:
    return Heard(
        kind=Kind.FINAL,
        text=text,
        detail=json.dumps(detail) if detail is not None else "",
        offset_ticks=round(start * SECOND),
        duration_ticks=round((end - start) * SECOND),
        **more,
    )


def test_a_final_has_its_words_readings_and_speaker() -> None:
    words = [
        {"Word": "guten", "Offset": SECOND, "Duration": SECOND // 2, "Confidence": 0.7},
        {"Word": "tag"},
        "x",
    ]
    best = {"Confidence": 0.9, "Display": "Guten Tag.", "Words": words}
    others = [{"Display": "Gute Tage."}, {"Display": ""}, {}, 7]
    heard = _final("Guten Tag.", 1, 2, {"NBest": [best, *others]}, speaker="Guest-1")
    told = transcript_of(heard, backend="az", language="de-DE")
    assert [(w.text, w.start_seconds, w.end_seconds) for w in told.words] == [
        ("guten", 1.0, 1.5),
        ("tag", None, None),
        ("", None, None),
    ]
    assert told.words[0].confidence == 0.7
    assert (told.confidence, told.alternatives) == (0.9, ("Gute Tage.",))
    (segment,) = told.segments
    assert (segment.start_seconds, segment.end_seconds, segment.speaker) == (1.0, 2.0, "Guest-1")
    assert "Guten" not in repr(told) + repr(heard)


@pytest.mark.parametrize(
    "detail", ["", "{", "[]", "null", '{"NBest": []}', '{"NBest": {}}', '{"NBest": [null]}']
)
def test_less_detail_is_less_told(detail: str) -> None:
    heard = Heard(kind=Kind.FINAL, text="Tag", detail=detail, speaker="Unknown")
    told = transcript_of(heard, backend="az", language=None)
    assert (told.text, told.words, told.confidence, told.alternatives) == ("Tag", (), None, ())
    assert told.segments[0].speaker is None


def test_a_recording_is_its_finals_together() -> None:
    finals = [
        transcript_of(
            _final(text, start, start + 1, {"NBest": [{"Confidence": sure}]}),
            backend="az",
            language="de-DE",
        )
        for text, start, sure in (("Guten", 0, 0.9), ("", 1, 0.1), ("Tag.", 2, 0.8))
    ]
    whole = joined(finals, Audio(bytes(8000), PHONE_MULAW), backend="az", language="de-DE")
    assert (whole.text, whole.confidence, whole.duration_seconds) == ("Guten Tag.", 0.1, 1.0)
    assert [s.text for s in whole.segments] == ["Guten", "Tag."]


HEARD = st.builds(
    Heard,
    kind=st.sampled_from([Kind.STARTED, Kind.DRAFT, Kind.FINAL]),
    text=st.sampled_from(["", "a", "a b"]),
    offset_ticks=st.integers(0, 100 * SECOND),
    duration_ticks=st.integers(0, 10 * SECOND),
)


def _check_order(events: list[SpeechEvent]) -> None:
    utterance, final, speaking = 0, False, False
    for event in events:
        assert event.utterance in {utterance, utterance + 1}
        if event.utterance > utterance:
            assert final
            utterance, final = event.utterance, False
        match event.type:
            case SpeechEventType.SPEECH_STARTED:
                assert not speaking
                speaking = True
            case SpeechEventType.SPEECH_ENDED:
                assert speaking
                speaking = False
            case SpeechEventType.INTERIM:
                assert speaking
                assert not final
            case _:
                assert event.type is SpeechEventType.FINAL
                assert speaking
                assert not final
                final = True
    assert not speaking


@given(st.lists(HEARD), st.booleans())
def test_events_are_in_order_whatever_the_sdk_tells(told: list[Heard], interim: bool) -> None:
    ear = Ear("az", "de-DE", interim=interim)
    events = [event for heard in told for event in ear.hear(heard)] + ear.end()
    _check_order(events)
    finals = [h.text for h in told if h.kind is Kind.FINAL and h.text]
    said = [e.transcript.text for e in events if e.is_final and e.transcript]
    assert [text for text in said if text] == finals
    if not interim:
        assert SpeechEventType.INTERIM not in {e.type for e in events}


def test_a_draft_that_comes_to_nothing_is_taken_back() -> None:
    ear = Ear("az", "de-DE", interim=True)
    draft = Heard(kind=Kind.DRAFT, text="a", duration_ticks=SECOND)
    events = ear.hear(draft) + ear.hear(_final("", 0, 1))
    assert [(e.type.value, e.transcript.text if e.transcript else None) for e in events] == [
        ("speech_started", None),
        ("interim", "a"),
        ("final", ""),
        ("speech_ended", None),
    ]
