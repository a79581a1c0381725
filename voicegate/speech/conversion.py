"""From one audio format to another: law, sample rate and channels."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from voicegate.speech.containers import read_audio
from voicegate.speech.formats import Audio, AudioFormat, Encoding
from voicegate.speech.g711 import alaw_to_pcm, mulaw_to_pcm, pcm_to_alaw, pcm_to_mulaw
from voicegate.speech.resampling import Resampler
from voicegate.speech.soundness import check_format, check_samples, cut_sample
from voicegate.speech.wav import write_wav

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Converter", "convert"]

_Stage = Callable[[bytes], bytes]

_TO_PCM: dict[Encoding, _Stage] = {Encoding.MULAW: mulaw_to_pcm, Encoding.ALAW: alaw_to_pcm}
_FROM_PCM: dict[Encoding, _Stage] = {Encoding.MULAW: pcm_to_mulaw, Encoding.ALAW: pcm_to_alaw}


class Converter:
    """Converts a stream of PCM, mu-law or A-law, piece by piece.

    ``process`` gives what is ready (see ``Resampler`` for how far that is behind), ``flush`` the
    rest. Equal formats pass through untouched. More channels than the target has are averaged
    into one first; a single one is copied into as many as the target has.
    """

    __slots__ = ("_after", "_before", "_block_bytes", "_resampler", "_source")

    def __init__(self, source: AudioFormat, target: AudioFormat) -> None:
        """Set up a stream from ``source`` to ``target``.

        Raises:
            BadAudioError: An impossible rate or number of channels, or a compressed encoding.
        """
        self._source = source
        self._block_bytes = check_format(source)
        check_format(target)
        mixes = source.channels != target.channels
        self._before: list[_Stage] = []
        self._after: list[_Stage] = []
        self._resampler: Resampler | None = None
        if mixes and source.channels > 1:
            self._before.append(_averaging(source.channels))
        if source.sample_rate_hz != target.sample_rate_hz:
            channels = 1 if mixes else source.channels
            self._resampler = Resampler(source.sample_rate_hz, target.sample_rate_hz, channels)
        if mixes and target.channels > 1:
            self._after.append(_copying(target.channels))
        changes = bool(self._before or self._after or self._resampler)
        if (changes or source.encoding is not target.encoding) and source.encoding in _TO_PCM:
            self._before.insert(0, _TO_PCM[source.encoding])
        if (changes or source.encoding is not target.encoding) and target.encoding in _FROM_PCM:
            self._after.append(_FROM_PCM[target.encoding])

    def process(self, audio: bytes) -> bytes:
        """Take the next piece; give what is ready, which may be nothing.

        Raises:
            BadAudioError: The piece ends within a sample.
        """
        if len(audio) % self._block_bytes:
            raise cut_sample(len(audio), self._block_bytes, self._source)
        for stage in self._before:
            audio = stage(audio)
        if self._resampler is not None:
            audio = self._resampler.process(audio)
        for stage in self._after:
            audio = stage(audio)
        return audio

    def flush(self) -> bytes:
        """Give what is left of the stream. The next piece begins a fresh one."""
        if self._resampler is None:
            return b""
        audio = self._resampler.flush()
        for stage in self._after:
            audio = stage(audio)
        return audio


def convert(audio: Audio, target: AudioFormat) -> Audio:
    """Convert a whole piece of audio to ``target``: PCM, mu-law, A-law or a WAV file of PCM.

    The source may also be a file (WAV; others with the extra ``audio``). Equal formats are given
    back as they are.

    Raises:
        BadAudioError: Empty or broken audio, or a target that cannot be made.
        MissingExtraError: The source needs PyAV, which is not installed.
    """
    if audio.format.encoding.bytes_per_sample is not None:
        check_samples(len(audio.content), audio.format)
    elif audio.format != target or not audio.content:
        audio = read_audio(audio.content)
    if audio.format == target:
        return audio
    as_file = target.encoding is Encoding.WAV
    inner = Encoding.PCM_S16LE if as_file else target.encoding
    samples = AudioFormat(inner, target.sample_rate_hz, target.channels)
    converter = Converter(audio.format, samples)
    made = Audio(converter.process(audio.content) + converter.flush(), samples)
    return Audio(write_wav(made), target) if as_file else made


def _averaging(channels: int) -> _Stage:
    import numpy as np

    def average(pcm: bytes) -> bytes:
        frames: NDArray[np.int16] = np.frombuffer(pcm, "<i2").reshape(-1, channels)
        total = frames.sum(axis=1, dtype=np.int32)
        mixed: NDArray[np.int16] = (total // channels).astype("<i2")
        return mixed.tobytes()

    return average


def _copying(channels: int) -> _Stage:
    import numpy as np

    def copy(pcm: bytes) -> bytes:
        return np.repeat(np.frombuffer(pcm, "<i2"), channels).tobytes()

    return copy
