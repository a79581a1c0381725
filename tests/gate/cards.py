"""Adapters for the tests of the assembly: real cards that name real hosts and call none."""

from __future__ import annotations

from types import MappingProxyType

from voicegate.adapter.registry import Registry
from voicegate.adapter.settings import BackendSettings, Endpoint, EndpointError
from voicegate.adapter.spec import AdapterSpec
from voicegate.speech import Capabilities, Feature
from voicegate.testing.script import Scripts
from voicegate.testing.scripted import scripted_adapter

__all__ = ["registry"]

_STT = Capabilities(features=frozenset({Feature.BATCH_STT}))
_ALL = Capabilities(features=frozenset({Feature.BATCH_STT, Feature.TTS, Feature.SINK}))


def _vendor(settings: BackendSettings) -> Endpoint:
    """One host a region, as a vendor with regional hosts has it."""
    if settings.endpoint is not None:
        return Endpoint(urls=MappingProxyType({"stt": settings.endpoint}))
    hosts = {"eu": "api.eu.deepgram.com", "global": "api.deepgram.com"}
    if settings.region not in hosts:
        raise EndpointError("region", f'unknown region "{settings.region}"')
    return Endpoint(urls=MappingProxyType({"stt": f"https://{hosts[settings.region]}/v1"}))


def _aws(settings: BackendSettings) -> Endpoint:
    hosts = {f"{service}.{settings.region}.amazonaws.com" for service in ("transcribe", "polly")}
    return Endpoint(hosts=frozenset(hosts))


def _everywhere(_settings: BackendSettings) -> Endpoint:
    return Endpoint(hosts=frozenset({"api.eu.deepgram.com", "api.openai.com"}))


def registry() -> Registry:
    """The installed adapters, and cards of vendors with and without care."""
    stt, sink, tts = "tests.gate.cards:Stt", "tests.gate.cards:Sink", "tests.gate.cards:Tts"
    return Registry(
        extra=[
            AdapterSpec(
                name="vendor",
                locate=_vendor,
                capabilities=lambda _: _ALL,
                transcriber=stt,
                synthesizer=tts,
                sink=sink,
                regions=("eu", "global"),
                options=frozenset({"model", "beams"}),
                secrets=frozenset({"key"}),
                keeps=frozenset({"mip_opt_out"}),
            ),
            AdapterSpec(
                name="aws_like",
                locate=_aws,
                capabilities=lambda _: _STT,
                transcriber=stt,
                secrets=frozenset({"access_key", "secret_key"}),
                required=frozenset({"region", "secret_key", "bucket"}),
                options=frozenset({"bucket"}),
            ),
            AdapterSpec(
                name="everywhere",
                locate=_everywhere,
                capabilities=lambda _: _STT,
                transcriber=stt,
                keeps=frozenset({"mip_opt_out"}),
            ),
            AdapterSpec(
                name="careless",
                locate=_vendor,
                capabilities=lambda _: _STT,
                transcriber=stt,
            ),
            AdapterSpec(
                name="inside",
                locate=lambda _: Endpoint(in_process=True),
                capabilities=lambda _: _STT,
                transcriber=stt,
            ),
            scripted_adapter(Scripts()),
        ]
    )
