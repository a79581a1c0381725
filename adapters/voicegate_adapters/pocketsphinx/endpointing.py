"""Where an utterance begins and ends, by pocketsphinx's own voice activity detection."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Final, cast

import pocketsphinx  # pyright: ignore[reportMissingTypeStubs]

__all__ = ["MAX_UTTERANCE_SECONDS", "SAMPLE_RATE_HZ", "Endpointing", "Heard"]

SAMPLE_RATE_HZ: Final = 16_000
# Without a pause for so long, an utterance is cut: decoding takes a third of its length.
MAX_UTTERANCE_SECONDS: Final = 30.0
_BYTES_PER_SECOND: Final = 2 * SAMPLE_RATE_HZ


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A piece of speech: 16-bit PCM at 16 kHz, and whether an utterance begins or ends with it.

    Times are in seconds from the start of the audio.
    """

    pcm: bytes = field(repr=False)
    begin_seconds: float | None = None
    end_seconds: float | None = None


class Endpointing:
    """Takes audio, gives the speech in it.

    An utterance begins with the first 0.3 s that are mostly speech and ends with the first that
    are mostly not, so both are known 0.3 s late; the speech itself is complete.
    """

    def __init__(self) -> None:
        self._endpointer = cast("Any", pocketsphinx).Endpointer(sample_rate=SAMPLE_RATE_HZ)
        self._frame_bytes = int(self._endpointer.frame_bytes)
        self._rest = b""
        self._open = False
        self._begin_seconds = 0.0
        self._spoken_bytes = 0

    def hear(self, pcm: bytes) -> list[Heard]:
        """Take the next piece, of any length."""
        pcm = self._rest + pcm
        whole = len(pcm) - len(pcm) % self._frame_bytes
        self._rest = pcm[whole:]
        frames = (pcm[at : at + self._frame_bytes] for at in range(0, whole, self._frame_bytes))
        return [heard for frame in frames if (heard := self._frame(frame)) is not None]

    def finish(self) -> list[Heard]:
        """Take note that no more audio comes; an open utterance ends here."""
        if not self._endpointer.in_speech:
            return []
        # An empty buffer is an error to pocketsphinx: lend it a sample, and take that back.
        lent = b"" if self._rest else b"\0\0"
        speech: bytes = self._endpointer.end_stream(self._rest + lent) or lent
        heard = self._heard(speech[: len(speech) - len(lent)], goes_on=True)
        return [replace(heard, end_seconds=float(self._endpointer.speech_end))]

    def _frame(self, frame: bytes) -> Heard | None:
        goes_on = bool(self._endpointer.in_speech)
        speech: bytes | None = self._endpointer.process(frame)
        return None if speech is None else self._heard(speech, goes_on=goes_on)

    def _heard(self, speech: bytes, *, goes_on: bool) -> Heard:
        begins = not self._open
        if begins:
            # After a cut, the endpointer still tells the beginning of what was cut.
            told = self._position if goes_on else float(self._endpointer.speech_start)
            self._begin_seconds, self._spoken_bytes = told, 0
        self._spoken_bytes += len(speech)
        end: float | None = None
        if not self._endpointer.in_speech:
            end = float(self._endpointer.speech_end)
        elif self._spoken_bytes >= MAX_UTTERANCE_SECONDS * _BYTES_PER_SECOND:
            end = self._position
        self._open = end is None
        return Heard(
            pcm=speech, begin_seconds=self._begin_seconds if begins else None, end_seconds=end
        )

    @property
    def _position(self) -> float:
        """Where the speech that was given so far ends."""
        return self._begin_seconds + self._spoken_bytes / _BYTES_PER_SECOND
