"""Audio files of any common kind, read from bytes: WAV here, the others through PyAV."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from voicegate.errors import BadAudioError, MissingExtraError, UnsupportedWavError
from voicegate.speech.formats import Audio, AudioFormat, Encoding
from voicegate.speech.soundness import check_samples
from voicegate.speech.wav import is_wav, read_wav

if TYPE_CHECKING:
    from collections.abc import Iterator

    from av.audio.frame import AudioFrame
    from av.container import InputContainer

__all__ = ["MAX_AUDIO_BYTES", "MAX_DECODED_BYTES", "read_audio"]

MAX_AUDIO_BYTES: Final = 256 * 1024 * 1024
MAX_DECODED_BYTES: Final = 1024 * 1024 * 1024

# (offset, magic bytes, demuxer). The demuxer is always named: one that FFmpeg guesses could be a
# playlist, and a playlist names further files and URLs to open.
_MAGIC: Final = (
    (0, b"fLaC", "flac"),
    (0, b"OggS", "ogg"),
    (0, b"\x1a\x45\xdf\xa3", "matroska"),
    (4, b"ftyp", "mp4"),
    (0, b"ID3", "mp3"),
    (0, b"RF64", "wav"),
    (0, b"FORM", "aiff"),
    (0, b".snd", "au"),
    (0, b"#!AMR", "amr"),
    (0, b"caff", "caf"),
)
_KNOWN: Final = "WAV, FLAC, Ogg, WebM/Matroska, MP4/M4A, MP3, AAC, AIFF, AU, AMR or CAF"


def read_audio(data: bytes, *, max_bytes: int = MAX_AUDIO_BYTES) -> Audio:
    """Read an audio file, whatever its kind.

    A WAV file of 16-bit PCM, mu-law or A-law keeps its encoding; all else becomes 16-bit PCM at
    the rate and with the channels that the file has.

    Args:
        data: The whole file.
        max_bytes: The largest file to accept; what it decodes to is at most 1 GiB.

    Raises:
        BadAudioError: Empty, truncated, too large, or of an unknown kind.
        MissingExtraError: The file needs PyAV, which is not installed.
    """
    if len(data) > max_bytes:
        raise BadAudioError(found=f"a file of {len(data)} bytes", expected=f"at most {max_bytes}")
    if not data:
        raise BadAudioError(found="0 bytes", expected=f"an audio file: {_KNOWN}")
    if is_wav(data):
        try:
            return read_wav(data)
        except UnsupportedWavError:
            return _decode(data, "wav")
    return _decode(data, _demuxer(data))


def _demuxer(data: bytes) -> str:
    for offset, magic, demuxer in _MAGIC:
        if data[offset : offset + len(magic)] == magic:
            return demuxer
    sync = int.from_bytes(data[:2], "big")
    if sync & 0xFFF6 == 0xFFF0:  # noqa: PLR2004 - 12 bits of sync, layer 0: ADTS
        return "aac"
    if sync & 0xFFE0 == 0xFFE0:  # noqa: PLR2004 - 11 bits of sync: MPEG audio
        return "mp3"
    raise BadAudioError(
        found=f"a file of {len(data)} bytes that begins with {data[:4].hex(' ')}",
        expected=f"an audio file: {_KNOWN}",
    )


def _decode(data: bytes, demuxer: str) -> Audio:
    try:
        import av
        from av.error import FFmpegError
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            f'reading this file ({demuxer}) needs PyAV: pip install "voicegate-sdk[audio]"'
        ) from error
    try:
        with av.open(io.BytesIO(data), mode="r", format=demuxer) as container:
            if not container.streams.audio:
                raise BadAudioError(found=f"{demuxer} without audio", expected="an audio stream")
            return _collect(_frames(container), demuxer)
    except FFmpegError as error:
        # FFmpeg's own text only: it names the kind of fault, never the content.
        raise BadAudioError(
            found=f"{demuxer} that cannot be read ({error.strerror})",
            expected="a whole, undamaged file",
        ) from error


def _frames(container: InputContainer) -> Iterator[AudioFrame]:
    """Packed 16-bit frames at the rate and with the channels of the file."""
    from av import AudioResampler

    resampler = AudioResampler(format="s16")
    for frame in container.decode(container.streams.audio[0]):
        yield from resampler.resample(frame)
    yield from resampler.resample(None)


def _collect(frames: Iterator[AudioFrame], demuxer: str) -> Audio:
    pcm = bytearray()
    audio_format = AudioFormat(Encoding.PCM_S16LE, 0)
    for frame in frames:
        channels = frame.layout.nb_channels
        audio_format = AudioFormat(Encoding.PCM_S16LE, frame.sample_rate, channels)
        # A plane may be padded for alignment: take the samples, not the buffer.
        pcm += bytes(frame.planes[0])[: frame.samples * channels * 2]
        if len(pcm) > MAX_DECODED_BYTES:
            raise BadAudioError(
                found=f"{demuxer} that decodes to more than {MAX_DECODED_BYTES} bytes",
                expected=f"at most {MAX_DECODED_BYTES}",
            )
    if not pcm:
        raise BadAudioError(found=f"{demuxer} without a sample", expected="audio")
    check_samples(len(pcm), audio_format)
    return Audio(bytes(pcm), audio_format)
