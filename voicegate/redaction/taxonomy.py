"""What can be found: the entity types, and what each means for the call."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from voicegate.vocabulary import Label

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "LABELS",
    "NATIONAL_IDS",
    "ONE_WAY",
    "EntityType",
    "labels_of",
]


class EntityType(StrEnum):
    """A kind of personal data; the value is the word inside a placeholder."""

    PERSON = "PERSON"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    URL = "URL"
    USERNAME = "USERNAME"
    IP = "IP"
    MAC = "MAC"
    IBAN = "IBAN"
    BIC = "BIC"
    BANK_ACCOUNT = "BANK_ACCOUNT"
    CARD = "CARD"
    CVV = "CVV"
    CARD_EXPIRY = "CARD_EXPIRY"
    SECRET = "SECRET"
    DOB = "DOB"
    AGE = "AGE"
    ADDRESS = "ADDRESS"
    POSTCODE = "POSTCODE"
    LOCATION = "LOCATION"
    GEO = "GEO"
    CUSTOMER_NUMBER = "CUSTOMER_NUMBER"
    REFERENCE_NUMBER = "REFERENCE_NUMBER"
    PLATE = "PLATE"
    VIN = "VIN"
    IMEI = "IMEI"
    DRIVER_LICENSE = "DRIVER_LICENSE"
    PASSPORT = "PASSPORT"
    DE_ID_CARD = "DE_ID_CARD"
    DE_STEUER_ID = "DE_STEUER_ID"
    DE_STEUERNUMMER = "DE_STEUERNUMMER"
    DE_RVNR = "DE_RVNR"
    DE_KVNR = "DE_KVNR"
    AT_SVNR = "AT_SVNR"
    CH_AHV = "CH_AHV"
    FR_NIR = "FR_NIR"
    IT_CODICE_FISCALE = "IT_CODICE_FISCALE"
    ES_DNI = "ES_DNI"
    ES_NIE = "ES_NIE"
    NL_BSN = "NL_BSN"
    BE_NRN = "BE_NRN"
    PL_PESEL = "PL_PESEL"
    PT_CC = "PT_CC"
    DK_CPR = "DK_CPR"
    SE_PERSONNUMMER = "SE_PERSONNUMMER"
    FI_HETU = "FI_HETU"
    IE_PPS = "IE_PPS"
    CZ_RC = "CZ_RC"
    UK_NINO = "UK_NINO"
    UK_NHS = "UK_NHS"
    IL_ID = "IL_ID"
    CA_SIN = "CA_SIN"
    US_SSN = "US_SSN"
    HEALTH = "HEALTH"
    RELIGION = "RELIGION"
    POLITICAL = "POLITICAL"
    UNION = "UNION"
    ORIENTATION = "ORIENTATION"
    ETHNICITY = "ETHNICITY"
    BIOMETRIC = "BIOMETRIC"
    CRIMINAL = "CRIMINAL"
    EMPLOYER = "EMPLOYER"
    NUMBER = "NUMBER"
    CUSTOM = "CUSTOM"

    # The hash of an enum is a Python function; types are looked up several times per finding.
    __hash__ = str.__hash__


_T = EntityType

NATIONAL_IDS: Mapping[EntityType, str] = MappingProxyType(
    {
        _T.DE_ID_CARD: "DE",
        _T.DE_STEUER_ID: "DE",
        _T.DE_STEUERNUMMER: "DE",
        _T.DE_RVNR: "DE",
        _T.DE_KVNR: "DE",
        _T.AT_SVNR: "AT",
        _T.CH_AHV: "CH",
        _T.FR_NIR: "FR",
        _T.IT_CODICE_FISCALE: "IT",
        _T.ES_DNI: "ES",
        _T.ES_NIE: "ES",
        _T.NL_BSN: "NL",
        _T.BE_NRN: "BE",
        _T.PL_PESEL: "PL",
        _T.PT_CC: "PT",
        _T.DK_CPR: "DK",
        _T.SE_PERSONNUMMER: "SE",
        _T.FI_HETU: "FI",
        _T.IE_PPS: "IE",
        _T.CZ_RC: "CZ",
        _T.UK_NINO: "GB",
        _T.UK_NHS: "GB",
        _T.IL_ID: "IL",
        _T.CA_SIN: "CA",
        _T.US_SSN: "US",
    }
)
"""National identifiers (GDPR Art. 87 for those of the EEA) and the ISO country that issues them."""

_SPECIAL = frozenset({Label.PERSONAL, Label.SPECIAL_CATEGORY})
_PAYMENT = frozenset({Label.PERSONAL, Label.PAYMENT})

LABELS: Mapping[EntityType, frozenset[Label]] = MappingProxyType(
    {
        _T.IBAN: _PAYMENT,
        _T.BIC: _PAYMENT,
        _T.BANK_ACCOUNT: _PAYMENT,
        _T.CARD: _PAYMENT,
        _T.CARD_EXPIRY: _PAYMENT,
        _T.CVV: _PAYMENT | {Label.PAYMENT_SAD},
        _T.SECRET: _PAYMENT | {Label.PAYMENT_SAD},
        _T.GEO: frozenset({Label.PERSONAL, Label.LOCATION}),
        # Recital 35 GDPR: a number that identifies a person for health purposes is health data.
        _T.DE_KVNR: _SPECIAL,
        _T.UK_NHS: _SPECIAL,
        _T.HEALTH: _SPECIAL,
        _T.RELIGION: _SPECIAL,
        _T.POLITICAL: _SPECIAL,
        _T.UNION: _SPECIAL,
        _T.ORIENTATION: _SPECIAL,
        _T.ETHNICITY: _SPECIAL,
        _T.BIOMETRIC: _SPECIAL | {Label.BIOMETRIC},
        _T.CRIMINAL: frozenset({Label.PERSONAL, Label.CRIMINAL}),
    }
)
"""What a finding adds to the call's labels; types that are not named add ``personal`` only."""

ONE_WAY: frozenset[EntityType] = frozenset(
    {
        _T.CVV,
        _T.CARD_EXPIRY,
        _T.SECRET,
        _T.HEALTH,
        _T.RELIGION,
        _T.POLITICAL,
        _T.UNION,
        _T.ORIENTATION,
        _T.ETHNICITY,
        _T.BIOMETRIC,
        _T.CRIMINAL,
    }
)
"""Never stored, so never restored: PCI DSS 3.3 (CVV, PIN), GDPR Art. 9 and Art. 10."""

_PERSONAL = frozenset({Label.PERSONAL})


def labels_of(kind: EntityType) -> frozenset[Label]:
    """The labels that a finding of this type adds to its call."""
    return LABELS.get(kind, _PERSONAL)
