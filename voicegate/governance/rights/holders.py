"""Whatever else keeps data of subjects: transcripts, caches, a CRM, a vendor's copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

__all__ = ["DataHolder"]


class DataHolder(Protocol):
    """A store of the operator's that rights reach too.

    ``subject`` is the operator's own id of the person, in clear. What a method raises is told by
    its kind only, and the others are asked all the same.
    """

    @property
    def name(self) -> str:
        """What receipts and exports call it: a code."""
        ...

    def export(self, subject: str, /) -> Sequence[Mapping[str, object]]:
        """What is kept of the subject, as JSON values."""
        ...

    def rectify(self, subject: str, field: str, value: str, /) -> int:
        """Correct one field; how many records were changed."""
        ...

    def restrict(self, subject: str, restricted: bool, /) -> int:  # a state
        """Set or lift a restriction; how many records it concerns."""
        ...

    def erase(self, subject: str, /) -> int:
        """Delete all that is kept of the subject; how many records there were."""
        ...
