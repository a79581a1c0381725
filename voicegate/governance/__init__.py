"""Consent ledger, journal, notices, rights, records."""

from voicegate.governance.chain import VerifyReport
from voicegate.governance.checkpoint import Checkpoint
from voicegate.governance.journal import EntryKind, Journal, JournalEntry, JournalRecord
from voicegate.governance.pseudonym import Pseudonyms

__all__ = [
    "Checkpoint",
    "EntryKind",
    "Journal",
    "JournalEntry",
    "JournalRecord",
    "Pseudonyms",
    "VerifyReport",
]
