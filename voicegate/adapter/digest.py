"""The fingerprint of a payload that a permit is bound to."""

from __future__ import annotations

import hashlib

from voicegate.speech import SinkRequest, StreamRequest, SynthesisRequest, TranscriptionRequest

__all__ = ["Payload", "payload_digest"]

Payload = TranscriptionRequest | StreamRequest | SynthesisRequest | SinkRequest


def payload_digest(payload: Payload) -> bytes:
    """16 bytes of BLAKE2b over everything in ``payload`` that would leave the process."""
    hasher = hashlib.blake2b(digest_size=16, person=b"voicegate-permit")
    for part in _parts(payload):
        hasher.update(len(part).to_bytes(8, "big"))
        hasher.update(part)
    return hasher.digest()


def _parts(payload: Payload) -> tuple[bytes, ...]:
    match payload:
        case TranscriptionRequest():
            return (
                b"transcription",
                payload.audio.content,
                _text(payload.audio.format, *_asked(payload)),
            )
        case StreamRequest():
            return (b"stream", _text(payload.format, payload.interim, *_asked(payload)))
        case SynthesisRequest():
            how = (payload.language, payload.voice, payload.format, payload.speed, payload.ssml)
            marks = sorted(payload.marks)
            return (b"synthesis", payload.text.encode(errors="surrogatepass"), _text(*how, marks))
        case SinkRequest():
            context = (payload.system, payload.history, payload.max_tokens)
            return (b"sink", payload.text.encode(errors="surrogatepass"), _text(*context))


def _asked(payload: TranscriptionRequest | StreamRequest) -> tuple[object, ...]:
    return payload.language, payload.hints, payload.word_times, payload.diarisation


def _text(*values: object) -> bytes:
    return "\x1f".join(repr(value) for value in values).encode(errors="surrogatepass")
