"""WebSocket frames as a client sends them (RFC 6455, section 5.2): where they end, what is in them.

Pure; just enough of it to pass a frame on as it came.
"""

from __future__ import annotations

from typing import Final

__all__ = ["binary_message", "frame_bytes", "is_message"]

_WHOLE_BINARY: Final = 0x82  # one frame is the message; no extension has touched it
_OPCODE: Final = 0x0F
_BEGINNINGS: Final = frozenset({1, 2})  # of text and of binary; others go on with one, or control
_MASKED: Final = 0x80
_HEAD_BYTES, _MASK_BYTES = 2, 4
_LONG: Final = {126: 2, 127: 8}  # a length that does not fit: so many bytes of it follow


def frame_bytes(data: bytes) -> int | None:
    """How long the frame is that ``data`` begins with; None where too little is there to say."""
    if len(data) < _HEAD_BYTES:
        return None
    size, head = data[1] & ~_MASKED, _HEAD_BYTES
    if size in _LONG:
        head += _LONG[size]
        if len(data) < head:
            return None
        size = int.from_bytes(data[_HEAD_BYTES:head], "big")
    return head + size + (_MASK_BYTES if data[1] & _MASKED else 0)


def is_message(frame: bytes) -> bool:
    """Whether a message begins with this frame."""
    return frame[0] & _OPCODE in _BEGINNINGS


def binary_message(frame: bytes) -> bytes | None:
    """The message in a whole ``frame``; None unless it is binary, masked and all in this frame."""
    if frame[0] != _WHOLE_BINARY or not frame[1] & _MASKED:
        return None
    start = _HEAD_BYTES + _LONG.get(frame[1] & ~_MASKED, 0) + _MASK_BYTES
    return _unmasked(frame[start:], frame[start - _MASK_BYTES : start])


def _unmasked(content: bytes, mask: bytes) -> bytes:
    size = len(content)
    key = (mask * (size // _MASK_BYTES + 1))[:size]
    return (int.from_bytes(content) ^ int.from_bytes(key)).to_bytes(size)
