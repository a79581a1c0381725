"""What structured identifiers look like once they are digits and letters.

Sources of the forms: ISO 13616 (IBAN registry), ISO 7812, ICAO 9303, the national laws named in
``checksums``. Each form has a prior; a good check digit raises it, a bad one leaves it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voicegate.redaction import checksums
from voicegate.redaction.taxonomy import NATIONAL_IDS, EntityType

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["CUED", "FORMS", "IBAN", "IBAN_LENGTHS", "Form", "active"]

_T = EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One identifier: its pattern, its score alone, with a good check digit, and beside a cue."""

    type: EntityType
    pattern: re.Pattern[str]
    alone: float
    checked: float = 0.0
    check: Callable[[str], bool] | None = None


def _form(
    kind: EntityType,
    pattern: str,
    alone: float,
    checked: float = 0.0,
    check: Callable[[str], bool] | None = None,
) -> Form:
    return Form(
        type=kind, pattern=re.compile(pattern, re.ASCII), alone=alone, checked=checked, check=check
    )


IBAN = re.compile(r"[a-z]{2}\d{2}[a-z0-9]{8,30}", re.ASCII)
IBAN_LENGTHS = {
    "de": 22, "at": 20, "ch": 21, "li": 21, "fr": 27, "it": 27, "es": 24, "nl": 18, "be": 16, "lu": 20, "gb": 22,
    "ie": 22, "pl": 28, "pt": 25, "dk": 18, "se": 24, "no": 15, "fi": 18, "cz": 24, "sk": 24, "hu": 28, "ro": 24,
    "bg": 22, "gr": 27, "hr": 21, "si": 19, "ee": 20, "lv": 21, "lt": 20, "mt": 31, "cy": 28, "mc": 27, "sm": 27,
    "il": 23, "tr": 26,
}  # fmt: skip

_DATE6 = r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_DAY_FIRST6 = r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d"

FORMS: tuple[Form, ...] = (
    _form(_T.CARD, r"(?:4\d{12}(?:\d{3})?(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3[068]\d{12}|6\d{15})",
          0.55, 0.97, checksums.luhn),
    _form(_T.FR_NIR, r"[12]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d\d|2[ab])\d{6}\d\d", 0.6, 0.99, checksums.nir),
    _form(_T.IMEI, r"\d{15}", 0.4, 0.8, checksums.luhn),
    _form(_T.CH_AHV, r"756\d{10}", 0.85, 0.99, checksums.ean13),
    _form(_T.DE_STEUER_ID, r"[1-9]\d{10}", 0.3, 0.8, checksums.idnr),
    _form(_T.DE_RVNR, r"\d{2}(?:0[1-9]|[12]\d|3[01]|[4-9]\d)(?:0[1-9]|1[0-2])\d\d[a-z]\d{3}", 0.8, 0.99, checksums.rvnr),
    _form(_T.DE_KVNR, r"[a-z]\d{9}", 0.75, 0.97, checksums.kvnr),
    _form(_T.AT_SVNR, r"[1-9]\d{3}" + _DAY_FIRST6, 0.35, 0.7, checksums.svnr),
    _form(_T.IT_CODICE_FISCALE, r"[a-z]{6}\d\d[a-ehlmprst]\d\d[a-z]\d{3}[a-z]", 0.97),
    _form(_T.ES_DNI, r"\d{8}[a-z]", 0.75, 0.98, checksums.dni),
    _form(_T.ES_NIE, r"[xyz]\d{7}[a-z]", 0.85, 0.98, checksums.dni),
    _form(_T.BE_NRN, _DATE6 + r"\d{5}", 0.4, 0.9, checksums.nrn),
    _form(_T.PL_PESEL, r"\d\d(?:[02468][1-9]|[13579][0-2])(?:0[1-9]|[12]\d|3[01])\d{5}", 0.35, 0.75, checksums.pesel),
    _form(_T.FI_HETU, _DAY_FIRST6 + r"a?\d{3}[a-y]", 0.75),
    _form(_T.IE_PPS, r"\d{7}[a-w][a-w]?", 0.6),
    _form(_T.UK_NINO, r"[abceghj-prstw-z][abceghj-nprstw-z]\d{6}[a-d]", 0.95),
    _form(_T.DE_ID_CARD, r"[cfghjklmnprtvwxyz][cfghjklmnprtvwxyz0-9]{8}\d", 0.4, 0.9, checksums.icao),
    _form(_T.VIN, r"(?=[a-z0-9]*[a-z])(?=[a-z0-9]*\d)[a-hj-npr-z0-9]{17}", 0.8),
    _form(_T.POSTCODE, r"(?:[a-z]{1,2}\d[a-z0-9]?\d[a-z]{2})", 0.8),
    _form(_T.POSTCODE, r"[1-9]\d{3}[a-z]{2}", 0.75),
    _form(_T.PASSPORT, r"[cfghjk][cfghjklmnprtvwxyz0-9]{8}", 0.3),
    _form(_T.PLATE, r"[a-zäöü]{2,5}\d{2,4}[eh]?", 0.5),
    _form(_T.NL_BSN, r"\d{9}", 0.3, 0.45, checksums.bsn),
    _form(_T.UK_NHS, r"\d{10}", 0.3, 0.55, checksums.mod11_nhs),
)  # fmt: skip

CUED: dict[EntityType, tuple[int, int]] = {
    _T.PHONE: (4, 17),
    _T.IBAN: (2, 34),
    _T.BIC: (6, 11),
    _T.BANK_ACCOUNT: (3, 24),
    _T.CARD: (3, 19),
    _T.CVV: (3, 4),
    _T.CARD_EXPIRY: (2, 6),
    _T.SECRET: (3, 12),
    _T.POSTCODE: (3, 7),
    _T.CUSTOMER_NUMBER: (3, 24),
    _T.REFERENCE_NUMBER: (3, 24),
    _T.PLATE: (3, 9),
    _T.VIN: (6, 17),
    _T.IMEI: (6, 17),
    _T.DRIVER_LICENSE: (5, 20),
    _T.PASSPORT: (5, 12),
    _T.USERNAME: (3, 30),
    _T.MAC: (6, 12),
    _T.IP: (4, 12),
    _T.GEO: (3, 20),
    _T.NUMBER: (4, 40),
    _T.ADDRESS: (1, 4),
    **dict.fromkeys(NATIONAL_IDS, (3, 22)),
}
"""How many digits and letters may stand behind a cue for that type: least and most."""


def active(countries: frozenset[str] | None) -> tuple[Form, ...]:
    """The forms that are looked for, given the countries whose identifiers count (None: all)."""
    if countries is None:
        return FORMS
    return tuple(f for f in FORMS if NATIONAL_IDS.get(f.type, "") in countries | {""})
