"""What a subject gets to see (Art. 15, 20 GDPR): one JSON document, and pages made from it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, cast

from voicegate.governance.ledger.states import standings
from voicegate.governance.rights.gathering import Held, recipients_of
from voicegate.governance.rights.requests import Right
from voicegate.policy.config import NoticeConfig

if TYPE_CHECKING:
    from voicegate.governance.ledger import LedgerRow
    from voicegate.governance.rights.requests import RightsRequest

__all__ = ["AccessReport", "ReportSource", "build_report"]

_FORMAT = "voicegate-access-1"
_CONTROLLER = ("controller", "contact", "represented_by", "dpo", "privacy_url")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AccessReport:
    """The answer to a request for access or portability. It is personal: hand it to nobody else."""

    request_id: str
    document: Mapping[str, object]

    def __repr__(self) -> str:
        return f"<AccessReport {self.request_id}>"

    def json(self) -> str:
        """All of it, as readable JSON."""
        return json.dumps(self.document, ensure_ascii=False, indent=2) + "\n"

    def html(self, language: str = "en") -> str:
        """All of it as one page, German for "de", else English; it asks nothing of the network."""
        from voicegate.governance.rights.access_page import access_page

        return access_page(self.document, language)

    def write_pdf(self, path: Path, language: str = "en") -> None:
        """The page as PDF.

        Raises:
            ConfigError: There is no Chromium on this machine, or it failed.
        """
        from voicegate.governance.pages.printing import write_pdf

        write_pdf(self.html(language), path)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSource:
    """What a report is made from. ``elsewhere`` holds the holders' answers by their names."""

    request: RightsRequest
    controller: NoticeConfig
    subject: str = field(repr=False)
    at: datetime
    held: Held
    elsewhere: Mapping[str, Sequence[Mapping[str, object]]]
    failed: tuple[str, ...]
    restricted: bool


def build_report(source: ReportSource) -> AccessReport:
    """The report; for portability only what the subject gave (Art. 20(1) GDPR)."""
    held = source.held
    document: dict[str, object] = {
        "format": _FORMAT,
        "right": source.request.right.value,
        "request": source.request.id,
        "received_at": _time(source.request.received_at),
        "made_at": _time(source.at),
        "subject": source.subject,
        "controller": {
            name: getattr(source.controller, name)
            for name in _CONTROLLER
            if getattr(source.controller, name)
        },
    }
    if source.request.right is Right.ACCESS:
        document |= _access(source, held)
    document["consents"] = [_consent(row) for row in held.ledger]
    document["elsewhere"] = dict(source.elsewhere)
    document["not_answered"] = list(source.failed)
    return AccessReport(request_id=source.request.id, document=document)


def _access(source: ReportSource, held: Held) -> dict[str, object]:
    facts = [row.facts or {} for row in held.journal]
    return {
        "processing": _processing(facts),
        "recipients": [each.facts() for each in recipients_of(held.journal)],
        "consents_now": _standings(held.ledger, source.at),
        "restricted": source.restricted,
        "retention": source.controller.retention_text,
        "authority": source.controller.supervisory_authority,
        "rows": [{"number": row.seq, **(row.facts or {})} for row in held.journal],
    }


def _processing(rows: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
    """Purposes and lawful bases, with the kinds of data and how many calls there were."""
    calls: dict[tuple[str, str], set[str]] = {}
    labels: dict[tuple[str, str], Counter[str]] = {}
    for facts in rows:
        if "purpose" not in facts:
            continue
        key = str(facts["purpose"]), str(facts.get("lawful_basis", ""))
        calls.setdefault(key, set()).add(str(facts.get("call_id", "")))
        labels.setdefault(key, Counter()).update(cast("list[str]", facts.get("labels", [])))
    return [
        {
            "purpose": purpose,
            "lawful_basis": basis,
            "calls": len(found),
            "labels": sorted(labels[purpose, basis]),
        }
        for (purpose, basis), found in sorted(calls.items())
    ]


def _standings(rows: Sequence[LedgerRow], at: datetime) -> list[dict[str, object]]:
    by_controller: dict[str, list[LedgerRow]] = {}
    for row in rows:
        by_controller.setdefault(row.record.controller, []).append(row)
    return [
        {
            "controller": controller,
            "consent": consent.value,
            "state": standing.state.value,
            "since": _time(standing.since),
            "until": None if standing.expires_at is None else _time(standing.expires_at),
            "objected": standing.suppressed,
        }
        for controller, found in by_controller.items()
        for consent, standing in standings(found, at).items()
    ]


def _consent(row: LedgerRow) -> dict[str, object]:
    found: dict[str, object] = {"number": row.seq, "at": _time(row.at)}
    for item in fields(row.record):
        if item.name not in {"evidence", "subject"}:
            _put(found, item.name, getattr(row.record, item.name))
    evidence: dict[str, object] = {}
    for item in fields(row.record.evidence):
        _put(evidence, item.name, getattr(row.record.evidence, item.name))
    return {**found, "evidence": evidence}


def _put(found: dict[str, object], name: str, value: object) -> None:
    if value in (None, "", ()):
        return
    if isinstance(value, datetime):
        value = _time(value)
    elif isinstance(value, Enum):
        value = cast("object", value.value)
    elif isinstance(value, tuple):
        value = [str(each) for each in cast("tuple[object, ...]", value)]
    found[name] = value


def _time(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
