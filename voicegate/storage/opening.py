"""Opens a store: tables, keys, the store's own secrets, the heads of its chains."""

from __future__ import annotations

import os
import secrets as random
from pathlib import Path
from typing import TYPE_CHECKING

from voicegate.errors import StorageError
from voicegate.storage.chain import CHAINS, genesis
from voicegate.storage.key_file import key_file_beside
from voicegate.storage.keys import KEYS_VARIABLE, KeyRing
from voicegate.storage.store import Store

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from voicegate.storage.transaction import Transaction

__all__ = ["open_store"]

_SECRETS = ("pseudonym", "seal", "signing")
_SECRET_BYTES = 32


def open_store(url: str, keys: KeyRing | None = None, *, wait_seconds: float = 5.0) -> Store:
    """Open a store, make or migrate its tables, and unlock it.

    Args:
        url: ``sqlite:///file``, ``sqlite://`` (memory) or ``postgresql+psycopg://user@host/name``.
        keys: The operator's keys. Without them the ring is read from ``VOICEGATE_KEYS``; else a
            SQLite file gets one beside it, named ``<file>-keys``, and a store in memory one that
            dies with it.
        wait_seconds: How long to wait for somebody else's lock.

    Raises:
        StorageError: The store cannot be opened, or other keys locked it.
        ConfigError: There are no keys, or they cannot be read.
    """
    from sqlalchemy.exc import SQLAlchemyError

    from voicegate.storage.engine import make_engine, parsed_url, sqlite_path
    from voicegate.storage.failure import storage_error
    from voicegate.storage.schema import migrate

    parsed = parsed_url(url)
    path = sqlite_path(parsed)
    where = parsed.render_as_string(hide_password=True) if path is None else str(path)
    memory = path is None and parsed.get_backend_name() == "sqlite"
    engine = make_engine(parsed, wait_seconds=wait_seconds)
    try:
        store = Store(engine, where=where, path=path, keys=keys or _found_keys(path, memory, where))

        def prepare(transaction: Transaction) -> None:
            _check_durable(transaction.connection, where)
            migrate(transaction.connection, where=where)
            store.secrets = _unlock(transaction.connection, store.keys)
            _found_heads(transaction.connection, store.secrets["seal"])

        store.transact(prepare)
    except SQLAlchemyError as error:
        engine.dispose()
        raise storage_error(error, where=where, doing="opening it") from None
    except Exception:
        engine.dispose()
        raise
    return store


def _found_keys(path: Path | None, memory: bool, where: str) -> KeyRing:
    if os.environ.get(KEYS_VARIABLE, "").strip():
        return KeyRing.from_env()
    if memory:
        return KeyRing.generate()
    if path is None:
        raise StorageError(
            f"the store {where} needs keys: set {KEYS_VARIABLE} or pass keys=KeyRing.from_file(…)"
        )
    return _file_beside(path, key_file_beside(path))


def _file_beside(path: Path, beside: Path) -> KeyRing:
    if beside.exists():
        return KeyRing.from_file(beside)
    if path.stat().st_size:
        raise StorageError(
            f"the store {path} was locked with keys, and its key file {beside} is gone; put it "
            f"back, set {KEYS_VARIABLE}, or pass keys"
        )
    try:
        return KeyRing.create_file(beside)
    except Exception:
        if beside.exists():  # another process was faster
            return KeyRing.from_file(beside)
        raise


def _check_durable(connection: Connection, where: str) -> None:
    """A server that does not sync would let us acknowledge what a power cut takes back."""
    from sqlalchemy import text

    if connection.dialect.name != "postgresql":
        return
    for setting in ("fsync", "synchronous_commit"):
        if connection.execute(text(f"SHOW {setting}")).scalar() == "off":
            raise StorageError(
                f"the store {where} cannot promise durability: its server runs with {setting} = "
                "off; turn it on"
            )


def _unlock(connection: Connection, keys: KeyRing) -> dict[str, bytes]:
    """The store's own secrets; made once, then kept wrapped under the operator's current key."""
    from sqlalchemy import insert, select

    from voicegate.storage.tables import secrets

    rows = {row.name: row for row in connection.execute(select(secrets))}
    unlocked: dict[str, bytes] = {}
    for name in _SECRETS:
        row = rows.get(name)
        if row is not None:
            unlocked[name] = keys.unwrap(row.key_name, row.wrapped, f"secret|{name}")
            continue
        if rows:
            raise StorageError(f"the store's secret {name!r} is gone; restore a backup")
        unlocked[name] = random.token_bytes(_SECRET_BYTES)
        key_name, wrapped = keys.wrap(unlocked[name], f"secret|{name}")
        values = {"name": name, "key_name": key_name, "wrapped": wrapped}
        connection.execute(insert(secrets).values(values))
    return unlocked


def _found_heads(connection: Connection, seal: bytes) -> None:
    """Give a new store the heads of its chains. A lost one is not made anew: it hides a cut."""
    from sqlalchemy import func, insert, select

    from voicegate.storage.tables import heads
    from voicegate.storage.transaction import Head, head_seal

    if connection.execute(select(func.count()).select_from(heads)).scalar():
        return
    from voicegate.storage.tables import chain_table

    for chain in CHAINS:
        table = chain_table(chain)
        if connection.execute(select(table.c.seq).limit(1)).first() is not None:
            raise StorageError(f"the head of the chain {chain} is gone; restore a backup")
        head = Head(chain, 0, genesis(chain), 0, 1, genesis(chain))
        values = {
            "chain": chain,
            "seq": 0,
            "hash": head.hash,
            "at_us": 0,
            "start_seq": 1,
            "start_hash": head.start_hash,
            "seal": head_seal(head, seal),
        }
        connection.execute(insert(heads).values(values))
