"""The journal on SQLite and PostgreSQL: acknowledged is durable, and nothing can be changed."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.storage.conftest import KEYS
from tests.storage.writing import write_until_killed
from voicegate.errors import StorageError
from voicegate.governance import ConsentLedger, EntryKind, Journal, JournalEntry, Pseudonyms
from voicegate.storage import KeyRing, Store, open_store
from voicegate.vocabulary import Form, Hop, Label, Tier, TransferBasis

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def _entry(call: str = "c1", **more: object) -> JournalEntry:
    return JournalEntry(kind=EntryKind.TRANSFER, call_id=call, **more)  # type: ignore[arg-type]


def test_rows_come_back_as_they_were_written(store: Store) -> None:
    async def main() -> None:
        journal = Journal(store, clock=lambda: NOON)
        entry = _entry(
            backend="us",
            hop=Hop.STT,
            form=Form.RAW,
            tier=Tier.T4,
            basis=TransferBasis.ART45,
            labels=(Label.PERSONAL,),
            countries=("US",),
            seconds=0.25,
            size=320,
        )
        receipt = await journal.append(entry)
        assert receipt.at == NOON
        await journal.append(_entry("c2"))
        (row,) = journal.entries(call_id="c1")
        assert row.facts is not None
        assert row.facts["form"] == "raw"
        assert row.facts["countries"] == ["US"]
        assert row.facts["tier"] == "T4"
        assert "outcome" not in row.facts
        assert [r.seq for r in journal.entries()] == [1, 2]
        assert journal.verify().ok

    asyncio.run(main())


def test_rows_can_be_asked_for_by_time_and_kind(store: Store) -> None:
    now = [NOON]
    journal = Journal(store, clock=lambda: now[0])
    for hour in range(3):
        now[0] = NOON + timedelta(hours=hour)
        journal.append_blocking(_entry(f"c{hour}"))
    later = journal.entries(since=NOON + timedelta(hours=1), until=NOON + timedelta(hours=2))
    assert [r.facts and r.facts["call_id"] for r in later] == ["c1"]
    assert list(journal.entries(kind=EntryKind.REFUSAL)) == []


@pytest.mark.parametrize(
    "tamper",
    [
        "UPDATE journal SET body = replace(body, 'c2', 'cX') WHERE seq = 2",
        "UPDATE journal SET call_id = 'cX' WHERE seq = 2",
        "DELETE FROM journal WHERE seq = 2",
        "DELETE FROM journal WHERE seq = 3",
        "UPDATE journal SET seq = 9 WHERE seq = 1",
        "UPDATE journal SET body = NULL WHERE seq = 1",
        "UPDATE heads SET seq = 2 WHERE chain = 'journal'",
        "DELETE FROM heads WHERE chain = 'journal'",
    ],
)
def test_tampering_is_found(store: Store, store_url: str, tamper: str) -> None:
    journal = Journal(store)
    for number in (1, 2, 3):
        journal.append_blocking(_entry(f"c{number}"))
    assert journal.verify().ok
    engine = create_engine(store_url)
    with engine.begin() as connection:
        connection.execute(text(tamper))
    engine.dispose()
    report = journal.verify()
    assert not report.ok
    assert report.first_bad is not None


def test_a_cut_chain_takes_no_further_row(store: Store, store_url: str) -> None:
    journal = Journal(store)
    journal.append_blocking(_entry("c1"))
    engine = create_engine(store_url)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM journal"))
    engine.dispose()
    with pytest.raises(StorageError, match="restore a backup"):
        journal.append_blocking(_entry("c2"))


def test_a_clock_that_jumps_back_is_refused_until_it_is_accepted(store: Store) -> None:
    now = [NOON]
    journal = Journal(store, clock=lambda: now[0])
    journal.append_blocking(_entry())
    now[0] = NOON - timedelta(seconds=3)
    journal.append_blocking(_entry())  # clocks of several machines differ a little
    now[0] = NOON - timedelta(hours=1)
    with pytest.raises(StorageError, match="clock went back"):
        journal.append_blocking(_entry())
    journal.accept_clock()
    journal.append_blocking(_entry())
    assert journal.verify().rows == 4


def test_two_writers_share_one_chain(store: Store, store_url: str) -> None:
    async def main() -> None:
        with open_store(store_url, KEYS) as other:
            journals = [Journal(store), Journal(other)]
            writes = [journals[n % 2].append(_entry(f"c{n}")) for n in range(200)]
            receipts = await asyncio.gather(*writes)
            assert sorted(r.seq for r in receipts) == list(range(1, 201))
            assert journals[0].verify().ok

    asyncio.run(main())


def test_other_keys_do_not_open_the_store(store: Store, store_url: str) -> None:
    assert store.secrets
    with pytest.raises(StorageError, match="another key"):
        open_store(store_url, KeyRing.generate())


def test_a_pseudonym_is_stable_and_says_nothing(store: Store, store_url: str) -> None:
    name = Pseudonyms(store).of("customer-4711")
    with open_store(store_url, KEYS) as again:
        assert Pseudonyms(again).of("customer-4711") == name
    assert Pseudonyms(store).of("customer-4712") != name
    assert "4711" not in name
    assert len(name) == 32


def test_a_moved_file_gives_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with open_store(f"sqlite:///{path}", KEYS) as store:
        journal = Journal(store)
        journal.append_blocking(_entry())
        path.rename(tmp_path / "elsewhere.sqlite")
        with pytest.raises(StorageError, match="moved, deleted or replaced"):
            journal.append_blocking(_entry())


def _kill_while_writing(url: str, keys: str, rng: random.Random) -> dict[str, str]:
    """Let a process write until it is killed at a random moment; what it acknowledged."""
    nursery = multiprocessing.get_context("forkserver")
    nursery.set_forkserver_preload(["tests.storage.writing"])
    ours, theirs = nursery.Pipe(duplex=False)
    child = nursery.Process(target=write_until_killed, args=(url, keys, theirs), daemon=True)
    child.start()
    theirs.close()
    told: dict[str, str] = {}
    enough = rng.randint(1, 60)
    try:
        while True:
            chain, seq, digest = ours.recv_bytes().decode().split()
            told[f"{chain} {seq}"] = digest
            if len(told) == enough:
                child.kill()
    except EOFError:
        pass
    child.join()
    ours.close()
    return told


def test_a_killed_process_loses_nothing_that_was_acknowledged(
    store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Else each child imports all of pytest again before it writes.
    monkeypatch.setattr(sys.modules["__main__"], "__file__", None, raising=False)
    monkeypatch.setattr(sys.modules["__main__"], "__spec__", None)
    rng = random.Random(store_url.partition(":")[0])
    ring = tmp_path / "ring"
    KeyRing.create_file(ring)
    keys = ring.read_text()
    open_store(store_url, KeyRing.from_text(keys)).close()
    acknowledged: dict[str, str] = {}
    for _ in range(int(os.environ.get("VOICEGATE_KILLS", "100"))):
        acknowledged |= _kill_while_writing(store_url, keys, rng)
    with open_store(store_url, KeyRing.from_text(keys)) as store:
        journal, ledger = Journal(store), ConsentLedger(store)
        assert journal.verify().ok
        assert ledger.verify().ok
        found = {f"journal {row.seq}": row.hash for row in journal.entries()}
        found |= {f"ledger {row.seq}": row.hash for row in ledger.rows()}
    assert {name.split()[0] for name in acknowledged} == {"journal", "ledger"}
    assert acknowledged.items() <= found.items()
