"""Whether a piece of phone audio holds speech: loud against the quietest of the last seconds."""

from __future__ import annotations

from voicegate.speech import AudioFormat, Encoding
from voicegate.speech.g711 import to_linear
from voicegate.speech.level import rms

__all__ = ["Activity"]

_FACTOR = 3.0
_LEAST = 200.0
_RISE = 1.02


class Activity:
    """Follows the noise floor of one call. It decides deadlines only, never what is sent."""

    __slots__ = ("_encoding", "_floor")

    def __init__(self, format: AudioFormat) -> None:  # noqa: A002
        self._encoding = format.encoding
        self._floor = _LEAST

    def speech_in(self, frame: bytes) -> bool:
        """Whether ``frame`` is clearly louder than the noise floor."""
        pcm = frame if self._encoding is Encoding.PCM_S16LE else to_linear(frame, self._encoding)
        level = rms(pcm)
        self._floor = max(min(level, self._floor * _RISE), 1.0)
        return level > max(self._floor * _FACTOR, _LEAST)
