"""What stands before any matrix: consents, grounds, closed pairs, vital interest, the floor."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from voicegate.policy.presets import Preset, Row, load_preset, read_row
from voicegate.vocabulary import Consent, Form, Label, LawFloor, Purpose, Tier

__all__ = ["FLOOR_ORDER", "Closed", "Law", "load_law"]

FLOOR_ORDER: dict[LawFloor, int] = {floor: place for place, floor in enumerate(LawFloor)}


# The consent that opens a label, if one does, and the legal grounds that do.
Gate = tuple[Consent | None, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """A purpose that a label excludes even with consent."""

    articles: tuple[str, ...]
    floor: LawFloor


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """The rules that hold for every preset."""

    purpose_consent: Mapping[Purpose, Consent]
    label_consent: Mapping[Label, Consent]
    gates: Mapping[tuple[Purpose, Label], Gate]
    unlawful_if_missing: frozenset[Label]
    service_purposes: frozenset[Purpose]
    never_stripped: frozenset[Label]
    vital_purpose: Purpose
    vital_row: Row
    vital_not_for: frozenset[Label]
    closed: Mapping[tuple[Purpose, Label], Closed]
    unlawful: frozenset[tuple[Label, Tier]]
    redacted_only: frozenset[Purpose]
    articles: Mapping[Label, tuple[str, ...]]
    consent_articles: Mapping[Consent, tuple[str, ...]]
    baseline: Preset

    def vital(self, purpose: Purpose, label: Label) -> bool:
        """Whether vital interest overrules the matrix for ``label``."""
        return purpose is self.vital_purpose and label not in self.vital_not_for

    def needs_class(self, purpose: Purpose, label: Label) -> bool:
        """Whether ``label`` needs a consent or a ground of its own for ``purpose``."""
        return (purpose, label) in self.gates

    def class_open(
        self, purpose: Purpose, label: Label, active: frozenset[Consent], grounds: frozenset[str]
    ) -> bool:
        """Whether ``label`` has the consent, or the legal ground, that it needs.

        Grounds are written "9_2_h"; "10" may name its statute ("10_bdsg_22").
        """
        gate = self.gates.get((purpose, label))
        if gate is None or gate[0] in active:
            return True
        return bool(grounds) and any(
            g in gate[1] or (g.startswith("10_") and "10" in gate[1]) for g in grounds
        )

    def floor(self, label: Label, tier: Tier, *, pci: bool) -> LawFloor:
        """What the law says of raw data of this label in that tier, the gates passed."""
        if (label, tier) in self.unlawful:
            return LawFloor.UNLAWFUL
        raw = self.baseline.form(label, tier, pci=pci) is Form.RAW
        return LawFloor.LAWFUL if raw else LawFloor.CONDITIONAL


@cache
def load_law() -> Law:
    """The law as this release reads it, from ``voicegate/policy/data/law.toml``, read once."""
    data = resources.files("voicegate.policy") / "data" / "law.toml"
    table: Mapping[str, Any] = tomllib.loads(data.read_text(encoding="utf-8"))
    missing, vital = table["missing"], table["vital"]
    return Law(
        purpose_consent=MappingProxyType(
            {Purpose(p): Consent(c) for p, c in table["purpose_consent"].items()}
        ),
        label_consent=MappingProxyType(
            {Label(x): Consent(c) for x, c in table["label_consent"].items()}
        ),
        gates=MappingProxyType(_gates(table)),
        unlawful_if_missing=_labels(missing["unlawful_labels"]),
        service_purposes=frozenset(Purpose(p) for p in missing["service_purposes"]),
        never_stripped=_labels(missing["never_stripped"]),
        vital_purpose=Purpose(vital["purpose"]),
        vital_row=read_row(vital["row"]),
        vital_not_for=_labels(vital["not_for"]),
        closed=MappingProxyType(_closed(table["closed"])),
        unlawful=frozenset(
            (Label(x), Tier(t)) for t, labels in table["unlawful"].items() for x in labels
        ),
        redacted_only=frozenset(Purpose(p) for p in table["redacted_only"]["purposes"]),
        articles=MappingProxyType({Label(x): tuple(a) for x, a in table["articles"].items()}),
        consent_articles=MappingProxyType(
            {Consent(c): tuple(a) for c, a in table["consent_articles"].items()}
        ),
        baseline=load_preset("conservative"),
    )


def _gates(table: Mapping[str, Any]) -> dict[tuple[Purpose, Label], Gate]:
    """What each label needs for each purpose; vital interests need nothing."""
    consents, grounds = table["label_consent"], table["label_grounds"]
    gates: dict[tuple[Purpose, Label], Gate] = {}
    for purpose in Purpose:
        if purpose == table["vital"]["purpose"]:
            continue
        limited = table["grounds_limited"].get(purpose)
        for label in sorted({*consents, *grounds}):
            accepted = frozenset(grounds.get(label, ()))
            if limited is not None and label in consents:
                accepted &= frozenset(limited)
            consent = Consent(consents[label]) if label in consents else None
            gates[purpose, Label(label)] = (consent, accepted)
    return gates


def _labels(names: list[str]) -> frozenset[Label]:
    return frozenset(Label(name) for name in names)


def _closed(rows: list[Mapping[str, Any]]) -> dict[tuple[Purpose, Label], Closed]:
    return {
        (Purpose(p), Label(x)): Closed(
            articles=tuple(row["articles"]), floor=LawFloor(row["floor"])
        )
        for row in rows
        for p in row["purposes"]
        for x in row["labels"]
    }
