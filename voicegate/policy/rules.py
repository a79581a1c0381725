"""The operator's rules, as they are after reading and before compiling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from voicegate.residency.recipient import Recipient
from voicegate.speech import Capabilities
from voicegate.vocabulary import Exporter, Form, Hop, Label, Regime, Tier

__all__ = ["Cell", "PolicyBackend", "Rules"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of the matrix that the operator set, with the reason if it loosens the preset."""

    form: Form
    reason: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """A policy: a preset and what the operator changed in it.

    ``prefer`` names criteria ("latency", "cost", "quality") or backends, first counts most.
    ``raw_sink_reason`` is the operator's recorded reason for sending raw text to sinks in adequate
    countries; without it, text to a sink in any third country is redacted. ``stt_redacted`` says
    what ``redacted`` means on an STT hop: the audio does not go ("deny"), or, if it is a recording,
    bleeped ("bleep", and only where the policy was compiled for somebody who bleeps).
    """

    regime: Regime = Regime.EU
    exporter: Exporter = Exporter.PRIVATE
    home_country: str | None = None
    preset: str = "conservative"
    cells: Mapping[tuple[Label, Tier], Cell] = field(default_factory=lambda: MappingProxyType({}))
    allow_countries: frozenset[str] | None = None
    deny_countries: frozenset[str] = frozenset()
    allow_operators: frozenset[str] | None = None
    deny_operators: frozenset[str] = frozenset()
    eu_operated_only: bool = False
    retention_max_days: int | None = None
    no_training: bool = False
    prefer: tuple[str, ...] = ()
    raw_sink_reason: str | None = None
    stt_redacted: str = "deny"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyBackend:
    """What the policy knows of one backend.

    ``latency_ms``, ``cost`` (money for one minute of speech) and ``quality`` (more is better) order
    the permitted ones; ``retention_days`` None means that nobody said; so does ``trains`` None.
    """

    name: str
    recipient: Recipient
    hops: frozenset[Hop]
    capabilities: Capabilities
    simulated: bool = False
    retention_days: float | None = None
    trains: bool | None = None
    latency_ms: float | None = None
    cost: float | None = None
    quality: float | None = None
