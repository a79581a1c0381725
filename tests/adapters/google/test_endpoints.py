"""Which region is which host and which path, and what is refused before anything leaves."""

from __future__ import annotations

from typing import Any, cast

import pytest

from tests.adapters.google.entering import KEY, PROJECT, settings
from voicegate.adapter import EndpointError
from voicegate.adapter.registry import Registry
from voicegate.errors import EgressBlockedError
from voicegate.residency import catalogue
from voicegate.speech import Encoding, Feature
from voicegate_adapters.google import ADAPTER
from voicegate_adapters.google.endpoints import REGIONS, Place, place_of
from voicegate_adapters.google.models import MODELS


def _known_hosts() -> dict[str, str]:
    """Region -> host of recognition, for every region of Google in the endpoint catalogue."""
    found: dict[str, str] = {}
    for entry in catalogue():
        if entry.id.startswith("google.stt."):
            for name, hosts in entry.hosts_by_region().items():
                region = name or ("eu" if hosts[0].startswith("eu-") else "global")
                found[region] = hosts[0]
    return found


def test_every_region_of_the_catalogue_is_there() -> None:
    hosts = _known_hosts()
    assert set(hosts) | {"us"} == set(REGIONS)
    for region, host in hosts.items():
        endpoint = ADAPTER.locate(settings(region=region, model="chirp_2"))
        assert endpoint.urls["stt"] == f"https://{host}"


@pytest.mark.parametrize("region", REGIONS)
def test_the_region_alone_decides_host_and_path(region: str) -> None:
    chosen = settings(region=region, model="chirp_2")
    endpoint = ADAPTER.locate(chosen)
    place = place_of(chosen, endpoint)
    prefix = "" if region == "global" else f"{region}-"
    assert place.host == f"{prefix}speech.googleapis.com"
    assert place.checked_path(backend="g") == f"projects/{PROJECT}/locations/{region}/recognizers/_"
    if "tts" in REGIONS[region]:
        assert endpoint.urls["tts"] == f"https://{prefix}texttospeech.googleapis.com"
    else:
        assert "tts" not in endpoint.urls
    assert endpoint.hosts == {url.removeprefix("https://") for url in endpoint.urls.values()}
    assert not endpoint.in_process


@pytest.mark.parametrize("host_of", REGIONS)
@pytest.mark.parametrize("path_of", REGIONS)
def test_host_and_path_of_two_regions_never_pass(host_of: str, path_of: str) -> None:
    prefix = "" if host_of == "global" else f"{host_of}-"
    place = Place(
        host=f"{prefix}speech.googleapis.com", project="p", location=path_of, recognizer="_"
    )
    if host_of == path_of:
        assert f"/locations/{path_of}/" in place.checked_path(backend="g")
    else:
        with pytest.raises(EgressBlockedError, match="nothing was sent"):
            place.checked_path(backend="g")


@pytest.mark.parametrize(
    "place",
    [
        Place(host="evil.example", project="p", location="eu", recognizer="_"),
        Place(
            host="eu-speech.googleapis.com.evil.example", project="p", location="eu", recognizer="_"
        ),
        Place(
            host="eu-speech.googleapis.com", project="p/locations/us", location="eu", recognizer="_"
        ),
        Place(host="eu-speech.googleapis.com", project="p", location="", recognizer="_"),
    ],
)
def test_odd_places_never_pass(place: Place) -> None:
    with pytest.raises(EgressBlockedError):
        place.checked_path(backend="g")


@pytest.mark.parametrize(
    ("chosen", "key"),
    [
        ({"region": None}, "region"),
        ({"region": "europe"}, "region"),
        ({"region": "EU"}, "region"),
        ({"region": "europe-west9"}, "region"),
        ({"endpoint": "https://eu-speech.googleapis.com"}, "endpoint"),
        ({"endpoint": "http://evil.example"}, "endpoint"),
        ({"endpoint": "http://127.0.0.1:1/path"}, "endpoint"),
        ({"endpoint": "http://127.0.0.1:1?x=y"}, "endpoint"),
        ({"endpoint": "grpc://127.0.0.1:1"}, "endpoint"),
        ({"endpoint": f"http://{KEY}@127.0.0.1:1"}, "endpoint"),
        ({"project": "../us"}, "options.project"),
        ({"project": "p/locations/us"}, "options.project"),
        ({"recognizer": "projects/p/locations/us/recognizers/r"}, "options.recognizer"),
        ({"recognizer": "R"}, "options.recognizer"),
        ({"region": "europe-west1"}, "model"),
        ({"region": "europe-west4"}, "model"),
        ({"region": "global"}, "model"),
        ({"region": "europe-west3", "model": "phone_call"}, "model"),
        ({"endpointing": "soon"}, "options.endpointing"),
        ({"voice_activity": "yes"}, "options.voice_activity"),
        ({"request_seconds": 0}, "options.request_seconds"),
        ({"request_seconds": True}, "options.request_seconds"),
        ({"request_seconds": "60"}, "options.request_seconds"),
    ],
)
def test_what_cannot_be_called_is_refused_by_its_setting(chosen: dict[str, Any], key: str) -> None:
    with pytest.raises(EndpointError) as caught:
        ADAPTER.locate(settings(**chosen))
    assert caught.value.key == key
    assert KEY not in caught.value.message


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_a_fake_on_this_machine_may_take_the_place(host: str) -> None:
    endpoint = ADAPTER.locate(settings(endpoint=f"http://{host}:5000"))
    assert endpoint.hosts == {host.strip("[]")}
    assert endpoint.urls == {"stt": f"http://{host}:5000", "tts": f"http://{host}:5000"}


def test_capabilities_follow_region_model_and_voice() -> None:
    eu = ADAPTER.capabilities(settings())
    hearing = {Feature.BATCH_STT, Feature.STREAMING_STT, Feature.INTERIM, Feature.HINTS}
    assert hearing | {Feature.WORD_TIMES, Feature.DIARISATION} <= eu.features
    assert {Feature.TTS, Feature.SSML} <= eu.features
    assert Feature.STREAMING_TTS not in eu.features
    assert Encoding.ALAW in eu.input_encodings
    chirp_hd = ADAPTER.capabilities(settings(voice="de-DE-Chirp3-HD-Kore"))
    assert Feature.STREAMING_TTS in chirp_hd.features
    assert Feature.SSML not in chirp_hd.features
    belgium = ADAPTER.capabilities(settings(region="europe-west1", model="chirp_2"))
    assert not belgium.features & {Feature.TTS, Feature.STREAMING_TTS}
    old = ADAPTER.capabilities(settings(model="chirp", region="europe-west4"))
    assert not old.features & {Feature.STREAMING_STT, Feature.INTERIM, Feature.DIARISATION}
    v1 = ADAPTER.capabilities(settings(model="phone_call"))
    assert Encoding.ALAW not in v1.input_encodings
    assert Feature.DIARISATION in v1.features
    preview = ADAPTER.capabilities(settings(region="europe-west3"))
    assert any("preview" in note for note in preview.notes)
    assert not any("preview" in note for note in eu.notes)


def test_without_a_project_nothing_is_heard_but_much_is_said() -> None:
    from voicegate.adapter import BackendSettings

    bare = BackendSettings(name="b", adapter="google", region="europe-west4")
    assert ADAPTER.locate(bare).urls.keys() == {"stt", "tts"}
    said = {Feature.TTS, Feature.SSML, Feature.SSML_MARKS}
    assert ADAPTER.capabilities(bare).features == said


def test_the_card_is_found_and_names_its_roles() -> None:
    registry = Registry()
    spec = registry.spec("google")
    assert spec.regions == tuple(REGIONS)
    assert spec.keeps == {"same_location_in_path"}
    for source in (spec.transcriber, spec.streaming_transcriber, spec.synthesizer):
        assert callable(registry.role(spec, cast("Any", source)))
    assert spec.sink is None
    assert set(MODELS) >= {"chirp_3", "chirp_2", "phone_call"}
