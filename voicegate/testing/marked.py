"""Marked speech: audio whose bytes say which word they are, so that a fake hears what really came.

One frame is 20 ms of mu-law at 8 kHz: a mark, the number of the word, the part of the word that the
frame is, and loud filler. Frames can be cut anywhere: a frame without its whole mark is not heard,
and a word of which less than half is heard is lost, as with a real recogniser.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicegate.speech import Word

__all__ = ["FRAME_BYTES", "FRAME_SECONDS", "MarkedEars", "marked_frames"]

FRAME_BYTES = 160
FRAME_SECONDS = 0.02
_RATE = 8000
_MARK = b"\x7d\x02\x7d\x03"
_FRAMES_PER_WORD = 16
_GAP_FRAMES = 3
_PAUSE_FRAMES = 30
_SILENCE = b"\xff" * FRAME_BYTES
_FILLER = bytes([0x00, 0x80] * 78)
_PAUSE_SECONDS = 0.4


def marked_frames(lines: Sequence[str]) -> Iterator[bytes]:
    """The frames of ``lines``: words with short gaps, a pause after each line."""
    number = 0
    for line in lines:
        for _word in line.split():
            head = _MARK + number.to_bytes(2, "big")
            for part in range(_FRAMES_PER_WORD):
                yield (head + bytes([part]) + _FILLER)[:FRAME_BYTES]
            yield from [_SILENCE] * _GAP_FRAMES
            number += 1
        yield from [_SILENCE] * _PAUSE_FRAMES


@dataclass(slots=True)
class _Hearing:
    """A word that is being heard."""

    number: int
    start: int
    end: int
    parts: int


class MarkedEars:
    """Hears the words of ``lines`` in marked audio. Times are seconds from its first byte."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._words = [w for line in lines for w in line.split()]
        self._rest = b""
        self._at = 0
        self._now: _Hearing | None = None
        self._voice_end = 0
        self.heard_any = False

    def hear(self, audio: bytes) -> tuple[list[Word], bool]:
        """The words that ended within ``audio``, and whether the speaker then paused."""
        buffer = self._rest + audio
        base = self._at
        words: list[Word] = []
        position = 0
        while (found := buffer.find(_MARK, position)) >= 0 and found + 7 <= len(buffer):
            number = int.from_bytes(buffer[found + 4 : found + 6], "big")
            words += self._frame(number, base + found)
            position = found + 7
        keep = max(position, len(buffer) - 6)
        self._rest = buffer[keep:]
        self._at = base + keep
        end = base + len(buffer)
        if self._now is not None and end - self._now.end > 2 * FRAME_BYTES:
            words += self._finish_word()
        quiet = (end - self._voice_end) / _RATE
        paused = self.heard_any and self._now is None and quiet >= _PAUSE_SECONDS
        return words, paused

    def flush(self) -> list[Word]:
        """The last word, at the end of the audio."""
        return self._finish_word() if self._now is not None else []

    def half(self) -> str:
        """The first half of the word that is being heard."""
        number = len(self._words) if self._now is None else self._now.number
        word = self._words[number] if number < len(self._words) else ""
        return word[: len(word) // 2]

    def _frame(self, number: int, at: int) -> list[Word]:
        done = [] if self._now is None or self._now.number == number else self._finish_word()
        if self._now is None:
            self._now = _Hearing(number, at, at, 0)
        self._now.parts += 1
        self._now.end = at + FRAME_BYTES
        self._voice_end = self._now.end
        return done

    def _finish_word(self) -> list[Word]:
        heard = self._now
        self._now = None
        if heard is None or heard.parts * 2 < _FRAMES_PER_WORD or heard.number >= len(self._words):
            return []
        self.heard_any = True
        text = self._words[heard.number]
        start, end = heard.start / _RATE, heard.end / _RATE
        return [Word(text=text, start_seconds=start, end_seconds=end)]
