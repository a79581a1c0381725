"""Where the protocol is spoken: OpenAI's own regions, and any URL that the operator names."""

from __future__ import annotations

import re
from types import MappingProxyType
from urllib.parse import urlsplit

from voicegate.adapter.spec import BackendSettings, Endpoint, EndpointError
from voicegate.speech import Capabilities, Encoding, Feature

__all__ = ["OPTIONS", "REGIONS", "capabilities", "is_azure", "locate"]

OPTIONS = frozenset(
    {
        "api_version",
        "deployment",
        "deployment_type",
        "extra_body",
        "model",
        "response_format",
        "streaming",
        "temperature",
        "word_times",
    }
)
# OpenAI's data-residency hosts; "global" is where calls go that name none.
REGIONS = MappingProxyType(
    {"eu": "https://eu.api.openai.com/v1", "us": "https://api.openai.com/v1"}
)
_AZURE = re.compile(r"[a-z0-9-]+\.openai\.azure\.com")
_OVH = "oai.endpoints.kepler.ai.cloud.ovh.net"
_LARGEST_FILE_BYTES = 25 * 1024 * 1024
_REGIONAL = ("standard", "regional")


def is_azure(host: str) -> bool:
    """Whether ``host`` is a resource of Azure OpenAI, which has paths and a key of its own."""
    return _AZURE.fullmatch(host) is not None


def locate(settings: BackendSettings) -> Endpoint:
    """The endpoint of a backend: by ``region`` at OpenAI, by ``endpoint`` anywhere else.

    Raises:
        EndpointError: Neither or both are given, or what is given cannot be called.
    """
    url = _url(settings)
    host = (urlsplit(url).hostname or "").lower()
    if not host:
        raise EndpointError("endpoint", "there is no host in it", "like https://api.example.com/v1")
    if is_azure(host):
        _check_azure(settings)
    if not {"model", "deployment"} & settings.options.keys():
        # Models come and go: a default of ours would end one day in the middle of a call.
        raise EndpointError("model", "there is no model", 'like model = "whisper-large-v3"')
    if host == _OVH and "key" not in settings.secrets:
        # OVH answers calls without a token: nobody would notice that the contract is missing.
        raise EndpointError("key", "OVH answers without a key, outside of any contract; name one")
    return Endpoint(urls=MappingProxyType({"api": url.rstrip("/")}), hosts=frozenset({host}))


def _url(settings: BackendSettings) -> str:
    if settings.endpoint is not None and settings.region is not None:
        raise EndpointError("region", "region and endpoint exclude each other", "keep one of them")
    if settings.endpoint is not None:
        return settings.endpoint
    if settings.region is None:
        raise EndpointError(
            "endpoint", "there is no endpoint", 'name its URL, or region = "eu" for OpenAI'
        )
    if settings.region not in REGIONS:
        known = ", ".join(REGIONS)
        raise EndpointError("region", f"unknown region {settings.region!r}", f"known: {known}")
    return REGIONS[settings.region]


def _check_azure(settings: BackendSettings) -> None:
    """The host of an Azure resource does not show where a deployment computes."""
    kind = str(settings.options.get("deployment_type", "")).lower()
    if "deployment" not in settings.options:
        raise EndpointError("options.deployment", "Azure OpenAI needs the name of a deployment")
    if kind not in _REGIONAL:
        raise EndpointError(
            "options.deployment_type",
            "the host does not say where an Azure deployment computes, and "
            f"{kind or 'no deployment type'} is not bound to its region",
            'use a deployment of type Standard and write deployment_type = "standard"',
        )


def capabilities(settings: BackendSettings) -> Capabilities:
    """What the protocol offers; which models know a language is the service's business."""
    features = {Feature.BATCH_STT, Feature.TTS, Feature.STREAMING_TTS, Feature.SINK, Feature.HINTS}
    if settings.options.get("word_times", False) is True:
        features.add(Feature.WORD_TIMES)
    return Capabilities(
        features=frozenset(features),
        input_encodings=frozenset(
            {Encoding.PCM_S16LE, Encoding.WAV, Encoding.FLAC, Encoding.MP3, Encoding.WEBM_OPUS}
        ),
        output_encodings=frozenset({Encoding.PCM_S16LE}),
        max_input_bytes=_LARGEST_FILE_BYTES,
        notes=("word times need a model that gives them: set word_times = true for such a one",),
    )
