"""The vault: sealed, bound to placeholders, exported only wrapped, gone when closed."""

from __future__ import annotations

import random

import pytest

from voicegate.errors import StorageError
from voicegate.redaction import EntityType, Vault
from voicegate.redaction.taxonomy import ONE_WAY

MASTER = bytes(range(32))


def repeatable(seed: int) -> Vault:
    return Vault(MASTER, random=random.Random(seed).randbytes)


def test_values_come_back_and_ids_are_stable() -> None:
    vault = repeatable(1)
    first = vault.add(EntityType.PHONE, "0176", "null eins sieben sechs")
    assert first == vault.add(EntityType.NUMBER, "0176", "0176") == "<PHONE_1>"
    assert vault.add(EntityType.PHONE, "0177", "0177") == "<PHONE_2>"
    assert vault.reveal(first) == "null eins sieben sechs"
    assert vault.reveal("<PHONE_9>") is None
    assert vault.placeholders() == ("<PHONE_1>", "<PHONE_2>")
    vault.extend("<PHONE_2>", "017799", "neun neun")
    assert vault.reveal("<PHONE_2>") == "0177 neun neun"
    assert vault.find(EntityType.PHONE, "017799") == "<PHONE_2>"


@pytest.mark.parametrize("kind", sorted(ONE_WAY))
def test_one_way_types_are_never_stored(kind: EntityType) -> None:
    vault = repeatable(2)
    placeholder = vault.add(kind, "secret", "the secret itself")
    assert vault.reveal(placeholder) is None
    assert list(vault.values()) == []
    assert b"secret" not in vault.export()


def test_an_export_opens_with_the_master_key_only_and_shows_nothing() -> None:
    vault = repeatable(3)
    vault.add(EntityType.PERSON, "annamueller", "Anna Müller")
    exported = vault.export()
    assert b"nna" not in exported
    again = Vault.load(exported, MASTER)
    assert again.reveal("<PERSON_1>") == "Anna Müller"
    assert again.add(EntityType.PERSON, "annamueller", "anna") == "<PERSON_1>"
    assert again.add(EntityType.PERSON, "other", "other") == "<PERSON_2>"
    for broken, key in (
        (exported, bytes(32)),
        (exported.replace(b"sealed", b"saeled"), MASTER),
        (b"{}", MASTER),
    ):
        with pytest.raises(StorageError, match="cannot be opened"):
            Vault.load(broken, key)


def test_a_sealed_value_cannot_be_moved_to_another_placeholder() -> None:
    vault = repeatable(4)
    vault.add(EntityType.PERSON, "a", "Anna")
    vault.add(EntityType.PERSON, "b", "Bert")
    moved = (
        vault.export().replace(b"<PERSON_1>", b"<PERSON_X>").replace(b"<PERSON_2>", b"<PERSON_1>")
    )
    swapped = Vault.load(moved.replace(b"<PERSON_X>", b"<PERSON_2>"), MASTER)
    from cryptography.exceptions import InvalidTag

    with pytest.raises(InvalidTag):
        swapped.reveal("<PERSON_1>")


def test_closing_shreds_and_expiry_hides() -> None:
    vault = Vault(MASTER, expires_at_seconds=100.0)
    vault.add(EntityType.PERSON, "a", "Anna")
    assert vault.reveal("<PERSON_1>", now_seconds=99.0) == "Anna"
    assert vault.reveal("<PERSON_1>", now_seconds=100.0) is None
    vault.close()
    assert vault.closed
    assert vault.reveal("<PERSON_1>") is None
    for use in (vault.export, lambda: vault.add(EntityType.PERSON, "b", "b")):
        with pytest.raises(StorageError):
            use()


def test_a_master_key_of_the_wrong_size_and_no_key_at_all() -> None:
    with pytest.raises(StorageError, match="32 are needed"):
        Vault(b"short")
    with pytest.raises(StorageError, match="master key"):
        Vault().export()
    assert "1 placeholder" not in repr(Vault())
