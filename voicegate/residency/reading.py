"""Reads the register from its data file."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from voicegate.residency.register import (
    Finding,
    Member,
    RegimeBounds,
    Register,
    Scope,
    Territory,
    Tool,
)
from voicegate.vocabulary import Purpose, Regime

__all__ = ["load_register", "read_register"]

Row = Mapping[str, Any]


@cache
def load_register() -> Register:
    """The register that ships with this release, read once.

    Its sources, days and confidence stand in ``voicegate/residency/data/adequacy.toml``.
    """
    data = resources.files("voicegate.residency") / "data" / "adequacy.toml"
    return read_register(data.read_text(encoding="utf-8"))


def read_register(text: str) -> Register:
    """Read a register from TOML.

    Raises:
        ValueError: The text is no TOML, or holds a scope or a regime that nobody knows.
        KeyError: An entry lacks a key.
    """
    table: Row = tomllib.loads(text)
    findings = tuple(_finding(row) for row in table["adequacy"])
    members = {row["iso"]: _member(row) for row in table["member"]}
    territories = {row["iso"]: _territory(row) for row in table["territory"]}
    organisations = {f.destination for f in findings if f.destination.startswith("io:")}
    known = _words(table["known_countries"]).union(members, territories, organisations)
    ages: dict[str, Any] = dict(table["digital_age"])
    default = ages.pop("default")
    ages.pop("verified_on")
    return Register(
        facts_date=table["facts_date"],
        members=MappingProxyType(members),
        territories=MappingProxyType(territories),
        findings=findings,
        tools=tuple(_tool(row) for row in table["tool"]),
        bounds=MappingProxyType(_bounds(table["regime"])),
        known_countries=frozenset(known),
        aliases=MappingProxyType(dict(table["aliases"])),
        attributes=_attributes(findings, table["other_attributes"]),
        digital_age_default=default,
        digital_ages=MappingProxyType(ages),
        digital_ages_unverified=MappingProxyType(dict(table["digital_age_unverified"])),
        digital_age_history=MappingProxyType(_age_history(table["digital_age_history"])),
        fingerprint=hashlib.sha256(text.encode()).hexdigest(),
    )


def _age_history(rows: Row) -> dict[str, tuple[date, int]]:
    """Ages that were others before a day; a remark stands among them as plain text."""
    tables = {country: row for country, row in rows.items() if not isinstance(row, str)}
    return {country: (row["before"], row["age"]) for country, row in tables.items()}


def _words(lines: Iterable[str]) -> set[str]:
    return {word for line in lines for word in line.split()}


def _member(row: Row) -> Member:
    last = row.get("treated_as_member_until", row.get("member_until"))
    return Member(
        country=row["iso"],
        name=row["name"],
        group=row["group"],
        first=row["member_from"],
        last=last,
    )


def _territory(row: Row) -> Territory:
    last = row.get("treated_as_member_until")
    return Territory(
        country=row["iso"],
        name=row["name"],
        status=row["status"],
        union_law=row["status"] in {"eu", "eu_outermost"} or last is not None,
        basis=row["basis"],
        part_of=row.get("part_of"),
        first=row.get("since"),
        last=last,
    )


def _finding(row: Row) -> Finding:
    employee = row.get("requires_any_if_class_employee")
    return Finding(
        id=row["id"],
        regime=row["regime"],
        destination=row["dest"],
        name=row["name"],
        instrument=row["instrument"],
        scope=Scope(row["scope"]),
        first=row["valid_from"],
        last=row.get("valid_until"),
        celex=row.get("celex"),
        requires_any=frozenset(row["requires_any"]),
        requires_any_employee=None if employee is None else frozenset(employee),
        excludes=frozenset(row["excludes"]),
        confidence=row["confidence"],
        risk=row.get("risk"),
        end_event=row.get("end_event"),
        note=row.get("note"),
    )


def _tool(row: Row) -> Tool:
    return Tool(
        token=row["token"],
        regime=Regime(row["regime"]),
        name=row["name"],
        first=row.get("valid_from"),
        last=row.get("valid_until"),
        companion=row.get("with"),
        requires=row.get("requires"),
        note=row.get("note"),
    )


def _bounds(rows: Row) -> dict[Regime, RegimeBounds]:
    bounds: dict[Regime, RegimeBounds] = {}
    for name, row in rows.items():
        first = row.get("own_regime_from", row.get("own_register_from"))
        if first is not None:
            before = row["before"]
            other = None if before.startswith("error") else Regime(before)
            bounds[Regime(name)] = RegimeBounds(first=first, before=other)
    return bounds


def _attributes(findings: tuple[Finding, ...], others: Iterable[str]) -> frozenset[str]:
    words = set(others)
    for finding in findings:
        words |= finding.requires_any | finding.excludes | (finding.requires_any_employee or set())
    return frozenset(words - {p.value for p in Purpose})
