"""One write transaction: reads a chain's head under the lock, appends, moves the head."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sqlalchemy import Connection

from voicegate.errors import StorageError
from voicegate.storage.chain import Link, Receipt, from_micros, link_hash
from voicegate.storage.hot import HotCursor
from voicegate.storage.statements import Statements, statements

__all__ = ["CLOCK_TOLERANCE_US", "Chains", "Head", "Transaction", "head_seal", "read_head"]

CLOCK_TOLERANCE_US = 5_000_000
"""How far a row may lie before its predecessor: clocks of several machines differ a little."""


@dataclass(slots=True)
class Head:
    """Where a chain ends, and where it starts since the last purge."""

    chain: str
    seq: int
    hash: bytes
    at_us: int
    start_seq: int
    start_hash: bytes


_NONE: Mapping[str, Head] = MappingProxyType({})


def head_seal(head: Head, secret: bytes) -> bytes:
    """HMAC-SHA-256 over all of a head: who lacks the store's keys cannot cut the chain."""
    text = f"{head.chain}|{head.seq}|{head.hash.hex()}|{head.at_us}|{head.start_seq}|"
    return hmac.digest(secret, b"head|" + text.encode() + head.start_hash, hashlib.sha256)


def read_head(connection: Connection, chain: str, secret: bytes) -> Head:
    """The head of ``chain``.

    Raises:
        StorageError: There is none, or somebody without the store's keys changed it.
    """
    return _found_head(HotCursor(connection), statements(connection).read_head, chain, secret)


def _found_head(cursor: HotCursor, query: str, chain: str, secret: bytes) -> Head:
    row = cursor.one(query, (chain,))
    if row is None:
        raise StorageError(f"the head of the chain {chain} is gone; restore a backup")
    seq, digest, at_us, start_seq, start_hash, seal = row
    head = Head(chain, seq, digest, at_us, start_seq, start_hash)
    if not hmac.compare_digest(seal, head_seal(head, secret)):
        raise StorageError(
            f"the head of the chain {chain} was changed by somebody without the store's keys; "
            "nothing more is written to it. Verify the chain and restore a backup"
        )
    return head


class Chains:
    """Appends to chains inside a write transaction that somebody else begins and ends.

    ``known`` are heads that nobody can have changed since they were checked; the others are read.
    """

    def __init__(
        self,
        cursor: HotCursor,
        sql: Statements,
        *,
        secret: bytes,
        known: Mapping[str, Head] = _NONE,
    ) -> None:
        self._cursor = cursor
        self._sql = sql
        self._secret = secret
        self._known = known
        self._rows: dict[str, list[tuple[str | int | bytes | None, ...]]] = {}
        self.heads: dict[str, Head] = {}

    def head(self, chain: str) -> Head:
        """The head of ``chain``, locked until the transaction ends."""
        head = self.heads.get(chain)
        if head is None:
            head = self._known.get(chain)
            if head is None:
                head = _found_head(self._cursor, self._sql.lock_head, chain, self._secret)
                self._check_end(head)
            self.heads[chain] = head
            self._rows[chain] = []
        return head

    def append(self, link: Link) -> Receipt:
        """Add ``link`` to its chain.

        Raises:
            StorageError: The chain is broken, or the clock went back.
        """
        chain, at_us = link.chain, link.at_us
        head = self.heads.get(chain) or self.head(chain)
        if at_us >= head.at_us or link.resets_clock:
            head.at_us = at_us
        elif at_us < head.at_us - CLOCK_TOLERANCE_US:
            raise _clock_error(link, head)
        head.seq = seq = head.seq + 1
        head.hash = digest = link_hash(head.hash, seq, link.body)
        self._rows[chain].append((seq, at_us, *link.fields, link.body, digest))
        return Receipt(chain=chain, seq=seq, hash=digest, at_us=at_us)

    def move_start(self, chain: str, seq: int, previous: bytes) -> None:
        """Let ``chain`` start at row ``seq``, which holds on to the hash ``previous``."""
        head = self.head(chain)
        head.start_seq, head.start_hash = seq, previous

    def flush(self) -> None:
        """Send what was appended to the database; the commit makes it durable."""
        for chain, head in self.heads.items():
            rows = self._rows[chain]
            if rows:
                self._cursor.run_many(self._sql.insert[chain], rows)
                self._rows[chain] = []
            self._write_head(head)

    def _write_head(self, head: Head) -> None:
        seal = head_seal(head, self._secret)
        values = (head.seq, head.hash, head.at_us, head.start_seq, head.start_hash, seal)
        self._cursor.run(self._sql.write_head, (*values, head.chain))

    def _check_end(self, head: Head) -> None:
        """Refuse to go on from a chain whose last row is not the one that its head names."""
        if head.seq < head.start_seq:
            return
        query = self._sql.last_hash[head.chain]
        last = self._cursor.one(query, (head.seq,))
        if last is None or last[0] != head.hash:
            raise StorageError(
                f"the chain {head.chain} is broken: its last row {head.seq} is gone or changed; "
                "nothing more is written to it. Verify the chain and restore a backup"
            )


class Transaction(Chains):
    """What a piece of work may do inside one write transaction; all of it, or nothing, stays."""

    def __init__(self, connection: Connection, *, secret: bytes) -> None:
        super().__init__(HotCursor(connection), statements(connection), secret=secret)
        self.connection = connection


def _clock_error(link: Link, head: Head) -> StorageError:
    back = (head.at_us - link.at_us) / 1_000_000
    return StorageError(
        f"the clock went back by {back:.1f} s: the chain {link.chain} has a row of "
        f"{from_micros(head.at_us):%Y-%m-%d %H:%M:%S} UTC, and it is now said to be "
        f"{from_micros(link.at_us):%Y-%m-%d %H:%M:%S}; nothing was acknowledged. What to do: "
        "correct the clock, or accept it with Journal.accept_clock()"
    )
