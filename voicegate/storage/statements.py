"""The few statements that every transaction runs, compiled once for each kind of database.

They go to the driver as they are: to have them built anew each time would cost more than the rows.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, update

from voicegate.storage.chain import CHAINS
from voicegate.storage.tables import chain_table, heads

if TYPE_CHECKING:
    from sqlalchemy import Connection, Dialect
    from sqlalchemy.sql import ClauseElement

__all__ = ["HEAD_COLUMNS", "Statements", "statements"]

HEAD_COLUMNS = ("seq", "hash", "at_us", "start_seq", "start_hash", "seal")


class Statements:
    """SQL text with positional parameters.

    ``insert[chain]`` takes (seq, at_us, fields in the order of ``CHAINS``…, body, hash);
    ``read_head`` and ``lock_head`` take (chain,) and give ``HEAD_COLUMNS``; ``write_head`` takes
    ``HEAD_COLUMNS`` and the chain; ``last_hash[chain]`` takes (seq,).
    """

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self.insert = {
            name: self._text(insert(chain_table(name)), ("seq", "at_us", *fields, "body", "hash"))
            for name, fields in CHAINS.items()
        }
        head = select(*(heads.c[name] for name in HEAD_COLUMNS)).where(
            heads.c.chain == bindparam("which")
        )
        self.read_head = self._text(head)
        self.lock_head = self._text(head.with_for_update())
        change = update(heads).where(heads.c.chain == bindparam("which"))
        self.write_head = self._text(change, HEAD_COLUMNS)
        self.last_hash = {
            name: self._text(
                select(chain_table(name).c.hash).where(
                    chain_table(name).c.seq == bindparam("which")
                )
            )
            for name in CHAINS
        }

    def _text(self, statement: ClauseElement, columns: tuple[str, ...] | None = None) -> str:
        keys = None if columns is None else list(columns)
        return str(statement.compile(dialect=self._dialect, column_keys=keys))


@cache
def _statements(name: str) -> Statements:
    if name == "sqlite":
        from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

        return Statements(SQLiteDialect_pysqlite(paramstyle="qmark"))
    from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

    made: Dialect = PGDialect_psycopg(paramstyle="format")  # type: ignore[no-untyped-call]
    return Statements(made)


def statements(connection: Connection) -> Statements:
    """The statements for the database of ``connection``."""
    return _statements(connection.dialect.name)
