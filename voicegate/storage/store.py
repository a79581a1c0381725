"""A durable store: chains that only grow, secrets under the operator's keys, one writer."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Self, TypeVar

from voicegate.errors import StorageError
from voicegate.storage.chain import CHAINS, Link, Receipt
from voicegate.storage.keys import KeyRing
from voicegate.storage.writer import Pending, Writer

if TYPE_CHECKING:
    import asyncio
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from voicegate.storage.transaction import Chains, Transaction

__all__ = ["Store"]

T = TypeVar("T")


class Store:
    """Made by ``open_store``. Safe to use from several threads, tasks and processes at once.

    A store in memory writes at once in the caller's thread; every other one through one thread
    that commits in groups.
    """

    def __init__(self, engine: Engine, *, where: str, path: Path | None, keys: KeyRing) -> None:
        from voicegate.storage.engine import WRITES
        from voicegate.storage.lane import Lane

        self.where = where
        self.keys = keys
        self.secrets: dict[str, bytes] = {}
        self._engine = engine
        self._writing = engine.execution_options(**{WRITES: True})
        # PostgreSQL would show each statement another moment; SQLite never does.
        several = engine.dialect.name == "postgresql"
        self._reading = (
            engine.execution_options(isolation_level="REPEATABLE READ") if several else engine
        )
        self._path = path
        self._file = None if path is None else os.stat(path).st_ino  # noqa: PTH116  # hot
        memory = path is None and engine.dialect.name == "sqlite"
        # One connection carries a store in memory, so its users take turns.
        self._turn: AbstractContextManager[Any] = threading.RLock() if memory else nullcontext()
        self._lane = None if path is None else Lane(self._writing, path)
        self._writer = Writer(self._commit, threaded=not memory, idle=self._lane)

    @property
    def dialect(self) -> str:
        """``"sqlite"`` or ``"postgresql"``."""
        return self._engine.dialect.name

    @property
    def shared(self) -> bool:
        """Whether another process can write to it; a store in memory is this process's own."""
        return self._path is not None or self.dialect == "postgresql"

    def append_nowait(self, link: Link, *, patient: bool = False) -> asyncio.Future[Receipt]:
        """Queue a row from within an event loop; the future is done when it is durable.

        A ``patient`` row may wait some milliseconds for another one, to be committed with it.

        Raises:
            StorageError: The store is closed or cannot keep up. The future raises it for all else.
        """
        return self._writer.append_nowait(link, patient=patient)

    def append(self, link: Link) -> Receipt:
        """Write a row and wait in this thread until it is durable.

        Raises:
            StorageError: It was not written.
        """
        receipt: Receipt = self._writer.run(link)
        return receipt

    async def run(self, work: Callable[[Transaction], T]) -> T:
        """Do ``work`` in a transaction of its own; returns when all of it is durable.

        Raises:
            StorageError: Nothing of it was kept.
        """
        done: T = await self._writer.submit(work)
        return done

    def run_blocking(self, work: Callable[[Transaction], T]) -> T:
        """Like ``run``, waiting in this thread."""
        done: T = self._writer.run(work)
        return done

    @contextmanager
    def read(self) -> Generator[Connection]:
        """A connection for reading. All that is read sees the store at one moment.

        Raises:
            StorageError: The store cannot be read.
        """
        from sqlalchemy.exc import SQLAlchemyError

        from voicegate.storage.failure import storage_error

        try:
            with self._turn, self._reading.connect() as connection, connection.begin():
                yield connection
        except SQLAlchemyError as error:
            raise storage_error(error, where=self.where, doing="reading") from None

    def scrub(self, *, rows: bool = False) -> None:
        """Remove from the database's files what was deleted or destroyed in its tables.

        SQLite's log is emptied. PostgreSQL's tables of keys are written anew, with ``rows`` the
        chains as well: nobody can write meanwhile, and it takes as much space again. Its own log
        and its backups keep old pages until they are overwritten, which ``rotate`` makes worthless
        as far as keys go.

        Raises:
            StorageError: Another user of the store keeps old pages in use; try again.
        """
        from sqlalchemy.exc import SQLAlchemyError

        from voicegate.storage.failure import storage_error

        try:
            self._scrub(rows=rows)
        except SQLAlchemyError as error:
            raise storage_error(error, where=self.where, doing="scrubbing") from None

    def _scrub(self, *, rows: bool) -> None:
        if self.dialect == "postgresql":
            plain = self._engine.execution_options(isolation_level="AUTOCOMMIT")
            with plain.connect() as connection:
                for table in ("subject_keys", "secrets", *(CHAINS if rows else ())):
                    connection.exec_driver_sql(f"VACUUM FULL {table}")
            return
        with self._turn, self._engine.connect() as connection:
            raw = connection.connection.driver_connection
            if raw is None:
                return
            busy, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if self._lane is not None:
            self._lane.log_was_cut()
        if busy:
            raise StorageError(
                f"the log of the store {self.where} cannot be emptied: somebody still reads it; "
                "try again when no reader is left"
            )

    def close(self) -> None:
        """Write what waits and let the database go."""
        self._writer.close()
        if self._lane is not None:
            self._lane.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Store {self.where}>"

    def transact(self, work: Callable[[Transaction], T]) -> T:
        """Do ``work`` in this thread at once, past the queue; for opening and for upkeep."""
        from voicegate.storage.transaction import Transaction

        self._check_file()
        with self._turn, self._writing.connect() as connection, connection.begin():
            transaction = Transaction(connection, secret=self.secrets.get("seal", b""))
            result = work(transaction)
            transaction.flush()
        return result

    def _check_file(self) -> None:
        """A file that was deleted or replaced would take rows that nobody finds again."""
        if self._path is None:
            return
        try:
            same = os.stat(self._path).st_ino == self._file  # noqa: PTH116  # once a transaction
        except OSError:
            same = False
        if not same:
            raise StorageError(
                f"the store {self.where} was moved, deleted or replaced while it was open; nothing "
                "was acknowledged. What to do: put the file back, then start again"
            )

    def _written(self, batch: list[Pending]) -> None:
        """Rows that wait together, or one piece of work."""
        work, lane, secret = batch[0].work, self._lane, self.secrets.get("seal", b"")
        if lane is not None:
            self._check_file()
        if not isinstance(work, Link):
            batch[0].result = self.transact(work) if lane is None else lane.run(secret, work)
        elif lane is None:
            self.transact(lambda transaction: _append_all(transaction, batch))
        else:
            lane.append(secret, lambda chains: _append_all(chains, batch), len(batch))

    def _commit(self, batch: list[Pending]) -> None:
        from sqlalchemy.exc import SQLAlchemyError

        from voicegate.storage.failure import storage_error

        try:
            self._written(batch)
        except StorageError as error:
            _fail(batch, error)
        except SQLAlchemyError as error:
            _fail(batch, storage_error(error, where=self.where, doing="writing"))
        except Exception as error:  # noqa: BLE001  # whatever it is, those who wait must hear of it
            _fail(batch, error)


def _append_all(chains: Chains, batch: list[Pending]) -> None:
    for pending in batch:
        assert isinstance(pending.work, Link)  # noqa: S101  # the writer sorts them
        try:
            pending.result = chains.append(pending.work)
        except StorageError as error:  # this row only: its neighbours may stand
            pending.error = error


def _fail(batch: list[Pending], error: Exception) -> None:
    for pending in batch:
        pending.result = None
        pending.error = error
