"""How long ``import voicegate`` takes, beside httpx, in fresh processes that take turns.

    python benchmarks/import_time.py [--rounds 25] [--json]

Prints the median over bare Python and the spread (quartiles), and the ratio to httpx.
Exit code 1 if a goal is missed: at most 0.4 times httpx, and less than 100 ms.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from dataclasses import asdict, dataclass

RATIO_GOAL = 0.4
MILLISECONDS_GOAL = 100.0
SUBJECTS = {
    "bare Python": "pass",
    "voicegate": "import voicegate",
    # With click installed, httpx also loads its command line and rich; that would flatter us.
    "httpx": "import sys; sys.modules['click'] = None; import httpx",
    # Everything that a process with a gate loads.
    "voicegate + Gate": "from voicegate import Gate",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Milliseconds over bare Python: median and quartiles."""

    name: str
    median_ms: float
    lower_ms: float
    upper_ms: float


def once(code: str) -> float:
    """Milliseconds that a fresh process needs for ``code``."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603
    return (time.perf_counter() - start) * 1000


def measure(rounds: int) -> list[Timing]:
    """Each subject once a round, so that a busy machine is busy for all of them."""
    taken: dict[str, list[float]] = {name: [] for name in SUBJECTS}
    for code in SUBJECTS.values():  # the first run compiles
        once(code)
    for _ in range(rounds):
        for name, code in SUBJECTS.items():
            taken[name].append(once(code))
    bare = taken["bare Python"]
    timings: list[Timing] = []
    for name, values in taken.items():
        over = (
            values if name == "bare Python" else [v - b for v, b in zip(values, bare, strict=True)]
        )
        lower, median, upper = statistics.quantiles(over, n=4)
        timings.append(Timing(name=name, median_ms=median, lower_ms=lower, upper_ms=upper))
    return timings


def main() -> int:
    """Measure, print, and judge."""
    parser = argparse.ArgumentParser(description="How long import voicegate takes.")
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    timings = {timing.name: timing for timing in measure(options.rounds)}
    ours = timings["voicegate"].median_ms
    ratio = ours / timings["httpx"].median_ms
    reached = ratio <= RATIO_GOAL and ours < MILLISECONDS_GOAL
    if options.json:
        rows = [asdict(timing) for timing in timings.values()]
        print(json.dumps({"timings": rows, "ratio_to_httpx": ratio, "reached": reached}))
        return 0 if reached else 1
    for t in timings.values():
        over = "" if t.name == "bare Python" else "+"
        print(f"{t.name:18} {over}{t.median_ms:.1f} ms  ({t.lower_ms:.1f} to {t.upper_ms:.1f})")
    print(
        f"voicegate / httpx: {ratio:.2f} (goal {RATIO_GOAL})  {'reached' if reached else 'MISSED'}"
    )
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
