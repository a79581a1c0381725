"""The ledger: append-only, hash-chained, durable before an answer counts."""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from voicegate.errors import StorageError
from voicegate.governance.checkpoint import Checkpoint, make_checkpoint
from voicegate.governance.ledger.record import (
    ConsentEvent,
    ConsentRecord,
    LedgerRow,
    public_facts,
    record_of,
    sealed_facts,
)
from voicegate.governance.ledger.states import Standing, standings
from voicegate.governance.verify import VerifyReport, verify_chain
from voicegate.storage.chain import CHAINS, Link, Receipt, from_micros, to_micros
from voicegate.storage.encoding import json_text
from voicegate.vocabulary import Consent, ConsentState

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from voicegate.storage import Store
    from voicegate.storage.transaction import Transaction

__all__ = ["ConsentLedger", "Mark"]

_CHAIN = "ledger"
_PAGE = 1000
_AHEAD = timedelta(seconds=5)
_DIRECT_MARKETING = (Consent.MARKETING, Consent.PROFILING)

Mark = tuple[int, int]
"""How many rows a subject has, and the number of the last one."""
Watcher = Callable[[ConsentRecord], None]


def _utc_now() -> datetime:
    return datetime.now(UTC)


class ConsentLedger:
    """The consents in ``store``. ``clock`` gives UTC.

    Nothing is ever changed: each event adds a row. Subjects are pseudonyms (``Pseudonyms.of``).
    """

    def __init__(self, store: Store, *, clock: Callable[[], datetime] = _utc_now) -> None:
        self._store = store
        self._clock = clock
        self._watchers: dict[str, list[Watcher]] = {}

    async def record(self, record: ConsentRecord) -> Receipt:
        """Write one event; returns when it is durable, and only then may a grant count.

        Raises:
            StorageError: It was not written.
        """
        (receipt,) = await self.record_all([record])
        return receipt

    async def record_all(self, records: Sequence[ConsentRecord]) -> tuple[Receipt, ...]:
        """Write several events together; all of them, or none.

        Raises:
            StorageError: None was written.
        """
        named, now = self._prepared(records)
        receipts = await self._store.run(lambda tx: self._append_all(tx, named, now))
        self._tell(named)
        return receipts

    def record_all_blocking(self, records: Sequence[ConsentRecord]) -> tuple[Receipt, ...]:
        """Like ``record_all``, for code without event loop."""
        named, now = self._prepared(records)
        receipts = self._store.run_blocking(lambda tx: self._append_all(tx, named, now))
        self._tell(named)
        return receipts

    async def request(self, record: ConsentRecord) -> Receipt:
        """Write that the subject was asked. Raises StorageError like ``record``."""
        return await self.record(replace(record, event=ConsentEvent.REQUESTED))

    async def grant(self, record: ConsentRecord) -> Receipt:
        """Write that the subject said yes. Raises StorageError like ``record``."""
        return await self.record(replace(record, event=ConsentEvent.GRANTED))

    async def refuse(self, record: ConsentRecord) -> Receipt:
        """Write that the subject said no, or gave no clear answer. Raises like ``record``."""
        return await self.record(replace(record, event=ConsentEvent.REFUSED))

    async def withdraw(self, record: ConsentRecord) -> Receipt:
        """Write that the subject took a consent back (Art. 7(3)). Raises like ``record``."""
        return await self.record(replace(record, event=ConsentEvent.WITHDRAWN))

    async def expire(self, record: ConsentRecord) -> Receipt:
        """Write that a consent came to its end; one with ``expires_at`` ends without it, too."""
        return await self.record(replace(record, event=ConsentEvent.EXPIRED))

    async def used(self, record: ConsentRecord) -> Receipt:
        """Write that a consent was relied on: its proof is kept five years more (§ 7a UWG)."""
        return await self.record(replace(record, event=ConsentEvent.USED))

    async def object_to(
        self, record: ConsentRecord, consents: Iterable[Consent] = _DIRECT_MARKETING
    ) -> tuple[Receipt, ...]:
        """Write an objection (Art. 21(2)): withdrawn, not asked again, not revived by an import."""
        objection = replace(record, event=ConsentEvent.OBJECTED)
        return await self.record_all([replace(objection, consent=each) for each in consents])

    def states(
        self, subject: str, controller: str, as_of: datetime | None = None
    ) -> Mapping[Consent, ConsentState]:
        """Where each consent stands; one that is not there was never heard of.

        Raises:
            StorageError: The ledger cannot be read, so nothing may be taken as given.
        """
        found = self.standings(subject, controller, as_of)
        return {consent: standing.state for consent, standing in found.items()}

    def standings(
        self,
        subject: str,
        controller: str,
        as_of: datetime | None = None,
        *,
        ahead: bool = False,
    ) -> Mapping[Consent, Standing]:
        """Like ``states``, with since when, until when, and last use.

        ``ahead`` lets a grant count that was dated up to 5 s in the future, as a clock of another
        machine may do.
        """
        rows = self.rows(subject=subject, controller=controller)
        now = self._clock() if as_of is None else as_of
        return standings(rows, now, ahead=ahead)

    def suppressed(self, subject: str, controller: str) -> frozenset[Consent]:
        """What the subject objected to and is not to be asked for again."""
        found = self.standings(subject, controller)
        return frozenset(consent for consent, standing in found.items() if standing.suppressed)

    def rows(
        self,
        *,
        subject: str | None = None,
        controller: str | None = None,
        consent: Consent | None = None,
        consent_id: str | None = None,
        unsealed: bool = False,
    ) -> Iterator[LedgerRow]:
        """The rows that match, oldest first; ``unsealed`` opens evidence that was not erased.

        Raises:
            StorageError: The ledger cannot be read.
        """
        wanted = {
            "subject": subject,
            "controller": controller,
            "consent": consent,
            "consent_id": consent_id,
        }
        after = 0
        while True:
            page, after, more = self._page(after, wanted, unsealed=unsealed)
            yield from page
            if not more:
                return

    def marks(self, subjects: Collection[str]) -> Mapping[str, Mark]:
        """Where the rows of each of ``subjects`` stand, in one cheap query.

        A mark is another one as soon as any process has added, purged or erased a row.

        Raises:
            StorageError: The ledger cannot be read.
        """
        from sqlalchemy import func, select

        from voicegate.storage.tables import chain_table

        table = chain_table(_CHAIN)
        query = (
            select(table.c.subject, func.count(), func.max(table.c.seq))
            .where(table.c.subject.in_(sorted(subjects)))
            .group_by(table.c.subject)
        )
        marks: dict[str, Mark] = dict.fromkeys(subjects, (0, 0))
        with self._store.read() as connection:
            marks |= {row[0]: (row[1], row[2]) for row in connection.execute(query)}
        return marks

    def verify(self, *, checkpoints: Sequence[Checkpoint] = ()) -> VerifyReport:
        """Recompute the whole chain, as ``Journal.verify`` does."""
        return verify_chain(self._store, _CHAIN, checkpoints=checkpoints)

    def checkpoint(self) -> Checkpoint:
        """Sign where the ledger stands, as ``Journal.checkpoint`` does."""
        return make_checkpoint(self._store, _CHAIN, at_us=to_micros(self._clock()))

    def watch(self, subject: str, changed: Watcher) -> Callable[[], None]:
        """Call ``changed`` whenever this process has written an event of ``subject``.

        Returns:
            The way to stop. A running call tightens by it when another channel withdraws.
        """
        watchers = self._watchers.setdefault(subject, [])
        watchers.append(changed)

        def stop() -> None:
            if changed in watchers:
                watchers.remove(changed)
            if not watchers:
                self._watchers.pop(subject, None)

        return stop

    def _prepared(self, records: Sequence[ConsentRecord]) -> tuple[list[ConsentRecord], datetime]:
        now = self._clock()
        for record in records:
            for moment in (record.asked_at, record.answered_at):
                if moment is not None and moment > now + _AHEAD:
                    raise StorageError(
                        "a consent was said to be asked or answered in the future; nothing was "
                        "acknowledged. What to do: look at the clock, or at the imported times"
                    )
        named = [
            record
            if record.consent_id
            else replace(record, consent_id=f"c-{secrets.token_hex(16)}")
            for record in records
        ]
        return named, now

    def _append_all(
        self, transaction: Transaction, records: Sequence[ConsentRecord], now: datetime
    ) -> tuple[Receipt, ...]:
        return tuple(transaction.append(self._link(transaction, each, now)) for each in records)

    def _link(self, transaction: Transaction, record: ConsentRecord, now: datetime) -> Link:
        facts = public_facts(record, now, self._sealed(transaction, record))
        return Link(
            chain=_CHAIN,
            at_us=to_micros(now),
            body=json_text(facts),
            fields=tuple(cast("str | None", facts.get(name)) for name in CHAINS[_CHAIN]),
        )

    def _sealed(self, transaction: Transaction, record: ConsentRecord) -> str | None:
        from voicegate.storage.subjects import seal_for, subject_key

        clear = sealed_facts(record.evidence)
        if not clear:
            return None
        key = subject_key(transaction, self._store.keys, record.subject)
        return base64.b64encode(seal_for(key, clear, _context(record.consent_id))).decode()

    def _tell(self, records: Iterable[ConsentRecord]) -> None:
        for record in records:
            for changed in tuple(self._watchers.get(record.subject, ())):
                changed(record)

    def _page(
        self, after: int, wanted: Mapping[str, str | None], *, unsealed: bool
    ) -> tuple[list[LedgerRow], int, bool]:
        from sqlalchemy import select

        from voicegate.storage.tables import chain_table

        table = chain_table(_CHAIN)
        query = select(table).where(table.c.seq > after, table.c.body.is_not(None))
        for name, value in wanted.items():
            if value is not None:
                query = query.where(table.c[name] == str(value))
        with self._store.read() as connection:
            found = connection.execute(query.order_by(table.c.seq).limit(_PAGE)).all()
            page = [self._row(connection, row, unsealed=unsealed) for row in found]
        return page, page[-1].seq if page else after, len(page) == _PAGE

    def _row(self, connection: Connection, row: Any, *, unsealed: bool) -> LedgerRow:  # noqa: ANN401
        facts = cast("dict[str, Any]", json.loads(row.body))
        opened = self._opened(connection, facts) if unsealed else None
        return LedgerRow(
            seq=row.seq,
            at=from_micros(row.at_us),
            hash=cast("bytes", row.hash).hex(),
            record=record_of(facts, opened),
        )

    def _opened(self, connection: Connection, facts: Mapping[str, Any]) -> bytes | None:
        from voicegate.storage.subjects import open_sealed

        if "sealed" not in facts:
            return None
        sealed = base64.b64decode(facts["sealed"])
        context = _context(facts["consent_id"])
        return open_sealed(connection, self._store.keys, facts["subject"], sealed, context)


def _context(consent_id: str) -> str:
    return f"consent|{consent_id}"
