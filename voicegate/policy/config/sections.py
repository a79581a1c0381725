"""The shape of the file: all its sections but [backends.NAME].

Each section is validated by itself, so that a mistake in one hides none in another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import BeforeValidator, Field

from voicegate.policy.config.backend_section import BackendSection
from voicegate.policy.config.fields import (
    BasisWord,
    Country,
    CountryGroups,
    CountryList,
    EngineWords,
    ExporterWord,
    FormWord,
    LabelWord,
    LabelWords,
    Language,
    LanguageList,
    PurposeWord,
    RegimeWord,
    RightWords,
    Seconds,
    SecretField,
    SecretList,
    Section,
    Text,
    TextList,
    TierWord,
    Url,
    When,
    one_of,
)
from voicegate.policy.config.secret_ref import SecretRef, parse_secret_ref
from voicegate.policy.config.shapes import as_table
from voicegate.policy.config.words import problem, shown
from voicegate.policy.presets import PRESETS
from voicegate.vocabulary import Exporter, Label, Purpose, Regime, Tier

__all__ = [
    "CellSection",
    "CountryRule",
    "GateSection",
    "LimitsSection",
    "LineSection",
    "OperatorRule",
    "PlayedElsewhere",
    "PolicySection",
    "PromptsSection",
    "RawSinks",
    "RedactionSection",
    "RetentionSection",
    "RightsSection",
    "RoutingSection",
    "Sections",
]


def _storage(value: object) -> str | SecretRef:
    """A path, a database URL without a password, or a reference to one."""
    if not isinstance(value, str) or not value.strip():
        raise problem("expected a path or a database URL in quotes")
    reference = parse_secret_ref(value)
    if reference is not None:
        return reference
    authority = value.partition("://")[2].partition("/")[0]
    if ":" in authority.rpartition("@")[0] or "password=" in value.lower():
        raise problem(
            "the database URL holds a password (it is not repeated here)",
            'put the whole URL into the environment: storage = "${DATABASE_URL}"',
        )
    return value


class GateSection(Section):
    """Who processes the data, under whose law, and where evidence is kept."""

    controller: Text
    contact: Text | None = None
    represented_by: Text | None = None
    dpo: Text | None = None
    privacy_url: Url | None = None
    supervisory_authority: Text | None = None
    assistant: Text | None = None
    handover: Text | None = None
    recording: bool = False
    retention_text: Text | None = None
    regime: RegimeWord = Regime.EU
    exporter: ExporterWord = Exporter.PRIVATE
    home_country: Country | None = None
    storage: Annotated[str | SecretRef | None, BeforeValidator(_storage)] = None
    encryption_key: SecretField | None = None
    old_encryption_keys: SecretList = ()
    digital_age: Annotated[int, Field(ge=13, le=18)] | None = None
    ledger_poll_seconds: Annotated[float, Field(gt=0, le=60, allow_inf_nan=False)] = 1.0
    ledger_stale_seconds: Annotated[float, Field(gt=0, le=600, allow_inf_nan=False)] = 10.0


class PlayedElsewhere(Section):
    """The operator's attestation that callers heard the notice before voicegate hears them."""

    played_elsewhere: When
    how: Text


def _notice(value: object) -> object:
    if value == "gate":
        return None
    if isinstance(value, str):
        hint = 'notice = "gate", or notice = { played_elsewhere = 2026-03-01, how = "…" }'
        raise problem(f"unknown word {shown(value)}", hint)
    return value


class LineSection(Section):
    """What is known of the calls of one phone line before the first word."""

    language: Language
    labels: LabelWords = (Label.PERSONAL,)
    purpose: PurposeWord = Purpose.SERVICE_REQUEST
    lawful_basis: BasisWord | None = None
    formality: Annotated[str, one_of("formal", "informal")] = "formal"
    notice: Annotated[PlayedElsewhere | None, BeforeValidator(_notice)] = None
    voice: Text | None = None


class CellSection(Section):
    """One cell of the matrix: a form, and the reason for it."""

    form: FormWord
    reason: Text | None = None


def _cell(value: object) -> object:
    return {"form": value} if as_table(value) is None else value


Cell = Annotated[CellSection, BeforeValidator(_cell)]


def _pattern_name(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[A-Z][A-Z0-9_]{0,39}", value):
        return value
    raise problem("a pattern is named in capitals", 'like CUSTOMER_NUMBER = "K-[0-9]{6}"')


PatternName = Annotated[str, BeforeValidator(_pattern_name)]


class CountryRule(Section):
    """Countries that are allowed (no others are), and countries that never are."""

    allow: CountryGroups | None = None
    deny: CountryGroups = ()


class OperatorRule(Section):
    """Operators (companies) that are allowed, and those that never are."""

    allow: TextList | None = None
    deny: TextList = ()


class RawSinks(Section):
    """The recorded reason for raw text to sinks in adequate countries."""

    reason: Text


class PolicySection(Section):
    """The operator's rules on top of a preset."""

    extends: Annotated[str, one_of(*PRESETS)] = "conservative"
    prefer: TextList = ()
    labels: dict[LabelWord, dict[TierWord, Cell]] = Field(
        default_factory=dict[Label, dict[Tier, CellSection]]
    )
    countries: CountryRule = CountryRule()
    operators: OperatorRule = OperatorRule()
    eu_operated_only: bool = False
    retention_max_days: Annotated[int, Field(ge=0, le=36525)] | None = None
    no_training: bool = False
    raw_sinks_in_adequate_countries: RawSinks | None = None
    stt_redacted: Annotated[str, one_of("deny", "bleep")] = "deny"


class RedactionSection(Section):
    """What the redactor looks for."""

    languages: LanguageList | None = None
    countries: CountryList | None = None
    patterns: dict[PatternName, Text] = Field(default_factory=dict[str, str])
    allow: TextList = ()
    deny: TextList = ()
    threshold: Annotated[float, Field(gt=0, le=1)] = 0.5
    disabled: TextList = ()
    engines: EngineWords = ()
    engine_budget_ms: Annotated[float, Field(gt=0, le=60_000, allow_inf_nan=False)] = 250.0
    engine_models: dict[Language, Text] = Field(default_factory=dict[str, str])
    gliner_model: Text | None = None


class LimitsSection(Section):
    """How much one gate takes on."""

    calls: Annotated[int, Field(gt=0)] | None = None
    streams: Annotated[int, Field(gt=0)] | None = None
    call_seconds: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = None
    audio_bytes: Annotated[int, Field(gt=0)] | None = None
    text_characters: Annotated[int, Field(gt=0)] | None = None
    request_seconds: Seconds | None = None


class RightsSection(Section):
    """Which rights callers may exercise by voice."""

    by_voice: RightWords = ()


class RetentionSection(Section):
    """How long evidence is kept, in days and years."""

    journal_days: Annotated[int, Field(ge=1, le=36525)] = 365
    marketing_years: Annotated[int, Field(ge=1, le=100)] = 5
    consent_years: Annotated[int, Field(ge=0, le=100)] = 3


class RoutingSection(Section):
    """How the permitted backends are used."""

    order: Annotated[str, one_of("policy", "measured")] = "policy"
    hedge_after_seconds: Seconds | None = None
    hedge_speech_after_seconds: Seconds | None = None
    split_speech: bool = False
    shared: Annotated[str | SecretRef | None, BeforeValidator(_storage)] = None


class PromptsSection(Section):
    """Where the sound of fixed texts is kept, and for how long."""

    folder: Text
    max_bytes: Annotated[int, Field(gt=0)] = 100_000_000
    max_age_days: Annotated[float, Field(gt=0, le=36525, allow_inf_nan=False)] = 30.0
    version: Text = "1"


@dataclass(slots=True, kw_only=True)
class Sections:
    """The sections of one file, without what has not the right shape in them."""

    gate: GateSection | None = None
    policy: PolicySection | None = None
    redaction: RedactionSection | None = None
    limits: LimitsSection | None = None
    rights: RightsSection | None = None
    retention: RetentionSection | None = None
    routing: RoutingSection | None = None
    prompts: PromptsSection | None = None
    lines: dict[str, LineSection] = field(default_factory=dict[str, LineSection])
    backends: dict[str, BackendSection] = field(default_factory=dict[str, BackendSection])
