"""Marks on their way to the caller: each is held until the sound that it belongs to comes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from voicegate.speech import AudioFormat, MarkKind, OnMark, SpeechMark

__all__ = ["Marking"]


class Marking:
    """The marks of one ``speak``, over as many pieces and backends as it takes.

    A backend counts from the start of its own piece; here they are moved to the whole. What a
    backend marked and then did not say, because it failed, is dropped. Without ``out`` nobody wants
    any.
    """

    def __init__(self, text: str, format: AudioFormat, out: OnMark | None) -> None:  # noqa: A002
        self._text = text
        self._rate = format.bytes_per_second or 0
        self._out = out
        self._heard_bytes = 0
        self._cursor = 0
        self._piece = 0
        self._waiting: list[SpeechMark] = []

    def begin(self, text: str) -> OnMark | None:
        """A backend begins with ``text``; it is to give its marks to what is returned."""
        if self._out is None:
            return None
        self._piece += 1
        self._waiting.clear()
        return partial(self._take, self._piece, text, self._seconds())

    def release(self, size: int) -> None:
        """``size`` bytes of sound are about to be heard: tell their marks before."""
        self._heard_bytes += size
        if self._waiting:
            self._tell(self._seconds())

    def end(self) -> None:
        """The piece is said: its last marks cannot be later than its sound."""
        self._tell(None)

    def _take(self, piece: int, text: str, offset: float, mark: SpeechMark) -> None:
        if piece != self._piece:  # of a backend that has been given up
            return
        moved = replace(
            mark,
            start_seconds=max(mark.start_seconds, 0.0) + offset,
            end_seconds=None if mark.end_seconds is None else mark.end_seconds + offset,
            span=self._moved(mark, text),
        )
        self._waiting.append(moved)

    def _moved(self, mark: SpeechMark, text: str) -> tuple[int, int] | None:
        """Where in the whole text that is which ``mark`` spans in the piece ``text``."""
        said = text[slice(*mark.span)] if mark.span else ""
        at = self._text.find(said, self._cursor) if said else -1
        if at < 0:
            return None
        end = at + len(said)
        self._cursor = end if mark.kind is MarkKind.WORD else at
        return at, end

    def _tell(self, until: float | None) -> None:
        out = self._out
        if out is None:
            return
        self._waiting.sort(key=lambda mark: mark.start_seconds)
        end = self._seconds()
        while self._waiting and (until is None or self._waiting[0].start_seconds < until):
            mark = self._waiting.pop(0)
            last = min(mark.start_seconds, end)
            stop = None if mark.end_seconds is None else max(mark.end_seconds, last)
            out(replace(mark, start_seconds=last, end_seconds=stop))

    def _seconds(self) -> float:
        return self._heard_bytes / self._rate
