"""The frames of the protocol that Azure Speech speaks over WebSocket ("USP").

A text frame is a head, an empty line and a body; a binary one begins with the length of its head in
two bytes, most significant first. As seen on the wire of Microsoft's SDK 1.53; Microsoft describes
it nowhere.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

__all__ = [
    "AUDIO",
    "TELEMETRY",
    "TURN_END",
    "TURN_START",
    "Frame",
    "own_frame",
    "read_answer",
    "read_frame",
]

AUDIO: Final = "audio"
TELEMETRY: Final = "telemetry"
TURN_START: Final = "turn.start"
TURN_END: Final = "turn.end"
_LENGTH_BYTES: Final = 2


@dataclass(frozen=True, slots=True)
class Frame:
    """What one frame says of itself; ``body`` is what follows its head."""

    path: str
    request_id: str
    body: bytes | str = field(repr=False)


def read_frame(message: bytes | str) -> Frame:
    """The frame in ``message``; without a path where it is none."""
    if isinstance(message, str):
        head, _, text = message.partition("\r\n\r\n")
        return _frame(head, text)
    end = _LENGTH_BYTES + int.from_bytes(message[:_LENGTH_BYTES], "big")
    return _frame(message[_LENGTH_BYTES:end].decode("latin-1"), message[end:])


def read_answer(message: bytes | str) -> Frame | None:
    """An answer of Azure, if it can be passed on: it has a path, and holds an object in JSON."""
    frame = read_frame(message)
    if not frame.path or not isinstance(frame.body, str):
        return None
    try:
        value: object = json.loads(frame.body) if frame.body.strip() else {}
    except (ValueError, RecursionError):
        return None
    return frame if isinstance(value, Mapping) else None


def own_frame(path: str, request_id: str) -> str:
    """A frame of ours, without content: that a turn begins, or ends."""
    return (
        f"X-RequestId:{request_id}\r\nPath:{path}\r\n"
        "Content-Type:application/json; charset=utf-8\r\n\r\n{}"
    )


def _frame(head: str, body: bytes | str) -> Frame:
    fields: dict[str, str] = {}
    for line in head.split("\r\n"):
        name, _, value = line.partition(":")
        fields[name.strip().lower()] = value.strip()
    return Frame(fields.get("path", "").lower(), fields.get("x-requestid", ""), body)
