"""Speech with marks over WebSocket: what we ask and read is what Microsoft's own SDK does."""

from __future__ import annotations

import asyncio
import threading
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.adapters.azure.entering import KEY, context, permit_for, settings, speak
from tests.fakes.azure_server import AzureServer, azure_server
from tests.fakes.azure_voice import WORD_SECONDS
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    ConnectionFailedError,
    RateLimitedError,
    UnexpectedResponseError,
)
from voicegate.speech import (
    AudioFormat,
    Encoding,
    Feature,
    MarkKind,
    SpeechMark,
    SynthesisRequest,
)
from voicegate.vocabulary import Hop
from voicegate_adapters.azure import ADAPTER, marked
from voicegate_adapters.azure.regions import REGIONS, TTS
from voicegate_adapters.azure.tts import AzureSynthesizer
from voicegate_adapters.azure.wire.marks import Marks, spoken_url

PCM_16K = AudioFormat(Encoding.PCM_S16LE, 16_000)
SPOKEN_WORDS = 2
TEXT = "Guten Tag, <Anna> & Otto"
KINDS = frozenset({MarkKind.WORD, MarkKind.SENTENCE, MarkKind.VISEME})


def asked(told: list[SpeechMark], text: str = TEXT, **more: Any) -> SynthesisRequest:
    chosen: dict[str, Any] = {"format": PCM_16K, "marks": KINDS} | more
    return SynthesisRequest(text=text, language="de-DE", on_mark=told.append, **chosen)


async def spoken(server: AzureServer, request: SynthesisRequest) -> bytes:
    return await speak(context(settings(endpoint=server.url)), request)


async def test_marks_come_with_the_sound() -> None:
    marks: list[SpeechMark] = []
    async with azure_server(KEY) as server:
        sound = await spoken(server, asked(marks))
        (call,) = server.usp.calls
        assert server.http.received == []
        assert server.refused == []
    assert len(sound) == round(32_000 * WORD_SECONDS * len(TEXT.split()))
    assert call.said == TEXT
    assert call.paths == []
    words = [mark for mark in marks if mark.kind is MarkKind.WORD]
    assert [m.value for m in words] == ["Guten", "Tag", "Anna", "Otto"]
    assert [TEXT[slice(*m.span or (0, 0))] for m in words] == [m.value for m in words]
    assert words[1].start_seconds == pytest.approx(WORD_SECONDS)
    assert words[1].end_seconds == pytest.approx(2 * WORD_SECONDS)
    assert [m.value for m in marks if m.kind is MarkKind.VISEME] == ["0", "1", "2", "3"]
    assert [m.span for m in marks if m.kind is MarkKind.SENTENCE] == [(0, len(TEXT))]


async def test_only_what_is_wanted_is_asked() -> None:
    marks: list[SpeechMark] = []
    async with azure_server(KEY) as server:
        await spoken(server, asked(marks, marks=frozenset({MarkKind.VISEME})))
        (call,) = server.usp.calls
        assert await speak(context(settings(endpoint=server.url)), asked([], marks=frozenset()))
        assert len(server.usp.calls) == 1  # without marks it is REST
    assert {name for name, wanted in call.marks.items() if wanted} == {"visemeEnabled"}
    assert {mark.kind for mark in marks} == {MarkKind.VISEME}


async def test_marks_of_later_documents_come_later() -> None:
    text = " ".join(["Wir melden uns morgen wieder bei Ihnen."] * 100)
    marks: list[SpeechMark] = []
    async with azure_server(KEY) as server:
        sound = await spoken(server, asked(marks, text, marks=frozenset({MarkKind.WORD})))
        assert len(server.usp.calls) > 1
    starts = [mark.start_seconds for mark in marks]
    assert starts == sorted(starts)
    assert len(sound) / 32_000 - WORD_SECONDS <= starts[-1] + WORD_SECONDS / 2
    spans = [mark.span or (0, 0) for mark in marks]
    assert spans == sorted(set(spans))
    assert spans[-1][1] == len(text) - 1


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("401", AuthenticationError),
        ("429", RateLimitedError),
        ("reset", ConnectionFailedError),
        ("cut", ConnectionFailedError),
        ("half", ConnectionFailedError),
        ("garbage", UnexpectedResponseError),
        ("silent", BackendTimeoutError),
        ("1011", BackendError),
    ],
)
async def test_what_goes_wrong_has_its_name(
    fault: str, kind: type[BackendError], monkeypatch: pytest.MonkeyPatch
) -> None:
    if fault == "silent":
        monkeypatch.setattr(marked, "_QUIET_SECONDS", 0.05)
    async with azure_server(KEY) as server:
        server.usp.fault = fault
        with pytest.raises(kind) as caught:
            await spoken(server, asked([]))
        assert "Anna" not in repr(caught.value) + str(caught.value)
        assert caught.value.__context__ is None or "Anna" not in str(caught.value.__context__)
        assert server.usp.handshakes == 1


async def test_who_stops_listening_cuts_the_connection() -> None:
    request = asked([])
    async with azure_server(KEY) as server:
        where = context(settings(endpoint=server.url))
        sound = AzureSynthesizer(where).synthesize(permit_for(Hop.TTS, request), request)
        assert await anext(sound)
        await sound.aclose()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
        async with asyncio.timeout(10):
            await server.usp.calls[0].over.wait()


@pytest.mark.parametrize("region", [name for name, services in REGIONS.items() if TTS in services])
def test_the_region_alone_decides_where_it_is_asked(region: str) -> None:
    endpoint = ADAPTER.locate(settings(region=region))
    url = urlsplit(spoken_url(endpoint.urls[TTS]))
    assert url.geturl() == (
        f"wss://{region}.tts.speech.microsoft.com/cognitiveservices/websocket/v1"
    )
    assert url.hostname in endpoint.hosts


def test_a_custom_domain_has_its_own_path() -> None:
    own = settings(endpoint="https://muster.cognitiveservices.azure.com")
    assert spoken_url(ADAPTER.locate(own).urls[TTS]) == (
        "wss://muster.cognitiveservices.azure.com/tts/cognitiveservices/websocket/v1"
    )


def test_a_container_claims_no_marks() -> None:
    container = settings(region=None, key=None, endpoint="http://127.0.0.1:5000")
    claimed = ADAPTER.capabilities(container).features
    assert not claimed & {Feature.WORD_MARKS, Feature.SENTENCE_MARKS, Feature.VISEME_MARKS}


def test_what_is_new_or_odd_in_the_metadata_is_passed_over() -> None:
    body = (
        '{"Metadata": [{"Type": "SessionEnd", "Data": {"Offset": 1}}, 7,'
        ' {"Type": "WordBoundary", "Data": {"text": {"Text": "Tag"}}},'
        ' {"Type": "Viseme", "Data": {"Offset": "x", "VisemeId": 1}}]}'
    )
    assert Marks(asked([])).read(body, 0.0) == ()


def _by_the_sdk(url: str) -> tuple[list[tuple[str, int]], list[tuple[int, int]], int]:
    sdk: Any = import_module("azure.cognitiveservices.speech")
    config = sdk.SpeechConfig(host=url.replace("http", "ws"), subscription=KEY)
    config.set_speech_synthesis_output_format(sdk.SpeechSynthesisOutputFormat.Raw16Khz16BitMonoPcm)
    voice = sdk.SpeechSynthesizer(config, None)
    words: list[tuple[str, int]] = []
    visemes: list[tuple[int, int]] = []

    # The SDK tells in threads of its own, at times after the speech is over.
    told = threading.Event()

    def word(event: Any) -> None:
        if event.text != ",":
            words.append((event.text, event.audio_offset))
        seen()

    def viseme(event: Any) -> None:
        visemes.append((event.viseme_id, event.audio_offset))
        seen()

    def seen() -> None:
        if len(words) == len(visemes) == SPOKEN_WORDS:
            told.set()

    voice.synthesis_word_boundary.connect(word)
    voice.viseme_received.connect(viseme)
    done = voice.speak_ssml(
        '<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="de-DE">'
        '<voice name="de-DE-KatjaNeural">Guten Tag</voice></speak>'
    )
    size = len(done.audio_data)
    told.wait(10)
    for signal in (voice.synthesis_word_boundary, voice.viseme_received):
        signal.disconnect_all()
    del done, voice
    return words, visemes, size


async def test_the_sdk_reads_the_same_from_the_same_service() -> None:
    marks: list[SpeechMark] = []
    async with azure_server(KEY) as server:
        words, visemes, size = await asyncio.to_thread(_by_the_sdk, server.url)
        sound = await spoken(server, asked(marks, "Guten Tag"))
    ours = [(m.kind, m.value, round(m.start_seconds * 10_000_000)) for m in marks]
    assert [(value, at) for kind, value, at in ours if kind is MarkKind.WORD] == words
    assert [(int(v), at) for kind, v, at in ours if kind is MarkKind.VISEME] == visemes
    assert len(sound) == size > 0
    assert len(words) == len(visemes) == SPOKEN_WORDS
