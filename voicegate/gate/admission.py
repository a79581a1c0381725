"""Whether a call may begin: what it may be called, and whether its subject's data is restricted."""

from __future__ import annotations

import asyncio

from voicegate.errors import ConfigError, RefusedError, StorageError
from voicegate.governance.codes import check_name
from voicegate.governance.rights import RequestBook
from voicegate.vocabulary import Purpose

__all__ = ["Admission", "checked_call_id"]

# Art. 18(2) GDPR: with consent, for legal claims, to protect others. A call that the subject makes
# is its own request; what we want of it has to wait.
_STILL = frozenset(
    {
        Purpose.SERVICE_REQUEST,
        Purpose.CONTRACT,
        Purpose.LEGAL_OBLIGATION,
        Purpose.VITAL_INTEREST,
    }
)


class Admission:
    """Asked once, when a call begins. ``subject`` is a pseudonym."""

    def __init__(self, book: RequestBook, subject: str, purpose: Purpose) -> None:
        self._book = book
        self._subject = subject
        self._purpose = purpose

    async def check(self) -> None:
        """Refuse a call whose purpose has to wait while the subject's data is restricted.

        Raises:
            RefusedError: It has to wait.
            StorageError: The journal cannot be read.
        """
        if self._purpose in _STILL or not self._subject:
            return
        standing = await asyncio.to_thread(self._book.standing, self._subject)
        if standing.restricted:
            raise RefusedError(
                f"the data of this subject is restricted (Art. 18 GDPR): no {self._purpose.value} "
                "until the restriction is lifted"
            )


def checked_call_id(call_id: str) -> str:
    """``call_id``, unless it cannot stand in the journal.

    Raises:
        ConfigError: With what an id may be; it is not repeated, as it may be a caller's number.
    """
    try:
        check_name("call_id", call_id)
    except StorageError:
        raise ConfigError(
            "call_id stands in the journal in clear: it may be any 1 to 128 characters without "
            'blanks that are no telephone number, like "1732440000.17" or "a84b4c76@pbx". Pass '
            "your telephony's own id of the call, or leave it out; who calls is subject="
        ) from None
    return call_id
