"""Tones and how clean they are: what several tests of audio need."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def tone(frequency_hz: float, rate_hz: int, seconds: float, peak: int = 29_000) -> bytes:
    """A sine as 16-bit PCM."""
    time = np.arange(round(rate_hz * seconds)) / rate_hz
    wave: NDArray[np.float64] = peak * np.sin(2 * np.pi * frequency_hz * time)
    return wave.round().astype("<i2").tobytes()


def residual(pcm: bytes, frequency_hz: float, rate_hz: int) -> NDArray[np.float64]:
    """What is left of ``pcm`` when the best fitting sine of that frequency is taken away."""
    samples = np.frombuffer(pcm, "<i2").astype(np.float64)
    samples = samples[rate_hz // 8 : -rate_hz // 8]  # the filter swings in and out at the ends
    return samples - _fit(samples, frequency_hz, rate_hz)


def snr_db(pcm: bytes, frequency_hz: float, rate_hz: int) -> float:
    """Power of the sine over the power of all else, in dB."""
    noise = residual(pcm, frequency_hz, rate_hz)
    samples = np.frombuffer(pcm, "<i2").astype(np.float64)[rate_hz // 8 : -rate_hz // 8]
    return float(10 * np.log10(np.mean((samples - noise) ** 2) / np.mean(noise**2)))


def _fit(samples: NDArray[np.float64], frequency_hz: float, rate_hz: int) -> NDArray[np.float64]:
    phase = 2 * np.pi * frequency_hz * np.arange(len(samples)) / rate_hz
    basis = np.stack([np.sin(phase), np.cos(phase), np.ones_like(phase)], axis=1)
    weights, *_ = np.linalg.lstsq(basis, samples, rcond=None)
    fitted: NDArray[np.float64] = basis @ weights
    return fitted
