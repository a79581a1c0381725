"""Takes over consents that an operator already has: CSV, JSON lines, or a callback to a CRM.

An import is all or nothing, may be repeated, and never undoes an objection. What it says stays
hearsay: the evidence of each row is ``imported``, with the operator's word for its source.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from voicegate.errors import ConfigError, Problem, StorageError
from voicegate.governance.ledger.record import ConsentEvent, ConsentRecord, Evidence, EvidenceKind
from voicegate.vocabulary import Consent, Purpose

if TYPE_CHECKING:
    from voicegate.governance.ledger.ledger import ConsentLedger
    from voicegate.governance.pseudonym import Pseudonyms

__all__ = ["ImportReport", "import_consents", "rows_from_csv", "rows_from_jsonl"]

E = TypeVar("E", bound=StrEnum)

_NEEDED = ("subject", "controller", "consent", "answered_at")
_OPTIONAL = (
    "event", "purpose", "expires_at", "channel", "source", "consent_id", "script_id", "language",
)  # fmt: skip
_OTHER_WORDS = {"active": "granted"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """How many rows were read, recorded, and already there."""

    read: int
    recorded: int
    known: int


def rows_from_csv(path: str | Path) -> Iterator[Mapping[str, str]]:
    """The rows of a CSV file with a heading, in UTF-8; comma or semicolon.

    Raises:
        ConfigError: The file cannot be read.
    """
    try:
        text = Path(path).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read as UTF-8 text") from error
    first = text.partition("\n")[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=separator):
        yield {name.strip(): (value or "").strip() for name, value in row.items() if name}


def rows_from_jsonl(path: str | Path) -> Iterator[Mapping[str, str]]:
    """The objects of a file with one JSON object a line, in UTF-8.

    Raises:
        ConfigError: The file cannot be read, or a line is no object.
    """
    try:
        lines = Path(path).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read as UTF-8 text") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            where = Problem(file=str(path), line=number, key="", message="this is no JSON object")
            raise ConfigError([where])
        values = cast("dict[str, object]", found)
        yield {name: str(value) for name, value in values.items() if value is not None}


def import_consents(
    ledger: ConsentLedger,
    rows: Iterable[Mapping[str, str]],
    pseudonyms: Pseudonyms,
    *,
    file: str = "import",
) -> ImportReport:
    """Record ``rows`` in one transaction; blocking.

    A row has ``subject`` (the clear id, which is not stored), ``controller``, ``consent``,
    ``answered_at`` (ISO 8601 with time zone), and may have ``event`` (``granted`` unless said
    otherwise), ``purpose``, ``expires_at``, ``channel``, ``source``, ``consent_id``,
    ``script_id``, ``language``. For a CRM, pass what a callback yields.

    Raises:
        ConfigError: Rows are wrong: all problems at once, without the values of subjects.
        StorageError: Nothing was recorded.
    """
    problems: list[Problem] = []
    records: list[ConsentRecord] = []
    count = 0
    for number, row in enumerate(rows, start=1):
        count = number
        found = _record(row, pseudonyms)
        if isinstance(found, ConsentRecord):
            records.append(found)
        else:
            key, message = found
            where = f"row {number}.{key}" if key else f"row {number}"
            problems.append(Problem(file=file, line=None, key=where, message=message))
    if problems:
        raise ConfigError(problems)
    new = _unknown(ledger, records)
    if new:
        ledger.record_all_blocking(new)
    return ImportReport(read=count, recorded=len(new), known=len(records) - len(new))


def _unknown(ledger: ConsentLedger, records: Iterable[ConsentRecord]) -> list[ConsentRecord]:
    """The records that are not in the ledger yet, each once."""
    new: dict[tuple[str, ConsentEvent], ConsentRecord] = {}
    for record in records:
        known = {row.record.event for row in ledger.rows(consent_id=record.consent_id)}
        if record.event not in known:
            new.setdefault((record.consent_id, record.event), record)
    return list(new.values())


def _record(row: Mapping[str, str], pseudonyms: Pseudonyms) -> ConsentRecord | tuple[str, str]:
    """The record of a row, or which of its fields is wrong and why."""
    for name in _NEEDED:
        if not row.get(name):
            return name, "is missing"
    for name in row:
        if name not in _NEEDED and name not in _OPTIONAL:
            return name, f"is not known; a row may have {', '.join((*_NEEDED, *_OPTIONAL))}"
    key = ""
    try:
        key = "consent"
        consent = _word(Consent, row["consent"])
        key = "event"
        event = _word(ConsentEvent, row.get("event") or "granted")
        key = "purpose"
        purpose = _word(Purpose, row["purpose"]) if row.get("purpose") else None
        key = "answered_at"
        answered = _time(row["answered_at"])
        key = "expires_at"
        expires = _time(row["expires_at"]) if row.get("expires_at") else None
    except ValueError as error:
        return key, str(error)
    subject = pseudonyms.of(row["subject"])
    known = row.get("consent_id") or _derived_id(subject, row["controller"], consent, answered)
    try:
        return ConsentRecord(
            event=event,
            subject=subject,
            controller=row["controller"],
            consent=consent,
            consent_id=known,
            purpose=purpose,
            evidence=Evidence(kind=EvidenceKind.IMPORTED),
            answered_at=answered,
            expires_at=expires,
            channel=row.get("channel"),
            source=row.get("source"),
            script_id=row.get("script_id"),
            language=row.get("language"),
        )
    except StorageError as error:
        return "", str(error)


def _word(kind: type[E], text: str) -> E:
    word = text.strip().lower()
    try:
        return kind(_OTHER_WORDS.get(word, word))
    except ValueError:
        raise ValueError(f"must be one of {', '.join(kind)}") from None


def _time(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise ValueError("must be a time with time zone, as 2026-03-01T12:00:00+01:00")
    return moment


def _derived_id(subject: str, controller: str, consent: Consent, answered: datetime) -> str:
    """The same row gets the same id each time, so that an import can be repeated."""
    text = f"{subject}|{controller}|{consent.value}|{answered.isoformat()}"
    return "i-" + hashlib.sha256(text.encode()).hexdigest()[:32]
