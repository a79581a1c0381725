"""Speaking through a strict fake: both ways, each format, each fault."""

from __future__ import annotations

import asyncio

import pytest

from tests.adapters.entering import speaking
from tests.adapters.google.entering import KEY, context, permit_for, settings, speak
from tests.fakes.google_server import Fault, google_server
from tests.fakes.google_voice import SECONDS_PER_CHARACTER
from voicegate.errors import (
    BackendError,
    BackendTimeoutError,
    BadRequestError,
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
    SynthesisRequest,
    Voice,
)
from voicegate.vocabulary import Hop
from voicegate_adapters.google.tts import GoogleSynthesizer
from voicegate_adapters.google.wire.tts import pieces_of

TEXT = "Guten Tag, was kann ich tun?"
KORE = "de-DE-Chirp3-HD-Kore"
PCM = AudioFormat(Encoding.PCM_S16LE, 24_000)
FORMATS = [PCM, AudioFormat(Encoding.PCM_S16LE, 8000), PHONE_MULAW, PHONE_ALAW]


def _request(
    text: str = TEXT, format_: AudioFormat = PCM, *, speed: float = 1.0, ssml: bool = False
) -> SynthesisRequest:
    return SynthesisRequest(text=text, language="de-DE", format=format_, speed=speed, ssml=ssml)


@pytest.mark.parametrize("voice", ["", "de-DE-Neural2-F", KORE])
@pytest.mark.parametrize("format_", FORMATS, ids=str)
async def test_speech_is_as_long_in_every_format_and_has_no_header(
    voice: str, format_: AudioFormat
) -> None:
    async with google_server(KEY) as server:
        sound = await speak(context(settings(server, voice=voice)), _request(format_=format_))
    seconds = Audio(sound, format_).duration_seconds
    assert seconds == pytest.approx(len(TEXT) * SECONDS_PER_CHARACTER, abs=0.01)
    assert set(sound) <= {0, 5}
    assert server.refused == []
    method = "tts.streaming_synthesize" if voice == KORE else "tts.synthesize_speech"
    assert [r.method for r in server.received] == [method]


async def test_the_voice_of_the_request_comes_first() -> None:
    async with google_server(KEY) as server:
        role = GoogleSynthesizer(context(settings(server, voice="de-DE-Neural2-F")))
        request = SynthesisRequest(
            text=TEXT, language="de-DE", voice=Voice(id=KORE, language="de-DE"), speed=1.5
        )
        sound = b"".join([piece async for piece in speaking(role, request)])
        await role.aclose()
    config = server.received[0].messages[0].streaming_config
    assert (config.voice.name, config.voice.language_code) == (KORE, "de-DE")
    assert config.streaming_audio_config.speaking_rate == 1.5
    assert sound


async def test_ssml_goes_out_as_ssml() -> None:
    async with google_server(KEY) as server:
        where = context(settings(server, voice="de-DE-Neural2-F"))
        await speak(where, _request("<speak>Tag</speak>", ssml=True))
    sent = server.received[0].messages[0].input
    assert (sent.ssml, sent.text) == ("<speak>Tag</speak>", "")


async def test_what_a_caller_said_is_text_and_never_markup() -> None:
    async with google_server(KEY) as server:
        await speak(context(settings(server)), _request("<speak>Tag</speak>"))
    assert server.received[0].messages[0].input.text == "<speak>Tag</speak>"


@pytest.mark.parametrize(
    ("request_", "voice"),
    [
        (_request("<speak>x</speak>", ssml=True), KORE),
        (_request("x" * 5001, ssml=True), ""),
        (_request(speed=0.1), ""),
        (_request(speed=3.0), KORE),
        (_request(format_=AudioFormat(Encoding.MP3, 24_000)), ""),
        (_request(format_=AudioFormat(Encoding.PCM_S16LE, 24_000, 2)), ""),
        (_request("geheim\ud800"), ""),
        (_request("geheim\ud800"), KORE),
    ],
    ids=str,
)
async def test_what_google_would_refuse_never_leaves(
    request_: SynthesisRequest, voice: str
) -> None:
    async with google_server(KEY) as server:
        with pytest.raises(BadRequestError) as caught:
            await speak(context(settings(server, voice=voice)), request_)
    assert "geheim" not in str(caught.value)
    assert not [m for r in server.received for m in r.messages]


@pytest.mark.parametrize("voice", ["", KORE])
async def test_a_long_text_is_spoken_whole(voice: str) -> None:
    text = "Das ist ein Satz mit Umlauten: äöü. " * 400
    async with google_server(KEY) as server:
        await speak(context(settings(server, voice=voice)), _request(text))
    sent = [m.input.text for r in server.received for m in r.messages if m.input.text]
    assert len(sent) > 2
    assert " ".join(sent) == text.strip()
    assert server.refused == []


@pytest.mark.parametrize("text", ["", "   ", "\n"])
async def test_no_text_is_no_request(text: str) -> None:
    async with google_server(KEY) as server:
        assert await speak(context(settings(server)), _request(text)) == b""
    assert server.received == []


def test_pieces_are_cut_where_it_hurts_least() -> None:
    words = " ".join(["äußerst"] * 2000)
    pieces = pieces_of(words)
    assert " ".join(pieces) == words
    assert max(len(piece.encode()) for piece in pieces) <= 5000
    whole = "ä" * 6000
    assert "".join(pieces_of(whole)).replace(" ", "") == whole
    assert max(len(piece.encode()) for piece in pieces_of(whole)) <= 5000
    assert pieces_of("Eins. Zwei! Drei?") == ("Eins. Zwei! Drei?",)


async def test_the_first_sound_is_there_before_the_last() -> None:
    async with google_server(KEY) as server:
        server.fault = Fault(hang=True, after_pieces=1)
        role = GoogleSynthesizer(context(settings(server, voice=KORE)))
        sound = speaking(role, _request())
        assert await anext(sound)
        await sound.aclose()  # the caller spoke: Google is told to stop
        await asyncio.wait_for(server.received[0].over.wait(), 5)
        await role.aclose()


FAULTS: dict[str, tuple[Fault, type[BackendError]]] = {
    "400": (Fault(status="INVALID_ARGUMENT", text=TEXT), BadRequestError),
    "429": (Fault(status="RESOURCE_EXHAUSTED", text=TEXT), RateLimitedError),
    "503": (Fault(status="UNAVAILABLE", text=TEXT), UnavailableError),
    "noise": (Fault(raw=b"\xff\xff\xff"), UnexpectedResponseError),
    "silent": (Fault(silent=True), UnexpectedResponseError),
    "hang": (Fault(hang=True), BackendTimeoutError),
}


@pytest.mark.parametrize("voice", ["", KORE])
@pytest.mark.parametrize("name", FAULTS)
async def test_each_fault_is_one_request_and_the_right_error(name: str, voice: str) -> None:
    fault, kind = FAULTS[name]
    async with google_server(KEY) as server:
        server.fault = fault
        where = context(settings(server, voice=voice, request_seconds=0.3))
        with pytest.raises(BackendError) as caught:
            await speak(where, _request())
    assert type(caught.value) is kind
    assert len(server.received) == 1
    assert "Guten" not in repr(caught.value)


async def test_a_fault_in_the_middle_comes_after_the_sound() -> None:
    async with google_server(KEY) as server:
        server.fault = Fault(status="UNAVAILABLE", after_pieces=1)
        role = GoogleSynthesizer(context(settings(server, voice=KORE)))
        sound = speaking(role, _request())
        assert await anext(sound)
        with pytest.raises(UnavailableError):
            await anext(sound)
        await role.aclose()


async def test_sound_in_another_format_is_no_sound() -> None:
    async with google_server(KEY) as server:
        server.fault = Fault(raw=b"\x0a\x04RIFF")
        with pytest.raises(UnexpectedResponseError, match="mulaw"):
            await speak(context(settings(server)), _request(format_=PHONE_MULAW))


async def test_voices() -> None:
    async with google_server(KEY) as server:
        role = GoogleSynthesizer(context(settings(server)))
        voices = await role.voices()
        await role.aclose()
    assert [(v.id, v.language, v.gender, v.style) for v in voices] == [
        ("de-DE-Neural2-F", "de-DE", "female", None),
        (KORE, "de-DE", "male", "streaming"),
        (KORE, "de-AT", "male", "streaming"),
    ]


async def test_no_permit_no_call() -> None:
    async with google_server(KEY) as server:
        role = GoogleSynthesizer(context(settings(server)))
        request = _request()
        permit = permit_for(Hop.TTS, request)
        permit.revoke()
        with pytest.raises(PermitError):
            role.synthesize(permit, request)
        await role.aclose()
    assert server.received == []
