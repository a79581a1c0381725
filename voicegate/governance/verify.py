"""Checks a chain from its first row to its head."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from voicegate.errors import StorageError
from voicegate.governance.checkpoint import Checkpoint, kept_checkpoints, public_key
from voicegate.storage import Store
from voicegate.storage.chain import CHAINS, genesis, link_hash, to_micros

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from voicegate.storage.transaction import Head

__all__ = ["VerifyReport", "purge_seal", "verify_chain"]

_NO_MARKS: Mapping[int, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """Whether a chain is whole. ``first_bad`` is the number of the first row that is not.

    Of the ``rows`` that were checked, ``purged`` had been emptied by a purge.
    """

    ok: bool
    rows: int
    first_bad: int | None
    message: str
    head_hash: str
    purged: int = 0


def purge_seal(secret: bytes, chain: str, seq: int, digest: bytes) -> bytes:
    """HMAC-SHA-256 by which a purge signs that it emptied row ``seq``; nobody else can."""
    return hmac.digest(secret, f"purged|{chain}|{seq}|".encode() + digest, hashlib.sha256)


def verify_chain(
    store: Store, chain: str, *, checkpoints: Sequence[Checkpoint] = ()
) -> VerifyReport:
    """Recompute every hash of ``chain``; compare with the sealed head and signed checkpoints.

    The store's own checkpoints are always looked at; ``checkpoints`` are copies kept elsewhere.

    Raises:
        StorageError: The store cannot be read.
    """
    from voicegate.storage.transaction import read_head

    secret = store.secrets["seal"]
    with store.read() as connection:
        try:
            head = read_head(connection, chain, secret)
            marks = _marks(store, connection, chain, checkpoints)
        except StorageError as error:
            return VerifyReport(ok=False, rows=0, first_bad=1, message=str(error), head_hash="")
        return _Walk(chain, secret, head, marks).run(connection)


def _marks(
    store: Store, connection: Connection, chain: str, given: Sequence[Checkpoint]
) -> Mapping[int, bytes]:
    """The hash that each signed row must have."""
    marks: dict[int, bytes] = {}
    every = (*kept_checkpoints(connection, chain), *given)
    key = public_key(store) if every else b""
    for mark in every:
        if mark.chain != chain:
            raise StorageError(f"a checkpoint belongs to the {mark.chain}, not to the {chain}")
        if not mark.signed_by(key):
            raise StorageError(f"the signature of the checkpoint at row {mark.seq} is false")
        if marks.setdefault(mark.seq, mark.hash) != mark.hash:
            raise StorageError(f"two checkpoints disagree about row {mark.seq}")
    return marks or _NO_MARKS


class _Walk:
    """One walk along a chain."""

    def __init__(self, chain: str, secret: bytes, head: Head, marks: Mapping[int, bytes]) -> None:
        self._chain = chain
        self._secret = secret
        self._head = head
        self._marks = marks
        self._previous, self._expected = head.start_hash, head.start_seq
        self._rows = self._purged = 0

    def run(self, connection: Connection) -> VerifyReport:
        from sqlalchemy import select

        from voicegate.storage.tables import chain_table

        if self._head.start_seq == 1 and self._head.start_hash != genesis(self._chain):
            return self._bad("the chain does not start as a chain of voicegate does")
        table = chain_table(self._chain)
        query = select(table).order_by(table.c.seq).execution_options(yield_per=1000)
        with connection.execute(query) as found:
            for row in found:
                trouble = self._trouble(row)
                if trouble is not None:
                    return self._bad(f"row {row.seq} of the {self._chain} {trouble}")
                self._previous = cast("bytes", row.hash)
                self._expected += 1
                self._rows += 1
        return self._end()

    def _end(self) -> VerifyReport:
        last, head = self._expected - 1, self._head
        if last != head.seq or self._previous != head.hash:
            return self._bad(
                f"the {self._chain} ends at row {last}, and its head names row {head.seq}"
            )
        signed = max(self._marks, default=0)
        if signed > last:
            return self._bad(
                f"the {self._chain} ends at row {last}, and row {signed} was signed: it was cut"
            )
        message = f"all {self._rows} rows of the {self._chain} hold together"
        return self._report(message, None, ok=True)

    def _trouble(self, row: Any) -> str | None:  # noqa: ANN401  # a row of the database
        if row.seq != self._expected:
            return f"stands where row {self._expected} belongs: rows were deleted or moved"
        if not hmac.compare_digest(self._marks.get(row.seq, row.hash), row.hash):
            return "is not the row that was signed"
        if row.body is None:
            return self._purge_trouble(row)
        if not hmac.compare_digest(link_hash(self._previous, row.seq, row.body), row.hash):
            return "was changed: it does not match its hash"
        return self._field_trouble(row)

    def _purge_trouble(self, row: Any) -> str | None:  # noqa: ANN401
        seal = purge_seal(self._secret, self._chain, row.seq, row.hash)
        if row.seal is None or not hmac.compare_digest(row.seal, seal):
            return "has lost its body, and no purge took it"
        if any(getattr(row, name) is not None for name in ("at_us", *CHAINS[self._chain])):
            return "was purged and still holds something"
        self._purged += 1
        return None

    def _field_trouble(self, row: Any) -> str | None:  # noqa: ANN401
        facts = cast("dict[str, object]", json.loads(row.body))
        for name in CHAINS[self._chain]:
            said = facts.get(name)
            if getattr(row, name) != (None if said is None else str(said)):
                return f"was changed: its field {name} is not what its body says"
        if row.at_us != to_micros(datetime.fromisoformat(str(facts["at"]))):
            return "was changed: its time is not what its body says"
        return None if row.seal is None else "was changed: it bears the seal of a purge"

    def _bad(self, message: str) -> VerifyReport:
        return self._report(message, self._expected, ok=False)

    def _report(self, message: str, first_bad: int | None, *, ok: bool) -> VerifyReport:
        return VerifyReport(
            ok=ok,
            rows=self._rows,
            first_bad=first_bad,
            message=message,
            head_hash=self._head.hash.hex(),
            purged=self._purged,
        )
