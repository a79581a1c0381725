"""Amazon's regions, what each of them offers, and the hosts that follow from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from voicegate.adapter.pinning import is_loopback
from voicegate.adapter.settings import BackendSettings, Endpoint, EndpointError
from voicegate.speech import MARK_FEATURES, Capabilities, Encoding, Feature
from voicegate_adapters.aws.options import (
    ENGINES,
    ENGINES_WITH_MARKS,
    OPTIONS,
    SECRETS,
    check_options,
)

__all__ = ["OPTIONS", "REGIONS", "SECRETS", "Region", "capabilities", "locate", "region_of"]

_STREAM, _BATCH, _TTS = "stt_stream", "stt_batch", "tts"
_ALL: Final = frozenset({_STREAM, _BATCH, _TTS})
_COMMERCIAL: Final = "amazonaws.com"
# The European Sovereign Cloud is a partition of its own: other accounts, other credentials.
_SOVEREIGN: Final = "amazonaws.eu"


@dataclass(frozen=True, slots=True)
class Region:
    """What a region offers (``stt_stream``, ``stt_batch``, ``tts``), and where its hosts end."""

    services: frozenset[str] = _ALL
    suffix: str = _COMMERCIAL


# By the endpoint tables of botocore 1.44. In Europe Transcribe streams in four regions only.
REGIONS: Final[Mapping[str, Region]] = MappingProxyType({
    "eu-central-1": Region(),
    "eu-central-2": Region(),  # Switzerland, not the EU
    "eu-north-1": Region(frozenset({_BATCH, _TTS})),
    "eu-south-2": Region(frozenset({_TTS})),
    "eu-west-1": Region(),
    "eu-west-2": Region(),  # the United Kingdom, not the EU
    "eu-west-3": Region(frozenset({_BATCH, _TTS})),
    "eusc-de-east-1": Region(suffix=_SOVEREIGN),
    "ca-central-1": Region(),
    "us-east-1": Region(),
    "us-east-2": Region(),
    "us-west-2": Region(),
})  # fmt: skip
_WITHOUT_SPEECH: Final = frozenset({"ca-west-1", "eu-south-1", "il-central-1"})
_STREAM_PORT: Final = 8443
_RATES_HZ: Final = frozenset({8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000})
# Amazon takes 2 GB; a recording is held in memory here, more than once while it is converted.
_LARGEST_FILE_BYTES: Final = 256 * 1024**2
_HEARD: Final = frozenset(
    {
        Encoding.PCM_S16LE,
        Encoding.WAV,
        Encoding.FLAC,
        Encoding.MP3,
        Encoding.OPUS,
        Encoding.WEBM_OPUS,
    }
)


def locate(settings: BackendSettings) -> Endpoint:
    """The hosts of the region that this configuration can use, or a fake on this machine.

    Raises:
        EndpointError: No known region, or an option or secret that cannot be.
    """
    name = region_of(settings)
    check_options(settings)
    urls = _urls(settings, name)
    if settings.endpoint is not None:
        base = _local(settings.endpoint)
        urls = dict.fromkeys(urls, base)
        if "stt_stream" in urls:
            urls["stt_stream"] = f"ws{base.removeprefix('http')}"
    hosts = frozenset((urlsplit(url).hostname or "").lower() for url in urls.values())
    return Endpoint(urls=MappingProxyType(urls), hosts=hosts)


def region_of(settings: BackendSettings) -> str:
    """The configured region's name, if it is one that is known here.

    Raises:
        EndpointError: It is not.
    """
    name, known = settings.region, ", ".join(REGIONS)
    if name is None:
        raise EndpointError(
            "region", "there is no region, and none is taken from the environment", f"like {known}"
        )
    if name in _WITHOUT_SPEECH:
        raise EndpointError("region", f"{name} has neither Transcribe nor Polly", f"one of {known}")
    if name not in REGIONS:
        raise EndpointError("region", f"unknown region {name!r}", f"one of {known}")
    return name


def capabilities(settings: BackendSettings) -> Capabilities:
    """What the region and the options offer, as far as Amazon documents it."""
    services = REGIONS[region_of(settings)].services
    batch = _BATCH in services and "bucket" in settings.options
    features: set[Feature] = set()
    notes: list[str] = ["only streams over PCM; the two telephone laws are converted before"]
    if _STREAM in services:
        features |= {Feature.STREAMING_STT, Feature.INTERIM}
    if batch:
        features.add(Feature.BATCH_STT)
        notes.append("a recording is a job: it takes seconds to minutes, through your S3 bucket")
    elif _BATCH in services:
        notes.append("recordings need options.bucket, an S3 bucket of yours in the same region")
    if features:
        features |= {Feature.WORD_TIMES, Feature.DIARISATION}
    if _TTS in services:
        features |= {Feature.TTS, Feature.STREAMING_TTS, Feature.SSML}
        if settings.options.get("engine", ENGINES[0]) in ENGINES_WITH_MARKS:
            features |= set(MARK_FEATURES.values())
            notes.append("marks of speech are a second request with the text, billed as such")
    return Capabilities(
        features=frozenset(features),
        input_encodings=_HEARD if batch else frozenset({Encoding.PCM_S16LE}),
        output_encodings=frozenset(
            {Encoding.PCM_S16LE, Encoding.MULAW, Encoding.ALAW, Encoding.MP3}
        ),
        sample_rates_hz=_RATES_HZ,
        max_input_bytes=_LARGEST_FILE_BYTES,
        notes=tuple(notes),
    )


def _urls(settings: BackendSettings, name: str) -> dict[str, str]:
    """The base URL of each service that this configuration can reach, by its use."""
    region = REGIONS[name]
    place = f"{name}.{region.suffix}"
    urls: dict[str, str] = {}
    if _TTS in region.services:
        urls["tts"] = f"https://polly.{place}"
    if _STREAM in region.services:
        urls["stt_stream"] = f"wss://transcribestreaming.{place}:{_STREAM_PORT}"
    if _BATCH in region.services and "bucket" in settings.options:
        # The bucket stands in the path, so that the host is one that the catalogue knows.
        urls |= {"stt": f"https://transcribe.{place}", "storage": f"https://s3.{place}"}
    if "role" in settings.options:
        urls["sts"] = f"https://sts.{place}"
    return urls


def _local(endpoint: str) -> str:
    parts = urlsplit(endpoint)
    plain = parts.scheme in {"http", "https"} and not (parts.query or parts.path.strip("/"))
    if not plain or "@" in parts.netloc or not is_loopback((parts.hostname or "").lower()):
        raise EndpointError(
            "endpoint",
            "the region alone decides where Amazon is called; only a server on this machine "
            "may take its place",
            "remove endpoint",
        )
    return endpoint.rstrip("/")
