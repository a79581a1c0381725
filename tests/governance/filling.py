"""What the journal and the ledger are filled with: calls, transfers, spoken consents."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from voicegate.governance import (
    ConsentEvent,
    ConsentRecord,
    EntryKind,
    Evidence,
    EvidenceKind,
    JournalEntry,
)
from voicegate.vocabulary import Consent, Form, Hop, Tier, TransferBasis

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
CONTROLLER = "Muster GmbH"

# Where something went: backend, hop, tier, country, basis, form.
Sent = tuple[str, Hop, Tier, str, TransferBasis, Form]


def transfer(call: JournalEntry, sent: Sent, *, adapter: str) -> JournalEntry:
    """320 bytes or characters of ``call`` that were ``sent``."""
    backend, hop, tier, country, basis, form = sent
    return replace(
        call,
        kind=EntryKind.TRANSFER,
        backend=backend,
        adapter=adapter,
        hop=hop,
        tier=tier,
        countries=(country,),
        basis=basis,
        form=form,
        size=320,
    )


def spoken(
    event: ConsentEvent,
    subject: str,
    consent: Consent,
    said: str,
    *,
    evidence: Evidence | None = None,
    language: str | None = None,
) -> ConsentRecord:
    """What became of a consent for which the pseudonym ``subject`` was asked, who ``said`` so."""
    return ConsentRecord(
        event=event,
        subject=subject,
        controller=CONTROLLER,
        consent=consent,
        language=language,
        evidence=replace(evidence or Evidence(), kind=EvidenceKind.SPEECH, utterance_text=said),
    )
