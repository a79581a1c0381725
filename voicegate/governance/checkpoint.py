"""Signed checkpoints: what a chain looked like, in one line that can be kept elsewhere.

A chain that was cut at its end still fits together. A checkpoint from before says what is missing.
It is signed with an Ed25519 key that the store holds wrapped under the operator's keys; anybody who
has the public key can check it.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voicegate.errors import StorageError
from voicegate.storage.chain import CHAINS

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from voicegate.storage import Store
    from voicegate.storage.transaction import Transaction

__all__ = ["Checkpoint", "kept_checkpoints", "make_checkpoint", "public_key"]

_MARK = "voicegate-checkpoint-1"
_PARTS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """At ``at_us`` (microseconds since 1970) row ``seq`` of ``chain`` had ``hash`` (32 bytes)."""

    chain: str
    seq: int
    hash: bytes
    at_us: int
    signature: bytes

    def __str__(self) -> str:
        return f"{_claim(self.chain, self.seq, self.hash, self.at_us)} {_text(self.signature)}"

    @classmethod
    def parse(cls, line: str) -> Checkpoint:
        """Read the one-line form.

        Raises:
            StorageError: It is none.
        """
        parts = line.split()
        try:
            mark, chain, seq, digest, at_us, signature = parts
            if mark != _MARK or chain not in CHAINS:
                raise ValueError(mark)
            return cls(
                chain=chain,
                seq=int(seq),
                hash=bytes.fromhex(digest),
                at_us=int(at_us),
                signature=base64.b64decode(signature, validate=True),
            )
        except (ValueError, binascii.Error):
            raise StorageError(
                f"this is no checkpoint; one has {_PARTS} words and begins with {_MARK}"
            ) from None

    def signed_by(self, key: bytes) -> bool:
        """Whether ``key`` (32 bytes, Ed25519 public) signed this."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        claim = _claim(self.chain, self.seq, self.hash, self.at_us).encode()
        try:
            Ed25519PublicKey.from_public_bytes(key).verify(self.signature, claim)
        except (InvalidSignature, ValueError):
            return False
        return True


def public_key(store: Store) -> bytes:
    """The key (32 bytes, Ed25519) by which anybody can check this store's checkpoints."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private = Ed25519PrivateKey.from_private_bytes(store.secrets["signing"])
    return private.public_key().public_bytes_raw()


def make_checkpoint(store: Store, chain: str, *, at_us: int) -> Checkpoint:
    """Sign the end of ``chain`` and keep the line in the store as well.

    Raises:
        StorageError: The chain is broken or empty, or the line was not written.
    """

    def work(transaction: Transaction) -> Checkpoint:
        from sqlalchemy import delete, insert

        from voicegate.storage.tables import checkpoints

        head = transaction.head(chain)
        if head.seq == 0:
            raise StorageError(f"the chain {chain} has no row yet: there is nothing to sign")
        made = _signed(store, chain, head.seq, head.hash, at_us)
        here = (checkpoints.c.chain == chain) & (checkpoints.c.seq == head.seq)
        transaction.connection.execute(delete(checkpoints).where(here))
        values = {"chain": chain, "seq": head.seq, "line": str(made)}
        transaction.connection.execute(insert(checkpoints).values(values))
        return made

    return store.run_blocking(work)


def kept_checkpoints(connection: Connection, chain: str) -> tuple[Checkpoint, ...]:
    """The checkpoints that the store itself keeps, in order.

    Raises:
        StorageError: One of them was changed.
    """
    from sqlalchemy import select

    from voicegate.storage.tables import checkpoints

    query = select(checkpoints.c.line).where(checkpoints.c.chain == chain)
    lines = connection.execute(query.order_by(checkpoints.c.seq)).scalars().all()
    return tuple(Checkpoint.parse(line) for line in lines)


def _signed(store: Store, chain: str, seq: int, digest: bytes, at_us: int) -> Checkpoint:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    claim = _claim(chain, seq, digest, at_us).encode()
    signature = Ed25519PrivateKey.from_private_bytes(store.secrets["signing"]).sign(claim)
    return Checkpoint(chain=chain, seq=seq, hash=digest, at_us=at_us, signature=signature)


def _claim(chain: str, seq: int, digest: bytes, at_us: int) -> str:
    return f"{_MARK} {chain} {seq} {digest.hex()} {at_us}"


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode()
