"""A text cut into its fixed words and its values, and their sound joined without clicks."""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from voicegate.speech import AudioFormat, Encoding
from voicegate.speech.g711 import alaw_to_pcm, mulaw_to_pcm, pcm_to_alaw, pcm_to_mulaw

__all__ = ["Fragment", "Seam", "fragments"]

_FADE_SECONDS = 0.005
_WORD = re.compile(r"\w")
_MARK = re.compile(r"[^\w\s]+")
_Convert = Callable[[bytes], bytes]
_G711: dict[Encoding, tuple[_Convert, _Convert]] = {
    Encoding.MULAW: (mulaw_to_pcm, pcm_to_mulaw),
    Encoding.ALAW: (alaw_to_pcm, pcm_to_alaw),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A part of a text: fixed words, or (``personal``) a value with somebody's data in it."""

    text: str = field(repr=False)
    personal: bool


def fragments(text: str, spans: Iterable[tuple[int, int]]) -> tuple[Fragment, ...]:
    """Cut ``text`` at ``spans`` (start and end of each value, in characters).

    What holds no word, such as the full stop after a value, stays with what is before it.
    """
    cut: list[tuple[str, bool]] = []
    at = 0
    for start, end in [*sorted(spans), (len(text), len(text))]:
        for words, personal in ((text[at:start], False), (text[max(at, start) : end], True)):
            part = words
            # A comma after a value is spoken with it.
            mark = _MARK.match(part) if cut and not personal else None
            if mark is not None:
                cut[-1] = (cut[-1][0] + mark[0], cut[-1][1])
                part = part[mark.end() :]
            if not part:
                continue
            if cut and (cut[-1][1] is personal or not _WORD.search(part)):
                cut[-1] = (cut[-1][0] + part, cut[-1][1] or (personal and bool(part.strip())))
            else:
                cut.append((part, personal))
        at = max(at, end)
    return tuple(Fragment(text=t.strip(), personal=p) for t, p in cut if t.strip())


class Seam:
    """Fades the sound of each fragment in and out, 5 ms each, so that no joint clicks."""

    def __init__(self, format: AudioFormat) -> None:  # noqa: A002
        convert = _G711.get(format.encoding, (bytes, bytes))
        self._to_pcm: _Convert = convert[0]
        self._from_pcm: _Convert = convert[1]
        width = 1 if format.encoding in _G711 else 2
        samples = round(format.sample_rate_hz * _FADE_SECONDS)
        self._size = samples * width * format.channels
        self._curve = [
            0.5 - 0.5 * math.cos(math.pi * (i + 0.5) / samples)
            for i in range(samples)
            for _ in range(format.channels)
        ]
        self._held = b""
        self._begins = True

    def process(self, sound: bytes) -> bytes:
        """More sound of this fragment; its last 5 ms are held back."""
        held = self._held + sound
        if len(held) <= 2 * self._size:
            self._held = held
            return b""
        if self._begins:
            held = self._faded(held[: self._size], self._curve) + held[self._size :]
            self._begins = False
        self._held = held[-self._size :]
        return held[: -self._size]

    def finish(self) -> bytes:
        """The end of this fragment, faded out; the next sound begins another."""
        held, self._held = self._held, b""
        begins, self._begins = self._begins, True
        size = min(self._size, (len(held) // 2 if begins else len(held)) // 2 * 2)
        if not size:
            return held
        curve = self._curve[: size * len(self._curve) // self._size]
        if begins:
            held = self._faded(held[:size], curve) + held[size:]
        return held[:-size] + self._faded(held[-size:], curve[::-1])

    def _faded(self, sound: bytes, curve: list[float]) -> bytes:
        samples = array("h", self._to_pcm(sound))
        faded = array("h", (int(s * g) for s, g in zip(samples, curve, strict=False)))
        return self._from_pcm(faded.tobytes())
