"""What redacting returns, and the rules that it follows. No repr shows any text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from voicegate.errors import ConfigError
from voicegate.redaction.taxonomy import ONE_WAY, EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from voicegate.redaction.engines.protocol import Detector
    from voicegate.vocabulary import Label

__all__ = ["Finding", "Leak", "Redacted", "RedactionRules"]

LANGUAGES = ("de", "en", "fr", "it", "es", "nl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One span of personal data.

    ``start`` and ``end`` count characters of the text that was given in; ``score`` runs from 0 to 1;
    ``reasons`` name the evidence ("checksum", "cue", "slot", ...). ``start_seconds`` and
    ``end_seconds`` are positions in the audio where the words carry times, else None.
    """

    start: int
    end: int
    type: EntityType
    score: float
    reasons: tuple[str, ...]
    label: Label
    placeholder: str
    start_seconds: float | None = None
    end_seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Redacted:
    """A text without its personal data, where that was, and the labels it adds to the call."""

    text: str = field(repr=False)
    findings: tuple[Finding, ...] = ()
    labels: frozenset[Label] = frozenset()

    @property
    def touched(self) -> bool:
        """Whether anything was taken out."""
        return bool(self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leak:
    """Something in an outgoing text that still looks like personal data.

    ``reason`` is ``vault_value``, ``digits``, ``at_sign`` or ``iban_like``; offsets in characters.
    """

    start: int
    end: int
    reason: str
    type: EntityType | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactionRules:
    """What to look for. Immutable; one value serves all calls.

    Args:
        languages: the bare languages that callers speak, the most usual first.
        countries: ISO codes whose national identifiers are looked for; None means all.
        patterns: the operator's own, name to regular expression (matched in linear time by
            google-re2, extra ``patterns``); a name may be an entity type ("CUSTOMER_NUMBER").
        allow: words and phrases that are never redacted (the firm's own name and numbers).
        deny: words and phrases that always are.
        threshold: the score from which a finding counts, 0 to 1.
        disabled: types that are not redacted. Payment secrets cannot be switched off.
        engines: further detectors; they add findings and never take one away.

    Raises:
        ConfigError: for a language without a pack, or a threshold out of range.
    """

    languages: tuple[str, ...] = ("de", "en")
    countries: frozenset[str] | None = None
    patterns: Mapping[str, str] = field(default_factory=dict[str, str])
    allow: tuple[str, ...] = field(default=(), repr=False)
    deny: tuple[str, ...] = field(default=(), repr=False)
    threshold: float = 0.5
    disabled: frozenset[EntityType] = frozenset()
    engines: tuple[Detector, ...] = ()

    def __post_init__(self) -> None:
        unknown = [tag for tag in self.languages if tag.partition("-")[0] not in LANGUAGES]
        if unknown or not self.languages:
            known = ", ".join(LANGUAGES)
            raise ConfigError(
                f"redaction.languages: no language pack for {unknown or 'an empty list'}; "
                f"name one or more of {known}"
            )
        if not 0.0 < self.threshold <= 1.0:
            raise ConfigError(
                f"redaction.threshold: {self.threshold} is not in (0, 1]; the default is 0.5"
            )
        kept = self.disabled & ONE_WAY
        if kept:
            names = ", ".join(sorted(kept))
            raise ConfigError(
                f"redaction.disabled: {names} must never be kept and cannot be switched off; "
                "remove them from the list"
            )
