"""Event-stream frames, read and written without an SDK and without our own code."""

from __future__ import annotations

import json
import struct
from zlib import crc32

__all__ = ["event", "exception", "frame", "unpacked"]


def frame(headers: dict[str, str], payload: bytes) -> bytes:
    """One frame."""
    block = b"".join(
        bytes([len(name)])
        + name.encode()
        + b"\x07"
        + struct.pack(">H", len(value))
        + value.encode()
        for name, value in headers.items()
    )
    head = struct.pack(">II", len(block) + len(payload) + 16, len(block))
    head += struct.pack(">I", crc32(head))
    whole = head + block + payload
    return whole + struct.pack(">I", crc32(whole))


def event(results: list[dict[str, object]]) -> bytes:
    """A ``TranscriptEvent``."""
    headers = {
        ":message-type": "event",
        ":event-type": "TranscriptEvent",
        ":content-type": "application/json",
    }
    return frame(headers, json.dumps({"Transcript": {"Results": results}}).encode())


def exception(code: str) -> bytes:
    """An exception; its text repeats what a caller said, as a real one may."""
    headers = {":message-type": "exception", ":exception-type": code}
    return frame(headers, json.dumps({"Message": f"{code}: 0171 234567"}).encode())


def unpacked(message: bytes) -> tuple[dict[str, str], bytes]:
    """Headers and payload of a message that is one frame, each checksum checked."""
    total, size, check = struct.unpack(">III", message[:12])
    assert total == len(message), "the length in the prelude is wrong"
    assert check == crc32(message[:8]), "the checksum of the prelude is wrong"
    assert struct.unpack(">I", message[-4:])[0] == crc32(message[:-4]), "the checksum is wrong"
    headers: dict[str, str] = {}
    block = message[12 : 12 + size]
    while block:
        name, block = block[1 : 1 + block[0]], block[1 + block[0] :]
        assert block[0] == 7, "a header is no string"
        (length,) = struct.unpack(">H", block[1:3])
        headers[name.decode()] = block[3 : 3 + length].decode()
        block = block[3 + length :]
    return headers, message[12 + size : -4]
