"""Where consents stand at a moment, from the events of their lives. Pure.

When in doubt a consent is not active: at the same moment a refusal beats a grant, a clock that is a
little ahead does not hide a withdrawal, and an imported list never undoes an objection.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from voicegate.governance.ledger.record import (
    ConsentEvent,
    ConsentRecord,
    EvidenceKind,
    LedgerRow,
    state_after,
)
from voicegate.vocabulary import Consent, ConsentState

__all__ = ["Standing", "standings"]

_AHEAD = timedelta(seconds=5)
_HEARSAY = {EvidenceKind.IMPORTED, EvidenceKind.NONE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one consent stands, since when, until when, and whether an objection suppresses it."""

    state: ConsentState
    since: datetime
    expires_at: datetime | None = None
    suppressed: bool = False
    consent_id: str = ""
    last_used_at: datetime | None = None


def standings(
    rows: Iterable[LedgerRow], as_of: datetime, *, ahead: bool = False
) -> Mapping[Consent, Standing]:
    """The standing of each consent of one subject towards one controller at ``as_of``.

    With ``ahead`` a grant may be dated as far in the future as a withdrawal always may.
    """
    found: dict[Consent, Standing] = {}
    for row in sorted(rows, key=_order):
        strict = _loosens(row.record) and not ahead
        if row.effective_at <= as_of + (timedelta() if strict else _AHEAD):
            consent = row.record.consent
            now = _next(found.get(consent), row)
            if now is not None:
                found[consent] = now
    return {consent: _expired(standing, as_of) for consent, standing in found.items()}


def _order(row: LedgerRow) -> tuple[datetime, bool, int]:
    return row.effective_at, not _loosens(row.record), row.seq


def _loosens(record: ConsentRecord) -> bool:
    return record.event in {ConsentEvent.GRANTED, ConsentEvent.USED}


def _next(before: Standing | None, row: LedgerRow) -> Standing | None:
    record = row.record
    if before is not None:
        if record.event is ConsentEvent.USED:
            return _with_use(before, row.effective_at)
        if record.event is ConsentEvent.REQUESTED and _holds(before, row.effective_at):
            return before  # asking again takes nothing away
        if before.suppressed and _keeps_suppressed(record):
            return before
    state = state_after(record.event)
    if state is None:
        return before
    granted = record.event is ConsentEvent.GRANTED
    used = before.last_used_at if before is not None else None
    return Standing(
        state=state,
        since=row.effective_at,
        expires_at=record.expires_at if granted else None,
        suppressed=record.event is ConsentEvent.OBJECTED,
        consent_id=record.consent_id,
        last_used_at=row.effective_at if granted else used,
    )


def _keeps_suppressed(record: ConsentRecord) -> bool:
    """Only a new answer of the subject lifts an objection: no list, and no bot that asks again."""
    given = record.event is ConsentEvent.GRANTED and record.evidence.kind not in _HEARSAY
    return not given


def _holds(standing: Standing, moment: datetime) -> bool:
    ends = standing.expires_at
    return standing.state is ConsentState.ACTIVE and (ends is None or moment < ends)


def _with_use(standing: Standing, moment: datetime) -> Standing:
    return Standing(
        state=standing.state,
        since=standing.since,
        expires_at=standing.expires_at,
        suppressed=standing.suppressed,
        consent_id=standing.consent_id,
        last_used_at=moment,
    )


def _expired(standing: Standing, as_of: datetime) -> Standing:
    if standing.state is not ConsentState.ACTIVE or _holds(standing, as_of):
        return standing
    return Standing(
        state=ConsentState.EXPIRED,
        since=standing.expires_at or standing.since,
        expires_at=standing.expires_at,
        consent_id=standing.consent_id,
        last_used_at=standing.last_used_at,
    )
