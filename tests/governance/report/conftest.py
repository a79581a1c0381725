"""A configuration of eight recipients, and half a year of calls."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.governance.filling import NOON, spoken, transfer
from voicegate.adapter.registry import Registry
from voicegate.gate.assembly import Assembly, assemble
from voicegate.gate.records import report_facts
from voicegate.governance import (
    ConsentEvent,
    ConsentLedger,
    EntryKind,
    Journal,
    JournalEntry,
    Pseudonyms,
)
from voicegate.governance.report import Activity, ReportFacts, count_activity
from voicegate.governance.rights import Right, Rights
from voicegate.policy.config import parse_config
from voicegate.storage import KeyRing, Store, open_store
from voicegate.testing import Scripts, scripted_adapter
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

TODAY = date(2026, 11, 24)
UNTIL = datetime(2026, 11, 25, tzinfo=UTC)
CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
supervisory_authority = "LfDI Baden-Württemberg"
privacy_url = "https://muster.example/datenschutz"
retention_text = "Wir speichern Ihre Angaben 30 Tage."
home_country = "DE"
encryption_key = "${VOICEGATE_KEY}"

[line.support-de]
language = "de-DE"
labels = ["personal"]
purpose = "contract"

[line.praxis]
language = "de-DE"
labels = ["personal", "special_category"]
purpose = "service_request"

[policy]
extends = "conservative"
no_training = true
[policy.labels.special_category]
T4 = { form = "raw", reason = "Folgenabschätzung vom 2026-05-02, gebilligt von der DSB" }

[backends.eigen]
adapter = "scripted"
trains = false
simulated = { country = "DE", attributes = ["own_infrastructure"] }

[backends.eu-owned]
adapter = "scripted"
retention_days = 0
trains = false
simulated = { country = "FR" }

[backends.eu-us-parent]
adapter = "scripted"
retention_days = 30
trains = false
simulated = { country = "NL", parent_country = "US" }

[backends.uk]
adapter = "scripted"
trains = false
simulated = { country = "GB" }

[backends.canada]
adapter = "scripted"
trains = false
simulated = { country = "CA", attributes = ["pipeda"] }

[backends.us-certified]
adapter = "scripted"
trains = false
contract = { scc = 2026-03-01, tia = 2026-04-15 }
simulated = { country = "US", attributes = ["dpf_eu_nonhr"] }

[backends.us-plain]
adapter = "scripted"
trains = true
simulated = { country = "US" }
"""
SENT = (
    ("eigen", Hop.STT, Tier.T0, "DE", TransferBasis.DOMESTIC, Form.RAW),
    ("eu-owned", Hop.STT, Tier.T1, "FR", TransferBasis.DOMESTIC, Form.RAW),
    ("eu-us-parent", Hop.TTS, Tier.T2, "NL", TransferBasis.DOMESTIC, Form.RAW),
    ("us-certified", Hop.SINK, Tier.T4, "US", TransferBasis.ART45, Form.REDACTED),
    ("us-certified", Hop.SINK, Tier.T4, "US", TransferBasis.ART45, Form.REDACTED),
)


def assembled(text: str = CONFIG, day: date = TODAY) -> Assembly:
    return assemble(
        parse_config(text, "voicegate.toml"),
        environ={},
        registry=Registry(extra=[scripted_adapter(Scripts({}))]),
        as_of=day,
        defer_secrets=True,
    )


def fill(store: Store, policy_hash: str) -> None:
    """A hundred calls in half a year, with refusals, consents, and requests of subjects."""
    names = Pseudonyms(store)
    for number in range(100):
        at = NOON - timedelta(days=180 - number * 1.8)
        journal = Journal(store, clock=lambda at=at: at)
        base = JournalEntry(
            kind=EntryKind.CALL_STARTED,
            call_id=f"call-{number}",
            subject=names.of(f"customer-{number % 40}"),
            line="support-de",
            purpose=Purpose.CONTRACT,
            lawful_basis=LawfulBasis.CONTRACT,
            labels=(Label.PERSONAL,),
            policy_hash="ab" * 32 if number < 60 else policy_hash,
        )
        journal.append_blocking(base)
        for place in range(number % 5 + 1):
            journal.append_blocking(transfer(base, SENT[place], adapter="scripted"))
        if number % 9 == 0:
            detail = {"CONSENT_MISSING": 2, "LABEL_TIER": 4, "NO_BASIS": 1}
            journal.append_blocking(replace(base, kind=EntryKind.REFUSAL, detail=detail))
        _consent(store, names.of(f"customer-{number % 40}"), number, at)
    rights = Rights(store, controller=parse_config(CONFIG, "c").notice, clock=lambda: NOON)
    rights.receive(Right.ACCESS, "customer-1", received_at=NOON - timedelta(days=40))
    rights.receive(Right.ERASURE, "customer-2")
    rights.object_to("customer-3")


def _consent(store: Store, subject: str, number: int, at: datetime) -> None:
    if number % 3:
        return
    events = [ConsentEvent.REQUESTED]
    events.append(ConsentEvent.REFUSED if number % 4 == 0 else ConsentEvent.GRANTED)
    consent = Consent.SPECIAL if number % 2 else Consent.MARKETING
    ConsentLedger(store, clock=lambda: at).record_all_blocking(
        [spoken(event, subject, consent, "ja, Anna Schmidt") for event in events]
    )


@pytest.fixture(scope="session")
def facts() -> ReportFacts:
    return report_facts(assembled(), NOON)


@pytest.fixture(scope="session")
def activity(facts: ReportFacts) -> Activity:
    with open_store("sqlite://", KeyRing.generate()) as store:
        fill(store, facts.policy_hash)
        return count_activity(store, UNTIL - timedelta(days=365), UNTIL)
