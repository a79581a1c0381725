"""The writer's own connection to a SQLite file: few statements, and nothing between them and disk.

A row waits for its commit before audio may go out. So what need not be in a commit is done while
nothing waits: the log is written back into the database, and the log's file gets its full length,
because a sync that also has to lengthen a file takes twice as long.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

from voicegate.storage.hot import HotCursor
from voicegate.storage.statements import statements
from voicegate.storage.transaction import Chains, Head, Transaction

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine

__all__ = ["LOG_BYTES", "Lane"]

T = TypeVar("T")
LOG_BYTES: Final = 4 << 20
"""The length that the log's file gets at once: some 1,000 pages."""
_PAGES_DUE: Final = 700  # written back before the log's length is used up
_PAGES_OF_COMMIT: Final = 5  # the table, its indexes, the head; and about one more for each row


class Lane:
    """Used by one thread. ``engine`` begins its transactions for writing.

    Heads of chains are remembered from one commit to the next, and read and checked anew as soon as
    any other connection, of this process or another one, has committed anything.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._log = path.with_name(path.name + "-wal")
        self._open: Connection | None = None
        self._hot: HotCursor
        self._heads: dict[str, Head] = {}
        self._version: object = None
        self._pages = 0
        self._sized = False

    @property
    def due(self) -> bool:
        """Whether there is something to be done while nothing waits."""
        return not self._sized or self._pages >= _PAGES_DUE

    def append(self, secret: bytes, fill: Callable[[Chains], None], rows: int) -> None:
        """Commit what ``fill`` appends, about ``rows`` rows; all of it, or nothing, stays.

        Raises:
            SQLAlchemyError: It was not committed. ``StorageError``: nor can it be.
        """
        connection = self._connected()
        cursor = self._hot
        try:
            cursor.run("BEGIN IMMEDIATE")
            version = cursor.one("PRAGMA data_version")
            if version != self._version:
                self._heads.clear()
                self._version = version
            chains = Chains(cursor, statements(connection), secret=secret, known=self._heads)
            fill(chains)
            chains.flush()
            cursor.run("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        self._heads |= chains.heads
        self._pages += _PAGES_OF_COMMIT + rows

    def run(self, secret: bytes, work: Callable[[Transaction], T]) -> T:
        """Do ``work`` in a transaction of its own. Raises like ``append``."""
        self._heads.clear()  # this connection's own changes do not show as a new version
        with self._connected().begin() as begun:
            transaction = Transaction(begun.connection, secret=secret)
            result = work(transaction)
            transaction.flush()
        self._pages += _PAGES_OF_COMMIT
        return result

    def tidy(self) -> None:
        """Write the log back and give it its length; what fails is done another time."""
        from sqlalchemy.exc import SQLAlchemyError

        try:
            self._connected()
            if self._pages >= _PAGES_DUE:
                self._hot.one("PRAGMA wal_checkpoint(PASSIVE)")
            if not self._sized:
                self._lengthen()
        except (SQLAlchemyError, OSError):
            self._roll_back()
        self._pages, self._sized = 0, True

    def log_was_cut(self) -> None:
        """The log's file was emptied and may have its length again."""
        self._sized = False

    def close(self) -> None:
        """Let the connection go; no other thread may be using it."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _lengthen(self) -> None:
        """Zeros after the end are no frames to SQLite. Its lock keeps all other writers away."""
        self._hot.run("BEGIN IMMEDIATE")
        try:
            file = os.open(self._log, os.O_WRONLY)
            try:
                end = os.fstat(file).st_size
                if end < LOG_BYTES:
                    os.pwrite(file, bytes(LOG_BYTES - end), end)
                    os.fsync(file)
            finally:
                os.close(file)
        finally:
            self._hot.run("ROLLBACK")

    def _connected(self) -> Connection:
        if self._open is None:
            self._open = self._engine.connect()
            self._hot = HotCursor(self._open)
            self._heads.clear()
            self._version = None
        return self._open

    def _roll_back(self) -> None:
        """Forget what was under way; a connection that cannot is given up."""
        self._heads.clear()
        self._version = None
        connection = self._open
        if connection is None:
            return
        raw = connection.connection.driver_connection
        try:
            if raw is not None and raw.in_transaction:
                self._hot.run("ROLLBACK")
        except Exception:  # noqa: BLE001  # the error that is told is the first one
            self._open = None
            connection.invalidate()
            connection.close()
