"""Which endpoint a configuration names, what is refused, and what the wire then asks for."""

from __future__ import annotations

from typing import Any, cast

import httpx
import pytest
import respx

from tests.adapters.openai_compatible.entering import (
    KEY,
    ask,
    context,
    settings,
    speak,
    transcribe,
)
from voicegate.adapter import BackendSettings, EndpointError
from voicegate.errors import EgressBlockedError
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    Feature,
    SinkRequest,
    SynthesisRequest,
    TranscriptionRequest,
)
from voicegate_adapters.openai_compatible import ADAPTER

PHONE = TranscriptionRequest(audio=Audio(b"\xff" * 800, PHONE_MULAW))
AZURE: dict[str, Any] = {
    "endpoint": "https://muster.openai.azure.com",
    "options": {"deployment": "ears", "deployment_type": "standard", "api_version": "2024-10-21"},
}
T_SYSTEMS = "https://llm-server.llmhub.t-systems.net/v2"
OVH = "https://oai.endpoints.kepler.ai.cloud.ovh.net/v1"
BEARER = ("authorization", f"Bearer {KEY}")


@pytest.mark.parametrize(
    ("chosen", "url", "header"),
    [
        ({"region": "eu"}, "https://eu.api.openai.com/v1/audio/transcriptions", BEARER),
        ({"region": "us"}, "https://api.openai.com/v1/audio/transcriptions", BEARER),
        (
            {"endpoint": "https://api.scaleway.ai/v1/"},
            "https://api.scaleway.ai/v1/audio/transcriptions",
            BEARER,
        ),
        ({"endpoint": OVH}, f"{OVH}/audio/transcriptions", BEARER),
        (
            {"endpoint": T_SYSTEMS, "options": {"model": "whisper-large-v3"}},
            f"{T_SYSTEMS}/audio/transcriptions",
            BEARER,
        ),
        (
            AZURE,
            f"{AZURE['endpoint']}/openai/deployments/ears/audio/transcriptions?api-version=2024-10-21",
            ("api-key", KEY),
        ),
    ],
)
async def test_each_service_has_its_url_and_its_key(
    chosen: dict[str, Any], url: str, header: tuple[str, str]
) -> None:
    with respx.mock:
        route = respx.post(url).mock(return_value=httpx.Response(200, json={"text": "Tag"}))
        heard = await transcribe(context(settings(**chosen)), PHONE)
    assert heard.text == "Tag"
    sent = route.calls.last.request
    assert sent.headers[header[0]] == header[1]
    assert ("authorization" in sent.headers) is (header is BEARER)
    assert "cookie" not in sent.headers


async def test_a_local_service_needs_no_key() -> None:
    where = context(settings("http://127.0.0.1:8880/v1", key=None))
    pcm = AudioFormat(Encoding.PCM_S16LE, 24_000)
    with respx.mock:
        route = respx.post("http://127.0.0.1:8880/v1/audio/speech").respond(content=b"\x01\x00")
        sound = await speak(where, SynthesisRequest(text="Tag", language="de", format=pcm))
    assert sound == b"\x01\x00"
    assert "authorization" not in route.calls.last.request.headers


async def test_a_redirect_of_the_vendor_is_not_followed() -> None:
    with respx.mock(assert_all_called=False) as mock:
        moved = {"location": "https://evil.example/v1/chat/completions"}
        mock.post("https://eu.api.openai.com/v1/chat/completions").respond(307, headers=moved)
        other = mock.route(host="evil.example").respond(200)
        with pytest.raises(EgressBlockedError):
            await ask(context(settings(region="eu")), SinkRequest(text="hallo"))
    assert other.call_count == 0


def _azure(**options: object) -> dict[str, Any]:
    return AZURE | {"options": AZURE["options"] | options}


@pytest.mark.parametrize(
    ("chosen", "key"),
    [
        ({}, "endpoint"),
        ({"region": "mars"}, "region"),
        ({"region": "eu", "endpoint": "https://x.example"}, "region"),
        ({"endpoint": "wss://x.example/v1"}, "endpoint"),
        ({"endpoint": "https:///v1"}, "endpoint"),
        ({"endpoint": f"https://x.example/v1?key={KEY}"}, "endpoint"),
        ({"endpoint": f"https://{KEY}@x.example/v1"}, "endpoint"),
        ({"region": "eu", "options": {"model": ""}}, "model"),
        ({"region": "eu", "options": {"response_format": "srt"}}, "options.response_format"),
        ({"region": "eu", "options": {"sample_rate_hz": "24k"}}, "options.sample_rate_hz"),
        ({"region": "eu", "options": {"sample_rate_hz": True}}, "options.sample_rate_hz"),
        ({"region": "eu", "options": {"streaming": "yes"}}, "options.streaming"),
        ({"region": "eu", "options": {"word_times": 1}}, "options.word_times"),
        ({"endpoint": OVH, "key": None}, "key"),
        ({"endpoint": T_SYSTEMS, "options": {"model": "gpt-4o"}}, "model"),
        (_azure(deployment=""), "options.deployment"),
        (_azure(api_version=""), "options.api_version"),
        (_azure(deployment_type=""), "options.deployment_type"),
        (_azure(deployment_type="global-standard"), "options.deployment_type"),
        (_azure(deployment_type="DataZoneStandard"), "options.deployment_type"),
        (AZURE | {"endpoint": "https://m.openai.azure.com/openai/v1"}, "endpoint"),
        (AZURE | {"endpoint": "https://m.cognitiveservices.azure.com/v1"}, "endpoint"),
    ],
)
def test_what_cannot_be_called_is_refused_by_its_setting(chosen: dict[str, Any], key: str) -> None:
    with pytest.raises(EndpointError) as caught:
        ADAPTER.locate(settings(**chosen))
    assert caught.value.key == key
    assert KEY not in caught.value.message


def test_a_backend_without_a_model_is_refused() -> None:
    bare = BackendSettings(name="b", adapter="openai_compatible", region="eu")
    with pytest.raises(EndpointError, match="no model"):
        ADAPTER.locate(bare)


def test_all_hosts_are_named() -> None:
    endpoint = ADAPTER.locate(settings("https://Speech.Example.com:8443/v1/"))
    assert endpoint.hosts == {"speech.example.com"}
    assert endpoint.urls == {"api": "https://Speech.Example.com:8443/v1"}
    assert not endpoint.in_process


def test_capabilities_are_those_of_the_service() -> None:
    openai = ADAPTER.capabilities(settings(region="eu"))
    assert {Feature.BATCH_STT, Feature.TTS, Feature.SINK} <= openai.features
    assert not openai.features & {Feature.SSML, Feature.STREAMING_STT, Feature.WORD_TIMES}
    assert openai.max_input_bytes == 25 * 1024 * 1024
    assert Feature.TTS not in ADAPTER.capabilities(settings(OVH)).features
    local = ADAPTER.capabilities(settings("http://127.0.0.1:8000/v1", word_times=True))
    assert Feature.WORD_TIMES in local.features
    assert local.max_input_bytes is None


def test_the_roles_are_those_of_the_card() -> None:
    from voicegate.adapter.registry import Registry

    registry = Registry()
    spec = registry.spec("openai_compatible")
    for source in (spec.transcriber, spec.synthesizer, spec.sink):
        assert source is not None
        assert callable(registry.role(spec, cast("Any", source)))
    assert spec.streaming_transcriber is None
    assert spec.keeps == {"own_cloud_models"}
