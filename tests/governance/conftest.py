"""Stores for governance: the same two databases as for storage."""

from tests.storage.conftest import postgres, postgres_url, store, store_url

__all__ = ["postgres", "postgres_url", "store", "store_url"]
