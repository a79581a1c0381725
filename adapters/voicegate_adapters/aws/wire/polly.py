"""Amazon Polly: requests from our types, voices from its answers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Final, cast
from urllib.parse import urlencode
from xml.sax.saxutils import escape

from voicegate.adapter.http_messages import HttpRequest, HttpResponse, RawBody
from voicegate.errors import BadRequestError
from voicegate.speech import AudioFormat, Encoding, SynthesisRequest, Voice
from voicegate_adapters.aws.options import ENGINES

__all__ = [
    "check_sound",
    "check_spoken",
    "engine_of",
    "native_format",
    "pieces_of",
    "speech_request",
    "voices_of",
    "voices_request",
]

_PCM_HZ: Final = (8_000, 16_000)
_MP3_HZ: Final = frozenset({8_000, 16_000, 22_050, 24_000, 44_100, 48_000})
_FORMATS: Final = {
    Encoding.PCM_S16LE: "pcm",
    Encoding.MULAW: "mulaw",
    Encoding.ALAW: "alaw",
    Encoding.MP3: "mp3",
}
_LAW_HZ: Final = 8_000
_SLOWEST, _FASTEST = 0.2, 2.0
# 3000 characters are billed and taken; with markup, which is not billed, 6000.
_MAX_BILLED, _MAX_WHOLE = 3_000, 6_000
_SENTENCE: Final = re.compile(r"(?<=[.!?…:;])\s+")
_NO_XML: Final = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def check_spoken(request: SynthesisRequest, *, backend: str) -> None:
    """Check what Polly would not take, before any text leaves.

    Raises:
        BadRequestError: A speed, a format or a length that cannot be.
    """
    form, fault = request.format, None
    if form.encoding not in _FORMATS or form.channels != 1:
        fault = "sound comes as PCM, mu-law, A-law or MP3 with one channel"
    elif form.encoding is Encoding.MP3 and form.sample_rate_hz not in _MP3_HZ:
        fault = f"MP3 comes with one of {', '.join(str(hz) for hz in sorted(_MP3_HZ))} Hz"
    elif not _SLOWEST <= request.speed <= _FASTEST:
        fault = f"the speed goes from {_SLOWEST} to {_FASTEST}"
    elif request.ssml and request.speed != 1.0:
        fault = "SSML says its own speed: write <prosody rate> into it"
    elif request.ssml and len(request.text) > _MAX_WHOLE:
        fault = f"one SSML document holds up to {_MAX_WHOLE} characters; send several"
    if fault is not None:
        raise BadRequestError(fault, backend=backend)


def native_format(wanted: AudioFormat) -> AudioFormat:
    """What Polly is asked for where ``wanted`` is wanted: that, if it has it, else PCM to convert.

    Its PCM has 8 or 16 kHz, its two laws have 8 kHz.
    """
    rate = wanted.sample_rate_hz
    law = wanted.encoding in {Encoding.MULAW, Encoding.ALAW}
    if wanted.encoding is Encoding.MP3 or (law and rate == _LAW_HZ):
        return wanted
    return AudioFormat(Encoding.PCM_S16LE, _PCM_HZ[0] if rate <= _PCM_HZ[0] else _PCM_HZ[1])


def engine_of(request: SynthesisRequest, configured: str) -> str:
    """The engine: a voice that ``voices`` listed has its own, else the configured one."""
    style = request.voice.style if request.voice else None
    return style if style in ENGINES else configured


def pieces_of(request: SynthesisRequest) -> tuple[str, ...]:
    """The text in pieces that Polly takes, cut after sentences, else after words, else anywhere.

    Joined by single spaces they say the same. SSML stays whole.
    """
    if request.ssml:
        return (request.text,) if request.text.strip() else ()

    def fits(text: str) -> bool:
        return len(text) <= _MAX_BILLED and (
            request.speed == 1.0 or len(_faster(text, request.speed)) <= _MAX_WHOLE
        )

    pieces: list[str] = []
    for part in _parts(request.text, fits):
        joined = f"{pieces[-1]} {part}" if pieces else part
        if pieces and fits(joined):
            pieces[-1] = joined
        else:
            pieces.append(part)
    return tuple(pieces)


def speech_request(
    request: SynthesisRequest, text: str, *, base: str, voice: str, engine: str
) -> HttpRequest:
    """One ``SynthesizeSpeech`` for ``text``, a piece of the request's."""
    spoken = native_format(request.format)
    marked = request.ssml or request.speed != 1.0
    body = {
        "Engine": engine,
        "LanguageCode": request.language,
        "OutputFormat": _FORMATS[spoken.encoding],
        "SampleRate": str(spoken.sample_rate_hz),
        "Text": text if request.ssml or not marked else _faster(text, request.speed),
        "TextType": "ssml" if marked else "text",
        "VoiceId": voice,
    }
    if "-" not in request.language:  # a bare language names no variant: the voice's own it is
        del body["LanguageCode"]
    raw = json.dumps(body).encode()
    return HttpRequest(url=f"{base}/v1/speech", body=RawBody(raw, "application/json"))


def voices_request(
    base: str, *, engine: str, language: str | None = None, after: str | None = None
) -> HttpRequest:
    """One page of ``DescribeVoices``; ``after`` is the mark that the page before ended with."""
    query = {"Engine": engine}
    if language is not None:
        query["LanguageCode"] = language
    if after is not None:
        query["NextToken"] = after
    return HttpRequest(url=f"{base}/v1/voices?{urlencode(query)}", method="GET")


def voices_of(answer: HttpResponse, engine: str) -> tuple[tuple[Voice, ...], str | None]:
    """The voices on a page, one for each language that a voice speaks, and the next page's mark.

    Raises:
        UnexpectedResponseError: It is no such page.
    """
    body: Any = answer.json()
    try:
        voices = [
            Voice(
                id=str(row["Id"]),
                language=str(tag),
                gender=str(row.get("Gender", "")).lower() or None,
                style=engine,
                name=str(row.get("Name", row["Id"])),
            )
            for row in body["Voices"]
            for tag in [row["LanguageCode"], *row.get("AdditionalLanguageCodes", ())]
        ]
        mark = body.get("NextToken")
    except (KeyError, TypeError, AttributeError):
        voices = None
        mark = None
    if voices is None:
        raise answer.unexpected("the answer is no list of voices")
    return tuple(voices), cast("str | None", mark) or None


def check_sound(head: HttpResponse) -> None:
    """Check that an answer that is 2xx holds sound.

    Raises:
        UnexpectedResponseError: It says that it is something else.
    """
    kind = head.headers.get("content-type", "")
    if not kind.startswith(("audio/", "application/octet-stream")):
        raise head.unexpected("the answer is not sound")


def _faster(text: str, speed: float) -> str:
    """SSML that says ``text`` at another speed; nothing in it can become markup."""
    said = escape(_NO_XML.sub(" ", text))
    return f'<speak><prosody rate="{round(speed * 100)}%">{said}</prosody></speak>'


def _parts(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    for sentence in _SENTENCE.split(text.strip()):
        if fits(sentence):
            if sentence:
                yield sentence
            continue
        for word in sentence.split():
            size = len(word) if fits(word) else _MAX_BILLED // 5  # "&" becomes five characters
            yield from (word[at : at + size] for at in range(0, len(word), size))
