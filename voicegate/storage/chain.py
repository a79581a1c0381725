"""The hash chain: what a row is, and how each row holds on to the one before it. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

__all__ = [
    "CHAINS",
    "Link",
    "Receipt",
    "from_micros",
    "genesis",
    "link_hash",
    "to_micros",
]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

CHAINS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "journal": ("kind", "call_id", "subject", "backend"),
        "ledger": ("kind", "consent_id", "subject", "controller", "consent"),
    }
)
"""Each chain and the fields of its rows that can be asked for. A row's body repeats them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One row to be appended.

    ``body`` is JSON text and the only thing that is hashed; ``fields`` repeats those of its values
    that are searched for, in the order of ``CHAINS``. ``at_us`` is in microseconds since 1970, UTC.
    ``resets_clock`` marks the row by which an operator accepts that the clock went back.
    """

    chain: str
    at_us: int
    body: str
    fields: tuple[str | None, ...]
    resets_clock: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Proof that a row is durable: its place in its chain (from 1), 32 bytes of hash, its time."""

    chain: str
    seq: int
    hash: bytes
    at_us: int

    @property
    def at(self) -> datetime:
        """The row's time, UTC."""
        return from_micros(self.at_us)


def genesis(chain: str) -> bytes:
    """What the first row of ``chain`` holds on to: 32 bytes, another for each chain."""
    return hashlib.sha256(b"voicegate chain " + chain.encode()).digest()


def link_hash(previous: bytes, seq: int, body: str) -> bytes:
    """SHA-256 over the previous row's hash, the row's number (8 bytes, big-endian) and its body."""
    return hashlib.sha256(previous + seq.to_bytes(8, "big") + body.encode()).digest()


def to_micros(moment: datetime) -> int:
    """Microseconds since 1970 of an aware ``moment``.

    Raises:
        ValueError: The moment has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without time zone says nothing; use datetime.now(UTC)")
    return (moment - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """The moment, UTC, that lies ``micros`` microseconds after 1970."""
    return _EPOCH + micros * _MICROSECOND
