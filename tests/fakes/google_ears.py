"""What the fake of Google hears: marked audio, in which each word is a run of one value.

A word is a tenth of a second or longer of one value that is not silence; three tenths of it end
an utterance. So a test can say which audio a stream has really been sent, and in which order.
"""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Ears", "Spoken", "marked", "silence"]

# Encoding's name at Google -> bytes of a sample, and the sample of silence.
SILENCE = {"LINEAR16": b"\x00\x00", "MULAW": b"\xff", "ALAW": b"\xd5"}
_PAUSE_BLOCKS = 3


def marked(mark: int, seconds: float, *, encoding: str = "MULAW", rate_hz: int = 8000) -> bytes:
    """``seconds`` of the word ``mark`` (1 to 200)."""
    sample = mark.to_bytes(len(SILENCE[encoding]), "little")
    return sample * int(seconds * rate_hz)


def silence(seconds: float, *, encoding: str = "MULAW", rate_hz: int = 8000) -> bytes:
    """``seconds`` of silence."""
    return SILENCE[encoding] * int(seconds * rate_hz)


@dataclass(slots=True)
class Spoken:
    """One word; times in seconds."""

    text: str
    start: float
    end: float


@dataclass(slots=True)
class Ears:
    """Hears audio block by block; ``hear`` gives ("begin" | "interim" | "end" | "final", …)."""

    encoding: str
    rate_hz: int
    words: list[Spoken] = field(default_factory=list[Spoken])
    seconds: float = 0.0
    _rest: bytes = b""
    _quiet: int = 0
    _speaking: bool = False

    def hear(self, audio: bytes) -> list[tuple[str, float, list[Spoken]]]:
        """What is told after ``audio``."""
        told: list[tuple[str, float, list[Spoken]]] = []
        size = len(SILENCE[self.encoding]) * (self.rate_hz // 10)
        self._rest += audio
        while len(self._rest) >= size:
            block, self._rest = self._rest[:size], self._rest[size:]
            told += self._block(block)
        return told

    def flush(self) -> list[tuple[str, float, list[Spoken]]]:
        """What is told at the end of the audio."""
        return self._final() if self.words else []

    def _block(self, block: bytes) -> list[tuple[str, float, list[Spoken]]]:
        start, self.seconds = self.seconds, round(self.seconds + 0.1, 3)
        sample = block[: len(SILENCE[self.encoding])]
        if sample == SILENCE[self.encoding]:
            self._quiet += 1
            if self._quiet != _PAUSE_BLOCKS or not self._speaking:
                return []
            self._speaking = False
            return [("end", self.seconds, []), *self._final()]
        self._quiet = 0
        told: list[tuple[str, float, list[Spoken]]] = []
        if not self._speaking:
            self._speaking = True
            told.append(("begin", start, []))
        text = f"w{int.from_bytes(sample, 'little')}"
        if self.words and self.words[-1].text == text:
            self.words[-1].end = self.seconds
            return told
        self.words.append(Spoken(text, start, self.seconds))
        return [*told, ("interim", self.seconds, list(self.words))]

    def _final(self) -> list[tuple[str, float, list[Spoken]]]:
        words, self.words = self.words, []
        return [("final", self.seconds, words)] if words else []
