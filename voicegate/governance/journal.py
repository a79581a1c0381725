"""The journal: which data of which kind went where, when, in which form, on which basis."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, cast

from voicegate.governance.checkpoint import Checkpoint, make_checkpoint
from voicegate.governance.entry import (
    EntryForm,
    EntryKind,
    JournalEntry,
    JournalRow,
    entry_link,
    form_link,
)
from voicegate.governance.verify import VerifyReport, verify_chain
from voicegate.storage import Receipt, Store
from voicegate.storage.chain import from_micros, to_micros

__all__ = ["Journal"]

_CHAIN = "journal"
_PAGE = 1000


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Journal:
    """Appends rows that hold on to one another, and reads them back. ``clock`` gives UTC."""

    def __init__(self, store: Store, *, clock: Callable[[], datetime] = _utc_now) -> None:
        self._store = store
        self._clock = clock

    async def append(self, entry: JournalEntry) -> Receipt:
        """Write ``entry``; returns when it is durable.

        Raises:
            StorageError: It was not written.
        """
        return await self._store.append_nowait(entry_link(entry, self._clock()))

    def append_nowait(
        self, entry: JournalEntry, *, patient: bool = False
    ) -> asyncio.Future[Receipt]:
        """Queue ``entry`` from within an event loop; the future is done when it is durable.

        What nobody waits for is ``patient``: it may be committed together with what comes next.
        """
        return self._store.append_nowait(entry_link(entry, self._clock()), patient=patient)

    def append_form(
        self,
        form: EntryForm,
        *,
        seconds: float | None = None,
        size: int | None = None,
        request_id: str | None = None,
        patient: bool = False,
    ) -> asyncio.Future[Receipt]:
        """Like ``append_nowait``, for an entry that comes again and again; see ``entry_form``."""
        link = form_link(form, self._clock(), seconds=seconds, size=size, request_id=request_id)
        return self._store.append_nowait(link, patient=patient)

    def append_blocking(self, entry: JournalEntry) -> Receipt:
        """Write ``entry`` and wait in this thread until it is durable."""
        return self._store.append(entry_link(entry, self._clock()))

    def accept_clock(self) -> Receipt:
        """Accept, by a row that says so, that the clock went back. For an operator, not a call."""
        return self.append_blocking(JournalEntry(kind=EntryKind.CLOCK, outcome="accepted"))

    def verify(self, *, checkpoints: Sequence[Checkpoint] = ()) -> VerifyReport:
        """Recompute the whole chain: any row that was changed, deleted or moved is found.

        A checkpoint that was kept elsewhere also finds that the whole store was set back.

        Raises:
            StorageError: The store cannot be read.
        """
        return verify_chain(self._store, _CHAIN, checkpoints=checkpoints)

    def checkpoint(self) -> Checkpoint:
        """Sign where the journal stands and keep that; put a copy where the database is not.

        Raises:
            StorageError: The journal is empty or broken, or the checkpoint was not written.
        """
        return make_checkpoint(self._store, _CHAIN, at_us=to_micros(self._clock()))

    def entries(
        self,
        *,
        call_id: str | None = None,
        backend: str | None = None,
        kind: EntryKind | None = None,
        subject: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Iterator[JournalRow]:
        """The rows that match all that is given, oldest first. ``until`` itself is left out."""
        wanted = {"call_id": call_id, "backend": backend, "kind": kind, "subject": subject}
        last = 0
        while True:
            page = self._page(last, wanted, since, until)
            yield from page
            if len(page) < _PAGE:
                return
            last = page[-1].seq

    def _page(
        self,
        after: int,
        wanted: dict[str, str | None],
        since: datetime | None,
        until: datetime | None,
    ) -> list[JournalRow]:
        from sqlalchemy import select

        from voicegate.storage.tables import chain_table

        table = chain_table(_CHAIN)
        query = select(table).where(table.c.seq > after).order_by(table.c.seq).limit(_PAGE)
        for name, value in wanted.items():
            if value is not None:
                query = query.where(table.c[name] == str(value))
        if since is not None:
            query = query.where(table.c.at_us >= to_micros(since))
        if until is not None:
            query = query.where(table.c.at_us < to_micros(until))
        with self._store.read() as connection:
            return [_row(row) for row in connection.execute(query)]


def _row(row: Any) -> JournalRow:  # noqa: ANN401  # a row of the database, without a type
    facts = None if row.body is None else cast("dict[str, object]", json.loads(row.body))
    return JournalRow(
        seq=row.seq,
        at=from_micros(row.at_us or 0),
        hash=cast("bytes", row.hash).hex(),
        facts=facts,
    )
