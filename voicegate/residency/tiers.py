"""Tiers: the legal position of a recipient, in each place where it may see data, on a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from voicegate.residency.recipient import UNKNOWN_COUNTRY, Recipient
from voicegate.residency.register import Finding, Register, Scope, Tool
from voicegate.vocabulary import Regime, Tier, TransferBasis

__all__ = ["TIER_ORDER", "Asked", "Position", "farthest", "positions"]

TIER_ORDER: dict[Tier, int] = {tier: place for place, tier in enumerate(Tier)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a position depends on beside the recipient.

    ``employee`` asks for the employee-data variant of a finding; ``consented`` says that a consent
    to the transfer is active and may be relied on (no public powers, no employee data).
    """

    regime: Regime
    day: date
    purpose: str = ""
    employee: bool = False
    consented: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One place where a recipient may see data, judged.

    ``third_country`` is a place outside the exporter's home. ``pci`` and ``own`` are attributes of
    the recipient that count here; ``eea_parent`` says that its parent is in the EEA or at home;
    ``fallback`` that an Art. 46 tool is on file beside the basis. The last two fields explain.
    """

    country: str
    tier: Tier
    basis: TransferBasis
    third_country: bool
    remote: bool
    pci: bool
    eea_parent: bool
    fallback: bool
    finding: Finding | None = field(default=None, compare=False)
    tool: Tool | None = field(default=None, compare=False)


def farthest(found: tuple[Position, ...]) -> Position:
    """The position of the farthest tier."""
    return max(found, key=lambda p: TIER_ORDER[p.tier])


def positions(recipient: Recipient, register: Register, asked: Asked) -> tuple[Position, ...]:
    """Judge each place where ``recipient`` processes data or looks at it from afar.

    Remote access is a transfer even if data is only shown on a screen (EDPB guidelines 05/2021), so
    each country of remote access is one more destination, with the same tools and none of the
    recipient's attributes. A recipient without a country is in one that nobody knows.

    Raises:
        UnsupportedDayError: The regime's register does not reach back to that day.
    """
    nothing: frozenset[str] = frozenset()
    here = sorted(recipient.countries) or [UNKNOWN_COUNTRY]
    parent = recipient.parent_country or (here[0] if len(here) == 1 else None)
    judge = _Judge(register=register, asked=asked, tools=recipient.tools)
    near = [judge.position(c, parent or c, recipient.attributes) for c in here]
    afar = [
        judge.position(c, parent or c, nothing, remote=True)
        for c in sorted(recipient.remote_access_countries)
    ]
    return tuple(near + afar)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judge:
    register: Register
    asked: Asked
    tools: frozenset[str]

    def position(
        self, country: str, parent: str, attributes: frozenset[str], *, remote: bool = False
    ) -> Position:
        register, asked = self.register, self.asked
        home = register.at_home(country, asked.regime, asked.day)
        finding = None if home else self._finding(country, attributes)
        tool = register.tool(self.tools, asked.regime, asked.day)
        tier, basis = self._tier(country, parent, attributes, home=home, finding=finding, tool=tool)
        return Position(
            country=register.canonical(country),
            tier=tier,
            basis=basis,
            third_country=not home,
            remote=remote,
            pci="pci" in attributes,
            eea_parent=register.in_eea(parent, asked.day)
            or register.at_home(parent, asked.regime, asked.day),
            fallback=tool is not None,
            finding=finding,
            tool=tool,
        )

    def _finding(self, country: str, attributes: frozenset[str]) -> Finding | None:
        asked = self.asked
        return self.register.finding(
            country,
            asked.regime,
            asked.day,
            attributes=attributes,
            purpose=asked.purpose,
            employee=asked.employee,
        )

    def _tier(
        self,
        country: str,
        parent: str,
        attributes: frozenset[str],
        *,
        home: bool,
        finding: Finding | None,
        tool: Tool | None,
    ) -> tuple[Tier, TransferBasis]:
        register, asked = self.register, self.asked
        harmless = register.harmless_parent(parent, asked.regime, asked.day)
        if home or register.in_eea(country, asked.day):
            basis = TransferBasis.DOMESTIC if home else TransferBasis.ART45
            near = Tier.T1 if harmless else Tier.T2
            return (Tier.T0 if "own_infrastructure" in attributes else near), basis
        if finding is not None:
            whole = Tier.T3 if harmless else Tier.T3F
            certified = finding.scope is Scope.CERTIFIED
            return (Tier.T4 if certified else whole), TransferBasis.ART45
        return self._without_adequacy(country, tool)

    def _without_adequacy(self, country: str, tool: Tool | None) -> tuple[Tier, TransferBasis]:
        # The order is fixed by law: Art. 45, then 46, then 49; none of them for an unknown place.
        if self.register.knows(country):
            if tool is not None:
                return Tier.T5, TransferBasis.ART46
            if self.asked.consented:
                return Tier.T6, TransferBasis.ART49A
        return Tier.T7, TransferBasis.NONE
