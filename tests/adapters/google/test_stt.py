"""Hearing through a strict fake: recordings, streams, each fault, and nothing left behind."""

from __future__ import annotations

import asyncio
import logging
import traceback

import pytest

from tests.adapters.entering import Clock, phone
from tests.adapters.google.entering import (
    KEY,
    PROJECT,
    Caller,
    context,
    permit_for,
    settings,
    transcribe,
)
from tests.fakes.google_ears import marked, silence
from tests.fakes.google_server import Fault, GoogleServer, google_server
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadAudioError,
    BadRequestError,
    ConnectionFailedError,
    PermitError,
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
    SpeechEventType,
    TranscriptionRequest,
)
from voicegate.vocabulary import Hop
from voicegate_adapters.google.stt import GoogleStreamingTranscriber, GoogleTranscriber

SAID = "meine Nummer ist 0171 234567"
HELLO = Audio(marked(1, 0.5) + marked(2, 0.5) + silence(0.5), PHONE_MULAW)
NAMES = {Encoding.PCM_S16LE: "LINEAR16", Encoding.MULAW: "MULAW", Encoding.ALAW: "ALAW"}


def _recording(audio: Audio = HELLO, *, diarisation: bool = False) -> TranscriptionRequest:
    return TranscriptionRequest(
        audio=audio,
        language="de-DE",
        hints=("Muster",),
        word_times=True,
        diarisation=diarisation,
    )


@pytest.mark.parametrize("model", ["chirp_3", "phone_call"])
@pytest.mark.parametrize("encoding", NAMES)
@pytest.mark.parametrize("rate_hz", [8000, 16_000, 48_000])
async def test_recordings_in_each_format(model: str, encoding: Encoding, rate_hz: int) -> None:
    if model == "phone_call" and encoding is Encoding.ALAW:
        return  # v1 has no A-law; that this is said is tested with the wire
    name = NAMES[encoding]
    content = marked(1, 0.5, encoding=name, rate_hz=rate_hz)
    audio = Audio(content, AudioFormat(encoding, rate_hz))
    async with google_server(KEY) as server:
        heard = await transcribe(context(settings(server, model=model)), _recording(audio))
    assert (heard.text, heard.backend, heard.language) == ("w1", "g", "de-DE")
    assert heard.words[0].end_seconds == pytest.approx(0.5)
    assert server.refused == []


@pytest.mark.parametrize("model", ["chirp_3", "phone_call"])
async def test_speakers_in_a_recording(model: str) -> None:
    async with google_server(KEY) as server:
        where = context(settings(server, model=model))
        heard = await transcribe(where, _recording(diarisation=True))
    assert [(s.speaker, s.text) for s in heard.segments] == [("1", "w1"), ("2", "w2")]


async def test_two_channels_are_mixed_because_google_hears_the_first_only() -> None:
    stereo = Audio(marked(1, 1.0), AudioFormat(Encoding.PCM_S16LE, 8000, 2))
    async with google_server(KEY) as server:
        await transcribe(context(settings(server)), _recording(stereo))
        await transcribe(context(settings(server, region="eu")), _recording())
    assert server.refused == []
    with pytest.raises(BadAudioError):
        nothing = Audio(b"", AudioFormat(Encoding.PCM_S16LE, 8000, 2))
        await transcribe(context(settings(endpoint="http://127.0.0.1:9")), _recording(nothing))


@pytest.mark.parametrize("format_", [PHONE_MULAW, PHONE_ALAW], ids=str)
async def test_a_stream_tells_drafts_before_finals_and_speech_before_both(
    format_: AudioFormat,
) -> None:
    name = NAMES[format_.encoding]
    async with google_server(KEY) as server:
        caller = await Caller.of(
            server, context(settings(server)), phone(format=format_, word_times=True)
        )
        await caller.say(silence(0.5, encoding=name))
        await caller.say(marked(1, 0.5, encoding=name) + marked(2, 0.5, encoding=name))
        await caller.say(silence(0.5, encoding=name) + marked(3, 0.3, encoding=name))
        await caller.hang_up()
    told = [(e.type, e.utterance, e.transcript and e.transcript.text) for e in caller.events]
    kind = SpeechEventType
    assert told == [
        (kind.SPEECH_STARTED, 0, None),
        (kind.INTERIM, 0, "w1"),
        (kind.INTERIM, 0, "w1 w2"),
        (kind.SPEECH_ENDED, 0, None),
        (kind.FINAL, 0, "w1 w2"),
        (kind.SPEECH_STARTED, 1, None),
        (kind.INTERIM, 1, "w3"),
        (kind.FINAL, 1, "w3"),
        (kind.SPEECH_ENDED, 2, None),
    ]
    assert caller.events[0].at_seconds == 0.5
    final = caller.events[4].transcript
    assert final is not None
    assert [(w.start_seconds, w.end_seconds) for w in final.words] == [(0.5, 1.0), (1.0, 1.5)]
    assert final.alternatives == ("w1 w2?",)
    assert server.refused == []


@pytest.mark.parametrize("model", ["chirp_3", "phone_call"])
async def test_without_drafts_and_events_speech_follows_from_the_words(model: str) -> None:
    async with google_server(KEY) as server:
        where = context(settings(server, model=model, voice_activity=False))
        caller = await Caller.of(server, where, phone(interim=False))
        await caller.say(marked(1, 0.5) + silence(0.5) + marked(2, 0.5))
        await caller.hang_up()
    kind = SpeechEventType
    one_by_one = [kind.SPEECH_STARTED, kind.FINAL, kind.SPEECH_ENDED]
    assert [e.type for e in caller.events] == one_by_one * 2
    assert [e.utterance for e in caller.events] == [0, 0, 0, 1, 1, 1]


async def test_speakers_in_a_stream_of_v1() -> None:
    async with google_server(KEY) as server:
        where = context(settings(server, model="phone_call"))
        caller = await Caller.of(server, where, phone(diarisation=True))
        await caller.say(marked(1, 0.5) + silence(0.5) + marked(2, 0.5) + silence(0.5))
        await caller.hang_up()
    words = [
        [w.text for w in e.transcript.words] for e in caller.events if e.is_final and e.transcript
    ]
    assert words == [["w1"], ["w2"]]  # v1 repeats w1 in its second final


async def test_large_pieces_are_cut_and_two_channels_mixed() -> None:
    async with google_server(KEY) as server:
        stereo = AudioFormat(Encoding.PCM_S16LE, 16_000, 2)
        caller = await Caller.of(server, context(settings(server)), phone(format=stereo))
        await caller.stream.send(b"\x03\x00" * 2 * 16_000 * 5)
        await caller.stream.send(b"")
        await caller.hang_up()
    assert server.refused == []
    assert caller.finals == ["w3"]
    sizes = [len(m.audio) for m in server.received[0].messages[1:]]
    assert max(sizes) <= 15 * 1024
    assert sum(sizes) == 2 * 16_000 * 5


async def test_the_switches_reach_google() -> None:
    async with google_server(KEY) as server:
        where = context(settings(server, endpointing="short", recognizer="support"))
        caller = await Caller.of(server, where, phone(hints=("Muster",)))
        await caller.say(silence(0.2))
        await caller.hang_up()
    first = server.received[0].messages[0]
    assert first.recognizer == f"projects/{PROJECT}/locations/eu/recognizers/support"
    sensitivity = first.streaming_config.streaming_features.endpointing_sensitivity
    assert sensitivity.name == "ENDPOINTING_SENSITIVITY_SHORT"
    phrases = first.streaming_config.config.adaptation.phrase_sets[0].inline_phrase_set.phrases
    assert [p.value for p in phrases] == ["Muster"]


FAULTS: dict[str, tuple[Fault, type[BackendError]]] = {
    "401": (Fault(status="UNAUTHENTICATED", text=SAID), AuthenticationError),
    "403": (Fault(status="PERMISSION_DENIED", text=SAID), AuthenticationError),
    "404": (Fault(status="NOT_FOUND", text=SAID), BadRequestError),
    "400": (Fault(status="INVALID_ARGUMENT", text=SAID), BadRequestError),
    "429": (Fault(status="RESOURCE_EXHAUSTED", text=SAID), RateLimitedError),
    "500": (Fault(status="INTERNAL", text=SAID), UnavailableError),
    "503": (Fault(status="UNAVAILABLE", text=SAID), UnavailableError),
    "504": (Fault(status="DEADLINE_EXCEEDED", text=SAID), BackendTimeoutError),
    "noise": (Fault(raw=b"\xff\xff" + SAID.encode()), UnexpectedResponseError),
}


@pytest.mark.parametrize("name", FAULTS)
async def test_each_fault_of_a_recording_is_one_request_and_the_right_error(name: str) -> None:
    fault, kind = FAULTS[name]
    async with google_server(KEY) as server:
        server.fault = fault
        with pytest.raises(BackendError) as caught:
            await transcribe(context(settings(server)), _recording())
    assert type(caught.value) is kind
    assert len(server.received) == 1
    _check_silent(caught.value)


@pytest.mark.parametrize("name", FAULTS)
async def test_each_fault_of_a_stream_is_one_request_and_the_right_error(name: str) -> None:
    fault, kind = FAULTS[name]
    async with google_server(KEY) as server:
        server.fault = fault
        with pytest.raises(BackendError) as caught:  # when it is opened, or with its first event
            await _open_and_listen(server)
        assert type(caught.value) is kind
    assert len(server.received) == 1
    _check_silent(caught.value)


async def _open_and_listen(server: GoogleServer) -> None:
    """Raise what the stream raises, when opened or while it is read."""
    caller = await Caller.of(server, context(settings(server)), phone())
    await caller.ended()
    assert isinstance(caller.error, BackendError)
    with pytest.raises(type(caller.error)):
        await caller.stream.send(marked(1, 0.1))
    await caller.close()
    raise caller.error


def _check_silent(error: BaseException) -> None:
    text = "".join(traceback.format_exception(error)) + repr(error)
    for secret in ("0171", KEY):
        assert secret not in text
    assert error.__cause__ is None
    assert error.__context__ is None


async def test_a_recording_that_hangs_times_out_and_is_cancelled() -> None:
    async with google_server(KEY) as server:
        server.fault = Fault(hang=True)
        with pytest.raises(BackendTimeoutError):
            await transcribe(context(settings(server, request_seconds=0.2)), _recording())
        await asyncio.wait_for(server.received[0].over.wait(), 5)


async def test_who_gives_up_cancels_at_google_too() -> None:
    async with google_server(KEY) as server:
        server.fault = Fault(hang=True)
        task = asyncio.create_task(transcribe(context(settings(server)), _recording()))
        await server.arrived.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.wait_for(server.received[0].over.wait(), 5)
    assert server.received[0].cancelled


async def test_closing_a_stream_ends_it_at_google() -> None:
    async with google_server(KEY) as server:
        caller = await Caller.of(server, context(settings(server)), phone())
        await caller.say(marked(1, 0.5))
        await caller.close()
        await asyncio.wait_for(server.received[0].over.wait(), 5)
        with pytest.raises(ConnectionFailedError):
            await caller.stream.send(marked(1, 0.1))
        await caller.stream.finish()
    assert caller.error is None


async def test_a_reader_that_is_cancelled_is_cancelled() -> None:
    async with google_server(KEY) as server:
        role = GoogleStreamingTranscriber(context(settings(server)))
        request = phone()
        stream = await role.open(permit_for(Hop.STT, request), request)
        reader = asyncio.ensure_future(anext(aiter(stream)))
        await server.arrived.wait()
        reader.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reader
        await stream.aclose()
        await role.aclose()


async def test_half_an_answer_is_no_good_end() -> None:
    async with google_server(KEY) as server:
        caller = await Caller.of(server, context(settings(server)), phone())
        await caller.say(marked(1, 0.5))
        await server.stop()
        await caller.ended()
        assert isinstance(caller.error, ConnectionFailedError)
        await caller.close()


async def test_nobody_listens() -> None:
    where = context(settings(endpoint="http://127.0.0.1:9"))
    with pytest.raises(ConnectionFailedError):
        await transcribe(where, _recording())
    role = GoogleStreamingTranscriber(where)
    request = phone()
    with pytest.raises(ConnectionFailedError):
        await role.open(permit_for(Hop.STT, request), request)
    await role.aclose()


async def test_many_at_once_do_not_mix() -> None:
    async with google_server(KEY) as server:
        role = GoogleTranscriber(context(settings(server)))
        requests = [_recording(Audio(marked(m, 0.3), PHONE_MULAW)) for m in range(1, 21)]
        heard = await asyncio.gather(
            *(role.transcribe(permit_for(Hop.STT, request), request) for request in requests)
        )
        await role.aclose()
    assert [t.text for t in heard] == [f"w{m}" for m in range(1, 21)]


async def test_many_streams_over_one_connection() -> None:
    async with google_server(KEY) as server:
        role = GoogleStreamingTranscriber(context(settings(server)))

        async def one(mark: int) -> list[str]:
            request = phone()
            stream = await role.open(permit_for(Hop.STT, request), request)
            await stream.send(marked(mark, 0.5) + silence(0.5))
            await stream.finish()
            return [e.transcript.text async for e in stream if e.is_final and e.transcript]

        heard = await asyncio.gather(*(one(mark) for mark in range(1, 11)))
        await role.aclose()
        assert len({received.peer for received in server.received}) == 1
    assert heard == [[f"w{mark}"] for mark in range(1, 11)]


async def test_no_task_and_no_log_stays_behind(caplog: pytest.LogCaptureFixture) -> None:
    before = asyncio.all_tasks()
    with caplog.at_level(logging.DEBUG):
        async with google_server(KEY) as server:
            await transcribe(context(settings(server)), _recording())
            caller = await Caller.of(server, context(settings(server), Clock()), phone())
            await caller.say(marked(1, 0.5) + silence(0.5))
            await caller.hang_up()
    assert asyncio.all_tasks() == before
    for record in caplog.records:
        assert KEY not in record.getMessage()
        assert "w1" not in record.getMessage()


async def test_no_permit_no_call() -> None:
    async with google_server(KEY) as server:
        role = GoogleTranscriber(context(settings(server)))
        request = _recording()
        permit = permit_for(Hop.STT, request)
        permit.revoke()
        with pytest.raises(PermitError):
            await role.transcribe(permit, request)
        with pytest.raises(PermitError):
            await role.transcribe(permit_for(Hop.TTS, request), request)
        await role.aclose()
    assert server.received == []


async def test_another_location_is_refused_by_google_itself() -> None:
    async with google_server(KEY, location="us") as server:
        with pytest.raises(BadRequestError):
            await transcribe(context(settings(server)), _recording())
    assert server.refused == ["expected location us, got eu"]


async def test_a_file_is_no_stream() -> None:
    role = GoogleStreamingTranscriber(context(settings(endpoint="http://127.0.0.1:9")))
    request = phone(format=AudioFormat(Encoding.WAV, 16_000))
    with pytest.raises(BadRequestError):
        await role.open(permit_for(Hop.STT, request), request)
