"""Consent ledger, journal, notices, rights, records."""

from voicegate.governance.entry import EntryKind, JournalEntry, JournalRow
from voicegate.governance.journal import Journal
from voicegate.governance.pseudonym import Pseudonyms
from voicegate.governance.verify import VerifyReport

__all__ = [
    "EntryKind",
    "Journal",
    "JournalEntry",
    "JournalRow",
    "Pseudonyms",
    "VerifyReport",
]
