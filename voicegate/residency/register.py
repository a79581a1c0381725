"""The register of adequacy: members, territories, findings and transfer tools, as of a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from voicegate.errors import UnsupportedDayError
from voicegate.vocabulary import Regime

__all__ = ["Finding", "Member", "RegimeBounds", "Register", "Scope", "Territory", "Tool"]


class Scope(StrEnum):
    """How far a finding reaches: a whole country, some of it, or certified recipients only.

    The two last ones are listed for completeness and never match call data.
    """

    FULL = "full"
    PARTIAL = "partial"
    CERTIFIED = "certified"
    SECTOR_PNR = "sector_pnr"
    LAW_ENFORCEMENT = "law_enforcement"


_FOR_CALLS = frozenset({Scope.FULL, Scope.PARTIAL, Scope.CERTIFIED})
_COUNTRY_WIDE = frozenset({Scope.FULL, Scope.PARTIAL})


def _within(day: date, first: date | None, last: date | None) -> bool:
    """Whether ``day`` lies in an interval of inclusive days; an open end is None."""
    return (first is None or first <= day) and (last is None or day <= last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A state of the EEA (``group`` "EU" or "EEA-EFTA"); both days are inclusive."""

    country: str
    name: str
    group: str
    first: date
    last: date | None = None

    def on(self, day: date) -> bool:
        """Whether it was, or was treated as, a member on ``day``."""
        return _within(day, self.first, self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """A place with a code of its own whose status differs from its state's.

    ``union_law`` says that it follows ``part_of`` into the EEA, from ``first`` to ``last``.
    """

    country: str
    name: str
    status: str
    union_law: bool
    basis: str
    part_of: str | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One adequacy decision: for whom, where, from when to when, and for which recipients.

    ``destination`` is a country, ``group:EEA``, or an organisation as ``io:EPO``. ``confidence`` is
    "primary", "secondary" or "recall"; the last is unverified and to be confirmed by the operator.
    """

    id: str
    regime: str
    destination: str
    name: str
    instrument: str
    scope: Scope
    first: date
    last: date | None = None
    celex: str | None = None
    requires_any: frozenset[str] = frozenset()
    requires_any_employee: frozenset[str] | None = None
    excludes: frozenset[str] = frozenset()
    confidence: str = "recall"
    risk: str | None = None
    end_event: str | None = None
    note: str | None = None

    def on(self, day: date) -> bool:
        """Whether it could be relied on, on ``day``."""
        return _within(day, self.first, self.last)

    def covers(self, attributes: frozenset[str], purpose: str, *, employee: bool) -> bool:
        """Whether a recipient with these attributes is in scope, for this purpose."""
        needed = self.requires_any
        if employee and self.requires_any_employee is not None:
            needed = self.requires_any_employee
        if needed and not needed & attributes:
            return False
        return purpose not in self.excludes and not self.excludes & attributes


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A transfer tool of Art. 46 or its parallels: ``companion`` and ``requires`` must be there."""

    token: str
    regime: Regime
    name: str
    first: date | None = None
    last: date | None = None
    companion: str | None = None
    requires: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeBounds:
    """From when a regime answers for itself, and which one answers before (None: nobody)."""

    first: date
    before: Regime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The whole register. Every question is asked as of a day; what it does not know is "no"."""

    facts_date: date
    members: Mapping[str, Member]
    territories: Mapping[str, Territory]
    findings: tuple[Finding, ...]
    tools: tuple[Tool, ...]
    bounds: Mapping[Regime, RegimeBounds]
    known_countries: frozenset[str]
    aliases: Mapping[str, str]
    attributes: frozenset[str]
    digital_age_default: int
    digital_ages: Mapping[str, int]
    digital_ages_unverified: Mapping[str, int]
    digital_age_history: Mapping[str, tuple[date, int]]
    fingerprint: str = ""

    @property
    def tool_words(self) -> frozenset[str]:
        """The words for tools and their paperwork."""
        tokens = {t.token for t in self.tools} - {"art49_consent"}
        return frozenset(tokens | {"tia", "tia_fail", "tra"})

    def canonical(self, country: str) -> str:
        """The ISO code for ``country``, where institutions write another (EL is GR, UK is GB)."""
        return self.aliases.get(country, country)

    def knows(self, country: str) -> bool:
        """Whether ``country`` is a place, or an organisation, that somebody knows."""
        return self.canonical(country) in self.known_countries

    def regime_on(self, regime: Regime, day: date) -> Regime:
        """The regime that answers for an exporter under ``regime`` on ``day``.

        Raises:
            UnsupportedDayError: Nobody does: the Swiss register starts on 2023-09-01, and before
                that the exporter judged for itself (old FADP Art. 6).
        """
        bounds = self.bounds.get(regime)
        if bounds is None or day >= bounds.first:
            return regime
        if bounds.before is None:
            raise UnsupportedDayError(
                f"regime {regime} cannot be judged as of {day}: its register starts on "
                f"{bounds.first}; ask for that day or a later one"
            )
        return bounds.before

    def in_eea(self, country: str, day: date) -> bool:
        """Whether ``country`` is in the EEA on ``day``, with the territories where its law holds.

        Réunion is (TFEU Art. 349, 355), Greenland is not, and the United Kingdom was to the end of
        2020 (withdrawal agreement Art. 127).
        """
        code = self.canonical(country)
        territory = self.territories.get(code)
        if territory is None:
            member = self.members.get(code)
            return member is not None and member.on(day)
        if not territory.union_law or not _within(day, territory.first, territory.last):
            return False
        state = self.members.get(territory.part_of or "")
        return state is not None and state.on(day)

    def at_home(self, country: str, regime: Regime, day: date) -> bool:
        """Whether data in ``country`` stays at home for an exporter under ``regime``."""
        own = self.regime_on(regime, day)
        if own is Regime.EU:
            return self.in_eea(country, day)
        return self.canonical(country) == ("GB" if own is Regime.UK else "CH")

    def findings_on(self, country: str, regime: Regime, day: date) -> tuple[Finding, ...]:
        """The findings of the exporter's regime for ``country`` that hold on ``day``."""
        own = self.regime_on(regime, day)
        code = self.canonical(country)
        places = {code, "group:EEA"} if self.in_eea(code, day) else {code}
        return tuple(
            f
            for f in self.findings
            if f.regime == own and f.destination in places and f.scope in _FOR_CALLS and f.on(day)
        )

    def finding(
        self,
        country: str,
        regime: Regime,
        day: date,
        *,
        attributes: frozenset[str] = frozenset(),
        purpose: str = "",
        employee: bool = False,
    ) -> Finding | None:
        """The finding that covers this recipient, a country-wide one first; None: not adequate.

        Recipients process ``automated`` unless they are ``manual_only``.
        """
        if "manual_only" not in attributes:
            attributes |= {"automated"}
        else:
            attributes -= {"automated"}
        covering = [
            f
            for f in self.findings_on(country, regime, day)
            if f.covers(attributes, purpose, employee=employee)
        ]
        return min(covering, key=lambda f: f.scope is Scope.CERTIFIED, default=None)

    def harmless_parent(self, country: str, regime: Regime, day: date) -> bool:
        """Whether a parent in ``country`` is at home, in the EEA, or under a country-wide finding.

        A finding for certified recipients only says nothing about a parent.
        """
        if self.in_eea(country, day) or self.at_home(country, regime, day):
            return True
        return any(f.scope in _COUNTRY_WIDE for f in self.findings_on(country, regime, day))

    def tool(self, tools: frozenset[str], regime: Regime, day: date) -> Tool | None:
        """The transfer tool that counts: of the regime, in force, with all its paperwork.

        A transfer impact assessment that failed spoils every tool.
        """
        if "tia_fail" in tools:
            return None
        own = self.regime_on(regime, day)
        for tool in self.tools:
            if tool.regime is own and self._counts(tool, tools, day):
                return tool
        return None

    def _counts(self, tool: Tool, tools: frozenset[str], day: date) -> bool:
        # A tool that asks for no paperwork is none of Art. 46: consent is judged elsewhere.
        if tool.requires is None or not {tool.token, tool.requires} <= tools:
            return False
        if not _within(day, tool.first, tool.last):
            return False
        if tool.companion is None:
            return True
        return tool.companion in tools and any(
            _within(day, other.first, other.last)
            for other in self.tools
            if other.token == tool.companion
        )
