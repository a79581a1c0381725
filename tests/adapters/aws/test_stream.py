"""Streams of Transcribe, against a fake that checks the presigned URL and each frame."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest

from tests.adapters.aws.entering import (
    PCM_8K,
    PCM_16K,
    Caller,
    context,
    phone,
    quiet,
    said,
    secrets_of,
    settings,
)
from tests.fakes.aws_server import SECRET, AwsServer, aws_server
from tests.fakes.http_server import Answer
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    PermitError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)
from voicegate.speech import (
    PHONE_MULAW,
    AudioFormat,
    Encoding,
    SpeechEventType,
    StreamRequest,
)

STARTED, INTERIM, FINAL, ENDED = (
    SpeechEventType.SPEECH_STARTED,
    SpeechEventType.INTERIM,
    SpeechEventType.FINAL,
    SpeechEventType.SPEECH_ENDED,
)


async def call(
    server: AwsServer, audio: bytes, request: StreamRequest | None = None, **options: Any
) -> Caller:
    caller = await Caller.of(server, context(settings(server, **options)), request or phone())
    await caller.say(audio)
    await caller.hang_up()
    return caller


async def test_a_call_is_heard() -> None:
    audio = said(1, 0.4) + said(2, 0.3) + quiet(0.5) + said(3, 0.2)
    async with aws_server() as server:
        caller = await call(server, audio)
    (stream,) = server.ears.streams
    assert bytes(stream.audio) == audio
    assert stream.query == {
        "language-code": "de-DE",
        "media-encoding": "pcm",
        "sample-rate": "8000",
    }
    assert stream.ended
    assert caller.error is None
    assert caller.finals == ["w1 w2.", "w3."]
    kinds = [(e.type, e.utterance) for e in caller.events]
    assert kinds == [
        (STARTED, 0), (INTERIM, 0), (INTERIM, 0), (FINAL, 0), (ENDED, 0),
        (STARTED, 1), (INTERIM, 1), (FINAL, 1), (ENDED, 1),
    ]  # fmt: skip
    times = [e.at_seconds for e in caller.events]
    assert times == [0.0, 0.1, 0.5, 0.7, 0.7, 1.2, 1.3, 1.4, 1.4]


async def test_words_come_with_times_and_speakers() -> None:
    async with aws_server() as server:
        caller = await call(
            server, said(1, 0.4) + said(2, 0.3) + said(3, 0.2), phone(diarisation=True)
        )
    assert server.ears.streams[0].query["show-speaker-label"] == "true"
    (final,) = [e.transcript for e in caller.events if e.is_final and e.transcript]
    words = [(w.text, w.start_seconds, w.end_seconds, w.confidence, w.speaker) for w in final.words]
    assert words == [
        ("w1", 0.0, 0.4, 0.9, "1"),
        ("w2", 0.4, 0.7, 0.9, "0"),
        ("w3", 0.7, 0.9, 0.9, "1"),
    ]
    turns = [(s.text, s.speaker, s.start_seconds, s.end_seconds) for s in final.segments]
    assert turns == [("w1", "1", 0.0, 0.4), ("w2", "0", 0.4, 0.7), ("w3.", "1", 0.7, 0.9)]
    assert final.alternatives == ("oder auch",)
    assert (final.backend, final.request_id, final.language) == ("a", "stream-1", "de-DE")
    assert final.confidence == pytest.approx(0.9)


async def test_without_interim_only_finals_come() -> None:
    async with aws_server() as server:
        caller = await call(server, said(1, 0.4) + said(2, 0.3), phone(interim=False))
    assert [e.type for e in caller.events] == [STARTED, FINAL, ENDED]


async def test_no_ping_is_sent_that_may_stay_without_an_answer() -> None:
    async with aws_server() as server:
        caller = await Caller.of(server, context(settings(server)), phone())
        connection = cast("Any", caller.stream)._socket._connection
        assert connection.ping_interval is None
        await caller.close()


async def test_silence_tells_nothing() -> None:
    async with aws_server() as server:
        caller = await call(server, quiet(1.0))
    assert caller.events == []
    assert caller.error is None


async def test_what_the_operator_chose_is_asked_for() -> None:
    options: dict[str, object] = {
        "vocabulary": "muster-names",
        "language_model": "muster-model",
        "stability": "high",
        "languages": ["de-DE", "en-US"],
    }
    async with aws_server() as server:
        caller = await call(server, said(1, 0.3), phone(language=None), **options)
    (stream,) = server.ears.streams
    assert stream.query == {
        "identify-language": "true",
        "language-options": "de-DE,en-US",
        "media-encoding": "pcm",
        "sample-rate": "8000",
        "vocabulary-name": "muster-names",
        "language-model-name": "muster-model",
        "enable-partial-results-stabilization": "true",
        "partial-results-stability": "high",
    }
    assert [e.transcript.language for e in caller.events if e.transcript] == ["de-DE", "de-DE"]


async def test_a_bare_language_is_sent_with_its_variant() -> None:
    async with aws_server() as server:
        await call(server, said(1, 0.3), phone(language="de"))
    assert server.ears.streams[0].query["language-code"] == "de-DE"


@pytest.mark.parametrize(
    ("form", "rate"),
    [
        (PCM_16K, 16_000),
        (AudioFormat(Encoding.PCM_S16LE, 48_000), 48_000),
        (PHONE_MULAW, 8_000),
        (AudioFormat(Encoding.PCM_S16LE, 8_000, 2), 8_000),
        (AudioFormat(Encoding.PCM_S16LE, 96_000), 16_000),
        (AudioFormat(Encoding.PCM_S16LE, 6_000), 16_000),
    ],
)
async def test_any_format_reaches_transcribe_as_pcm_of_one_channel(
    form: AudioFormat, rate: int
) -> None:
    size = form.bytes_per_second or 0
    async with aws_server() as server:
        await call(server, b"\x00" * size, phone(format=form))
    (stream,) = server.ears.streams
    assert stream.query["sample-rate"] == str(rate)
    assert len(stream.audio) == pytest.approx(rate * 2, abs=64)


async def test_audio_is_sent_as_it_comes_and_cut_between_samples() -> None:
    async with aws_server() as server:
        caller = await Caller.of(server, context(settings(server)), phone())
        await caller.stream.send(b"\x01")
        await caller.stream.send(b"\x00" + said(1, 0.1)[:-1])
        await caller.stream.send(b"\x00" + said(1, 5.0))
        await caller.hang_up()
    (stream,) = server.ears.streams
    assert len(stream.audio) == (1 + 800 + 40_000) * 2
    assert stream.frames == 1 + 6 + 1  # none for half a sample, 16000 bytes at most, the end


async def test_a_file_is_no_stream() -> None:
    async with aws_server() as server:
        with pytest.raises(BadRequestError, match="no file"):
            await call(server, b"", phone(format=AudioFormat(Encoding.FLAC, 16_000)))
        with pytest.raises(BadRequestError, match=r"options\.languages"):
            await call(server, b"", phone(language=None))
    assert server.requests == []


async def test_closing_really_closes() -> None:
    async with aws_server() as server:
        caller = await Caller.of(server, context(settings(server)), phone())
        await caller.say(said(1, 0.3))
        await caller.close()
        (stream,) = server.ears.streams
        await asyncio.wait_for(stream.over.wait(), 5)
        with pytest.raises(ConnectionFailedError, match="open another one"):
            await caller.stream.send(said(1, 0.1))
        await caller.stream.finish()
        await caller.stream.aclose()
    assert caller.error is None
    assert not stream.ended


async def test_cancelling_closes_too() -> None:
    async with aws_server() as server:
        caller = await Caller.of(server, context(settings(server)), phone())
        await caller.say(said(1, 0.3))
        server.ears.fault = "mute"
        closing = asyncio.create_task(caller.stream.aclose())
        await asyncio.sleep(0)
        closing.cancel()
        await asyncio.gather(closing, return_exceptions=True)
        (stream,) = server.ears.streams
        await asyncio.wait_for(stream.over.wait(), 5)
        await caller.ended()
        await caller.role.aclose()
    assert caller.error is None
    assert not stream.ended


async def test_a_revoked_permit_sends_nothing_more() -> None:
    async with aws_server() as server:
        request = phone(format=PCM_16K)
        caller = await Caller.of(server, context(settings(server)), request)
        await caller.say(said(1, 0.3, 16_000), frame_bytes=3200)
        (stream,) = server.ears.streams
        await server.ears.until(lambda: len(stream.audio) == 9600)
        caller.permit.revoke()
        with pytest.raises(PermitError):
            await caller.stream.send(said(2, 0.3, 16_000))
        await caller.hang_up()
    assert len(stream.audio) == 9600
    assert caller.finals == ["w1."]


async def test_a_revoked_permit_keeps_even_what_a_converter_holds() -> None:
    async with aws_server() as server:
        form = AudioFormat(Encoding.PCM_S16LE, 96_000)
        caller = await Caller.of(server, context(settings(server)), phone(format=form))
        await caller.stream.send(b"\x00" * 96_000)
        (stream,) = server.ears.streams
        await server.ears.until(lambda: stream.frames == 1)
        sent = len(stream.audio)
        caller.permit.revoke()
        await caller.hang_up()
    assert len(stream.audio) == sent


@pytest.mark.parametrize(
    ("fault", "kind", "status"),
    [
        ("BadRequestException", BadRequestError, 400),
        ("LimitExceededException", RateLimitedError, 429),
        ("InternalFailureException", UnavailableError, 500),
        ("ServiceUnavailableException", UnavailableError, 503),
        ("ConflictException", BadRequestError, 409),
        ("UnrecognizedClientException", AuthenticationError, "unrecognizedclientexception"),
        ("SomethingNewException", BadRequestError, "somethingnewexception"),
        ("cut", ConnectionFailedError, None),
        ("end", ConnectionFailedError, None),
        ("going", UnavailableError, 1011),
        ("noise", UnexpectedResponseError, None),
        ("text", UnexpectedResponseError, None),
        ("strange", UnexpectedResponseError, None),
    ],
)
async def test_each_way_to_break(
    fault: str, kind: type[BackendError], status: int | str | None
) -> None:
    async with aws_server() as server:
        server.ears.fault = fault
        caller = await Caller.of(server, context(settings(server)), phone())
        await caller.stream.send(said(1, 0.1))
        await caller.ended()
        with pytest.raises(kind) as caught:
            for _ in range(100):
                await caller.stream.send(said(1, 0.1))
        await caller.close()
    error = caught.value
    assert type(error) is kind
    assert error is caller.error
    assert error.status == status
    told = f"{error}{error!r}{error.__cause__}{error.__context__}"
    for secret in (SECRET, "0171", "X-Amz-Signature"):
        assert secret not in told
    if fault not in {"cut", "noise", "text"}:
        assert error.request_id == "stream-1"
    assert len(server.ears.streams) == 1


async def test_who_sends_learns_why_the_stream_was_closed() -> None:
    """A send that finds the connection closed waits for the reason, which came before."""
    async with aws_server() as server:
        server.ears.fault = "LimitExceededException"
        caller = await Caller.of(server, context(settings(server)), phone())
        with pytest.raises(RateLimitedError):
            for _ in range(10_000):
                await caller.stream.send(said(1, 0.1))
                await asyncio.sleep(0)
        await caller.close()


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Answer(403, {"x-amzn-errortype": "AccessDeniedException"}), AuthenticationError),
        (Answer(429, {"retry-after": "2"}), RateLimitedError),
        (Answer(503), UnavailableError),
        (Answer(307, {"location": "https://evil.example/"}), EgressBlockedError),
        (Answer(200, {}, b"no websocket"), BackendError),
        (Answer(fault="reset"), ConnectionFailedError),
        (Answer(fault="noise"), UnexpectedResponseError),
    ],
)
async def test_no_stream_is_opened(answer: Answer, kind: type[BackendError]) -> None:
    async with aws_server() as server:
        server.faults["transcribe"] = answer
        with pytest.raises(kind) as caught:
            await Caller.of(server, context(settings(server)), phone())
    assert len(server.requests) == 1
    told = f"{caught.value}{caught.value!r}{caught.value.__cause__}{caught.value.__context__}"
    assert SECRET not in told
    assert "X-Amz" not in told


@pytest.mark.parametrize(
    "secrets", [secrets_of(secret="wrong"), secrets_of(key_id="AKIAOTHER"), secrets_of(token="old")]
)
async def test_wrong_keys_open_no_stream(secrets: dict[str, Any]) -> None:
    async with aws_server() as server:
        with pytest.raises(AuthenticationError):
            await Caller.of(server, context(settings(server, secrets=secrets)), phone())
    assert server.ears.streams == []


async def test_a_session_token_is_part_of_the_signature() -> None:
    async with aws_server() as server:
        server.secrets["ASIA1"] = ("s3cret", "token/with+odd=signs")
        keys = secrets_of("ASIA1", "s3cret", "token/with+odd=signs")
        where = context(settings(server, secrets=keys))
        caller = await Caller.of(server, where, phone(format=PCM_8K))
        await caller.say(said(1, 0.3))
        await caller.hang_up()
    assert caller.finals == ["w1."]
    assert server.refused == []
