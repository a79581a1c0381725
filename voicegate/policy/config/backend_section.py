"""The shape of [backends.NAME]: which adapter, where, with which key, under which contract."""

from __future__ import annotations

import datetime as dt
from types import MappingProxyType
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field

from voicegate.policy.config.countries import country
from voicegate.policy.config.fields import (
    ITEMS,
    Country,
    CountryList,
    Days,
    HopWords,
    Seconds,
    SecretField,
    Section,
    Text,
    Url,
    When,
    one_of,
)
from voicegate.policy.config.secret_ref import SecretRef
from voicegate.policy.config.shapes import as_list, as_table
from voicegate.policy.config.words import did_you_mean, problem, shown
from voicegate.residency import load_register

__all__ = [
    "BackendLimitsSection",
    "BackendSection",
    "ContractSection",
    "DpfRow",
    "LocationSection",
    "SimulatedSection",
]

_SCC_2021: Final = dt.date(2021, 6, 4)  # (EU) 2021/914
TIMEOUTS: Final = (
    "connect",
    "first_result",
    "stall",
    "final",
    "request",
    "first_audio",
    "audio_gap",
)


def _countries(value: object) -> object:
    """One country may stand without brackets."""
    return [country(value)] if isinstance(value, str) else value


def _of_register(what: str, words: str) -> BeforeValidator:
    def check(value: object) -> str:
        known: frozenset[str] = getattr(load_register(), words)
        if not isinstance(value, str):
            raise problem(f"expected each {what} in quotes")
        if value not in known:
            raise problem(f"unknown {what} {shown(value)}", did_you_mean(value, sorted(known)))
        return value

    return BeforeValidator(check)


Countries = Annotated[CountryList, BeforeValidator(_countries)]
Attribute = Annotated[str, _of_register("attribute", "attributes")]
ToolWord = Annotated[str, _of_register("tool", "tool_words")]


class DpfRow(Section):
    """One row of the Data Privacy Framework list, as it was looked up on a day."""

    framework: Annotated[str, one_of("eu", "uk", "ch")]
    data: Annotated[str, one_of("nonhr", "hr")]
    checked: When


def _rows(value: object) -> object:
    """One row may stand without brackets."""
    return value if as_table(value) is None else [value]


def _clauses(day: dt.date) -> dt.date:
    if day < _SCC_2021:
        raise problem(
            f"is dated {day}, and the clauses that count were adopted on {_SCC_2021}",
            "older ones have not counted since 2022-12-28",
        )
    return day


class ContractSection(Section):
    """What was signed with the recipient and what was checked, each with its day."""

    dpa: When | None = None
    scc: Annotated[When, AfterValidator(_clauses)] | None = None
    scc_ch: When | None = None
    bcr: When | None = None
    idta: When | None = None
    uk_addendum: When | None = None
    tia: When | None = None
    tia_outcome: Annotated[str, one_of("positive", "negative")] = "positive"
    tra: When | None = None
    dpf: Annotated[list[DpfRow], BeforeValidator(_rows)] = Field(default_factory=list[DpfRow])
    pipeda: When | None = None
    appi: When | None = None
    pipa: When | None = None
    lgpd: When | None = None
    faroe_dpa: When | None = None
    pci: When | None = None
    public_authority: bool = False


class LocationSection(Section):
    """Where a host stands that the catalogue does not know, on the operator's word."""

    country: Countries
    attested: When
    operator: Text | None = None
    parent_country: Country | None = None
    remote_access_from: CountryList = ()
    own_infrastructure: bool = False


class SimulatedSection(Section):
    """The place of a scripted backend: a test fact, shown as simulated wherever it appears."""

    country: Countries
    operator: Text | None = None
    parent_country: Country | None = None
    remote_access_from: CountryList = ()
    attributes: Annotated[tuple[Attribute, ...], ITEMS] = ()
    tools: Annotated[tuple[ToolWord, ...], ITEMS] = ()


def _timeout_name(value: object) -> str:
    if isinstance(value, str) and value in TIMEOUTS:
        return value
    raise problem("unknown timeout", f"known: {', '.join(TIMEOUTS)}")


class BackendLimitsSection(Section):
    """How much of one backend may be used."""

    concurrent: Annotated[int, Field(gt=0)] | None = None
    per_minute: Annotated[int, Field(gt=0)] | None = None
    audio_seconds_per_day: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = None
    characters_per_day: Annotated[int, Field(gt=0)] | None = None
    money_per_day: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = None


def _frozen(value: object) -> object:
    """An adapter's option as a value that nobody can change."""
    items, table = as_list(value), as_table(value)
    if items is not None:
        return tuple(_frozen(item) for item in items)
    if table is not None:
        return MappingProxyType({key: _frozen(item) for key, item in table.items()})
    return value


class BackendSection(Section):
    """One place where data can go."""

    adapter: Text
    region: Text | None = None
    endpoint: Url | None = None
    key: SecretField | None = None
    secrets: dict[str, SecretField] = Field(default_factory=dict[str, SecretRef])
    voice: Text | None = None
    model: Text | None = None
    options: dict[str, Annotated[object, BeforeValidator(_frozen)]] = Field(
        default_factory=dict[str, object]
    )
    hops: HopWords | None = None
    contract: ContractSection = ContractSection()
    location: LocationSection | None = None
    attestations: dict[str, When] = Field(default_factory=dict[str, dt.date])
    simulated: SimulatedSection | None = None
    timeouts: dict[Annotated[str, BeforeValidator(_timeout_name)], Seconds] = Field(
        default_factory=dict[str, float]
    )
    limits: BackendLimitsSection = BackendLimitsSection()
    proxy: Url | None = None
    ca_file: Text | None = None
    retention_days: Days | None = None
    trains: bool | None = None
    latency_ms: Annotated[float, Field(ge=0, allow_inf_nan=False)] | None = None
    cost: Annotated[float, Field(ge=0, allow_inf_nan=False)] | None = None
    quality: Annotated[float, Field(ge=0, allow_inf_nan=False)] | None = None
