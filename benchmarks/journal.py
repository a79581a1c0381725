"""How many rows a second the journal takes from 100 simultaneous calls, beside raw sqlite3.

    python benchmarks/journal.py [--rounds 7] [--rows 100] [--json]

All write the same rows to the same table with the same durability (WAL, synchronous=FULL, a new
file each) and wait until each row is durable. The raw peers keep no chain, no clock and no
head, and check nothing:

- one by one: a commit for each row, as one writes it without further thought;
- group: 100 tasks, and one thread that commits whatever waits together; each task makes its row
  from the same facts as the journal does, with json.dumps;
- ready: the same, but the rows were made before the clock runs: the most that sqlite3 gives.

Prints medians and quartiles. Exit code 1 if a goal is missed: at least 0.6 times the raw group
commit, and at least 4 times one by one.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import queue
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from voicegate.governance import EntryKind, Journal, JournalEntry
from voicegate.storage import KeyRing, open_store
from voicegate.vocabulary import Form, Hop, Label, LawfulBasis, Purpose, Tier, TransferBasis

Row = tuple[Any, ...]
Waiting = queue.SimpleQueue[tuple[Row, asyncio.Future[None]] | None]
CALLS = 100
GROUP_GOAL = 0.6
SINGLE_GOAL = 4.0
SINGLE_ROWS = 5  # of each call: one by one is slow
SUBJECT = "0123456789abcdef" * 2
INSERT = (
    "INSERT INTO journal (seq, at_us, kind, call_id, subject, backend, body, hash) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


def entry(call: int) -> JournalEntry:
    """A row as a call writes it before data goes out."""
    return JournalEntry(
        kind=EntryKind.TRANSFER,
        call_id=f"call-{call:08x}",
        subject=SUBJECT,
        line="support-de",
        purpose=Purpose.CONTRACT,
        lawful_basis=LawfulBasis.CONTRACT,
        labels=(Label.PERSONAL,),
        policy_hash="ab" * 32,
        hop=Hop.STT,
        backend="azure-frankfurt",
        adapter="azure",
        countries=("DE",),
        tier=Tier.T2,
        form=Form.RAW,
        basis=TransferBasis.DOMESTIC,
        size=32_000,
    )


def ready_rows(count: int) -> tuple[list[Row], list[str]]:
    """``count`` rows as voicegate writes them, and the statements that make their tables."""
    with open_store("sqlite://", KeyRing.generate()) as store:
        journal = Journal(store)
        for number in range(count):
            journal.append_blocking(entry(number % CALLS))
        with store.read() as connection:
            found = connection.exec_driver_sql(
                "SELECT seq, at_us, kind, call_id, subject, backend, body, hash FROM journal"
            )
            rows = [tuple(row) for row in found]
            made = connection.exec_driver_sql(
                "SELECT sql FROM sqlite_master WHERE tbl_name = 'journal' AND sql IS NOT NULL"
            )
            return rows, [str(row[0]) for row in made]


def connect(path: Path) -> sqlite3.Connection:
    """A raw connection with the durability of the store."""
    raw = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    return raw


def one_by_one(path: Path, rows: list[Row], tables: list[str]) -> float:
    """Rows a second, a commit for each."""
    raw = connect(path)
    for statement in tables:
        raw.execute(statement)
    few = rows[: CALLS * SINGLE_ROWS]
    start = time.perf_counter()
    for row in few:
        raw.execute(INSERT, row)
    taken = time.perf_counter() - start
    raw.close()
    return len(few) / taken


def drained(waiting: Waiting) -> Iterator[tuple[Row, asyncio.Future[None]]]:
    """What waits at this moment; the end comes only when nothing waits any more."""
    while not waiting.empty():
        item = waiting.get()
        if item is not None:
            yield item


def hand_made(seq: int, call: int, digest: bytes) -> Row:
    """A row from the facts of a call, without entry, check or chain."""
    moment = datetime.now(UTC)
    call_id = f"call-{call:08x}"
    facts = {
        "at": moment.isoformat(timespec="microseconds"),
        "kind": "transfer",
        "line": "support-de",
        "purpose": "contract",
        "lawful_basis": "contract",
        "labels": ["personal"],
        "policy_hash": "ab" * 32,
        "hop": "stt",
        "backend": "azure-frankfurt",
        "adapter": "azure",
        "countries": ["DE"],
        "tier": "T2",
        "form": "raw",
        "basis": "domestic",
        "call_id": call_id,
        "subject": SUBJECT,
        "size": 32_000,
    }
    body = json.dumps(facts, separators=(",", ":"))
    at_us = int(moment.timestamp() * 1e6)
    return seq, at_us, "transfer", call_id, SUBJECT, "azure-frankfurt", body, digest


async def group(path: Path, rows: list[Row], tables: list[str], *, ready: bool) -> float:
    """Rows a second from 100 tasks through one thread that commits what waits."""
    raw = connect(path)
    for statement in tables:
        raw.execute(statement)
    loop = asyncio.get_running_loop()
    waiting: Waiting = queue.SimpleQueue()

    def settle(futures: list[asyncio.Future[None]]) -> None:
        for future in futures:
            future.set_result(None)

    def write() -> None:
        while (first := waiting.get()) is not None:
            batch = [first, *(drained(waiting))]
            raw.execute("BEGIN IMMEDIATE")
            raw.executemany(INSERT, [row for row, _ in batch])
            raw.execute("COMMIT")
            loop.call_soon_threadsafe(settle, [future for _, future in batch])

    async def call(number: int) -> None:
        for row in rows[number::CALLS]:
            done: asyncio.Future[None] = loop.create_future()
            waiting.put((row if ready else hand_made(row[0], number, row[-1]), done))
            await done

    thread = threading.Thread(target=write)
    thread.start()
    start = time.perf_counter()
    await asyncio.gather(*(call(number) for number in range(CALLS)))
    taken = time.perf_counter() - start
    waiting.put(None)
    thread.join()
    raw.close()
    return len(rows) / taken


async def voicegate(path: Path, count: int) -> float:
    """Rows a second from 100 tasks through the journal; entries are made in the measured time."""
    with open_store(f"sqlite:///{path}", KeyRing.generate()) as store:
        journal = Journal(store)

        async def call(number: int) -> None:
            for _ in range(count // CALLS):
                await journal.append(entry(number))

        start = time.perf_counter()
        await asyncio.gather(*(call(number) for number in range(CALLS)))
        taken = time.perf_counter() - start
        report = journal.verify()
        if not report.ok or report.rows != count:
            raise RuntimeError(report.message)
    return count / taken


def measure(rounds: int, rows_of_each: int) -> dict[str, list[float]]:
    """Each subject once a round, so that a busy disk is busy for all of them."""
    count = CALLS * rows_of_each
    rows, tables = ready_rows(count)
    subjects: dict[str, Callable[[Path], float]] = {
        "raw, one by one": lambda path: one_by_one(path, rows, tables),
        "raw, group commit": lambda path: asyncio.run(group(path, rows, tables, ready=False)),
        "raw, ready": lambda path: asyncio.run(group(path, rows, tables, ready=True)),
        "voicegate journal": lambda path: asyncio.run(voicegate(path, count)),
    }
    taken: dict[str, list[float]] = {name: [] for name in subjects}
    for number in range(rounds + 1):
        for name, subject in subjects.items():
            gc.collect()
            with tempfile.TemporaryDirectory() as folder:
                rate = subject(Path(folder) / "journal.sqlite")
            if number:  # the first round warms up
                taken[name].append(rate)
    return taken


def main() -> int:
    """Measure, print, and say whether the goals are met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--rows", type=int, default=100, help="rows of each of the 100 calls")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    taken = measure(args.rounds, args.rows)
    ours = taken["voicegate journal"]
    ratios = {
        name: statistics.median(a / b for a, b in zip(ours, taken[name], strict=True))
        for name in ("raw, group commit", "raw, ready", "raw, one by one")
    }
    if args.json:
        print(json.dumps({"rows_per_second": taken, "ratios": ratios}))
    else:
        for name, rates in taken.items():
            low, middle, high = statistics.quantiles(rates, n=4)
            print(f"{name:20} {middle:10,.0f} rows/s  ({low:,.0f} to {high:,.0f})")
        for name, ratio in ratios.items():
            print(f"journal / {name}: {ratio:.2f}")
    met = ratios["raw, group commit"] >= GROUP_GOAL and ratios["raw, one by one"] >= SINGLE_GOAL
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
