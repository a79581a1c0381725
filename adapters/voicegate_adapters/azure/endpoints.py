"""Where Azure Speech is called: a region's hosts, a custom domain, or a container of one's own."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final
from urllib.parse import SplitResult, urlsplit

from voicegate.adapter.pinning import is_loopback
from voicegate.adapter.settings import BackendSettings, Endpoint, EndpointError
from voicegate.speech import Capabilities, Encoding, Feature
from voicegate_adapters.azure.regions import FAST, HD_VOICES, REGIONS, SOVEREIGN, STREAM, TTS
from voicegate_adapters.azure.wire.entra import RESOURCE_ID

__all__ = [
    "ENTRA_TOKEN",
    "KEEPS",
    "OPTIONS",
    "SECRETS",
    "capabilities",
    "has_hd_voices",
    "is_custom_domain",
    "is_hd_voice",
    "locate",
    "named_resource",
    "speech_resource",
]

# No request of this adapter switches logging on, names a custom model's endpoint (which could log
# by itself), or goes to Voice Live.
KEEPS: Final = frozenset({"no_audio_logging"})
OPTIONS: Final = frozenset(
    {"max_speakers", "pause_milliseconds", "profanity", "resource_id", "voice"}
)
ENTRA_TOKEN: Final = "entra_token"
SECRETS: Final = frozenset({"key", ENTRA_TOKEN})
PROFANITY: Final = ("raw", "masked", "removed")

_CUSTOM_DOMAIN: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,62}\.cognitiveservices\.azure\.com")
_OF_A_REGION: Final = re.compile(
    r"(?P<region>[a-z0-9]+)\.(?:stt\.speech|tts\.speech|api\.cognitive|s2s\.speech)\.microsoft\.com"
)
_OF_MICROSOFT: Final = (".microsoft.com", ".azure.com", ".azure.net", ".windows.net")
_HD_VOICE: Final = re.compile(r":DragonHD", re.IGNORECASE)
_SECURE: Final = {"http": "ws", "https": "wss"}
_LARGEST_FILE_BYTES: Final = 500 * 1024 * 1024
_PAUSES: Final = range(100, 5001)
_SPEAKERS: Final = range(2, 36)


def locate(settings: BackendSettings) -> Endpoint:
    """The hosts of the region, a custom domain, a container, or a fake on this machine.

    Raises:
        EndpointError: No known region, a host that is not to be called, or an option that cannot
            be.
    """
    services = _services(settings)
    _check_options(settings)
    if settings.endpoint is None:
        urls = _urls_of(settings.region or "")
    else:
        urls = _urls_at(_checked(settings))
    _check_secrets(settings)
    found = {use: url for use, url in urls.items() if use in services}
    hosts = frozenset(urlsplit(url).hostname or "" for url in found.values())
    return Endpoint(urls=MappingProxyType(found), hosts=hosts)


def is_custom_domain(host: str) -> bool:
    """Whether ``host`` is a resource's own name, which does not show its region."""
    return _CUSTOM_DOMAIN.fullmatch(host) is not None


def speech_resource(settings: BackendSettings) -> str | None:
    """The resource that a token is joined with for speech over REST: the one that is named.

    Microsoft documents the joined form for REST, on regional hosts and on custom domains.
    """
    named = settings.options.get("resource_id")
    return None if named is None else str(named)


def named_resource(settings: BackendSettings) -> str | None:
    """The resource that a token is joined with otherwise; None on a custom domain.

    A regional host does not know whose token it is; a custom domain belongs to one resource. Both
    are what Microsoft's SDK 1.53 sends.
    """
    host = urlsplit((settings.endpoint or "").lower()).hostname or ""
    return None if is_custom_domain(host) else speech_resource(settings)


def is_hd_voice(voice: str) -> bool:
    """Whether ``voice`` is one of the HD voices, which few regions have."""
    return _HD_VOICE.search(voice) is not None


def has_hd_voices(settings: BackendSettings) -> bool:
    """Whether the HD voices can be had here."""
    return HD_VOICES in _services(settings)


def capabilities(settings: BackendSettings) -> Capabilities:
    """What the region, or a container, offers as far as Microsoft documents it."""
    services = _services(settings)
    features = {
        Feature.BATCH_STT,
        Feature.STREAMING_STT,
        Feature.INTERIM,
        Feature.WORD_TIMES,
        Feature.HINTS,
        Feature.TTS,
        Feature.STREAMING_TTS,
        Feature.SSML,
    }
    inputs = {Encoding.PCM_S16LE, Encoding.MULAW, Encoding.ALAW}
    notes: list[str] = []
    if FAST in services:
        inputs |= {Encoding.WAV, Encoding.FLAC, Encoding.MP3, Encoding.OPUS}
        inputs |= {Encoding.AAC, Encoding.WEBM_OPUS}
    else:
        notes.append("no fast transcription here: a recording is heard as a stream")
    if ENTRA_TOKEN in settings.secrets and named_resource(settings) is not None:
        notes.append("fast transcription takes an Entra token on a custom domain only")
    if settings.region is not None:
        features |= {Feature.DIARISATION, Feature.WORD_MARKS}
        features |= {Feature.SENTENCE_MARKS, Feature.VISEME_MARKS}
        notes.append("visemes come with neural voices of the languages that Microsoft lists")
    else:
        notes.append("a container does one thing: say in hops whether it is for stt or tts")
    return Capabilities(
        features=frozenset(features),
        input_encodings=frozenset(inputs),
        output_encodings=frozenset({Encoding.PCM_S16LE, Encoding.MULAW, Encoding.ALAW}),
        max_input_bytes=_LARGEST_FILE_BYTES,
        notes=tuple(notes),
    )


def _services(settings: BackendSettings) -> frozenset[str]:
    region = settings.region
    if region is None:
        if settings.endpoint is None:
            raise EndpointError("region", "there is no region", f"one of {', '.join(REGIONS)}")
        return frozenset({STREAM, TTS})  # a container
    for prefix, name, _ in SOVEREIGN:
        if region.lower().startswith(prefix):
            raise _of_another_cloud("region", name)
    if region not in REGIONS:
        raise EndpointError("region", f"unknown region {region!r}", f"one of {', '.join(REGIONS)}")
    if ENTRA_TOKEN in settings.secrets and named_resource(settings) is not None:
        return REGIONS[region] - {FAST}  # the joined form is documented for the speech hosts only
    return REGIONS[region]


def _urls_of(region: str) -> dict[str, str]:
    return {
        STREAM: f"wss://{region}.stt.speech.microsoft.com",
        FAST: f"https://{region}.api.cognitive.microsoft.com",
        TTS: f"https://{region}.tts.speech.microsoft.com",
    }


def _urls_at(url: SplitResult) -> dict[str, str]:
    base, stream = f"{url.scheme}://{url.netloc}", f"{_SECURE[url.scheme]}://{url.netloc}"
    if is_custom_domain(url.hostname or ""):
        return {STREAM: stream, FAST: base, TTS: f"{base}/tts"}
    return {STREAM: stream, FAST: base, TTS: base}


def _checked(settings: BackendSettings) -> SplitResult:
    """The endpoint's URL, if it is one that may be called in this way."""
    url = urlsplit((settings.endpoint or "").lower().rstrip("/"))
    host = url.hostname or ""
    plain = url.scheme in _SECURE and host and not (url.path or url.query or url.fragment)
    if not plain or "@" in url.netloc:
        # Not shown: a URL that is wrong in this way may hold a key.
        raise EndpointError("endpoint", "it is no plain URL", "like https://speech.example.com")
    _check_host(host)
    if is_custom_domain(host) and settings.region is None:
        raise EndpointError(
            "region",
            f"the name {host} does not show where the resource is",
            "write its region, and attest the place with location = { country = …, attested = … }",
        )
    if settings.region is not None and not (is_custom_domain(host) or is_loopback(host)):
        raise EndpointError(
            "endpoint",
            "a region has its own hosts, and a container has no region",
            "keep one of the two",
        )
    return url


def _check_host(host: str) -> None:
    for _, name, ends in SOVEREIGN:
        if host.endswith(ends):
            raise _of_another_cloud("endpoint", name)
    known = _OF_A_REGION.fullmatch(host)
    if known is not None:
        raise EndpointError(
            "endpoint", "the hosts follow from the region", f'region = "{known["region"]}"'
        )
    if host.endswith(_OF_MICROSOFT) and not is_custom_domain(host):
        raise EndpointError(
            "endpoint",
            f"{host} is a host of Microsoft that is not known to be Azure Speech in one region",
            "name the region, or the custom domain of a Speech resource",
        )


def _of_another_cloud(key: str, name: str) -> EndpointError:
    return EndpointError(
        key,
        f"{name} is a cloud of its own, with other hosts and other contracts; it is no region of "
        "this one, and this adapter does not call it",
        "take a region of the public cloud",
    )


def _check_secrets(settings: BackendSettings) -> None:
    """One way to say who we are, and all that it needs."""
    secrets, named = settings.secrets, settings.options.get("resource_id")
    if ENTRA_TOKEN in secrets:
        _check_token(settings, named)
    elif named is not None:
        raise EndpointError(
            "options.resource_id",
            f"it goes with {ENTRA_TOKEN}, and there is none",
            'like secrets = { entra_token = "${secret:azure-entra}" }, else remove it',
        )
    elif "key" not in secrets and settings.region is not None:
        raise EndpointError(
            "key",
            "there is no key, and no Entra token either",
            'like key = "${AZURE_SPEECH_KEY}"',
        )


def _check_token(settings: BackendSettings, named: object) -> None:
    where = f"secrets.{ENTRA_TOKEN}"
    if "key" in settings.secrets:
        raise EndpointError(where, "there is a key, too, and Azure takes one of them", "keep one")
    if settings.region is None:
        raise EndpointError(
            where, "a container takes no Entra token", f"remove {ENTRA_TOKEN}, or name the region"
        )
    if named is not None and not (isinstance(named, str) and RESOURCE_ID.fullmatch(named)):
        raise EndpointError(
            "options.resource_id",
            "is no resource id of a Speech resource",
            'copy it from "Properties" in the portal, like "/subscriptions/…/resourceGroups/…'
            '/providers/Microsoft.CognitiveServices/accounts/…"',
        )
    if named is None and settings.endpoint is None:
        raise EndpointError(
            "options.resource_id",
            "is missing: a regional host takes an Entra token only together with the resource's id",
            "write the id, or the resource's custom domain as endpoint",
        )


def _check_options(settings: BackendSettings) -> None:
    options = settings.options
    if options.get("profanity", "raw") not in PROFANITY:
        raise EndpointError("options.profanity", f"is none of {', '.join(PROFANITY)}")
    for name, allowed in (("pause_milliseconds", _PAUSES), ("max_speakers", _SPEAKERS)):
        value = options.get(name, allowed[0])
        if not isinstance(value, int) or isinstance(value, bool) or value not in allowed:
            raise EndpointError(
                f"options.{name}", f"is no whole number from {allowed[0]} to {allowed[-1]}"
            )
    voice = str(options.get("voice", ""))
    if is_hd_voice(voice) and not has_hd_voices(settings):
        having = ", ".join(name for name, services in REGIONS.items() if HD_VOICES in services)
        raise EndpointError("voice", "HD voices are not in this region", f"they are in {having}")
