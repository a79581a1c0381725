from itertools import product

import numpy as np
import pytest

from tests.speech.tones import snr_db, tone
from voicegate.errors import BadAudioError
from voicegate.speech import (
    PHONE_ALAW,
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Converter,
    Encoding,
    convert,
    read_wav,
    write_wav,
)

PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8_000)
PCM_16K = AudioFormat(Encoding.PCM_S16LE, 16_000)
SAMPLED = (Encoding.PCM_S16LE, Encoding.MULAW, Encoding.ALAW)


def _as_pcm(audio: Audio) -> bytes:
    return convert(audio, AudioFormat(Encoding.PCM_S16LE, audio.format.sample_rate_hz, 1)).content


@pytest.mark.parametrize(("source", "target"), list(product(SAMPLED, SAMPLED)))
@pytest.mark.parametrize("rates", [(8_000, 8_000), (8_000, 16_000), (24_000, 8_000)])
@pytest.mark.parametrize("channels", [(1, 1), (2, 1), (1, 2)])
def test_a_tone_survives_every_way(
    source: Encoding, target: Encoding, rates: tuple[int, int], channels: tuple[int, int]
) -> None:
    mono = Audio(tone(600, rates[0], 1), AudioFormat(Encoding.PCM_S16LE, rates[0]))
    begin = convert(mono, AudioFormat(source, rates[0], channels[0]))
    end = convert(begin, AudioFormat(target, rates[1], channels[1]))
    assert end.duration_seconds == pytest.approx(1.0, abs=0.001)
    # Each pass through G.711 costs: about 38 dB are left after one of them (ITU-T G.712).
    floor = 80 if {source, target} == {Encoding.PCM_S16LE} else 33
    assert snr_db(_as_pcm(end), 600, rates[1]) >= floor


def test_a_stream_gives_what_the_whole_gives() -> None:
    phone = convert(Audio(tone(600, 8_000, 1), PCM_8K), PHONE_MULAW)
    converter = Converter(PHONE_MULAW, PCM_16K)
    frames = [phone.content[at : at + 160] for at in range(0, len(phone), 160)]
    streamed = b"".join([*map(converter.process, frames), converter.flush()])
    whole = np.frombuffer(convert(phone, PCM_16K).content, "<i2").astype(int)
    assert np.abs(np.frombuffer(streamed, "<i2") - whole).max() <= 3


def test_equal_formats_pass_untouched() -> None:
    frame = bytes(range(160))
    assert Converter(PHONE_ALAW, PHONE_ALAW).process(frame) is frame
    audio = Audio(frame, PHONE_ALAW)
    assert convert(audio, PHONE_ALAW) is audio


def test_channels_are_averaged_without_clipping() -> None:
    loud = np.array([[32_767, 32_767], [-32_768, -32_768], [100, 300]], "<i2").tobytes()
    mixed = convert(Audio(loud, AudioFormat(Encoding.PCM_S16LE, 8_000, 2)), PCM_8K)
    assert np.frombuffer(mixed.content, "<i2").tolist() == [32_767, -32_768, 200]


def test_a_file_is_read_and_made() -> None:
    spoken = Audio(tone(600, 8_000, 0.5), PCM_8K)
    file = Audio(write_wav(spoken), AudioFormat(Encoding.WAV, 8_000))
    assert convert(file, PCM_8K) == spoken
    assert read_wav(convert(spoken, AudioFormat(Encoding.WAV, 8_000)).content) == spoken


@pytest.mark.parametrize(
    "audio",
    [
        Audio(b"", PHONE_MULAW),
        Audio(b"", PCM_16K),
        Audio(b"\0\0\0", PCM_8K),
        Audio(b"\0\0", AudioFormat(Encoding.PCM_S16LE, 0)),
        Audio(b"", AudioFormat(Encoding.FLAC, 16_000)),
    ],
)
def test_bad_audio_is_refused(audio: Audio) -> None:
    with pytest.raises(BadAudioError, match=r"^bad audio: found .*; expected "):
        convert(audio, PCM_16K)


def test_equal_formats_are_checked_all_the_same() -> None:
    with pytest.raises(BadAudioError, match="found 3 bytes"):
        convert(Audio(b"\0\0\0", PCM_8K), PCM_8K)
    with pytest.raises(BadAudioError, match="found 0 bytes"):
        convert(Audio(b"", AudioFormat(Encoding.FLAC, 8_000)), AudioFormat(Encoding.FLAC, 8_000))


def test_a_compressed_target_is_refused() -> None:
    with pytest.raises(BadAudioError, match=r"found opus, .* expected pcm_s16le, mulaw or alaw"):
        convert(Audio(b"\0\0", PCM_8K), AudioFormat(Encoding.OPUS, 48_000))


def test_a_cut_frame_is_refused() -> None:
    with pytest.raises(BadAudioError, match=r"321 bytes .* multiple of 2 bytes"):
        Converter(PCM_8K, PHONE_MULAW).process(bytes(321))
