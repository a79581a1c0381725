"""Azure's speech over WebSocket: sound with marks, as Microsoft's SDK 1.53 asks for it."""

from __future__ import annotations

import json
import re
import struct
from typing import Any
from xml.etree import ElementTree as ET

from websockets.asyncio.server import ServerConnection

__all__ = ["SPEAKING", "WORD_SECONDS", "NotSaidError", "say"]

SPEAKING = {"/cognitiveservices/websocket/v1", "/tts/cognitiveservices/websocket/v1"}
WORD_SECONDS = 0.1
_ID = re.compile(r"[0-9a-f]{32}")
_TICKS = 10_000_000
_OUTPUT = re.compile(r"raw-(8khz|16khz|22050hz|24khz|44100hz|48khz)-(8bit|16bit)-mono-\w+")
_RATES = {
    "8khz": 8_000,
    "16khz": 16_000,
    "22050hz": 22_050,
    "24khz": 24_000,
    "44100hz": 44_100,
    "48khz": 48_000,
}


class NotSaidError(Exception):
    """What the service would not take; the text says what."""


async def say(connection: ServerConnection, fault: str | None) -> tuple[str, str, dict[str, bool]]:
    """Take the three frames, answer them, and return the text, the format and the wishes."""
    _, _ = await _frame(connection, "speech.config")
    head, body = await _frame(connection, "synthesis.context")
    turn = head.get("x-requestid", "")
    if not _ID.fullmatch(turn) or "x-timestamp" not in head:
        raise NotSaidError(f"head {sorted(head)}")
    audio: dict[str, Any] = json.loads(body)["synthesis"]["audio"]
    head, ssml = await _frame(connection, "ssml")
    if head.get("x-requestid") != turn or head.get("content-type") != "application/ssml+xml":
        raise NotSaidError("ssml of another turn")
    root = ET.fromstring(ssml)  # noqa: S314 - our own tests' text
    if root.find("{http://www.w3.org/2001/10/synthesis}voice") is None:
        raise NotSaidError("no voice")
    said, output = "".join(root.itertext()), str(audio["outputFormat"])
    wishes: dict[str, bool] = audio["metadataOptions"]
    await _answer(connection, turn, (said, output), wishes, fault)
    return said, output, wishes


async def _answer(
    connection: ServerConnection,
    turn: str,
    asked: tuple[str, str],
    wishes: dict[str, bool],
    fault: str | None,
) -> None:
    said, output = asked
    if fault == "silent":
        await connection.wait_closed()
    if fault == "cut":
        connection.transport.abort()
        return
    if fault is not None and fault.isdigit():
        await connection.close(int(fault), said[:100])
        return
    context = {"context": {"serviceTag": "tag"}}
    await connection.send(_text(turn, "turn.start", context))
    await connection.send(_text(turn, "response", context | {"audio": {"type": "inline"}}))
    if fault == "garbage":
        await connection.send(f"X-RequestId:{turn}\r\nPath:audio.metadata\r\n\r\n{{{said}")
        return
    for row in _marks(said, wishes):
        await connection.send(_text(turn, "audio.metadata", {"Metadata": [row]}))
    sound = _sound(output, len(said.split()))
    half = len(sound) // 2 + 1  # in the middle of a sample
    await connection.send(_audio(turn, sound[:half]))
    if fault == "half":
        await connection.close(1000)
        return
    await connection.send(_audio(turn, sound[half:]))
    await connection.send(_audio(turn, b""))
    await connection.send(_text(turn, "turn.end", {}))


def _marks(said: str, wishes: dict[str, bool]) -> list[dict[str, Any]]:
    """A word, its first mouth shape and its comma every tenth of a second."""
    step = round(WORD_SECONDS * _TICKS)
    rows: list[dict[str, Any]] = []
    if wishes["sentenceBoundaryEnabled"]:
        told = {"Text": said, "Length": len(said), "BoundaryType": "SentenceBoundary"}
        rows.append({"Type": "SentenceBoundary", "Data": {"Offset": 0, "text": told}})
    for number, word in enumerate(re.findall(r"\w+", said)):
        begin = {"Offset": number * step, "Duration": step}
        if wishes["wordBoundaryEnabled"]:
            told = {"Text": word, "Length": len(word), "BoundaryType": "WordBoundary"}
            rows.append({"Type": "WordBoundary", "Data": begin | {"text": told}})
            comma = {"Text": ",", "Length": 1, "BoundaryType": "PunctuationBoundary"}
            rows.append({"Type": "WordBoundary", "Data": begin | {"text": comma}})
        if wishes["visemeEnabled"]:
            rows.append({"Type": "Viseme", "Data": {"Offset": number * step, "VisemeId": number}})
    return rows


def _sound(output: str, words: int) -> bytes:
    form = _OUTPUT.fullmatch(output)
    if form is None:
        raise NotSaidError(f"format {output}")
    width = 2 if form[2] == "16bit" else 1
    samples = round(_RATES[form[1]] * WORD_SECONDS * max(words, 1))
    return b"".join((i % 120 + 1).to_bytes(width, "little") for i in range(samples))


async def _frame(connection: ServerConnection, path: str) -> tuple[dict[str, str], str]:
    message = await connection.recv()
    if not isinstance(message, str):
        raise NotSaidError("a binary frame")
    head, _, body = message.partition("\r\n\r\n")
    pairs = (line.partition(":") for line in head.split("\r\n"))
    found = {name.strip().lower(): value.strip() for name, _, value in pairs}
    if found.get("path") != path:
        raise NotSaidError(f"{found.get('path')} where {path} belongs")
    return found, body


def _text(turn: str, path: str, value: object) -> str:
    head = f"X-RequestId:{turn}\r\nContent-Type:application/json; charset=utf-8"
    return f"{head}\r\nPath:{path}\r\n\r\n{json.dumps(value)}"


def _audio(turn: str, sound: bytes) -> bytes:
    head = f"X-RequestId:{turn}\r\nPath:audio\r\nContent-Type:audio/x-wav\r\n".encode()
    return struct.pack(">H", len(head)) + head + sound
