"""Region classes, and the countries that a class stands for when a vendor names none."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from voicegate.residency.reading import load_register
from voicegate.residency.recipient import UNKNOWN_COUNTRY

__all__ = ["RegionClass", "countries_of"]


class RegionClass(StrEnum):
    """What a vendor's endpoint promises of its place, the most certain first."""

    EU = "eu"
    EEA_CH = "eea_ch"
    CH = "ch"
    UK = "uk"
    ADEQUATE = "adequate"
    US = "us"
    LOCAL = "local"
    EUROPE = "europe"
    GLOBAL = "global"
    UNKNOWN = "unknown"


@cache
def countries_of(region_class: RegionClass) -> frozenset[str]:
    """The countries where data may be, for a class without a named country.

    "eu" is any member state, so all of them: whichever it is, the tightest decides, and a country
    that the operator denied is not excluded by silence. Classes that promise nothing are ``XX``.
    """
    members = load_register().members.values()
    states = {m.country for m in members if m.last is None}
    match region_class:
        case RegionClass.EU:
            return frozenset(m.country for m in members if m.last is None and m.group == "EU")
        case RegionClass.EEA_CH:
            return frozenset(states | {"CH"})
        case RegionClass.CH:
            return frozenset({"CH"})
        case RegionClass.UK:
            return frozenset({"GB"})
        case RegionClass.US:
            return frozenset({"US"})
        case _:
            return frozenset({UNKNOWN_COUNTRY})
