"""The writer's own connection to a SQLite file: what it remembers, and what it does when idle."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.storage.conftest import KEYS
from voicegate.errors import StorageError
from voicegate.governance import EntryKind, Journal, JournalEntry
from voicegate.storage import Store, open_store
from voicegate.storage.chain import Link, from_micros
from voicegate.storage.engine import WRITES, make_engine, parsed_url
from voicegate.storage.lane import LOG_BYTES, Lane

ENTRY = JournalEntry(kind=EntryKind.TRANSFER, call_id="c1")
ROW = Link(chain="journal", at_us=1, body='{"at":"x"}', fields=("transfer", "c1", None, None))


@contextmanager
def lane_of(path: Path) -> Generator[tuple[Lane, bytes]]:
    """A lane of the test's own into the file of a store, and the store's secret for heads."""
    with open_store(f"sqlite:///{path}", KEYS) as store:
        engine = make_engine(parsed_url(f"sqlite:///{path}"), wait_seconds=5)
        lane = Lane(engine.execution_options(**{WRITES: True}), path)
        yield lane, store.secrets["seal"]
        lane.close()
        engine.dispose()


def append(lane: Lane, secret: bytes) -> int:
    receipts: list[int] = []
    lane.append(secret, lambda chains: receipts.append(chains.append(ROW).seq), 1)
    return receipts[0]


def journal_of(store: Store) -> Journal:
    """A journal by the clock of ``ROW``."""
    return Journal(store, clock=lambda: from_micros(1))


def rows_of(path: Path) -> int:
    with sqlite3.connect(path) as raw:
        found = raw.execute("SELECT count(*) FROM journal").fetchone()[0]
    raw.close()
    return int(found)


def test_the_log_gets_its_length_without_losing_a_row(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    log = tmp_path / "s.sqlite-wal"
    with lane_of(path) as (lane, secret):
        assert append(lane, secret) == 1
        assert lane.due
        assert log.stat().st_size < LOG_BYTES
        lane.tidy()
        assert not lane.due
        assert log.stat().st_size == LOG_BYTES
        assert [append(lane, secret) for _ in range(300)] == list(range(2, 302))
        assert log.stat().st_size >= LOG_BYTES
        assert rows_of(path) == 301


def test_the_log_is_written_back_while_nothing_waits(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with lane_of(path) as (lane, secret):
        lane.tidy()
        written = 0
        while not lane.due:
            written = append(lane, secret)
        before = path.stat().st_size
        lane.tidy()
        assert not lane.due
        assert path.stat().st_size > before
        assert written > 50
        assert (tmp_path / "s.sqlite-wal").stat().st_size == LOG_BYTES


def test_a_lengthened_log_is_read_by_who_opens_it_after_a_crash(tmp_path: Path) -> None:
    """The files as they stand in the middle of work are what a killed process leaves behind."""
    path, copy = tmp_path / "s.sqlite", tmp_path / "copy.sqlite"
    with lane_of(path) as (lane, secret):
        append(lane, secret)
        lane.tidy()
        append(lane, secret)
        for end in ("", "-wal"):
            copy.with_name(copy.name + end).write_bytes(
                path.with_name(path.name + end).read_bytes()
            )
    assert rows_of(copy) == 2


def test_what_somebody_else_wrote_is_seen_before_the_next_row(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with lane_of(path) as (lane, secret):
        assert append(lane, secret) == 1
        with open_store(f"sqlite:///{path}", KEYS) as other:
            assert journal_of(other).append_blocking(ENTRY).seq == 2
        assert append(lane, secret) == 3


def test_a_row_cut_by_somebody_else_is_found_before_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with lane_of(path) as (lane, secret):
        append(lane, secret)
        with sqlite3.connect(path) as raw:
            raw.execute("DELETE FROM journal")
        raw.close()
        for _ in range(2):
            with pytest.raises(StorageError, match="restore a backup"):
                append(lane, secret)


def test_work_on_the_same_connection_is_not_missed(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 's.sqlite'}", KEYS) as store:
        journal = Journal(store)
        journal.append_blocking(ENTRY)
        store.run_blocking(lambda tx: tx.connection.execute(text("DELETE FROM journal")))
        with pytest.raises(StorageError, match="restore a backup"):
            journal.append_blocking(ENTRY)


def test_a_failure_in_the_middle_leaves_no_lock_and_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with lane_of(path) as (lane, secret):
        append(lane, secret)

        def fail(chains: object) -> None:
            raise LookupError

        with pytest.raises(LookupError):
            lane.append(secret, fail, 1)
        with open_store(f"sqlite:///{path}", KEYS) as other:
            journal_of(other).append_blocking(ENTRY)
        assert append(lane, secret) == 3


def test_a_scrubbed_log_gets_its_length_again(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 's.sqlite'}", KEYS) as store:
        journal = Journal(store)
        journal.append_blocking(ENTRY)
        store.scrub()
        journal.append_blocking(ENTRY)
        assert journal.verify().rows == 2
