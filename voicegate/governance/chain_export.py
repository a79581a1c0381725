"""A chain as lines of JSON that somebody else can verify without voicegate."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from voicegate.storage import Store

__all__ = ["chain_lines"]


def chain_lines(store: Store, chain: str) -> Iterator[str]:
    """Where ``chain`` starts and ends, then each row with its hash and the text that was hashed.

    Raises:
        StorageError: The store cannot be read, or the chain's head was changed.
    """
    from sqlalchemy import select

    from voicegate.storage.tables import chain_table
    from voicegate.storage.transaction import read_head

    table = chain_table(chain)
    columns = (table.c.seq, table.c.hash, table.c.body)
    query = select(*columns).order_by(table.c.seq).execution_options(yield_per=1000)
    with store.read() as connection:
        head = read_head(connection, chain, store.secrets["seal"])
        yield json.dumps(
            {
                "format": "voicegate-chain-1",
                "chain": chain,
                "start_seq": head.start_seq,
                "start_hash": head.start_hash.hex(),
                "head_seq": head.seq,
                "head_hash": head.hash.hex(),
            }
        )
        with connection.execute(query) as rows:
            for seq, digest, body in rows:
                yield json.dumps(
                    {"seq": seq, "hash": digest.hex(), "body": body}, ensure_ascii=False
                )
