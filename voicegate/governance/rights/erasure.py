"""Erasure: rows emptied, the subject's key destroyed, the files scrubbed, all of it proven.

What must stay, stays without the evidence: the proof of a marketing consent (§ 7a UWG), and an
objection, without which the subject would be called again. Both are under the pseudonym only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from voicegate.governance.emptying import emptying
from voicegate.governance.ledger import ConsentEvent, ConsentLedger, ConsentRecord, LedgerRow
from voicegate.governance.ledger.states import standings
from voicegate.governance.retention import RetentionPeriods, consent_is_over
from voicegate.vocabulary import Consent, ConsentState

if TYPE_CHECKING:
    from voicegate.storage import Link, Store
    from voicegate.storage.transaction import Transaction

__all__ = ["Erased", "KeptProofs", "erase_rows", "proofs_to_keep", "withdraw_kept"]


class KeptProofs(StrEnum):
    """Which proofs of consents survive an erasure, for as long as their period lasts.

    An objection survives always.
    """

    MARKETING = "marketing"  # § 7a UWG: five years
    ALL = "all"  # Art. 17(3)(e) GDPR: where claims may come
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What a transaction erased: rows of each chain, and whether there was a key."""

    journal: int
    ledger: int
    key: bool


def proofs_to_keep(
    rows: Iterable[LedgerRow], now: datetime, periods: RetentionPeriods, keep: KeptProofs
) -> Mapping[int, str]:
    """The numbers of the ledger's rows that stay, each with the reason as a code."""
    lives: dict[tuple[str, Consent], list[LedgerRow]] = {}
    for row in rows:
        lives.setdefault((row.record.controller, row.record.consent), []).append(row)
    kept: dict[int, str] = {}
    for (_, consent), life in lives.items():
        reason = _reason(consent, life, now, periods, keep)
        if reason is not None:
            kept |= {row.seq: reason for row in life}
    return kept


def _reason(
    consent: Consent,
    life: list[LedgerRow],
    now: datetime,
    periods: RetentionPeriods,
    keep: KeptProofs,
) -> str | None:
    standing = standings(life, now).get(consent)
    if standing is not None and standing.suppressed:
        return "objection"
    granted = any(row.record.event is ConsentEvent.GRANTED for row in life)
    if not granted or keep is KeptProofs.NONE:
        return None
    if keep is KeptProofs.MARKETING and consent is not Consent.MARKETING:
        return None
    over = consent_is_over(consent, life, now, periods, standing_counts=False)
    return None if over else "consent_proof"


def withdraw_kept(
    ledger: ConsentLedger, rows: Sequence[LedgerRow], kept: Iterable[int], now: datetime
) -> int:
    """Withdraw what would still be active after its proof was kept; how many there were."""
    stay = set(kept)
    lives: dict[str, list[LedgerRow]] = {}
    for row in rows:
        if row.seq in stay:
            lives.setdefault(row.record.controller, []).append(row)
    ends = [
        ConsentRecord(
            event=ConsentEvent.WITHDRAWN,
            subject=life[0].record.subject,
            controller=controller,
            consent=consent,
            consent_id=standing.consent_id,
            channel="erasure",
        )
        for controller, life in lives.items()
        for consent, standing in standings(life, now).items()
        if standing.state is ConsentState.ACTIVE
    ]
    if ends:
        ledger.record_all_blocking(ends)
    return len(ends)


def erase_rows(
    store: Store, subject: str, kept: Iterable[int], closing: Callable[[int, int], Link]
) -> Erased:
    """Empty the subject's rows, destroy its key, and write a last row: all of it, or nothing.

    ``closing`` makes that row from how many rows of the journal and of the ledger were emptied.

    The row of the key goes too unless a proof stays that was locked with that key's number.
    """
    stay = set(kept)

    def work(transaction: Transaction) -> Erased:
        from voicegate.storage.subjects import forget_key, shred_key

        journal = _rows_of(transaction, "journal", subject)
        ledger = [seq for seq in _rows_of(transaction, "ledger", subject) if seq not in stay]
        emptying(store, "journal", journal)(transaction)
        emptying(store, "ledger", ledger)(transaction)
        link = closing(len(journal), len(ledger))
        key = shred_key(transaction, subject, at_us=link.at_us)
        if not stay:
            forget_key(transaction, subject)
        transaction.append(link)
        return Erased(journal=len(journal), ledger=len(ledger), key=key)

    return store.run_blocking(work)


def _rows_of(transaction: Transaction, chain: str, subject: str) -> list[int]:
    """Read under the lock of the chain, so that a call that is just writing is not missed."""
    from sqlalchemy import select

    from voicegate.storage.tables import chain_table

    transaction.head(chain)
    table = chain_table(chain)
    query = select(table.c.seq).where(table.c.subject == subject)
    return list(transaction.connection.execute(query).scalars())
