"""Gathers what a store holds of one subject: transfers, recipients, consents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

from voicegate.governance.entry import EntryKind, JournalRow
from voicegate.governance.journal import Journal
from voicegate.governance.ledger import ConsentLedger, LedgerRow
from voicegate.storage import Store

__all__ = ["Held", "Recipient", "gather", "recipients_of"]


@dataclass(slots=True, kw_only=True)
class Recipient:
    """What one backend got of the subject: how often, when, in which forms, on which basis."""

    backend: str
    adapter: str = ""
    countries: set[str] = field(default_factory=set[str])
    tiers: set[str] = field(default_factory=set[str])
    forms: set[str] = field(default_factory=set[str])
    hops: set[str] = field(default_factory=set[str])
    bases: set[str] = field(default_factory=set[str])
    labels: set[str] = field(default_factory=set[str])
    purposes: set[str] = field(default_factory=set[str])
    transfers: int = 0
    first: datetime | None = None
    last: datetime | None = None
    simulated: bool = False

    def facts(self) -> dict[str, object]:
        """The same as JSON values."""
        words = {
            name: sorted(cast("set[str]", getattr(self, name)))
            for name in ("countries", "tiers", "forms", "hops", "bases", "labels", "purposes")
        }
        return {
            "backend": self.backend,
            "adapter": self.adapter,
            **words,
            "transfers": self.transfers,
            "first": None if self.first is None else self.first.isoformat(timespec="seconds"),
            "last": None if self.last is None else self.last.isoformat(timespec="seconds"),
            "simulated": self.simulated,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """All rows of one subject; evidence of consents is opened only if that was asked for."""

    journal: tuple[JournalRow, ...]
    ledger: tuple[LedgerRow, ...]


def gather(store: Store, subject: str, *, unsealed: bool) -> Held:
    """What ``store`` holds of ``subject`` (a pseudonym)."""
    rows = Journal(store).entries(subject=subject)
    return Held(
        journal=tuple(row for row in rows if row.facts is not None),
        ledger=tuple(ConsentLedger(store).rows(subject=subject, unsealed=unsealed)),
    )


def recipients_of(rows: Iterable[JournalRow]) -> tuple[Recipient, ...]:
    """The backends that got something, by name."""
    found: dict[str, Recipient] = {}
    for row in rows:
        facts = row.facts or {}
        if facts.get("kind") != EntryKind.TRANSFER or "backend" not in facts:
            continue
        name = str(facts["backend"])
        _add(found.setdefault(name, Recipient(backend=name)), row.at, facts)
    return tuple(found[name] for name in sorted(found))


_WORDS = {
    "tiers": "tier",
    "forms": "form",
    "hops": "hop",
    "bases": "basis",
    "purposes": "purpose",
}


def _add(one: Recipient, at: datetime, facts: Mapping[str, object]) -> None:
    one.adapter = str(facts.get("adapter", ""))
    one.transfers += 1
    one.simulated = one.simulated or bool(facts.get("simulated"))
    one.countries |= set(cast("list[str]", facts.get("countries", [])))
    one.labels |= set(cast("list[str]", facts.get("labels", [])))
    for name, key in _WORDS.items():
        if key in facts:
            cast("set[str]", getattr(one, name)).add(str(facts[key]))
    one.first = at if one.first is None else min(one.first, at)
    one.last = at if one.last is None else max(one.last, at)
