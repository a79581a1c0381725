"""Durable stores behind one interface: SQLite, embedded, and PostgreSQL."""

from voicegate.storage.chain import Link, Receipt
from voicegate.storage.keys import KeyRing
from voicegate.storage.opening import open_store
from voicegate.storage.store import Store

__all__ = ["KeyRing", "Link", "Receipt", "Store", "open_store"]
