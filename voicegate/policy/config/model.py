"""What a configuration says, as values: read, checked, and not yet bound to adapters or keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from voicegate.errors import Problem, Severity
from voicegate.policy.config.findings import key_text
from voicegate.policy.config.locate import Path, line_of
from voicegate.policy.config.secret_ref import SecretRef
from voicegate.policy.rules import Rules
from voicegate.residency import Recipient
from voicegate.vocabulary import Hop, Label, LawfulBasis, Purpose

__all__ = [
    "ENGINES",
    "RIGHTS",
    "BackendConfig",
    "BackendLimitsConfig",
    "ContractConfig",
    "DpfConfig",
    "GateConfig",
    "LimitsConfig",
    "LineConfig",
    "LocationConfig",
    "NoticeConfig",
    "PromptsConfig",
    "RedactionConfig",
    "RetentionConfig",
    "RightsConfig",
    "RoutingConfig",
]


def _nothing() -> Mapping[str, object]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeConfig:
    """What a caller has to be told (GDPR Art. 13, AI Act Art. 50); None: the file does not say.

    ``handover`` is the word that reaches a person.
    """

    controller: str
    contact: str | None = None
    represented_by: str | None = None
    dpo: str | None = None
    privacy_url: str | None = None
    supervisory_authority: str | None = None
    assistant: str | None = None
    handover: str | None = None
    recording: bool = False
    retention_text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineConfig:
    """What is known of the calls of a line before the first word.

    ``notice_attested`` is the day on which the operator stated that callers hear the notice
    elsewhere, ``notice_how`` where; None means that the gate plays it.
    """

    name: str
    language: str
    labels: frozenset[Label]
    purpose: Purpose
    lawful_basis: LawfulBasis | None = None
    formality: str = "formal"
    notice_attested: dt.date | None = None
    notice_how: str | None = None
    voice: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DpfConfig:
    """A row of the Data Privacy Framework list: ``framework`` eu, uk, ch; ``data`` nonhr, hr."""

    framework: str
    data: str
    checked: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractConfig:
    """What was signed and what was checked. ``dates`` maps the words of the file to their day."""

    dates: Mapping[str, dt.date] = field(default_factory=lambda: MappingProxyType({}))
    tia_positive: bool = True
    dpf: tuple[DpfConfig, ...] = ()
    public_authority: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationConfig:
    """Where a host stands, on the operator's word of the day ``attested``."""

    countries: frozenset[str]
    attested: dt.date
    operator: str | None = None
    parent_country: str | None = None
    remote_access_countries: frozenset[str] = frozenset()
    own_infrastructure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BackendLimitsConfig:
    """How much of one backend may be used; None is no limit. A day is one of UTC."""

    concurrent: int | None = None
    per_minute: int | None = None
    audio_seconds_per_day: float | None = None
    characters_per_day: int | None = None
    money_per_day: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BackendConfig:
    """One backend. ``timeouts`` are seconds; ``cost`` is money for one minute of speech.

    ``secrets`` holds names only; ``simulated`` is the declared place of a scripted backend;
    ``ca_file`` is a PEM file that replaces the public certificate authorities.
    """

    name: str
    adapter: str
    region: str | None = None
    endpoint: str | None = None
    options: Mapping[str, object] = field(default_factory=_nothing)
    secrets: Mapping[str, SecretRef] = field(default_factory=lambda: MappingProxyType({}))
    hops: frozenset[Hop] | None = None
    contract: ContractConfig = field(default_factory=ContractConfig)
    location: LocationConfig | None = None
    attestations: Mapping[str, dt.date] = field(default_factory=lambda: MappingProxyType({}))
    simulated: Recipient | None = None
    timeouts: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    limits: BackendLimitsConfig = field(default_factory=BackendLimitsConfig)
    proxy: str | None = None
    ca_file: str | None = None
    retention_days: float | None = None
    trains: bool | None = None
    latency_ms: float | None = None
    cost: float | None = None
    quality: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactionConfig:
    """What the redactor looks for; None leaves the choice to it.

    ``engines`` look at texts beside the rules, all within ``engine_budget_ms``; ``engine_models``
    are spaCy's, by language (two letters).
    """

    languages: tuple[str, ...] | None = None
    countries: frozenset[str] | None = None
    patterns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    allow: tuple[str, ...] = field(default=(), repr=False)
    deny: tuple[str, ...] = field(default=(), repr=False)
    threshold: float = 0.5
    disabled: frozenset[str] = frozenset()
    engines: tuple[str, ...] = ()
    engine_budget_ms: float = 250.0
    engine_models: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    gliner_model: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitsConfig:
    """How much one gate takes on; None is no limit of the operator's."""

    calls: int | None = None
    streams: int | None = None
    call_seconds: float | None = None
    audio_bytes: int | None = None
    text_characters: int | None = None
    request_seconds: float | None = None


ENGINES = ("presidio", "spacy", "gliner")
"""The optional engines of the redactor."""

RIGHTS = ("access", "portability", "rectification", "erasure", "restriction")
"""The rights that may be opened to a voice; objection and withdrawal always are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsConfig:
    """Rights that callers may exercise by voice; for the others a person takes over."""

    by_voice: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionConfig:
    """How long evidence is kept. A proposal, not law."""

    journal_days: int = 365
    marketing_years: int = 5
    consent_years: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutingConfig:
    """How the permitted backends are used.

    ``measured`` orders them by what was measured of them instead of by the policy;
    ``hedge_after_seconds`` is when a transcription without an answer goes to a second one too,
    ``hedge_speech_after_seconds`` when a text without any sound does;
    ``split_speech`` lets fixed words be spoken by a backend for redacted text;
    ``shared`` is the URL of a Redis or Valkey server through which processes share limits and
    health.
    """

    measured: bool = False
    hedge_after_seconds: float | None = None
    hedge_speech_after_seconds: float | None = None
    split_speech: bool = False
    shared: str | SecretRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptsConfig:
    """Where the sound of fixed texts is kept (a path from the folder of the file), and how long.

    With another ``version`` nothing is played that was kept before.
    """

    folder: str
    max_bytes: int
    max_age_days: float
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GateConfig:
    """A whole configuration file. ``lines`` and ``backends`` keep the order of the file.

    ``storage`` is a path, a database URL, or a reference to one; None is the default place.
    Every ``ledger_poll_seconds`` running calls look for consents that another process has written;
    if that fails for longer than ``ledger_stale_seconds``, no consent counts.
    ``positions`` maps each key of the file to its line.
    """

    file: str
    notice: NoticeConfig
    rules: Rules
    lines: Mapping[str, LineConfig]
    backends: Mapping[str, BackendConfig]
    redaction: RedactionConfig = field(default_factory=RedactionConfig)
    limits: LimitsConfig = field(default_factory=LimitsConfig)
    rights: RightsConfig = field(default_factory=RightsConfig)
    retention: RetentionConfig = field(default_factory=RetentionConfig)
    routing: RoutingConfig = field(default_factory=RoutingConfig)
    prompts: PromptsConfig | None = None
    storage: str | SecretRef | None = None
    encryption_key: SecretRef | None = None
    old_encryption_keys: tuple[SecretRef, ...] = ()
    digital_age: int | None = None
    ledger_poll_seconds: float = 1.0
    ledger_stale_seconds: float = 10.0
    positions: Mapping[Path, int] = field(
        default_factory=lambda: MappingProxyType({}), repr=False, compare=False
    )

    def problem(
        self,
        path: Path,
        message: str,
        suggestion: str | None = None,
        severity: Severity = Severity.PROBLEM,
    ) -> Problem:
        """A finding at ``path``, with the line where that stands in the file."""
        return Problem(
            file=self.file,
            line=line_of(self.positions, path),
            key=key_text(path),
            message=message,
            suggestion=suggestion,
            severity=severity,
        )
