"""Values as a synthesiser should say them: digits in groups, addresses with their signs as words."""

from __future__ import annotations

import re

from voicegate.redaction.taxonomy import NATIONAL_IDS, EntityType

__all__ = ["spoken_form"]

_GROUPED = frozenset(
    {EntityType.PHONE, EntityType.IBAN, EntityType.CARD, EntityType.BANK_ACCOUNT, EntityType.CUSTOMER_NUMBER,
     EntityType.REFERENCE_NUMBER, EntityType.NUMBER, EntityType.POSTCODE, EntityType.PASSPORT, EntityType.VIN,
     EntityType.IMEI, EntityType.PLATE, EntityType.DRIVER_LICENSE, *NATIONAL_IDS}
)  # fmt: skip
_SIGNS = {
    "de": {"@": "at", ".": "Punkt", "_": "Unterstrich", "-": "Minus", "/": "Schrägstrich"},
    "en": {"@": "at", ".": "dot", "_": "underscore", "-": "dash", "/": "slash"},
    "fr": {"@": "arobase", ".": "point", "_": "tiret bas", "-": "tiret", "/": "slash"},
    "it": {"@": "chiocciola", ".": "punto", "_": "trattino basso", "-": "trattino", "/": "barra"},
    "es": {"@": "arroba", ".": "punto", "_": "guion bajo", "-": "guion", "/": "barra"},
    "nl": {"@": "apenstaartje", ".": "punt", "_": "underscore", "-": "streepje", "/": "slash"},
}


def spoken_form(value: str, kind: EntityType, language: str | None) -> str:
    """``value`` for a synthesiser; what was already said in words stays as it was."""
    if kind in _GROUPED and any(char.isdigit() for char in value):
        return _grouped(value, 4 if kind in (EntityType.IBAN, EntityType.CARD) else 3)
    if kind is EntityType.EMAIL and "@" in value:
        signs = _SIGNS.get((language or "en").partition("-")[0].lower(), _SIGNS["en"])
        return " ".join(signs.get(p, p) for p in re.split(r"([@._/-])", value) if p)
    return value


def _grouped(value: str, size: int) -> str:
    plus = "+ " if value.lstrip().startswith("+") else ""
    symbols = [char.upper() for char in value if char.isalnum()]
    if not all(char.isascii() for char in symbols) or re.search(r"[^\W\d_]{5,}", value):
        return value
    groups = [symbols[k : k + size] for k in range(0, len(symbols), size)]
    if len(groups) > 1 and len(groups[-1]) == 1:
        groups[-2].append(groups.pop()[0])
    return plus + ", ".join(" ".join(group) for group in groups)
