"""Runs the few statements of every transaction straight on the driver.

A row waits for them before audio may go out, and what SQLAlchemy does around each statement takes
several times as long as the statement. Errors come out as SQLAlchemy's own, as from all else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["HotCursor"]

Row = tuple[Any, ...]


class HotCursor:
    """A cursor of the driver beneath ``connection``, inside its transaction."""

    def __init__(self, connection: Connection) -> None:
        self._dialect = connection.dialect
        self._cursor: Any = connection.connection.cursor()

    def one(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """The first row that ``sql`` gives, or None."""
        try:
            self._cursor.execute(sql, values)
            found: Row | None = self._cursor.fetchone()
        except self._errors() as error:
            raise self._told(error) from error
        return found

    def run(self, sql: str, values: Sequence[object] = ()) -> None:
        """Run ``sql``, which gives nothing."""
        try:
            self._cursor.execute(sql, values)
        except self._errors() as error:
            raise self._told(error) from error

    def run_many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """Run ``sql`` for each of ``rows``."""
        try:
            self._cursor.executemany(sql, rows)
        except self._errors() as error:
            raise self._told(error) from error

    def _errors(self) -> type[Exception]:
        error: type[Exception] = self._dialect.loaded_dbapi.Error
        return error

    def _told(self, error: Exception) -> Exception:
        from sqlalchemy.exc import DBAPIError

        # Neither statement nor values: they would stand in the message.
        told: Exception = DBAPIError.instance(
            None, None, error, self._errors(), hide_parameters=True, dialect=self._dialect
        )
        return told
