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
    hasher = hashlib.blake2b(digest_size=16, person=b"voicegate-permit")
    for part in _parts(payload):
        hasher.update(len(part).to_bytes(8, "big") + part)
    audio = payload.audio.content if isinstance(payload, TranscriptionRequest) else b""
    return Fingerprint(bytes(audio), hasher.digest())


def _parts(payload: Payload) -> tuple[bytes, ...]:
    match payload:
        case TranscriptionRequest():
            return b"transcription", _text(*_format(payload.audio.format), *_asked(payload))
        case StreamRequest():
            how = (*_format(payload.format), payload.interim, *_asked(payload))
            return b"stream", _text(*how)
        case SynthesisRequest():
            how = (payload.language, payload.voice, payload.format, payload.speed, payload.ssml)
            return b"synthesis", payload.text.encode(errors="surrogatepass"), _text(*how)
        case SinkRequest():
            context = (payload.system, payload.history, payload.max_tokens)
            return b"sink", payload.text.encode(errors="surrogatepass"), _text(*context)


def _asked(payload: TranscriptionRequest | StreamRequest) -> tuple[object, ...]:
    return payload.language, payload.hints, payload.word_times, payload.diarisation


def _format(sound: AudioFormat) -> tuple[object, ...]:
    return str(sound.encoding), sound.sample_rate_hz, sound.channels


def _text(*values: object) -> bytes:
    return repr(values).encode(errors="surrogatepass")
