"""Azure Speech's REST side on loopback: fast transcription, text-to-speech, the list of voices.

Strict about what Microsoft documents: paths, versions, headers, formats, the shape of the
definition, well-formed SSML with a voice. It answers as Azure does, errors included, and fails in
the way that ``fault`` says. A key is good in its own region only.
"""

from __future__ import annotations

import json
import ssl
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, cast
from xml.etree import ElementTree as ET

from tests.fakes.azure_entra import Entra
from tests.fakes.http_server import Answer, HttpServer, Received, http_server
from voicegate.errors import BadAudioError
from voicegate.speech import Audio, read_wav

__all__ = ["HEARD", "VOICES", "AzureRest", "azure_rest", "parts_of", "read_xml"]

HEARD = "Meine Nummer ist null eins sieben."
FORMATS: Mapping[str, int] = {  # bytes per second
    "raw-8khz-8bit-mono-mulaw": 8_000,
    "raw-8khz-8bit-mono-alaw": 8_000,
    "raw-8khz-16bit-mono-pcm": 16_000,
    "raw-16khz-16bit-mono-pcm": 32_000,
    "raw-22050hz-16bit-mono-pcm": 44_100,
    "raw-24khz-16bit-mono-pcm": 48_000,
    "raw-44100hz-16bit-mono-pcm": 88_200,
    "raw-48khz-16bit-mono-pcm": 96_000,
}
VOICES: list[dict[str, object]] = [
    {
        "Name": "Microsoft Server Speech Text to Speech Voice (de-DE, KatjaNeural)",
        "DisplayName": "Katja",
        "LocalName": "Katja",
        "ShortName": "de-DE-KatjaNeural",
        "Gender": "Female",
        "Locale": "de-DE",
        "SampleRateHertz": "24000",
        "VoiceType": "Neural",
        "Status": "GA",
    },
    {
        "DisplayName": "Jenny Multilingual",
        "ShortName": "en-US-JennyMultilingualNeural",
        "Gender": "Female",
        "Locale": "en-US",
        "SecondaryLocaleList": ["de-DE", "en-US"],
        "VoiceType": "Neural",
    },
]
_DEFINITION = {
    "locales",
    "profanityFilterMode",
    "phraseList",
    "diarization",
    "channels",
}
_SPEAK = "{http://www.w3.org/2001/10/synthesis}speak"
_VOICE = "{http://www.w3.org/2001/10/synthesis}voice"


def parts_of(request: Received) -> dict[str, bytes]:
    """Names and contents of a multipart form."""
    boundary = request.headers["content-type"].partition("boundary=")[2].encode()
    found: dict[str, bytes] = {}
    for part in request.body.split(b"--" + boundary)[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        found[head.partition(b'name="')[2].partition(b'"')[0].decode()] = content[:-2]
    return found


def read_xml(text: str) -> ET.Element:
    """The root of an XML document that this repository's own code has written."""
    return ET.fromstring(text)  # noqa: S314


def _error(status: int, code: str, **headers: str) -> Answer:
    # The message echoes what was sent: nothing of it may be repeated.
    return Answer.of({"error": {"code": code, "message": f"{code}: {HEARD}"}}, status, **headers)


@dataclass(slots=True)
class AzureRest:
    """``key`` is the one that it takes, or a token of ``entra`` instead.

    ``prefix`` is how a custom domain begins its TTS paths.
    ``fault``, if set, is what every request gets. ``refused`` says what it did not accept.
    """

    key: str | None
    prefix: str = ""
    fast: bool = True
    fault: Answer | None = None
    seconds: float = 1.0
    refused: list[str] = field(default_factory=list[str])
    said: list[str] = field(default_factory=list[str])
    entra: Entra | None = None

    def answer(self, request: Received) -> Answer:
        if not self._lets_in(request.headers):
            return _error(401, "401")
        if self.fault is not None:
            return self.fault
        ways = {
            ("POST", "/speechtotext/transcriptions:transcribe"): self._transcribe,
            ("POST", f"{self.prefix}/cognitiveservices/v1"): self._speak,
            ("GET", f"{self.prefix}/cognitiveservices/voices/list"): self._voices,
        }
        way = ways.get((request.method, request.path))
        return self._no("404", 404) if way is None else way(request)

    def _lets_in(self, headers: Mapping[str, str]) -> bool:
        if headers.get("ocp-apim-subscription-key") != self.key:
            return False
        told = headers.get("authorization")
        return told is None if self.entra is None else self.entra.admits(told)

    def _no(self, why: str, status: int = 400) -> Answer:
        self.refused.append(why)
        return _error(status, why)

    def _transcribe(self, request: Received) -> Answer:
        if not self.fast or request.query != {"api-version": ["2025-10-15"]}:
            return self._no("NotFound", 404)
        parts = parts_of(request)
        try:
            definition = cast("dict[str, Any]", json.loads(parts["definition"]))
            audio = read_wav(parts["audio"])
        except (KeyError, ValueError, BadAudioError):
            return self._no("InvalidArgument")
        locales = cast("list[str]", definition.get("locales", []))
        if definition.keys() - _DEFINITION or parts.keys() != {"definition", "audio"}:
            return self._no("InvalidPayload")
        if any("-" not in locale for locale in locales):
            return self._no("InvalidLocale")
        return Answer.of(_transcript(definition, audio), apim_request_id="req-7")

    def _speak(self, request: Received) -> Answer:
        head = request.headers
        rate = FORMATS.get(head.get("x-microsoft-outputformat", ""))
        if head.get("content-type") != "application/ssml+xml":
            return self._no("UnsupportedMediaType", 415)
        if rate is None or not head.get("user-agent"):
            return self._no("BadRequest")
        try:
            root = read_xml(request.body.decode())
        except (ET.ParseError, UnicodeDecodeError):
            return self._no("BadRequest")
        voices = root.findall(_VOICE)
        if root.tag != _SPEAK or not voices or not all(v.get("name") for v in voices):
            return self._no("BadRequest")
        self.said.append("".join(root.itertext()))
        sound = b"\x10" * int(rate * self.seconds)
        half = len(sound) // 2 + 1  # in the middle of a sample
        headers = {"content-type": "audio/basic", "x-requestid": "req-8"}
        return Answer(200, headers, pieces=(sound[:half], sound[half:]))

    def _voices(self, _: Received) -> Answer:
        return Answer.of(VOICES)


def _transcript(definition: Mapping[str, Any], audio: Audio) -> dict[str, object]:
    milliseconds = round((audio.duration_seconds or 0) * 1000)
    locale = (definition.get("locales") or ["de-DE"])[0]
    words = [
        {"text": word, "offsetMilliseconds": 100 + 100 * at, "durationMilliseconds": 80}
        for at, word in enumerate(HEARD.split())
    ]
    phrase: dict[str, object] = {
        "offsetMilliseconds": 100,
        "durationMilliseconds": 600,
        "text": HEARD,
        "words": words,
        "locale": locale,
        "confidence": 0.93,
    }
    if "diarization" in definition:
        phrase["speaker"] = 1
    return {
        "durationMilliseconds": milliseconds,
        "combinedPhrases": [{"text": HEARD}],
        "phrases": [phrase],
    }


@asynccontextmanager
async def azure_rest(
    key: str | None,
    *,
    prefix: str = "",
    host: str = "127.0.0.1",
    tls: ssl.SSLContext | None = None,
    entra: Entra | None = None,
) -> AsyncGenerator[tuple[AzureRest, HttpServer], None]:
    """Run one; ``HttpServer`` knows its URL and what it received."""
    service = AzureRest(key, prefix, entra=entra)
    async with http_server(service.answer, host=host, tls=tls) as server:
        yield service, server
