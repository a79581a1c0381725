"""Pseudonyms: what stands for a data subject in every table (GDPR Art. 4(5))."""

from __future__ import annotations

import hashlib
import hmac

from voicegate.storage import Store

__all__ = ["Pseudonyms"]


class Pseudonyms:
    """A keyed hash of the operator's own id for a person, the same in every call.

    The key is a secret of the store and never leaves it, so that nobody else can try out ids.
    """

    def __init__(self, store: Store) -> None:
        self._key = store.secrets["pseudonym"]

    def of(self, subject: str) -> str:
        """The pseudonym of ``subject``: 32 hexadecimal digits (HMAC-SHA-256, cut to 128 bits)."""
        return hmac.digest(self._key, subject.encode(), hashlib.sha256).hex()[:32]

    def of_number(self, number: str) -> str:
        """A caller's number as a keyed hash of 32 hexadecimal digits; blanks do not count.

        Without a key it would be no secret: all numbers there are can be tried in a minute.
        """
        plain = "number|" + "".join(number.split())
        return hmac.digest(self._key, plain.encode(), hashlib.sha256).hex()[:32]
