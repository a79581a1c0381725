"""A data key for each subject: to destroy it is to erase what it locked, while chains stay whole.

A key is never cached. So a process that read it yesterday cannot read today what was erased, and
the next fact about the same subject is locked with a new key.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, insert, select, update

from voicegate.errors import StorageError
from voicegate.storage.tables import subject_keys

if TYPE_CHECKING:
    from voicegate.storage.keys import KeyRing
    from voicegate.storage.transaction import Transaction

__all__ = ["SubjectKey", "forget_key", "open_sealed", "seal_for", "shred_key", "subject_key"]

_KEY_BYTES = 32
_NONCE_BYTES = 12
_VERSION_BYTES = 4


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SubjectKey:
    """The AES-256 key of ``subject``; ``version`` counts the keys that it has had."""

    subject: str
    version: int
    key: bytes


def subject_key(transaction: Transaction, keys: KeyRing, subject: str) -> SubjectKey:
    """The present key of ``subject`` (a pseudonym), made if there is none."""
    transaction.head("ledger")  # its lock: two processes must not both make the first key
    row = _row(transaction.connection, subject)
    if row is not None and row.wrapped is not None:
        return _unwrapped(row, keys)
    version = 1 if row is None else row.version + 1
    key = os.urandom(_KEY_BYTES)
    key_name, wrapped = keys.wrap(key, _context(subject, version))
    values = {"version": version, "key_name": key_name, "wrapped": wrapped, "shredded_us": None}
    if row is None:
        statement: Any = insert(subject_keys).values(subject=subject, **values)
    else:
        statement = update(subject_keys).where(subject_keys.c.subject == subject).values(**values)
    transaction.connection.execute(statement)
    return SubjectKey(subject=subject, version=version, key=key)


def seal_for(key: SubjectKey, clear: bytes, context: str) -> bytes:
    """``clear`` encrypted with AES-256-GCM for one subject, bound to ``context``."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_BYTES)
    bound = f"{key.subject}|{context}".encode()
    mark = key.version.to_bytes(_VERSION_BYTES, "big")
    return mark + nonce + AESGCM(key.key).encrypt(nonce, clear, bound)


def open_sealed(
    connection: Connection, keys: KeyRing, subject: str, sealed: bytes, context: str
) -> bytes | None:
    """What ``seal_for`` locked; None once the subject's key was destroyed.

    Raises:
        StorageError: The bytes were changed, or the ring lacks a key.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    row = _row(connection, subject)
    version = int.from_bytes(sealed[:_VERSION_BYTES], "big")
    if row is None or row.wrapped is None or row.version != version:
        return None
    key = _unwrapped(row, keys)
    nonce, locked = sealed[_VERSION_BYTES:][:_NONCE_BYTES], sealed[_VERSION_BYTES + _NONCE_BYTES :]
    try:
        return AESGCM(key.key).decrypt(nonce, locked, f"{subject}|{context}".encode())
    except (InvalidTag, ValueError):
        raise StorageError("a sealed field was changed; verify the chain") from None


def shred_key(transaction: Transaction, subject: str, *, at_us: int) -> bool:
    """Destroy the key of ``subject``; False if there was none to destroy.

    Copies may lie in logs until ``Store.scrub``, and in backups until the ring is rotated.
    """
    row = _row(transaction.connection, subject)
    if row is None or row.wrapped is None:
        return False
    gone = {"key_name": None, "wrapped": None, "shredded_us": at_us}
    here = subject_keys.c.subject == subject
    transaction.connection.execute(update(subject_keys).where(here).values(**gone))
    return True


def forget_key(transaction: Transaction, subject: str) -> bool:
    """Remove the row of a destroyed key, pseudonym and all; False if there was none.

    Only where nothing that the key locked is left: the count of the subject's keys begins anew.
    """
    here = (subject_keys.c.subject == subject) & subject_keys.c.wrapped.is_(None)
    return bool(transaction.connection.execute(delete(subject_keys).where(here)).rowcount)


def _row(connection: Connection, subject: str) -> Any:  # noqa: ANN401  # a row, without a type
    query = select(subject_keys).where(subject_keys.c.subject == subject)
    return connection.execute(query).one_or_none()


def _unwrapped(row: Any, keys: KeyRing) -> SubjectKey:  # noqa: ANN401
    key = keys.unwrap(row.key_name, row.wrapped, _context(row.subject, row.version))
    return SubjectKey(subject=row.subject, version=row.version, key=key)


def _context(subject: str, version: int) -> str:
    return f"subject|{subject}|{version}"
