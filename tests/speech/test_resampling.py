import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.speech.tones import residual, snr_db, tone
from voicegate.errors import BadAudioError
from voicegate.speech import Resampler

FRAME_BYTES = 320  # 20 ms at 8 kHz


def _in_pieces(resampler: Resampler, pcm: bytes, size: int) -> bytes:
    pieces = [pcm[at : at + size] for at in range(0, len(pcm), size)]
    return b"".join([*map(resampler.process, pieces), resampler.flush()])


@pytest.mark.parametrize("frequency_hz", [1_000, 3_000])
def test_a_tone_in_20_ms_frames_stays_80_db_clean(frequency_hz: int) -> None:
    pcm = _in_pieces(Resampler(8_000, 16_000), tone(frequency_hz, 8_000, 2), FRAME_BYTES)
    assert snr_db(pcm, frequency_hz, 16_000) >= 80


@pytest.mark.parametrize(("source", "target"), [(24_000, 8_000), (22_050, 8_000), (16_000, 48_000)])
def test_other_rates_are_as_clean(source: int, target: int) -> None:
    pcm = _in_pieces(Resampler(source, target), tone(1_000, source, 2), source // 50 * 2)
    assert snr_db(pcm, 1_000, target) >= 80


def test_there_is_no_click_where_frames_meet() -> None:
    pcm = _in_pieces(Resampler(8_000, 16_000), tone(1_000, 8_000, 2), FRAME_BYTES)
    assert np.abs(residual(pcm, 1_000, 16_000)).max() <= 3  # of 32767: rounding and dither


def test_what_lies_above_the_new_band_is_gone() -> None:
    pcm = _in_pieces(Resampler(16_000, 8_000), tone(5_000, 16_000, 1), 640)
    assert np.abs(np.frombuffer(pcm, "<i2")[800:-800]).max() <= 3


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(0, 700), min_size=1, max_size=40))
def test_the_size_of_the_pieces_does_not_matter(sizes: list[int]) -> None:
    pcm = tone(700, 8_000, 1)
    resampler = Resampler(8_000, 16_000)
    out, at = bytearray(), 0
    for size in sizes:
        out += resampler.process(pcm[at : at + 2 * size])
        at += 2 * size
    out += resampler.process(pcm[at:]) + resampler.flush()
    whole = np.frombuffer(_in_pieces(resampler, pcm, len(pcm)), "<i2").astype(int)
    assert len(out) == 2 * len(pcm)
    assert np.abs(np.frombuffer(bytes(out), "<i2") - whole).max() <= 3


def test_flushing_begins_a_fresh_stream() -> None:
    resampler = Resampler(8_000, 16_000)
    loud = _in_pieces(resampler, tone(1_000, 8_000, 0.5), FRAME_BYTES)
    silence = _in_pieces(resampler, b"\0\0" * 4_000, FRAME_BYTES)
    assert np.abs(np.frombuffer(loud, "<i2")).max() > 20_000
    assert np.abs(np.frombuffer(silence, "<i2")).max() <= 2


def test_channels_stay_apart() -> None:
    left = np.frombuffer(tone(1_000, 8_000, 1), "<i2")
    stereo = np.stack([left, np.zeros_like(left)], axis=1).tobytes()
    out = np.frombuffer(_in_pieces(Resampler(8_000, 16_000, 2), stereo, 640), "<i2").reshape(-1, 2)
    assert snr_db(out[:, 0].tobytes(), 1_000, 16_000) >= 80
    assert np.abs(out[:, 1]).max() <= 2


@pytest.mark.parametrize(("channels", "pcm"), [(1, b"\0"), (2, b"\0\0"), (2, b"\0\0\0\0\0\0")])
def test_a_piece_that_ends_within_a_sample_is_refused(channels: int, pcm: bytes) -> None:
    with pytest.raises(BadAudioError, match=f"multiple of {2 * channels} bytes"):
        Resampler(8_000, 16_000, channels).process(pcm)


@pytest.mark.parametrize("rates", [(0, 8_000), (8_000, -1), (8_000, 10**9)])
def test_an_impossible_rate_is_refused(rates: tuple[int, int]) -> None:
    with pytest.raises(BadAudioError, match="sample rate"):
        Resampler(*rates)
