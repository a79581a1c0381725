"""Whether a piece of phone audio holds speech: loud against the quietest of the last seconds."""

from __future__ import annotations

from voicegate.speech import AudioFormat, Encoding
from voicegate.speech.g711 import alaw_to_pcm, mulaw_to_pcm
from voicegate.speech.level import rms

__all__ = ["Activity"]

_FACTOR = 3.0
_LEAST = 200.0
_RISE = 1.02
_TO_PCM = {Encoding.MULAW: mulaw_to_pcm, Encoding.ALAW: alaw_to_pcm}


class Activity:
    """Follows the noise floor of one call. It decides deadlines only, never what is sent."""

    __slots__ = ("_floor", "_to_pcm")

    def __init__(self, format: AudioFormat) -> None:  # noqa: A002
        self._to_pcm = _TO_PCM.get(format.encoding)
        self._floor = _LEAST

    def speech_in(self, frame: bytes) -> bool:
        """Whether ``frame`` is clearly louder than the noise floor."""
        level = rms(frame if self._to_pcm is None else self._to_pcm(frame))
        self._floor = max(min(level, self._floor * _RISE), 1.0)
        return level > max(self._floor * _FACTOR, _LEAST)
