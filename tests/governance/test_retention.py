"""A purge takes what is over its period, and the chains still hold together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import create_engine, text

from voicegate.errors import StorageError
from voicegate.governance import (
    ConsentEvent,
    ConsentLedger,
    ConsentRecord,
    EntryKind,
    Evidence,
    EvidenceKind,
    Journal,
    JournalEntry,
    RetentionPeriods,
    purge,
)
from voicegate.storage import Store
from voicegate.vocabulary import Consent

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HELD, OTHER = "a" * 32, "b" * 32


def at(moment: datetime) -> Callable[[], datetime]:
    """A clock that stands still."""
    return lambda: moment


def _fill_journal(store: Store, *rows: tuple[int, EntryKind, str]) -> None:
    """Rows as (age in days, kind, subject)."""
    for age, kind, subject in rows:
        moment = NOW - timedelta(days=age)
        entry = JournalEntry(kind=kind, call_id=f"call-{age}", subject=subject)
        Journal(store, clock=at(moment)).append_blocking(entry)


def _fill_ledger(store: Store, *rows: tuple[datetime, ConsentEvent, Consent, str]) -> None:
    for moment, event, consent, subject in rows:
        record = ConsentRecord(
            event=event,
            subject=subject,
            controller="Muster GmbH",
            consent=consent,
            evidence=Evidence(kind=EvidenceKind.SPEECH, utterance_text="ja gerne"),
        )
        ConsentLedger(store, clock=at(moment)).record_all_blocking([record])


def test_each_kind_has_its_period(store: Store) -> None:
    _fill_journal(
        store,
        (1200, EntryKind.POLICY, ""),
        (400, EntryKind.RIGHT, OTHER),
        (400, EntryKind.TRANSFER, HELD),
        (400, EntryKind.TRANSFER, OTHER),
        (364, EntryKind.TRANSFER, OTHER),
    )
    before = Journal(store).verify()
    report = purge(store, NOW, holds={HELD})
    assert report.emptied == {"journal.policy": 1, "journal.transfer": 1}
    assert report.held == 1
    assert report.removed == {"journal": 1, "ledger": 0}
    after = Journal(store).verify()
    assert (after.ok, after.rows, after.purged) == (True, 5, 1)
    assert after.head_hash != before.head_hash
    assert report.heads["journal"] == after.head_hash
    left = [row for row in Journal(store).entries() if row.facts is not None]
    assert [row.seq for row in left] == [2, 3, 5, 6]
    assert left[-1].facts is not None
    assert left[-1].facts["kind"] == "purge"
    assert left[-1].facts["detail"] == {
        "journal.policy": 1,
        "journal.transfer": 1,
        "held": 1,
        "journal.removed": 1,
        "ledger.removed": 0,
    }


def test_a_second_purge_has_nothing_to_do_and_rows_go_on(store: Store) -> None:
    _fill_journal(store, (400, EntryKind.TRANSFER, OTHER), (1, EntryKind.TRANSFER, OTHER))
    purge(store, NOW)
    again = purge(store, NOW + timedelta(minutes=1))
    assert again.emptied == {}
    Journal(store, clock=lambda: NOW + timedelta(hours=1)).append_blocking(
        JournalEntry(kind=EntryKind.TRANSFER)
    )
    assert Journal(store).verify().ok


def test_a_journal_that_is_over_altogether_keeps_its_end(store: Store) -> None:
    _fill_journal(store, *((400 - n, EntryKind.TRANSFER, OTHER) for n in range(5)))
    report = purge(store, NOW)
    assert report.removed["journal"] == 4
    assert Journal(store).verify().ok


def test_the_proof_of_a_marketing_consent_lives_five_years_from_its_last_use(store: Store) -> None:
    granted = datetime(2019, 3, 1, tzinfo=UTC)
    used = datetime(2021, 11, 25, tzinfo=UTC)
    _fill_ledger(
        store,
        (granted, ConsentEvent.GRANTED, Consent.MARKETING, OTHER),
        (used, ConsentEvent.USED, Consent.MARKETING, OTHER),
        (used, ConsentEvent.WITHDRAWN, Consent.MARKETING, OTHER),
        (datetime(2022, 12, 1, tzinfo=UTC), ConsentEvent.REFUSED, Consent.RECORDING, OTHER),
        (datetime(2022, 12, 2, tzinfo=UTC), ConsentEvent.GRANTED, Consent.TRAINING, OTHER),
        (datetime(2022, 12, 3, tzinfo=UTC), ConsentEvent.REFUSED, Consent.RECORDING, HELD),
    )
    first = purge(store, NOW, holds={HELD})  # a day less than five years
    assert first.emptied == {"ledger.refused": 1}  # three years, to the end of 2025
    assert first.held == 1
    year_end = datetime(2027, 1, 1, tzinfo=UTC)
    second = purge(store, year_end, holds={HELD})
    assert second.emptied == {"ledger.granted": 1, "ledger.used": 1, "ledger.withdrawn": 1}
    assert second.held == 1
    left = [(row.record.consent, row.record.subject) for row in ConsentLedger(store).rows()]
    assert left == [(Consent.TRAINING, OTHER), (Consent.RECORDING, HELD)]
    assert ConsentLedger(store).verify().ok


def test_an_objection_outlives_every_period(store: Store) -> None:
    long_ago = datetime(2005, 1, 1, tzinfo=UTC)
    _fill_ledger(store, (long_ago, ConsentEvent.OBJECTED, Consent.MARKETING, OTHER))
    assert purge(store, NOW).emptied == {}
    assert ConsentLedger(store).suppressed(OTHER, "Muster GmbH") == {Consent.MARKETING}


def test_periods_are_the_operators_choice(store: Store) -> None:
    _fill_journal(store, (40, EntryKind.REFUSAL, OTHER), (20, EntryKind.REFUSAL, OTHER))
    periods = RetentionPeriods(journal_days=365, kind_days={EntryKind.REFUSAL: 30})
    assert purge(store, NOW, periods=periods).emptied == {"journal.refusal": 1}


@pytest.mark.parametrize(
    "tamper",
    [
        """UPDATE journal SET body = NULL, at_us = NULL, kind = NULL, call_id = NULL,
        subject = NULL WHERE seq = 3""",
        "UPDATE journal SET seal = NULL WHERE seq = 2",
        "UPDATE journal SET call_id = 'x' WHERE seq = 2",
        "UPDATE journal SET seal = (SELECT seal FROM journal WHERE seq = 2) WHERE seq = 3",
        "DELETE FROM journal WHERE seq = 2",
        "DELETE FROM journal WHERE seq = 1",
        "UPDATE heads SET start_seq = 3 WHERE chain = 'journal'",
        "UPDATE journal SET at_us = at_us - 1 WHERE seq = 3",
    ],
)
def test_nobody_else_can_purge(store: Store, store_url: str, tamper: str) -> None:
    _fill_journal(
        store,
        (401, EntryKind.RIGHT, OTHER),
        (400, EntryKind.TRANSFER, OTHER),
        (1, EntryKind.TRANSFER, OTHER),
    )
    purge(store, NOW)
    assert Journal(store).verify().purged == 1
    engine = create_engine(store_url)
    with engine.begin() as connection:
        connection.execute(text(tamper))
    engine.dispose()
    assert not Journal(store).verify().ok
    with pytest.raises(StorageError, match=r"broken|head of the chain"):
        purge(store, NOW + timedelta(hours=1))
