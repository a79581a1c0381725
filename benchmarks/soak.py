"""Many calls at once in one process, in real time, while backends fail: does anything creep?

::

    python benchmarks/soak.py                             # 500 calls for ten minutes
    python benchmarks/soak.py --calls 200 --seconds 60    # --json for a machine

Each call goes through one gate with a journal on disk: 20 ms frames in, redaction, text to a sink,
a new call when one ends. Every third call meets a first backend that breaks, hangs, or talks rot.
The garbage collector is told to leave alone what the gate keeps for good, as the docs advise.
While it runs, a line every ten seconds says how it goes (standard error).
Goals: every word is heard once, the event loop is late by less than 20 ms (99th percentile) at the
end as at the beginning, memory stays flat after a warm-up, and nothing is left running.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from voicegate import Call, Gate
from voicegate.adapter.registry import Registry
from voicegate.testing import Fault, FaultKind, Script, Scripts, scripted_adapter
from voicegate.testing.marked import FRAME_SECONDS, marked_frames

CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"
[line.support]
language = "en-GB"
notice = { played_elsewhere = 2026-03-01, how = "the benchmark plays none" }
[policy]
prefer = ["first", "second"]
[backends.first]
adapter = "scripted"
simulated = { country = "DE" }
[backends.second]
adapter = "scripted"
simulated = { country = "DE" }
[backends.llm]
adapter = "scripted"
hops = ["sink"]
simulated = { country = "DE" }
"""
LINES = (
    "my order has not come yet and i would like to know",
    "where it is because it was due on monday",
    "please send it to the office and not to the shop",
)
WORDS = " ".join(LINES)
FAULTS = (FaultKind.DROP, FaultKind.RESET, FaultKind.HANG, FaultKind.GARBAGE, FaultKind.HALF)
LAG_GOAL_SECONDS, GROWTH_GOAL = 0.02, 0.05
WARM_UP = 0.4  # of the time: all callers ring, caches fill, allocators settle
TICK_SECONDS = 0.02


@dataclass(slots=True)
class Seen:
    """What was seen on the way."""

    calls: int = 0
    failed: list[str] = field(default_factory=list[str])
    lost: int = 0
    lags: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])
    memory: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What came of it. Lags in milliseconds, memory in MiB, ``cpu`` in cores."""

    calls_at_once: int
    seconds: float
    calls: int
    failed: int
    calls_with_words_lost: int
    lag_p50: float
    lag_p99: float
    lag_p99_first: float
    lag_p99_last: float
    lag_worst: float
    memory_warm: float
    memory_end: float
    tasks_left: int
    streams_left: int
    cpu: float
    load: float


class Soak:
    """So many callers at once, each with a new call after the last."""

    def __init__(self, calls: int, seconds: float, seed: int) -> None:
        self._count = calls
        self._seconds = seconds
        self._rng = random.Random(seed)  # noqa: S311  # faults, not secrets
        self._scripts = Scripts(
            {n: Script(lines=LINES, marked=True, keep=False) for n in ("first", "second")},
            llm=Script(keep=False, reply=lambda _request: "all right"),
        )
        self._frames = tuple(marked_frames(LINES))
        self.seen = Seen()

    async def run(self, folder: Path) -> Figures:
        """Run for the time, then let the calls end."""
        registry = Registry(extra=[scripted_adapter(self._scripts)])
        gate = Gate.from_text(CONFIG, file=str(folder / "v.toml"), environ={}, registry=registry)
        begun, cpu = time.monotonic(), time.process_time()
        async with gate:
            gc.collect()
            gc.freeze()
            ending = begun + self._seconds
            watch = asyncio.create_task(self._watch(begun))
            await asyncio.gather(*(self._caller(gate, n, ending) for n in range(self._count)))
            seconds, cpu = time.monotonic() - begun, time.process_time() - cpu
            watch.cancel()
            await asyncio.gather(watch, return_exceptions=True)
        await asyncio.sleep(0)
        return self._figures(seconds, cpu / seconds)

    async def _caller(self, gate: Gate, number: int, ending: float) -> None:
        # Callers do not all ring in the same millisecond.
        await asyncio.sleep(number / self._count * len(self._frames) * FRAME_SECONDS)
        while time.monotonic() < ending:
            async with gate.call(subject=f"caller-{number}") as call:
                await self._talk(call)

    async def _talk(self, call: Call) -> None:
        if self._rng.random() < 1 / 3:
            kind, after = self._rng.choice(FAULTS), self._rng.uniform(0.0, 8.0)
            self._scripts["first"].faults.append(Fault(kind=kind, after_seconds=after))
        heard: list[str] = []
        try:
            async for event in call.listen(self._phone()):
                if event.is_final and event.transcript is not None:
                    heard.append(event.transcript.text)
                    await call.send("llm", call.redact(event))
        except Exception as error:  # noqa: BLE001  # whatever ends a call is part of the result
            self.seen.failed.append(type(error).__name__)
        self.seen.calls += 1
        self.seen.lost += " ".join(heard) != WORDS

    async def _phone(self) -> AsyncIterator[bytes]:
        begun = time.monotonic()
        for index, frame in enumerate(self._frames):
            await asyncio.sleep(begun + (index + 1) * FRAME_SECONDS - time.monotonic())
            yield frame

    async def _watch(self, begun: float) -> None:
        while True:
            due = time.monotonic() + TICK_SECONDS
            await asyncio.sleep(TICK_SECONDS)
            now = time.monotonic()
            self.seen.lags.append((now - begun, now - due))
            if len(self.seen.lags) % 50 == 0:
                self.seen.memory.append((now - begun, _resident_mib()))
            if len(self.seen.lags) % 500 == 0:
                self._tell(now - begun)

    def _tell(self, seconds: float) -> None:
        seen = self.seen
        lags = [lag for _, lag in seen.lags[-500:]]
        print(
            f"{seconds:6.0f} s: {seen.calls} calls, {len(seen.failed)} failed,"
            f" {seen.lost} with words lost,"
            f" late by {_ms(statistics.median(lags))} ms (p99 {_p99(lags)}),"
            f" {seen.memory[-1][1]:.1f} MiB, {time.process_time():.0f} s of CPU",
            file=sys.stderr,
            flush=True,
        )

    def _figures(self, seconds: float, cpu: float) -> Figures:
        warm = WARM_UP * self._seconds
        lags = [lag for at, lag in self.seen.lags if warm <= at <= self._seconds]
        memory = [mib for at, mib in self.seen.memory if warm <= at <= self._seconds]
        third = len(lags) // 3
        return Figures(
            calls_at_once=self._count,
            seconds=round(seconds, 1),
            calls=self.seen.calls,
            failed=len(self.seen.failed),
            calls_with_words_lost=self.seen.lost,
            lag_p50=_ms(statistics.median(lags)),
            lag_p99=_p99(lags),
            lag_p99_first=_p99(lags[:third]),
            lag_p99_last=_p99(lags[-third:]),
            lag_worst=_ms(max(lags)),
            memory_warm=round(statistics.mean(memory[: max(1, len(memory) // 10)]), 1),
            memory_end=round(statistics.mean(memory[-max(1, len(memory) // 10) :]), 1),
            tasks_left=len(asyncio.all_tasks()) - 1,
            streams_left=sum(s.open_streams for s in self._scripts.values()),
            cpu=round(cpu, 2),
            load=round(os.getloadavg()[0], 1),
        )


def missed(figures: Figures) -> list[str]:
    """Which goals are missed."""
    growth = figures.memory_end / figures.memory_warm - 1
    wrong = {
        "words were lost, or said twice": figures.calls_with_words_lost > 0,
        "calls failed": figures.failed > 0,
        "the event loop was late": figures.lag_p99 > LAG_GOAL_SECONDS * 1000,
        f"memory grew by {growth:.0%}": growth > GROWTH_GOAL,
        "something is left running": bool(figures.tasks_left or figures.streams_left),
    }
    return [what for what, is_so in wrong.items() if is_so]


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 2)


def _p99(lags: list[float]) -> float:
    return _ms(statistics.quantiles(lags, n=100)[98])


def _resident_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> int:
    """Run, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--calls", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        soak = Soak(asked.calls, asked.seconds, asked.seed)
        figures = asyncio.run(soak.run(Path(folder)))
    wrong = missed(figures)
    if asked.json:
        print(json.dumps({**asdict(figures), "missed": wrong}))
    else:
        for name, value in asdict(figures).items():
            print(f"{name.replace('_', ' '):24} {value}")
        if soak.seen.failed:
            print("failed with", sorted(set(soak.seen.failed)))
        print(
            "\n".join(["", *(f"missed: {w}" for w in wrong)]) if wrong else "\nAll goals are met."
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
