"""Pseudonyms of subjects: the clear id of a person never reaches a table."""

from __future__ import annotations

import base64
import hashlib
import hmac
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from voicegate.storage import Store

__all__ = ["Pseudonyms"]

_BYTES = 20


class Pseudonyms:
    """Pseudonyms under the secret of ``store``: the same in each process, and after a key rotation.

    A pseudonym is still personal data (Recital 26 GDPR), but says nothing without the secret.
    """

    __slots__ = ("_secret",)

    def __init__(self, store: Store) -> None:
        self._secret = store.secrets["pseudonym"]

    def of(self, subject: str) -> str:
        """The pseudonym of the clear id ``subject``: ``sub_`` and 32 characters."""
        return "sub_" + self._digest(b"subject|", subject)

    def of_number(self, number: str) -> str:
        """A caller's number as a keyed hash, ``tel_`` and 32 characters.

        Numbers are so few that a hash without key could be reversed by trying them all.
        """
        return "tel_" + self._digest(b"number|", number)

    def _digest(self, kind: bytes, text: str) -> str:
        clear = unicodedata.normalize("NFC", text).strip().encode()
        digest = hmac.digest(self._secret, kind + clear, hashlib.sha256)[:_BYTES]
        return base64.b32encode(digest).decode().lower()

    def __repr__(self) -> str:
        return "<Pseudonyms>"
