"""Amazon Polly on loopback: strict about what it is sent, speaks in pieces."""

from __future__ import annotations

import asyncio
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import Any

from tests.fakes.http_server import Answer, Received

__all__ = ["Polly"]

VOICES: list[dict[str, Any]] = [
    {"Id": "Vicki", "LanguageCode": "de-DE", "Gender": "Female", "Name": "Vicki"},
    {"Id": "Daniel", "LanguageCode": "de-DE", "Gender": "Male", "Name": "Daniel"},
    {"Id": "Hannah", "LanguageCode": "de-AT", "Gender": "Female", "Name": "Hannah"},
    {"Id": "Joanna", "LanguageCode": "en-US", "Gender": "Female", "Name": "Joanna"},
    {
        "Id": "Aditi",
        "LanguageCode": "en-IN",
        "AdditionalLanguageCodes": ["hi-IN"],
        "Gender": "Female",
        "Name": "Aditi",
    },
]
_RATES = {
    "pcm": {"8000", "16000"},
    "mulaw": {"8000"},
    "alaw": {"8000"},
    "mp3": {"8000", "16000", "22050", "24000", "44100", "48000"},
}
_KINDS = {"pcm": "audio/pcm", "mp3": "audio/mpeg", "mulaw": "audio/mulaw", "alaw": "audio/alaw"}
_FIELDS = {"Engine", "LanguageCode", "OutputFormat", "SampleRate", "Text", "TextType", "VoiceId"}
_MARKS = {"sentence", "ssml", "viseme", "word"}
_MARK_MILLISECONDS = 100
_ENGINES = {"neural", "generative", "long-form", "standard"}
_No = Callable[..., Answer]


class Polly:
    """``texts`` is what it was asked to say; ``last``, if set, holds the last piece back."""

    def __init__(self, no: _No) -> None:
        self._no = no
        self.texts: list[str] = []
        self.bodies: list[dict[str, object]] = []
        self.last: asyncio.Event | None = None
        self.sound = b""

    def answer(self, request: Received) -> Answer:
        if (request.method, request.path) == ("GET", "/v1/voices"):
            return self._voices(request)
        if (request.method, request.path) != ("POST", "/v1/speech"):
            return self._no("UnknownOperationException", 404)
        if request.headers.get("content-type") != "application/json":
            return self._no("SerializationException")
        return self._speak(request.json)

    def _speak(self, body: dict[str, Any]) -> Answer:
        fields = _FIELDS | {"SpeechMarkTypes"} if body.get("OutputFormat") == "json" else _FIELDS
        if body.keys() - fields or not {"OutputFormat", "Text", "VoiceId"} <= body.keys():
            return self._no("ValidationException")
        voice = next((v for v in VOICES if v["Id"] == body["VoiceId"]), None)
        if voice is None or body.get("Engine", "standard") not in _ENGINES:
            return self._no("ValidationException")
        if body.get("LanguageCode", voice["LanguageCode"]) not in _tags(voice):
            return self._no("LanguageNotSupportedException")
        return self._mark(body) if body["OutputFormat"] == "json" else self._spoken(body)

    def _spoken(self, body: dict[str, Any]) -> Answer:
        form = body["OutputFormat"]
        if form not in _RATES or body.get("SampleRate") not in _RATES[form]:
            return self._no("InvalidSampleRateException")
        said = _said(body)
        if said is None:
            return self._no("InvalidSsmlException")
        return self._say(said, body)

    def _say(self, said: str, body: dict[str, Any]) -> Answer:
        if len(said) > 3000 or len(body["Text"]) > 6000:
            return self._no("TextLengthExceededException")
        self.texts.append(said)
        self.bodies.append(body)
        return self._sound(body["OutputFormat"])

    def _mark(self, body: dict[str, Any]) -> Answer:
        """A mark for each word, viseme and ``mark``, one every tenth of a second."""
        kinds, said = body.get("SpeechMarkTypes"), _said(body)
        if not kinds or set(kinds) - _MARKS or "SampleRate" in body:
            return self._no("ValidationException")
        if body.get("Engine") == "generative":
            return self._no("EngineNotSupportedException")
        if "ssml" in kinds and body.get("TextType") != "ssml":
            return self._no("SsmlMarksNotSupportedForTextTypeException")
        if said is None:
            return self._no("InvalidSsmlException")
        self.texts.append(said)
        self.bodies.append(body)
        rows = [row for row in marks_in(str(body["Text"]), said) if row["type"] in kinds]
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        return Answer(200, {"content-type": "application/x-json-stream"}, lines.encode())

    def _sound(self, form: str) -> Answer:
        width = 2 if form == "pcm" else 1
        self.sound = b"".join((i % 120 + 1).to_bytes(width, "little") for i in range(8000))
        half = len(self.sound) // 2 + 1  # in the middle of a sample
        pieces = (self.sound[:half], self.sound[half:])
        return Answer(200, {"content-type": _KINDS[form]}, pieces=pieces, last=self.last)

    def _voices(self, request: Received) -> Answer:
        """Two voices on a page."""
        (engine,) = request.query.get("Engine", ["standard"])
        (tag,) = request.query.get("LanguageCode", [""])
        start = int(request.query.get("NextToken", ["0"])[0])
        found = (
            [v for v in VOICES if tag in {"", v["LanguageCode"]}] if engine != "long-form" else []
        )
        page: dict[str, object] = {"Voices": found[start : start + 2]}
        if len(found) > start + 2:
            page["NextToken"] = str(start + 2)
        return Answer.of(page)


def marks_in(text: str, said: str) -> list[dict[str, Any]]:
    """What Polly marks in ``text``: places in bytes of it, as documented."""
    at = text.find(said)
    rows: list[dict[str, Any]] = []
    if at >= 0:
        rows.append(_row("sentence", text, (at, at + len(said)), said, 0))
    for number, found in enumerate(re.finditer(r"\w+", text if at < 0 else said)):
        start, word = max(at, 0) + found.start(), found[0]
        rows.append(_row("word", text, (start, start + len(word)), word, number))
        viseme = {"time": number * _MARK_MILLISECONDS, "type": "viseme", "value": word[0].lower()}
        rows.append(viseme)
    for number, found in enumerate(re.finditer(r"<mark name=\"(\w+)\"/>", text)):
        rows.append(_row("ssml", text, found.span(), found[1], number))
    return sorted(rows, key=lambda row: row["time"])


def _row(kind: str, text: str, span: tuple[int, int], value: str, number: int) -> dict[str, Any]:
    start, end = span
    places = {"start": len(text[:start].encode()), "end": len(text[:end].encode())}
    return {"time": number * _MARK_MILLISECONDS, "type": kind, **places, "value": value}


def _tags(voice: dict[str, Any]) -> list[str]:
    return [voice["LanguageCode"], *voice.get("AdditionalLanguageCodes", [])]


def _said(body: dict[str, Any]) -> str | None:
    """The text without its markup; None where that cannot be read."""
    if body.get("TextType") != "ssml":
        return str(body["Text"])
    try:
        return "".join(ET.fromstring(body["Text"]).itertext())  # noqa: S314 - our own tests' text
    except ET.ParseError:
        return None
