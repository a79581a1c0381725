"""Text-to-Speech v1: requests from our types, sound from its answers."""

from __future__ import annotations

import re
from typing import Final

from google.cloud.texttospeech_v1.types import cloud_tts

from voicegate.errors import BadAudioError, BadRequestError, UnexpectedResponseError
from voicegate.speech import Encoding, SynthesisRequest, Voice, read_wav
from voicegate_adapters.google.endpoints import is_streaming_voice
from voicegate_adapters.google.wire.messages import Message, as_bytes, parsed

__all__ = [
    "LIST_VOICES",
    "STREAMING_SYNTHESIZE",
    "SYNTHESIZE",
    "check_spoken",
    "fields_of",
    "pieces_of",
    "sound_of",
    "stream_text",
    "streaming_config",
    "synthesis",
    "voices_of",
    "voices_request",
]

_SERVICE: Final = "/google.cloud.texttospeech.v1.TextToSpeech"
SYNTHESIZE: Final = f"{_SERVICE}/SynthesizeSpeech"
STREAMING_SYNTHESIZE: Final = f"{_SERVICE}/StreamingSynthesize"
LIST_VOICES: Final = f"{_SERVICE}/ListVoices"

_types: Message = cloud_tts
_Request: Final[Message] = _types.SynthesizeSpeechRequest.pb()
_Response: Final[Message] = _types.SynthesizeSpeechResponse.pb()
_StreamRequest: Final[Message] = _types.StreamingSynthesizeRequest.pb()
_StreamResponse: Final[Message] = _types.StreamingSynthesizeResponse.pb()
_VoicesRequest: Final[Message] = _types.ListVoicesRequest.pb()
_VoicesResponse: Final[Message] = _types.ListVoicesResponse.pb()
_ENCODINGS: Final = {Encoding.PCM_S16LE: "PCM", Encoding.MULAW: "MULAW", Encoding.ALAW: "ALAW"}
_SLOWEST, _FASTEST = 0.25, 2.0
_MAX_TEXT_BYTES: Final = 5_000
_SENTENCE: Final = re.compile(r"(?<=[.!?…:;])\s+")
_GENDERS: Final = {1: "male", 2: "female", 3: "neutral"}


def check_spoken(request: SynthesisRequest, voice: str | None, *, backend: str) -> None:
    """Check what Google would not take, before any text leaves.

    Raises:
        BadRequestError: SSML for a voice without it or too much of it, or an impossible speed.
    """
    fault: str | None = None
    if request.ssml and is_streaming_voice(voice):
        fault = "this voice knows no SSML; send plain text, or take a Neural2 or Standard voice"
    elif request.ssml and len(request.text.encode(errors="replace")) > _MAX_TEXT_BYTES:
        fault = f"one SSML document holds up to {_MAX_TEXT_BYTES} bytes; send several"
    elif not _SLOWEST <= request.speed <= _FASTEST:
        fault = f"the speed goes from {_SLOWEST} to {_FASTEST}"
    elif request.format.encoding not in _ENCODINGS or request.format.channels != 1:
        fault = "sound comes as PCM, mu-law or A-law with one channel"
    if fault is not None:
        raise BadRequestError(fault, backend=backend)


def pieces_of(text: str) -> tuple[str, ...]:
    """``text`` in pieces of up to 5000 bytes, cut after sentences, else after words, else anywhere.

    Joined by single spaces they say the same.
    """
    pieces: list[str] = []
    for part in _parts(text):
        joined = f"{pieces[-1]} {part}" if pieces else part
        if pieces and len(_bytes(joined)) <= _MAX_TEXT_BYTES:
            pieces[-1] = joined
        else:
            pieces.append(part)
    return tuple(pieces)


def synthesis(request: SynthesisRequest, text: str, voice: str | None, *, backend: str) -> bytes:
    """One ``SynthesizeSpeech`` for ``text``, a piece of the request's."""
    return as_bytes(_Request, backend, **fields_of(request, text, voice))


def fields_of(request: SynthesisRequest, text: str, voice: str | None) -> dict[str, object]:
    """The fields of ``SynthesizeSpeech``, which all versions have."""
    return {
        "input": {"ssml" if request.ssml else "text": text},
        "voice": _voice(request, voice),
        "audio_config": {
            "audio_encoding": _ENCODINGS[request.format.encoding],
            "sample_rate_hertz": request.format.sample_rate_hz,
            "speaking_rate": request.speed,
        },
    }


def streaming_config(request: SynthesisRequest, voice: str, *, backend: str) -> bytes:
    """The first message of ``StreamingSynthesize``."""
    audio = {
        "audio_encoding": _ENCODINGS[request.format.encoding],
        "sample_rate_hertz": request.format.sample_rate_hz,
        "speaking_rate": request.speed,
    }
    config = {"voice": _voice(request, voice), "streaming_audio_config": audio}
    return as_bytes(_StreamRequest, backend, streaming_config=config)


def stream_text(text: str, *, backend: str) -> bytes:
    """One more message of ``StreamingSynthesize``: a piece of the text."""
    return as_bytes(_StreamRequest, backend, input={"text": text})


def sound_of(raw: bytes, request: SynthesisRequest, *, streamed: bool, backend: str) -> bytes:
    """The samples in an answer, without a header.

    Raises:
        UnexpectedResponseError: It is no answer, or not in the format that was asked for.
    """
    answer = parsed(_StreamResponse if streamed else _Response, raw, backend)
    sound = bytes(answer.audio_content)
    # Text-to-Speech wraps the two laws in a WAV file where it answers at once.
    if streamed or request.format.encoding is Encoding.PCM_S16LE:
        return sound
    try:
        audio = read_wav(sound)
    except BadAudioError:
        audio = None
    if audio is None or audio.format != request.format:
        raise UnexpectedResponseError(
            f"{request.format} was asked for, and something else came", backend=backend
        )
    return audio.content


def voices_request() -> bytes:
    """All voices."""
    return bytes(_VoicesRequest().SerializeToString())


def voices_of(raw: bytes, *, backend: str) -> tuple[Voice, ...]:
    """The voices in the answer to ``ListVoices``: one for each language that a voice speaks."""
    answer = parsed(_VoicesResponse, raw, backend)
    return tuple(
        Voice(
            id=str(voice.name),
            language=str(tag),
            gender=_GENDERS.get(int(voice.ssml_gender)),
            style="streaming" if is_streaming_voice(str(voice.name)) else None,
            name=str(voice.name),
        )
        for voice in answer.voices
        for tag in voice.language_codes
    )


def _voice(request: SynthesisRequest, voice: str | None) -> dict[str, str]:
    chosen = {"language_code": request.language}
    return chosen if voice is None else chosen | {"name": voice}


def _parts(text: str) -> list[str]:
    parts: list[str] = []
    for sentence in _SENTENCE.split(text.strip()):
        if len(_bytes(sentence)) <= _MAX_TEXT_BYTES:
            parts.append(sentence)
            continue
        for word in sentence.split():
            parts += _cut(word)
    return [part for part in parts if part]


def _cut(word: str) -> list[str]:
    if len(_bytes(word)) <= _MAX_TEXT_BYTES:
        return [word]
    size = _MAX_TEXT_BYTES // 4  # a character has up to four bytes
    return [word[i : i + size] for i in range(0, len(word), size)]


def _bytes(text: str) -> bytes:
    return text.encode(errors="replace")
