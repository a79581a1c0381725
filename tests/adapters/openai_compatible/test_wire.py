"""The pure half: documented answers read, requests built, errors named. No server, no seam."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from tests.adapters.openai_compatible.entering import KEY, settings
from voicegate.adapter import HttpResponse, JsonBody, MultipartBody
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BadRequestError,
    QuotaExceededError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    SinkRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
    read_wav,
)
from voicegate_adapters.openai_compatible.wire import (
    chat_request,
    check_spoken,
    delta_of,
    error_of,
    speech_request,
    told_at_end,
    transcript_of,
    transcription_request,
)

FIXTURES = Path(__file__).parents[2] / "fixtures" / "openai_compatible"
PHONE = Audio(b"\xff\x7f" * 4000, PHONE_MULAW)
BASE, HOST = "https://api.example.com/v1", "api.example.com"
HEAD = HttpResponse(backend="b", status=200, headers={"x-request-id": "r1"})
SAID = "meine nummer ist null eins sieben"


def _answer(name: str, status: int = 200) -> HttpResponse:
    content = (FIXTURES / f"{name}.json").read_bytes()
    return HttpResponse(backend="b", status=status, content=content)


def _read(name: str, **request: Any) -> Transcript:
    asked = TranscriptionRequest(audio=PHONE, **request)
    return transcript_of(_answer(name), asked, settings(BASE))


def test_a_whole_transcript_is_read_with_its_times() -> None:
    heard = _read("openai_verbose", word_times=True)
    assert (heard.text, heard.duration_seconds) == ("Guten Tag, hier ist Anna.", 2.5)
    assert [w.text for w in heard.words] == ["Guten", "Tag", "hier", "ist", "Anna"]
    assert (heard.words[-1].start_seconds, heard.words[-1].end_seconds) == (1.3, 1.9)
    (segment,) = heard.segments
    assert (segment.text, segment.end_seconds) == ("Guten Tag, hier ist Anna.", 2.5)
    assert "Anna" not in repr(heard)


def test_what_other_services_leave_out_is_none() -> None:
    heard = _read("ovh_verbose")
    assert (heard.language, heard.words, len(heard.segments)) == ("de", (), 2)
    bare = _read("scaleway")
    assert (bare.text, bare.language, bare.duration_seconds) == ("Guten Tag.", None, None)


def test_speakers_are_kept() -> None:
    assert [s.speaker for s in _read("openai_diarized").segments] == ["A", "B"]


def test_word_times_that_do_not_come_are_an_error_not_a_silence() -> None:
    with pytest.raises(UnexpectedResponseError, match="did not come"):
        _read("ovh_verbose", word_times=True)


@pytest.mark.parametrize(
    "content", ["[]", "null", '"x"', "{}", '{"text": null}', "{", "[" * 10_000]
)
def test_what_is_no_transcript_is_none(content: str) -> None:
    response = HttpResponse(backend="b", status=200, content=content.encode())
    with pytest.raises(UnexpectedResponseError):
        transcript_of(response, TranscriptionRequest(audio=PHONE), settings(BASE))


def test_times_that_are_no_times_are_left_out() -> None:
    word = {"word": "x", "start": True, "end": -1}
    content = json.dumps({"text": "x", "duration": "long", "words": [word, "y", None]})
    content = content.replace('"long"', "NaN")
    response = HttpResponse(backend="b", status=200, content=content.encode())
    heard = transcript_of(response, TranscriptionRequest(audio=PHONE), settings(BASE))
    assert heard.duration_seconds is None
    assert (heard.words[0].start_seconds, heard.words[0].end_seconds) == (None, None)


def test_plain_text_is_read_where_it_was_asked_for_and_nowhere_else() -> None:
    asked, page = TranscriptionRequest(audio=PHONE), {"content-type": "text/html"}
    plain = settings(BASE, response_format="text")
    headers = {"content-type": "text/plain; charset=utf-8"}
    good = HttpResponse(backend="b", status=200, headers=headers, content=b"Guten Tag.\n")
    assert transcript_of(good, asked, plain).text == "Guten Tag."
    for bad in (
        HttpResponse(backend="b", status=200, headers=page, content=b"<p>Login</p>"),
        HttpResponse(backend="b", status=200, headers=headers, content=b"\xff\xfe"),
    ):
        with pytest.raises(UnexpectedResponseError):
            transcript_of(bad, asked, plain)
    with pytest.raises(UnexpectedResponseError):
        transcript_of(good, asked, settings(BASE))


def test_the_form_of_a_file() -> None:
    asked = TranscriptionRequest(audio=PHONE, language="de-DE", hints=("Muster", "IBAN"))
    request = transcription_request(asked, settings(BASE, temperature=0.2), BASE, HOST)
    assert isinstance(request.body, MultipartBody)
    assert request.url == f"{BASE}/audio/transcriptions"
    assert request.body.fields == (
        ("model", "m"),
        ("response_format", "json"),
        ("language", "de"),
        ("prompt", "Muster, IBAN"),
        ("temperature", "0.2"),
    )
    part = request.body.files["file"]
    assert (part.name, part.content_type) == ("audio.wav", "audio/wav")
    assert read_wav(part.content) == PHONE
    assert "Muster" not in repr(request)
    assert KEY not in repr(request)


def test_a_file_of_the_caller_goes_as_it_is() -> None:
    audio = Audio(b"fLaC....", AudioFormat(Encoding.FLAC, 16_000))
    asked = TranscriptionRequest(audio=audio)
    request = transcription_request(asked, settings(BASE), BASE, HOST)
    assert isinstance(request.body, MultipartBody)
    part = request.body.files["file"]
    assert (part.name, part.content) == ("audio.flac", b"fLaC....")


def _speech(endpoint: str, host: str, options: dict[str, object]) -> dict[str, Any]:
    asked = SynthesisRequest(text=SAID, language="de")
    chosen = replace(settings(endpoint), options={"model": "m"} | options)
    body = speech_request(asked, chosen, endpoint, host).body
    assert isinstance(body, JsonBody)
    return cast("dict[str, Any]", body.value)


def test_a_voice_is_named_or_known() -> None:
    assert _speech(BASE, HOST, {"voice": "anna"})["voice"] == "anna"
    openai = "eu.api.openai.com"
    assert _speech(f"https://{openai}/v1", openai, {})["voice"] == "alloy"
    with pytest.raises(BadRequestError, match="no voice is named"):
        _speech(BASE, HOST, {})


def test_extra_fields_of_the_operator_never_replace_ours() -> None:
    extra = {"input": "other", "instructions": "calm"}
    body = _speech(BASE, HOST, {"voice": "anna", "extra_body": extra})
    assert (body["input"], body["instructions"]) == (SAID, "calm")


def test_a_chat_keeps_the_order_of_what_was_said() -> None:
    asked = SinkRequest(text=SAID, system="Kurz.", history=(("assistant", "Ja?"),), max_tokens=9)
    body = chat_request(asked, settings(BASE), BASE, HOST).body
    assert isinstance(body, JsonBody)
    assert body.value == {
        "model": "m",
        "stream": True,
        "max_tokens": 9,
        "messages": [
            {"role": "system", "content": "Kurz."},
            {"role": "assistant", "content": "Ja?"},
            {"role": "user", "content": SAID},
        ],
    }


def test_events_of_a_chat() -> None:
    assert delta_of('{"choices": [{"delta": {"content": "Tag"}}]}', HEAD) == "Tag"
    assert delta_of('{"choices": [{"delta": {"content": null}}]}', HEAD) == ""
    assert delta_of('{"choices": []}', HEAD) == ""
    assert delta_of(" [DONE] ", HEAD) is None
    for wrong in ("{", "[]", "null", ""):
        with pytest.raises(UnexpectedResponseError):
            delta_of(wrong, HEAD)


@pytest.mark.parametrize(
    ("code", "kind"),
    [("server_error", UnavailableError), ("insufficient_quota", QuotaExceededError)],
)
def test_an_error_among_the_events_is_no_end(code: str, kind: type[BackendError]) -> None:
    event = json.dumps({"error": {"message": SAID, "code": code}})
    with pytest.raises(kind) as caught:
        delta_of(event, HEAD)
    assert code in str(caught.value)
    assert caught.value.request_id == "r1"
    assert SAID not in str(caught.value)


def test_events_of_a_transcript() -> None:
    asked = TranscriptionRequest(audio=PHONE, language="de-CH")
    assert told_at_end('{"type": "transcript.text.delta", "delta": "Gu"}', HEAD, asked) is None
    assert told_at_end("[DONE]", HEAD, asked) is None
    done = told_at_end('{"type": "transcript.text.done", "text": "Guten Tag."}', HEAD, asked)
    assert done is not None
    assert (done.text, done.language, done.request_id) == ("Guten Tag.", "de-CH", "r1")
    with pytest.raises(UnexpectedResponseError):
        told_at_end('{"type": "transcript.text.done"}', HEAD, asked)


@pytest.mark.parametrize(
    ("name", "status", "kind", "code"),
    [
        ("error_quota", 429, QuotaExceededError, "insufficient_quota"),
        ("error_rate", 429, RateLimitedError, "rate_limit_exceeded"),
        ("error_key", 401, AuthenticationError, "invalid_api_key"),
        ("error_azure", 404, BadRequestError, "deploymentnotfound"),
        ("error_fastapi", 422, BadRequestError, None),
    ],
)
def test_documented_errors(
    name: str, status: int, kind: type[BackendError], code: str | None
) -> None:
    error = error_of(_answer(name, status))
    assert type(error) is kind
    assert (code or "code is") in str(error) or code is None
    assert "sk-123" not in str(error)


def test_a_code_that_is_no_code_is_not_repeated() -> None:
    echo = {"error": {"code": "meine nummer 0176 1234567", "type": "n0176123456"}}
    response = HttpResponse(backend="b", status=400, content=json.dumps(echo).encode())
    assert "0176" not in str(error_of(response))


@pytest.mark.parametrize("kind", ["audio/pcm", "audio/pcm;rate=24000", "application/octet-stream"])
def test_raw_sound_is_taken(kind: str) -> None:
    check_spoken(HttpResponse(backend="b", status=200, headers={"content-type": kind}))


@pytest.mark.parametrize("kind", ["audio/mpeg", "audio/wav", "application/json", "text/html"])
def test_no_noise_for_the_caller(kind: str) -> None:
    with pytest.raises(UnexpectedResponseError, match="raw PCM"):
        check_spoken(HttpResponse(backend="b", status=200, headers={"content-type": kind}))
