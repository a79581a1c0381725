"""Google's regions, and the hosts and resource paths that follow from them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from voicegate.adapter.pinning import is_loopback
from voicegate.adapter.settings import BackendSettings, Endpoint, EndpointError
from voicegate.errors import EgressBlockedError
from voicegate.speech import Capabilities, Encoding, Feature
from voicegate_adapters.google.models import Model, default_model, model_of
from voicegate_adapters.google.options import check_bucket_options

__all__ = [
    "KEEPS",
    "LARGEST_REQUEST_BYTES",
    "OPTIONS",
    "REGIONS",
    "SECRETS",
    "Place",
    "capabilities",
    "is_streaming_voice",
    "locate",
    "place_of",
    "recognition_model",
    "request_seconds",
]

KEEPS: Final = frozenset({"same_location_in_path"})
OPTIONS: Final = frozenset(
    {
        "bucket",
        "endpointing",
        "job_seconds",
        "model",
        "poll_seconds",
        "project",
        "recognizer",
        "request_seconds",
        "voice",
        "voice_activity",
    }
)
SECRETS: Final = frozenset({"credentials", "key"})

# Which hosts a region has: "stt" by the documented pattern, "tts" where the list of Text-to-Speech
# endpoints names it. "global" is the host without a region: geo-routed, of no known country.
REGIONS: Final[Mapping[str, frozenset[str]]] = MappingProxyType({
    "eu": frozenset({"stt", "tts"}),
    "europe-west1": frozenset({"stt"}),
    "europe-west2": frozenset({"stt", "tts"}),
    "europe-west3": frozenset({"stt", "tts"}),
    "europe-west4": frozenset({"stt", "tts"}),
    "us": frozenset({"stt", "tts"}),
    "global": frozenset({"stt", "tts"}),
})  # fmt: skip
_HOSTS: Final = MappingProxyType(
    {"stt": "speech.googleapis.com", "tts": "texttospeech.googleapis.com"}
)
_LOCATION: Final = re.compile(
    r"(?:(?P<location>[a-z0-9-]+)-)?(?P<service>speech|texttospeech)\.googleapis\.com"
)
_PATH: Final = re.compile(r"projects/(?P<project>[^/]+)/locations/(?P<location>[^/]+)/.+")
_PROJECT: Final = re.compile(r"[a-z0-9](?:[a-z0-9.:-]{0,98}[a-z0-9])?")
_RECOGNIZER: Final = re.compile(r"_|[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?")
# Only these voices come in pieces (StreamingSynthesize); they take no SSML.
_STREAMING_VOICE: Final = re.compile(r"[A-Za-z]{2,3}-[A-Za-z0-9-]+-Chirp3?-HD-[A-Za-z0-9-]+")
ENDPOINTING: Final = ("standard", "short", "supershort")
_RATES_HZ: Final = frozenset({8_000, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000})
# Of Recognize, by https://docs.cloud.google.com/speech-to-text/docs/quotas.
LARGEST_REQUEST_BYTES: Final = 10 * 1024 * 1024
# Cloud Storage takes 5 TB; a recording is held in memory here, more than once while it is sent.
_LARGEST_FILE_BYTES: Final = 256 * 1024**2
_REQUEST_SECONDS: Final = 60.0
_SHORT_NOTE: Final = (
    "recordings are heard up to one minute; longer ones need options.bucket, or are streamed"
)
_LONG_NOTE: Final = (
    "a recording of over a minute, or of unknown length, is a job: it takes seconds to minutes, "
    "through your bucket"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where recognition happens: a host, and the recognizer's resource path."""

    host: str
    project: str
    location: str
    recognizer: str

    @property
    def path(self) -> str:
        """``projects/…/locations/…/recognizers/…``."""
        return f"projects/{self.project}/locations/{self.location}/recognizers/{self.recognizer}"

    def checked_path(self, *, backend: str) -> str:
        """The path, if the host is of the same location: Google's own client does not check that.

        A host on loopback is this machine, whatever the path says.

        Raises:
            EgressBlockedError: Host and path name two locations.
        """
        host, path = _LOCATION.fullmatch(self.host), _PATH.fullmatch(self.path)
        of_host = (host["location"] or "global") if host else None
        if path is None or not (is_loopback(self.host) or of_host == path["location"]):
            raise EgressBlockedError(
                f"the host {self.host} is not of the location {self.location} in the resource "
                "path; nothing was sent. Both follow from the backend's region",
                backend=backend,
            )
        return self.path


def locate(settings: BackendSettings) -> Endpoint:
    """The hosts of the region, or a fake on this machine.

    Raises:
        EndpointError: No known region, or an option that cannot be.
    """
    region = _region(settings)
    _check_options(settings, region)
    if settings.endpoint is not None:
        base, host = _local(settings.endpoint)
        uses = ("stt", "tts", "storage") if "bucket" in settings.options else ("stt", "tts")
        return Endpoint(urls=MappingProxyType(dict.fromkeys(uses, base)), hosts=frozenset({host}))
    urls = {use: f"https://{_host(region, use)}" for use in sorted(REGIONS[region])}
    if "bucket" in settings.options:
        urls["storage"] = f"https://storage.{region}.rep.googleapis.com"
    hosts = frozenset(url.removeprefix("https://") for url in urls.values())
    return Endpoint(urls=MappingProxyType(urls), hosts=hosts)


def place_of(settings: BackendSettings, endpoint: Endpoint) -> Place:
    """Where recognition happens for a located backend."""
    return Place(
        host=urlsplit(endpoint.urls["stt"]).hostname or "",
        project=str(settings.options.get("project", "")),
        location=_region(settings),
        recognizer=str(settings.options.get("recognizer", "_")),
    )


def recognition_model(settings: BackendSettings) -> Model:
    """The model that recognises, by the option ``model`` or the region."""
    named = settings.options.get("model")
    return model_of(str(named or default_model(_region(settings)) or ""))


def is_streaming_voice(voice: str | None) -> bool:
    """Whether ``voice`` is one of Chirp HD, which speak in pieces and know no SSML."""
    return voice is not None and _STREAMING_VOICE.fullmatch(voice) is not None


def request_seconds(settings: BackendSettings) -> float:
    """How long one request may take, in seconds: the option, or a minute."""
    seconds = settings.options.get("request_seconds", _REQUEST_SECONDS)
    return float(seconds) if isinstance(seconds, int | float) else _REQUEST_SECONDS


def capabilities(settings: BackendSettings) -> Capabilities:
    """What the region and the model offer, as far as Google documents it."""
    region, model = _region(settings), recognition_model(settings)
    inputs = {Encoding.PCM_S16LE, Encoding.MULAW}
    files = {Encoding.FLAC, Encoding.MP3, Encoding.WEBM_OPUS, Encoding.WAV}
    bucket = "bucket" in settings.options
    notes = [_LONG_NOTE if bucket else _SHORT_NOTE]
    if model.api == "v2":
        inputs |= {Encoding.ALAW, Encoding.OPUS}
    if model.diarises and not model.diarises_streams:
        notes.append(f"{model.name} tells speakers apart in recordings only, not in streams")
    if region in model.preview:
        notes.append(f"{model.name} is a preview in {region}")
    return Capabilities(
        features=frozenset(_hearing(settings, model) | _speaking(settings, region)),
        input_encodings=frozenset(inputs | files),
        output_encodings=frozenset({Encoding.PCM_S16LE, Encoding.MULAW, Encoding.ALAW}),
        sample_rates_hz=_RATES_HZ,
        max_input_bytes=_LARGEST_FILE_BYTES if bucket else LARGEST_REQUEST_BYTES,
        notes=tuple(notes),
    )


def _hearing(settings: BackendSettings, model: Model) -> set[Feature]:
    if not (settings.options.get("project") and model.name):
        return set()
    features = {Feature.BATCH_STT, Feature.HINTS}
    if model.streams:
        features |= {Feature.STREAMING_STT, Feature.INTERIM}
    if model.word_times:
        features.add(Feature.WORD_TIMES)
    if model.diarises:
        features.add(Feature.DIARISATION)
    return features


def _speaking(settings: BackendSettings, region: str) -> set[Feature]:
    if "tts" not in REGIONS[region]:
        return set()
    voice = settings.options.get("voice")
    if is_streaming_voice(None if voice is None else str(voice)):
        return {Feature.TTS, Feature.STREAMING_TTS}
    return {Feature.TTS, Feature.SSML, Feature.SSML_MARKS}


def _host(region: str, use: str) -> str:
    return _HOSTS[use] if region == "global" else f"{region}-{_HOSTS[use]}"


def _region(settings: BackendSettings) -> str:
    known = ", ".join(REGIONS)
    if settings.region is None:
        raise EndpointError(
            "region",
            "there is no region, and Google's default is not bound to any",
            f"one of {known}",
        )
    if settings.region not in REGIONS:
        raise EndpointError("region", f"unknown region {settings.region!r}", f"one of {known}")
    return settings.region


def _local(endpoint: str) -> tuple[str, str]:
    parts = urlsplit(endpoint)
    host = (parts.hostname or "").lower()
    plain = parts.scheme in {"http", "https"} and not (parts.query or parts.path.strip("/"))
    if not plain or "@" in parts.netloc or not is_loopback(host):
        raise EndpointError(
            "endpoint",
            "the region alone decides where Google is called; only a server on this machine "
            "may take its place",
            "remove endpoint",
        )
    return endpoint.rstrip("/"), host


def _check_options(settings: BackendSettings, region: str) -> None:
    options = settings.options
    project, recognizer = options.get("project"), options.get("recognizer", "_")
    if project is not None and not _PROJECT.fullmatch(str(project)):
        raise EndpointError("options.project", "is no project id", 'like project = "muster-prod"')
    if not _RECOGNIZER.fullmatch(str(recognizer)):
        raise EndpointError(
            "options.recognizer",
            "is no recognizer id; a whole path would bring a location of its own",
            'the last part alone, like recognizer = "support"',
        )
    if project is not None and not recognition_model(settings).name:
        raise EndpointError(
            "model",
            f"no model is documented for {region}, so there is no default",
            'like model = "chirp_2"; ask Google\'s Locations API which ones there are',
        )
    _check_model(recognition_model(settings), region)
    check_bucket_options(settings, region, recognition_model(settings))
    if options.get("endpointing", "standard") not in ENDPOINTING:
        raise EndpointError("options.endpointing", f"is none of {', '.join(ENDPOINTING)}")
    if not isinstance(options.get("voice_activity", True), bool):
        raise EndpointError("options.voice_activity", "is neither true nor false")
    seconds = options.get("request_seconds", 1)
    if not isinstance(seconds, int | float) or isinstance(seconds, bool) or seconds <= 0:
        raise EndpointError("options.request_seconds", "is no number of seconds above 0")


def _check_model(model: Model, region: str) -> None:
    """v1 has regional hosts in two places only: elsewhere its models cannot be had."""
    if model.api == "v1" and region not in model.regions:
        known = ", ".join(sorted(model.regions))
        raise EndpointError(
            "model", f"{model.name} is a model of v1, which is not in {region}", f"v1 is in {known}"
        )
