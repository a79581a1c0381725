"""Speaking through Polly, against a fake that checks each signature."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.adapters.aws.entering import context, secrets_of, settings, speak
from tests.adapters.entering import speaking
from tests.fakes.aws_server import SECRET, AwsServer, aws_server
from tests.fakes.http_server import Answer
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)
from voicegate.speech import (
    PHONE_ALAW,
    PHONE_MULAW,
    AudioFormat,
    Encoding,
    SynthesisRequest,
    Voice,
)
from voicegate_adapters.aws.tts import AwsSynthesizer

PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8_000)
PCM_16K = AudioFormat(Encoding.PCM_S16LE, 16_000)
MP3 = AudioFormat(Encoding.MP3, 24_000)


def asked(text: str = "Guten Tag.", **more: Any) -> SynthesisRequest:
    chosen: dict[str, Any] = {"text": text, "language": "de-DE", "format": PCM_16K} | more
    return SynthesisRequest(**chosen)


@pytest.mark.parametrize(
    ("form", "name"),
    [(PCM_8K, "pcm"), (PCM_16K, "pcm"), (PHONE_MULAW, "mulaw"), (PHONE_ALAW, "alaw"), (MP3, "mp3")],
)
async def test_polly_speaks_it_natively(form: AudioFormat, name: str) -> None:
    async with aws_server() as server:
        sound = await speak(context(settings(server, voice="Vicki")), asked(format=form))
    assert sound == server.polly.sound
    (body,) = server.polly.bodies
    assert body == {
        "Engine": "neural",
        "LanguageCode": "de-DE",
        "OutputFormat": name,
        "SampleRate": str(form.sample_rate_hz),
        "Text": "Guten Tag.",
        "TextType": "text",
        "VoiceId": "Vicki",
    }
    assert server.refused == []


@pytest.mark.parametrize(
    ("form", "rate"),
    [
        (AudioFormat(Encoding.PCM_S16LE, 24_000), "16000"),
        (AudioFormat(Encoding.PCM_S16LE, 48_000), "16000"),
        (AudioFormat(Encoding.MULAW, 16_000), "16000"),
    ],
)
async def test_other_rates_are_converted_here(form: AudioFormat, rate: str) -> None:
    async with aws_server() as server:
        sound = await speak(context(settings(server, voice="Vicki")), asked(format=form))
    (body,) = server.polly.bodies
    assert (body["OutputFormat"], body["SampleRate"]) == ("pcm", rate)
    samples = len(server.polly.sound) // 2 * form.sample_rate_hz // 16_000
    assert len(sound) == pytest.approx(samples * (form.encoding.bytes_per_sample or 0), abs=64)


async def test_sound_comes_while_it_is_made() -> None:
    async with aws_server() as server:
        server.polly.last = asyncio.Event()
        role = AwsSynthesizer(context(settings(server, voice="Vicki")))
        spoken = speaking(role, asked())
        first = await anext(spoken)
        assert 0 < len(first) < len(server.polly.sound)
        assert len(first) % 2 == 0
        server.polly.last.set()
        rest = b"".join([piece async for piece in spoken])
        await role.aclose()
    assert first + rest == server.polly.sound


async def test_leaving_closes_the_connection() -> None:
    async with aws_server() as server:
        server.polly.last = asyncio.Event()  # never set: only hanging up ends it
        role = AwsSynthesizer(context(settings(server, voice="Vicki")))
        spoken = speaking(role, asked())
        await anext(spoken)
        await spoken.aclose()
        assert await asyncio.wait_for(server.idle.wait(), 5)
        await role.aclose()


async def test_the_voice_of_the_request_comes_first_and_brings_its_engine() -> None:
    voice = Voice(id="Daniel", language="de-DE", style="generative")
    async with aws_server() as server:
        await speak(context(settings(server, voice="Vicki")), asked(voice=voice))
        await speak(context(settings(server, voice="Vicki", engine="long-form")), asked())
    said = [(body["VoiceId"], body["Engine"]) for body in server.polly.bodies]
    assert said == [("Daniel", "generative"), ("Vicki", "long-form")]


@pytest.mark.parametrize(
    ("language", "voice"), [("de-DE", "Vicki"), ("de-AT", "Hannah"), ("de", "Vicki")]
)
async def test_without_a_voice_the_first_of_the_language_speaks(language: str, voice: str) -> None:
    async with aws_server() as server:
        where = context(settings(server))
        role = AwsSynthesizer(where)
        for _ in range(2):
            async for _piece in speaking(role, asked(language=language)):
                pass
        await role.aclose()
    assert [body["VoiceId"] for body in server.polly.bodies] == [voice, voice]
    lists = [request for request in server.of("polly") if request.method == "GET"]
    assert len(lists) == (3 if language == "de" else 1)  # pages; asked once for both texts
    assert [body.get("LanguageCode") for body in server.polly.bodies] == [
        None if language == "de" else language
    ] * 2


async def test_a_language_without_a_voice_is_said_before_any_text_leaves() -> None:
    async with aws_server() as server:
        with pytest.raises(BadRequestError, match="no neural voice for fi-FI"):
            await speak(context(settings(server)), asked(language="fi-FI"))
    assert server.polly.texts == []


async def test_voices_are_listed_over_all_pages() -> None:
    async with aws_server() as server:
        role = AwsSynthesizer(context(settings(server)))
        voices = await role.voices()
        german = await role.voices("de-DE")
        await role.aclose()
    assert [(v.id, v.language) for v in voices] == [
        ("Vicki", "de-DE"),
        ("Daniel", "de-DE"),
        ("Hannah", "de-AT"),
        ("Joanna", "en-US"),
        ("Aditi", "en-IN"),
        ("Aditi", "hi-IN"),
    ]
    assert voices[0] == Voice(
        id="Vicki", language="de-DE", gender="female", style="neural", name="Vicki"
    )
    assert [v.id for v in german] == ["Vicki", "Daniel"]


async def test_long_texts_are_cut_and_nothing_is_lost() -> None:
    text = " ".join(f"Das ist der Satz Nummer {i}." for i in range(400)) + " " + "x" * 7000
    async with aws_server() as server:
        where = context(settings(server, voice="Vicki"))
        sound = await speak(where, asked(text))
        await speak(where, asked("&<>" * 2500, speed=1.5))
    cut = [t for t in server.polly.texts if "&" not in t]
    assert len(cut) > 5
    assert "".join(" ".join(cut).split()) == "".join(text.split())
    assert len(sound) == len(server.polly.sound) * len(cut)
    marked = "".join(t for t in server.polly.texts if "&" in t)
    assert marked.replace(" ", "") == "&<>" * 2500
    assert server.refused == []


async def test_speed_is_said_in_markup_that_no_text_can_break() -> None:
    evil = 'Nur & <break time="9s"/> </prosody></speak> \x00 jetzt'
    async with aws_server() as server:
        await speak(context(settings(server, voice="Vicki")), asked(evil, speed=1.25))
    (body,) = server.polly.bodies
    assert body["TextType"] == "ssml"
    assert str(body["Text"]).startswith('<speak><prosody rate="125%">Nur &amp; &lt;break')
    assert server.polly.texts == [evil.replace("\x00", " ")]


async def test_ssml_is_sent_as_it_is() -> None:
    ssml = "<speak>Guten <break time='1s'/> Tag</speak>"
    async with aws_server() as server:
        await speak(context(settings(server, voice="Vicki")), asked(ssml, ssml=True))
    (body,) = server.polly.bodies
    assert (body["Text"], body["TextType"]) == (ssml, "ssml")


@pytest.mark.parametrize(
    "request_",
    [
        asked(speed=0.1),
        asked(speed=3.0),
        asked("<speak/>", ssml=True, speed=1.5),
        asked("<speak>" + "x" * 6000, ssml=True),
        asked(format=AudioFormat(Encoding.PCM_S16LE, 16_000, 2)),
        asked(format=AudioFormat(Encoding.FLAC, 16_000)),
        asked(format=AudioFormat(Encoding.MP3, 11_025)),
    ],
)
async def test_what_polly_would_not_take_never_leaves(request_: SynthesisRequest) -> None:
    async with aws_server() as server:
        with pytest.raises(BadRequestError):
            await speak(context(settings(server, voice="Vicki")), request_)
    assert server.requests == []


async def test_nothing_to_say_is_no_request() -> None:
    async with aws_server() as server:
        assert await speak(context(settings(server)), asked("  \n ")) == b""
    assert server.requests == []


async def fail(server: AwsServer, fault: Answer) -> BackendError:
    server.faults["polly"] = fault
    with pytest.raises(BackendError) as caught:
        await speak(context(settings(server, voice="Vicki")), asked("Mein Name ist Anna."))
    assert len(server.requests) == 1  # routing alone tries again
    told = f"{caught.value}{caught.value!r}{caught.value.__cause__}{caught.value.__context__}"
    for secret in (SECRET, "Anna", "0171"):
        assert secret not in told
    return caught.value


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, "ThrottlingException", RateLimitedError),
        (429, "TooManyRequestsException", RateLimitedError),
        (400, "TextLengthExceededException", BadRequestError),
        (400, "InvalidSsmlException", BadRequestError),
        (400, "EngineNotSupportedException", BadRequestError),
        (400, "SomethingNewException", BadRequestError),
        (403, "AccessDeniedException", AuthenticationError),
        (400, "ExpiredTokenException", AuthenticationError),
        (500, "ServiceFailureException", UnavailableError),
        (503, "", UnavailableError),
        (307, "", EgressBlockedError),
    ],
)
async def test_each_error_of_polly(status: int, code: str, kind: type[BackendError]) -> None:
    headers = {"x-amzn-requestid": "req-9", "retry-after": "3"}
    if code:
        headers["x-amzn-errortype"] = f"{code}:http://internal.amazon.com/coral/"
    async with aws_server() as server:
        error = await fail(server, Answer(status, headers, b'{"message":"Anna 0171"}'))
    assert type(error) is kind
    assert (error.backend, error.status, error.request_id) == ("a", status, "req-9")
    assert error.retry_after_seconds == 3.0
    assert f"the vendor's code is {code.lower()}" in str(error) or not code


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Answer(fault="reset"), ConnectionFailedError),
        (Answer(fault="noise"), UnexpectedResponseError),
        (Answer(200, {"content-type": "audio/pcm"}, b"xy", "half"), ConnectionFailedError),
        (Answer(200, {"content-type": "audio/pcm"}), UnexpectedResponseError),
        (Answer.of({"message": "0171"}), UnexpectedResponseError),
        (Answer(200, {"content-type": "text/html"}, b"<p>Anna"), UnexpectedResponseError),
    ],
)
async def test_broken_answers(fault: Answer, kind: type[BackendError]) -> None:
    async with aws_server() as server:
        assert type(await fail(server, fault)) is kind


@pytest.mark.parametrize(
    "secrets",
    [
        secrets_of(secret="wrong"),
        secrets_of(key_id="AKIAOTHER"),
        secrets_of(token="old-token"),
    ],
)
async def test_wrong_keys(secrets: dict[str, Any]) -> None:
    async with aws_server() as server:
        with pytest.raises(AuthenticationError):
            await speak(context(settings(server, voice="Vicki", secrets=secrets)), asked())


async def test_another_regions_signature_is_not_taken() -> None:
    async with aws_server("eu-west-2") as server:
        with pytest.raises(AuthenticationError):
            await speak(context(settings(server, region="eu-west-1", voice="Vicki")), asked())
        assert await speak(context(settings(server, region="eu-west-2", voice="Vicki")), asked())
