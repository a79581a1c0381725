"""Empties rows of a chain so that it still holds together.

An emptied row keeps its number and its hash; its content is gone, and a seal that only the store's
keys can make says that it was emptied rightly: by a purge, or because its subject was erased.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from voicegate.governance.verify import purge_seal

if TYPE_CHECKING:
    from voicegate.storage import Store
    from voicegate.storage.transaction import Transaction

__all__ = ["emptying"]

_PIECE = 1_000


def emptying(store: Store, chain: str, seqs: Sequence[int]) -> Callable[[Transaction], None]:
    """Work for a transaction: empty the rows ``seqs`` of ``chain``."""

    def work(transaction: Transaction) -> None:
        transaction.head(chain)  # its lock
        for start in range(0, len(seqs), _PIECE):
            _empty(transaction, chain, seqs[start : start + _PIECE], store.secrets["seal"])

    return work


def _empty(transaction: Transaction, chain: str, seqs: Sequence[int], secret: bytes) -> None:
    from sqlalchemy import bindparam, select, update

    from voicegate.storage.chain import CHAINS
    from voicegate.storage.tables import chain_table

    table = chain_table(chain)
    query = select(table.c.seq, table.c.hash).where(table.c.seq.in_(seqs))
    rows = transaction.connection.execute(query).all()
    values = [
        {"row": row.seq, "seal": purge_seal(secret, chain, row.seq, row.hash)} for row in rows
    ]
    if not values:
        return
    nothing: dict[str, Any] = dict.fromkeys(("at_us", "body", *CHAINS[chain]))
    statement = update(table).where(table.c.seq == bindparam("row"))
    transaction.connection.execute(statement.values(seal=bindparam("seal"), **nothing), values)
