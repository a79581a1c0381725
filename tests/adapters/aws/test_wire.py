"""The pure parts: what Amazon's own SDK would send, errors by code, frames, transcripts."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.adapters.aws.entering import secrets_of
from tests.fakes.aws_frames import event, exception, frame, unpacked
from tests.fakes.aws_server import KEY_ID, SECRET
from voicegate.adapter import HttpResponse
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    EgressBlockedError,
    QuotaExceededError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)
from voicegate.speech import (
    AudioFormat,
    Encoding,
)
from voicegate_adapters.aws.ear import Ear
from voicegate_adapters.aws.signing import signed
from voicegate_adapters.aws.wire import jobs, polly, reading, roles, stream
from voicegate_adapters.aws.wire.faults import code_in, error_for_code, error_of
from voicegate_adapters.aws.wire.frames import MAX_AUDIO_BYTES, audio_frame, frames_of

SAID = "meine Nummer ist 0171 234567"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("UnrecognizedClientException", AuthenticationError),
        ("InvalidClientTokenId", AuthenticationError),
        ("InvalidSignatureException", AuthenticationError),
        ("SignatureDoesNotMatch", AuthenticationError),
        ("ExpiredToken", AuthenticationError),
        ("AccessDenied", AuthenticationError),
        ("AccessDeniedException", AuthenticationError),
        ("RequestTimeTooSkewed", AuthenticationError),
        ("OptInRequired", QuotaExceededError),
        ("ServiceQuotaExceededException", QuotaExceededError),
        ("ThrottlingException", RateLimitedError),
        ("LimitExceededException", RateLimitedError),
        ("SlowDown", RateLimitedError),
        ("BadRequestException", BadRequestError),
        ("ValidationException", BadRequestError),
        ("ConflictException", BadRequestError),
        ("NotFoundException", BadRequestError),
        ("NoSuchBucket", BadRequestError),
        ("LanguageNotSupportedException", BadRequestError),
        ("InternalFailureException", UnavailableError),
        ("ServiceUnavailableException", UnavailableError),
        ("ServiceFailureException", UnavailableError),
        ("RequestTimeout", BackendTimeoutError),
        ("PermanentRedirect", EgressBlockedError),
    ],
)
def test_each_code_in_each_place(code: str, kind: type[BackendError]) -> None:
    """The same code in a header, in JSON and in XML means the same, whatever the status."""
    header = {"x-amzn-errortype": f"com.amazonaws.x#{code}:http://internal.amazon.com/"}
    texts = (
        b"",
        json.dumps({"__type": f"com.amazonaws.x#{code}", "message": SAID}).encode(),
        f"<Error><Code>{code}</Code><Message>{SAID}</Message></Error>".encode(),
    )
    for headers, text in ((header, texts[0]), ({}, texts[1]), ({}, texts[2])):
        answer = HttpResponse(backend="a", status=400, headers=headers, content=text)
        assert code_in(answer) == code.lower()
        error = error_of(answer)
        assert type(error) is kind
        assert "0171" not in str(error)
        assert code.lower() in str(error)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequestError),
        (401, AuthenticationError),
        (403, AuthenticationError),
        (404, BadRequestError),
        (408, BackendTimeoutError),
        (413, BadRequestError),
        (429, RateLimitedError),
        (500, UnavailableError),
        (503, UnavailableError),
        (504, BackendTimeoutError),
    ],
)
@pytest.mark.parametrize("content", [b"", b"<p>", b"{", b"[1]", b'{"__type": 7}', SAID.encode()])
def test_without_a_code_the_status_decides(
    status: int, kind: type[BackendError], content: bytes
) -> None:
    error = error_of(HttpResponse(backend="a", status=status, content=content))
    assert type(error) is kind
    assert "0171" not in str(error)


def test_a_code_that_is_a_sentence_is_none() -> None:
    named = json.dumps({"__type": SAID}).encode()
    assert code_in(HttpResponse(backend="a", status=400, content=named)) is None
    assert error_for_code("anewexception", backend="a").status == "anewexception"


@given(audio=st.binary(max_size=600))
def test_frames_are_what_another_reader_reads(audio: bytes) -> None:
    headers, payload = unpacked(audio_frame(audio))
    assert payload == audio
    assert headers == {
        ":message-type": "event",
        ":event-type": "AudioEvent",
        ":content-type": "application/octet-stream",
    }


def test_the_largest_frame_is_within_what_a_message_may_have() -> None:
    assert len(audio_frame(bytes(MAX_AUDIO_BYTES))) < 32 * 1024


@given(junk=st.binary(min_size=1, max_size=200))
def test_junk_is_no_frame(junk: bytes) -> None:
    with pytest.raises(UnexpectedResponseError):
        frames_of(junk, backend="a")


@given(at=st.integers(min_value=0), bit=st.integers(0, 7))
def test_one_wrong_bit_is_found(at: int, bit: int) -> None:
    whole = bytearray(event([]))
    whole[at % len(whole)] ^= 1 << bit
    with pytest.raises(UnexpectedResponseError):
        frames_of(bytes(whole), backend="a")


def test_several_frames_in_one_message() -> None:
    both = frames_of(event([]) + exception("ConflictException"), backend="a")
    assert [(f.kind, f.name) for f in both] == [
        ("event", "TranscriptEvent"),
        ("exception", "ConflictException"),
    ]
    assert "0171" not in repr(both)


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ({":message-type": "exception", ":exception-type": "ConflictException"}, BadRequestError),
        ({":message-type": "error", ":error-code": "InternalFailure"}, UnavailableError),
        ({":message-type": "error", ":error-code": SAID}, UnexpectedResponseError),
        ({":message-type": "something"}, UnexpectedResponseError),
        ({}, UnexpectedResponseError),
    ],
)
def test_frames_that_are_no_events(headers: dict[str, str], kind: type[BackendError]) -> None:
    (found,) = frames_of(frame(headers, SAID.encode()), backend="a")
    error = stream.error_in(found, backend="a", request_id="r")
    assert type(error) is kind
    assert "0171" not in str(error)
    assert error is not None
    assert error.request_id == "r"


def _word(text: str, start: float, speaker: str | None = None) -> dict[str, Any]:
    item: dict[str, Any] = {
        "Content": text,
        "StartTime": start,
        "EndTime": start + 0.3,
        "Type": "pronunciation",
        "Confidence": 0.5,
    }
    return item if speaker is None else item | {"Speaker": speaker}


def _result(**more: Any) -> bytes:
    row: dict[str, Any] = {
        "ResultId": "r",
        "IsPartial": False,
        "StartTime": 0.0,
        "EndTime": 1.0,
        "Alternatives": [{"Transcript": "ja.", "Items": [_word("ja", 0.1)]}],
    }
    return json.dumps({"Transcript": {"Results": [row | more]}}).encode()


def test_results_without_items_or_readings() -> None:
    (bare,) = reading.heard_of(
        _result(Alternatives=[{"Transcript": "ja."}]), backend="a", language="de-DE"
    )
    assert (bare.transcript.text, bare.transcript.words) == ("ja.", ())
    (none,) = reading.heard_of(_result(Alternatives=[]), backend="a", language=None)
    assert none.transcript.text == ""
    assert Ear("a", interim=True).hear(none) == []


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"[]",
        b"null",
        b"{}",
        b'{"Transcript": {}}',
        b'{"Transcript": {"Results": [{}]}}',
        b'{"Transcript": {"Results": "r"}}',
        _result(StartTime="soon"),
        _result(EndTime=float("inf")),
        _result(Alternatives=[{}]),
        _result(Alternatives=[{"Transcript": "ja", "Items": [{"Type": "pronunciation"}]}]),
    ],
)
def test_events_that_are_no_transcripts(payload: bytes) -> None:
    with pytest.raises(UnexpectedResponseError) as caught:
        reading.heard_of(payload, backend="a", language=None)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def _file(results: object) -> HttpResponse:
    return HttpResponse(backend="a", status=200, content=json.dumps({"results": results}).encode())


NO_TRANSCRIPTS: list[Any] = [
    None,
    {},
    [],
    {"transcripts": [{}], "items": []},
    {"transcripts": [{"transcript": "ja"}], "items": [{"type": "pronunciation"}]},
    {"transcripts": 7, "items": []},
]


@pytest.mark.parametrize("results", NO_TRANSCRIPTS)
def test_files_that_are_no_transcripts(results: object) -> None:
    with pytest.raises(UnexpectedResponseError):
        reading.transcript_of(_file(results), language=None)


def test_an_empty_recording_has_an_empty_transcript() -> None:
    empty = {"transcripts": [{"transcript": ""}], "items": []}
    heard = reading.transcript_of(_file(empty), language="de-DE")
    assert (heard.text, heard.words, heard.confidence) == ("", (), None)
    assert heard.duration_seconds is None


def test_no_repr_shows_what_was_said() -> None:
    (heard,) = reading.heard_of(
        _result(Alternatives=[{"Transcript": SAID, "Items": [_word(SAID, 0.1, "0")]}]),
        backend="a",
        language=None,
    )
    assert "0171" not in repr(heard)
    assert "0171" not in repr(heard.transcript.segments)


@pytest.mark.parametrize(
    ("rate", "wanted"), [(8_000, 8_000), (16_000, 16_000), (11_025, 16_000), (48_000, 16_000)]
)
def test_pcm_is_asked_for_in_a_rate_that_polly_has(rate: int, wanted: int) -> None:
    form = AudioFormat(Encoding.PCM_S16LE, rate)
    assert polly.native_format(form) == AudioFormat(Encoding.PCM_S16LE, wanted)


READERS: list[Callable[[HttpResponse], object]] = [
    partial(polly.voices_of, engine="neural"),
    jobs.state_of,
    roles.keys_of,
    partial(reading.transcript_of, language=None),
]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"null", b"<p>", b'{"Voices": [{}]}'])
def test_answers_that_are_something_else(
    read: Callable[[HttpResponse], object], content: bytes
) -> None:
    with pytest.raises(UnexpectedResponseError):
        read(HttpResponse(backend="a", status=200, content=content))


def test_configured_keys_are_kept_out_of_requests() -> None:
    request = signed(
        polly.voices_request("https://polly.eu-west-1.amazonaws.com", engine="neural"),
        roles.Keys(KEY_ID, SECRET),
        service="polly",
        region="eu-west-1",
    )
    assert SECRET not in f"{request.url}{dict(request.headers)}"
    assert KEY_ID not in repr(request)
    assert SECRET not in repr(secrets_of())
