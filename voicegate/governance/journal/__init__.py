"""The journal: the durable, hash-chained record of decisions and transfers."""

from voicegate.governance.journal.entry import EntryKind, JournalEntry, JournalRecord
from voicegate.governance.journal.journal import Journal

__all__ = ["EntryKind", "Journal", "JournalEntry", "JournalRecord"]
