"""Silencing the time of words, sample by sample."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from voicegate.errors import BadAudioError
from voicegate.redaction import EntityType, Finding
from voicegate.redaction.bleep import bleep, quiet_spans
from voicegate.speech import Audio, AudioFormat, Encoding
from voicegate.speech.g711 import mulaw_to_pcm, pcm_to_alaw, pcm_to_mulaw
from voicegate.speech.wav import read_wav, write_wav
from voicegate.vocabulary import Label

RATE = 8000
TONE = (8000 * np.sin(2 * np.pi * 300 * np.arange(RATE * 3) / RATE)).astype("<i2").tobytes()


def finding(start: float | None, end: float | None) -> Finding:
    return Finding(
        start=0, end=1, type=EntityType.PHONE, score=1.0, reasons=(), label=Label.PERSONAL,
        placeholder="<PHONE_1>", start_seconds=start, end_seconds=end,
    )  # fmt: skip


def pcm(audio: Audio) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    return np.frombuffer(audio.content, dtype="<i2")


def test_the_word_is_gone_and_the_rest_is_untouched_bit_by_bit() -> None:
    audio = Audio(TONE, AudioFormat(Encoding.PCM_S16LE, RATE))
    out = bleep(audio, [finding(1.0, 1.5)])
    assert len(out) == len(audio)
    first, last = int(0.8 * RATE), int(1.7 * RATE) + 1
    assert out.content[: first * 2] == TONE[: first * 2]
    assert out.content[last * 2 :] == TONE[last * 2 :]
    assert not pcm(out)[RATE : int(1.5 * RATE)].any()
    steps = np.abs(np.diff(pcm(out).astype(int))).max()
    assert steps <= np.abs(np.diff(pcm(audio).astype(int))).max() + 300


@pytest.mark.parametrize("encode", [pcm_to_mulaw, pcm_to_alaw])
def test_telephone_encodings(encode: Callable[[bytes], bytes]) -> None:
    encoding = Encoding.MULAW if encode is pcm_to_mulaw else Encoding.ALAW
    audio = Audio(encode(TONE), AudioFormat(encoding, RATE))
    out = bleep(audio, [finding(1.0, 1.5)])
    assert out.content[: int(0.8 * RATE)] == audio.content[: int(0.8 * RATE)]
    if encoding is Encoding.MULAW:
        decoded = np.frombuffer(mulaw_to_pcm(out.content), dtype="<i2")
        assert np.abs(decoded[RATE : int(1.5 * RATE)]).max() <= 8


def test_a_tone_instead_of_silence_on_two_channels() -> None:
    stereo = np.repeat(np.frombuffer(TONE, dtype="<i2"), 2).tobytes()
    audio = Audio(stereo, AudioFormat(Encoding.PCM_S16LE, RATE, 2))
    out = pcm(bleep(audio, [finding(1.0, 1.5)], tone_hz=1000.0)).reshape(-1, 2)
    part = out[RATE : int(1.5 * RATE), 0].astype(float)
    spectrum = np.abs(np.fft.rfft(part))
    assert abs(np.fft.rfftfreq(len(part), 1 / RATE)[spectrum.argmax()] - 1000.0) < 3.0
    assert (out[:, 0] == out[:, 1]).all()


def test_no_times_means_everything() -> None:
    audio = Audio(TONE, AudioFormat(Encoding.PCM_S16LE, RATE))
    assert not pcm(bleep(audio, [finding(1.0, 1.5), finding(None, None)]))[400:-400].any()
    assert bleep(audio, []) is audio


def test_wav_in_wav_out_and_other_files_are_refused() -> None:
    audio = Audio(TONE, AudioFormat(Encoding.PCM_S16LE, RATE))
    wav = Audio(write_wav(audio), AudioFormat(Encoding.WAV, RATE))
    out = bleep(wav, [finding(1.0, 1.5)])
    assert read_wav(out.content).content == bleep(audio, [finding(1.0, 1.5)]).content
    with pytest.raises(BadAudioError, match="decode the file"):
        bleep(Audio(b"x", AudioFormat(Encoding.MP3, RATE)), [finding(1.0, 1.5)])


def test_stretches_merge_and_stay_inside_the_audio() -> None:
    found = [finding(2.0, 2.1), finding(0.1, 0.2), finding(2.3, 9.0)]
    spans = quiet_spans(found, utterance_seconds=(0.0, 3.0))
    flat = [round(edge, 6) for span in spans for edge in span]
    assert flat == [0.0, 0.4, 1.8, 3.0]
