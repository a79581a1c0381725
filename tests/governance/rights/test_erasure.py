"""Erasure: nothing of the subject is left, all others are untouched, the chains hold together."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.governance.filling import NOON
from tests.governance.rights.conftest import (
    ANNA,
    BERT,
    CONTROLLER,
    PROOF,
    SAID,
    Clock,
    Transcripts,
    check,
)
from voicegate.errors import RefusedError, StorageError
from voicegate.governance import ConsentLedger, EntryKind, Journal, Pseudonyms, purge
from voicegate.governance.checkpoint import public_key
from voicegate.governance.rights import (
    ErasureOutcome,
    ErasureReceipt,
    KeptProofs,
    RequestState,
    Right,
    Rights,
)
from voicegate.governance.rights.receipt import subject_mark
from voicegate.storage import Store
from voicegate.vocabulary import Consent, ConsentState


def test_erasing_one_leaves_the_others_and_the_chains_whole(
    filled: Store, rights: Rights, transcripts: Transcripts
) -> None:
    mark = Journal(filled).checkpoint()
    receipt = rights.erase(ANNA, PROOF, keep=KeptProofs.NONE)
    assert receipt.outcome is ErasureOutcome.ERASED
    done = {each.name: (each.erased, each.kept) for each in receipt.stores}
    assert done == {
        "transcripts": (1, 0),
        "journal": (7, 0),  # six rows of two calls, and the request itself
        "ledger": (2, 0),
        "subject_key": (1, 0),
        "files": (0, 0),
    }
    anna, bert = Pseudonyms(filled).of(ANNA), Pseudonyms(filled).of(BERT)
    assert list(Journal(filled).entries(subject=anna)) == []
    assert list(ConsentLedger(filled).rows(subject=anna)) == []
    assert len(list(Journal(filled).entries(subject=bert))) == 3
    said = [r.record.evidence.utterance_text for r in ConsentLedger(filled).rows(unsealed=True)]
    assert said == [SAID[BERT][0]] * 2
    assert transcripts.kept == {BERT: []}
    after = Journal(filled).verify(checkpoints=[mark])
    assert (after.ok, after.purged) == (True, 7)
    assert ConsentLedger(filled).verify().ok
    assert receipt.heads["journal"] == after.head_hash


def test_the_receipt_proves_without_telling(filled: Store, rights: Rights) -> None:
    request = rights.receive(Right.ERASURE, ANNA)
    receipt = rights.erase(ANNA, PROOF, request_id=request.id)
    line = str(receipt)
    assert ErasureReceipt.check(line, public_key(filled))
    assert receipt.signed_by(public_key(filled))
    assert not replace(receipt, method="eid").signed_by(public_key(filled))
    assert not ErasureReceipt.check(line.replace('"DE"', '"FR"'), public_key(filled))
    with pytest.raises(StorageError, match="no receipt"):
        ErasureReceipt.check("{}", public_key(filled))
    anna = Pseudonyms(filled).of(ANNA)
    for secret in (ANNA, anna, *SAID[ANNA], "Schmidt"):
        assert secret not in line
    assert receipt.subject_mark == subject_mark(filled, request.id, anna)
    facts = json.loads(line)
    assert facts["recipients"]["us-llm"] == {
        "countries": ["US"],
        "transfers": 2,
        "simulated": False,
    }
    (row,) = (
        r for r in Journal(filled).entries(kind=EntryKind.RIGHT) if r.seq == facts["journal_row"]
    )
    assert row.facts is not None
    assert row.facts["outcome"] == "erasure.done"
    assert "subject" not in row.facts
    assert rights.book.requests()[0].state is RequestState.DONE


def test_a_marketing_proof_stays_without_its_evidence_and_counts_no_more(
    filled: Store, rights: Rights
) -> None:
    receipt = rights.erase(ANNA, PROOF)
    assert receipt.kept == {"consent_proof": 2}
    ledger, anna = ConsentLedger(filled), Pseudonyms(filled).of(ANNA)
    rows = list(ledger.rows(subject=anna, unsealed=True))
    assert [r.record.consent for r in rows] == [Consent.MARKETING] * 2
    assert {r.record.evidence.utterance_text for r in rows} == {None}
    assert ledger.states(anna, "Muster GmbH", NOON) == {Consent.MARKETING: ConsentState.WITHDRAWN}
    assert ledger.verify().ok


def test_all_proofs_stay_where_claims_may_come(filled: Store, rights: Rights) -> None:
    receipt = rights.erase(ANNA, PROOF, keep=KeptProofs.ALL)
    assert receipt.kept == {"consent_proof": 4}


def test_a_proof_over_its_period_does_not_stay(filled: Store, rights: Rights, clock: Clock) -> None:
    clock.forward(days=5 * 366)
    assert rights.erase(ANNA, PROOF).kept == {}


def test_an_objection_survives_so_that_nobody_calls_again(filled: Store, rights: Rights) -> None:
    rights.object_to(ANNA)
    receipt = rights.erase(ANNA, PROOF, keep=KeptProofs.NONE)
    assert receipt.kept == {"objection": 3}  # two objections, and the grant that one was about
    anna = Pseudonyms(filled).of(ANNA)
    suppressed = ConsentLedger(filled).suppressed(anna, "Muster GmbH")
    assert suppressed == {Consent.MARKETING, Consent.PROFILING}


def test_a_legal_hold_stops_it_and_is_named(
    filled: Store, rights: Rights, transcripts: Transcripts
) -> None:
    rights.hold(ANNA, "lawsuit-17-O-4711")
    receipt = rights.erase(ANNA, PROOF)
    assert receipt.outcome is ErasureOutcome.HELD
    assert receipt.holds == ("lawsuit-17-O-4711",)
    assert receipt.signed_by(public_key(filled))
    assert transcripts.kept[ANNA] != []
    anna = Pseudonyms(filled).of(ANNA)
    assert len(list(ConsentLedger(filled).rows(subject=anna))) == 2
    (request,) = rights.book.requests(only_open=True)
    assert (request.state, request.reason) == (RequestState.HELD, "legal_hold")
    rights.release(ANNA, "lawsuit-17-O-4711")
    again = rights.erase(ANNA, PROOF, request_id=request.id)
    assert again.outcome is ErasureOutcome.ERASED
    with pytest.raises(StorageError, match="no legal hold"):
        rights.release(ANNA, "lawsuit-17-O-4711")


def test_a_purge_leaves_alone_what_is_held_or_restricted(
    filled: Store, rights: Rights, clock: Clock
) -> None:
    rights.hold(ANNA, "audit-2027")
    rights.restrict(BERT, PROOF)
    bound = rights.book.bound()
    assert set(bound) == {Pseudonyms(filled).of(ANNA), Pseudonyms(filled).of(BERT)}
    clock.forward(days=20 * 366)
    report = purge(filled, clock.now, holds=set(bound))
    assert sum(report.emptied.values()) == 0
    assert rights.book.bound() == bound


def test_a_holder_that_fails_keeps_the_request_open(
    filled: Store, rights: Rights, transcripts: Transcripts
) -> None:
    transcripts.broken = True
    receipt = rights.erase(ANNA, PROOF)
    assert receipt.outcome is ErasureOutcome.PARTIAL
    assert receipt.stores[0].error == "ConnectionError"
    assert "anna" not in str(receipt)
    (request,) = rights.book.requests(only_open=True)
    assert (request.id, request.state, request.subject) == (
        receipt.request_id,
        RequestState.PARTIAL,
        "",
    )
    transcripts.broken = False
    again = rights.erase(ANNA, PROOF, request_id=request.id)
    assert again.outcome is ErasureOutcome.ERASED
    assert rights.book.requests(only_open=True) == ()


def test_a_broken_chain_is_not_erased_from(filled: Store, rights: Rights) -> None:
    filled.run_blocking(
        lambda tx: tx.connection.exec_driver_sql("UPDATE journal SET call_id = 'x' WHERE seq = 1")
    )
    with pytest.raises(StorageError, match="broken"):
        rights.erase(ANNA, PROOF)


def test_a_new_fact_after_an_erasure_begins_anew(filled: Store, rights: Rights) -> None:
    rights.erase(ANNA, PROOF, keep=KeptProofs.NONE)
    rights.object_to(ANNA)
    ledger = ConsentLedger(filled)
    assert ledger.verify().ok
    assert rights.erase(ANNA, PROOF).outcome is ErasureOutcome.ERASED


def test_nobody_unverified_erases(filled: Store, clock: Clock) -> None:
    rights = Rights(filled, controller=CONTROLLER, clock=clock)
    with pytest.raises(RefusedError, match="not verified"):
        rights.erase(ANNA, PROOF)
    checked = Rights(filled, controller=CONTROLLER, check=check, clock=clock)
    with pytest.raises(RefusedError, match="not verified"):
        checked.erase(ANNA, "guessed")
    assert Journal(filled).verify().purged == 0
