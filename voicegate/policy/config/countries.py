"""Country codes in a file: what the register knows, and two words for groups of them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from voicegate.policy.config.words import did_you_mean, problem, shown
from voicegate.residency import Register, load_register

__all__ = ["GROUPS", "country", "country_or_group", "expanded"]

GROUPS: Final = ("EU", "EEA")
_HOW: Final = 'use the two letters of ISO 3166-1, like "DE" or "US"'
_NAMES: Final = {"USA": "US", "ENGLAND": "GB", "DEUTSCHLAND": "DE", "SCHWEIZ": "CH"}


@lru_cache(maxsize=1)
def _register() -> Register:
    return load_register()


def country(value: object) -> str:
    """The code of a country, or of an organisation as ``io:EPO``, that the register knows.

    Raises:
        PydanticCustomError: It knows none; the message has a suggestion.
    """
    if not isinstance(value, str):
        raise problem("expected a country code in quotes", _HOW)
    register = _register()
    if value in register.known_countries or value == "XX":
        return value
    raise problem(f"unknown country {shown(value)}", _suggestion(value, register))


def country_or_group(value: object) -> str:
    """A country code, ``EU`` or ``EEA``."""
    return value if isinstance(value, str) and value in GROUPS else country(value)


def expanded(codes: tuple[str, ...]) -> frozenset[str]:
    """``codes`` with each group replaced by its members of today and their territories."""
    found: set[str] = set()
    for code in codes:
        found |= _members(code) if code in GROUPS else {code}
    return frozenset(found)


def _members(group: str) -> set[str]:
    register = _register()
    states = {
        m.country
        for m in register.members.values()
        if m.last is None and (group == "EEA" or m.group == "EU")
    }
    territories = {
        t.country
        for t in register.territories.values()
        if t.union_law and t.last is None and t.part_of in states
    }
    return states | territories


def _suggestion(value: str, register: Register) -> str:
    upper = value.strip().upper()
    if upper in {*GROUPS, "EWR", "EUROPE", "EUROPA"}:
        return f"a backend stands in one country or more; {_HOW}"
    names = {m.name.upper(): m.country for m in register.members.values()}
    names |= {f.name.upper(): f.destination for f in register.findings if len(f.destination) == 2}  # noqa: PLR2004
    names |= _NAMES
    code = upper if upper in register.known_countries else None
    code = code or register.aliases.get(upper) or names.get(upper)
    if code is None:
        near = did_you_mean(upper, names) or ""
        code = names.get(near.removeprefix('did you mean "').removesuffix('"?'))
    return f'did you mean "{code}"?' if code else _HOW
