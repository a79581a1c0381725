"""Event-stream frames: what travels in the WebSocket messages of Transcribe, both ways."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final
from zlib import crc32

from voicegate.errors import UnexpectedResponseError
from voicegate_adapters.aws.sdk import EventStreamBuffer

__all__ = ["MAX_AUDIO_BYTES", "Frame", "audio_frame", "frames_of"]

# A frame may have 32 KB; what Amazon recommends is a tenth of a second or two.
MAX_AUDIO_BYTES: Final = 16_000
_STRING: Final = 7


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: ``kind`` is ``event``, ``exception`` or ``error``, ``name`` says which one."""

    kind: str
    name: str
    payload: bytes = field(repr=False)


def _headers(pairs: Mapping[str, str]) -> bytes:
    raw = b""
    for name, value in pairs.items():
        raw += bytes([len(name)]) + name.encode() + bytes([_STRING])
        raw += struct.pack(">H", len(value)) + value.encode()
    return raw


_AUDIO: Final = _headers({
    ":content-type": "application/octet-stream",
    ":event-type": "AudioEvent",
    ":message-type": "event",
})  # fmt: skip


@lru_cache(maxsize=32)
def _head(size: int) -> tuple[bytes, int]:
    """What stands before ``size`` bytes of audio, and its CRC-32: a call's frames are all alike."""
    prelude = struct.pack(">II", 16 + len(_AUDIO) + size, len(_AUDIO))
    head = prelude + struct.pack(">I", crc32(prelude)) + _AUDIO
    return head, crc32(head)


def audio_frame(audio: bytes) -> bytes:
    """One piece of audio, up to ``MAX_AUDIO_BYTES``; an empty one says that no more comes.

    A prelude (length of all, length of the headers), its CRC-32, headers, payload, CRC-32 of all.
    """
    head, checksum = _head(len(audio))
    return b"%b%b%b" % (head, audio, crc32(audio, checksum).to_bytes(4, "big"))


def frames_of(message: bytes, *, backend: str) -> list[Frame]:
    """The frames in one WebSocket message.

    Raises:
        UnexpectedResponseError: It is not made of whole frames.
    """
    try:
        buffer = EventStreamBuffer()
        buffer.add_data(message)
        found: list[Any] = list(buffer)
        size = sum(frame.prelude.total_length for frame in found)
        frames = [_frame(frame.headers, frame.payload) for frame in found]
    except Exception:  # noqa: BLE001 - the decoder has many errors, and their texts hold content
        frames, size = [], -1
    if size != len(message) or not frames:
        raise UnexpectedResponseError(
            "a message of the stream is not made of whole frames", backend=backend
        )
    return frames


def _frame(headers: Mapping[str, Any], payload: bytes) -> Frame:
    kind = str(headers.get(":message-type", ""))
    name = str(headers.get(f":{kind}-type", headers.get(":error-code", "")))
    return Frame(kind, name, bytes(payload))
