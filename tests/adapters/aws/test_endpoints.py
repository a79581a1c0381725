"""Regions, hosts, options: what can be configured, and what follows from it."""

from __future__ import annotations

from typing import Any, cast

import pytest

from tests.adapters.aws.entering import secrets_of, settings
from tests.fakes.aws_server import KEY_ID, SECRET
from voicegate.adapter import BackendSettings, EndpointError, Secret
from voicegate.adapter.registry import Registry
from voicegate.residency import catalogue, find_endpoint
from voicegate.speech import MARK_FEATURES, Encoding, Feature
from voicegate_adapters.aws import ADAPTER
from voicegate_adapters.aws.endpoints import REGIONS

ROLE = "arn:aws:iam::123456789012:role/voicegate"


def test_the_catalogue_knows_each_region_and_what_it_offers() -> None:
    """The adapter's table and the catalogue, which is written from the same source, agree."""
    (polly,) = [e for e in catalogue() if e.id == "aws.polly"]
    offered = {name: region.services for name, region in polly.regions.items() if region.services}
    assert {name: set(region.services) for name, region in REGIONS.items()} == {
        name: set(services) for name, services in offered.items()
    }


@pytest.mark.parametrize("region", REGIONS)
def test_each_host_is_the_regions_own_and_known(region: str) -> None:
    chosen = settings(region=region, bucket="muster-calls", role=ROLE)
    endpoint = ADAPTER.locate(chosen)
    suffix = "amazonaws.eu" if region == "eusc-de-east-1" else "amazonaws.com"
    services = REGIONS[region].services
    expected = {"sts"}
    expected |= {"polly"} if "tts" in services else set()
    expected |= {"transcribestreaming"} if "stt_stream" in services else set()
    expected |= {"transcribe", "s3"} if "stt_batch" in services else set()
    assert endpoint.hosts == {f"{name}.{region}.{suffix}" for name in expected}
    for host in endpoint.hosts:
        entry = find_endpoint(host)
        assert entry is not None
        assert entry.provider == "aws"
        assert entry.region_of(host) == region
    for url in endpoint.urls.values():
        assert url.startswith(("https://", "wss://"))


def test_only_what_can_be_used_is_a_host() -> None:
    bare = ADAPTER.locate(settings())
    assert bare.hosts == {
        "polly.eu-central-1.amazonaws.com",
        "transcribestreaming.eu-central-1.amazonaws.com",
    }
    assert bare.urls["stt_stream"] == "wss://transcribestreaming.eu-central-1.amazonaws.com:8443"
    assert ADAPTER.locate(settings(region="eu-south-2", bucket="muster-calls")).hosts == {
        "polly.eu-south-2.amazonaws.com"
    }


@pytest.mark.parametrize(
    ("chosen", "key"),
    [
        ({"region": None}, "region"),
        ({"region": "eu"}, "region"),
        ({"region": "EU-CENTRAL-1"}, "region"),
        ({"region": "eu-central-3"}, "region"),
        ({"region": "aws-global"}, "region"),
        ({"region": "eu-south-1"}, "region"),
        ({"region": "il-central-1"}, "region"),
        ({"region": "ca-west-1"}, "region"),
        ({"region": "eu-central-1.evil.example"}, "region"),
        ({"endpoint": "https://polly.eu-central-1.amazonaws.com"}, "endpoint"),
        ({"endpoint": "http://evil.example"}, "endpoint"),
        ({"endpoint": "http://127.0.0.1:1/path"}, "endpoint"),
        ({"endpoint": "http://127.0.0.1:1?x=y"}, "endpoint"),
        ({"endpoint": "ws://127.0.0.1:1"}, "endpoint"),
        ({"endpoint": f"http://{SECRET}@127.0.0.1:1"}, "endpoint"),
        ({"bucket": "Muster"}, "options.bucket"),
        ({"bucket": "a/../b"}, "options.bucket"),
        ({"bucket": "muster?x"}, "options.bucket"),
        ({"bucket_owner": "12"}, "options.bucket_owner"),
        ({"prefix": "../"}, "options.prefix"),
        ({"prefix": "no-slash"}, "options.prefix"),
        ({"engine": "best"}, "options.engine"),
        ({"stability": True}, "options.stability"),
        ({"languages": ["de-DE"]}, "options.languages"),
        ({"languages": "de-DE,en-US"}, "options.languages"),
        ({"languages": ["de-DE", "x&y=z"]}, "options.languages"),
        ({"max_speakers": 1}, "options.max_speakers"),
        ({"max_speakers": 31}, "options.max_speakers"),
        ({"poll_seconds": -1}, "options.poll_seconds"),
        ({"job_seconds": "900"}, "options.job_seconds"),
        ({"job_seconds": True}, "options.job_seconds"),
        ({"kms_key": "a b"}, "options.kms_key"),
        ({"role": "voicegate"}, "options.role"),
        ({"external_id": "\n"}, "options.external_id"),
        ({"vocabulary": "a b"}, "options.vocabulary"),
        ({"language_model": ""}, "options.language_model"),
        ({"voice": "Vicki\nX"}, "voice"),
        ({"profile": "muster"}, "options.profile"),
        ({"profile": 7, "secrets": {}}, "options.profile"),
        ({"secrets": {"access_key_id": Secret("A", KEY_ID)}}, "secrets.secret_access_key"),
        ({"secrets": {"secret_access_key": Secret("A", SECRET)}}, "secrets.access_key_id"),
        ({"secrets": {"session_token": Secret("A", SECRET)}}, "secrets.access_key_id"),
    ],
)
def test_what_cannot_be_called_is_refused_by_its_setting(chosen: dict[str, Any], key: str) -> None:
    with pytest.raises(EndpointError) as caught:
        ADAPTER.locate(settings(**chosen))
    assert caught.value.key == key
    assert SECRET not in caught.value.message
    assert KEY_ID not in caught.value.message


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_a_fake_on_this_machine_may_take_the_place(host: str) -> None:
    endpoint = ADAPTER.locate(settings(endpoint=f"http://{host}:5000/", bucket="muster-calls"))
    assert endpoint.hosts == {host.strip("[]")}
    assert endpoint.urls == {
        "tts": f"http://{host}:5000",
        "stt_stream": f"ws://{host}:5000",
        "stt": f"http://{host}:5000",
        "storage": f"http://{host}:5000",
    }


def test_capabilities_follow_region_and_bucket() -> None:
    bare = ADAPTER.capabilities(settings())
    hearing = {Feature.STREAMING_STT, Feature.INTERIM, Feature.WORD_TIMES, Feature.DIARISATION}
    speaking = {Feature.TTS, Feature.STREAMING_TTS, Feature.SSML, *MARK_FEATURES.values()}
    assert bare.features == hearing | speaking
    assert bare.input_encodings == {Encoding.PCM_S16LE}  # neither telephone law
    assert any("options.bucket" in note for note in bare.notes)
    with_bucket = ADAPTER.capabilities(settings(bucket="muster-calls"))
    assert with_bucket.features == hearing | speaking | {Feature.BATCH_STT}
    assert {Encoding.FLAC, Encoding.MP3, Encoding.WAV} <= with_bucket.input_encodings
    assert not {Encoding.MULAW, Encoding.ALAW} & with_bucket.input_encodings
    sweden = ADAPTER.capabilities(settings(region="eu-north-1"))
    assert sweden.features == speaking
    heard_in_sweden = ADAPTER.capabilities(settings(region="eu-north-1", bucket="muster-calls"))
    assert Feature.BATCH_STT in heard_in_sweden.features
    assert Feature.STREAMING_STT not in heard_in_sweden.features
    assert ADAPTER.capabilities(settings(region="eu-south-2")).features == speaking
    assert Feature.HINTS not in with_bucket.features


def test_the_card_is_found_and_names_its_roles() -> None:
    registry = Registry()
    spec = registry.spec("aws")
    assert spec.regions == tuple(REGIONS)
    for source in (spec.transcriber, spec.streaming_transcriber, spec.synthesizer):
        assert callable(registry.role(spec, cast("Any", source)))
    assert spec.sink is None
    assert spec.secrets == {"access_key_id", "secret_access_key", "session_token"}


def test_keys_are_in_no_text() -> None:
    chosen = settings(secrets=secrets_of(token="token-of-a-session"))
    told = f"{chosen!r}{ADAPTER.locate(chosen)!r}{ADAPTER.capabilities(chosen)!r}"
    for secret in (KEY_ID, SECRET, "token-of-a-session"):
        assert secret not in told


def test_no_keys_at_all_may_mean_the_standard_chain() -> None:
    bare = BackendSettings(name="a", adapter="aws", region="eu-west-1")
    assert ADAPTER.locate(bare).urls.keys() == {"tts", "stt_stream"}
