"""Requests and answers as bytes: recorded JSON of Google's own messages, no network, no mock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from google.cloud.speech_v1.types import cloud_speech as one
from google.cloud.speech_v2.types import cloud_speech as two
from google.protobuf import duration_pb2

from voicegate.errors import BadRequestError, RateLimitedError, UnexpectedResponseError
from voicegate.speech import (
    PHONE_ALAW,
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    StreamRequest,
    TranscriptionRequest,
)
from voicegate_adapters.google.endpoints import Place
from voicegate_adapters.google.models import model_of
from voicegate_adapters.google.wire.reading import Told
from voicegate_adapters.google.wire.stt_v1 import V1
from voicegate_adapters.google.wire.stt_v2 import V2

PLACE = Place(host="eu-speech.googleapis.com", project="p-1", location="eu", recognizer="_")
PATH = "projects/p-1/locations/eu/recognizers/_"
CHIRP, PHONE = model_of("chirp_3"), model_of("phone_call")
SECOND = Audio(b"\xff" * 8000, PHONE_MULAW)
ONE: Any = one
TWO: Any = two
ANSWER_V2 = """{
  "results": [
    {"alternatives": [{"transcript": "guten Tag", "confidence": 0.94, "words": [
       {"startOffset": "0s", "endOffset": "0.400s", "word": "guten", "speakerLabel": "1"},
       {"startOffset": "0.400s", "endOffset": "0.900s", "word": "Tag", "speakerLabel": "1"}]},
      {"transcript": "guten Tach"}],
     "resultEndOffset": "1.200s", "languageCode": "de-DE"},
    {"alternatives": [{"transcript": " mein Name ist Kern", "confidence": 0.9, "words": [
       {"startOffset": "2s", "endOffset": "2.500s", "word": "mein", "speakerLabel": "2"}]}],
     "resultEndOffset": "3.500s", "languageCode": "de-DE"},
    {"resultEndOffset": "4s"}
  ],
  "metadata": {"requestId": "65a1b0f2-0000-2c1e", "totalBilledDuration": "4s"}
}"""


@dataclass
class _Switches:
    voice_activity: bool = True
    endpointing: str = "standard"


def _recording(**more: Any) -> TranscriptionRequest:
    asked: dict[str, Any] = {"audio": SECOND, "language": "de-DE"} | more
    return TranscriptionRequest(**asked)


def _stream(**more: Any) -> StreamRequest:
    asked: dict[str, Any] = {"format": PHONE_MULAW, "language": "de-DE"} | more
    return StreamRequest(**asked)


def _v2(request: TranscriptionRequest) -> Any:
    return TWO.RecognizeRequest.deserialize(V2().request(request, CHIRP, PLACE, backend="g"))


def test_a_recording_for_v2() -> None:
    message = _v2(_recording(hints=("Muster", "Kern"), word_times=True, diarisation=True))
    assert message.recognizer == PATH
    assert message.content == SECOND.content
    assert (message.config.model, list(message.config.language_codes)) == ("chirp_3", ["de-DE"])
    decoding = message.config.explicit_decoding_config
    assert decoding.encoding.name == "MULAW"
    assert (decoding.sample_rate_hertz, decoding.audio_channel_count) == (8000, 1)
    assert message.config.features.enable_word_time_offsets
    assert "diarization_config" in message.config.features
    phrases = message.config.adaptation.phrase_sets[0].inline_phrase_set.phrases
    assert [phrase.value for phrase in phrases] == ["Muster", "Kern"]
    assert V2().headers(PLACE, backend="g") == (("x-goog-request-params", f"recognizer={PATH}"),)


def test_what_was_not_asked_for_is_not_there() -> None:
    config = _v2(_recording(language=None)).config
    assert list(config.language_codes) == ["auto"]
    assert "adaptation" not in config
    assert "diarization_config" not in config.features
    assert not config.features.enable_word_time_offsets


@pytest.mark.parametrize(
    ("encoding", "name"),
    [(Encoding.PCM_S16LE, "LINEAR16"), (Encoding.MULAW, "MULAW"), (Encoding.ALAW, "ALAW")],
)
@pytest.mark.parametrize("rate_hz", [8000, 16_000, 48_000])
def test_raw_audio_says_what_it_is(encoding: Encoding, name: str, rate_hz: int) -> None:
    audio = Audio(b"\x01\x00" * 100, AudioFormat(encoding, rate_hz))
    decoding = _v2(_recording(audio=audio)).config.explicit_decoding_config
    assert (decoding.encoding.name, decoding.sample_rate_hertz) == (name, rate_hz)


def test_files_say_it_themselves() -> None:
    audio = Audio(b"RIFF", AudioFormat(Encoding.WAV, 16_000))
    assert "auto_decoding_config" in _v2(_recording(audio=audio)).config
    with pytest.raises(BadRequestError):
        _v2(_recording(audio=Audio(b"x", AudioFormat(Encoding.AAC, 16_000))))


def test_a_recording_for_v1() -> None:
    asked = _recording(hints=("Muster",), word_times=True, diarisation=True)
    message = ONE.RecognizeRequest.deserialize(V1().request(asked, PHONE, PLACE, backend="g"))
    config = message.config
    assert (config.model, config.language_code) == ("phone_call", "de-DE")
    assert (config.encoding.name, config.sample_rate_hertz) == ("MULAW", 8000)
    assert list(config.speech_contexts[0].phrases) == ["Muster"]
    assert config.diarization_config.enable_speaker_diarization
    assert message.audio.content == SECOND.content
    assert V1().headers(PLACE, backend="g") == ()
    compressed = _recording(audio=Audio(b"x", AudioFormat(Encoding.MP3, 44_100)))
    raw = V1().request(compressed, PHONE, PLACE, backend="g")
    assert ONE.RecognizeRequest.deserialize(raw).config.encoding.name == "MP3"


def test_what_v1_lacks_is_said_before_anything_leaves() -> None:
    alaw = _recording(audio=Audio(b"\xd5" * 10, PHONE_ALAW))
    with pytest.raises(BadRequestError, match="A-law"):
        V1().request(alaw, PHONE, PLACE, backend="g")
    with pytest.raises(BadRequestError, match="language"):
        V1().request(_recording(language=None), PHONE, PLACE, backend="g")


def test_more_than_a_minute_is_not_one_recording() -> None:
    long = _recording(audio=Audio(b"\xff" * 8000 * 61, PHONE_MULAW))
    with pytest.raises(BadRequestError, match="61 s"):
        V2().request(long, CHIRP, PLACE, backend="g")
    with pytest.raises(BadRequestError, match="61 s"):
        V1().request(long, PHONE, PLACE, backend="g")


def test_the_first_message_of_a_stream() -> None:
    switches = _Switches(voice_activity=False, endpointing="supershort")
    raw = V2().opening(_stream(interim=False), CHIRP, PLACE, switches, backend="g")
    message = TWO.StreamingRecognizeRequest.deserialize(raw)
    assert message.recognizer == PATH
    features = message.streaming_config.streaming_features
    assert not features.interim_results
    assert not features.enable_voice_activity_events
    assert features.endpointing_sensitivity.name == "ENDPOINTING_SENSITIVITY_SUPERSHORT"
    assert message.audio == b""
    raw = V1().opening(_stream(), PHONE, PLACE, _Switches(), backend="g")
    first = ONE.StreamingRecognizeRequest.deserialize(raw)
    assert first.streaming_config.interim_results
    assert first.streaming_config.enable_voice_activity_events


def test_further_messages_hold_audio_only() -> None:
    two_audio = TWO.StreamingRecognizeRequest.deserialize(V2().audio(b"\x01\x02"))
    assert (two_audio.audio, two_audio.recognizer) == (b"\x01\x02", "")
    one_audio = ONE.StreamingRecognizeRequest.deserialize(V1().audio(b"\x01\x02"))
    assert one_audio.audio_content == b"\x01\x02"


def test_a_model_does_in_streams_what_it_can() -> None:
    with pytest.raises(BadRequestError, match="recordings only"):
        V2().opening(_stream(diarisation=True), CHIRP, PLACE, _Switches(), backend="g")
    with pytest.raises(BadRequestError, match="no streams"):
        V2().opening(_stream(), model_of("chirp"), PLACE, _Switches(), backend="g")


def test_an_answer_of_v2() -> None:
    raw = TWO.RecognizeResponse.serialize(TWO.RecognizeResponse.from_json(ANSWER_V2))
    heard = V2().transcript(raw, _recording(), backend="g")
    assert heard.text == "guten Tag mein Name ist Kern"
    assert [s.text for s in heard.segments] == ["guten Tag", "mein Name ist Kern"]
    assert [w.text for w in heard.words] == ["guten", "Tag", "mein"]
    first = heard.words[0]
    assert (first.start_seconds, first.end_seconds, first.speaker) == (0.0, 0.4, "1")
    assert heard.confidence == pytest.approx(0.92)
    assert heard.duration_seconds == 4.0
    assert (heard.language, heard.backend) == ("de-DE", "g")
    assert heard.request_id == "65a1b0f2-0000-2c1e"
    assert heard.segments[0].end_seconds == pytest.approx(1.2)
    assert heard.alternatives == ()  # they are of parts, not of the whole


def test_an_answer_by_speakers() -> None:
    raw = TWO.RecognizeResponse.serialize(TWO.RecognizeResponse.from_json(ANSWER_V2))
    heard = V2().transcript(raw, _recording(diarisation=True), backend="g")
    assert [(s.speaker, s.text) for s in heard.segments] == [("1", "guten Tag"), ("2", "mein")]
    assert heard.text == "guten Tag mein Name ist Kern"


def test_silence_is_an_empty_transcript() -> None:
    heard = V2().transcript(b"", _recording(), backend="g")
    assert (heard.text, heard.words, heard.confidence, heard.request_id) == ("", (), None, None)


def _word(text: str, start: float, end: float, speaker: int = 0) -> Any:
    return ONE.WordInfo(
        word=text,
        start_time=duration_pb2.Duration(seconds=int(start), nanos=int(start % 1 * 1e9)),
        end_time=duration_pb2.Duration(seconds=int(end), nanos=int(end % 1 * 1e9)),
        speaker_tag=speaker,
    )


def test_v1_repeats_the_words_of_all_speakers_and_we_do_not() -> None:
    every = [_word("ja", 0.0, 0.5, 1), _word("nein", 1.0, 1.5, 2)]
    answer = ONE.RecognizeResponse(
        results=[
            {"alternatives": [{"transcript": "ja", "words": [_word("ja", 0.0, 0.5)]}]},
            {"alternatives": [{"transcript": "nein", "words": [_word("nein", 1.0, 1.5)]}]},
            {"alternatives": [{"transcript": "", "words": every}]},
        ],
        request_id=4711,
    )
    raw = ONE.RecognizeResponse.serialize(answer)
    heard = V1().transcript(raw, _recording(diarisation=True), backend="g")
    assert heard.text == "ja nein"
    assert [(w.text, w.speaker) for w in heard.words] == [("ja", "1"), ("nein", "2")]
    assert [(s.speaker, s.text) for s in heard.segments] == [("1", "ja"), ("2", "nein")]
    assert heard.request_id == "4711"


def _told(**more: Any) -> Told:
    asked: dict[str, Any] = {"backend": "g", "language": "de-DE"} | more
    return Told(**asked)


def test_a_stream_of_v1_repeats_earlier_words_too() -> None:
    words = [_word("ja", 0.0, 0.5, 1), _word("nein", 1.0, 1.5, 2)]
    answer = ONE.StreamingRecognizeResponse(
        results=[
            {
                "alternatives": [{"transcript": "nein", "words": words}],
                "is_final": True,
                "result_end_time": duration_pb2.Duration(seconds=1, nanos=800_000_000),
            }
        ]
    )
    raw = ONE.StreamingRecognizeResponse.serialize(answer)
    heard = V1().heard(raw, _told(diarised=True, after_seconds=0.8, shift_seconds=100.0))
    ((transcript, end),) = heard.finals
    assert [(w.text, w.start_seconds, w.speaker) for w in transcript.words] == [
        ("nein", 101.0, "2")
    ]
    assert end == pytest.approx(1.8)


def test_drafts_are_one_draft() -> None:
    answer = TWO.StreamingRecognizeResponse.from_json(
        """{"results": [
          {"alternatives": [{"transcript": "to be"}], "stability": 0.9, "resultEndOffset": "2s"},
          {"alternatives": [{"transcript": " or not"}], "stability": 0.01, "resultEndOffset": "3s"}
        ]}"""
    )
    heard = V2().heard(TWO.StreamingRecognizeResponse.serialize(answer), _told())
    assert heard.interim is not None
    assert heard.interim.text == "to be or not"
    assert heard.interim_end_seconds == 3.0
    assert heard.finals == ()


def test_events_of_speech() -> None:
    answer = TWO.StreamingRecognizeResponse.from_json(
        '{"speechEventType": "SPEECH_ACTIVITY_BEGIN", "speechEventOffset": "1.500s"}'
    )
    heard = V2().heard(TWO.StreamingRecognizeResponse.serialize(answer), _told())
    assert (heard.activity, heard.at_seconds, heard.interim) == ("begin", 1.5, None)


def test_an_error_in_a_stream_of_v1() -> None:
    answer = ONE.StreamingRecognizeResponse(error={"code": 8, "message": "the caller said 0171"})
    with pytest.raises(RateLimitedError) as caught:
        V1().heard(ONE.StreamingRecognizeResponse.serialize(answer), _told())
    assert "0171" not in str(caught.value)


@pytest.mark.parametrize("raw", [b"\xff\xff\xff\xff", b"<html>0171 234567</html>", b"\x0a\x7f"])
def test_what_is_no_message_is_an_error_without_its_content(raw: bytes) -> None:
    readings = (
        lambda: V2().transcript(raw, _recording(), backend="g"),
        lambda: V1().transcript(raw, _recording(), backend="g"),
        lambda: V2().heard(raw, _told()),
        lambda: V1().heard(raw, _told()),
    )
    for read in readings:
        with pytest.raises(UnexpectedResponseError) as caught:
            read()
        assert "0171" not in repr(caught.value)
        assert caught.value.__cause__ is None
        assert caught.value.__context__ is None


def test_a_hint_that_is_no_unicode_is_an_error_without_it() -> None:
    with pytest.raises(BadRequestError) as caught:
        _v2(_recording(hints=("geheim\ud800",)))
    assert "geheim" not in str(caught.value)
    assert caught.value.__context__ is None


def test_a_frame_is_encoded_once_and_quickly() -> None:
    frame = b"\xff" * 160
    assert V2().audio(frame) == b"\x2a\xa0\x01" + frame
