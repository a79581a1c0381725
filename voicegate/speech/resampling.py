"""Changing the sample rate of 16-bit PCM, as a stream and without clicks at its seams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from voicegate.errors import BadAudioError
from voicegate.speech.formats import AudioFormat, Encoding
from voicegate.speech.soundness import check_format, cut_sample

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Resampler"]


class _Stream(Protocol):
    """The part of ``soxr.ResampleStream`` that is used here; soxr ships no types."""

    def resample_chunk(self, x: NDArray[np.int16], last: bool = ...) -> NDArray[np.int16]: ...
    def clear(self) -> None: ...


class Resampler:
    """Resamples a stream of interleaved 16-bit PCM with soxr at its quality "HQ".

    The pieces may be of any length, also of changing length: a piece at a time gives the same
    audio as all at once. 8 to 16 kHz is exact to about 92 dB at 1 and 3 kHz. soxr works in
    blocks: at 8 to 16 kHz in 20 ms pieces the output is 63 ms behind on average and 115 ms at
    most, and some pieces give nothing. ``flush`` gives the rest, so nothing is lost.
    """

    __slots__ = ("_block_bytes", "_channels", "_frombuffer", "_int16", "_stream", "_where")

    def __init__(self, source_rate_hz: int, target_rate_hz: int, channels: int = 1) -> None:
        """Set up a stream from one rate to another, both in Hz.

        Raises:
            BadAudioError: An impossible rate or number of channels.
        """
        import numpy as np
        import soxr  # pyright: ignore[reportMissingTypeStubs]

        self._where = AudioFormat(Encoding.PCM_S16LE, source_rate_hz, channels)
        self._block_bytes = check_format(self._where)
        check_format(AudioFormat(Encoding.PCM_S16LE, target_rate_hz, channels))
        self._channels = channels
        self._frombuffer = np.frombuffer
        self._int16 = np.dtype("<i2")
        self._stream = cast(
            "_Stream", soxr.ResampleStream(source_rate_hz, target_rate_hz, channels, dtype="int16")
        )

    def process(self, pcm: bytes) -> bytes:
        """Take the next piece; give what is ready, which may be nothing.

        Raises:
            BadAudioError: The piece ends within a sample.
        """
        try:
            samples = self._frombuffer(pcm, self._int16)
            if self._channels != 1:
                samples = samples.reshape(-1, self._channels)
        except ValueError:
            raise self._cut(pcm) from None
        return self._stream.resample_chunk(samples).tobytes()

    def flush(self) -> bytes:
        """Give what is left of the stream. The next piece begins a fresh one."""
        none = self._frombuffer(b"", self._int16)
        if self._channels != 1:
            none = none.reshape(0, self._channels)
        rest = self._stream.resample_chunk(none, last=True).tobytes()
        self._stream.clear()
        return rest

    def _cut(self, pcm: bytes) -> BadAudioError:
        return cut_sample(len(pcm), self._block_bytes, self._where)
