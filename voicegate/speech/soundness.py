"""What audio must fulfil before anything is done with it."""

from __future__ import annotations

from voicegate.errors import BadAudioError
from voicegate.speech.formats import AudioFormat

__all__ = [
    "MAX_CHANNELS",
    "MAX_SAMPLE_RATE_HZ",
    "MIN_SAMPLE_RATE_HZ",
    "check_format",
    "check_samples",
    "cut_sample",
]

MIN_SAMPLE_RATE_HZ = 1_000
MAX_SAMPLE_RATE_HZ = 384_000
MAX_CHANNELS = 32


def check_format(audio_format: AudioFormat) -> int:
    """Check that rate and channels are possible; return the bytes of one sample of all channels.

    Raises:
        BadAudioError: They are not, or the encoding stores no samples of one size.
    """
    size = audio_format.encoding.bytes_per_sample
    if size is None:
        raise BadAudioError(
            found=f"{audio_format.encoding}, whose frames vary in size",
            expected="pcm_s16le, mulaw or alaw",
        )
    if not MIN_SAMPLE_RATE_HZ <= audio_format.sample_rate_hz <= MAX_SAMPLE_RATE_HZ:
        raise BadAudioError(
            found=f"a sample rate of {audio_format.sample_rate_hz} Hz",
            expected=f"{MIN_SAMPLE_RATE_HZ} to {MAX_SAMPLE_RATE_HZ} Hz",
        )
    if not 1 <= audio_format.channels <= MAX_CHANNELS:
        raise BadAudioError(
            found=f"{audio_format.channels} channels", expected=f"1 to {MAX_CHANNELS}"
        )
    return size * audio_format.channels


def check_samples(size_bytes: int, audio_format: AudioFormat) -> None:
    """Check that ``size_bytes`` of ``audio_format`` are some samples, and whole ones.

    Raises:
        BadAudioError: They are none, or the last one is cut.
    """
    block = check_format(audio_format)
    if not size_bytes:
        raise BadAudioError(found="0 bytes", expected=f"audio in {audio_format}")
    if size_bytes % block:
        raise cut_sample(size_bytes, block, audio_format)


def cut_sample(size_bytes: int, block: int, audio_format: AudioFormat) -> BadAudioError:
    """The error for ``size_bytes`` that are no multiple of ``block`` bytes."""
    return BadAudioError(
        found=f"{size_bytes} bytes of {audio_format}",
        expected=f"a multiple of {block} bytes (one sample of each channel)",
    )
