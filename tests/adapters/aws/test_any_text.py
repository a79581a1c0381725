"""Any text, any order of results: what is sent fits and says the same, what is told is in order."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from voicegate.adapter import RawBody
from voicegate.speech import SpeechEventType, SynthesisRequest, Transcript
from voicegate_adapters.aws.ear import Ear
from voicegate_adapters.aws.wire import polly
from voicegate_adapters.aws.wire.reading import Heard

_ODD = ["Guten", "Tag.", "&", "<", "</speak>", "…", "\x00", "\ud800"]
_LONG = ["x" * 3100, "&" * 3100, "🙂" * 900]
_words = st.text(min_size=1, max_size=40) | st.sampled_from([*_ODD, *_LONG])
_texts = st.lists(_words, max_size=60).map(" ".join)


def _letters(text: str) -> str:
    return "".join(text.split())


@given(text=_texts, speed=st.sampled_from([1.0, 0.2, 1.5]))
def test_pieces_fit_and_say_the_same(text: str, speed: float) -> None:
    request = SynthesisRequest(text=text, language="de-DE", speed=speed)
    pieces = polly.pieces_of(request)
    assert _letters("".join(pieces)) == _letters(text)
    for piece in pieces:
        message = polly.speech_request(
            request, piece, base="http://127.0.0.1", voice="Vicki", engine="neural"
        )
        body = _body(message)
        assert len(body["Text"]) <= 6000
        assert len(piece) <= 3000
        if speed == 1.0:
            assert body["Text"] == piece
            continue
        root = ET.fromstring(body["Text"])  # noqa: S314 - our own
        assert [child.tag for child in root.iter()] == ["speak", "prosody"]


def _body(message: Any) -> dict[str, Any]:
    assert isinstance(message.body, RawBody)
    return dict(json.loads(message.body.content))


def _result(utterance: int, text: str, at: float, *, final: bool) -> Heard:
    return Heard(
        id=f"r{utterance}",
        final=final,
        transcript=Transcript(text=text),
        start_seconds=at,
        end_seconds=at + 0.5,
    )


_heard = st.builds(
    _result,
    st.integers(0, 3),
    st.sampled_from(["", "ja", "ja nein"]),
    st.floats(0, 60),
    final=st.booleans(),
)


@given(results=st.lists(_heard, max_size=30), interim=st.booleans())
def test_events_are_in_order_whatever_comes(results: list[Heard], *, interim: bool) -> None:
    """Each utterance: started, drafts, one final, ended; numbers go up by one; time goes on."""
    ear = Ear("a", interim=interim)
    events = [event for heard in results for event in ear.hear(heard)]
    speaking, utterance, last = False, 0, 0.0
    for event in events:
        assert event.utterance == utterance
        match event.type:
            case SpeechEventType.SPEECH_STARTED:
                assert not speaking
                speaking = True
            case SpeechEventType.INTERIM:
                assert speaking
                assert interim
            case SpeechEventType.FINAL:
                assert speaking
                assert (event.at_seconds or 0.0) >= last
                last = event.at_seconds or 0.0
            case _:
                assert event.type is SpeechEventType.SPEECH_ENDED
                speaking = False
                utterance += 1
