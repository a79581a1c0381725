"""The base URL and host of a backend, as the wire functions want them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from voicegate.adapter import AdapterContext

__all__ = ["Place"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where requests go: a URL without a slash at its end, and its host."""

    base: str
    host: str

    @classmethod
    def of(cls, context: AdapterContext) -> Self:
        """The place that ``context`` was given."""
        base = context.endpoint.urls["api"]
        return cls(base, urlsplit(base).hostname or "")
