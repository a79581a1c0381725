"""Retention: each kind of row has a period; what is over it is emptied, provably.

A purged row keeps its number and its hash, so that the chain holds together; its content is gone,
and a seal that only the store's keys can make says that a purge took it. Where the beginning of a
chain is purged altogether, its rows go and the chain starts later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from voicegate.errors import StorageError
from voicegate.governance.emptying import emptying
from voicegate.governance.entry import EntryKind, JournalEntry
from voicegate.governance.journal import Journal
from voicegate.governance.ledger import ConsentLedger, LedgerRow
from voicegate.governance.ledger.states import standings
from voicegate.governance.verify import verify_chain
from voicegate.vocabulary import Consent, ConsentState

if TYPE_CHECKING:
    from voicegate.storage import Store
    from voicegate.storage.transaction import Transaction

__all__ = ["PurgeReport", "RetentionPeriods", "consent_is_over", "purge"]

_YEAR_DAYS = 365
_PIECE = 1_000
# What proves that rights were served and rules were set is kept as long as claims may come.
_EVIDENCE = {
    EntryKind.RIGHT: 3 * _YEAR_DAYS,
    EntryKind.PURGE: 3 * _YEAR_DAYS,
    EntryKind.POLICY: 3 * _YEAR_DAYS,
    EntryKind.CLOCK: 3 * _YEAR_DAYS,
    EntryKind.KEYS: 3 * _YEAR_DAYS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionPeriods:
    """How long rows are kept. A proposal, not law; each operator sets his own.

    ``journal_days`` holds for rows of every kind that ``kind_days`` does not name. Proof of a
    marketing consent is kept ``marketing_years`` after the last use or grant (§ 7a UWG), any other
    ``consent_years`` to the end of the year. A consent that stands is never purged.
    """

    journal_days: int = _YEAR_DAYS
    kind_days: Mapping[EntryKind, int] = field(default_factory=lambda: MappingProxyType(_EVIDENCE))
    marketing_years: int = 5
    consent_years: int = 3

    def days(self, kind: EntryKind) -> int:
        """For how many days a row of ``kind`` is kept."""
        return self.kind_days.get(kind, self.journal_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeReport:
    """What a purge did, and that the chains still hold together.

    ``emptied`` counts rows by chain and kind, as ``journal.transfer``; ``held`` rows that a legal
    hold kept; ``removed`` rows by chain that went altogether. ``heads`` are the chains' hashes
    (hexadecimal) afterwards. The journal holds a row of the same counts, number ``seq``.
    """

    at: datetime
    emptied: Mapping[str, int]
    held: int
    removed: Mapping[str, int]
    heads: Mapping[str, str]
    seq: int


def purge(
    store: Store,
    now: datetime,
    *,
    periods: RetentionPeriods | None = None,
    holds: Collection[str] = (),
) -> PurgeReport:
    """Empty what is over its period at ``now``; blocking, to be run now and then.

    Args:
        store: The store.
        now: The present time, with time zone.
        periods: The periods; the defaults if left out.
        holds: Pseudonyms of subjects whose rows must stay (Art. 17(3)(e), 18(2) GDPR).

    Raises:
        StorageError: A chain is broken, so nothing was purged; or the store cannot be written.
    """
    now = now.astimezone(UTC)
    for chain in ("journal", "ledger"):
        _must_hold(store, chain)
    rules = periods or RetentionPeriods()
    journal = Journal(store, clock=lambda: now)
    due, held = _due_in_journal(journal, now, rules, holds)
    due_consents, held_consents = _due_in_ledger(store, now, rules, holds)
    emptied: Counter[str] = Counter()
    for chain, rows in (("journal", due), ("ledger", due_consents)):
        _empty(store, chain, list(rows))
        emptied.update(f"{chain}.{kind}" for kind in rows.values())
    removed = {chain: store.run_blocking(_cut(chain)) for chain in ("journal", "ledger")}
    counts = {**emptied, "held": held + held_consents}
    counts |= {f"{chain}.removed": number for chain, number in removed.items()}
    done = JournalEntry(kind=EntryKind.PURGE, outcome="done", detail=counts)
    receipt = journal.append_blocking(done)
    store.scrub()
    heads = {chain: _must_hold(store, chain) for chain in ("journal", "ledger")}
    return PurgeReport(
        at=now,
        emptied=MappingProxyType(dict(emptied)),
        held=held + held_consents,
        removed=MappingProxyType(removed),
        heads=MappingProxyType(heads),
        seq=receipt.seq,
    )


def _must_hold(store: Store, chain: str) -> str:
    report = verify_chain(store, chain)
    if not report.ok:
        raise StorageError(
            f"the {chain} is broken, so nothing of it may be purged: {report.message}. What to do: "
            "keep the store as it is, find out who changed it, and restore a backup"
        )
    return report.head_hash


def _due_in_journal(
    journal: Journal, now: datetime, rules: RetentionPeriods, holds: Collection[str]
) -> tuple[dict[int, str], int]:
    shortest = min(rules.journal_days, *rules.kind_days.values())
    due: dict[int, str] = {}
    held = 0
    for row in journal.entries(until=now - timedelta(days=shortest)):
        if row.facts is None:
            continue
        kind = EntryKind(str(row.facts["kind"]))
        if row.at >= now - timedelta(days=rules.days(kind)):
            continue
        if row.facts.get("subject") in holds:
            held += 1
        else:
            due[row.seq] = kind.value
    return due, held


def _due_in_ledger(
    store: Store, now: datetime, rules: RetentionPeriods, holds: Collection[str]
) -> tuple[dict[int, str], int]:
    lives: dict[tuple[str, str, Consent], list[LedgerRow]] = {}
    for row in ConsentLedger(store).rows():
        record = row.record
        lives.setdefault((record.subject, record.controller, record.consent), []).append(row)
    due: dict[int, str] = {}
    held = 0
    for (subject, _, consent), rows in lives.items():
        if not consent_is_over(consent, rows, now, rules):
            continue
        if subject in holds:
            held += len(rows)
        else:
            due |= {row.seq: row.record.event.value for row in rows}
    return due, held


def consent_is_over(
    consent: Consent,
    rows: list[LedgerRow],
    now: datetime,
    rules: RetentionPeriods,
    *,
    standing_counts: bool = True,
) -> bool:
    """Whether the whole life of a consent, ``rows``, is past its period.

    An objection is kept as it binds, and so is a consent that stands unless ``standing_counts`` is
    false.
    """
    standing = standings(rows, now).get(consent)
    if standing is not None:
        stands = standing_counts and standing.state is ConsentState.ACTIVE
        if standing.suppressed or stands:
            return False
    last = max(max(row.at, row.effective_at) for row in rows)
    if consent is Consent.MARKETING:
        return now >= _years_later(last, rules.marketing_years)
    return now >= datetime(last.year + rules.consent_years + 1, 1, 1, tzinfo=UTC)


def _years_later(moment: datetime, years: int) -> datetime:
    try:
        return moment.replace(year=moment.year + years)
    except ValueError:  # the 29th of February
        return moment.replace(year=moment.year + years, month=3, day=1)


def _empty(store: Store, chain: str, seqs: list[int]) -> None:
    for start in range(0, len(seqs), _PIECE):
        store.run_blocking(emptying(store, chain, seqs[start : start + _PIECE]))


def _cut(chain: str) -> Callable[[Transaction], int]:
    """Remove the empty rows at the beginning of ``chain``, all but its last row."""

    def work(transaction: Transaction) -> int:
        from sqlalchemy import delete, func, select

        from voicegate.storage.tables import chain_table, checkpoints

        table = chain_table(chain)
        head = transaction.head(chain)
        first = select(func.min(table.c.seq)).where(table.c.body.is_not(None))
        start = min(transaction.connection.execute(first).scalar() or head.seq, head.seq)
        if start <= head.start_seq:
            return 0
        before = select(table.c.hash).where(table.c.seq == start - 1)
        previous = transaction.connection.execute(before).scalar_one()
        gone = transaction.connection.execute(delete(table).where(table.c.seq < start))
        old = (checkpoints.c.chain == chain) & (checkpoints.c.seq < start)
        transaction.connection.execute(delete(checkpoints).where(old))
        transaction.move_start(chain, start, previous)
        return gone.rowcount

    return work
