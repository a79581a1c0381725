"""Which region is which host, and what is refused before anything leaves."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any, cast

import pytest

from tests.adapters.azure.entering import KEY, REGION, entra_settings, settings
from tests.fakes.azure_entra import RESOURCE
from voicegate.adapter import BackendSettings, EndpointError
from voicegate.adapter.registry import Registry
from voicegate.errors import MissingExtraError
from voicegate.residency import catalogue
from voicegate.speech import Encoding, Feature
from voicegate_adapters.azure import ADAPTER
from voicegate_adapters.azure.regions import FAST, REGIONS

NO_FAST = {"norwayeast", "switzerlandnorth", "switzerlandwest", "ukwest", "canadaeast"} | {
    "centralus",
    "westcentralus",
}
CUSTOM = "https://muster.cognitiveservices.azure.com"


def _of_the_catalogue() -> dict[str, dict[str, str]]:
    """Region -> id of the entry -> host, for every region of Azure in the endpoint catalogue."""
    found: dict[str, dict[str, str]] = {}
    for entry in catalogue():
        if entry.provider == "azure" and entry.region_class is None:
            for region, hosts in entry.hosts_by_region().items():
                found.setdefault(region, {})[entry.id] = hosts[0]
    return found


def test_every_region_of_the_catalogue_leads_to_its_hosts() -> None:
    known = _of_the_catalogue()
    assert len(known) >= 26
    for region, hosts in known.items():
        urls = ADAPTER.locate(settings(region=region)).urls
        assert urls["stream"] == f"wss://{hosts['azure.stt.stream']}"
        assert urls["tts"] == f"https://{hosts['azure.tts.rest']}"
        if FAST in urls:
            assert urls["fast"] == f"https://{hosts['azure.stt.fast']}"


def test_what_a_region_has_is_what_the_catalogue_says() -> None:
    entry = next(e for e in catalogue() if e.id == "azure.stt.fast")
    for name, region in entry.regions.items():
        assert (FAST in REGIONS[name]) is ("stt_fast" in region.services), name
    assert {name for name in entry.regions if FAST not in REGIONS[name]} == NO_FAST


@pytest.mark.parametrize("region", REGIONS)
def test_the_region_alone_decides_the_hosts(region: str) -> None:
    endpoint = ADAPTER.locate(settings(region=region, voice="de-DE-KatjaNeural"))
    assert {host.partition(".")[0] for host in endpoint.hosts} == {region}
    assert all(host.endswith(".microsoft.com") for host in endpoint.hosts)
    assert all(url.startswith(("https://", "wss://")) for url in endpoint.urls.values())
    assert not endpoint.in_process


@pytest.mark.parametrize(
    ("chosen", "key"),
    [
        ({"region": None}, "region"),
        ({"region": "eu"}, "region"),
        ({"region": "GermanyWestCentral"}, "region"),
        ({"region": "spaincentral"}, "region"),
        ({"region": "germanywestcentral.evil.example/"}, "region"),
        ({"key": None}, "key"),
        ({"region": None, "endpoint": CUSTOM}, "region"),
        ({"endpoint": "https://speech.example.com"}, "endpoint"),
        ({"endpoint": "https://muster.cognitiveservices.azure.com.evil.example"}, "endpoint"),
        ({"endpoint": f"{CUSTOM}/tts"}, "endpoint"),
        ({"endpoint": f"{CUSTOM}?x=y"}, "endpoint"),
        ({"endpoint": f"https://{KEY}@muster.cognitiveservices.azure.com"}, "endpoint"),
        ({"region": None, "endpoint": "ftp://speech.example.com"}, "endpoint"),
        ({"region": None, "endpoint": "speech.example.com"}, "endpoint"),
        ({"region": None, "endpoint": "https://muster.openai.azure.com"}, "endpoint"),
        ({"region": None, "endpoint": "https://muster.services.ai.azure.com"}, "endpoint"),
        ({"region": None, "endpoint": "https://api.cognitive.microsoft.com"}, "endpoint"),
        ({"profanity": "shout"}, "options.profanity"),
        ({"pause_milliseconds": 99}, "options.pause_milliseconds"),
        ({"pause_milliseconds": True}, "options.pause_milliseconds"),
        ({"max_speakers": 1}, "options.max_speakers"),
        ({"max_speakers": "2"}, "options.max_speakers"),
        ({"voice": "de-DE-Seraphina:DragonHDLatestNeural"}, "voice"),
    ],
)
def test_what_cannot_be_called_is_refused_by_its_setting(chosen: dict[str, Any], key: str) -> None:
    with pytest.raises(EndpointError) as caught:
        ADAPTER.locate(settings(**chosen))
    assert caught.value.key == key
    assert KEY not in caught.value.message


def _both(chosen: BackendSettings) -> BackendSettings:
    return replace(chosen, secrets={**chosen.secrets, **settings().secrets})


@pytest.mark.parametrize(
    ("chosen", "key", "told"),
    [
        (entra_settings(str), "options.resource_id", "is missing"),
        (entra_settings(str, resource_id="muster"), "options.resource_id", "no resource id"),
        (entra_settings(str, resource_id=7), "options.resource_id", "no resource id"),
        (entra_settings(str, resource_id=f"{RESOURCE}#x"), "options.resource_id", "no resource"),
        (entra_settings(str, resource_id=f"{RESOURCE}\r\nx: y"), "options.resource_id", "no reso"),
        (_both(entra_settings(str, endpoint=CUSTOM)), "secrets.entra_token", "a key, too"),
        (
            entra_settings(str, region=None, endpoint="https://speech.example.com"),
            "secrets.entra_token",
            "container",
        ),
        (entra_settings(str, region=None, endpoint=CUSTOM), "region", "does not show where"),
        (settings(resource_id=RESOURCE), "options.resource_id", "goes with entra_token"),
    ],
)
def test_a_token_has_all_that_it_needs_and_no_key_beside_it(
    chosen: BackendSettings, key: str, told: str
) -> None:
    with pytest.raises(EndpointError, match=told) as caught:
        ADAPTER.locate(chosen)
    assert caught.value.key == key
    assert caught.value.suggestion


def test_what_a_token_can_do_depends_on_the_host() -> None:
    own = entra_settings(str, endpoint=CUSTOM)
    assert FAST in ADAPTER.locate(own).urls
    assert Encoding.MP3 in ADAPTER.capabilities(own).input_encodings
    regional = entra_settings(str, resource_id=RESOURCE)
    assert ADAPTER.locate(regional).urls.keys() == {"stream", "tts"}
    able = ADAPTER.capabilities(regional)
    assert {Feature.BATCH_STT, Feature.STREAMING_STT, Feature.WORD_MARKS} <= able.features
    assert Encoding.MP3 not in able.input_encodings
    assert any("custom domain" in note for note in able.notes)


@pytest.mark.parametrize("region", ["usgovvirginia", "usgovarizona", "usdodeast", "chinaeast2"])
def test_sovereign_clouds_are_no_regions_of_this_one(region: str) -> None:
    with pytest.raises(EndpointError, match="cloud of its own") as caught:
        ADAPTER.locate(settings(region=region))
    assert caught.value.key == "region"


@pytest.mark.parametrize(
    "host",
    [
        "usgovvirginia.tts.speech.azure.us",
        "usgovvirginia.api.cognitive.microsoft.us",
        "muster.cognitiveservices.azure.us",
        "chinaeast2.stt.speech.azure.cn",
        "muster.cognitiveservices.azure.cn",
    ],
)
@pytest.mark.parametrize("region", [None, REGION])
def test_nor_are_their_hosts_containers(host: str, region: str | None) -> None:
    with pytest.raises(EndpointError, match="cloud of its own") as caught:
        ADAPTER.locate(settings(region=region, endpoint=f"https://{host}"))
    assert caught.value.key == "endpoint"


@pytest.mark.parametrize("use", ["stt.speech", "tts.speech", "api.cognitive", "s2s.speech"])
def test_a_regional_host_is_no_way_around_the_region(use: str) -> None:
    url = f"https://westeurope.{use}.microsoft.com"
    with pytest.raises(EndpointError) as caught:
        ADAPTER.locate(settings(region=None, endpoint=url))
    assert caught.value.suggestion == 'region = "westeurope"'


def test_a_custom_domain_has_paths_of_its_own() -> None:
    endpoint = ADAPTER.locate(settings(endpoint=f"{CUSTOM}/"))
    assert endpoint.urls == {
        "stream": "wss://muster.cognitiveservices.azure.com",
        "fast": CUSTOM,
        "tts": f"{CUSTOM}/tts",
    }
    assert endpoint.hosts == {"muster.cognitiveservices.azure.com"}
    assert FAST not in ADAPTER.locate(settings(region="norwayeast", endpoint=CUSTOM)).urls


def test_a_container_has_neither_region_nor_key_nor_fast_transcription() -> None:
    chosen = settings(region=None, key=None, endpoint="https://speech.example.com:5000")
    assert ADAPTER.locate(chosen).urls == {
        "stream": "wss://speech.example.com:5000",
        "tts": "https://speech.example.com:5000",
    }
    able = ADAPTER.capabilities(chosen)
    assert {Feature.BATCH_STT, Feature.STREAMING_STT, Feature.TTS} <= able.features
    assert Feature.DIARISATION not in able.features
    assert Encoding.MP3 not in able.input_encodings


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_a_server_on_this_machine_may_take_the_place(host: str) -> None:
    endpoint = ADAPTER.locate(settings(endpoint=f"http://{host}:5000"))
    assert endpoint.hosts == {host.strip("[]")}
    assert endpoint.urls == {
        "stream": f"ws://{host}:5000",
        "fast": f"http://{host}:5000",
        "tts": f"http://{host}:5000",
    }


def test_capabilities_follow_the_region() -> None:
    frankfurt = ADAPTER.capabilities(settings())
    assert Encoding.MP3 in frankfurt.input_encodings
    assert Feature.DIARISATION in frankfurt.features
    assert not any("fast transcription" in note for note in frankfurt.notes)
    assert Feature.VISEME_MARKS in frankfurt.features
    oslo = ADAPTER.capabilities(settings(region="norwayeast"))
    assert Encoding.MP3 not in oslo.input_encodings
    assert any("fast transcription" in note for note in oslo.notes)
    assert Feature.SINK not in frankfurt.features


def test_hd_voices_are_where_they_are() -> None:
    voice = "de-DE-Seraphina:DragonHDLatestNeural"
    assert ADAPTER.locate(settings(region="westeurope", voice=voice)).urls
    with pytest.raises(EndpointError) as caught:
        ADAPTER.locate(settings(region="switzerlandnorth", voice=voice))
    assert "swedencentral" in (caught.value.suggestion or "")


def test_the_card_is_found_and_names_its_roles() -> None:
    registry = Registry()
    spec = registry.spec("azure")
    assert spec.regions == tuple(REGIONS)
    assert spec.keeps == {"no_audio_logging"}
    for source in (spec.transcriber, spec.streaming_transcriber, spec.synthesizer):
        assert source is None or callable(registry.role(spec, cast("Any", source)))
    assert spec.sink is None


def test_without_the_sdk_the_pip_line_is_told_and_speech_still_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("session", "stream", "stt"):
        monkeypatch.delitem(sys.modules, f"voicegate_adapters.azure.{name}", raising=False)
    monkeypatch.setitem(sys.modules, "azure.cognitiveservices.speech", None)
    registry = Registry()
    spec = registry.spec("azure")
    with pytest.raises(MissingExtraError) as caught:
        registry.role(spec, cast("Any", spec.streaming_transcriber))
    assert 'pip install "voicegate-sdk[azure]"' in str(caught.value)
    assert callable(registry.role(spec, cast("Any", spec.synthesizer)))
