"""Carries an erasure out, from the holders' data to the signed receipt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from voicegate.errors import StorageError
from voicegate.governance.entry import entry_link
from voicegate.governance.ledger import ConsentLedger
from voicegate.governance.retention import RetentionPeriods
from voicegate.governance.rights.erasure import (
    Erased,
    KeptProofs,
    erase_rows,
    proofs_to_keep,
    withdraw_kept,
)
from voicegate.governance.rights.gathering import Held, gather, recipients_of
from voicegate.governance.rights.receipt import (
    ErasureOutcome,
    ErasureReceipt,
    StoreErasure,
    subject_mark,
)
from voicegate.governance.rights.requests import RequestState, RightsRequest, request_entry
from voicegate.governance.verify import verify_chain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from voicegate.governance.rights.book import RequestBook
    from voicegate.governance.rights.holders import DataHolder
    from voicegate.storage import KeyRing, Link, Store

__all__ = ["ErasureOrder", "carry_out"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureOrder:
    """What is to be erased. ``subject`` is the operator's own id, ``pseudonym`` what stands here.

    With ``ring``, a ring whose current key is new, the keys are rotated in the same go. With
    ``rewrite`` a server's tables of rows are written anew.
    """

    subject: str = field(repr=False)
    pseudonym: str
    request: RightsRequest
    method: str
    holders: Sequence[DataHolder]
    keep: KeptProofs
    periods: RetentionPeriods
    ring: KeyRing | None = None
    rewrite: bool = False


def carry_out(store: Store, book: RequestBook, order: ErasureOrder) -> ErasureReceipt:
    """Erase, and prove it; a legal hold stops it before anything is touched.

    Raises:
        StorageError: A chain is broken, or the store cannot be written; nothing was erased here.
    """
    for chain in ("journal", "ledger"):
        _whole(store, chain)
    holds = book.standing(order.pseudonym).holds
    held = gather(store, order.pseudonym, unsealed=False)
    if holds:
        return _held(store, book, order, held, sorted(holds))
    told = [_told(holder, order.subject) for holder in order.holders]
    kept = proofs_to_keep(held.ledger, book.now(), order.periods, order.keep)
    ledger = ConsentLedger(store, clock=book.now)
    withdraw_kept(ledger, held.ledger, kept, book.now())
    kept = proofs_to_keep(
        ledger.rows(subject=order.pseudonym), book.now(), order.periods, order.keep
    )
    erased = erase_rows(store, order.pseudonym, kept, _Closing(book, order.request))
    told += [
        StoreErasure(name="journal", erased=erased.journal),
        StoreErasure(name="ledger", erased=erased.ledger, kept=len(kept)),
        StoreErasure(name="subject_key", erased=int(erased.key)),
        _scrubbed(store, rows=order.rewrite),
    ]
    reasons = Counter(kept.values())
    return _receipt(store, book, order, _Done(held, erased, tuple(told), reasons))


@dataclass(frozen=True, slots=True)
class _Closing:
    """The row that the erasing transaction ends with; until all is proven the request is open."""

    book: RequestBook
    request: RightsRequest

    def __call__(self, journal: int, ledger: int) -> Link:
        request = replace(self.request, subject="", call_id=None, state=RequestState.PARTIAL)
        entry = request_entry(request, journal=journal, ledger=ledger)
        return entry_link(entry, self.book.now())


def _told(holder: DataHolder, subject: str) -> StoreErasure:
    try:
        return StoreErasure(name=holder.name, erased=holder.erase(subject))
    except Exception as error:  # noqa: BLE001  # whatever it is: told by its kind, and done again
        return StoreErasure(name=holder.name, error=type(error).__name__)


def _scrubbed(store: Store, *, rows: bool) -> StoreErasure:
    try:
        store.scrub(rows=rows)
    except StorageError as error:
        return StoreErasure(name="files", error=type(error).__name__)
    return StoreErasure(name="files")


def _whole(store: Store, chain: str) -> str:
    report = verify_chain(store, chain)
    if not report.ok:
        raise StorageError(
            f"the {chain} is broken, so nothing may be erased from it: {report.message}. What to "
            "do: keep the store as it is, find out who changed it, and restore a backup"
        )
    return report.head_hash


def _held(
    store: Store, book: RequestBook, order: ErasureOrder, held: Held, holds: list[str]
) -> ErasureReceipt:
    request = replace(order.request, state=RequestState.HELD, reason="legal_hold")
    book.note(request)
    return ErasureReceipt(
        request_id=request.id,
        subject_mark=subject_mark(store, request.id, order.pseudonym),
        outcome=ErasureOutcome.HELD,
        received_at=request.received_at,
        at=book.now(),
        method=order.method,
        holds=tuple(holds),
        kept={"legal_hold": len(held.journal) + len(held.ledger)},
        heads={chain: _whole(store, chain) for chain in ("journal", "ledger")},
    ).signed(store)


@dataclass(frozen=True, slots=True)
class _Done:
    """What was there before, and what was done."""

    held: Held
    erased: Erased
    told: tuple[StoreErasure, ...]
    kept: Mapping[str, int]


def _receipt(store: Store, book: RequestBook, order: ErasureOrder, done: _Done) -> ErasureReceipt:
    copies = _key_copies(store, order, done)
    failed = any(each.error is not None for each in done.told)
    row: int | None = None
    if not failed:
        counts = {f"erased.{each.name}": each.erased for each in done.told}
        closed = replace(order.request, subject="", call_id=None, state=RequestState.DONE)
        row = book.write(request_entry(closed, **counts))
    return ErasureReceipt(
        request_id=order.request.id,
        subject_mark=subject_mark(store, order.request.id, order.pseudonym),
        outcome=ErasureOutcome.PARTIAL if failed else ErasureOutcome.ERASED,
        received_at=order.request.received_at,
        at=book.now(),
        method=order.method,
        stores=done.told,
        kept=done.kept,
        recipients={each.backend: _got(each.facts()) for each in recipients_of(done.held.journal)},
        key_destroyed=done.erased.key,
        key_copies=copies,
        heads={chain: _whole(store, chain) for chain in ("journal", "ledger")},
        journal_row=row,
    ).signed(store)


def _key_copies(store: Store, order: ErasureOrder, done: _Done) -> str:
    """What is left of the key: a server's log keeps old pages until the keys are rotated."""
    if order.ring is None:
        left = store.dialect == "postgresql" and done.erased.key
        return "until_rotation" if left else "none"
    from voicegate.storage.rotation import rotate

    rotate(store, order.ring)
    store.scrub()
    return "none"


def _got(facts: Mapping[str, object]) -> dict[str, object]:
    return {name: facts[name] for name in ("countries", "transfers", "simulated")}
