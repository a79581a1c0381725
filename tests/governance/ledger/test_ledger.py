"""Consents on SQLite and PostgreSQL: durable, chained, and never active when in doubt."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text

from tests.storage.conftest import KEYS
from voicegate.errors import StorageError
from voicegate.governance import (
    ConsentEvent,
    ConsentLedger,
    ConsentRecord,
    Evidence,
    EvidenceKind,
    Pseudonyms,
)
from voicegate.storage import Store, open_store
from voicegate.vocabulary import Consent, ConsentState, Label, Purpose

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
US = "Muster GmbH"
SUBJECT = "0" * 31 + "1"


def record(event: ConsentEvent = ConsentEvent.GRANTED, /, **more: object) -> ConsentRecord:
    facts: dict[str, object] = {
        "event": event,
        "subject": SUBJECT,
        "controller": US,
        "consent": Consent.MARKETING,
        "evidence": Evidence(kind=EvidenceKind.SPEECH),
    }
    return ConsentRecord(**(facts | more))  # type: ignore[arg-type]


def test_all_that_art_7_wants_shown_comes_back(store: Store) -> None:
    full = record(
        consent_id="c-1",
        purpose=Purpose.MARKETING,
        labels=(Label.PERSONAL,),
        recipients=("us-llm",),
        countries=("US",),
        transfer_risk_text_id="risk-3",
        script_id="marketing",
        script_version="2026-10",
        script_hash="ab" * 32,
        language="de-DE",
        evidence=Evidence(
            kind=EvidenceKind.SPEECH,
            asr_confidence=0.93,
            tts_hash="cd" * 32,
            utterance_text="ja gerne",
            caller_number_hash="ef" * 16,
            age_assertion="17",
            parental_ref="parent-9",
        ),
        asked_at=NOON - timedelta(seconds=9),
        answered_at=NOON - timedelta(seconds=2),
        expires_at=datetime(2027, 11, 24, 13, tzinfo=timezone(timedelta(hours=1))),
        channel="phone",
        call_id="call-1",
        source="bot",
    )
    ledger = ConsentLedger(store, clock=lambda: NOON)
    receipt = ledger.record_all_blocking([full])[0]
    (row,) = ledger.rows(subject=SUBJECT, unsealed=True)
    assert row.record == replace(full, expires_at=full.expires_at)
    assert (row.seq, row.at, row.hash) == (1, NOON, receipt.hash.hex())
    (closed,) = ledger.rows(consent_id="c-1")
    assert closed.record.evidence.utterance_text is None
    assert closed.record.evidence.asr_confidence == 0.93
    assert ledger.verify().ok


def test_what_is_personal_stands_nowhere_in_clear(store: Store) -> None:
    said = "ja gerne von mir aus"
    evidence = Evidence(kind=EvidenceKind.SPEECH, utterance_text=said, parental_ref="Frau Muster")
    ConsentLedger(store).record_all_blocking([record(evidence=evidence)])
    with store.read() as connection:
        body = str(connection.execute(text("SELECT body FROM ledger")).scalar())
    assert "gerne" not in body
    assert "Muster" not in body.replace(US, "")
    assert said not in repr(evidence)
    assert said not in repr(record(evidence=evidence))


def test_the_life_of_a_consent(store: Store) -> None:
    now = [NOON]
    ledger = ConsentLedger(store, clock=lambda: now[0])
    asked = record(expires_at=NOON + timedelta(days=10))

    async def main() -> list[ConsentState | None]:
        seen: list[ConsentState | None] = [ledger.states(SUBJECT, US).get(Consent.MARKETING)]
        for step in (ledger.request, ledger.refuse, ledger.grant, ledger.used, ledger.request):
            now[0] += timedelta(minutes=1)
            await step(asked)
            seen.append(ledger.states(SUBJECT, US)[Consent.MARKETING])
        now[0] += timedelta(days=10)
        seen.append(ledger.states(SUBJECT, US)[Consent.MARKETING])
        await ledger.withdraw(asked)
        seen.append(ledger.states(SUBJECT, US)[Consent.MARKETING])
        return seen

    assert asyncio.run(main()) == [
        None,
        ConsentState.REQUESTED,
        ConsentState.REFUSED,
        ConsentState.ACTIVE,
        ConsentState.ACTIVE,
        ConsentState.ACTIVE,  # asked again: nothing is taken away
        ConsentState.EXPIRED,
        ConsentState.WITHDRAWN,
    ]
    before = NOON + timedelta(minutes=2, seconds=30)
    assert ledger.states(SUBJECT, US, before) == {Consent.MARKETING: ConsentState.REFUSED}
    assert ledger.states(SUBJECT, "Another GmbH") == {}
    assert ledger.states("0" * 32, US) == {}


def test_an_implied_consent_is_not_active(store: Store) -> None:
    ledger = ConsentLedger(store)
    ledger.record_all_blocking([record(ConsentEvent.IMPLIED)])
    assert ledger.states(SUBJECT, US) == {Consent.MARKETING: ConsentState.IMPLIED}


def test_at_the_same_moment_the_refusal_wins(store: Store) -> None:
    ledger = ConsentLedger(store, clock=lambda: NOON)
    then = NOON - timedelta(days=1)
    withdrawn = record(ConsentEvent.WITHDRAWN, answered_at=then)
    ledger.record_all_blocking([withdrawn, record(answered_at=then)])
    assert ledger.states(SUBJECT, US) == {Consent.MARKETING: ConsentState.WITHDRAWN}


def test_a_withdrawal_by_a_clock_that_is_ahead_counts_at_once(store: Store) -> None:
    ConsentLedger(store, clock=lambda: NOON).record_all_blocking([record()])
    ahead = ConsentLedger(store, clock=lambda: NOON + timedelta(seconds=4))
    ahead.record_all_blocking([record(ConsentEvent.WITHDRAWN)])
    here = ConsentLedger(store, clock=lambda: NOON + timedelta(seconds=1))
    assert here.states(SUBJECT, US) == {Consent.MARKETING: ConsentState.WITHDRAWN}


def test_only_the_subject_lifts_an_objection(store: Store) -> None:
    now = [NOON]
    ledger = ConsentLedger(store, clock=lambda: now[0])

    async def main() -> None:
        await ledger.grant(record())
        now[0] += timedelta(minutes=1)
        await ledger.object_to(record())
        assert ledger.suppressed(SUBJECT, US) == {Consent.MARKETING, Consent.PROFILING}
        hearsay = Evidence(kind=EvidenceKind.IMPORTED)
        for event in (ConsentEvent.GRANTED, ConsentEvent.REQUESTED, ConsentEvent.REFUSED):
            now[0] += timedelta(minutes=1)
            await ledger.record(record(event, evidence=hearsay))
            assert ledger.states(SUBJECT, US)[Consent.MARKETING] is ConsentState.WITHDRAWN
            assert Consent.MARKETING in ledger.suppressed(SUBJECT, US)
        now[0] += timedelta(minutes=1)
        await ledger.grant(record(evidence=Evidence(kind=EvidenceKind.DTMF, dtmf_digit="1")))
        assert ledger.states(SUBJECT, US)[Consent.MARKETING] is ConsentState.ACTIVE
        assert ledger.suppressed(SUBJECT, US) == {Consent.PROFILING}

    asyncio.run(main())


def test_a_running_call_hears_of_a_withdrawal_elsewhere(store: Store) -> None:
    ledger = ConsentLedger(store)
    heard: list[ConsentEvent] = []
    stop = ledger.watch(SUBJECT, lambda what: heard.append(what.event))
    ledger.record_all_blocking([record(ConsentEvent.WITHDRAWN), record(subject="0" * 32)])
    stop()
    ledger.record_all_blocking([record()])
    assert heard == [ConsentEvent.WITHDRAWN]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"subject": "customer-4711"}, "pseudonym"),
        ({"call_id": "what she said"}, "call_id"),
        ({"channel": "+493012345678"}, "channel"),
        ({"controller": ""}, "controller"),
        ({"asked_at": datetime(2026, 1, 1)}, "time zone"),  # noqa: DTZ001
    ],
)
def test_a_record_takes_no_content_and_no_clear_subject(
    wrong: dict[str, object], says: str
) -> None:
    with pytest.raises(StorageError, match=says) as caught:
        record(**wrong)
    assert all(str(value) not in str(caught.value) for value in wrong.values() if value)


def test_nothing_was_answered_in_the_future(store: Store) -> None:
    ledger = ConsentLedger(store, clock=lambda: NOON)
    with pytest.raises(StorageError, match="in the future"):
        ledger.record_all_blocking([record(answered_at=NOON + timedelta(minutes=1))])
    assert list(ledger.rows()) == []


def test_events_are_written_together_or_not_at_all(store: Store) -> None:
    now = [NOON]
    ledger = ConsentLedger(store, clock=lambda: now[0])
    ledger.record_all_blocking([record()])
    now[0] -= timedelta(hours=1)
    with pytest.raises(StorageError, match="clock went back"):
        ledger.record_all_blocking([record(ConsentEvent.WITHDRAWN), record(ConsentEvent.USED)])
    assert [row.seq for row in ledger.rows()] == [1]
    assert ledger.verify().ok


def test_an_erased_key_takes_the_evidence_with_it_and_leaves_the_chain(
    store: Store, store_url: str
) -> None:
    from voicegate.storage.subjects import shred_key

    ledger = ConsentLedger(store)
    spoken = Evidence(kind=EvidenceKind.SPEECH, utterance_text="ja gerne")
    ledger.record_all_blocking([record(evidence=spoken), record(subject="0" * 32, evidence=spoken)])
    assert store.run_blocking(lambda tx: shred_key(tx, SUBJECT, at_us=1))
    assert not store.run_blocking(lambda tx: shred_key(tx, SUBJECT, at_us=2))
    store.scrub()
    ledger.record_all_blocking([record(ConsentEvent.REFUSED, evidence=spoken)])
    with open_store(store_url, KEYS) as again:
        rows = list(ConsentLedger(again).rows(unsealed=True))
        assert ConsentLedger(again).verify().ok
    assert [row.record.evidence.utterance_text for row in rows] == [None, "ja gerne", "ja gerne"]


def test_a_number_is_hashed_with_the_stores_secret(store: Store) -> None:
    names = Pseudonyms(store)
    assert names.of_number("+49 30 1234567") == names.of_number("+49301234567")
    assert names.of_number("+49301234567") != names.of("+49301234567")
    assert len(names.of_number("1")) == 32
