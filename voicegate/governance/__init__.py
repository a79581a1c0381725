"""Consent ledger, journal, notices, rights, records."""

from voicegate.governance.checkpoint import Checkpoint
from voicegate.governance.entry import EntryKind, JournalEntry, JournalRow
from voicegate.governance.journal import Journal
from voicegate.governance.ledger import (
    ConsentEvent,
    ConsentLedger,
    ConsentRecord,
    Evidence,
    EvidenceKind,
)
from voicegate.governance.pseudonym import Pseudonyms
from voicegate.governance.retention import PurgeReport, RetentionPeriods, purge
from voicegate.governance.verify import VerifyReport

__all__ = [
    "Checkpoint",
    "ConsentEvent",
    "ConsentLedger",
    "ConsentRecord",
    "EntryKind",
    "Evidence",
    "EvidenceKind",
    "Journal",
    "JournalEntry",
    "JournalRow",
    "Pseudonyms",
    "PurgeReport",
    "RetentionPeriods",
    "VerifyReport",
    "purge",
]
