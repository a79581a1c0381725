"""Where Acme is, and what it can do: data, and pure functions."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from voicegate.adapter import BackendSettings, Endpoint, EndpointError, is_loopback
from voicegate.speech import Capabilities, Encoding, Feature

__all__ = ["REGIONS", "capabilities", "locate"]

# Region -> host, from Acme's documentation. A host that serves several countries is no region.
REGIONS: Final = MappingProxyType({"eu": "eu.speech.acme.example", "ch": "ch.speech.acme.example"})


def locate(settings: BackendSettings) -> Endpoint:
    """The host of the region, or a fake on this machine.

    Raises:
        EndpointError: No known region, or an endpoint that is not of this machine.
    """
    if settings.endpoint is not None:
        host = (urlsplit(settings.endpoint).hostname or "").lower()
        if not is_loopback(host):
            raise EndpointError("endpoint", "the region alone decides where Acme is called")
        return _at(settings.endpoint.rstrip("/"), host)
    host = REGIONS.get(settings.region or "", "")
    if not host:
        raise EndpointError("region", "unknown region", f"one of {', '.join(REGIONS)}")
    return _at(f"https://{host}", host)


def _at(url: str, host: str) -> Endpoint:
    return Endpoint(urls=MappingProxyType({"api": url}), hosts=frozenset({host}))


def capabilities(settings: BackendSettings) -> Capabilities:  # noqa: ARG001  # the same everywhere
    """What Acme can do; the conformance suite holds it to that."""
    return Capabilities(
        features=frozenset({Feature.BATCH_STT, Feature.WORD_TIMES, Feature.HINTS, Feature.TTS}),
        input_encodings=frozenset({Encoding.PCM_S16LE}),
        sample_rates_hz=frozenset({8000, 16000}),
        max_input_bytes=10_000_000,
    )
