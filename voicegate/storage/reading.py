"""Reads a chain in pieces, so that no reader holds a transaction for long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voicegate.storage.chain import CHAINS

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Table

    from voicegate.storage.store import Store

__all__ = ["StoredRow", "read_rows"]

PIECE_ROWS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRow:
    """A row as it stands in the database; ``fields`` in the order of ``CHAINS``."""

    seq: int
    at_us: int | None
    fields: tuple[str | None, ...]
    body: str | None
    hash: bytes
    seal: bytes | None


def read_rows(
    store: Store,
    chain: str,
    *,
    equal: Mapping[str, str] | None = None,
    since_us: int | None = None,
    until_us: int | None = None,
    after: int = 0,
    upto: int | None = None,
) -> Iterator[StoredRow]:
    """The rows of ``chain`` behind number ``after``, in order, that fit all conditions.

    Raises:
        StorageError: The store cannot be read.
    """
    from sqlalchemy import select

    from voicegate.storage.tables import chain_table

    table = chain_table(chain)
    wanted = [table.c[name] == value for name, value in (equal or {}).items()]
    wanted += _bounds(table, since_us, until_us, upto)
    names = CHAINS[chain]
    while True:
        query = select(table).where(table.c.seq > after, *wanted)
        with store.read() as connection:
            piece = connection.execute(query.order_by(table.c.seq).limit(PIECE_ROWS)).all()
        for row in piece:
            yield StoredRow(
                seq=row.seq,
                at_us=row.at_us,
                fields=tuple(getattr(row, name) for name in names),
                body=row.body,
                hash=row.hash,
                seal=row.seal,
            )
        if len(piece) < PIECE_ROWS:
            return
        after = piece[-1].seq


def _bounds(
    table: Table, since_us: int | None, until_us: int | None, upto: int | None
) -> list[ColumnElement[bool]]:
    bounds: list[ColumnElement[bool]] = []
    if since_us is not None:
        bounds.append(table.c.at_us >= since_us)
    if until_us is not None:
        bounds.append(table.c.at_us < until_us)
    if upto is not None:
        bounds.append(table.c.seq <= upto)
    return bounds
