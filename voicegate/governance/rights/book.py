"""The book of requests, restrictions and legal holds: written to the journal, read from it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from voicegate.errors import RefusedError, StorageError
from voicegate.governance.codes import check_code
from voicegate.governance.entry import EntryKind, JournalEntry
from voicegate.governance.journal import Journal
from voicegate.governance.rights.requests import (
    MONTHS,
    MONTHS_EXTENDED,
    RequestState,
    Right,
    RightsRequest,
    Standing,
    fold_requests,
    fold_standing,
    months_later,
    request_entry,
)
from voicegate.storage import Store

__all__ = ["RequestBook"]


def _utc_now() -> datetime:
    return datetime.now(UTC)


class RequestBook:
    """Requests with their deadlines. Subjects are pseudonyms here. Blocking; ``clock`` gives UTC.

    Every method raises StorageError where the journal cannot be read or written.
    """

    def __init__(self, store: Store, *, clock: Callable[[], datetime] = _utc_now) -> None:
        self._journal = Journal(store, clock=clock)
        self.now = clock

    def receive(
        self,
        right: Right,
        subject: str,
        *,
        call_id: str | None = None,
        received_at: datetime | None = None,
        state: RequestState = RequestState.RECEIVED,
    ) -> RightsRequest:
        """Write that a request came; its period of one month begins (Art. 12(3) GDPR).

        No identity is needed for that: the period runs from the request, not from the proof.
        """
        came = (received_at or self.now()).astimezone(UTC).replace(microsecond=0)
        request = RightsRequest(
            id=f"r-{secrets.token_hex(8)}",
            right=right,
            subject=subject,
            received_at=came,
            due=months_later(came.date(), MONTHS),
            state=state,
            call_id=call_id,
        )
        self.note(request)
        return request

    def note(self, request: RightsRequest, **counts: int) -> RightsRequest:
        """Write where ``request`` stands now."""
        self.write(request_entry(request, **counts))
        return request

    def write(self, entry: JournalEntry) -> int:
        """Write a row; its number in the journal."""
        return self._journal.append_blocking(entry).seq

    def done(self, request: RightsRequest, **counts: int) -> RightsRequest:
        """Write that ``request`` was answered; ``counts`` say of what."""
        return self.note(replace(request, state=RequestState.DONE), **counts)

    def extend(self, request_id: str, reason: str) -> RightsRequest:
        """Take two months more; you must tell the subject and why, within the first month.

        Raises:
            RefusedError: The first month is over, or it was extended before.
        """
        check_code("reason", reason)
        request = self.find(request_id)
        if request.extended or self.now().date() > request.due:
            raise RefusedError(
                f"the period of {request_id} cannot be extended: that is possible once, with "
                "notice to the subject within the first month (Art. 12(3) GDPR); answer it now"
            )
        due = months_later(request.received_at.date(), MONTHS_EXTENDED)
        return self.note(
            replace(request, state=RequestState.EXTENDED, due=due, extended=True, reason=reason)
        )

    def refuse(self, request_id: str, reason: str) -> RightsRequest:
        """Write that a request is refused; you must tell the subject why (Art. 12(4) GDPR)."""
        check_code("reason", reason)
        return self.note(replace(self.find(request_id), state=RequestState.REFUSED, reason=reason))

    def find(self, request_id: str) -> RightsRequest:
        """An open request.

        Raises:
            RefusedError: There is none of that id, or it was answered.
        """
        request = self._requests().get(request_id)
        if request is None:
            raise RefusedError(f"there is no request {request_id!r}; look at the open ones")
        if not request.open:
            raise RefusedError(f"the request {request_id!r} was closed: {request.state.value}")
        return request

    def requests(self, *, only_open: bool = False) -> tuple[RightsRequest, ...]:
        """All requests that the journal still knows, those first that are due first."""
        found = [r for r in self._requests().values() if r.open or not only_open]
        return tuple(sorted(found, key=lambda r: (not r.open, r.due, r.received_at)))

    def overdue(self, today: date) -> tuple[RightsRequest, ...]:
        """Open requests whose period is over."""
        return tuple(r for r in self.requests(only_open=True) if r.overdue(today))

    def hold(self, subject: str, name: str) -> None:
        """Set a legal hold: nothing of the subject is erased or purged (Art. 17(3)(b), (e) GDPR).

        ``name`` is a code by which receipts call it, for instance the reference of a lawsuit.
        """
        self._bind(subject, "hold.set", name)

    def release(self, subject: str, name: str) -> None:
        """Lift a legal hold.

        Raises:
            StorageError: There is no such hold.
        """
        if name not in self.standing(subject).holds:
            raise StorageError("there is no legal hold of that name on this subject")
        self._bind(subject, "hold.released", name)

    def lift_restriction(self, subject: str) -> None:
        """Let the data be processed again; you must tell the subject before (Art. 18(3) GDPR)."""
        self._bind(subject, "restriction.lifted")

    def standing(self, subject: str) -> Standing:
        """What binds the data of one subject."""
        rows = self._journal.entries(kind=EntryKind.RIGHT, subject=subject)
        return fold_standing(rows).get(subject, Standing())

    def bound(self) -> Mapping[str, Standing]:
        """Every subject whose data is restricted or held; a purge must leave it alone."""
        return fold_standing(self._journal.entries(kind=EntryKind.RIGHT))

    def _bind(self, subject: str, outcome: str, name: str | None = None) -> None:
        detail = {} if name is None else {name: 1}
        self.write(
            JournalEntry(kind=EntryKind.RIGHT, subject=subject, outcome=outcome, detail=detail)
        )

    def _requests(self) -> Mapping[str, RightsRequest]:
        return fold_requests(self._journal.entries(kind=EntryKind.RIGHT))
