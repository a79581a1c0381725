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

__all__ = ["CUED", "FORMS", "IBAN", "IBAN_LENGTHS", "Form", "Forms", "active"]

_T = EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One identifier: how long it is, its pattern, its score alone and with a good check digit."""

    type: EntityType
    least: int
    most: int
    pattern: re.Pattern[str]
    alone: float
    checked: float = 0.0
    check: Callable[[str], bool] | None = None


def _form(
    kind: EntityType,
    least: int,
    most: int,
    pattern: str,
    alone: float,
    checked: float = 0.0,
    check: Callable[[str], bool] | None = None,
) -> Form:
    return Form(
        type=kind,
        least=least,
        most=most,
        pattern=re.compile(pattern, re.ASCII),
        alone=alone,
        checked=checked,
        check=check,
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
    _form(_T.CARD, 13, 19, r"(?:4\d{12}(?:\d{3})?(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3[068]\d{12}|6\d{15})",
          0.55, 0.97, checksums.luhn),
    _form(_T.FR_NIR, 15, 15, r"[12]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d\d|2[ab])\d{6}\d\d", 0.6, 0.99, checksums.nir),
    _form(_T.IMEI, 15, 15, r"\d{15}", 0.4, 0.8, checksums.luhn),
    _form(_T.CH_AHV, 13, 13, r"756\d{10}", 0.85, 0.99, checksums.ean13),
    _form(_T.DE_STEUER_ID, 11, 11, r"[1-9]\d{10}", 0.3, 0.8, checksums.idnr),
    _form(_T.DE_RVNR, 12, 12, r"\d{2}(?:0[1-9]|[12]\d|3[01]|[4-9]\d)(?:0[1-9]|1[0-2])\d\d[a-z]\d{3}", 0.8, 0.99, checksums.rvnr),
    _form(_T.DE_KVNR, 10, 10, r"[a-z]\d{9}", 0.75, 0.97, checksums.kvnr),
    _form(_T.AT_SVNR, 10, 10, r"[1-9]\d{3}" + _DAY_FIRST6, 0.35, 0.7, checksums.svnr),
    _form(_T.IT_CODICE_FISCALE, 16, 16, r"[a-z]{6}\d\d[a-ehlmprst]\d\d[a-z]\d{3}[a-z]", 0.97),
    _form(_T.ES_DNI, 9, 9, r"\d{8}[a-z]", 0.75, 0.98, checksums.dni),
    _form(_T.ES_NIE, 9, 9, r"[xyz]\d{7}[a-z]", 0.85, 0.98, checksums.dni),
    _form(_T.BE_NRN, 11, 11, _DATE6 + r"\d{5}", 0.4, 0.9, checksums.nrn),
    _form(_T.PL_PESEL, 11, 11, r"\d\d(?:[02468][1-9]|[13579][0-2])(?:0[1-9]|[12]\d|3[01])\d{5}", 0.35, 0.75, checksums.pesel),
    _form(_T.FI_HETU, 10, 11, _DAY_FIRST6 + r"a?\d{3}[a-y]", 0.75),
    _form(_T.IE_PPS, 8, 9, r"\d{7}[a-w][a-w]?", 0.6),
    _form(_T.UK_NINO, 9, 9, r"[abceghj-prstw-z][abceghj-nprstw-z]\d{6}[a-d]", 0.95),
    _form(_T.DE_ID_CARD, 10, 10, r"[cfghjklmnprtvwxyz][cfghjklmnprtvwxyz0-9]{8}\d", 0.4, 0.9, checksums.icao),
    _form(_T.VIN, 17, 17, r"(?=[a-z0-9]*[a-z])(?=[a-z0-9]*\d)[a-hj-npr-z0-9]{17}", 0.8),
    _form(_T.POSTCODE, 5, 7, r"(?:[a-z]{1,2}\d[a-z0-9]?\d[a-z]{2})", 0.8),
    _form(_T.POSTCODE, 6, 6, r"[1-9]\d{3}[a-z]{2}", 0.75),
    _form(_T.PASSPORT, 9, 9, r"[cfghjk][cfghjklmnprtvwxyz0-9]{8}", 0.3),
    _form(_T.PLATE, 4, 10, r"[a-zäöü]{2,5}\d{2,4}[eh]?", 0.5),
    _form(_T.NL_BSN, 9, 9, r"\d{9}", 0.3, 0.45, checksums.bsn),
    _form(_T.UK_NHS, 10, 10, r"\d{10}", 0.3, 0.55, checksums.mod11_nhs),
    _form(_T.US_SSN, 9, 9, r"(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}", 0.2),
    _form(_T.CA_SIN, 9, 9, r"[1-79]\d{8}", 0.2, 0.45, checksums.luhn),
    _form(_T.IL_ID, 9, 9, r"\d{9}", 0.2, 0.4, checksums.luhn),
    _form(_T.DE_STEUERNUMMER, 10, 13, r"\d{10,11}|\d{13}", 0.2),
    _form(_T.SE_PERSONNUMMER, 10, 12, r"(?:19|20)?" + _DATE6 + r"\d{4}", 0.3, 0.6, lambda v: checksums.luhn(v[-10:])),
    _form(_T.DK_CPR, 10, 10, _DAY_FIRST6 + r"\d{4}", 0.3),
    _form(_T.CZ_RC, 9, 10, r"\d\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d{3,4}", 0.3),
    _form(_T.PT_CC, 12, 12, r"\d{9}[a-z]{2}\d", 0.8),
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


Forms = dict[int, tuple[Form, ...]]
"""The forms by the number of digits and letters, so that only those that fit are tried."""


def active(countries: frozenset[str] | None) -> Forms:
    """The forms that are looked for, given the countries whose identifiers count (None: all)."""
    wanted = [
        f for f in FORMS if countries is None or NATIONAL_IDS.get(f.type, "") in countries | {""}
    ]
    sizes = range(min(f.least for f in wanted), max(f.most for f in wanted) + 1)
    return {size: tuple(f for f in wanted if f.least <= size <= f.most) for size in sizes}
