"""What goes wrong under a store: a clear error, and nothing acknowledged that is not there."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine, text

from tests.storage.conftest import KEYS
from voicegate.errors import ConfigError, StorageError
from voicegate.governance import EntryKind, Journal, JournalEntry
from voicegate.storage import KeyRing, Store, open_store
from voicegate.storage.transaction import Transaction

ENTRY = JournalEntry(kind=EntryKind.TRANSFER, call_id="c1", request_id="r" * 100)


def _count(journal: Journal) -> int:
    report = journal.verify()
    assert report.ok, report.message
    return report.rows


def _write_until_full(journal: Journal) -> tuple[int, str]:
    """How many rows went in, and what the first one that did not was told."""
    for number in range(20_000):
        try:
            journal.append_blocking(ENTRY)
        except StorageError as error:
            return number, str(error)
    raise AssertionError("it was never full")


def test_a_full_database_is_told_and_goes_on_when_there_is_space(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 's.sqlite'}", KEYS) as store:
        journal = Journal(store)
        # The limit belongs to a connection, so it is set on the one that writes.
        store.run_blocking(lambda tx: tx.connection.exec_driver_sql("PRAGMA max_page_count=60"))
        written, told = _write_until_full(journal)
        assert written > 10
        assert "nothing was acknowledged" in told
        assert "r" * 100 not in told
        with pytest.raises(StorageError, match=r"full.*free space"):
            journal.append_blocking(ENTRY)
        assert _count(journal) == written
        store.run_blocking(lambda tx: tx.connection.exec_driver_sql("PRAGMA max_page_count=9999"))
        journal.append_blocking(ENTRY)
        assert _count(journal) == written + 1


FULL = """
import resource, sys
from voicegate.errors import StorageError
from voicegate.governance import EntryKind, Journal, JournalEntry
from voicegate.storage import KeyRing, open_store
url, keys = sys.argv[1:]
journal = Journal(open_store(url, KeyRing.from_file(keys)))
journal.append_blocking(JournalEntry(kind=EntryKind.TRANSFER))
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
told = 1
try:
    while True:
        journal.append_blocking(JournalEntry(kind=EntryKind.TRANSFER, call_id=f"c{told}"))
        told += 1
except StorageError as error:
    print(told, error)
"""


def test_a_file_that_may_not_grow_loses_nothing(tmp_path: Path) -> None:
    """The kernel itself refuses the write here, in the middle of a page."""
    url, ring = f"sqlite:///{tmp_path / 's.sqlite'}", tmp_path / "ring"
    keys = KeyRing.create_file(ring)
    done = subprocess.run(
        [sys.executable, "-c", FULL, url, str(ring)], capture_output=True, text=True, check=True
    )
    told, _, message = done.stdout.partition(" ")
    assert "nothing was acknowledged" in message
    with open_store(url, keys) as store:
        assert _count(Journal(store)) == int(told)


def test_a_locked_store_is_told(store_url: str) -> None:
    with open_store(store_url, KEYS, wait_seconds=0) as store:
        journal = Journal(store)
        journal.append_blocking(ENTRY)
        other = create_engine(store_url, isolation_level="AUTOCOMMIT")
        begin, lock = ("BEGIN IMMEDIATE", "SELECT 1")
        if store.dialect == "postgresql":
            begin, lock = ("BEGIN", "SELECT * FROM heads FOR UPDATE")
        with other.connect() as connection:
            connection.execute(text(begin))
            connection.execute(text(lock))
            with pytest.raises(StorageError, match="holds"):
                journal.append_blocking(ENTRY)
            connection.execute(text("ROLLBACK"))
        other.dispose()
        journal.append_blocking(ENTRY)
        assert _count(journal) == 2


def test_a_lost_connection_is_survived(postgres_url: str) -> None:
    with open_store(postgres_url, KEYS) as store:
        journal = Journal(store)
        journal.append_blocking(ENTRY)
        other = create_engine(postgres_url, isolation_level="AUTOCOMMIT")
        with other.connect() as connection:
            connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )
        other.dispose()
        journal.append_blocking(ENTRY)  # the dead connection is found before anything is written
        assert _count(journal) == 2


def test_a_connection_lost_in_the_middle_acknowledges_nothing(postgres_url: str) -> None:
    with open_store(postgres_url, KEYS) as store:
        journal = Journal(store)
        journal.append_blocking(ENTRY)

        def die(transaction: Transaction) -> None:
            transaction.connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

        with pytest.raises(StorageError, match="connection failed or was lost"):
            store.run_blocking(die)
        assert _count(journal) == 1
        journal.append_blocking(ENTRY)
        assert _count(journal) == 2


def test_a_server_that_is_not_there_is_told_without_the_password(tmp_path: Path) -> None:
    url = f"postgresql+psycopg://me:s3cret@/db?host={tmp_path}"
    with pytest.raises(StorageError, match="connection failed") as caught:
        open_store(url, KEYS)
    assert "s3cret" not in str(caught.value)
    assert "s3cret" not in repr(caught.value.__cause__)


def test_a_database_that_commits_lazily_is_made_to_sync(postgres_url: str) -> None:
    engine = create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        name = connection.execute(text("SELECT current_database()")).scalar()
        connection.execute(text(f"ALTER DATABASE {name} SET synchronous_commit = off"))
    engine.dispose()
    with open_store(postgres_url, KEYS) as store, store.read() as connection:
        assert connection.execute(text("SHOW synchronous_commit")).scalar() == "on"


def _set_fsync(url: str, value: str) -> None:
    """Change the whole server; returns when new connections see it."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(f"ALTER SYSTEM SET fsync = {value}"))
        connection.execute(text("SELECT pg_reload_conf()"))
    for _ in range(1_000):
        with engine.connect() as connection:
            if connection.execute(text("SHOW fsync")).scalar() == value:
                return
    raise AssertionError("the server did not take the setting")


def test_a_server_that_does_not_sync_is_refused(postgres_url: str) -> None:
    _set_fsync(postgres_url, "off")
    try:
        with pytest.raises(StorageError, match="fsync = off"):
            open_store(postgres_url, KEYS)
    finally:
        _set_fsync(postgres_url, "on")
    open_store(postgres_url, KEYS).close()


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("nonsense", "cannot be read"),
        ("mysql://me:s3cret@host/db", "no store of kind"),
        ("sqlite:////nowhere/at/all.sqlite", "folder exists"),
    ],
)
def test_a_url_that_is_no_store_is_told(url: str, says: str) -> None:
    with pytest.raises(StorageError, match=says) as caught:
        open_store(url, KEYS)
    assert "s3cret" not in str(caught.value)


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir or Madam, " * 100)
    with pytest.raises(StorageError, match="not a SQLite database"):
        open_store(f"sqlite:///{path}", KEYS)
    assert path.read_text().startswith("Dear Sir")


def test_a_store_of_a_later_version_is_left_alone(store_url: str) -> None:
    open_store(store_url, KEYS).close()
    engine = create_engine(store_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StorageError, match="version 9999"):
        open_store(store_url, KEYS)


def test_a_store_without_keys_on_a_server_asks_for_them(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VOICEGATE_KEYS", raising=False)
    with pytest.raises((StorageError, ConfigError), match="VOICEGATE_KEYS"):
        open_store(postgres_url)


def test_a_closed_store_takes_nothing(store: Store) -> None:
    journal = Journal(store)
    journal.append_blocking(ENTRY)
    store.close()
    store.close()
    with pytest.raises(StorageError, match="closed"):
        journal.append_blocking(ENTRY)


def test_closing_writes_what_waits(store: Store, store_url: str) -> None:
    async def main() -> None:
        journal = Journal(store)
        waiting = [journal.append_nowait(ENTRY) for _ in range(50)]
        await asyncio.to_thread(store.close)
        await asyncio.gather(*waiting)

    asyncio.run(main())
    with open_store(store_url, KEYS) as again:
        assert _count(Journal(again)) == 50


def test_who_stops_waiting_takes_nothing_back(store: Store) -> None:
    async def main() -> None:
        journal = Journal(store)
        first = journal.append_nowait(ENTRY)
        first.cancel()
        await journal.append(ENTRY)
        assert _count(journal) == 2

    asyncio.run(main())


@pytest.mark.parametrize(
    "wrong",
    [
        {"subject": "customer-4711"},
        {"call_id": "+493012345678"},
        {"line": "what she said"},
        {"outcome": "she has diabetes"},
        {"detail": {"Frau Muster": 1}},
    ],
)
def test_the_journal_takes_no_content(wrong: dict[str, object]) -> None:
    with open_store("sqlite://") as store:
        journal = Journal(store)
        entry = JournalEntry(kind=EntryKind.TRANSFER, **wrong)  # type: ignore[arg-type]
        with pytest.raises(StorageError) as caught:
            journal.append_blocking(entry)
        assert list(journal.entries()) == []
    assert all(word not in str(caught.value) for word in ("4711", "4930", "diabetes", "Muster"))


def test_several_threads_make_new_stores_at_once(tmp_path: Path) -> None:
    def make(number: int) -> int:
        store = open_store(f"sqlite:///{tmp_path}/{number}.sqlite", KEYS)
        try:
            journal = Journal(store)
            journal.append_blocking(JournalEntry(kind=EntryKind.POLICY))
            return _count(journal)
        finally:
            store.close()

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(make, range(8))) == [1] * 8


def test_several_processes_make_one_new_store(store_url: str, tmp_path: Path) -> None:
    ring = tmp_path / "ring"
    keys = KeyRing.create_file(ring)
    code = (
        "import sys; from voicegate.storage import *; from voicegate.governance import *;"
        "s = open_store(sys.argv[1], KeyRing.from_file(sys.argv[2]));"
        "[Journal(s).append_blocking(JournalEntry(kind=EntryKind.TRANSFER)) for _ in range(20)]"
    )
    command = [sys.executable, "-c", code, store_url, str(ring)]
    started = [subprocess.Popen(command, env={**os.environ}) for _ in range(3)]
    assert [process.wait() for process in started] == [0, 0, 0]
    with open_store(store_url, keys) as store:
        assert _count(Journal(store)) == 60
