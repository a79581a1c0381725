"""The fingerprint of a payload that a permit is bound to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from voicegate.speech import (
    AudioFormat,
    SinkRequest,
    StreamRequest,
    SynthesisRequest,
    TranscriptionRequest,
)

__all__ = ["Fingerprint", "Payload", "payload_digest"]

Payload = TranscriptionRequest | StreamRequest | SynthesisRequest | SinkRequest


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A payload's audio itself, and 16 bytes of BLAKE2b over the rest of what would leave.

    Audio is not hashed: bytes cannot change, so that the same object is compared in no time and
    another one exactly, however long it is.
    """

    audio: bytes = field(repr=False)
    digest: bytes


def payload_digest(payload: Payload) -> Fingerprint:
    """The fingerprint of everything in ``payload`` that would leave the process."""
    audio = payload.audio.content if isinstance(payload, TranscriptionRequest) else b""
    # A repr leaves no doubt where one part ends.
    rest = repr(_parts(payload)).encode()
    digest = hashlib.blake2b(rest, digest_size=16, person=b"voicegate-permit").digest()
    return Fingerprint(bytes(audio), digest)


def _parts(payload: Payload) -> tuple[object, ...]:
    match payload:
        case TranscriptionRequest():
            return "transcription", *_format(payload.audio.format), *_asked(payload)
        case StreamRequest():
            return "stream", *_format(payload.format), payload.interim, *_asked(payload)
        case SynthesisRequest():
            how = (payload.language, payload.voice, payload.format, payload.speed, payload.ssml)
            return "synthesis", _bytes(payload.text), *how, sorted(payload.marks)
        case SinkRequest():
            context = (payload.system, payload.history, payload.max_tokens)
            return "sink", _bytes(payload.text), *context


def _asked(payload: TranscriptionRequest | StreamRequest) -> tuple[object, ...]:
    return payload.language, payload.hints, payload.word_times, payload.diarisation


def _format(sound: AudioFormat) -> tuple[object, ...]:
    return str(sound.encoding), sound.sample_rate_hz, sound.channels


def _bytes(text: str) -> bytes:
    return text.encode(errors="surrogatepass")
