"""WAV files: 16-bit PCM, mu-law and A-law, read and written as bytes.

The layout is that of Microsoft's "Multimedia Programming Interface and Data Specifications 1.0"
(RIFF, ``fmt``, ``fact``, ``data``) and of WAVE_FORMAT_EXTENSIBLE in ``mmreg.h``.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from voicegate.errors import BadAudioError, UnsupportedWavError
from voicegate.speech.formats import Audio, AudioFormat, Encoding
from voicegate.speech.soundness import check_format, check_samples

__all__ = ["is_wav", "read_wav", "write_wav"]

_PCM, _ALAW, _MULAW, _EXTENSIBLE = 0x0001, 0x0006, 0x0007, 0xFFFE
_ENCODINGS: Final = {
    (_PCM, 16): Encoding.PCM_S16LE,
    (_ALAW, 8): Encoding.ALAW,
    (_MULAW, 8): Encoding.MULAW,
}
_TAGS: Final = {encoding: tag for (tag, _), encoding in _ENCODINGS.items()}
# The tail of every KSDATAFORMAT_SUBTYPE guid; its first two bytes are the old format tag.
_SUBTYPE_TAIL: Final = bytes.fromhex("000000001000800000aa00389b71")
# Written by whatever makes a file into a pipe and cannot go back to fill in the size.
_UNKNOWN_SIZE: Final = 0xFFFFFFFF
_HEADER_BYTES: Final = 12
_FMT_BYTES: Final = 16
_EXTENSIBLE_BYTES: Final = 40


def is_wav(data: bytes) -> bool:
    """Whether ``data`` begins like a WAV file."""
    return data[:4] == b"RIFF" and data[8:12] == b"WAVE"


def read_wav(data: bytes) -> Audio:
    """Read a WAV file; the audio stays in the encoding that it has.

    A file that was written into a pipe (size 0xFFFFFFFF) is read to its end.

    Raises:
        UnsupportedWavError: Another codec, such as 24-bit PCM.
        BadAudioError: Empty, truncated, or with sizes that are not true.
    """
    if not is_wav(data):
        raise BadAudioError(found=_beginning(data), expected="a WAV file (RIFF … WAVE)")
    _check_riff_size(data)
    audio_format: AudioFormat | None = None
    for name, start, size in _chunks(data):
        if name == b"fmt ":
            audio_format = _format(data[start : start + size])
        elif name == b"data":
            if audio_format is None:
                raise BadAudioError(found="a data chunk", expected="a fmt chunk before it")
            check_samples(size, audio_format)
            return Audio(data[start : start + size], audio_format)
    raise BadAudioError(
        found=f"a WAV file of {len(data)} bytes without a data chunk",
        expected="fmt and data chunks",
    )


def write_wav(audio: Audio) -> bytes:
    """Write ``audio`` (PCM, mu-law or A-law) as a WAV file.

    Raises:
        BadAudioError: Empty audio, a cut sample, another encoding, or more than a WAV can hold.
    """
    check_samples(len(audio.content), audio.format)
    fmt = _fmt_chunk(audio.format)
    if audio.format.encoding is not Encoding.PCM_S16LE:
        samples = len(audio.content) // audio.format.channels
        fmt += struct.pack("<4sII", b"fact", 4, samples)
    pad = b"\0" * (len(audio.content) % 2)
    riff_size = 4 + len(fmt) + 8 + len(audio.content) + len(pad)
    if riff_size >= _UNKNOWN_SIZE:
        raise BadAudioError(
            found=f"{len(audio.content)} bytes of audio", expected="less than 4 GiB in a WAV file"
        )
    head = struct.pack("<4sI4s", b"RIFF", riff_size, b"WAVE")
    data_head = struct.pack("<4sI", b"data", len(audio.content))
    return b"".join((head, fmt, data_head, audio.content, pad))


def _fmt_chunk(audio_format: AudioFormat) -> bytes:
    block = check_format(audio_format)
    fields = struct.pack(
        "<HHIIHH",
        _TAGS[audio_format.encoding],
        audio_format.channels,
        audio_format.sample_rate_hz,
        audio_format.sample_rate_hz * block,
        block,
        8 * block // audio_format.channels,
    )
    if audio_format.encoding is not Encoding.PCM_S16LE:
        fields += struct.pack("<H", 0)  # no extension, but all except PCM must say so
    return struct.pack("<4sI", b"fmt ", len(fields)) + fields


def _check_riff_size(data: bytes) -> None:
    (size,) = struct.unpack_from("<I", data, 4)
    if size != _UNKNOWN_SIZE and size > len(data) - 8 + size % 2:
        raise BadAudioError(
            found=f"a truncated WAV file: {len(data)} bytes",
            expected=f"{size + 8} bytes, as its header says",
        )


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Name, start and size in bytes of each chunk; only the last may be of unknown size."""
    at = _HEADER_BYTES
    while at + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        at += 8
        left = len(data) - at
        if name == b"data" and size == _UNKNOWN_SIZE:
            size = left
        if size > left:
            raise BadAudioError(
                found=f"a truncated WAV file: {left} bytes left for chunk {name!r}",
                expected=f"{size} bytes, as its header says",
            )
        yield name, at, size
        at += size + size % 2


def _format(fmt: bytes) -> AudioFormat:
    if len(fmt) < _FMT_BYTES:
        raise BadAudioError(
            found=f"a fmt chunk of {len(fmt)} bytes", expected=f"at least {_FMT_BYTES} bytes"
        )
    tag, channels, rate, _, block, bits = struct.unpack_from("<HHIIHH", fmt)
    if tag == _EXTENSIBLE and len(fmt) >= _EXTENSIBLE_BYTES and fmt[26:40] == _SUBTYPE_TAIL:
        (tag,) = struct.unpack_from("<H", fmt, 24)
    encoding = _ENCODINGS.get((tag, bits))
    if encoding is None:
        raise UnsupportedWavError(
            found=f"a WAV file with format tag 0x{tag:04x} and {bits} bits a sample",
            expected="16-bit PCM, mu-law or A-law",
        )
    audio_format = AudioFormat(encoding, rate, channels)
    expected_block = check_format(audio_format)
    if block != expected_block:
        raise BadAudioError(
            found=f"a fmt chunk with blocks of {block} bytes",
            expected=f"{expected_block} bytes for {audio_format}",
        )
    return audio_format


def _beginning(data: bytes) -> str:
    return f"{len(data)} bytes that begin with {data[:4].hex(' ')}" if data else "0 bytes"
