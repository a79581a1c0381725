"""Speech with marks: the frames of a synthesis over WebSocket, and the marks in its answers.

REST tells no times, so a text with marks goes this way. As seen on the wire of Microsoft's SDK
1.53, which reads what is read here; Microsoft describes the protocol nowhere.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from voicegate.speech import MarkKind, SpeechMark, SynthesisRequest
from voicegate_adapters.azure.wire.reading import number, rows, table, text

__all__ = ["METADATA", "Marks", "spoken_frames", "spoken_url"]

METADATA: Final = "audio.metadata"
_TICKS_PER_SECOND: Final = 10_000_000
_SECURE: Final = {"http": "ws", "https": "wss"}
_KINDS: Final[Mapping[str, MarkKind]] = {
    "WordBoundary": MarkKind.WORD,
    "SentenceBoundary": MarkKind.SENTENCE,
    "Viseme": MarkKind.VISEME,
}
_ENABLED: Final = {
    "wordBoundaryEnabled": MarkKind.WORD,
    "sentenceBoundaryEnabled": MarkKind.SENTENCE,
    "visemeEnabled": MarkKind.VISEME,
}


def spoken_url(base: str) -> str:
    """Where speech comes over WebSocket; ``base`` is where it comes over REST."""
    scheme, _, rest = base.partition("://")
    return f"{_SECURE[scheme]}://{rest}/cognitiveservices/websocket/v1"


def spoken_frames(
    request: SynthesisRequest, ssml: str, *, output: str, request_id: str, at: str
) -> tuple[str, ...]:
    """The three frames that ask for ``ssml`` in the format ``output``, sent ``at`` (ISO 8601)."""
    options = {name: kind in request.marks for name, kind in _ENABLED.items()}
    options |= {"punctuationBoundaryEnabled": False, "bookmarkEnabled": False}
    audio = {"outputFormat": output, "metadataOptions": options}
    context = {"synthesis": {"audio": audio, "language": {"autoDetection": False}}}
    head = f"X-Timestamp:{at}\r\nX-RequestId:{request_id}\r\n"
    system = {"context": {"system": {"name": "voicegate"}}}
    return (
        f"X-Timestamp:{at}\r\nPath:speech.config\r\n\r\n{json.dumps(system)}",
        f"{head}Path:synthesis.context\r\n\r\n{json.dumps(context)}",
        f"{head}Path:ssml\r\nContent-Type:application/ssml+xml\r\n\r\n{ssml}",
    )


class Marks:
    """Reads the marks of one request, over all of its documents, in the order of its text."""

    def __init__(self, request: SynthesisRequest) -> None:
        self._request = request
        self._cursor = 0

    def read(self, body: str, offset_seconds: float) -> tuple[SpeechMark, ...]:
        """The marks in a frame of metadata of a document that begins at ``offset_seconds``.

        Raises:
            ValueError: It is no JSON.
        """
        listed = rows(table(json.loads(body)).get("Metadata"))
        found = (self._mark(table(row), offset_seconds) for row in listed)
        return tuple(mark for mark in found if mark is not None)

    def _mark(self, row: Mapping[str, object], offset: float) -> SpeechMark | None:
        kind, data = _KINDS.get(text(row.get("Type")) or ""), table(row.get("Data"))
        begin, length = number(data.get("Offset")), number(data.get("Duration"))
        if kind is None or kind not in self._request.marks or begin is None:
            return None
        start = begin / _TICKS_PER_SECOND + offset
        if kind is MarkKind.VISEME:
            viseme = number(data.get("VisemeId"))
            value = "" if viseme is None else f"{viseme:g}"
            return SpeechMark(kind=kind, value=value, start_seconds=start)
        said = table(data.get("text"))
        if text(said.get("BoundaryType")) == "PunctuationBoundary":
            return None
        return SpeechMark(
            kind=kind,
            value=text(said.get("Text")) or "",
            start_seconds=start,
            end_seconds=None if length is None else start + length / _TICKS_PER_SECOND,
            span=self._place(text(said.get("Text")) or "", kind),
        )

    def _place(self, said: str, kind: MarkKind) -> tuple[int, int] | None:
        # Azure counts in its own way, in a document that we made around the text.
        at = self._request.text.find(said, self._cursor) if said else -1
        if at < 0:
            return None
        self._cursor = at + len(said) if kind is MarkKind.WORD else at
        return at, at + len(said)
