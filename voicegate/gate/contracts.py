"""What counts on a day of what was signed and checked: words of the register, with their dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from voicegate.policy.config import ContractConfig

__all__ = ["Counted", "Dated", "a_year_after", "count_contract"]

_TOOLS: Final = {
    "scc": "scc2021",
    "scc_ch": "scc_ch",
    "bcr": "bcr",
    "idta": "idta",
    "uk_addendum": "uk_addendum",
    "tra": "tra",
}
_CERTIFICATIONS: Final = ("pipeda", "appi", "pipa", "lgpd", "faroe_dpa", "pci")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A fact that does not count on the day: its key in the file, and why."""

    key: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What counts on a day, what does not, and the days on which that changes."""

    attributes: frozenset[str]
    tools: frozenset[str]
    dropped: tuple[Dated, ...]
    changes: tuple[date, ...]


def a_year_after(day: date) -> date:
    """The last day on which a fact that was checked on ``day`` still counts: twelve months."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February, or the last year that a date can hold
        return day + timedelta(days=365) if day.year < date.max.year else date.max


def count_contract(contract: ContractConfig, as_of: date) -> Counted:
    """What of ``contract`` counts on ``as_of``.

    A signature counts from its day on. What was checked (a certification, an attestation of scope)
    counts for twelve months from the day of the check.
    """
    count = _Count(as_of)
    tools = {word for key, word in _TOOLS.items() if count.signed(key, contract.dates.get(key))}
    if not contract.tia_positive:
        tools.add("tia_fail")
    elif count.signed("tia", contract.dates.get("tia")):
        tools.add("tia")
    attributes = {
        key for key in _CERTIFICATIONS if count.checked(key, contract.dates.get(key), key)
    }
    for row in contract.dpf:
        word = f"dpf_{row.framework}_{row.data}"
        if count.checked("dpf", row.checked, word):
            attributes.add(word)
    if contract.public_authority:
        attributes.add("public_authority")
    return Counted(
        attributes=frozenset(attributes),
        tools=frozenset(tools),
        dropped=tuple(count.dropped),
        changes=tuple(count.changes),
    )


class _Count:
    def __init__(self, as_of: date) -> None:
        self.as_of = as_of
        self.dropped: list[Dated] = []
        self.changes: list[date] = []

    def signed(self, key: str, day: date | None) -> bool:
        if day is None:
            return False
        if day > self.as_of:
            self._not_yet(key, key, day)
            return False
        return True

    def checked(self, key: str, day: date | None, word: str) -> bool:
        if day is None or not self.signed(key, day):
            return False
        last = a_year_after(day)
        if self.as_of > last:
            message = f"{word} was last checked on {day}, over twelve months ago: it does not count"
            self.dropped.append(Dated(key=key, message=message))
            return False
        self.changes.append(last + timedelta(days=1) if last < date.max else date.max)
        return True

    def _not_yet(self, key: str, word: str, day: date) -> None:
        message = f"{word} is dated {day}, after {self.as_of}: it does not count yet"
        self.dropped.append(Dated(key=key, message=message))
        self.changes.append(day)
