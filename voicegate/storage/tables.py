"""The tables, for SQLite and PostgreSQL alike. The chains' tables are made from ``CHAINS``."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, String, Table, Text

from voicegate.storage.chain import CHAINS

__all__ = ["chain_table", "checkpoints", "heads", "metadata", "secrets", "subject_keys"]

metadata = MetaData()
_NAME = String(255)
# SQLite numbers rows by itself only for a column that is INTEGER to the letter.
_SEQ = BigInteger().with_variant(Integer(), "sqlite")


def _chain_table(name: str, fields: tuple[str, ...]) -> Table:
    """One chain. A purged row keeps ``seq`` and ``hash``, loses all else, and gets a ``seal``."""
    return Table(
        name,
        metadata,
        Column("seq", _SEQ, primary_key=True, autoincrement=False),
        Column("at_us", BigInteger, index=True),
        *(Column(f, _NAME, index=f in {"call_id", "subject"}) for f in fields),
        Column("body", Text),
        Column("hash", LargeBinary(32), nullable=False),
        Column("seal", LargeBinary(32)),
    )


_CHAIN_TABLES = {name: _chain_table(name, fields) for name, fields in CHAINS.items()}

heads = Table(
    "heads",
    metadata,
    Column("chain", _NAME, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("hash", LargeBinary(32), nullable=False),
    Column("at_us", BigInteger, nullable=False),
    Column("start_seq", BigInteger, nullable=False),
    Column("start_hash", LargeBinary(32), nullable=False),
    Column("seal", LargeBinary(32), nullable=False),
)

checkpoints = Table(
    "checkpoints",
    metadata,
    Column("chain", _NAME, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("line", Text, nullable=False),
)

secrets = Table(
    "secrets",
    metadata,
    Column("name", _NAME, primary_key=True),
    Column("key_name", _NAME, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
)

subject_keys = Table(
    "subject_keys",
    metadata,
    Column("subject", _NAME, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("key_name", _NAME),
    Column("wrapped", LargeBinary),
    Column("shredded_us", BigInteger),
)


def chain_table(chain: str) -> Table:
    """The table of ``chain``.

    Raises:
        KeyError: There is no such chain.
    """
    return _CHAIN_TABLES[chain]
