import io
import struct
import wave

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.speech.tones import tone
from voicegate.errors import BadAudioError, UnsupportedWavError
from voicegate.speech import Audio, AudioFormat, Encoding, read_wav, write_wav

PCM = AudioFormat(Encoding.PCM_S16LE, 16_000)
SECOND = Audio(tone(440, 16_000, 1.0), PCM)


def _wav(
    fmt: bytes, data: bytes, *, data_size: int | None = None, riff: int | None = None
) -> bytes:
    size = len(data) if data_size is None else data_size
    body = b"WAVE" + struct.pack("<4sI", b"fmt ", len(fmt)) + fmt
    body += struct.pack("<4sI", b"data", size) + data
    return struct.pack("<4sI", b"RIFF", len(body) if riff is None else riff) + body


def _fmt(tag: int = 1, channels: int = 1, rate: int = 16_000, bits: int = 16) -> bytes:
    block = channels * bits // 8
    return struct.pack("<HHIIHH", tag, channels, rate, rate * block % 2**32, block, bits)


def test_the_standard_library_reads_what_we_write() -> None:
    with wave.open(io.BytesIO(write_wav(SECOND))) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (16_000, 1, 2)
        assert file.readframes(99_999) == SECOND.content


@pytest.mark.parametrize("encoding", [Encoding.PCM_S16LE, Encoding.MULAW, Encoding.ALAW])
@pytest.mark.parametrize(("rate", "channels"), [(8_000, 1), (44_100, 2), (48_000, 6)])
def test_what_is_written_is_read_back(encoding: Encoding, rate: int, channels: int) -> None:
    audio = Audio(bytes(range(1, 13)) * 7, AudioFormat(encoding, rate, channels))
    assert read_wav(write_wav(audio)) == audio


def test_an_odd_number_of_bytes_of_mulaw_is_padded_in_the_file_only() -> None:
    audio = Audio(b"\x01\x02\x03", AudioFormat(Encoding.MULAW, 8_000))
    assert len(write_wav(audio)) % 2 == 0
    assert read_wav(write_wav(audio)) == audio


def test_ffmpeg_reads_our_g711() -> None:
    import av

    audio = Audio(bytes(range(256)), AudioFormat(Encoding.ALAW, 8_000))
    with av.open(io.BytesIO(write_wav(audio)), mode="r") as file:
        assert file.streams.audio[0].codec_context.name == "pcm_alaw"
        assert sum(frame.samples for frame in file.decode(audio=0)) == 256


def test_the_extensible_header_is_understood() -> None:
    guid = struct.pack("<H", 7) + bytes.fromhex("000000001000800000aa00389b71")
    extension = struct.pack("<HHI", 22, 8, 4) + guid
    audio = read_wav(_wav(_fmt(0xFFFE, bits=8, rate=8_000) + extension, b"\x11\x22"))
    assert audio == Audio(b"\x11\x22", AudioFormat(Encoding.MULAW, 8_000))


def test_chunks_around_the_audio_are_passed_over() -> None:
    whole = write_wav(SECOND)
    extra = struct.pack("<4sI", b"LIST", 5) + b"INFO!\0"
    body = whole[8:12] + extra + whole[12:] + extra
    assert read_wav(struct.pack("<4sI", b"RIFF", len(body)) + body) == SECOND


def test_a_file_that_was_written_into_a_pipe_is_read_to_its_end() -> None:
    piped = _wav(_fmt(), SECOND.content, data_size=0xFFFFFFFF, riff=0xFFFFFFFF)
    assert read_wav(piped) == SECOND


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "found 0 bytes; expected a WAV file"),
        (b"ID3\x04 something", "begin with 49 44 33 04"),
        (_wav(_fmt(), b""), "found 0 bytes; expected audio in pcm_s16le 16000 Hz"),
        (_wav(_fmt(), b"\0\0\0"), "found 3 bytes .* expected a multiple of 2 bytes"),
        (_wav(_fmt(), b"\0\0", data_size=2**31), "found .* 2 bytes left .* expected 2147483648"),
        (_wav(_fmt(), b"\0\0", data_size=2**31, riff=2**31), "expected 2147483656 bytes"),
        (_wav(_fmt(), b"\0\0", data_size=4, riff=0xFFFFFFFF), "expected 4 bytes"),
        (_wav(_fmt(rate=0), b"\0\0"), "found a sample rate of 0 Hz; expected 1000 to 384000"),
        (_wav(_fmt(rate=2**31), b"\0\0"), "found a sample rate of 2147483648 Hz"),
        (_wav(_fmt(channels=0), b"\0\0"), "found 0 channels"),
        (_wav(_fmt()[:14], b"\0\0"), "found a fmt chunk of 14 bytes"),
        (_wav(_fmt(), b"\0\0").replace(b"fmt ", b"fmd "), "expected a fmt chunk before it"),
        (_wav(_fmt(), b"\0\0").replace(b"data", b"dada"), "without a data chunk"),
        (_wav(_fmt()[:12] + b"\x07\0\x10\0", b"\0\0"), "blocks of 7 bytes; expected 2 bytes"),
    ],
)
def test_a_bad_file_is_refused_with_what_was_found_and_expected(data: bytes, says: str) -> None:
    with pytest.raises(BadAudioError, match=says):
        read_wav(data)


def test_other_codecs_are_named_with_their_tag() -> None:
    with pytest.raises(UnsupportedWavError, match="format tag 0x0003 and 32 bits"):
        read_wav(_wav(_fmt(tag=3, bits=32), b"\0\0\0\0"))


def test_no_beginning_of_a_file_passes_for_a_whole_one() -> None:
    whole = write_wav(Audio(bytes(range(20)), PCM))
    for length in range(len(whole)):
        with pytest.raises(BadAudioError):
            read_wav(whole[:length])


@given(st.binary(max_size=80), st.integers(0, 43), st.integers(0, 255))
def test_a_damaged_file_gives_audio_or_bad_audio(tail: bytes, at: int, value: int) -> None:
    damaged = bytearray(write_wav(Audio(b"\0\0" + tail + tail, PCM)))
    damaged[at] = value
    try:
        audio = read_wav(bytes(damaged))
    except BadAudioError:
        return
    assert audio.content


@pytest.mark.parametrize(
    "audio",
    [
        Audio(b"", PCM),
        Audio(b"\0", PCM),
        Audio(b"\0\0", AudioFormat(Encoding.MP3, 16_000)),
        Audio(b"\0\0", AudioFormat(Encoding.PCM_S16LE, 0)),
        Audio(b"\0\0", AudioFormat(Encoding.PCM_S16LE, 16_000, 2)),
    ],
)
def test_what_is_no_audio_is_not_written(audio: Audio) -> None:
    with pytest.raises(BadAudioError):
        write_wav(audio)
