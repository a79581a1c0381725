"""A slow, obvious evaluator, written straight from the tables of the rules.

It shares nothing with the library: not its data files, not its types, not its way of working. It
takes the same rows as ``voicegate policy decide`` and gives form, tier and basis.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

D = date.fromisoformat
FOREVER = D("9999-12-31")
BEGINNING = D("1900-01-01")

FORMS = ["deny", "redacted", "raw"]
BASES = ["none", "art49a", "art46", "art45", "domestic"]
TIERS = ["T0", "T1", "T2", "T3", "T3f", "T4", "T5", "T6", "T7"]

# ---- who is in the EEA, first and last day -------------------------------------------------------
SINCE = {
    "1958-01-01": "BE DE FR IT LU NL",
    "1973-01-01": "DK IE",
    "1981-01-01": "GR",
    "1986-01-01": "ES PT",
    "1994-01-01": "IS NO",
    "1995-01-01": "AT FI SE",
    "1995-05-01": "LI",
    "2004-05-01": "CY CZ EE HU LT LV MT PL SI SK",
    "2007-01-01": "BG RO",
    "2013-07-01": "HR",
}
EEA = {c: (D(day), FOREVER) for day, names in SINCE.items() for c in names.split()}
EEA["GB"] = (D("1973-01-01"), D("2020-12-31"))
for place, state in {
    "GP": "FR", "GF": "FR", "MQ": "FR", "RE": "FR", "MF": "FR",
    "IC": "ES", "EA": "ES", "AX": "FI", "GI": "GB",
}.items():  # fmt: skip
    EEA[place] = EEA[state]
EEA["YT"] = (D("2014-01-01"), FOREVER)


def in_eea(country: str, day: date) -> bool:
    first, last = EEA.get(country, (FOREVER, BEGINNING))
    return first <= day <= last


# ---- adequacy: regime, country, first and last day, kind, one of these, none of these -----------
NOT_JP = "press academic_research religious political public_authority"
ADEQUACY: list[tuple[str, str, str, str | None, str, str, str]] = [
    ("eu", "CH", "2000-07-26", None, "full", "", ""),
    ("eu", "HU", "2000-07-26", "2004-04-30", "full", "", ""),
    ("eu", "US", "2000-07-26", "2015-10-05", "certified", "safe_harbour", ""),
    ("eu", "CA", "2001-12-20", None, "partial", "pipeda", ""),
    ("eu", "AR", "2003-06-30", None, "full", "", ""),
    ("eu", "GG", "2003-11-21", None, "full", "", ""),
    ("eu", "IM", "2004-04-28", None, "full", "", ""),
    ("eu", "JE", "2008-05-08", None, "full", "", ""),
    ("eu", "FO", "2010-03-05", None, "full", "", "danish_realm_authority"),
    ("eu", "AD", "2010-10-19", None, "full", "", ""),
    ("eu", "IL", "2011-01-31", None, "partial", "automated", "occupied_territory"),
    ("eu", "UY", "2012-08-21", None, "full", "", ""),
    ("eu", "NZ", "2012-12-19", None, "full", "", ""),
    ("eu", "US", "2016-07-12", "2020-07-15", "certified", "privacy_shield", ""),
    ("eu", "JP", "2019-01-23", None, "partial", "appi", NOT_JP),
    ("eu", "GB", "2021-01-01", "2021-06-27", "full", "", ""),
    ("eu", "GB", "2021-06-28", "2025-12-18", "partial", "", "immigration_control"),
    ("eu", "GB", "2025-12-19", "2031-12-27", "full", "", ""),
    ("eu", "KR", "2021-12-17", None, "partial", "pipa", "religious political credit_info_fsc"),
    ("eu", "US", "2023-07-10", None, "certified", "dpf_eu_nonhr|dpf_eu_hr",
     "journalistic us_public_authority"),
    ("eu", "io:EPO", "2025-07-15", None, "full", "", ""),
    ("eu", "BR", "2026-01-26", None, "partial", "lgpd", "public_security"),
    *(
        ("uk", c, "2021-01-01", None, "full", "", "")
        for c in ("GI", "CH", "AR", "GG", "JE", "IM", "AD", "FO", "UY", "NZ")
    ),
    ("uk", "CA", "2021-01-01", None, "partial", "pipeda", ""),
    ("uk", "JP", "2021-01-01", None, "partial", "appi", NOT_JP),
    ("uk", "IL", "2021-01-01", None, "partial", "automated", ""),
    ("uk", "KR", "2022-12-19", None, "partial", "pipa", ""),
    ("uk", "US", "2023-10-12", None, "certified", "dpf_uk_nonhr|dpf_uk_hr", "journalistic"),
    *(
        ("ch", c, "2023-09-01", None, "full", "", "")
        for c in ("GB", "GI", "MC", "AD", "AR", "FO", "GG", "JE", "IM", "IL", "NZ", "UY")
    ),
    ("ch", "CA", "2023-09-01", None, "partial", "pipeda ca_provincial_private", ""),
    ("ch", "US", "2024-09-15", None, "certified", "dpf_ch_nonhr|dpf_ch_hr", ""),
]  # fmt: skip

FINDINGS: dict[tuple[str, str], list[tuple[date, date, str, str, str]]] = {}
for _law, _place, _first, _last, _kind, _needs, _none in ADEQUACY:
    _interval = (D(_first), D(_last) if _last else FOREVER)
    FINDINGS.setdefault((_law, _place), []).append((*_interval, _kind, _needs, _none))


@cache
def adequate(
    regime: str,
    country: str,
    day: date,
    attributes: frozenset[str],
    purpose: str,
    *,
    employee: bool,
) -> str | None:
    """The kind of finding that covers this recipient."""
    attributes = attributes - {"automated"}
    if "manual_only" not in attributes:
        attributes = attributes | {"automated"}
    for first, last, kind, rows, excludes in FINDINGS.get((regime, country), ()):
        if not first <= day <= last:
            continue
        needs = rows
        if "|" in rows:  # customers' row | employees' row
            needs = rows.split("|")[1 if employee else 0]
        if needs and not set(needs.split()) & attributes:
            continue
        if set(excludes.split()) & (attributes | {purpose}):
            continue
        return kind
    return None


@cache
def adequate_country(regime: str, country: str, day: date) -> bool:
    """Whether the country as such, wholly or in part, has a finding."""
    return any(
        kind in ("full", "partial") and first <= day <= last
        for first, last, kind, _, _ in FINDINGS.get((regime, country), ())
    )


def tool_counts(regime: str, tools: set[str], day: date) -> bool:
    if "tia_fail" in tools:
        return False
    if regime == "eu":
        if "tia" not in tools:
            return False
        return (
            ("scc2021" in tools and day >= D("2021-06-27"))
            or "bcr" in tools
            or ("scc2010" in tools and day <= D("2022-12-27"))
        )
    if regime == "uk":
        uk_paper = "idta" in tools or {"scc2021", "uk_addendum"} <= tools
        return uk_paper and "tra" in tools and day >= D("2022-03-21")
    return "scc_ch" in tools and "tia" in tools


HOME = {"eu": "", "uk": "GB", "ch": "CH"}
UNKNOWN = {"XX", "QQ", "io:UNO"}


def tier_of(  # noqa: PLR0911, PLR0917 - as the rules are listed
    regime: str, country: str, parent: str, day: date, attributes: set[str], tools: set[str],
    purpose: str, *, employee: bool, consent: bool,
) -> tuple[str, str]:  # fmt: skip
    """Tier and basis of one destination."""
    eea = in_eea(country, day)
    home = eea if regime == "eu" else country == HOME[regime]
    home_or_eea = home or eea
    parent_home = in_eea(parent, day) or parent == HOME[regime]
    harmless = parent_home or adequate_country(regime, parent, day)
    if home_or_eea:
        basis = "domestic" if home else "art45"
        if "own_infrastructure" in attributes:
            return "T0", basis
        return ("T1" if harmless else "T2"), basis
    kind = adequate(regime, country, day, frozenset(attributes), purpose, employee=employee)
    if kind == "certified":
        return "T4", "art45"
    if kind:
        return ("T3" if harmless else "T3f"), "art45"
    if country in UNKNOWN:
        return "T7", "none"
    if tool_counts(regime, tools, day):
        return "T5", "art46"
    if consent and not employee:
        return "T6", "art49a"
    return "T7", "none"


# ---- the matrix: R raw, X redacted, N nothing; T0 T1 T2 T3 T3f T4 T5 T6 T7 -----------------------
MATRIX = {
    "public": "RRRRRRRRR",
    "pseudonymous": "RRRRRRRXN",
    "personal": "RRRRRRXXN",
    "employee": "RRRRRRXNN",
    "location": "RRRRRXXNN",
    "payment": "RRRRRXXNN",
    "payment without pci": "RXXXXXXNN",
    "payment_sad": "XNNNNNNNN",
    "minor": "RRXXXXNNN",
    "special_category": "RRXRXXNNN",
    "biometric": "RRNNNNNNN",
    "criminal": "RRNNNNNNN",
    "professional_secret": "RRXXXXNNN",
}
LETTER = {"R": "raw", "X": "redacted", "N": "deny"}
ARTICLE_T3 = set(MATRIX) - {"biometric", "criminal", "professional_secret"}

CONSENT_FIRST = {
    "marketing": "marketing",
    "profiling": "profiling",
    "automated_decision": "automated_decision",
    "quality_recording": "recording",
    "model_training": "training",
    "voice_biometric_auth": "biometric",
}
NEVER = {
    "marketing": {"biometric", "criminal"},
    "profiling": {"minor", "biometric", "criminal"},
    "automated_decision": {"minor", "biometric", "criminal"},
    "quality_recording": {"biometric", "criminal", "payment", "payment_sad"},
    "model_training": {
        "minor", "special_category", "biometric", "criminal", "payment", "payment_sad",
    },
    "vital_interest": {"biometric"},
}  # fmt: skip
VITAL = "RRRRRRXNN"


def class_consent(label: str, purpose: str, active: set[str], grounds: set[str]) -> bool:
    if purpose == "vital_interest":
        return True
    if label == "special_category":
        if purpose == "automated_decision":
            return "special" in active or "9_2_g" in grounds
        by_law = any(g.startswith("9_2_") and g != "9_2_a" for g in grounds)
        return "special" in active or by_law
    if label == "criminal":
        return any(g == "10" or g.startswith("10_") for g in grounds)
    wanted = {"biometric": "biometric", "minor": "parental", "location": "location"}.get(label)
    return wanted is None or wanted in active


def cell(preset: str, label: str, tier: str, *, pci: bool, parent_home: bool) -> str:
    if preset == "strict_eu" and (tier not in ("T0", "T1") or not parent_home):
        return "deny"
    if preset == "article_2022":
        if tier == "T3" and label in ARTICLE_T3:
            return "raw"
        if tier in ("T5", "T6") and label == "personal":
            return "raw"
    row = "payment without pci" if label == "payment" and not pci else label
    return LETTER[MATRIX[row][TIERS.index(tier)]]


def tighter(one: str, other: str) -> str:
    return FORMS[min(FORMS.index(one), FORMS.index(other))]


def regime_of(row: dict[str, Any], day: date) -> str:
    if row["regime"] == "uk" and day < D("2021-01-01"):
        return "eu"
    if row["regime"] == "ch" and day < D("2023-09-01"):
        raise ValueError("the Swiss register starts on 2023-09-01")
    return row["regime"]


def evaluate(row: dict[str, Any]) -> dict[str, str]:  # noqa: C901 - one page
    """Form, tier and basis for one row: the tightest over all labels and destinations."""
    day = D(row["as_of"])
    regime = regime_of(row, day)
    place = row["destination"]
    purpose, hop = row["purpose"], row.get("hop", "stt")
    words = [w.partition(":") for w in row["consents"]]
    grounds = {rest for name, _, rest in words if name == "ground"}
    given = {name for name, _, rest in words if name != "ground" and rest in ("", "active")}
    doubtful = {name for name, _, rest in words if name != "ground" and rest not in ("", "active")}
    active = given - doubtful
    transfer = "transfer" in active and row["exporter"] == "private"
    parent = place["parent_country"] or place["country"]
    destinations: list[tuple[str, set[str]]] = [(place["country"], set(place["attributes"]))]
    destinations += [(c, set[str]()) for c in place["remote_access_from"]]

    outcomes: list[tuple[int, int, int]] = []
    for label in row["labels"] or ["personal"]:
        for country, attributes in destinations:
            tier, basis = tier_of(
                regime, country, parent, day, attributes, set(place["tools"]), purpose,
                employee=label == "employee", consent=transfer,
            )  # fmt: skip
            parent_home = in_eea(parent, day) or parent == HOME[regime]
            form = "raw"
            if CONSENT_FIRST.get(purpose, "marketing") not in active and purpose in CONSENT_FIRST:
                form = "deny"
            if label in NEVER.get(purpose, ()):
                form = "deny"
            if not class_consent(label, purpose, active, grounds):
                service = purpose in ("service_request", "contract")
                strip = tier == "T0" and service and label != "biometric"
                form = tighter(form, "redacted" if strip else "deny")
            pci = "pci" in attributes
            by_matrix = cell(row["preset"], label, tier, pci=pci, parent_home=parent_home)
            if purpose == "vital_interest" and label != "public":
                by_matrix = LETTER[VITAL[TIERS.index(tier)]]
                if row["preset"] == "strict_eu":
                    strict = cell("strict_eu", "public", tier, pci=pci, parent_home=parent_home)
                    by_matrix = tighter(by_matrix, strict)
                if label in ("employee", "criminal") and tier == "T6":
                    by_matrix = "deny"
            form = tighter(form, by_matrix)
            if purpose == "analytics":
                form = tighter(form, "redacted")
            if hop == "sink" and basis != "domestic":
                form = tighter(form, "redacted")
            outcomes.append((FORMS.index(form), -TIERS.index(tier), BASES.index(basis)))
    lowest, farthest, abroad = min(outcomes)
    return {"form": FORMS[lowest], "tier": TIERS[-farthest], "basis": BASES[abroad]}
