"""The world: countries, adequacy as of a day, endpoint facts, tiers."""

from voicegate.residency.ages import digital_age, statutory_age
from voicegate.residency.catalogue import (
    CatalogueEndpoint,
    Condition,
    Enforcement,
    Region,
    Vendor,
    catalogue,
    find_endpoint,
)
from voicegate.residency.freshness import (
    OLD_AFTER_DAYS,
    Sunset,
    register_age_days,
    register_is_old,
    sunsets,
)
from voicegate.residency.places import RegionClass, countries_of
from voicegate.residency.reading import load_register, read_register
from voicegate.residency.recipient import UNKNOWN_COUNTRY, Certainty, Recipient
from voicegate.residency.register import (
    Finding,
    Member,
    RegimeBounds,
    Register,
    Scope,
    Territory,
    Tool,
)
from voicegate.residency.tiers import TIER_ORDER, Asked, Position, farthest, positions

__all__ = [
    "OLD_AFTER_DAYS",
    "TIER_ORDER",
    "UNKNOWN_COUNTRY",
    "Asked",
    "CatalogueEndpoint",
    "Certainty",
    "Condition",
    "Enforcement",
    "Finding",
    "Member",
    "Position",
    "Recipient",
    "RegimeBounds",
    "Region",
    "RegionClass",
    "Register",
    "Scope",
    "Sunset",
    "Territory",
    "Tool",
    "Vendor",
    "catalogue",
    "countries_of",
    "digital_age",
    "farthest",
    "find_endpoint",
    "load_register",
    "positions",
    "read_register",
    "register_age_days",
    "register_is_old",
    "statutory_age",
    "sunsets",
]
