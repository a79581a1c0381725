"""What the journal keeps: codes, counts, names of backends, a pseudonym; never content. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from voicegate.errors import StorageError
from voicegate.governance.codes import (
    check_code,
    check_detail,
    check_name,
    check_subject,
    shortened_request_id,
)
from voicegate.vocabulary import Form, Hop, Label, LawfulBasis, Purpose, Tier, TransferBasis

__all__ = ["EntryKind", "JournalEntry", "JournalRecord"]


class EntryKind(StrEnum):
    """What happened."""

    CALL = "call"
    NOTICE = "notice"
    LABELS = "labels"
    DECISION = "decision"
    TRANSFER = "transfer"  # data is about to go: written before the first byte
    ATTEMPT = "attempt"  # how one try ended
    REFUSAL = "refusal"
    REDACTION = "redaction"
    CONSENT = "consent"
    POLICY = "policy"
    RIGHTS = "rights"
    ERASURE = "erasure"
    PURGE = "purge"
    CLOCK = "clock"
    KEYS = "keys"


_NAMES = ("call_id", "line", "backend", "adapter")


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One row of the journal, before it has a time and a number.

    ``subject`` is a pseudonym (``Pseudonyms.of``). ``size`` counts bytes of audio or characters of
    text, ``seconds`` how long the attempt took. ``countries`` are ISO 3166-1 alpha-2 codes.
    ``detail`` holds a few codes, counts and flags.

    Raises:
        StorageError: A field holds what is no code, name or pseudonym; it is not repeated.
    """

    kind: EntryKind
    call_id: str | None = None
    subject: str | None = None
    line: str | None = None
    hop: Hop | None = None
    backend: str | None = None
    adapter: str | None = None
    tier: Tier | None = None
    form: Form | None = None
    basis: TransferBasis | None = None
    lawful_basis: LawfulBasis | None = None
    purpose: Purpose | None = None
    labels: frozenset[Label] = frozenset()
    countries: frozenset[str] = frozenset()
    outcome: str | None = None
    error_code: str | None = None
    seconds: float | None = None
    size: int | None = None
    request_id: str | None = None
    policy_hash: str | None = None
    simulated: bool = False
    detail: Mapping[str, str | int | float | bool] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def __post_init__(self) -> None:
        for name in _NAMES:
            value = getattr(self, name)
            if value is not None:
                check_name(name, value)
        for code in (self.outcome, self.error_code):
            if code is not None:
                check_code("outcome and error_code", code)
        if self.policy_hash is not None:
            check_code("policy_hash", "h" + self.policy_hash)  # a hash may begin with a digit
        if self.subject is not None:
            check_subject(self.subject)
        if self.seconds is not None and not math.isfinite(self.seconds):
            raise StorageError("seconds must be a finite number")
        for country in self.countries:
            check_code("countries", country)
        if self.detail:
            check_detail(self.detail)

    def values(self, at_us: int) -> dict[str, Any]:
        """The row's body: what is set, as JSON knows it. ``at_us`` in microseconds since 1970."""
        body: dict[str, Any] = {"at_us": at_us, "kind": self.kind.value}
        for name in _PLAIN:
            value = getattr(self, name)
            if value is not None:
                body[name] = value
        if self.form is not None:
            body["form"] = str(self.form)
        if self.request_id is not None:
            body["request_id"] = shortened_request_id(self.request_id)
        if self.labels:
            body["labels"] = sorted(self.labels)
        if self.countries:
            body["countries"] = sorted(self.countries)
        if self.simulated:
            body["simulated"] = True
        if self.detail:
            body["detail"] = dict(self.detail)
        return body

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> JournalEntry:
        """The entry from which ``body`` was made.

        Raises:
            ValueError: A word in it is not known, for instance of a later version.
        """
        values = {name: body[name] for name in _TEXT if name in body}
        for name, kind in _ENUMS.items():
            if name in body:
                values[name] = kind(body[name])
        if "form" in body:
            values["form"] = Form[body["form"].upper()]
        return cls(
            kind=EntryKind(body["kind"]),
            labels=frozenset(map(Label, body.get("labels", ()))),
            countries=frozenset(body.get("countries", ())),
            simulated=body.get("simulated", False),
            detail=MappingProxyType(body.get("detail", {})),
            **values,
        )


_ENUMS: dict[str, type[StrEnum]] = {
    "hop": Hop,
    "tier": Tier,
    "basis": TransferBasis,
    "lawful_basis": LawfulBasis,
    "purpose": Purpose,
}
_PLAIN = (
    "call_id", "subject", "line", "hop", "backend", "adapter", "tier", "basis", "lawful_basis",
    "purpose", "outcome", "error_code", "seconds", "size", "policy_hash",
)  # fmt: skip
_TEXT = (
    "call_id", "subject", "line", "backend", "adapter", "outcome", "error_code", "seconds", "size",
    "request_id", "policy_hash",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalRecord:
    """A durable row: its number in the chain (from 1), its time (UTC), its hash, its entry."""

    seq: int
    at: datetime
    hash: bytes
    entry: JournalEntry
