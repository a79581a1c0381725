"""Access, portability, rectification, restriction, objection; deadlines and who may ask."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

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
from voicegate.governance import ConsentLedger, Journal, Pseudonyms
from voicegate.governance.rights import RequestState, Right, Rights, SignedTokens, sign_identity
from voicegate.governance.rights.identity import checked_method
from voicegate.governance.rights.requests import months_later
from voicegate.storage import Store
from voicegate.vocabulary import Consent, ConsentState

PRIVATE = b"p" * 32
PUBLIC = Ed25519PrivateKey.from_private_bytes(PRIVATE).public_key().public_bytes_raw()


def test_access_tells_what_where_and_why(filled: Store, rights: Rights) -> None:
    report = rights.export(ANNA, PROOF)
    told = json.loads(report.json())
    assert told["subject"] == ANNA
    assert told["controller"]["controller"] == "Muster GmbH"
    assert told["authority"] == "LfDI Baden-Württemberg"
    (processing,) = told["processing"]
    assert processing == {
        "purpose": "contract",
        "lawful_basis": "contract",
        "calls": 2,
        "labels": ["personal", "special_category"],
    }
    azure, llm = told["recipients"]
    assert (azure["backend"], azure["countries"], azure["transfers"]) == ("azure", ["DE"], 2)
    assert (llm["bases"], llm["forms"], llm["tiers"]) == (["art45"], ["redacted"], ["T4"])
    assert [c["evidence"]["utterance_text"] for c in told["consents"]] == [SAID[ANNA][0]] * 2
    assert told["elsewhere"] == {
        "transcripts": [{"text": "mein Rezept für Anna Schmidt", "street": "Hauptstr. 1"}]
    }
    assert {row["call_id"] for row in told["rows"] if "call_id" in row} == {"call-0", "call-2"}
    assert BERT not in report.json()
    assert SAID[BERT][0] not in report.json()
    assert ANNA not in repr(report)
    assert rights.book.requests()[0].state is RequestState.DONE


def test_portability_gives_back_what_was_given_and_no_more(rights: Rights) -> None:
    told = json.loads(rights.export(ANNA, PROOF, right=Right.PORTABILITY).json())
    assert "consents" in told
    assert "elsewhere" in told
    assert "recipients" not in told
    assert "rows" not in told
    with pytest.raises(RefusedError, match="access or portability"):
        rights.export(ANNA, PROOF, right=Right.ERASURE)


def test_a_holder_that_fails_is_named_and_the_request_stays_open(
    rights: Rights, transcripts: Transcripts
) -> None:
    transcripts.broken = True
    report = rights.export(ANNA, PROOF)
    assert report.document["not_answered"] == ["transcripts"]
    assert len(rights.book.requests(only_open=True)) == 1
    answer = rights.rectify(ANNA, PROOF, "street", "Nebenstr. 2")
    assert answer.failed == {"transcripts": "ConnectionError"}
    assert answer.request.open


def test_a_correction_reaches_the_holders(rights: Rights, transcripts: Transcripts) -> None:
    answer = rights.rectify(ANNA, PROOF, "street", "Nebenstr. 2")
    assert answer.records == {"transcripts": 1}
    assert transcripts.kept[ANNA][0]["street"] == "Nebenstr. 2"
    assert answer.request.state is RequestState.DONE


def test_a_restriction_holds_until_it_is_lifted(filled: Store, rights: Rights) -> None:
    anna = Pseudonyms(filled).of(ANNA)
    assert not rights.book.standing(anna).restricted
    rights.restrict(ANNA, PROOF)
    assert rights.book.standing(anna).restricted
    assert rights.export(ANNA, PROOF).document["restricted"] is True
    rights.lift_restriction(ANNA)
    assert not rights.book.standing(anna).restricted
    assert rights.book.bound() == {}


def test_an_objection_counts_at_once_and_no_import_undoes_it(
    filled: Store, rights: Rights, clock: Clock
) -> None:
    clock.forward(minutes=1)
    request = rights.ask_by_voice(Right.OBJECTION, ANNA, call_id="call-9")
    assert request.state is RequestState.DONE
    ledger, anna = ConsentLedger(filled), Pseudonyms(filled).of(ANNA)
    assert ledger.states(anna, "Muster GmbH", clock.now)[Consent.MARKETING] is (
        ConsentState.WITHDRAWN
    )
    assert ledger.suppressed(anna, "Muster GmbH") == {Consent.MARKETING, Consent.PROFILING}
    withdrawn = rights.object_to(BERT, right=Right.WITHDRAWAL, consents=[Consent.SPECIAL])
    assert withdrawn.state is RequestState.DONE
    bert = Pseudonyms(filled).of(BERT)
    assert ledger.states(bert, "Muster GmbH", clock.now)[Consent.SPECIAL] is ConsentState.WITHDRAWN
    assert ledger.suppressed(bert, "Muster GmbH") == frozenset()


def test_by_voice_only_where_the_policy_says_so(
    filled: Store, rights: Rights, clock: Clock
) -> None:
    ticket = rights.ask_by_voice(Right.ERASURE, ANNA, call_id="call-9")
    assert (ticket.state, ticket.call_id) == (RequestState.HANDED_OFF, "call-9")
    assert ticket.due == date(2026, 12, 24)
    assert [r.id for r in rights.book.requests(only_open=True)] == [ticket.id]
    # A person answers it later, with a proof.
    rights.export(ANNA, PROOF)
    assert rights.erase(ANNA, PROOF, request_id=ticket.id).request_id == ticket.id

    spoken = Rights(
        filled,
        controller=CONTROLLER,
        check=lambda _subject, _right, _proof, _now: "voice",
        by_voice=[Right.ACCESS],
        clock=clock,
    )
    asked = spoken.ask_by_voice(Right.ACCESS, BERT, call_id="call-9")
    assert asked.state is RequestState.RECEIVED
    assert spoken.export(BERT, "", request_id=asked.id).request_id == asked.id
    with pytest.raises(RefusedError, match="by voice is not enabled"):
        spoken.erase(BERT, "")


@pytest.mark.parametrize("method", ["caller_id", "CLIP", "Caller-ID", "phone number", "ani"])
def test_a_callers_number_identifies_nobody(filled: Store, clock: Clock, method: str) -> None:
    rights = Rights(
        filled,
        controller=CONTROLLER,
        check=lambda _subject, _right, _proof, _now: method,
        clock=clock,
    )
    with pytest.raises(RefusedError, match="identifies nobody"):
        rights.export(ANNA, PROOF)
    with pytest.raises(RefusedError, match="identifies nobody"):
        sign_identity(PRIVATE, subject=ANNA, rights=(), method=method, issued=NOON)


def test_a_signed_token_shows_one_person_for_some_rights_for_a_while(
    filled: Store, clock: Clock
) -> None:
    rights = Rights(
        filled, controller=CONTROLLER, check=SignedTokens(public_key=PUBLIC), clock=clock
    )
    token = sign_identity(PRIVATE, subject=ANNA, rights=(Right.ACCESS,), method="eid", issued=NOON)
    assert rights.export(ANNA, token).document["subject"] == ANNA
    for wrong in (
        lambda: rights.export(BERT, token),
        lambda: rights.erase(ANNA, token),
        lambda: rights.export(ANNA, token.replace("identity-1", "identity-2")),
        lambda: rights.export(ANNA, "nothing at all"),
        lambda: rights.export(ANNA, token[:-6] + "AAAA=="),
    ):
        with pytest.raises(RefusedError) as caught:
            wrong()
        assert ANNA not in str(caught.value)
    other = sign_identity(
        b"q" * 32, subject=ANNA, rights=(Right.ACCESS,), method="eid", issued=NOON
    )
    with pytest.raises(RefusedError, match="signature"):
        rights.export(ANNA, other)
    endless = sign_identity(
        PRIVATE,
        subject=ANNA,
        rights=(Right.ACCESS,),
        method="eid",
        issued=NOON,
        lifetime=timedelta(days=400),
    )
    clock.forward(minutes=15)
    with pytest.raises(RefusedError, match="not good at this time"):
        rights.export(ANNA, token)
    rights.export(ANNA, endless)
    clock.forward(days=1)
    with pytest.raises(RefusedError, match="not good at this time"):
        rights.export(ANNA, endless)


def test_a_method_is_a_code() -> None:
    assert checked_method("one_time_code") == "one_time_code"
    with pytest.raises(RefusedError, match="not verified"):
        checked_method("")


@pytest.mark.parametrize(
    ("day", "months", "due"),
    [
        (date(2026, 11, 24), 1, date(2026, 12, 24)),
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 30), 1, date(2028, 2, 29)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
    ],
)
def test_a_month_ends_on_the_day_of_its_number(day: date, months: int, due: date) -> None:
    assert months_later(day, months) == due


def test_a_deadline_is_tracked_and_extended_once(rights: Rights, clock: Clock) -> None:
    request = rights.receive(Right.ACCESS, ANNA)
    assert request.due == date(2026, 12, 24)
    assert request.days_left(clock.now.date()) == 30
    longer = rights.book.extend(request.id, "complexity")
    assert (longer.due, longer.state) == (date(2027, 2, 24), RequestState.EXTENDED)
    with pytest.raises(RefusedError, match="cannot be extended"):
        rights.book.extend(request.id, "complexity")
    clock.now = NOON + timedelta(days=93)
    assert [r.id for r in rights.book.overdue(clock.now.date())] == [request.id]
    assert rights.book.requests()[0].days_left(clock.now.date()) < 0
    late = rights.receive(Right.ACCESS, BERT, received_at=NOON - timedelta(days=5))
    with pytest.raises(RefusedError, match="first month"):
        rights.book.extend(late.id, "complexity")
    done = rights.export(ANNA, PROOF, request_id=request.id)
    assert done.request_id == request.id
    assert [r.id for r in rights.book.requests(only_open=True)] == [late.id]
    with pytest.raises(RefusedError, match="was closed"):
        rights.export(ANNA, PROOF, request_id=request.id)


def test_a_request_is_refused_with_a_reason(rights: Rights) -> None:
    request = rights.receive(Right.ERASURE, ANNA)
    refused = rights.book.refuse(request.id, "manifestly_unfounded")
    assert (refused.state, refused.reason) == (RequestState.REFUSED, "manifestly_unfounded")
    assert rights.book.requests(only_open=True) == ()
    with pytest.raises(RefusedError, match="no request"):
        rights.book.refuse("r-nothing", "manifestly_unfounded")
    with pytest.raises(StorageError, match="reason must be a code"):
        rights.book.refuse(rights.receive(Right.ERASURE, ANNA).id, "because I say so")


def test_a_request_is_answered_for_its_own_right_and_subject_only(rights: Rights) -> None:
    request = rights.receive(Right.ACCESS, ANNA)
    with pytest.raises(RefusedError, match="another subject"):
        rights.export(BERT, PROOF, request_id=request.id)
    with pytest.raises(RefusedError, match="is for access"):
        rights.erase(ANNA, PROOF, request_id=request.id)


def test_the_book_holds_no_clear_id(filled: Store, rights: Rights) -> None:
    rights.receive(Right.ACCESS, ANNA)
    rights.restrict(ANNA, PROOF)
    rights.hold(ANNA, "lawsuit-1")
    rows = json.dumps([dict(row.facts or {}) for row in Journal(filled).entries()])
    assert "anna" not in rows.lower()


def test_a_holder_needs_a_name_that_is_a_code(filled: Store) -> None:
    with pytest.raises(StorageError, match="name of a holder"):
        Rights(filled, controller=CONTROLLER, holders=[Transcripts(name="our CRM")], check=check)
