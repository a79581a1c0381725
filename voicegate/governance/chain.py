"""Walks a chain from its start to its head and says whether it is whole."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voicegate.errors import StorageError
from voicegate.governance.checkpoint import Checkpoint, kept_checkpoints, public_key
from voicegate.storage.chain import CHAINS, genesis, link_hash
from voicegate.storage.reading import StoredRow, read_rows

if TYPE_CHECKING:
    from voicegate.storage import Store
    from voicegate.storage.transaction import Head

__all__ = ["VerifyReport", "purge_seal", "verify_chain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """Whether a chain is whole.

    ``rows`` were walked, ``purged`` of them emptied by a purge. ``first`` and ``last`` are the
    numbers of the chain's ends, ``first_bad`` that of the first row that does not fit.
    """

    ok: bool
    chain: str
    rows: int
    purged: int
    first: int
    last: int
    head: bytes
    first_bad: int | None
    message: str


class _BrokenError(Exception):
    """Row ``seq`` does not fit."""

    def __init__(self, seq: int | None, why: str) -> None:
        super().__init__(why)
        self.seq = seq


def purge_seal(secret: bytes, chain: str, seq: int, digest: bytes) -> bytes:
    """HMAC-SHA-256 by which a purge signs that it emptied row ``seq``; nobody else can."""
    return hmac.digest(secret, f"purged|{chain}|{seq}|".encode() + digest, hashlib.sha256)


def verify_chain(
    store: Store, chain: str, *, checkpoints: Sequence[Checkpoint] = ()
) -> VerifyReport:
    """Check each row of ``chain``, its head, and all checkpoints.

    Raises:
        StorageError: The store cannot be read.
    """
    walk = _Walk(store, chain)
    try:
        marks = _sound_checkpoints(store, chain, checkpoints)
        walk.run(marks)
    except _BrokenError as broken:
        return walk.report(broken.seq, str(broken))
    return walk.report(None, f"{walk.rows} rows fit together, up to {walk.previous.hex()[:16]}…")


class _Walk:
    """The state of one walk along a chain."""

    def __init__(self, store: Store, chain: str) -> None:
        self._store = store
        self._chain = chain
        self._seal = store.secrets["seal"]
        self.rows = 0
        self.purged = 0
        self.first = 1
        self.seq = 0
        self.previous = genesis(chain)
        self.ok = True

    def run(self, marks: dict[int, bytes]) -> None:
        head = self._head()
        self.first, self.seq, self.previous = head.start_seq, head.start_seq - 1, head.start_hash
        if head.start_seq == 1 and head.start_hash != genesis(self._chain):
            raise _BrokenError(1, "the chain's start is not that of a voicegate chain")
        # Rows that are written while we walk belong to the next walk.
        for row in read_rows(self._store, self._chain):
            if row.seq > head.seq:
                break
            self._step(row)
            if marks.get(row.seq, row.hash) != row.hash:
                raise _BrokenError(row.seq, f"row {row.seq} is not the one that was signed")
        self._check_end(head, marks)

    def _head(self) -> Head:
        from voicegate.storage.transaction import read_head

        try:
            with self._store.read() as connection:
                return read_head(connection, self._chain, self._seal)
        except StorageError as error:
            if "head" not in str(error):
                raise
            raise _BrokenError(None, str(error)) from None

    def _step(self, row: StoredRow) -> None:
        wanted = self.seq + 1
        if row.seq != wanted:
            raise _BrokenError(wanted, f"row {wanted} is missing; row {row.seq} follows")
        if row.body is None:
            self._check_purged(row)
        else:
            self._check_body(row, row.body)
        self.seq, self.previous = row.seq, row.hash
        self.rows += 1

    def _check_purged(self, row: StoredRow) -> None:
        seal = purge_seal(self._seal, self._chain, row.seq, row.hash)
        if row.seal is None or not hmac.compare_digest(row.seal, seal):
            raise _BrokenError(row.seq, f"row {row.seq} is empty, and no purge emptied it")
        if row.at_us is not None or any(row.fields):
            raise _BrokenError(row.seq, f"row {row.seq} is purged and yet holds something")
        self.purged += 1

    def _check_body(self, row: StoredRow, body: str) -> None:
        if link_hash(self.previous, row.seq, body) != row.hash:
            raise _BrokenError(row.seq, f"row {row.seq} was changed, moved or exchanged")
        values = json.loads(body)
        stored = (row.at_us, *row.fields)
        hashed = (values.get("at_us"), *(values.get(name) for name in CHAINS[self._chain]))
        if stored != hashed or row.seal is not None:
            raise _BrokenError(row.seq, f"a search column of row {row.seq} was changed")

    def _check_end(self, head: Head, marks: dict[int, bytes]) -> None:
        if self.seq != head.seq or self.previous != head.hash:
            gone = self.seq + 1
            raise _BrokenError(gone, f"the chain is cut: rows {gone} to {head.seq} are missing")
        beyond = max(marks, default=0)
        if beyond > head.seq:
            raise _BrokenError(
                head.seq + 1,
                f"the chain is cut: row {beyond} was signed, and it ends at {head.seq}",
            )

    def report(self, bad: int | None, message: str) -> VerifyReport:
        return VerifyReport(
            ok=message.startswith(f"{self.rows} rows fit"),
            chain=self._chain,
            rows=self.rows,
            purged=self.purged,
            first=self.first,
            last=self.seq,
            head=self.previous,
            first_bad=bad,
            message=message,
        )


def _sound_checkpoints(store: Store, chain: str, given: Iterable[Checkpoint]) -> dict[int, bytes]:
    key = public_key(store)
    try:
        kept = kept_checkpoints(store, chain)
    except StorageError as error:
        if "no checkpoint" not in str(error):
            raise
        raise _BrokenError(None, "a kept checkpoint was changed: it cannot be read") from None
    marks: dict[int, bytes] = {}
    for mark in (*kept, *given):
        if mark.chain != chain:
            raise _BrokenError(None, f"a checkpoint belongs to the chain {mark.chain}")
        if not mark.signed_by(key):
            raise _BrokenError(mark.seq, f"the checkpoint at row {mark.seq} has a false signature")
        if marks.setdefault(mark.seq, mark.hash) != mark.hash:
            raise _BrokenError(mark.seq, f"two checkpoints disagree about row {mark.seq}")
    return marks
