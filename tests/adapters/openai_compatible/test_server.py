"""openai_compatible against a strict service on loopback: each role, each fault."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest

from tests.adapters.openai_compatible.entering import (
    KEY,
    ask,
    context,
    settings,
    speak,
    speaking,
    transcribe,
)
from tests.fakes.http_server import Answer
from tests.fakes.openai_server import HEARD, openai_server, parts_of
from voicegate.adapter import HttpTimeouts
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
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
    SinkRequest,
    SynthesisRequest,
    TranscriptionRequest,
    Voice,
)

PHONE = Audio(b"\xff\x7f" * 4000, PHONE_MULAW)
PCM_24K = AudioFormat(Encoding.PCM_S16LE, 24_000)
SPOKEN = SynthesisRequest(text=HEARD, language="de-DE", format=PCM_24K)
ASKED = SinkRequest(text=HEARD)


@pytest.mark.parametrize("options", [{}, {"streaming": True}, {"response_format": "verbose_json"}])
async def test_every_way_to_transcribe_is_what_the_service_takes(
    options: dict[str, object],
) -> None:
    async with openai_server(KEY) as (service, server):
        where = context(settings(f"{server.url}/v1", options=options))
        request = TranscriptionRequest(audio=PHONE, language="de-AT", hints=("Muster",))
        heard = await transcribe(where, request)
    assert (heard.text, heard.language, heard.backend) == (HEARD, "de-AT", "b")
    assert service.refused == []


async def test_word_times_are_asked_for_and_read() -> None:
    async with openai_server(KEY) as (service, server):
        # "json" and events have no word times: what the request needs goes before the options.
        options = {"word_times": True, "response_format": "json", "streaming": True}
        where = context(settings(f"{server.url}/v1", options=options))
        heard = await transcribe(where, TranscriptionRequest(audio=PHONE, word_times=True))
    assert [word.text for word in heard.words] == HEARD.split()
    assert (heard.words[2].start_seconds, heard.words[2].end_seconds) == (0.5, 0.7)
    assert (heard.duration_seconds, heard.request_id) == (1.0, "req-7")
    assert heard.language is None  # "german" is no language tag, and guessing one is not ours
    wanted = [value for name, value in parts_of(server.received[0]) if "granularities" in name]
    assert wanted == [b"word", b"segment"]
    assert service.refused == []


@pytest.mark.parametrize(
    "format_",
    [PCM_24K, PHONE_MULAW, PHONE_ALAW, AudioFormat(Encoding.PCM_S16LE, 16_000)],
    ids=str,
)
async def test_speech_is_as_long_in_every_format(format_: AudioFormat) -> None:
    async with openai_server(KEY) as (service, server):
        request = SynthesisRequest(
            text=HEARD, language="de", format=format_, voice=Voice(id="berta", language="de")
        )
        sound = Audio(await speak(context(settings(f"{server.url}/v1")), request), format_)
    assert sound.duration_seconds == pytest.approx(1.0, abs=0.01)
    assert server.received[0].json["voice"] == "berta"
    assert service.refused == []


async def test_speech_at_another_rate_is_not_slowed_down() -> None:
    async with openai_server(KEY) as (_, server):
        where = context(settings(f"{server.url}/v1", sample_rate_hz=48_000))
        sound = await speak(where, SPOKEN)
    assert len(np.frombuffer(sound, "<i2")) == pytest.approx(12_000, abs=50)


async def test_sound_is_there_before_the_whole_answer_and_stops_when_told() -> None:
    async with openai_server(KEY) as (service, server):
        held = asyncio.Event()
        service.fault = Answer(200, {}, pieces=(b"\x01\x00" * 2400, b"\x02\x00"), last=held)
        where = context(settings(f"{server.url}/v1"))
        sound = speaking(where, SPOKEN)
        assert await anext(sound) == b"\x01\x00" * 2400
        assert not held.is_set()
        await sound.aclose()  # the caller spoke: the connection goes, the service stops
        await asyncio.wait_for(server.idle.wait(), 5)
        await where.http.aclose()


async def test_a_chat_is_what_the_service_takes() -> None:
    async with openai_server(KEY) as (service, server):
        where = context(settings(f"{server.url}/v1"))
        assert await ask(where, ASKED) == "Guten Tag, <PERSON_1>"
    assert service.refused == []


@pytest.mark.parametrize("key", ["sk-other", None, "sk-ü", "sk\r\nx: y"])
async def test_without_the_right_key_nothing_is_served(key: str | None) -> None:
    async with openai_server(KEY) as (_, server):
        where = context(settings(f"{server.url}/v1", key=key))
        with pytest.raises((AuthenticationError, BadRequestError)) as caught:
            await ask(where, ASKED)
    seen: BaseException | None = caught.value
    while seen is not None:
        assert "sk-" not in repr(seen)
        assert "sk\r" not in repr(seen)
        seen = seen.__cause__ or seen.__context__


async def test_a_path_that_is_not_there_says_so() -> None:
    async with openai_server(KEY) as (service, server):
        with pytest.raises(BadRequestError, match="was not found; check endpoint"):
            await ask(context(settings(f"{server.url}/v2")), ASKED)
    assert service.refused == ["unknown_url"]


def _status(status: int, code: str = "", **headers: str) -> Answer:
    return Answer.of({"error": {"message": HEARD, "code": code}}, status, **headers)


HTML = Answer(200, {"content-type": "text/html"}, f"<p>{HEARD}</p>".encode())
FAULTS: dict[str, tuple[Answer, type[BackendError]]] = {
    "400": (_status(400), BadRequestError),
    "401": (_status(401), AuthenticationError),
    "402": (_status(402), QuotaExceededError),
    "403": (_status(403), AuthenticationError),
    "404": (_status(404, "model_not_found"), BadRequestError),
    "408": (_status(408), BackendTimeoutError),
    "413": (_status(413), BadRequestError),
    "422": (_status(422), BadRequestError),
    "429": (_status(429, "rate_limit_exceeded", retry_after="2"), RateLimitedError),
    "quota": (_status(429, "insufficient_quota"), QuotaExceededError),
    "500": (_status(500), UnavailableError),
    "502": (Answer(502, {"content-type": "text/html"}, b"<html>"), UnavailableError),
    "503": (_status(503), UnavailableError),
    "504": (_status(504), BackendTimeoutError),
    "a web page": (HTML, UnexpectedResponseError),
    "garbage": (
        Answer(200, {"content-type": "image/png"}, b"\xff\xfe\x00"),
        UnexpectedResponseError,
    ),
    "empty": (Answer(200, {}, b""), UnexpectedResponseError),
    "hang": (Answer(fault="hang"), BackendTimeoutError),
    "reset": (Answer(fault="reset"), ConnectionFailedError),
    "noise": (Answer(fault="noise"), UnexpectedResponseError),
    "half an answer": (Answer(200, {}, b"\x01\x00", fault="half"), ConnectionFailedError),
    "half a chunk": (Answer(200, {}, pieces=(b"\x01\x00",), fault="half"), ConnectionFailedError),
}


@pytest.mark.parametrize("role", ["stt", "stt events", "tts", "sink"])
@pytest.mark.parametrize("fault", FAULTS)
async def test_every_fault_has_its_name_in_every_role(fault: str, role: str) -> None:
    answer, kind = FAULTS[fault]
    async with openai_server(KEY) as (service, server):
        service.fault = answer
        chosen = settings(f"{server.url}/v1", streaming=role == "stt events")
        where = context(chosen, timeouts=HttpTimeouts(first_byte_seconds=0.1))
        with pytest.raises(kind) as caught:
            match role:
                case "tts":
                    await speak(where, SPOKEN)
                case "sink":
                    await ask(where, ASKED)
                case _:
                    await transcribe(where, TranscriptionRequest(audio=PHONE))
    assert HEARD not in str(caught.value)
    assert len(server.received) == 1  # trying again is the router's business
    if fault == "429":
        assert caught.value.retry_after_seconds == 2.0
    if fault == "404":
        assert "model_not_found" in str(caught.value)


async def test_what_cannot_be_written_is_refused_before_anything_is_sent() -> None:
    async with openai_server(KEY) as (_, server):
        where = context(settings(f"{server.url}/v1"))
        with pytest.raises(BadRequestError, match="cannot be written") as caught:
            await ask(where, SinkRequest(text=f"{HEARD} \ud800"))
        assert caught.value.__context__ is None  # the encoder's error holds the text
        with pytest.raises(BadRequestError, match="no SSML"):
            await speak(where, SynthesisRequest(text="<speak/>", language="de", ssml=True))
        mute = context(settings(f"{server.url}/v1", options={"voice": ""}))
        with pytest.raises(BadRequestError, match="no voice is named"):
            await speak(mute, SPOKEN)
    assert server.received == []
