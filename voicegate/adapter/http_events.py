"""Server-sent events, read from bytes as they come (WHATWG HTML, section 9.2.6). Pure."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field

__all__ = ["EventReader", "EventTooLargeError", "ServerSentEvent"]


class EventTooLargeError(ValueError):
    """One event is larger than allowed."""


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event: its type ("message" if none was named) and its data."""

    event: str
    data: str = field(repr=False)


class EventReader:
    """Cuts a stream of bytes into events. An event without its closing blank line is dropped."""

    def __init__(self, *, max_bytes: int = 4 * 1024 * 1024) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")(errors="replace")
        self._max = max_bytes
        self._rest = ""
        self._event = ""
        self._data: list[str] = []
        self._size = 0

    def feed(self, piece: bytes) -> list[ServerSentEvent]:
        """Take the next bytes; give the events that are now whole.

        Raises:
            EventTooLargeError: An event grows beyond the limit.
        """
        text = self._rest + self._decoder.decode(piece)
        # A lone CR at the end may be the first half of CR LF: keep it for the next piece.
        held = "\r" if text.endswith("\r") else ""
        text = text[: len(text) - len(held)].replace("\r\n", "\n").replace("\r", "\n")
        *lines, rest = text.split("\n")
        self._rest = rest + held
        events = [event for line in lines if (event := self._line(line)) is not None]
        if self._size + len(self._rest) > self._max:
            raise EventTooLargeError(f"an event is larger than {self._max} bytes")
        return events

    def _line(self, line: str) -> ServerSentEvent | None:
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
            self._size += len(value)
        elif name == "event":
            self._event = value
        return None

    def _dispatch(self) -> ServerSentEvent | None:
        event = ServerSentEvent(self._event or "message", "\n".join(self._data))
        found = bool(self._data)
        self._event, self._data, self._size = "", [], 0
        return event if found else None
