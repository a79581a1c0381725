"""What deciding and journaling add to an utterance before its audio may go out.

    python benchmarks/utterance.py [--seconds 5] [--rounds 3] [--folder DIR] [--json]

A gate with 20 backends and a journal in SQLite (WAL, synchronous=FULL). Each call speaks twice a
second on average, at random; for each utterance it decides anew and waits until the row of the
transfer is durable. Beside it, in the same run and folder: one row by hand with the same
durability, committed by one thread, without decision, chain or check: what disk and machine take.

Prints p50 and p99 in milliseconds for 1, 10 and 100 simultaneous calls, the processor time of all
that was done for an utterance, and how much longer an utterance waits than for the row by hand.
Exit code 1 if the goal is missed: p99 at most 1 ms with 10 calls. Run it on an idle machine: p99 is
the first to suffer.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from voicegate import Gate, Hop
from voicegate.adapter.registry import Registry
from voicegate.gate.facts import CallFacts
from voicegate.gate.recording import CallRecorder, Place
from voicegate.testing import Scripts, scripted_adapter
from voicegate.vocabulary import LawfulBasis, Purpose

CALLS = (1, 10, 100)
JUDGED, GOAL_MS = 10, 1.0
PAUSE_SECONDS = 0.5
COUNTRIES = ("DE", "FR", "NL", "IE", "GB", "CH", "CA", "JP", "IL", "US")
HEAD = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"

[line.support]
language = "de-DE"
purpose = "contract"
"""


BACKEND = """
[backends.b{number}]
adapter = "scripted"
simulated = {{ country = "{country}" }}
"""


Waited = tuple[list[float], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One run: what an utterance waited, and the processor time that the process used for it."""

    p50_ms: float
    p99_ms: float
    processor_ms: float


def config() -> str:
    """20 backends in ten countries."""
    rows = (BACKEND.format(number=n, country=COUNTRIES[n % 10]) for n in range(20))
    return HEAD + "".join(rows)


async def spoken(folder: Path, calls: int, seconds: float) -> Waited:
    """Milliseconds that each utterance waited, and processor seconds of all of them."""
    file = folder / "voicegate.toml"
    file.write_text(config())
    registry = Registry(extra=[scripted_adapter(Scripts({}))])
    waited: list[float] = []
    begun = asyncio.Barrier(calls + 1)  # calls begin and end outside of what is measured
    ended = asyncio.Barrier(calls + 1)
    async with Gate.from_toml(file, environ={}, registry=registry) as gate:
        places = {
            name: Place(adapter="scripted", countries=("DE",), simulated=True)
            for name in gate.backends
        }

        async def talk(number: int) -> None:
            async with gate.call(subject=f"customer-{number}") as call:
                recorder = CallRecorder(
                    gate.journal,
                    call_id=call.id,
                    subject=call.subject,
                    line=call.line,
                    facts=CallFacts(labels=call.labels, purpose=Purpose.CONTRACT),
                    lawful_basis=LawfulBasis.CONTRACT,
                    policy_hash=gate.policy.hash,
                    places=places,
                )
                await begun.wait()
                async for start in utterances(number, seconds):
                    decision = call.decide(Hop.STT)
                    verdict = decision.verdicts[decision.permitted[0]]
                    await recorder.before(verdict, Hop.STT, 32_000)
                    waited.append((time.perf_counter() - start) * 1000)
                await ended.wait()

        talking = asyncio.gather(*(talk(number) for number in range(calls)))
        await begun.wait()
        used = time.process_time()
        await ended.wait()
        used = time.process_time() - used
        await talking
    return waited, used


async def by_hand(folder: Path, calls: int, seconds: float) -> Waited:
    """The same calls, each utterance a row that one thread commits by hand."""
    raw = sqlite3.connect(folder / "raw.sqlite", isolation_level=None, check_same_thread=False)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("CREATE TABLE journal (seq INTEGER PRIMARY KEY, body TEXT, hash BLOB)")
    loop, writer = asyncio.get_running_loop(), ThreadPoolExecutor(max_workers=1)
    waited: list[float] = []

    def write() -> None:
        facts = {"at": datetime.now(UTC).isoformat(), "kind": "transfer", "pad": "x" * 380}
        row = (json.dumps(facts), b"h" * 32)
        raw.execute("INSERT INTO journal (body, hash) VALUES (?, ?)", row)

    async def talk(number: int) -> None:
        async for start in utterances(number, seconds):
            await loop.run_in_executor(writer, write)
            waited.append((time.perf_counter() - start) * 1000)

    used = time.process_time()
    await asyncio.gather(*(talk(number) for number in range(calls)))
    used = time.process_time() - used
    writer.shutdown()
    raw.close()
    return waited, used


async def utterances(number: int, seconds: float) -> AsyncIterator[float]:
    """When call ``number`` has just said something, until it ends."""
    dice = random.Random(number)  # noqa: S311  # the same pauses every time
    end = time.perf_counter() + seconds
    await asyncio.sleep(dice.uniform(0, PAUSE_SECONDS))
    while (now := time.perf_counter()) < end:
        yield now
        await asyncio.sleep(dice.uniform(0.5, 1.5) * PAUSE_SECONDS)


Speaker = Callable[[Path, int, float], Coroutine[None, None, Waited]]


def measure(folder: Path | None, rounds: int, seconds: float) -> dict[str, list[Figure]]:
    """The figures of each round, for each subject and number of calls."""
    subjects: dict[str, Speaker] = {"voicegate": spoken, "by hand": by_hand}
    found: dict[str, list[Figure]] = {}
    for _ in range(rounds):
        for calls in CALLS:
            for name, speak in subjects.items():
                gc.collect()
                with tempfile.TemporaryDirectory(dir=folder) as place:
                    waited, used = asyncio.run(speak(Path(place), calls, seconds))
                p50, p99 = percentiles(waited)
                figure = Figure(p50_ms=p50, p99_ms=p99, processor_ms=used * 1000 / len(waited))
                found.setdefault(f"{name}, {calls} calls", []).append(figure)
    return found


def percentiles(values: list[float]) -> tuple[float, float]:
    """p50 and p99; with fewer than a hundred values the largest stands for p99."""
    ordered = sorted(values)
    return statistics.median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]


def over_by_hand(found: dict[str, list[Figure]], calls: int) -> tuple[float, float]:
    """How much more p50 and p99 are than by hand, round by round, in milliseconds; medians."""
    pairs = list(
        zip(found[f"voicegate, {calls} calls"], found[f"by hand, {calls} calls"], strict=True)
    )
    return (
        statistics.median(ours.p50_ms - hand.p50_ms for ours, hand in pairs),
        statistics.median(ours.p99_ms - hand.p99_ms for ours, hand in pairs),
    )


def main() -> int:
    """Measure, print, and say whether the goal is met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=5.0, help="length of the calls of a round")
    parser.add_argument("--folder", type=Path, help="on which disk; default: of temporary files")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    found = measure(args.folder, args.rounds, args.seconds)
    if args.json:
        print(json.dumps({name: [asdict(f) for f in each] for name, each in found.items()}))
    else:
        for name, each in found.items():
            print(
                f"{name:22} p50 {statistics.median(f.p50_ms for f in each):7.3f} ms   "
                f"p99 {statistics.median(f.p99_ms for f in each):7.3f} ms   "
                f"processor {statistics.median(f.processor_ms for f in each):6.3f} ms"
            )
        for calls in CALLS:
            p50, p99 = over_by_hand(found, calls)
            print(f"over by hand, {calls:3} calls: p50 {p50:+7.3f} ms   p99 {p99:+7.3f} ms")
    judged = statistics.median(f.p99_ms for f in found[f"voicegate, {JUDGED} calls"])
    return 0 if judged <= GOAL_MS else 1


if __name__ == "__main__":
    sys.exit(main())
