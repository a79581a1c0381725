import io
import struct
import subprocess
import sys
from fractions import Fraction
from typing import Any

import av
import numpy as np
import pytest

from tests.speech.tones import snr_db, tone
from voicegate.errors import BadAudioError, MissingExtraError
from voicegate.speech import Audio, AudioFormat, Encoding, read_audio, write_wav
from voicegate.speech import containers as containers_module

PCM = AudioFormat(Encoding.PCM_S16LE, 16_000)


def _writer(file: io.BytesIO, container: str) -> Any:
    """PyAV's writing side, whose types are only half there."""
    return av.open(file, mode="w", format=container)


def _encoded(container: str, codec: str, rate: int, sample_format: str = "s16") -> bytes:
    """One second of 600 Hz in a file of that kind."""
    file = io.BytesIO()
    with _writer(file, container) as output:
        stream = output.add_stream(codec, rate=rate, layout="mono")
        samples = np.frombuffer(tone(600, rate, 1), "<i2").reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        frame.sample_rate, frame.time_base = rate, Fraction(1, rate)
        stream.codec_context.open()
        frame_size = stream.codec_context.frame_size or None
        resampler = av.AudioResampler(sample_format, rate=rate, frame_size=frame_size)
        for piece in [*resampler.resample(frame), *resampler.resample(None)]:
            output.mux(stream.encode(piece))
        output.mux(stream.encode(None))
    return file.getvalue()


@pytest.mark.parametrize(
    ("container", "codec", "rate", "sample_format", "clean_db"),
    [
        ("flac", "flac", 16_000, "s16", 80),
        ("wav", "pcm_s24le", 16_000, "s32", 80),
        ("wav", "pcm_f32le", 8_000, "flt", 80),
        ("aiff", "pcm_s16be", 8_000, "s16", 80),
        ("ogg", "libopus", 48_000, "s16", 20),
        ("webm", "libopus", 48_000, "s16", 20),
        ("mp3", "libmp3lame", 16_000, "s16p", 20),
        ("mp4", "aac", 16_000, "fltp", 20),
        ("adts", "aac", 16_000, "fltp", 20),
    ],
)
def test_every_common_file_is_read(
    container: str, codec: str, rate: int, sample_format: str, clean_db: int
) -> None:
    audio = read_audio(_encoded(container, codec, rate, sample_format))
    assert audio.format == AudioFormat(Encoding.PCM_S16LE, rate, 1)
    assert audio.duration_seconds == pytest.approx(1.0, abs=0.15)
    assert snr_db(audio.content, 600, rate) >= clean_db


def test_a_wav_of_g711_keeps_its_law() -> None:
    audio = Audio(bytes(range(160)), AudioFormat(Encoding.MULAW, 8_000))
    assert read_audio(write_wav(audio)) == audio


def test_a_playlist_opens_nothing() -> None:
    with pytest.raises(BadAudioError, match="begins with 23 45 58 54; expected an audio file"):
        read_audio(b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/x.mp3\n")
    with pytest.raises(BadAudioError):
        read_audio(b"ffconcat version 1.0\nfile /etc/hostname\n")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "found 0 bytes"),
        (b"hello, this is no audio", "begins with 68 65 6c 6c"),
        (b"fLaC" + bytes(200), "flac that cannot be read"),
        (b"OggS" + bytes(200), "ogg that cannot be read"),
        (b"\x1a\x45\xdf\xa3" + bytes(200), "matroska that cannot be read"),
        (b"\xff\xfb" + bytes(400), "mp3"),
        (write_wav(Audio(bytes(2_000), PCM))[:-10], "found a truncated WAV file"),
    ],
)
def test_what_is_no_audio_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(BadAudioError, match=says):
        read_audio(data)


def test_a_video_without_sound_is_refused() -> None:
    file = io.BytesIO()
    with _writer(file, "matroska") as output:
        stream = output.add_stream("mpeg4", rate=5)
        stream.width, stream.height, stream.pix_fmt = 16, 16, "yuv420p"
        output.mux(stream.encode(av.VideoFrame(16, 16, "yuv420p")))
        output.mux(stream.encode(None))
    with pytest.raises(BadAudioError, match="matroska without audio"):
        read_audio(file.getvalue())


def test_a_file_over_the_limit_is_not_looked_at() -> None:
    with pytest.raises(BadAudioError, match="found a file of 11 bytes; expected at most 10"):
        read_audio(bytes(11), max_bytes=10)


def test_a_file_may_not_decode_to_more_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers_module, "MAX_DECODED_BYTES", 20_000)
    with pytest.raises(BadAudioError, match="decodes to more than 20000 bytes"):
        read_audio(_encoded("flac", "flac", 16_000))


def test_a_claim_of_2_gb_is_refused_and_costs_nothing() -> None:
    head = write_wav(Audio(bytes(2_000), PCM))
    lying = head[:4] + struct.pack("<I", 2**31) + head[8:40] + struct.pack("<I", 2**31 - 36)
    with pytest.raises(BadAudioError, match="expected 2147483656 bytes, as its header says"):
        read_audio(lying + head[44:])


def test_without_pyav_the_pip_line_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(MissingExtraError, match=r'pip install "voicegate-sdk\[audio\]"'):
        read_audio(b"fLaC" + bytes(50))


def test_importing_speech_loads_no_number_cruncher() -> None:
    asked = "import sys, voicegate.speech; print(sorted({'numpy','soxr','av'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
