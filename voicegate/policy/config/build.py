"""From sound sections to the values that the rest of the library works with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from voicegate.policy.config.backend_section import (
    BackendSection,
    ContractSection,
    LocationSection,
    SimulatedSection,
)
from voicegate.policy.config.countries import expanded
from voicegate.policy.config.locate import Path, line_of
from voicegate.policy.config.model import (
    BackendConfig,
    BackendLimitsConfig,
    ContractConfig,
    DpfConfig,
    GateConfig,
    LimitsConfig,
    LineConfig,
    LocationConfig,
    NoticeConfig,
    PromptsConfig,
    RedactionConfig,
    RetentionConfig,
    RightsConfig,
    RoutingConfig,
)
from voicegate.policy.config.sections import (
    GateSection,
    LineSection,
    PolicySection,
    RedactionSection,
    RoutingSection,
    Sections,
)
from voicegate.policy.rules import Cell, Rules
from voicegate.residency import Certainty, Recipient
from voicegate.vocabulary import Label, Tier

__all__ = ["build_config", "build_rules"]

_NOTICE: Final = (
    "controller",
    "contact",
    "represented_by",
    "dpo",
    "privacy_url",
    "supervisory_authority",
    "assistant",
    "handover",
    "recording",
    "retention_text",
)
_DATED: Final = (
    *("dpa", "scc", "scc_ch", "bcr", "idta", "uk_addendum", "tia", "tra"),
    *("pipeda", "appi", "pipa", "lgpd", "faroe_dpa", "pci"),
)


def build_config(sections: Sections, file: str, positions: Mapping[Path, int]) -> GateConfig:
    """The configuration of a file, as far as its sections could be read."""
    gate = sections.gate or GateSection(controller="?")
    policy = sections.policy or PolicySection()
    limits, prompts = sections.limits, sections.prompts
    return GateConfig(
        file=file,
        notice=NoticeConfig(**{name: getattr(gate, name) for name in _NOTICE}),
        rules=build_rules(gate, policy, positions),
        lines=MappingProxyType({n: _line(n, row) for n, row in sections.lines.items()}),
        backends=MappingProxyType({n: _backend(n, row) for n, row in sections.backends.items()}),
        redaction=_redaction(sections.redaction or RedactionSection()),
        limits=LimitsConfig(**limits.model_dump()) if limits else LimitsConfig(),
        rights=RightsConfig(by_voice=sections.rights.by_voice if sections.rights else ()),
        retention=RetentionConfig(
            **sections.retention.model_dump() if sections.retention else {},
        ),
        routing=_routing(sections.routing or RoutingSection()),
        prompts=PromptsConfig(**prompts.model_dump()) if prompts else None,
        storage=gate.storage,
        encryption_key=gate.encryption_key,
        old_encryption_keys=gate.old_encryption_keys,
        digital_age=gate.digital_age,
        ledger_poll_seconds=gate.ledger_poll_seconds,
        ledger_stale_seconds=gate.ledger_stale_seconds,
        positions=MappingProxyType(dict(positions)),
    )


def build_rules(gate: GateSection, policy: PolicySection, positions: Mapping[Path, int]) -> Rules:
    """The operator's rules; each cell knows its line."""
    raw = policy.raw_sinks_in_adequate_countries
    allowed, operators = policy.countries.allow, policy.operators.allow
    return Rules(
        regime=gate.regime,
        exporter=gate.exporter,
        home_country=gate.home_country,
        preset=policy.extends,
        cells=_cells(policy, positions),
        allow_countries=None if allowed is None else expanded(allowed),
        deny_countries=expanded(policy.countries.deny),
        allow_operators=None if operators is None else frozenset(operators),
        deny_operators=frozenset(policy.operators.deny),
        eu_operated_only=policy.eu_operated_only,
        retention_max_days=policy.retention_max_days,
        no_training=policy.no_training,
        prefer=policy.prefer,
        raw_sink_reason=None if raw is None else raw.reason,
        stt_redacted=policy.stt_redacted,
    )


def _cells(
    policy: PolicySection, positions: Mapping[Path, int]
) -> Mapping[tuple[Label, Tier], Cell]:
    cells = {
        (label, tier): Cell(
            form=cell.form,
            reason=cell.reason,
            line=line_of(positions, ("policy", "labels", label.value, tier.value)),
        )
        for label, row in policy.labels.items()
        for tier, cell in row.items()
    }
    return MappingProxyType(cells)


def _line(name: str, row: LineSection) -> LineConfig:
    return LineConfig(
        name=name,
        language=row.language,
        labels=frozenset(row.labels),
        purpose=row.purpose,
        lawful_basis=row.lawful_basis,
        formality=row.formality,
        notice_attested=row.notice.played_elsewhere if row.notice else None,
        notice_how=row.notice.how if row.notice else None,
        voice=row.voice,
    )


def _backend(name: str, row: BackendSection) -> BackendConfig:
    options = dict(row.options)
    options |= {k: v for k, v in (("voice", row.voice), ("model", row.model)) if v is not None}
    secrets = dict(row.secrets)
    if row.key is not None:
        secrets["key"] = row.key
    return BackendConfig(
        name=name,
        adapter=row.adapter,
        region=row.region,
        endpoint=row.endpoint,
        options=MappingProxyType(options),
        secrets=MappingProxyType(secrets),
        hops=None if row.hops is None else frozenset(row.hops),
        contract=_contract(row.contract),
        location=_location(row.location),
        attestations=MappingProxyType(dict(row.attestations)),
        simulated=_simulated(row.simulated),
        timeouts=MappingProxyType(dict(row.timeouts)),
        limits=BackendLimitsConfig(**row.limits.model_dump()),
        proxy=row.proxy,
        ca_file=row.ca_file,
        retention_days=row.retention_days,
        trains=row.trains,
        latency_ms=row.latency_ms,
        cost=row.cost,
        quality=row.quality,
    )


def _contract(row: ContractSection) -> ContractConfig:
    dates: dict[str, dt.date | None] = {name: getattr(row, name) for name in _DATED}
    return ContractConfig(
        dates=MappingProxyType({name: day for name, day in dates.items() if day is not None}),
        tia_positive=row.tia_outcome == "positive",
        dpf=tuple(
            DpfConfig(framework=r.framework, data=r.data, checked=r.checked) for r in row.dpf
        ),
        public_authority=row.public_authority,
    )


def _location(row: LocationSection | None) -> LocationConfig | None:
    if row is None:
        return None
    return LocationConfig(
        countries=frozenset(row.country),
        attested=row.attested,
        operator=row.operator,
        parent_country=row.parent_country,
        remote_access_countries=frozenset(row.remote_access_from),
        own_infrastructure=row.own_infrastructure,
    )


def _simulated(row: SimulatedSection | None) -> Recipient | None:
    if row is None:
        return None
    return Recipient(
        countries=frozenset(row.country),
        parent_country=row.parent_country,
        remote_access_countries=frozenset(row.remote_access_from),
        attributes=frozenset(row.attributes),
        tools=frozenset(row.tools),
        operator=row.operator,
        certainty=Certainty.SIMULATED,
    )


def _redaction(row: RedactionSection) -> RedactionConfig:
    return RedactionConfig(
        languages=row.languages,
        countries=None if row.countries is None else frozenset(row.countries),
        patterns=MappingProxyType(dict(row.patterns)),
        allow=row.allow,
        deny=row.deny,
        threshold=row.threshold,
        disabled=frozenset(row.disabled),
        engines=row.engines,
        engine_budget_ms=row.engine_budget_ms,
        engine_models=MappingProxyType(
            {tag.partition("-")[0]: model for tag, model in row.engine_models.items()}
        ),
        gliner_model=row.gliner_model,
    )


def _routing(row: RoutingSection) -> RoutingConfig:
    return RoutingConfig(
        measured=row.order == "measured",
        hedge_after_seconds=row.hedge_after_seconds,
        hedge_speech_after_seconds=row.hedge_speech_after_seconds,
        split_speech=row.split_speech,
        shared=row.shared,
    )
