"""The calls that are running, as something that holds data of subjects in memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from voicegate.errors import RefusedError
from voicegate.governance import Pseudonyms

__all__ = ["RunningCalls"]


class _Call(Protocol):
    subject: str


class RunningCalls:
    """A ``DataHolder``: while a call of the subject runs, an erasure is not complete.

    What a call keeps in memory (its vault, what was said last) goes when it ends.
    """

    name = "running_calls"

    def __init__(self, calls: Collection[_Call], pseudonyms: Pseudonyms) -> None:
        self._calls = calls
        self._pseudonyms = pseudonyms

    def export(self, subject: str, /) -> Sequence[Mapping[str, object]]:
        """Nothing: what is in memory is not kept."""
        del subject
        return ()

    def rectify(self, subject: str, field: str, value: str, /) -> int:
        """Nothing to correct."""
        del subject, field, value
        return 0

    def restrict(self, subject: str, restricted: bool, /) -> int:  # a state
        """Nothing to mark; the next call asks the journal."""
        del subject, restricted
        return 0

    def erase(self, subject: str, /) -> int:
        """Nothing to erase once the calls are over.

        Raises:
            RefusedError: One is running; erase again when it has ended.
        """
        name = self._pseudonyms.of(subject)
        if any(call.subject == name for call in tuple(self._calls)):
            raise RefusedError("a call of this subject is running; erase again when it has ended")
        return 0
