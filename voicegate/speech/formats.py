"""Audio and how it is encoded."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["PHONE_ALAW", "PHONE_MULAW", "Audio", "AudioFormat", "Encoding"]


class Encoding(StrEnum):
    """How samples are stored. The first three convert frame by frame; the others are files."""

    PCM_S16LE = "pcm_s16le"
    MULAW = "mulaw"
    ALAW = "alaw"
    WAV = "wav"
    FLAC = "flac"
    OPUS = "opus"
    OGG_VORBIS = "ogg_vorbis"
    WEBM_OPUS = "webm_opus"
    MP3 = "mp3"
    AAC = "aac"

    @property
    def bytes_per_sample(self) -> int | None:
        """Bytes for one sample of one channel, or None where frames vary in size."""
        return _BYTES_PER_SAMPLE.get(self)


_BYTES_PER_SAMPLE = {Encoding.PCM_S16LE: 2, Encoding.MULAW: 1, Encoding.ALAW: 1}


@dataclass(frozen=True, slots=True)
class AudioFormat:
    """An encoding with its sample rate in Hz and its number of channels."""

    encoding: Encoding
    sample_rate_hz: int
    channels: int = 1

    @property
    def bytes_per_second(self) -> int | None:
        """Bytes for one second of audio, or None where that varies."""
        size = self.encoding.bytes_per_sample
        return None if size is None else size * self.sample_rate_hz * self.channels

    def __str__(self) -> str:
        return f"{self.encoding} {self.sample_rate_hz} Hz, {self.channels} channel(s)"


PHONE_MULAW = AudioFormat(Encoding.MULAW, 8000)
PHONE_ALAW = AudioFormat(Encoding.ALAW, 8000)


@dataclass(frozen=True, slots=True)
class Audio:
    """Encoded audio. Its repr shows size and format, never the bytes."""

    content: bytes = field(repr=False)
    format: AudioFormat

    @property
    def duration_seconds(self) -> float | None:
        """Length in seconds, or None for encodings whose length only a decoder knows."""
        rate = self.format.bytes_per_second
        return None if rate is None else len(self.content) / rate

    def __len__(self) -> int:
        return len(self.content)
