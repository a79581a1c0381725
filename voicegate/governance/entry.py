"""A row of the journal: what happened, never what was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType
from typing import cast

from voicegate.governance.codes import (
    check_code,
    check_name,
    check_subject,
    shortened_request_id,
)
from voicegate.storage.chain import Link, to_micros
from voicegate.storage.encoding import json_text
from voicegate.vocabulary import Form, Hop, Label, LawfulBasis, Purpose, Tier, TransferBasis

__all__ = [
    "EntryForm",
    "EntryKind",
    "JournalEntry",
    "JournalRow",
    "entry_form",
    "entry_link",
    "form_link",
]


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


# What comes again with every row of a line and a backend; its JSON is made once.
_LASTING = (
    "kind", "line", "purpose", "lawful_basis", "labels", "policy_hash", "hop", "backend",
    "adapter", "countries", "tier", "form", "basis", "outcome", "error_code",
)  # fmt: skip
_lasting = attrgetter(*_LASTING)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryForm:
    """What an entry says again and again, checked and made JSON once; see ``entry_form``."""

    text: str
    fields: tuple[str | None, ...]
    resets_clock: bool


def entry_form(entry: JournalEntry) -> EntryForm:
    """The form of ``entry``: all of it but ``seconds``, ``size`` and ``request_id``.

    Raises:
        StorageError: A field holds what is no name, code or pseudonym; it is not repeated.
    """
    call_id, subject = entry.call_id or None, entry.subject or None
    if call_id is not None:
        check_name("call_id", call_id)
    if subject is not None:
        check_subject(subject)
    return EntryForm(
        text=_lasting_text(_lasting(entry)) + _own_text(entry),
        fields=(entry.kind.value, call_id, subject, entry.backend or None),
        resets_clock=entry.kind is EntryKind.CLOCK,
    )


def form_link(
    form: EntryForm,
    moment: datetime,
    *,
    seconds: float | None = None,
    size: int | None = None,
    request_id: str | None = None,
) -> Link:
    """The row of an entry of that ``form``, written at ``moment`` (UTC), ready for the chain."""
    facts: dict[str, object] = {}
    if seconds is not None:
        facts["seconds"] = seconds
    if size is not None:
        facts["size"] = size
    if request_id:
        facts["request_id"] = shortened_request_id(request_id)
    at = moment.isoformat(timespec="microseconds")
    return Link(
        chain="journal",
        at_us=to_micros(moment),
        body=f'{{"at":"{at}",{form.text}{_members(facts)}}}',
        fields=form.fields,
        resets_clock=form.resets_clock,
    )


def entry_link(entry: JournalEntry, moment: datetime) -> Link:
    """The row of ``entry``, written at ``moment`` (UTC). Raises like ``entry_form``."""
    return form_link(
        entry_form(entry),
        moment,
        seconds=entry.seconds,
        size=entry.size,
        request_id=entry.request_id,
    )


@lru_cache(maxsize=4096)
def _lasting_text(values: tuple[object, ...]) -> str:
    """The checked JSON members of ``values``, which are those of ``_LASTING``."""
    facts: dict[str, object] = {}
    for name, value in zip(_LASTING, values, strict=True):
        if value in (None, "", ()):
            continue
        if isinstance(value, tuple):
            words = [str(word) for word in cast("tuple[object, ...]", value)]
            for word in words:
                check_code(name, word)
            facts[name] = words
            continue
        facts[name] = word = str(value)
        check = check_code if name in {"outcome", "error_code"} else check_name
        check(name, word)
    return json_text(facts)[1:-1]


def _own_text(entry: JournalEntry) -> str:
    """The JSON members that are new with each call, each with a comma before it."""
    facts: dict[str, object] = {}
    if entry.call_id:
        facts["call_id"] = entry.call_id
    if entry.subject:
        facts["subject"] = entry.subject
    if entry.simulated:
        facts["simulated"] = True
    if entry.detail:
        for key in entry.detail:
            check_code("a key of detail", key)
        facts["detail"] = dict(entry.detail)
    return _members(facts)


def _members(facts: dict[str, object]) -> str:
    return "," + json_text(facts)[1:-1] if facts else ""
