"""Which format to send to, or ask of, a backend: its own, as near to ours as it has."""

from __future__ import annotations

from voicegate.errors import BadAudioError
from voicegate.speech.capabilities import Capabilities
from voicegate.speech.conversion import Converter, convert
from voicegate.speech.formats import Audio, AudioFormat, Encoding

__all__ = ["convert_for", "converter_for", "nearest_format", "output_converter", "output_format"]


def nearest_format(capabilities: Capabilities, ours: AudioFormat) -> AudioFormat:
    """The format in which the backend gets audio that we have in ``ours``: that, if it can."""
    return _nearest(capabilities.input_encodings, capabilities.sample_rates_hz, ours)


def output_format(capabilities: Capabilities, wanted: AudioFormat) -> AudioFormat:
    """The format in which the backend is asked to speak, for audio that is wanted in ``wanted``."""
    return _nearest(capabilities.output_encodings, capabilities.sample_rates_hz, wanted)


def converter_for(source: AudioFormat, target: AudioFormat) -> Converter | None:
    """A streaming converter, or None where there is nothing to convert."""
    return None if source == target else Converter(source, target)


output_converter = converter_for


def convert_for(capabilities: Capabilities, audio: Audio) -> Audio:
    """``audio`` as the backend takes it; the same object if it can have it as it is."""
    target = nearest_format(capabilities, audio.format)
    return audio if target == audio.format else convert(audio, target)


def _nearest(
    encodings: frozenset[Encoding], rates: frozenset[int], ours: AudioFormat
) -> AudioFormat:
    if ours.encoding in encodings and (not rates or ours.sample_rate_hz in rates):
        return ours
    if ours.encoding.bytes_per_sample is None:
        known = ", ".join(sorted(encodings))
        raise BadAudioError(found=str(ours), expected=f"one of {known}: decode it first")
    encoding = ours.encoding if ours.encoding in encodings else Encoding.PCM_S16LE
    higher = [rate for rate in rates if rate >= ours.sample_rate_hz]
    rate = min(higher) if higher else max(rates, default=ours.sample_rate_hz)
    return AudioFormat(encoding, rate, 1)
