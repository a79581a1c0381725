"""Text-to-speech over REST: requests from our types, formats, and the list of voices."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from voicegate.adapter.http_messages import HttpRequest, HttpResponse, RawBody
from voicegate.adapter.settings import BackendSettings
from voicegate.errors import BadRequestError
from voicegate.speech import AudioFormat, Encoding, SynthesisRequest, Voice
from voicegate_adapters.azure.endpoints import has_hd_voices, is_hd_voice
from voicegate_adapters.azure.wire.languages import locale_of, usual_voice
from voicegate_adapters.azure.wire.reading import rows, table, text
from voicegate_adapters.azure.wire.ssml import completed, document

__all__ = [
    "ENOUGH_TO_TELL",
    "check_spoken",
    "documents_of",
    "output_name",
    "pieces_of",
    "speech_request",
    "spoken_format",
    "voices_of",
    "voices_request",
]

_FORMATS: Final[Mapping[AudioFormat, str]] = {
    AudioFormat(Encoding.MULAW, 8_000): "raw-8khz-8bit-mono-mulaw",
    AudioFormat(Encoding.ALAW, 8_000): "raw-8khz-8bit-mono-alaw",
    AudioFormat(Encoding.PCM_S16LE, 8_000): "raw-8khz-16bit-mono-pcm",
    AudioFormat(Encoding.PCM_S16LE, 16_000): "raw-16khz-16bit-mono-pcm",
    AudioFormat(Encoding.PCM_S16LE, 22_050): "raw-22050hz-16bit-mono-pcm",
    AudioFormat(Encoding.PCM_S16LE, 24_000): "raw-24khz-16bit-mono-pcm",
    AudioFormat(Encoding.PCM_S16LE, 44_100): "raw-44100hz-16bit-mono-pcm",
    AudioFormat(Encoding.PCM_S16LE, 48_000): "raw-48khz-16bit-mono-pcm",
}
_SLOWEST, _FASTEST = 0.5, 2.0
# Azure cuts an answer off after ten minutes of sound, without a word: this much text takes about
# four, and eight at half the speed.
_PIECE_CHARACTERS: Final = 3_000
_LARGEST_DOCUMENT_BYTES: Final = 64 * 1024
_SENTENCE: Final = re.compile(r"(?<=[.!?…:;])\s+")
_RIFF: Final = b"RIFF"
ENOUGH_TO_TELL: Final = len(_RIFF)


def documents_of(request: SynthesisRequest, settings: BackendSettings) -> tuple[str, ...]:
    """The SSML documents that say ``request``, in order; none for a text of blanks.

    Raises:
        BadRequestError: SSML that is not to be sent, no voice, or an impossible speed or format.
    """
    backend = settings.name
    if request.format.encoding.bytes_per_sample is None:
        raise BadRequestError("sound comes as PCM, mu-law or A-law", backend=backend)
    if request.ssml:
        if len(request.text.encode(errors="replace")) > _LARGEST_DOCUMENT_BYTES:
            raise BadRequestError("one SSML document holds up to 64 KB", backend=backend)
        voice = _named_voice(request, settings)
        language = locale_of(request.language)
        return (completed(request.text, language=language, voice=voice, backend=backend),)
    if not _SLOWEST <= request.speed <= _FASTEST:
        raise BadRequestError(f"the speed goes from {_SLOWEST} to {_FASTEST}", backend=backend)
    voice, language = _voice(request, settings), locale_of(request.language)
    return tuple(
        document(piece, language=language, voice=voice, speed=request.speed)
        for piece in pieces_of(request.text)
    )


def output_name(spoken: AudioFormat) -> str:
    """Azure's name of ``spoken``, which is one that ``spoken_format`` gives."""
    return _FORMATS[spoken]


def speech_request(
    ssml: str, spoken: AudioFormat, settings: BackendSettings, base: str
) -> HttpRequest:
    """``POST …/cognitiveservices/v1``: raw sound in ``spoken`` comes back in pieces."""
    return HttpRequest(
        url=f"{base}/cognitiveservices/v1",
        headers={"x-microsoft-outputformat": _FORMATS[spoken]},
        body=RawBody(_utf8(ssml, settings.name), "application/ssml+xml"),
    )


def spoken_format(wanted: AudioFormat) -> AudioFormat:
    """The format to ask for: ``wanted`` itself, else PCM at a rate that is at least as high."""
    if wanted in _FORMATS:
        return wanted
    rates = sorted(f.sample_rate_hz for f in _FORMATS if f.encoding is Encoding.PCM_S16LE)
    higher = [rate for rate in rates if rate >= wanted.sample_rate_hz]
    return AudioFormat(Encoding.PCM_S16LE, higher[0] if higher else rates[-1])


def check_spoken(head: HttpResponse, first: bytes) -> None:
    """Check that the answer is raw sound: anything else would be noise in the caller's ear.

    Raises:
        UnexpectedResponseError: It says that it is something else, or begins like a WAV file.
    """
    kind = head.headers.get("content-type", "").partition(";")[0].strip().lower()
    sound = not kind or kind.startswith("audio/") or kind == "application/octet-stream"
    if not sound or first.startswith(_RIFF):
        raise head.unexpected("raw sound was asked for, and something else came")


def voices_request(base: str) -> HttpRequest:
    """``GET …/cognitiveservices/voices/list``."""
    return HttpRequest(url=f"{base}/cognitiveservices/voices/list", method="GET")


def voices_of(response: HttpResponse) -> tuple[Voice, ...]:
    """The voices in the list, each with its own language; some speak further ones.

    Raises:
        UnexpectedResponseError: It is no list of voices.
    """
    listed = rows(response.json())
    if not listed:
        raise response.unexpected("the answer is no list of voices")
    return tuple(voice for row in listed if (voice := _voice_of(table(row))) is not None)


def pieces_of(said: str) -> tuple[str, ...]:
    """``said`` in pieces of up to 3000 characters, cut after sentences, else words, else anywhere.

    Joined by single spaces they say the same.
    """
    pieces: list[str] = []
    for part in _parts(said):
        joined = f"{pieces[-1]} {part}" if pieces else part
        if pieces and len(joined) <= _PIECE_CHARACTERS:
            pieces[-1] = joined
        else:
            pieces.append(part)
    return tuple(pieces)


def _parts(said: str) -> list[str]:
    parts: list[str] = []
    for sentence in _SENTENCE.split(said.strip()):
        if len(sentence) <= _PIECE_CHARACTERS:
            parts.append(sentence)
            continue
        for word in sentence.split():
            starts = range(0, len(word), _PIECE_CHARACTERS)
            parts += [word[at : at + _PIECE_CHARACTERS] for at in starts]
    return [part for part in parts if part]


def _named_voice(request: SynthesisRequest, settings: BackendSettings) -> str | None:
    named = request.voice.id if request.voice else str(settings.options.get("voice", ""))
    return named or usual_voice(request.language)


def _voice(request: SynthesisRequest, settings: BackendSettings) -> str:
    voice = _named_voice(request, settings)
    if not voice:
        raise BadRequestError(
            f"no voice is named, and there is no usual one for {request.language}; write "
            'voice = … for this backend, like "de-DE-KatjaNeural"',
            backend=settings.name,
        )
    if is_hd_voice(voice) and not has_hd_voices(settings):
        raise BadRequestError("HD voices are not in this region", backend=settings.name)
    return voice


def _voice_of(row: Mapping[str, object]) -> Voice | None:
    name, locale = text(row.get("ShortName")), text(row.get("Locale"))
    if not name or not locale:
        return None
    gender = (text(row.get("Gender")) or "").lower() or None
    return Voice(id=name, language=locale, gender=gender, name=text(row.get("DisplayName")))


def _utf8(ssml: str, backend: str) -> bytes:
    try:
        return ssml.encode()
    except UnicodeEncodeError:
        pass  # the encoder's error holds the whole text: it goes no further
    raise BadRequestError("the text is no valid Unicode", backend=backend)
