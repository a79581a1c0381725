"""Key rings: where keys come from, how they turn, and that nobody sees them."""

from __future__ import annotations

import base64
import pickle
from pathlib import Path

import pytest

from voicegate.errors import ConfigError, CredentialsMissingError, StorageError
from voicegate.governance import (
    ConsentEvent,
    ConsentLedger,
    ConsentRecord,
    Evidence,
    EvidenceKind,
    Journal,
    Pseudonyms,
)
from voicegate.storage import KeyRing, Store, open_store
from voicegate.storage.rotation import rotate
from voicegate.storage.subjects import shred_key
from voicegate.vocabulary import Consent

OLD, NEW = b"o" * 32, b"n" * 32
SUBJECT = "c" * 32


def _b64(key: bytes) -> str:
    return base64.b64encode(key).decode()


def _consent() -> ConsentRecord:
    return ConsentRecord(
        event=ConsentEvent.GRANTED,
        subject=SUBJECT,
        controller="Muster GmbH",
        consent=Consent.MARKETING,
        evidence=Evidence(kind=EvidenceKind.SPEECH, utterance_text="ja gerne"),
    )


def test_a_ring_comes_from_the_environment_a_file_or_a_service(tmp_path: Path) -> None:
    text = f"# ours\nk2:{_b64(NEW)}, k1:{_b64(OLD)}\n"
    path = tmp_path / "ring"
    path.write_text(text)
    asked: list[str] = []

    def service(name: str) -> bytes:
        asked.append(name)
        return {"k1": OLD, "k2": NEW}[name]

    rings = [
        KeyRing.from_env("RING", {"RING": text}),
        KeyRing.from_file(path),
        KeyRing.from_callback(service, names=["k2", "k1"]),
        KeyRing({"k2": NEW, "k1": OLD}),
    ]
    for ring in rings:
        assert ring.current == "k2"
        for other in rings:
            assert other.unwrap(*ring.wrap(b"secret", "here"), "here") == b"secret"
    assert asked == ["k2"]  # once, and only the key that was needed


def test_a_key_file_is_for_its_owner_only_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "ring"
    made = KeyRing.create_file(path)
    assert path.stat().st_mode & 0o077 == 0
    assert KeyRing.from_file(path).unwrap(*made.wrap(b"x", "c"), "c") == b"x"
    with pytest.raises(ConfigError, match="cannot be made"):
        KeyRing.create_file(path)


@pytest.mark.parametrize("text", ["", "nokey", "k1:short", "k1:!!!", "k1:a k1:b", "k 1:x"])
def test_what_is_no_key_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(ConfigError) as caught:
        KeyRing.from_text(text)
    assert "short" not in str(caught.value)
    assert "!!!" not in str(caught.value)


def test_a_missing_variable_is_named() -> None:
    with pytest.raises(CredentialsMissingError, match="VOICEGATE_KEYS"):
        KeyRing.from_env(environ={})


def test_a_ring_shows_no_key() -> None:
    ring = KeyRing({"k1": OLD})
    assert repr(ring) == "<KeyRing k1>"
    with pytest.raises(TypeError):
        pickle.dumps(ring)


def test_what_was_locked_in_one_place_does_not_open_in_another() -> None:
    ring = KeyRing({"k1": OLD})
    with pytest.raises(StorageError, match="does not open"):
        ring.unwrap(*ring.wrap(b"x", "here"), "there")


def test_after_a_rotation_the_old_key_is_not_needed_and_nothing_else_changed(
    store_url: str,
) -> None:
    with open_store(store_url, KeyRing({"k1": OLD})) as store:
        name = Pseudonyms(store).of("customer-4711")
        ConsentLedger(store).record_all_blocking([_consent()])
        mark = ConsentLedger(store).checkpoint()
        assert rotate(store, KeyRing({"k2": NEW, "k1": OLD})) == 4  # three secrets, one subject
        ConsentLedger(store).record_all_blocking([_consent()])
    with open_store(store_url, KeyRing({"k2": NEW})) as store:
        assert Pseudonyms(store).of("customer-4711") == name
        ledger = ConsentLedger(store)
        assert ledger.verify(checkpoints=[mark]).ok
        said = [row.record.evidence.utterance_text for row in ledger.rows(unsealed=True)]
        assert said == ["ja gerne", "ja gerne"]
        assert Journal(store).verify().ok
    with pytest.raises(StorageError, match="needs the key 'k2'"):
        open_store(store_url, KeyRing({"k1": OLD}))


def test_a_rotation_that_lacks_the_old_key_changes_nothing(store_url: str) -> None:
    with (
        open_store(store_url, KeyRing({"k1": OLD})) as store,
        pytest.raises(StorageError, match="needs the key 'k1'"),
    ):
        rotate(store, KeyRing({"k2": NEW}))
    open_store(store_url, KeyRing({"k1": OLD})).close()


def test_the_files_hold_no_destroyed_key(tmp_path: Path) -> None:
    """SQLite: after shredding and scrubbing, the wrapped key is in no byte of file and log."""
    path = tmp_path / "s.sqlite"
    with open_store(f"sqlite:///{path}", KeyRing({"k1": OLD})) as store:
        ConsentLedger(store).record_all_blocking([_consent()])
        wrapped = _wrapped(store)
        assert wrapped in _bytes_of(tmp_path)
        store.run_blocking(lambda tx: shred_key(tx, SUBJECT, at_us=1))
        store.scrub()
        assert wrapped not in _bytes_of(tmp_path)
        assert SUBJECT.encode() in _bytes_of(tmp_path)  # the search does find what is there


def _wrapped(store: Store) -> bytes:
    from sqlalchemy import select

    from voicegate.storage.tables import subject_keys

    with store.read() as connection:
        return bytes(connection.execute(select(subject_keys.c.wrapped)).scalar_one())


def _bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def test_a_store_makes_its_key_file_and_misses_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VOICEGATE_KEYS", raising=False)
    path = tmp_path / "s.sqlite"
    url = f"sqlite:///{path}"
    open_store(url).close()
    beside = tmp_path / "s.sqlite-keys"
    assert beside.stat().st_mode & 0o077 == 0
    assert path.stat().st_mode & 0o077 == 0
    open_store(url).close()
    beside.unlink()
    with pytest.raises(StorageError, match=r"key file .* is gone"):
        open_store(url)
