"""Where the protocol is spoken: OpenAI's own regions, and any URL that the operator names."""

from __future__ import annotations

import re
from types import MappingProxyType
from urllib.parse import SplitResult, urlsplit

from voicegate.adapter.pinning import is_loopback
from voicegate.adapter.settings import BackendSettings, Endpoint, EndpointError
from voicegate.speech import Capabilities, Encoding, Feature

__all__ = [
    "KEEPS",
    "OPTIONS",
    "REGIONS",
    "SPEECH_RATE_HZ",
    "capabilities",
    "is_azure",
    "is_openai",
    "locate",
    "speech_rate_hz",
]

OPTIONS = frozenset(
    {
        "api_version",
        "deployment",
        "deployment_type",
        "extra_body",
        "model",
        "response_format",
        "sample_rate_hz",
        "streaming",
        "temperature",
        "word_times",
    }
)
# OpenAI's hosts with a promise about the region, and the one that calls without a region go to.
REGIONS = MappingProxyType(
    {"eu": "https://eu.api.openai.com/v1", "us": "https://api.openai.com/v1"}
)
# Kept by the list of models below: T-Systems serves other vendors' models under the same host.
KEEPS = frozenset({"own_cloud_models"})
# Raw speech is 24 kHz, 16 bit, mono (openai-python 3.54.0, types/audio/speech_create_params.py).
SPEECH_RATE_HZ = 24_000

_AZURE = re.compile(
    r"[a-z0-9-]+\.(openai\.azure\.(com|us)|cognitiveservices\.azure\.com|services\.ai\.azure\.com)"
)
_OVH = "oai.endpoints.kepler.ai.cloud.ovh.net"
_SCALEWAY = "api.scaleway.ai"
_T_SYSTEMS = "llm-server.llmhub.t-systems.net"
_T_SYSTEMS_OWN_MODELS = frozenset({"whisper-large-v3", "whisper-large-v3-turbo"})
_NO_SPEECH = frozenset({_OVH, _SCALEWAY, _T_SYSTEMS})
_BOUND_TO_REGION = frozenset({"standard", "regional"})
_FORMATS = ("json", "verbose_json", "text")
_LARGEST_FILE_BYTES = 25 * 1024 * 1024


def is_azure(host: str) -> bool:
    """Whether ``host`` is a resource of Azure OpenAI, which has paths and a key of its own."""
    return _AZURE.fullmatch(host) is not None


def is_openai(host: str) -> bool:
    """Whether ``host`` is OpenAI's own."""
    return host == "api.openai.com" or host.endswith(".api.openai.com")


def locate(settings: BackendSettings) -> Endpoint:
    """The endpoint of a backend: by ``region`` at OpenAI, by ``endpoint`` anywhere else.

    Raises:
        EndpointError: Neither or both are given, or what is given cannot be called.
    """
    url = _url(settings)
    host = _host(url)
    if is_azure(host):
        _check_azure(settings, urlsplit(url))
    elif not settings.options.get("model"):
        # Models come and go: a default of ours would end one day in the middle of a call.
        raise EndpointError("model", "there is no model", 'like model = "whisper-large-v3"')
    if host == _OVH and "key" not in settings.secrets:
        # OVH answers calls without a token: nobody would notice that the contract is missing.
        raise EndpointError("key", "OVH answers without a key, outside of any contract; name one")
    if host == _T_SYSTEMS and settings.options["model"] not in _T_SYSTEMS_OWN_MODELS:
        raise EndpointError(
            "model",
            "not known to run in T-Systems' own cloud; the same host passes others on to the USA",
            f"one of {', '.join(sorted(_T_SYSTEMS_OWN_MODELS))}",
        )
    _check_options(settings)
    return Endpoint(urls=MappingProxyType({"api": url.rstrip("/")}), hosts=frozenset({host}))


def capabilities(settings: BackendSettings) -> Capabilities:
    """What the protocol offers; which models know a language is the service's business."""
    host = _host(_url(settings))
    features = {Feature.BATCH_STT, Feature.HINTS, Feature.SINK}
    if host not in _NO_SPEECH:
        features |= {Feature.TTS, Feature.STREAMING_TTS}
    if settings.options.get("word_times") is True:
        features.add(Feature.WORD_TIMES)
    return Capabilities(
        features=frozenset(features),
        input_encodings=frozenset(
            {Encoding.PCM_S16LE, Encoding.WAV, Encoding.FLAC, Encoding.MP3, Encoding.WEBM_OPUS}
        ),
        output_encodings=frozenset({Encoding.PCM_S16LE}),
        max_input_bytes=None if is_loopback(host) else _LARGEST_FILE_BYTES,
        notes=(
            "a model does one thing: say in hops which of stt, tts and sink this backend is for",
            "word times need a model that gives them: set word_times = true for such a one",
        ),
    )


def speech_rate_hz(settings: BackendSettings) -> int:
    """The sample rate of the raw speech that this service answers with, in Hz."""
    rate = settings.options.get("sample_rate_hz", SPEECH_RATE_HZ)
    return rate if isinstance(rate, int) else SPEECH_RATE_HZ


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


def _host(url: str) -> str:
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    # Not shown: a URL that is wrong in this way may hold a key.
    if parts.scheme not in {"http", "https"} or not host or parts.query or "@" in parts.netloc:
        raise EndpointError("endpoint", "it is no plain URL", "like https://api.example.com/v1")
    return host


def _check_azure(settings: BackendSettings, url: SplitResult) -> None:
    """The host of an Azure resource does not show where a deployment computes."""
    for option, example in (("deployment", "whisper-de"), ("api_version", "2024-10-21")):
        if not settings.options.get(option):
            raise EndpointError(
                f"options.{option}",
                f"Azure OpenAI needs its {option}",
                f'like {option} = "{example}"',
            )
    if url.path.strip("/"):
        raise EndpointError("endpoint", "a path follows from deployment", f"https://{url.netloc}")
    kind = str(settings.options.get("deployment_type", "")).lower()
    if kind not in _BOUND_TO_REGION:
        raise EndpointError(
            "options.deployment_type",
            "the host does not say where an Azure deployment computes, and "
            f"{'this type' if kind else 'no deployment type'} is not bound to its region",
            'use a deployment of type Standard and write deployment_type = "standard"',
        )


def _check_options(settings: BackendSettings) -> None:
    options = settings.options
    if options.get("response_format", "json") not in _FORMATS:
        raise EndpointError(
            "options.response_format", "cannot be read here", f"one of {', '.join(_FORMATS)}"
        )
    rate = options.get("sample_rate_hz", SPEECH_RATE_HZ)
    if not isinstance(rate, int) or isinstance(rate, bool) or not 8_000 <= rate <= 48_000:  # noqa: PLR2004
        raise EndpointError("options.sample_rate_hz", "is no rate in Hz from 8000 to 48000")
    for name in ("streaming", "word_times"):
        if not isinstance(options.get(name, False), bool):
            raise EndpointError(f"options.{name}", "is neither true nor false")
