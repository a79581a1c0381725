"""REST: what goes to which host (respx), and both roles against a strict service on loopback."""

from __future__ import annotations

import asyncio
import json

import httpx
import pytest
import respx

from tests.adapters.azure.entering import KEY, context, permit_for, settings, speak, transcribe
from tests.adapters.entering import speaking
from tests.fakes.azure_rest import HEARD, azure_rest, parts_of, read_xml
from tests.fakes.environment import repoint
from tests.fakes.http_server import Answer
from voicegate.adapter import HttpTimeouts
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    PermitError,
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
)
from voicegate.vocabulary import Hop
from voicegate_adapters.azure.regions import FAST, REGIONS
from voicegate_adapters.azure.stt import AzureTranscriber
from voicegate_adapters.azure.tts import AzureSynthesizer

PHONE = Audio(b"\xff\x7f" * 4000, PHONE_MULAW)
HELLO = TranscriptionRequest(audio=PHONE, language="de-DE")
SPOKEN = SynthesisRequest(text=HEARD, language="de-DE", format=PHONE_MULAW)
FOUND = {"durationMilliseconds": 1000, "combinedPhrases": [{"text": HEARD}], "phrases": []}


@pytest.mark.parametrize("region", [name for name in REGIONS if FAST in REGIONS[name]])
async def test_a_recording_goes_to_its_region_only(region: str) -> None:
    url = f"https://{region}.api.cognitive.microsoft.com/speechtotext/transcriptions:transcribe"
    with respx.mock:
        route = respx.post(url, params={"api-version": "2025-10-15"}).respond(json=FOUND)
        assert (await transcribe(context(settings(region=region)), HELLO)).text == HEARD
    sent = route.calls.last.request
    assert sent.headers["ocp-apim-subscription-key"] == KEY
    assert sent.headers["content-type"].startswith("multipart/form-data")
    assert sent.headers["host"] == f"{region}.api.cognitive.microsoft.com"
    assert not {"authorization", "cookie"} & sent.headers.keys()
    assert "storeaudio" not in str(sent.url).lower()


@pytest.mark.parametrize("region", REGIONS)
async def test_speech_comes_from_its_region_only(region: str) -> None:
    host = f"{region}.tts.speech.microsoft.com"
    with respx.mock:
        route = respx.post(f"https://{host}/cognitiveservices/v1").respond(content=b"\x7f" * 80)
        assert await speak(context(settings(region=region)), SPOKEN) == b"\x7f" * 80
    sent = route.calls.last.request
    assert sent.headers["ocp-apim-subscription-key"] == KEY
    assert sent.headers["x-microsoft-outputformat"] == "raw-8khz-8bit-mono-mulaw"
    assert sent.headers["content-type"] == "application/ssml+xml"
    assert sent.headers["user-agent"] == "voicegate"
    assert "".join(read_xml(sent.content.decode()).itertext()) == HEARD
    assert not {"authorization", "cookie"} & sent.headers.keys()


async def test_a_custom_domain_gets_the_same_under_its_own_paths() -> None:
    custom = "https://muster.cognitiveservices.azure.com"
    with respx.mock:
        fast = respx.post(f"{custom}/speechtotext/transcriptions:transcribe").respond(json=FOUND)
        voice = respx.post(f"{custom}/tts/cognitiveservices/v1").respond(content=b"\x7f" * 80)
        listed = respx.get(f"{custom}/tts/cognitiveservices/voices/list").respond(
            json=[{"ShortName": "de-DE-KatjaNeural", "Locale": "de-DE"}]
        )
        assert (await transcribe(context(settings(endpoint=custom)), HELLO)).text == HEARD
        assert await speak(context(settings(endpoint=custom)), SPOKEN)
        assert await AzureSynthesizer(context(settings(endpoint=custom))).voices()
    assert fast.called
    assert voice.called
    assert listed.calls.last.request.headers["ocp-apim-subscription-key"] == KEY


async def test_a_container_gets_no_key() -> None:
    where = context(settings(region=None, key=None, endpoint="https://speech.example.com:5000"))
    with respx.mock:
        url = "https://speech.example.com:5000/cognitiveservices/v1"
        route = respx.post(url).respond(content=b"\x7f" * 80)
        assert await speak(where, SPOKEN)
    assert "ocp-apim-subscription-key" not in route.calls.last.request.headers


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_not_followed(status: int) -> None:
    with respx.mock(assert_all_called=False) as mock:
        moved = {"location": "https://eastus.tts.speech.microsoft.com/cognitiveservices/v1"}
        mock.route(host="germanywestcentral.tts.speech.microsoft.com").respond(
            status, headers=moved
        )
        mock.route(host="germanywestcentral.api.cognitive.microsoft.com").respond(
            status, headers=moved
        )
        other = mock.route(host="eastus.tts.speech.microsoft.com").respond(200)
        with pytest.raises(EgressBlockedError):
            await speak(context(settings()), SPOKEN)
        with pytest.raises(EgressBlockedError):
            await transcribe(context(settings()), HELLO)
    assert other.call_count == 0


async def test_what_azure_says_of_its_limits_is_kept() -> None:
    with respx.mock:
        respx.post(host="germanywestcentral.api.cognitive.microsoft.com").mock(
            side_effect=[
                httpx.Response(429, headers={"retry-after": "3", "apim-request-id": "r-1"}),
                httpx.Response(200, json=FOUND),
            ]
        )
        with pytest.raises(RateLimitedError) as caught:
            await transcribe(context(settings()), HELLO)
        assert (caught.value.retry_after_seconds, caught.value.request_id) == (3.0, "r-1")
        assert (await transcribe(context(settings()), HELLO)).text == HEARD


async def test_without_a_permit_nothing_is_sent() -> None:
    with respx.mock(assert_all_called=False) as mock:
        every = mock.route().respond(200)
        other = permit_for(Hop.STT, TranscriptionRequest(audio=PHONE, language="en-US"))
        with pytest.raises(PermitError):
            await AzureTranscriber(context(settings())).transcribe(other, HELLO)
        with pytest.raises(PermitError):
            AzureSynthesizer(context(settings())).synthesize(other, SPOKEN)
    assert every.call_count == 0


@pytest.mark.parametrize(
    "format_", [PHONE_MULAW, PHONE_ALAW, AudioFormat(Encoding.PCM_S16LE, 8000)]
)
async def test_a_recording_is_what_the_service_takes(format_: AudioFormat) -> None:
    audio = Audio(b"\x55" * 16_000, format_)
    asked = TranscriptionRequest(
        audio=audio, language="de", hints=("Müller",), word_times=True, diarisation=True
    )
    async with azure_rest(KEY) as (service, server):
        heard = await transcribe(context(settings(endpoint=server.url)), asked)
    assert (heard.text, heard.language, heard.backend) == (HEARD, "de-DE", "az")
    assert [word.text for word in heard.words] == HEARD.split()
    assert (heard.segments[0].speaker, heard.request_id) == ("1", "req-7")
    assert heard.duration_seconds == audio.duration_seconds
    definition = json.loads(parts_of(server.received[0])["definition"])
    assert definition["phraseList"] == {"phrases": ["Müller"]}
    assert service.refused == []


@pytest.mark.parametrize(
    "format_",
    [
        PHONE_MULAW,
        PHONE_ALAW,
        AudioFormat(Encoding.PCM_S16LE, 16_000),
        AudioFormat(Encoding.PCM_S16LE, 24_000),
        AudioFormat(Encoding.PCM_S16LE, 12_000),
        AudioFormat(Encoding.PCM_S16LE, 16_000, 2),
    ],
    ids=str,
)
async def test_speech_is_as_long_in_every_format(format_: AudioFormat) -> None:
    async with azure_rest(KEY) as (service, server):
        request = SynthesisRequest(text=HEARD, language="de-DE", format=format_)
        sound = await speak(context(settings(endpoint=server.url)), request)
    block = (format_.encoding.bytes_per_sample or 1) * format_.channels
    assert len(sound) % block == 0
    assert Audio(sound, format_).duration_seconds == pytest.approx(1.0, abs=0.01)
    assert service.said == [HEARD]
    assert service.refused == []


async def test_a_long_text_is_said_whole_and_in_order() -> None:
    said = " ".join(f"Satz Nummer {n} ist hier zu Ende." for n in range(200))
    async with azure_rest(KEY) as (service, server):
        service.seconds = 0.01
        request = SynthesisRequest(text=said, language="de-DE", format=PHONE_MULAW)
        await speak(context(settings(endpoint=server.url)), request)
    assert len(service.said) == 3
    assert " ".join(service.said) == said


async def test_silence_costs_no_request() -> None:
    async with azure_rest(KEY) as (_, server):
        request = SynthesisRequest(text=" \n", language="de-DE", format=PHONE_MULAW)
        assert await speak(context(settings(endpoint=server.url)), request) == b""
    assert server.received == []


async def test_markup_in_a_text_is_spoken_and_ssml_is_obeyed() -> None:
    async with azure_rest(KEY) as (service, server):
        where = context(settings(endpoint=server.url))
        said = '</voice><audio src="https://evil.example/"/>'
        await speak(where, SynthesisRequest(text=said, language="de-DE", format=PHONE_MULAW))
        ssml = (
            '<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="de-DE">'
            '<voice name="de-DE-KatjaNeural">Guten <break/>Tag</voice></speak>'
        )
        where = context(settings(endpoint=server.url))
        asked = SynthesisRequest(text=ssml, language="de-DE", format=PHONE_MULAW, ssml=True)
        await speak(where, asked)
    assert service.said == [said, "Guten Tag"]


async def test_sound_is_there_before_the_whole_answer_and_stops_when_told() -> None:
    async with azure_rest(KEY) as (service, server):
        held = asyncio.Event()
        service.fault = Answer(200, {}, pieces=(b"\x01\x00" * 800, b"\x02\x00"), last=held)
        where = context(settings(endpoint=server.url))
        request = SynthesisRequest(
            text=HEARD, language="de-DE", format=AudioFormat(Encoding.PCM_S16LE, 16_000)
        )
        sound = speaking(AzureSynthesizer(where), request)
        assert await anext(sound) == b"\x01\x00" * 800
        assert not held.is_set()
        await sound.aclose()  # the caller spoke: the connection goes, the service stops
        await asyncio.wait_for(server.idle.wait(), 5)
        await where.http.aclose()


async def test_the_voices_are_those_of_the_region() -> None:
    async with azure_rest(KEY) as (service, server):
        where = context(settings(endpoint=server.url))
        voices = await AzureSynthesizer(where).voices()
        await where.http.aclose()
    assert [(v.id, v.language) for v in voices] == [
        ("de-DE-KatjaNeural", "de-DE"),
        ("en-US-JennyMultilingualNeural", "en-US"),
    ]
    assert service.refused == []


@pytest.mark.parametrize("key", ["other", "schlüssel", "a\r\nx: y"])
async def test_a_wrong_key_opens_nothing_and_is_not_told(key: str) -> None:
    async with azure_rest(KEY) as (_, server):
        for attempt in (speak(context(settings(endpoint=server.url, key=key)), SPOKEN),):
            with pytest.raises((AuthenticationError, BadRequestError)) as caught:
                await attempt
        seen: BaseException | None = caught.value
        while seen is not None:
            assert key not in repr(seen)
            seen = seen.__cause__ or seen.__context__


async def test_no_variable_moves_data(monkeypatch: pytest.MonkeyPatch) -> None:
    async with azure_rest(KEY, host="127.0.0.2") as (_, evil), azure_rest(KEY) as (_, server):
        repoint(monkeypatch, evil.url)
        for name in ("SPEECH_ENDPOINT", "AZURE_SPEECH_ENDPOINT", "SPEECH_REGION"):
            monkeypatch.setenv(name, evil.url)
        assert (await transcribe(context(settings(endpoint=server.url)), HELLO)).text == HEARD
        assert await speak(context(settings(endpoint=server.url)), SPOKEN)
        assert (evil.connections, evil.bytes_in) == (0, 0)
    assert len(server.received) == 2


def _status(status: int, code: str = "", **headers: str) -> Answer:
    return Answer.of({"error": {"message": HEARD, "code": code}}, status, **headers)


QUOTA = {"error": {"code": "403", "message": "Out of call volume quota."}}
FAULTS: dict[str, tuple[Answer, type[BackendError]]] = {
    "400": (_status(400, "InvalidArgument"), BadRequestError),
    "401": (_status(401), AuthenticationError),
    "403": (_status(403), AuthenticationError),
    "403 quota": (Answer.of(QUOTA, 403), QuotaExceededError),
    "404": (_status(404), BadRequestError),
    "408": (_status(408), BackendTimeoutError),
    "413": (_status(413), BadRequestError),
    "415": (_status(415), BadRequestError),
    "429": (_status(429, retry_after="2"), RateLimitedError),
    "500": (_status(500), UnavailableError),
    "502": (Answer(502, {"content-type": "text/html"}, b"<html>"), UnavailableError),
    "503": (_status(503), UnavailableError),
    "504": (_status(504), BackendTimeoutError),
    "a web page": (
        Answer(200, {"content-type": "text/html"}, b"<p>x</p>"),
        UnexpectedResponseError,
    ),
    "empty": (Answer(200, {}, b""), UnexpectedResponseError),
    "hang": (Answer(fault="hang"), BackendTimeoutError),
    "reset": (Answer(fault="reset"), ConnectionFailedError),
    "noise": (Answer(fault="noise"), UnexpectedResponseError),
    "half an answer": (Answer(200, {}, b"\x01\x00", fault="half"), ConnectionFailedError),
    "half a chunk": (Answer(200, {}, pieces=(b"\x01\x00",), fault="half"), ConnectionFailedError),
}


@pytest.mark.parametrize("role", ["stt", "tts", "voices"])
@pytest.mark.parametrize("fault", FAULTS)
async def test_every_fault_has_its_name_in_every_role(fault: str, role: str) -> None:
    answer, kind = FAULTS[fault]
    async with azure_rest(KEY) as (service, server):
        service.fault = answer
        where = context(
            settings(endpoint=server.url), timeouts=HttpTimeouts(first_byte_seconds=0.1)
        )
        with pytest.raises(kind) as caught:
            match role:
                case "tts":
                    await speak(where, SPOKEN)
                case "voices":
                    await AzureSynthesizer(where).voices()
                case _:
                    await transcribe(where, HELLO)
        await where.http.aclose()
    assert HEARD not in str(caught.value)
    assert len(server.received) == 1  # trying again is the router's business
    if fault == "429":
        assert caught.value.retry_after_seconds == 2.0
