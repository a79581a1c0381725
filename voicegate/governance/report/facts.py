"""What a report is made from, beside what happened: the configuration, as plain values. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType

from voicegate.policy.config import NoticeConfig, RetentionConfig
from voicegate.policy.decision import Reason
from voicegate.vocabulary import (
    Exporter,
    Form,
    Hop,
    Label,
    LawfulBasis,
    Purpose,
    Regime,
    Tier,
    TransferBasis,
)

__all__ = ["LineFacts", "LoosenedCell", "RecipientFacts", "ReportFacts", "SunsetFacts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """A phone line: what its calls are for. ``notice_how`` says where callers hear the notice."""

    name: str
    language: str
    purpose: Purpose
    lawful_basis: LawfulBasis
    labels: tuple[Label, ...]
    notice_how: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientFacts:
    """A backend. ``forms`` says what may go there of which label; ``papers`` what was signed when.

    ``country`` is where it stands on a map. ``reasons`` are those of its tier and its basis.
    """

    name: str
    adapter: str
    operator: str | None
    hops: tuple[Hop, ...]
    hosts: tuple[str, ...]
    countries: tuple[str, ...]
    country: str
    parent_country: str | None
    remote_access: tuple[str, ...]
    tier: Tier
    basis: TransferBasis
    certainty: str
    reasons: tuple[Reason, ...]
    forms: Mapping[tuple[Hop, Label], Form]
    papers: Mapping[str, date]
    retention_days: float | None
    trains: bool | None
    simulated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LoosenedCell:
    """A cell of the matrix that the operator opened further than the preset, and why."""

    label: Label
    tier: Tier
    form: Form
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SunsetFacts:
    """Something that ends: a finding of adequacy, or a check that counts for a year."""

    what: str
    last: date
    days_left: int
    instrument: str = ""
    backends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFacts:
    """The configuration, as of a day. ``measures`` are words for what is in place, with a value."""

    made_at: datetime
    version: str
    file: str
    controller: NoticeConfig
    regime: Regime
    exporter: Exporter
    home: str
    preset: str
    policy_hash: str
    register_date: date
    retention: RetentionConfig
    lines: tuple[LineFacts, ...] = ()
    recipients: tuple[RecipientFacts, ...] = ()
    loosened: tuple[LoosenedCell, ...] = ()
    sunsets: tuple[SunsetFacts, ...] = ()
    measures: Mapping[str, bool | str] = field(default_factory=lambda: MappingProxyType({}))
    by_voice: tuple[str, ...] = ()
