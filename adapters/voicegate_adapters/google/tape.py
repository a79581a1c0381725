"""The newest audio of a call, kept so that another stream can hear it again: pure."""

from __future__ import annotations

from collections import deque
from typing import Final

__all__ = ["Tape"]

# While somebody speaks, the whole utterance is kept, within reason; else what may begin one.
_SPEAKING_SECONDS: Final = 120.0
_SILENT_SECONDS: Final = 5.0
# What was sent less than this ago, by the clock, may hold speech that Google has not told of yet:
# audio that comes faster than it was spoken runs ahead of what is told.
_UNTOLD_SECONDS: Final = 5.0
_MARK_SECONDS: Final = 1.0


class Tape:
    """Audio by its position in bytes since the call began. A sample has ``block_bytes``."""

    def __init__(self, bytes_per_second: int, block_bytes: int) -> None:
        self._bytes = bytearray()
        self._rate = bytes_per_second
        self._block = block_bytes
        self._speaking = int(_SPEAKING_SECONDS * bytes_per_second)
        self._silent = int(_SILENT_SECONDS * bytes_per_second)
        self._marks: deque[tuple[float, int]] = deque()  # when so much had been sent
        self._told = 0
        self.begin = 0

    @property
    def end(self) -> int:
        """The position after the newest byte."""
        return self.begin + len(self._bytes)

    def add(self, audio: bytes) -> None:
        """Put ``audio`` at the end."""
        self._bytes += audio

    def read(self, position: int, size: int) -> bytes:
        """Up to ``size`` bytes from ``position`` on, cut between samples."""
        start = position - self.begin
        return bytes(self._bytes[start : start + size - size % self._block])

    def forget_before(self, position: int) -> None:
        """Drop what lies before ``position``."""
        size = min(position - self.begin, len(self._bytes))
        size -= size % self._block
        if size > 0:
            del self._bytes[:size]
            self.begin += size

    def trim(self, *, speaking: bool, sent: int, now: float) -> None:
        """Keep what another stream would need; nothing that was not ``sent`` is dropped.

        ``now`` is the clock, in seconds.
        """
        marks = self._marks
        if not marks or now - marks[-1][0] >= _MARK_SECONDS:
            marks.append((now, sent))
        while now - marks[0][0] >= _UNTOLD_SECONDS:
            self._told = marks.popleft()[1]
        if len(self._bytes) > self._silent:
            latest = self.end - self._speaking
            if not speaking:
                latest = max(latest, min(self.end - self._silent, self._told))
            self.forget_before(min(latest, sent))

    def seconds(self, position: int) -> float:
        """The time of ``position`` in the call, in seconds."""
        return position / self._rate

    def position(self, seconds: float) -> int:
        """The position of a time, at the beginning of a sample."""
        found = int(seconds * self._rate)
        return found - found % self._block
