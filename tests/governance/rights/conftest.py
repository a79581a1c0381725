"""A store with one subject in it, and another one who must not be touched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from tests.storage.conftest import postgres, postgres_url, store, store_url
from voicegate.governance import (
    ConsentEvent,
    ConsentLedger,
    ConsentRecord,
    EntryKind,
    Evidence,
    EvidenceKind,
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

__all__ = ["postgres", "postgres_url", "store", "store_url"]

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ANNA, BERT = "anna.schmidt@example.de", "bert-0815"
SAID = {
    ANNA: ("ja, Anna Schmidt ist einverstanden", "clip-anna-77", "Mutter: Clara Schmidt"),
    BERT: ("von mir aus gern, sagt Bert", "clip-bert-12", "volljährig"),
}
CONTROLLER = NoticeConfig(
    controller="Muster GmbH",
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
        pseudonym = names.of(subject)
        call = f"call-{number}"
        journal.append_blocking(
            JournalEntry(kind=EntryKind.CALL_STARTED, call_id=call, subject=pseudonym)
        )
        for backend, country, basis in (
            ("azure", "DE", TransferBasis.DOMESTIC),
            ("us-llm", "US", TransferBasis.ART45),
        ):
            journal.append_blocking(
                JournalEntry(
                    kind=EntryKind.TRANSFER,
                    call_id=call,
                    subject=pseudonym,
                    purpose=Purpose.CONTRACT,
                    lawful_basis=LawfulBasis.CONTRACT,
                    labels=(Label.PERSONAL, Label.SPECIAL_CATEGORY),
                    hop=Hop.STT if backend == "azure" else Hop.SINK,
                    backend=backend,
                    adapter=backend,
                    countries=(country,),
                    tier=Tier.T2 if backend == "azure" else Tier.T4,
                    form=Form.RAW if backend == "azure" else Form.REDACTED,
                    basis=basis,
                    size=320,
                )
            )
    for subject in (ANNA, BERT):
        said, clip, age = SAID[subject]
        for consent in (Consent.SPECIAL, Consent.MARKETING):
            ledger.record_all_blocking(
                [
                    ConsentRecord(
                        event=ConsentEvent.GRANTED,
                        subject=names.of(subject),
                        controller="Muster GmbH",
                        consent=consent,
                        language="de-DE",
                        evidence=Evidence(
                            kind=EvidenceKind.SPEECH,
                            asr_confidence=0.97,
                            utterance_text=said,
                            audio_clip_ref=clip,
                            age_assertion=age,
                            caller_number_hash=names.of_number("+49 711 123456"),
                        ),
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
