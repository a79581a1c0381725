"""What going through voicegate costs over the bare adapter, beside livekit-agents and LiteLLM.

All in one run and by turns, in CPU time of the process::

    uv venv .cache/peers
    uv pip install --python .cache/peers livekit-agents pipecat-ai litellm -e .
    .cache/peers/bin/python benchmarks/overhead.py      # --json for a machine

Per frame of 20 ms: decide, buffer, look for speech, redact the finals, journal. Per transcription:
decide, permit, journal twice (durably), redact; by one caller, whose every row is committed and
synced for itself, and by 100 at once, who share commits. The CPU of the writing thread counts.
Goals: at most 5 us a frame, at most 60 us a transcription. The peers neither redact nor journal.
LiteLLM transcribes over HTTP only: its Router is measured over its own bare call, both to a server
on this machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import statistics
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from typing import Any

import overhead_voicegate

ROUNDS = 15
FRAME_GOAL, CALL_GOAL = 5.0, 60.0
_CROWD, _ALONE = "transcription, 100 at once", "transcription, one by one"
Measure = Callable[[], Awaitable[float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One comparison: microseconds of CPU, bare and through; medians and percentiles 10 and 90."""

    what: str
    who: str
    bare: list[float]
    through: list[float]

    @property
    def added(self) -> list[float]:
        """What going through added, round by round."""
        return [t - b for t, b in zip(self.through, self.bare, strict=True)]


async def measured() -> list[Row]:
    """Every comparison, a round of each by turns, so that a slow moment hits all of them."""
    async with overhead_voicegate.opened() as ours:
        pairs: dict[tuple[str, str], tuple[Measure, Measure]] = {
            ("frame", f"voicegate {version('voicegate-sdk')}"): (ours.frame_bare, ours.frame),
            (_CROWD, f"voicegate {version('voicegate-sdk')}"): (ours.call_bare, ours.call),
            (_ALONE, f"voicegate {version('voicegate-sdk')}"): (ours.call_bare, ours.call_alone),
        }
        pairs |= {row: pair async for row, pair in peers()}
        taken: dict[tuple[str, str], tuple[list[float], list[float]]] = {
            key: ([], []) for key in pairs
        }
        for turn in range(-1, ROUNDS):
            for key, (bare, through) in pairs.items():
                figures = await bare(), await through()
                if turn >= 0:  # the first warms up
                    taken[key][0].append(figures[0])
                    taken[key][1].append(figures[1])
    return [
        Row(what=what, who=who, bare=bare, through=through)
        for (what, who), (bare, through) in taken.items()
    ]


async def peers() -> AsyncIterator[tuple[tuple[str, str], tuple[Measure, Measure]]]:
    """Those that are installed here."""
    for package, name in (("livekit-agents", "overhead_livekit"), ("litellm", "overhead_litellm")):
        try:
            found: Any = import_module(name)
        except ModuleNotFoundError:
            print(f"{package} is not installed: it is left out", file=sys.stderr)
            continue
        for what, pair in (await found.pairs()).items():
            yield (what, f"{package} {version(package)}"), pair


def missed(rows: list[Row]) -> list[str]:
    """Where voicegate misses its goals."""
    goals = {"frame": FRAME_GOAL, _CROWD: CALL_GOAL, _ALONE: CALL_GOAL}
    ours = [row for row in rows if row.who.startswith("voicegate")]
    return [
        f"a {row.what} costs {statistics.median(row.added):.1f} us, more than {goals[row.what]:g}"
        for row in ours
        if statistics.median(row.added) > goals[row.what]
    ]


def table(rows: list[Row]) -> str:
    """For people."""
    lines = ["| CPU, us | with | bare | through | added |", "|---|---|--:|--:|--:|"]
    lines += [
        f"| {r.what} | {r.who} | {_spread(r.bare)} | {_spread(r.through)} | {_spread(r.added)} |"
        for r in rows
    ]
    return "\n".join(lines)


def _spread(values: list[float]) -> str:
    low, *_, high = statistics.quantiles(values, n=10)
    return f"{statistics.median(values):.1f} ({low:.1f} to {high:.1f})"


def main() -> int:
    """Run, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    as_json = bool(parser.parse_args().json)
    logging.disable(logging.CRITICAL)
    rows = asyncio.run(measured())
    wrong = missed(rows)
    if as_json:
        found = [{"what": r.what, "who": r.who, "bare": r.bare, "through": r.through} for r in rows]
        print(json.dumps({"rows": found, "missed": wrong}))
    else:
        print(table(rows))
        print("\n" + ("\n".join(f"missed: {w}" for w in wrong) or "All goals are met."))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
