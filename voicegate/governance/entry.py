"""A row of the journal: what happened, never what was said."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import cast

from voicegate.governance.codes import (
    check_code,
    check_name,
    check_subject,
    shortened_request_id,
)
from voicegate.storage.chain import CHAINS, Link, to_micros
from voicegate.vocabulary import Form, Hop, Label, LawfulBasis, Purpose, Tier, TransferBasis

__all__ = ["EntryKind", "JournalEntry", "JournalRow", "entry_link"]


class EntryKind(StrEnum):
    """What a row tells."""

    CALL_STARTED = "call_started"
    CALL_ENDED = "call_ended"
    NOTICE = "notice"
    CONSENT = "consent"
    LABELS = "labels"
    TRANSFER = "transfer"  # written before the first byte leaves
    ATTEMPT = "attempt"  # how a transfer ended
    REFUSAL = "refusal"
    LEAK_STOPPED = "leak_stopped"
    POLICY = "policy"
    CLOCK = "clock"
    RIGHT = "right"
    PURGE = "purge"
    KEYS = "keys"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """What is written. ``subject`` is a pseudonym. ``size`` counts bytes or characters.

    ``detail`` holds codes and counts only. Nothing here may be content or a clear name.
    """

    kind: EntryKind
    call_id: str = ""
    subject: str = ""
    line: str = ""
    purpose: Purpose | None = None
    lawful_basis: LawfulBasis | None = None
    labels: tuple[Label, ...] = ()
    policy_hash: str = ""
    hop: Hop | None = None
    backend: str | None = None
    adapter: str | None = None
    countries: tuple[str, ...] = ()
    simulated: bool = False
    tier: Tier | None = None
    form: Form | None = None
    basis: TransferBasis | None = None
    outcome: str | None = None
    error_code: str | None = None
    seconds: float | None = None
    size: int | None = None
    request_id: str | None = None
    detail: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalRow:
    """What is read back: a row with its place, its time and its hash (hexadecimal).

    ``facts`` holds the entry's fields that were set, as JSON values; None once it was purged.
    """

    seq: int
    at: datetime
    hash: str
    facts: Mapping[str, object] | None


_FIELDS = tuple(f.name for f in fields(JournalEntry))


def entry_link(entry: JournalEntry, moment: datetime) -> Link:
    """The row of ``entry``, written at ``moment`` (UTC), ready for the chain.

    Raises:
        StorageError: A field holds what is no name, code or pseudonym; it is not repeated.
    """
    _check(entry)
    facts: dict[str, object] = {"at": moment.isoformat(timespec="microseconds")}
    for name in _FIELDS:
        value = _plain(getattr(entry, name))
        if name == "request_id" and value:
            value = shortened_request_id(str(value))
        if value not in (None, "", [], {}, False):
            facts[name] = value
    body = json.dumps(facts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    searched = tuple(_searched(facts, name) for name in CHAINS["journal"])
    resets = entry.kind is EntryKind.CLOCK
    return Link(
        chain="journal",
        at_us=to_micros(moment),
        body=body,
        fields=searched,
        resets_clock=resets,
    )


def _check(entry: JournalEntry) -> None:
    """The last guard of the promise that the journal holds no content and no clear subject."""
    if entry.subject:
        check_subject(entry.subject)
    for field_name in ("call_id", "line", "backend", "adapter", "policy_hash"):
        value = getattr(entry, field_name)
        if value:
            check_name(field_name, value)
    for code in (entry.outcome, entry.error_code, *entry.countries, *entry.detail):
        if code:
            check_code("a code", code)


def _searched(facts: Mapping[str, object], name: str) -> str | None:
    value = facts.get(name)
    return None if value is None else str(value)


def _plain(value: object) -> object:
    if isinstance(value, Form):
        return str(value)
    if isinstance(value, Enum):
        return cast("object", value.value)
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, object]", value))
    if isinstance(value, tuple):
        return [_plain(item) for item in cast("tuple[object, ...]", value)]
    return value
