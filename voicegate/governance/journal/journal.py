"""Writes, reads and verifies the journal."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from voicegate.governance.chain import VerifyReport, verify_chain
from voicegate.governance.checkpoint import Checkpoint, make_checkpoint
from voicegate.governance.journal.entry import EntryKind, JournalEntry, JournalRecord
from voicegate.storage.chain import Link, Receipt, from_micros, to_micros
from voicegate.storage.encoding import json_text
from voicegate.storage.reading import read_rows

if TYPE_CHECKING:
    from voicegate.storage import Store

__all__ = ["Journal"]

_CHAIN = "journal"


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Journal:
    """The journal in ``store``. ``clock`` gives the time, UTC, of each row.

    What ``append`` returned for survives a kill of the process at any instant.
    """

    def __init__(self, store: Store, *, clock: Callable[[], datetime] = _utc_now) -> None:
        self._store = store
        self._clock = clock

    async def append(self, entry: JournalEntry) -> Receipt:
        """Write ``entry``; returns when it is durable.

        Raises:
            StorageError: It was not written: nothing that depends on it may happen.
        """
        return await self._store.append_nowait(self._link(entry))

    def append_nowait(self, entry: JournalEntry) -> asyncio.Future[Receipt]:
        """Queue ``entry`` now, in order; the future is done when it is durable.

        The future raises ``StorageError`` if it was not written, so it is to be awaited or asked.

        Raises:
            StorageError: The store is closed, or the disk does not keep up.
        """
        return self._store.append_nowait(self._link(entry))

    def append_blocking(self, entry: JournalEntry) -> Receipt:
        """Like ``append``, for code without event loop."""
        return self._store.append(self._link(entry))

    def accept_clock(self) -> Receipt:
        """Accept that the clock went back, by a row that says so; the operator's decision.

        Raises:
            StorageError: It was not written.
        """
        return self._store.append(
            self._link(JournalEntry(kind=EntryKind.CLOCK, outcome="accepted"), resets_clock=True)
        )

    def entries(
        self,
        *,
        call_id: str | None = None,
        subject: str | None = None,
        backend: str | None = None,
        kind: EntryKind | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Iterator[JournalRecord]:
        """The rows that fit all that is given, in order; ``since`` inclusive, ``until`` exclusive.

        Rows that a purge emptied are left out. Read in pieces, so that no long transaction is held.

        Raises:
            StorageError: The journal cannot be read.
        """
        wanted = {"call_id": call_id, "subject": subject, "backend": backend, "kind": kind}
        equal = {name: str(value) for name, value in wanted.items() if value is not None}
        rows = read_rows(
            self._store,
            _CHAIN,
            equal=equal,
            since_us=None if since is None else to_micros(since),
            until_us=None if until is None else to_micros(until),
        )
        for row in rows:
            if row.body is None:
                continue
            body = json.loads(row.body)
            yield JournalRecord(
                seq=row.seq,
                at=from_micros(body["at_us"]),
                hash=row.hash,
                entry=JournalEntry.of(body),
            )

    def verify(self, *, checkpoints: Sequence[Checkpoint] = ()) -> VerifyReport:
        """Check every row, the head, the kept checkpoints and those given.

        A checkpoint that was stored elsewhere also finds that the whole store was rolled back.

        Raises:
            StorageError: The store cannot be read.
        """
        return verify_chain(self._store, _CHAIN, checkpoints=checkpoints)

    def checkpoint(self) -> Checkpoint:
        """Sign where the journal stands, and keep that; store a copy where the database is not.

        Raises:
            StorageError: It was not written, or the chain is broken.
        """
        return make_checkpoint(self._store, _CHAIN, at_us=to_micros(self._clock()))

    def _link(self, entry: JournalEntry, *, resets_clock: bool = False) -> Link:
        at_us = to_micros(self._clock())
        return Link(
            chain=_CHAIN,
            at_us=at_us,
            body=json_text(entry.values(at_us)),
            fields=(entry.kind.value, entry.call_id, entry.subject, entry.backend),
            resets_clock=resets_clock,
        )
