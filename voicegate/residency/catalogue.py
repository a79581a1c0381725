"""The endpoint catalogue: which host is where, run by whom, and on which conditions."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from voicegate.residency.places import RegionClass, countries_of
from voicegate.residency.recipient import UNKNOWN_COUNTRY, Certainty

__all__ = [
    "CatalogueEndpoint",
    "Condition",
    "Enforcement",
    "Region",
    "Vendor",
    "catalogue",
    "find_endpoint",
]

_UNPROVEN = frozenset(
    {RegionClass.EUROPE, RegionClass.GLOBAL, RegionClass.LOCAL, RegionClass.UNKNOWN}
)


class Enforcement(StrEnum):
    """Who sees to a condition: the adapter on each request or answer, or the operator."""

    ADAPTER = "adapter"
    CHECKED = "checked"
    ATTESTED = "attested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a vendor's promise rests on beside the host, in English and German."""

    name: str
    kind: Enforcement
    text: str
    text_de: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendor:
    """Who runs an endpoint. ``parent_country`` None: the operator himself; XX: nobody knows."""

    id: str
    name: str
    entity: str
    parent: str
    parent_country: str | None
    confidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """One region of a vendor; ``services`` are among stt_stream, stt_batch, stt_fast, tts."""

    name: str
    place: str
    country: str
    region_class: RegionClass
    services: frozenset[str]
    confidence: str
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueEndpoint:
    """One vendor endpoint. ``hosts`` may hold ``{region}``, which ``regions`` then explains.

    ``region_class`` is None where the region decides. ``remote_access_countries`` are those from
    which the vendor says that its staff may see data.
    """

    id: str
    vendor: Vendor
    kinds: frozenset[str]
    modes: frozenset[str]
    hosts: tuple[str, ...]
    region_class: RegionClass | None
    countries: frozenset[str]
    regions: Mapping[str, Region]
    conditions: tuple[Condition, ...]
    remote_access_countries: frozenset[str]
    confidence: str
    note: str | None = None

    @property
    def provider(self) -> str:
        """The vendor's id."""
        return self.vendor.id

    @property
    def parent_country(self) -> str | None:
        """The country of the vendor's parent."""
        return self.vendor.parent_country

    def region_of(self, host: str) -> str | None:
        """What stands in ``host`` where the pattern has ``{region}`` (or ``{resource}``)."""
        for pattern in self.hosts:
            match = _matcher(pattern).fullmatch(_plain(host))
            if match is not None:
                return match["name"] if "name" in match.re.groupindex else None
        return None

    def class_for(self, host: str) -> RegionClass:
        """The class of ``host``; a region that the catalogue does not list is unknown."""
        if self.region_class is not None:
            return self.region_class
        region = self.regions.get(self.region_of(host) or "")
        return RegionClass.UNKNOWN if region is None else region.region_class

    def certainty_for(self, host: str) -> Certainty:
        """Whether the place of ``host`` is proven by it, or has to be attested by the operator."""
        proven = self.confidence == "documented" and self.class_for(host) not in _UNPROVEN
        return Certainty.PROVEN if proven else Certainty.UNKNOWN

    def countries_for(self, host: str) -> frozenset[str]:
        """The countries where ``host`` may process data, as ISO codes; the tightest counts.

        "eu" without a named country means any member state, so all of them are returned; what is
        not proven ("Europe" in a vendor's words, geo-routed, unverified) is ``XX``.
        """
        if self.certainty_for(host) is not Certainty.PROVEN:
            return frozenset({UNKNOWN_COUNTRY})
        return self.stated_countries_for(host)

    def stated_countries_for(self, host: str) -> frozenset[str]:
        """The same, where an unverified statement counts; to be shown, not to decide on."""
        if self.region_class is None:
            region = self.regions.get(self.region_of(host) or "")
            return frozenset({UNKNOWN_COUNTRY if region is None else region.country})
        return self.countries or countries_of(self.region_class)

    def hosts_by_region(self) -> Mapping[str, tuple[str, ...]]:
        """The hosts of every region that is known; one row, named "", for a fixed place."""
        if self.region_class is not None:
            return {"": self.hosts}
        return {
            name: tuple(pattern.replace("{region}", name) for pattern in self.hosts)
            for name in sorted(self.regions)
        }


def _plain(host: str) -> str:
    """A host as the catalogue writes it: lower case, no final dot."""
    return host.lower().rstrip(".")


@cache
def _matcher(pattern: str) -> re.Pattern[str]:
    escaped = re.escape(pattern)
    name = r"(?P<name>[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)"
    return re.compile(escaped.replace(r"\{region\}", name).replace(r"\{resource\}", name))


def find_endpoint(host: str) -> CatalogueEndpoint | None:
    """The entry for ``host`` (no port); None: the catalogue does not know it.

    A host that stands there as it is comes before a pattern; of several entries that share a host,
    the least certain one answers.
    """
    plain = _plain(host)
    exact = [e for e in catalogue() if plain in e.hosts]
    found = exact or [e for e in catalogue() if any(_matcher(p).fullmatch(plain) for p in e.hosts)]
    return max(found, key=lambda e: list(RegionClass).index(e.class_for(plain)), default=None)


@cache
def catalogue() -> tuple[CatalogueEndpoint, ...]:
    """Every endpoint that this release knows, read once from its data file."""
    data = resources.files("voicegate.residency") / "data" / "endpoints.toml"
    table: Mapping[str, Any] = tomllib.loads(data.read_text(encoding="utf-8"))
    vendors = {key: _vendor(key, row) for key, row in table["provider"].items()}
    conditions = {key: _condition(key, row) for key, row in table["condition"].items()}
    regions: dict[str, dict[str, Region]] = {}
    for row in table["region"]:
        regions.setdefault(row["provider"], {})[row["name"]] = _region(row)
    return tuple(_endpoint(row, vendors, conditions, regions) for row in table["endpoint"])


def _vendor(key: str, row: Mapping[str, str]) -> Vendor:
    return Vendor(
        id=key,
        name=row["name"],
        entity=row["entity"],
        parent=row["parent"],
        parent_country=row["parent_country"] or None,
        confidence=row["confidence"],
    )


def _condition(key: str, row: Mapping[str, str]) -> Condition:
    kind = Enforcement(row["kind"])
    return Condition(name=key, kind=kind, text=row["text"], text_de=row["text_de"])


def _region(row: Mapping[str, Any]) -> Region:
    return Region(
        name=row["name"],
        place=row["place"],
        country=row["country"],
        region_class=RegionClass(row["class"]),
        services=frozenset(row["services"]),
        confidence=row["confidence"],
        note=row.get("note"),
    )


def _endpoint(
    row: Mapping[str, Any],
    vendors: Mapping[str, Vendor],
    conditions: Mapping[str, Condition],
    regions: Mapping[str, Mapping[str, Region]],
) -> CatalogueEndpoint:
    by_region = row["class"] == "by_region"
    known = regions[row["regions"]] if by_region else dict[str, Region]()
    return CatalogueEndpoint(
        id=row["id"],
        vendor=vendors[row["provider"]],
        kinds=frozenset(row["kinds"]),
        modes=frozenset(row["modes"]),
        hosts=tuple(row["hosts"]),
        region_class=None if by_region else RegionClass(row["class"]),
        countries=frozenset(row.get("countries", ())),
        regions=MappingProxyType(dict(known)),
        conditions=tuple(conditions[name] for name in row.get("conditions", ())),
        remote_access_countries=frozenset(row.get("remote_access_from", ())),
        confidence=row["confidence"],
        note=row.get("note"),
    )
