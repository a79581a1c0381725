"""What ``failover.py`` plays to everybody: a caller, a text to speak, vendors that fail."""

from __future__ import annotations

import asyncio
import time
from array import array
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field

from voicegate.testing.marked import FRAME_BYTES, FRAME_SECONDS, MarkedEars, marked_frames

LINES = ("my name is anna and i call about", "the order that did not come on monday")
WORDS = " ".join(LINES).split()
WORD_SECONDS = 16 * FRAME_SECONDS
SENTENCE = "Your order leaves our house on Monday and is with you on Wednesday at the latest."
SECONDS_PER_CHARACTER = 0.06
RATE_HZ = 8000
TEXT_SAMPLES = round(RATE_HZ * SECONDS_PER_CHARACTER)
LINGER_SECONDS = 14.0


class VendorError(Exception):
    """What went wrong at a vendor; ``status`` None is a broken connection."""

    def __init__(self, status: int | None = None) -> None:
        super().__init__("connection lost" if status is None else f"status {status}")
        self.status = status


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """How the first vendor fails, on each connection. ``silent``: it takes all, answers nothing."""

    name: str
    after_seconds: float = 0.0
    status: int | None = None
    silent: bool = False


HEARING = (
    Trouble(name="connection breaks after 2 s of speech", after_seconds=2.0),
    Trouble(name="503 from the first frame on", status=503),
    Trouble(name="402, credit used up, after 2 s", after_seconds=2.0, status=402),
    Trouble(name="401 after 2 s", after_seconds=2.0, status=401),
    Trouble(name="takes the audio and never answers", silent=True),
)
SPEAKING = (
    Trouble(name="503 before any sound", status=503),
    Trouble(name="connection breaks in mid-sentence", after_seconds=2.4),
    Trouble(name="silence for ever before any sound", silent=True),
)


@dataclass(slots=True)
class Ear:
    """A vendor's recogniser: hears marked speech, notes who was sent what, fails as told."""

    trouble: Trouble | None = None
    frames: list[tuple[float, int]] = field(default_factory=list[tuple[float, int]])
    spoken: dict[int, float] = field(default_factory=dict[int, float])
    struck_at: float | None = None

    def connection(self) -> Connection:
        """A new connection."""
        return Connection(self)


class Connection:
    """One connection to an ``Ear``."""

    def __init__(self, ear: Ear) -> None:
        self._ear = ear
        self._ears = MarkedEars(LINES)
        self._heard: list[str] = []
        self._seconds = 0.0
        self.interim: str | None = None

    def hear(self, frame: bytes) -> str | None:
        """Take one frame of 20 ms; a final transcript, if one is due, else see ``interim``."""
        ear, trouble = self._ear, self._ear.trouble
        number = frame_number(frame)
        if number is not None:
            ear.frames.append((time.monotonic(), number))
        self._seconds += len(frame) / FRAME_BYTES * FRAME_SECONDS
        if trouble is not None and self._seconds > trouble.after_seconds:
            ear.struck_at = ear.struck_at or time.monotonic()
            if trouble.silent:
                return None
            raise VendorError(trouble.status)
        words, paused = self._ears.hear(frame)
        self._heard += [w.text for w in words]
        self.interim = " ".join(self._heard) if words and not paused else None
        return self.rest() if paused and self._heard else None

    def rest(self) -> str:
        """What was heard and is not final yet becomes final."""
        self._heard += [w.text for w in self._ears.flush()]
        text, self._heard = " ".join(self._heard), []
        return text


def frame_number(frame: bytes) -> int | None:
    """Which 20 ms of speech of the call this is: word and part of it; None for silence."""
    at = frame.find(b"\x7d\x02\x7d\x03")
    if at < 0 or len(frame) < at + 7:
        return None
    return int.from_bytes(frame[at + 4 : at + 6], "big") * 16 + frame[at + 6]


async def caller(first: Ear) -> AsyncIterator[bytes]:
    """The caller, in real time: 20 ms of mu-law at a time; ``first`` notes when each was spoken."""
    begun = time.monotonic()
    for index, frame in enumerate(marked_frames(LINES)):
        await asyncio.sleep(max(0.0, begun + (index + 1) * FRAME_SECONDS - time.monotonic()))
        number = frame_number(frame)
        if number is not None:
            first.spoken[number] = time.monotonic()
        yield frame


@dataclass(slots=True)
class Mouth:
    """A vendor's voice: each sample says which character of the sentence it belongs to."""

    trouble: Trouble | None = None
    asked: int = 0
    struck_at: float | None = None

    async def speak(self, text: str) -> AsyncIterator[bytes]:
        """PCM at 8 kHz, five times faster than it is played."""
        self.asked += 1
        trouble = self.trouble
        start = SENTENCE.find(text.strip())
        done = 0.0
        for position in range(start, start + len(text.strip())):
            if trouble is not None and done >= trouble.after_seconds:
                self.struck_at = self.struck_at or time.monotonic()
                if trouble.silent:
                    await asyncio.Event().wait()
                raise VendorError(trouble.status)
            yield array("h", [position + 1] * TEXT_SAMPLES).tobytes()
            done += SECONDS_PER_CHARACTER
            await asyncio.sleep(SECONDS_PER_CHARACTER / 5)


def characters(sound: bytes) -> Iterator[int]:
    """The characters of the sentence that ``sound`` holds, in the order of playing."""
    samples = array("h", sound[: len(sound) // 2 * 2])
    for at in range(TEXT_SAMPLES // 2, len(samples), TEXT_SAMPLES):
        if samples[at] > 0:
            yield samples[at] - 1
