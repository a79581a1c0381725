"""Audio without its personal data: the time of the words is silenced or covered with a tone.

A voice itself cannot be redacted; this takes out what was said, not who said it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from voicegate.errors import BadAudioError
from voicegate.speech import Audio, AudioFormat, Encoding
from voicegate.speech.g711 import alaw_to_pcm, mulaw_to_pcm, pcm_to_alaw, pcm_to_mulaw
from voicegate.speech.wav import read_wav, write_wav

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    from voicegate.redaction.results import Finding

__all__ = ["bleep", "quiet_spans", "seconds_of", "silenced"]

PADDING_SECONDS = 0.2
FADE_SECONDS = 0.005
TONE_LEVEL = 0.1
_FULL_SCALE = 32767.0


def quiet_spans(
    findings: Iterable[Finding],
    *,
    utterance_seconds: tuple[float, float],
    padding_seconds: float = PADDING_SECONDS,
) -> tuple[tuple[float, float], ...]:
    """The stretches to silence, in seconds, merged and in order.

    A finding without times silences the whole ``utterance_seconds``: nobody knows where it is.
    Times are recognisers' guesses, so each stretch is widened by ``padding_seconds`` (0.15 to 0.25
    covers what recognisers are usually off by).
    """
    first, last = utterance_seconds
    spans: list[tuple[float, float]] = []
    for finding in findings:
        start, end = finding.start_seconds, finding.end_seconds
        if start is None or end is None or end <= start:
            return ((first, last),)
        spans.append((max(first, start - padding_seconds), min(last, end + padding_seconds)))
    merged: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def bleep(
    audio: Audio,
    findings: Iterable[Finding],
    *,
    padding_seconds: float = PADDING_SECONDS,
    tone_hz: float | None = None,
) -> Audio:
    """``audio`` with the time of each finding silenced, or covered with a tone of ``tone_hz``.

    Every sample outside the stretches stays as it was, bit by bit. Fades of 5 ms lie inside the
    padding, so there are no clicks and no speech is faded rather than gone.

    Args:
        audio: 16-bit PCM, mu-law, A-law, or a WAV file of these.
        findings: with times in seconds from the start of ``audio``; one without times silences
            everything.
        padding_seconds: how much earlier and later each stretch begins and ends.
        tone_hz: None for silence.

    Raises:
        BadAudioError: for another encoding, or a broken WAV file.
    """
    whole = (0.0, seconds_of(audio))
    spans = quiet_spans(findings, utterance_seconds=whole, padding_seconds=padding_seconds)
    return silenced(audio, spans, tone_hz=tone_hz)


def silenced(
    audio: Audio, spans: Sequence[tuple[float, float]], *, tone_hz: float | None = None
) -> Audio:
    """``audio`` with ``spans`` (from and to, in seconds) silenced, or covered with a tone.

    A WAV file is written anew, so that nothing of it but the samples stays.

    Raises:
        BadAudioError: for an encoding that ``bleep`` does not take, or a broken WAV file.
    """
    if audio.format.encoding is Encoding.WAV:
        return _as_wav(silenced(read_wav(audio.content), spans, tone_hz=tone_hz))
    seconds_of(audio)
    return Audio(_covered(audio, spans, tone_hz), audio.format) if spans else audio


def seconds_of(audio: Audio) -> float:
    """How long ``audio`` is.

    Raises:
        BadAudioError: for an encoding that ``bleep`` does not take, or a broken WAV file.
    """
    if audio.format.encoding is Encoding.WAV:
        audio = read_wav(audio.content)
    duration = audio.duration_seconds
    if duration is None:
        raise BadAudioError(
            found=str(audio.format),
            expected="pcm_s16le, mulaw, alaw or wav; decode the file with speech.read_audio first",
        )
    return duration


def _as_wav(audio: Audio) -> Audio:
    """``audio`` as a WAV file."""
    wav = AudioFormat(Encoding.WAV, audio.format.sample_rate_hz, audio.format.channels)
    return Audio(write_wav(audio), wav)


def _covered(audio: Audio, spans: Sequence[tuple[float, float]], tone_hz: float | None) -> bytes:
    size = audio.format.encoding.bytes_per_sample or 1
    block = size * audio.format.channels
    rate = audio.format.sample_rate_hz
    out = bytearray(audio.content)
    frames = len(out) // block
    for start, end in spans:
        first = max(0, int(start * rate))
        last = min(frames, int(end * rate) + 1)
        if last > first:
            part = bytes(out[first * block : last * block])
            out[first * block : last * block] = _encoded(
                _faded(
                    _pcm(part, audio.format), audio.format, first, tone_hz, to_end=last == frames
                ),
                audio.format,
            )
    return bytes(out)


def _pcm(part: bytes, form: AudioFormat) -> bytes:
    if form.encoding is Encoding.MULAW:
        return mulaw_to_pcm(part)
    return alaw_to_pcm(part) if form.encoding is Encoding.ALAW else part


def _encoded(pcm: bytes, form: AudioFormat) -> bytes:
    if form.encoding is Encoding.MULAW:
        return pcm_to_mulaw(pcm)
    return pcm_to_alaw(pcm) if form.encoding is Encoding.ALAW else pcm


def _faded(
    pcm: bytes, form: AudioFormat, first: int, tone_hz: float | None, *, to_end: bool
) -> bytes:
    """A stretch that fades out at its beginning, in at its end, and holds nothing between.

    At the edges of the audio there is no padding for a fade, and nothing to fade from or to.
    """
    import numpy as np

    samples = np.frombuffer(pcm, dtype="<i2").reshape(-1, form.channels).astype(np.float64)
    frames = len(samples)
    fade = min(max(1, int(FADE_SECONDS * form.sample_rate_hz)), frames // 2)
    keep: NDArray[float64] = np.zeros(frames)
    if fade:
        ramp = 0.5 * (1.0 + np.cos(np.linspace(0.0, np.pi, fade)))
        if first > 0:
            keep[:fade] = ramp
        if not to_end:
            keep[-fade:] = ramp[::-1]
    covered = samples * keep[:, None]
    if tone_hz is not None:
        times = (first + np.arange(frames)) / form.sample_rate_hz
        tone = _FULL_SCALE * TONE_LEVEL * np.sin(2.0 * np.pi * tone_hz * times)
        covered += (tone * (1.0 - keep))[:, None]
    return np.clip(np.rint(covered), -32768, 32767).astype("<i2").tobytes()
