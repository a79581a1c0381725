"""Signed checkpoints find what the chain alone cannot: that it was cut, or set back as a whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.storage.conftest import KEYS
from voicegate.errors import StorageError
from voicegate.governance import Checkpoint, EntryKind, Journal, JournalEntry
from voicegate.governance.checkpoint import public_key
from voicegate.storage import KeyRing, Store, open_store


def _write(store: Store, count: int = 1) -> Journal:
    journal = Journal(store)
    for _ in range(count):
        journal.append_blocking(JournalEntry(kind=EntryKind.TRANSFER, call_id="c"))
    return journal


def test_a_checkpoint_is_one_line_that_anybody_can_check(store: Store) -> None:
    mark = _write(store, 3).checkpoint()
    again = Checkpoint.parse(str(mark))
    assert again == mark
    assert (mark.chain, mark.seq) == ("journal", 3)
    assert again.signed_by(public_key(store))
    with open_store("sqlite://") as other:
        assert not again.signed_by(public_key(other))


def test_a_chain_that_goes_on_still_fits_its_checkpoints(store: Store) -> None:
    journal = _write(store, 2)
    marks = [journal.checkpoint()]
    _write(store, 2)
    marks += [journal.checkpoint(), journal.checkpoint()]
    _write(store)
    assert journal.verify(checkpoints=marks).ok


def test_an_empty_chain_has_nothing_to_sign(store: Store) -> None:
    with pytest.raises(StorageError, match="no row yet"):
        Journal(store).checkpoint()


def test_a_store_that_was_set_back_is_found_with_a_copy_from_elsewhere(tmp_path: Path) -> None:
    path, backup = tmp_path / "s.sqlite", tmp_path / "backup"
    url = f"sqlite:///{path}"
    with open_store(url, KEYS) as store:
        _write(store, 3)
    shutil.copy(path, backup)
    with open_store(url, KEYS) as store:
        mark = _write(store, 3).checkpoint()
    shutil.copy(backup, path)
    with open_store(url, KEYS) as store:
        journal = Journal(store)
        assert journal.verify().ok  # the chain alone cannot know
        report = journal.verify(checkpoints=[mark])
        assert not report.ok
        assert "row 6 was signed" in report.message
        _write(store, 3)  # other rows in the same places
        assert "not the row that was signed" in journal.verify(checkpoints=[mark]).message


@pytest.mark.parametrize(
    "tamper",
    [
        "UPDATE checkpoints SET line = replace(line, ' 2 ', ' 3 ')",
        "UPDATE checkpoints SET line = 'nothing'",
        "DELETE FROM journal WHERE seq = 3",
        """UPDATE secrets SET wrapped = (SELECT wrapped FROM secrets WHERE name = 'seal')
        WHERE name = 'signing'""",
    ],
)
def test_a_changed_checkpoint_is_found(store: Store, store_url: str, tamper: str) -> None:
    _write(store, 2).checkpoint()
    _write(store)
    engine = create_engine(store_url)
    with engine.begin() as connection:
        connection.execute(text(tamper))
    engine.dispose()
    if "secrets" in tamper:
        with pytest.raises(StorageError, match="does not open"):
            open_store(store_url, KEYS)
    else:
        assert not Journal(store).verify().ok


@pytest.mark.parametrize("line", ["", "a b c d e f", "voicegate-checkpoint-1 nothing 1 aa 1 YQ=="])
def test_what_is_no_checkpoint_is_refused(line: str) -> None:
    with pytest.raises(StorageError, match="no checkpoint"):
        Checkpoint.parse(line)


def test_a_foreign_checkpoint_is_no_proof(store: Store) -> None:
    journal = _write(store, 2)
    with open_store("sqlite://", KeyRing.generate()) as other:
        foreign = _write(other, 2).checkpoint()
    assert "signature" in journal.verify(checkpoints=[foreign]).message
