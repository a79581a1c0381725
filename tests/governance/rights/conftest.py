"""A store with one subject in it, and another one who must not be touched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from tests.governance import filling
from tests.governance.filling import NOON, spoken, transfer
from voicegate.governance import (
    ConsentEvent,
    ConsentLedger,
    EntryKind,
    Evidence,
    Journal,
    JournalEntry,
    Pseudonyms,
)
from voicegate.governance.rights import Right, Rights
from voicegate.policy.config import NoticeConfig
from voicegate.storage import Store
from voicegate.vocabulary import (
    Consent,
    Form,
    Hop,
    Label,
    LawfulBasis,
    Purpose,
    Tier,
    TransferBasis,
)

SENT = (
    ("azure", Hop.STT, Tier.T2, "DE", TransferBasis.DOMESTIC, Form.RAW),
    ("us-llm", Hop.SINK, Tier.T4, "US", TransferBasis.ART45, Form.REDACTED),
)
ANNA, BERT = "anna.schmidt@example.de", "bert-0815"
SAID = {
    ANNA: ("ja, Anna Schmidt ist einverstanden", "clip-anna-77", "Mutter: Clara Schmidt"),
    BERT: ("von mir aus gern, sagt Bert", "clip-bert-12", "volljährig"),
}
CONTROLLER = NoticeConfig(
    controller=filling.CONTROLLER,
    contact="datenschutz@muster.example",
    supervisory_authority="LfDI Baden-Württemberg",
    retention_text="Journal: 12 Monate.",
)
PROOF = "one-time-code-1234"


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **much: float) -> None:
        self.now += timedelta(**much)


def check(subject: str, right: Right, proof: str, now: datetime, /) -> str | None:
    """The operator's process, as far as these tests go: one proof is right."""
    return "one_time_code" if proof == PROOF else None


@dataclass
class Transcripts:
    """A holder in memory."""

    name: str = "transcripts"
    kept: dict[str, list[dict[str, object]]] = field(
        default_factory=dict[str, list[dict[str, object]]]
    )
    broken: bool = False

    def export(self, subject: str, /) -> Sequence[Mapping[str, object]]:
        self._fail()
        return list(self.kept.get(subject, []))

    def rectify(self, subject: str, field: str, value: str, /) -> int:
        self._fail()
        for record in self.kept.get(subject, []):
            record[field] = value
        return len(self.kept.get(subject, []))

    def restrict(self, subject: str, restricted: bool, /) -> int:
        self._fail()
        return len(self.kept.get(subject, []))

    def erase(self, subject: str, /) -> int:
        self._fail()
        return len(self.kept.pop(subject, []))

    def _fail(self) -> None:
        if self.broken:
            raise ConnectionError("the CRM of anna.schmidt@example.de is away")


def fill(store: Store, clock: Clock) -> None:
    """Calls and consents of both subjects."""
    journal, ledger = Journal(store, clock=clock), ConsentLedger(store, clock=clock)
    names = Pseudonyms(store)
    for number, subject in enumerate((ANNA, BERT, ANNA)):
        started = JournalEntry(
            kind=EntryKind.CALL_STARTED, call_id=f"call-{number}", subject=names.of(subject)
        )
        journal.append_blocking(started)
        known = replace(
            started,
            purpose=Purpose.CONTRACT,
            lawful_basis=LawfulBasis.CONTRACT,
            labels=(Label.PERSONAL, Label.SPECIAL_CATEGORY),
        )
        for sent in SENT:
            journal.append_blocking(transfer(known, sent, adapter=sent[0]))
    for subject in (ANNA, BERT):
        said, clip, age = SAID[subject]
        evidence = Evidence(
            asr_confidence=0.97,
            audio_clip_ref=clip,
            age_assertion=age,
            caller_number_hash=names.of_number("+49 711 123456"),
        )
        for consent in (Consent.SPECIAL, Consent.MARKETING):
            ledger.record_all_blocking(
                [
                    spoken(
                        ConsentEvent.GRANTED,
                        names.of(subject),
                        consent,
                        said,
                        evidence=evidence,
                        language="de-DE",
                    )
                ]
            )


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def transcripts() -> Transcripts:
    return Transcripts(
        kept={ANNA: [{"text": "mein Rezept für Anna Schmidt", "street": "Hauptstr. 1"}], BERT: []}
    )


@pytest.fixture
def filled(store: Store, clock: Clock) -> Store:
    fill(store, clock)
    return store


@pytest.fixture
def rights(filled: Store, clock: Clock, transcripts: Transcripts) -> Rights:
    return Rights(filled, controller=CONTROLLER, check=check, holders=[transcripts], clock=clock)
