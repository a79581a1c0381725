"""What a frame of telephone audio costs: mu-law 8 kHz to PCM 16 kHz, 20 ms at a time.

Beside it, in the same run and by turns, the same work written by hand on audioop and soxr. Prints
the median of several rounds, their spread, and the ratio::

    python benchmarks/audio.py            # --json for a machine
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
import warnings
from collections.abc import Callable

import numpy as np
import soxr  # pyright: ignore[reportMissingTypeStubs]

from voicegate.speech import PHONE_MULAW, AudioFormat, Converter, Encoding

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import audioop

PCM_16K = AudioFormat(Encoding.PCM_S16LE, 16_000)
FRAME = audioop.lin2ulaw((9_000 * np.sin(np.arange(160) / 3)).astype("<i2").tobytes(), 2)
ROUNDS, FRAMES = 30, 5_000


def ours() -> Callable[[bytes], bytes]:
    """What an adapter or the gate uses."""
    return Converter(PHONE_MULAW, PCM_16K).process


def by_hand() -> Callable[[bytes], bytes]:
    """The least that does the same."""
    stream = soxr.ResampleStream(8_000, 16_000, 1, dtype="int16")  # pyright: ignore[reportUnknownMemberType]

    def convert(frame: bytes) -> bytes:
        samples = np.frombuffer(audioop.ulaw2lin(frame, 2), np.int16)
        return stream.resample_chunk(samples).tobytes()

    return convert


def microseconds(convert: Callable[[bytes], bytes]) -> float:
    """CPU time for one frame."""
    begun = time.process_time()
    for _ in range(FRAMES):
        convert(FRAME)
    return (time.process_time() - begun) / FRAMES * 1e6


def main() -> None:
    """Measure by turns, so that a slow moment hits both."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    as_json = bool(parser.parse_args().json)
    ways = {"voicegate": ours(), "by hand": by_hand()}
    for convert in ways.values():
        microseconds(convert)
    taken = {name: list[float]() for name in ways}
    for turn in range(ROUNDS):
        for name, convert in sorted(ways.items(), reverse=turn % 2 == 0):
            taken[name].append(microseconds(convert))
    ratios = [ours / hand for ours, hand in zip(*taken.values(), strict=True)]
    if as_json:
        print(json.dumps({**taken, "ratio": ratios}))
        return
    for name, values in taken.items():
        print(f"{name:10} {_spread(values)} us a frame")
    print(f"{'ratio':10} {_spread(ratios)}  (goal: at most 1.15)")


def _spread(values: list[float]) -> str:
    low, *_, high = statistics.quantiles(values, n=10)
    return f"{statistics.median(values):5.2f} ({low:.2f} to {high:.2f}, 10th to 90th percentile)"


if __name__ == "__main__":
    main()
