"""Turns the key ring: wraps all keys of a store anew under the current key of another ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Table

    from voicegate.storage.keys import KeyRing
    from voicegate.storage.store import Store
    from voicegate.storage.transaction import Transaction

__all__ = ["rotate"]


def rotate(store: Store, ring: KeyRing) -> int:
    """Wrap every key of ``store`` under the current key of ``ring``; gives how many there were.

    ``ring`` needs the old keys behind the current one. Once this has returned, and every process
    uses the new ring, the old keys can be destroyed; then all old copies of keys, in backups and
    logs too, are worthless. The chains and all that is sealed stay as they are.

    Raises:
        StorageError: Nothing was changed; ``ring`` lacks a key.
    """

    def work(transaction: Transaction) -> int:
        from voicegate.storage.tables import secrets, subject_keys

        return _rewrap(transaction, ring, secrets, ("name",), "secret") + _rewrap(
            transaction, ring, subject_keys, ("subject", "version"), "subject"
        )

    count = store.run_blocking(work)
    store.keys = ring
    return count


def _rewrap(
    transaction: Transaction, ring: KeyRing, table: Table, names: tuple[str, ...], kind: str
) -> int:
    """Each key is bound to its place: the word ``kind`` and the row's columns ``names``."""
    from sqlalchemy import select, update

    rows = transaction.connection.execute(select(table).where(table.c.wrapped.is_not(None))).all()
    for row in rows:
        context = "|".join((kind, *(str(getattr(row, name)) for name in names)))
        clear = ring.unwrap(row.key_name, row.wrapped, context)
        key_name, wrapped = ring.wrap(clear, context)
        here = table.c[names[0]] == getattr(row, names[0])
        values = {"key_name": key_name, "wrapped": wrapped}
        transaction.connection.execute(update(table).where(here).values(values))
    return len(rows)
