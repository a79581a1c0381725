"""After an erasure: every byte of every file is searched, on SQLite and on PostgreSQL.

Searched are the database's files, its write-ahead log, its other logs, and what is exported later.
A value must not stand there in clear, nor locked with a key that anybody still has.
"""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import create_engine, select, text

from tests.governance.rights.conftest import (
    ANNA,
    BERT,
    CONTROLLER,
    PROOF,
    SAID,
    Clock,
    check,
    fill,
)
from tests.governance.rights.erasing import erase_until_killed
from voicegate.errors import StorageError
from voicegate.governance import ConsentLedger, Journal, Pseudonyms
from voicegate.governance.rights import ErasureOutcome, KeptProofs, Right, Rights
from voicegate.storage import KeyRing, Store, open_store
from voicegate.storage.tables import chain_table, subject_keys

OLD, NEW = b"o" * 32, b"n" * 32
NUMBER = "+49 711 123456"


@pytest.fixture
def files(store_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> list[Path]:
    """The folders in which the database keeps anything, and one for what is exported."""
    exported = tmp_path / "exported"
    exported.mkdir()
    if store_url.startswith("sqlite"):
        return [tmp_path]
    return [exported, Path(store_url.partition("?host=")[2]).parent]


def every_byte(folders: list[Path], store_url: str) -> bytes:
    """All files below ``folders``; a server first writes what it has in memory."""
    if store_url.startswith("postgresql"):
        engine = create_engine(store_url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text("CHECKPOINT"))
        engine.dispose()
    found = (path for folder in folders for path in sorted(folder.rglob("*")))
    return b"\n".join(path.read_bytes() for path in found if path.is_file())


def forms(value: str) -> Iterator[bytes]:
    """``value`` as it could stand in a file."""
    yield value.encode()
    yield value.encode("utf-16-le")
    yield json.dumps(value).strip('"').encode()
    yield value.replace(" ", "").encode()


def export_all(store: Store, folder: Path, receipt: object) -> None:
    lines = [json.dumps(dict(row.facts or {})) for row in Journal(store).entries()]
    rows = [repr(row) for row in ConsentLedger(store).rows(unsealed=True)]
    (folder / "journal.jsonl").write_text("\n".join(lines), "utf-8")
    (folder / "ledger.txt").write_text("\n".join(rows), "utf-8")
    (folder / "receipt.json").write_text(str(receipt), "utf-8")
    (folder / "checkpoint.txt").write_text(str(Journal(store).checkpoint()), "utf-8")


def test_no_value_of_the_subject_is_left_anywhere(
    store_url: str, files: list[Path], tmp_path: Path, clock: Clock
) -> None:
    with open_store(store_url, KeyRing({"k1": OLD})) as store:
        fill(store, clock)
        anna, bert = Pseudonyms(store).of(ANNA), Pseudonyms(store).of(BERT)
        number = Pseudonyms(store).of_number(NUMBER)
        with store.read() as connection:
            of_anna = subject_keys.c.subject == anna
            wrapped = bytes(
                connection.execute(select(subject_keys.c.wrapped).where(of_anna)).scalar_one()
            )
        before = every_byte(files, store_url)
        assert wrapped in before  # the search finds what is there
        assert anna.encode() in before
        rights = Rights(store, controller=CONTROLLER, check=check, clock=clock)
        receipt = rights.erase(
            ANNA,
            PROOF,
            keep=KeptProofs.NONE,
            ring=KeyRing({"k2": NEW, "k1": OLD}) if store.dialect == "postgresql" else None,
        )
        assert (receipt.key_destroyed, receipt.key_copies) == (True, "none")
        export_all(store, tmp_path / "exported", receipt)
        after = every_byte(files, store_url)
    after += every_byte(files, store_url)  # a closed store writes its last pages
    assert bert.encode() in after
    for value in (ANNA, *SAID[ANNA], *SAID[BERT], "Schmidt", NUMBER, number):
        for form in forms(value):
            assert form not in after, value
    left = KeyRing({"k2": NEW}) if store.dialect == "postgresql" else KeyRing({"k1": OLD})
    if store.dialect == "sqlite":
        assert wrapped not in after
        assert anna.encode() not in after  # not even the pseudonym
    else:
        with pytest.raises(StorageError):  # the server's log may hold it, and no key opens it
            left.unwrap("k1", wrapped, f"subject|{anna}|1")
        with pytest.raises(InvalidTag):
            AESGCM(NEW).decrypt(wrapped[:12], wrapped[12:], f"subject|{anna}|1".encode())
    with open_store(store_url, left) as again:
        assert nothing_opens(again, anna)
        assert Journal(again).verify().ok
        assert ConsentLedger(again).verify().ok


@pytest.mark.parametrize("rewrite", [False, True])
def test_a_server_whose_tables_are_written_anew_has_no_page_with_the_pseudonym(
    postgres_url: str, clock: Clock, rewrite: bool
) -> None:
    tables = Path(postgres_url.partition("?host=")[2]).parent / "data" / "base"
    with open_store(postgres_url, KeyRing({"k1": OLD})) as store:
        fill(store, clock)
        anna, bert = Pseudonyms(store).of(ANNA), Pseudonyms(store).of(BERT)
        assert anna.encode() in every_byte([tables], postgres_url)
        rights = Rights(store, controller=CONTROLLER, check=check, clock=clock)
        rights.erase(ANNA, PROOF, keep=KeptProofs.NONE, rewrite=rewrite)
        after = every_byte([tables], postgres_url)
        assert bert.encode() in after
        assert (anna.encode() in after) is not rewrite  # else old pages wait to be overwritten
        assert Journal(store).verify().ok
        assert ConsentLedger(store).verify().ok


def nothing_opens(store: Store, subject: str) -> bool:
    """With the keys that are left: no row of the subject, no key of it."""
    table = chain_table("ledger")
    with store.read() as connection:
        rows = connection.execute(select(table.c.seq).where(table.c.subject == subject)).all()
        keys = connection.execute(
            select(subject_keys.c.version).where(subject_keys.c.subject == subject)
        ).all()
    return not rows and not keys


def test_without_a_rotation_the_receipt_says_what_a_server_still_has(
    store_url: str, clock: Clock
) -> None:
    with open_store(store_url, KeyRing({"k1": OLD})) as store:
        fill(store, clock)
        receipt = Rights(store, controller=CONTROLLER, check=check, clock=clock).erase(ANNA, PROOF)
        expected = "until_rotation" if store.dialect == "postgresql" else "none"
        assert receipt.key_copies == expected


def test_a_kept_proof_holds_nothing_that_was_said(
    store_url: str, files: list[Path], clock: Clock
) -> None:
    with open_store(store_url, KeyRing({"k1": OLD})) as store:
        fill(store, clock)
        rights = Rights(store, controller=CONTROLLER, check=check, clock=clock)
        rights.erase(ANNA, PROOF, keep=KeptProofs.ALL)
        kept = list(ConsentLedger(store).rows(subject=Pseudonyms(store).of(ANNA), unsealed=True))
        assert len(kept) == 4
        assert {row.record.evidence.utterance_text for row in kept} == {None}
        assert {row.record.evidence.audio_clip_ref for row in kept} == {None}
        after = every_byte(files, store_url)
    assert not any(form in after for value in SAID[ANNA] for form in forms(value))


def test_a_log_that_somebody_reads_keeps_the_erasure_open(tmp_path: Path, clock: Clock) -> None:
    """SQLite cannot empty its log under a reader: the receipt says so, and it is done again."""
    import sqlite3

    path = tmp_path / "store.sqlite"
    with open_store(f"sqlite:///{path}", KeyRing({"k1": OLD}), wait_seconds=0.1) as store:
        fill(store, clock)
        reader = sqlite3.connect(path, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM journal").fetchone()
        rights = Rights(store, controller=CONTROLLER, check=check, clock=clock)
        receipt = rights.erase(ANNA, PROOF)
        assert receipt.outcome.value == "partial"
        assert {each.name: each.error for each in receipt.stores}["files"] == "StorageError"
        (request,) = rights.book.requests(only_open=True)
        reader.close()
        again = rights.erase(ANNA, PROOF, request_id=request.id)
        assert again.outcome.value == "erased"
        assert rights.book.requests(only_open=True) == ()


@pytest.mark.parametrize("after_ms", [0, 3, 8, 15, 25, 40, 60, 90])
def test_an_erasure_that_is_killed_is_done_or_open_and_nothing_between(
    store_url: str, files: list[Path], clock: Clock, after_ms: int
) -> None:
    url = store_url
    with open_store(url, KeyRing({"k1": OLD})) as store:
        fill(store, clock)
        rights = Rights(store, controller=CONTROLLER, check=check, clock=clock)
        request = rights.receive(Right.ERASURE, ANNA)
    context = multiprocessing.get_context("spawn")
    started = context.Event()
    child = context.Process(target=erase_until_killed, args=(url, OLD, request.id, started))
    child.start()
    assert started.wait(60)
    child.join(after_ms / 1000)
    child.kill()
    child.join()
    with open_store(url, KeyRing({"k1": OLD})) as store:
        rights = Rights(store, controller=CONTROLLER, check=check, clock=clock)
        assert Journal(store).verify().ok
        assert ConsentLedger(store).verify().ok
        still = rights.book.requests(only_open=True)
        if still:  # not proven: it is done again, and then it is
            assert [each.id for each in still] == [request.id]
            receipt = rights.erase(ANNA, PROOF, request_id=request.id)
            assert receipt.outcome is ErasureOutcome.ERASED
        after = every_byte(files, url)
        said = [r.record.evidence for r in ConsentLedger(store).rows(unsealed=True)]
    assert {each.utterance_text for each in said} == {SAID[BERT][0], None}
    assert not any(form in after for value in SAID[ANNA] for form in forms(value))
