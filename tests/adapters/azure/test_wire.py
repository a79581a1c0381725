"""The pure half: documented answers read, requests built, errors named. No server, no seam."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest

from tests.adapters.azure.entering import settings
from voicegate.adapter import HttpResponse, MultipartBody, RawBody
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BadAudioError,
    BadRequestError,
    QuotaExceededError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)
from voicegate.speech import (
    PHONE_ALAW,
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    SynthesisRequest,
    TranscriptionRequest,
    Voice,
    read_wav,
)
from voicegate_adapters.azure.wire import tts
from voicegate_adapters.azure.wire.fast import transcript_of, transcription_request
from voicegate_adapters.azure.wire.faults import error_of
from voicegate_adapters.azure.wire.languages import locale_of, usual_voice

BASE = "https://germanywestcentral.api.cognitive.microsoft.com"
PHONE = Audio(b"\xff\x7f" * 4000, PHONE_MULAW)
SAID = "meine nummer ist null eins sieben"
STEREO = {  # the shape of Microsoft's own example for two channels, shortened
    "durationMilliseconds": 5000,
    "combinedPhrases": [
        {"channel": 0, "text": "Hello."},
        {"channel": 1, "text": "Hi, my name is Mary."},
    ],
    "phrases": [
        {
            "channel": 0,
            "offsetMilliseconds": 720,
            "durationMilliseconds": 480,
            "text": "Hello.",
            "words": [{"text": "Hello.", "offsetMilliseconds": 720, "durationMilliseconds": 480}],
            "locale": "en-US",
            "confidence": 0.9177142,
        },
        {
            "channel": 1,
            "offsetMilliseconds": 480,
            "durationMilliseconds": 1600,
            "text": "Hi, my name is Mary.",
            "words": [
                {"text": "Hi,", "offsetMilliseconds": 480, "durationMilliseconds": 400},
                {"text": "Mary.", "offsetMilliseconds": 1280, "durationMilliseconds": 800},
            ],
            "locale": "en-US",
            "confidence": 0.8989456,
        },
    ],
}


def _answer(value: object, status: int = 200, **headers: str) -> HttpResponse:
    names = {name.replace("_", "-"): text for name, text in headers.items()}
    content = json.dumps(value).encode()
    return HttpResponse(backend="az", status=status, headers=names, content=content)


def _definition(chosen: dict[str, Any] | None = None, **asked: Any) -> dict[str, Any]:
    request = TranscriptionRequest(audio=PHONE, **asked)
    built = transcription_request(request, settings(**(chosen or {})), BASE)
    body = cast("MultipartBody", built.body)
    return dict(json.loads(dict(body.fields)["definition"]))


def test_a_recording_is_one_form_with_one_file() -> None:
    request = TranscriptionRequest(audio=PHONE, language="de-DE")
    built = transcription_request(request, settings(), BASE)
    assert built.url == f"{BASE}/speechtotext/transcriptions:transcribe"
    assert built.query == (("api-version", "2025-10-15"),)
    assert built.headers == {}
    body = cast("MultipartBody", built.body)
    assert [name for name, _ in body.fields] == ["definition"]
    assert read_wav(body.files["audio"].content) == PHONE


def test_the_definition_says_what_was_asked_for() -> None:
    assert _definition() == {"profanityFilterMode": "None"}
    assert _definition({"profanity": "masked"})["profanityFilterMode"] == "Masked"
    assert _definition(language="de")["locales"] == ["de-DE"]
    assert _definition(language="de-AT")["locales"] == ["de-AT"]
    assert _definition(hints=("Müller", "Contoso"))["phraseList"] == {
        "phrases": ["Müller", "Contoso"]
    }
    assert _definition(diarisation=True)["diarization"] == {"enabled": True, "maxSpeakers": 2}
    many = _definition({"max_speakers": 5}, diarisation=True)
    assert many["diarization"] == {"enabled": True, "maxSpeakers": 5}


@pytest.mark.parametrize(
    ("encoding", "name", "kind"),
    [
        (Encoding.WAV, "audio.wav", "audio/wav"),
        (Encoding.FLAC, "audio.flac", "audio/flac"),
        (Encoding.MP3, "audio.mp3", "audio/mpeg"),
        (Encoding.OPUS, "audio.ogg", "audio/ogg"),
        (Encoding.AAC, "audio.aac", "audio/aac"),
        (Encoding.WEBM_OPUS, "audio.webm", "audio/webm"),
    ],
)
def test_files_go_as_they_are(encoding: Encoding, name: str, kind: str) -> None:
    request = TranscriptionRequest(audio=Audio(b"content", AudioFormat(encoding, 16_000)))
    built = transcription_request(request, settings(), BASE)
    part = cast("MultipartBody", built.body).files["audio"]
    assert (part.content, part.name, part.content_type) == (b"content", name, kind)


def test_audio_that_cannot_be_heard_is_refused() -> None:
    vorbis = Audio(b"x", AudioFormat(Encoding.OGG_VORBIS, 16_000))
    with pytest.raises(BadRequestError, match="takes no ogg_vorbis"):
        transcription_request(TranscriptionRequest(audio=vorbis), settings(), BASE)
    with pytest.raises(BadAudioError):
        transcription_request(TranscriptionRequest(audio=Audio(b"", PHONE_ALAW)), settings(), BASE)


def test_phrases_come_in_the_order_in_which_they_were_said() -> None:
    request = TranscriptionRequest(audio=PHONE, word_times=True)
    heard = transcript_of(_answer(STEREO, apim_request_id="r-1"), request)
    assert heard.text == "Hello. Hi, my name is Mary."
    assert [(s.speaker, s.start_seconds, s.end_seconds) for s in heard.segments] == [
        ("1", 0.48, 2.08),
        ("0", 0.72, 1.2),
    ]
    assert [w.text for w in heard.words] == ["Hi,", "Mary.", "Hello."]
    assert (heard.words[1].start_seconds, heard.words[1].end_seconds) == (1.28, 2.08)
    assert heard.words[1].speaker == "1"
    assert (heard.language, heard.duration_seconds) == ("en-US", 5.0)
    assert heard.confidence == 0.8989456
    assert heard.request_id == "r-1"
    assert "Mary" not in repr(heard)


def test_silence_is_a_transcript_without_words() -> None:
    silent: dict[str, Any] = {"durationMilliseconds": 1000, "combinedPhrases": [], "phrases": []}
    request = TranscriptionRequest(audio=PHONE, language="de-DE", word_times=True)
    heard = transcript_of(_answer(silent), request)
    assert (heard.text, heard.words, heard.language) == ("", (), "de-DE")


@pytest.mark.parametrize(
    "value",
    [[], None, "x", {}, {"combinedPhrases": [{"text": None}]}, {"combinedPhrases": [7]}],
)
def test_what_is_no_transcript_is_never_taken_for_one(value: object) -> None:
    with pytest.raises(UnexpectedResponseError):
        transcript_of(_answer(value), TranscriptionRequest(audio=PHONE))


@pytest.mark.parametrize("content", [b"{", b"", b"\xff\xfe", b"[" * 10_000])
def test_what_is_no_json_is_an_error_without_content(content: bytes) -> None:
    with pytest.raises(UnexpectedResponseError):
        transcript_of(
            HttpResponse(backend="az", status=200, content=content),
            TranscriptionRequest(audio=PHONE),
        )


def test_word_times_that_do_not_come_are_an_error_not_a_silence() -> None:
    bare = {"combinedPhrases": [{"text": SAID}], "phrases": [{"text": SAID}]}
    with pytest.raises(UnexpectedResponseError, match="did not come") as caught:
        transcript_of(_answer(bare), TranscriptionRequest(audio=PHONE, word_times=True))
    assert SAID not in str(caught.value)
    assert transcript_of(_answer(bare), TranscriptionRequest(audio=PHONE)).text == SAID


@pytest.mark.parametrize("broken", [-1, "1", True, float("nan"), None])
def test_times_that_are_none_are_left_out(broken: object) -> None:
    phrase = {"text": "a", "offsetMilliseconds": broken, "durationMilliseconds": 1}
    answer = {"combinedPhrases": [{"text": "a"}], "phrases": [phrase]}
    heard = transcript_of(_answer(answer), TranscriptionRequest(audio=PHONE))
    assert (heard.segments[0].start_seconds, heard.segments[0].end_seconds) == (None, None)


def _error(code: str, **more: object) -> dict[str, object]:
    return {"error": {"code": code, "message": f"{code}: {SAID}", **more}}


@pytest.mark.parametrize(
    ("status", "body", "kind", "code"),
    [
        (401, _error("401"), AuthenticationError, None),
        (401, _error("PermissionDenied"), AuthenticationError, "permissiondenied"),
        (403, _error("403"), AuthenticationError, None),
        (403, {"error": {"message": "Out of call volume quota. 017"}}, QuotaExceededError, None),
        (400, {"code": "InvalidArgument", "innerError": {"code": "InvalidLocale"}}, BadRequestError,
         "invalidlocale"),
        (404, _error("NotFound"), BadRequestError, "notfound"),
        (415, _error("UnsupportedMediaType"), BadRequestError, "unsupportedmediatype"),
        (429, _error("429"), RateLimitedError, None),
        (502, "bad gateway", UnavailableError, None),
        (503, [], UnavailableError, None),
    ],
)  # fmt: skip
def test_errors_have_their_names_and_repeat_nothing(
    status: int, body: object, kind: type[BackendError], code: str | None
) -> None:
    error = error_of(_answer(body, status, retry_after="7", x_requestid="r-9"))
    assert type(error) is kind
    assert (error.status, error.request_id, error.retry_after_seconds) == (status, "r-9", 7.0)
    assert SAID not in str(error)
    assert "017" not in str(error)
    assert ("the vendor's code is" in str(error)) is (code is not None)
    assert code is None or code in str(error)


def test_languages_become_locales_and_have_a_voice() -> None:
    assert [locale_of(tag) for tag in ("de", "DE", "en", "de-CH", "xx")] == [
        "de-DE",
        "de-DE",
        "en-US",
        "de-CH",
        "xx",
    ]
    assert usual_voice("de") == "de-DE-KatjaNeural"
    assert usual_voice("de-AT") == "de-AT-IngridNeural"
    assert usual_voice("xx") is None


def _spoken(text: str = "Guten Tag", **asked: Any) -> SynthesisRequest:
    chosen: dict[str, Any] = {"text": text, "language": "de-DE"} | asked
    return SynthesisRequest(**chosen)


def test_a_text_is_one_document_with_the_voice_that_was_named() -> None:
    (usual,) = tts.documents_of(_spoken(), settings())
    assert '<voice name="de-DE-KatjaNeural">Guten Tag</voice>' in usual
    (option,) = tts.documents_of(_spoken(), settings(voice="de-DE-ConradNeural"))
    assert 'name="de-DE-ConradNeural"' in option
    named = _spoken(voice=Voice(id="de-DE-AmalaNeural", language="de-DE"), speed=1.5)
    (asked,) = tts.documents_of(named, settings(voice="de-DE-ConradNeural"))
    assert '<voice name="de-DE-AmalaNeural"><prosody rate="1.5">' in asked


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"language": "xx"}, "no voice is named"),
        ({"speed": 0.4}, "speed"),
        ({"speed": 2.1}, "speed"),
        ({"format": AudioFormat(Encoding.MP3, 24_000)}, "PCM"),
        ({"ssml": True}, "not well-formed"),
        ({"ssml": True, "text": f"<speak>{'a' * 65_536}</speak>"}, "64 KB"),
        ({"voice": Voice(id="de-DE-Seraphina:DragonHDLatestNeural", language="de-DE")}, "HD"),
    ],
)
def test_what_azure_would_not_speak_is_refused(asked: dict[str, Any], why: str) -> None:
    with pytest.raises(BadRequestError, match=why):
        tts.documents_of(_spoken(**asked), settings())


def test_ssml_gets_the_voice_that_would_speak_a_text() -> None:
    (ssml,) = tts.documents_of(
        _spoken("<speak>Tag</speak>", ssml=True), settings(voice="de-DE-ConradNeural")
    )
    assert '<voice name="de-DE-ConradNeural">Tag</voice>' in ssml


def test_long_texts_are_cut_after_sentences_and_lose_nothing() -> None:
    sentence = "Das ist ein Satz, der nicht sehr lang ist. "
    said = sentence * 200 + "x" * 7000
    pieces = tts.pieces_of(said)
    assert all(len(piece) <= 3000 for piece in pieces)
    assert "".join(pieces).replace(" ", "") == said.replace(" ", "")
    assert all(piece.endswith(".") for piece in pieces[:2])
    assert tts.pieces_of(" \n ") == ()
    assert tts.documents_of(_spoken("  "), settings()) == ()


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        (PHONE_MULAW, PHONE_MULAW),
        (PHONE_ALAW, PHONE_ALAW),
        (AudioFormat(Encoding.PCM_S16LE, 16_000), AudioFormat(Encoding.PCM_S16LE, 16_000)),
        (AudioFormat(Encoding.PCM_S16LE, 12_000), AudioFormat(Encoding.PCM_S16LE, 16_000)),
        (AudioFormat(Encoding.PCM_S16LE, 96_000), AudioFormat(Encoding.PCM_S16LE, 48_000)),
        (AudioFormat(Encoding.PCM_S16LE, 16_000, 2), AudioFormat(Encoding.PCM_S16LE, 16_000)),
        (AudioFormat(Encoding.MULAW, 16_000), AudioFormat(Encoding.PCM_S16LE, 16_000)),
    ],
)
def test_the_format_asked_for_is_the_nearest_that_loses_nothing(
    wanted: AudioFormat, spoken: AudioFormat
) -> None:
    assert tts.spoken_format(wanted) == spoken


def test_speech_is_asked_for_as_documented() -> None:
    built = tts.speech_request("<speak/>", PHONE_MULAW, settings(), "https://h")
    assert (built.method, built.url) == ("POST", "https://h/cognitiveservices/v1")
    assert built.headers == {"x-microsoft-outputformat": "raw-8khz-8bit-mono-mulaw"}
    assert built.body == RawBody(b"<speak/>", "application/ssml+xml")
    with pytest.raises(BadRequestError, match="Unicode") as caught:
        tts.speech_request("\ud800geheim", PHONE_MULAW, settings(), "https://h")
    assert caught.value.__context__ is None
    listed = tts.voices_request("https://h")
    assert (listed.method, listed.url) == ("GET", "https://h/cognitiveservices/voices/list")


@pytest.mark.parametrize(
    ("kind", "first", "sound"),
    [
        ("audio/basic", b"\x01\x02\x03\x04", True),
        ("application/octet-stream", b"\x01\x02\x03\x04", True),
        ("", b"\x01\x02\x03\x04", True),
        ("text/html; charset=utf-8", b"<htm", False),
        ("application/json", b'{"er', False),
        ("audio/x-wav", b"RIFF", False),
    ],
)
def test_only_raw_sound_is_played(kind: str, first: bytes, *, sound: bool) -> None:
    head = HttpResponse(backend="az", status=200, headers={"content-type": kind})
    if sound:
        tts.check_spoken(head, first)
        return
    with pytest.raises(UnexpectedResponseError, match="something else came"):
        tts.check_spoken(head, first)


def test_voices_are_listed_once() -> None:
    listed = [
        {"ShortName": "en-US-JennyMultilingualNeural", "Locale": "en-US", "Gender": "Female",
         "DisplayName": "Jenny", "SecondaryLocaleList": ["de-DE", "en-US", 7]},
        {"ShortName": "de-DE-KatjaNeural", "Locale": "de-DE"},
        {"Locale": "de-DE"},
        "x",
    ]  # fmt: skip
    voices = tts.voices_of(_answer(listed))
    assert [(v.id, v.language, v.gender, v.name) for v in voices] == [
        ("en-US-JennyMultilingualNeural", "en-US", "female", "Jenny"),
        ("de-DE-KatjaNeural", "de-DE", None, None),
    ]
    with pytest.raises(UnexpectedResponseError):
        tts.voices_of(_answer({"error": "x"}))
