"""Checks a chain from its first row to its head."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from voicegate.errors import StorageError
from voicegate.storage import Store
from voicegate.storage.chain import CHAINS, link_hash

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from voicegate.storage.transaction import Head

__all__ = ["VerifyReport", "verify_chain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """Whether a chain is whole. ``first_bad`` is the number of the first row that is not."""

    ok: bool
    rows: int
    first_bad: int | None
    message: str
    head_hash: str


def verify_chain(store: Store, chain: str) -> VerifyReport:
    """Recompute every hash of ``chain`` and compare it with the sealed head.

    Raises:
        StorageError: The store cannot be read.
    """
    from voicegate.storage.transaction import read_head

    secret = store.secrets["seal"]
    with store.read() as connection:
        try:
            head = read_head(connection, chain, secret)
        except StorageError as error:
            return VerifyReport(ok=False, rows=0, first_bad=1, message=str(error), head_hash="")
        return _verified(connection, chain, head)


def _verified(connection: Connection, chain: str, head: Head) -> VerifyReport:
    from sqlalchemy import select

    from voicegate.storage.tables import chain_table

    table = chain_table(chain)
    query = select(table).order_by(table.c.seq).execution_options(yield_per=1000)
    previous, expected, rows = head.start_hash, head.start_seq, 0
    with connection.execute(query) as found:
        for row in found:
            trouble = _trouble(chain, row, previous, expected)
            if trouble is not None:
                message = f"row {row.seq} of the {chain} {trouble}"
                return _report(message, rows, expected, head, ok=False)
            previous, expected, rows = cast("bytes", row.hash), expected + 1, rows + 1
    if expected - 1 != head.seq or previous != head.hash:
        message = f"the {chain} ends at row {expected - 1}, and its head names row {head.seq}"
        return _report(message, rows, expected, head, ok=False)
    return _report(f"all {rows} rows of the {chain} hold together", rows, None, head, ok=True)


def _trouble(chain: str, row: Any, previous: bytes, expected: int) -> str | None:  # noqa: ANN401
    if row.seq != expected:
        return f"stands where row {expected} belongs: rows were deleted or moved"
    if row.body is None:
        return "has lost its body"
    if not hmac.compare_digest(link_hash(previous, row.seq, row.body), row.hash):
        return "was changed: it does not match its hash"
    facts = cast("dict[str, object]", json.loads(row.body))
    for name in CHAINS[chain]:
        said = facts.get(name)
        if getattr(row, name) != (None if said is None else str(said)):
            return f"was changed: its field {name} is not what its body says"
    return None


def _report(
    message: str, rows: int, first_bad: int | None, head: Head, *, ok: bool
) -> VerifyReport:
    return VerifyReport(
        ok=ok, rows=rows, first_bad=first_bad, message=message, head_hash=head.hash.hex()
    )
