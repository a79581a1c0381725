"""The proof of an erasure: what was erased where, when, and what had to stay; nothing personal."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from voicegate.errors import StorageError

if TYPE_CHECKING:
    from voicegate.storage import Store

__all__ = ["ErasureOutcome", "ErasureReceipt", "StoreErasure", "subject_mark"]

_FORMAT = "voicegate-erasure-1"


class ErasureOutcome(StrEnum):
    """How an erasure ended."""

    ERASED = "erased"
    PARTIAL = "partial"  # a holder failed, or the files could not be scrubbed: do it again
    HELD = "held"  # a legal hold: nothing was erased


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreErasure:
    """What was done in one store. ``error`` is the kind of an exception, never its text."""

    name: str
    erased: int = 0
    kept: int = 0
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureReceipt:
    """Signed with the store's Ed25519 key, like checkpoints.

    ``subject_mark`` is a keyed hash that is another for each request: who knows the subject's id
    and has the store can confirm that the receipt is about this person, and nobody else can.
    ``kept`` counts rows by the reason for which they stay; ``holds`` names legal holds.
    ``recipients`` lists which backends got data of the subject (Art. 19): countries, and how often.
    ``key_copies`` says what is left of the destroyed key: ``none``, or ``until_rotation``.
    """

    request_id: str
    subject_mark: str
    outcome: ErasureOutcome
    received_at: datetime
    at: datetime
    method: str
    stores: tuple[StoreErasure, ...] = ()
    kept: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    holds: tuple[str, ...] = ()
    recipients: Mapping[str, Mapping[str, object]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    key_destroyed: bool = False
    key_copies: str = "none"
    heads: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    journal_row: int | None = None
    signature: bytes = b""

    def __str__(self) -> str:
        """One line of JSON, signature included."""
        signature = base64.b64encode(self.signature).decode()
        return _text({**self._facts(), "signature": signature})

    def signed(self, store: Store) -> ErasureReceipt:
        """The same, signed with the key of ``store``."""
        from dataclasses import replace

        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        key = Ed25519PrivateKey.from_private_bytes(store.secrets["signing"])
        return replace(self, signature=key.sign(_text(self._facts()).encode()))

    def signed_by(self, key: bytes) -> bool:
        """Whether ``key`` (32 bytes, ``governance.checkpoint.public_key``) signed this."""
        return _signed_by(key, self.signature, self._facts())

    @staticmethod
    def check(line: str, key: bytes) -> bool:
        """Whether ``line``, as it was printed, is a receipt that ``key`` signed.

        Raises:
            StorageError: It is none.
        """
        try:
            facts = cast("dict[str, Any]", json.loads(line))
            if facts.get("format") != _FORMAT:
                raise ValueError(_FORMAT)
            signature = base64.b64decode(facts.pop("signature"), validate=True)
        except (ValueError, KeyError, AttributeError, binascii.Error):
            raise StorageError(f"this is no receipt; one is JSON of format {_FORMAT}") from None
        return _signed_by(key, signature, facts)

    def _facts(self) -> dict[str, object]:
        return {
            "format": _FORMAT,
            "request": self.request_id,
            "subject_mark": self.subject_mark,
            "outcome": self.outcome.value,
            "received_at": self.received_at.isoformat(timespec="seconds"),
            "at": self.at.isoformat(timespec="seconds"),
            "identity": self.method,
            "stores": [_store(each) for each in self.stores],
            "kept": dict(self.kept),
            "holds": list(self.holds),
            "recipients": {name: dict(facts) for name, facts in self.recipients.items()},
            "key": {"destroyed": self.key_destroyed, "copies": self.key_copies},
            "heads": dict(self.heads),
            "journal_row": self.journal_row,
        }


def subject_mark(store: Store, request_id: str, subject: str) -> str:
    """The mark of ``subject`` (its pseudonym) in the receipt of one request, 32 digits."""
    text = f"receipt|{request_id}|{subject}".encode()
    return hmac.digest(store.secrets["pseudonym"], text, hashlib.sha256).hex()[:32]


def _store(each: StoreErasure) -> dict[str, object]:
    facts: dict[str, object] = {"name": each.name, "erased": each.erased, "kept": each.kept}
    return facts if each.error is None else {**facts, "error": each.error}


def _text(facts: Mapping[str, object]) -> str:
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _signed_by(key: bytes, signature: bytes, facts: Mapping[str, object]) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, _text(facts).encode())
    except (InvalidSignature, ValueError):
        return False
    return True
