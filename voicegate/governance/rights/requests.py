"""Requests of data subjects: what was asked, by when it is due, how it ended. Pure.

A request lives in the journal as rows of kind ``right``; here they are folded to what stands.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import cast

from voicegate.governance.entry import EntryKind, JournalEntry, JournalRow

__all__ = [
    "MONTHS",
    "MONTHS_EXTENDED",
    "RequestState",
    "Right",
    "RightsRequest",
    "Standing",
    "fold_requests",
    "fold_standing",
    "months_later",
    "request_entry",
]

MONTHS = 1
"""Within how many months a request is to be answered (Art. 12(3) GDPR)."""
MONTHS_EXTENDED = 3
"""The same once the subject was told, within the first month, that it takes two more."""


class Right(StrEnum):
    """What a subject can ask for, with the article of the GDPR."""

    ACCESS = "access"  # 15
    PORTABILITY = "portability"  # 20
    RECTIFICATION = "rectification"  # 16
    ERASURE = "erasure"  # 17
    RESTRICTION = "restriction"  # 18
    OBJECTION = "objection"  # 21
    WITHDRAWAL = "withdrawal"  # 7(3)


class RequestState(StrEnum):
    """Where a request stands."""

    RECEIVED = "received"
    HANDED_OFF = "handed_off"  # asked by voice, waits for a person
    EXTENDED = "extended"
    HELD = "held"  # a legal hold forbids it for now
    PARTIAL = "partial"  # an erasure that has to be done again: something failed
    DONE = "done"
    REFUSED = "refused"  # Art. 12(4): the subject is told why, and where to complain


_CLOSED = {RequestState.DONE, RequestState.REFUSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsRequest:
    """One request. ``subject`` is a pseudonym, empty once the subject was erased.

    ``due`` is the day by whose end it must be answered; ``reason`` a code for why it was extended,
    held or refused.
    """

    id: str
    right: Right
    subject: str
    received_at: datetime
    due: date
    state: RequestState = RequestState.RECEIVED
    extended: bool = False
    closed_at: datetime | None = None
    reason: str | None = None
    call_id: str | None = None

    @property
    def open(self) -> bool:
        """Whether it still has to be answered."""
        return self.state not in _CLOSED

    def days_left(self, today: date) -> int:
        """Days to the end of the period; negative once it is over."""
        return (self.due - today).days

    def overdue(self, today: date) -> bool:
        """Whether it is still open after its period."""
        return self.open and today > self.due


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What binds the data of one subject: a restriction (Art. 18), legal holds by their names."""

    restricted: bool = False
    holds: frozenset[str] = frozenset()


def months_later(day: date, months: int) -> date:
    """The day of the same number ``months`` later, or that month's last (Reg. 1182/71 Art. 3)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def request_entry(request: RightsRequest, **counts: int) -> JournalEntry:
    """The journal row that says where ``request`` stands now."""
    return JournalEntry(
        kind=EntryKind.RIGHT,
        subject=request.subject,
        call_id=request.call_id or "",
        request_id=request.id,
        outcome=f"{request.right.value}.{request.state.value}",
        error_code=request.reason,
        detail={
            "received": int(request.received_at.timestamp()),
            "due": request.due.toordinal(),
            "extended": int(request.extended),
            **counts,
        },
    )


def fold_requests(rows: Iterable[JournalRow]) -> Mapping[str, RightsRequest]:
    """The requests that ``rows`` tell of, by id, in the order in which they came."""
    found: dict[str, RightsRequest] = {}
    for row in rows:
        facts = row.facts or {}
        right, _, step = str(facts.get("outcome", "")).partition(".")
        if right not in set(Right) or step not in set(RequestState):
            continue
        request = _request(row, facts, Right(right), RequestState(step))
        found[request.id] = _joined(found.get(request.id), request)
    return found


def fold_standing(rows: Iterable[JournalRow]) -> Mapping[str, Standing]:
    """What binds the data of each subject that ``rows`` tell of; who is free is left out."""
    found: dict[str, Standing] = {}
    for row in rows:
        facts = row.facts or {}
        subject = str(facts.get("subject", ""))
        before = found.get(subject, Standing())
        detail = cast("Mapping[str, int]", facts.get("detail", {}))
        match facts.get("outcome"):
            case "restriction.done":
                found[subject] = replace(before, restricted=True)
            case "restriction.lifted":
                found[subject] = replace(before, restricted=False)
            case "hold.set":
                found[subject] = replace(before, holds=before.holds | set(detail))
            case "hold.released":
                found[subject] = replace(before, holds=before.holds - set(detail))
            case _:
                continue
    return {subject: each for subject, each in found.items() if each != Standing()}


def _request(
    row: JournalRow, facts: Mapping[str, object], right: Right, state: RequestState
) -> RightsRequest:
    detail = cast("Mapping[str, int]", facts.get("detail", {}))
    reason, call_id = facts.get("error_code"), facts.get("call_id")
    return RightsRequest(
        id=str(facts.get("request_id", "")),
        right=right,
        subject=str(facts.get("subject", "")),
        received_at=datetime.fromtimestamp(detail["received"], UTC),
        due=date.fromordinal(detail["due"]),
        state=state,
        extended=bool(detail.get("extended")),
        closed_at=row.at if state in _CLOSED else None,
        reason=None if reason is None else str(reason),
        call_id=None if call_id is None else str(call_id),
    )


def _joined(before: RightsRequest | None, now: RightsRequest) -> RightsRequest:
    """A closed request stays closed: what comes later belongs to another one."""
    return before if before is not None and not before.open else now
