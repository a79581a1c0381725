"""Random rows for the evaluators: every word of the vocabulary, the interesting days and places."""

from __future__ import annotations

import random
from typing import Any


def _words(text: str) -> list[str]:
    return text.split()


DAYS = _words("""
2003-12-31 2004-04-30 2004-05-01 2010-10-18 2013-06-30 2013-07-01 2014-01-01 2015-10-05
2015-10-06 2016-07-12 2018-05-25 2019-01-22 2019-01-23 2020-07-15 2020-07-16 2020-12-31
2021-01-01 2021-06-27 2021-06-28 2021-12-16 2021-12-17 2022-03-20 2022-03-21 2022-12-01
2022-12-19 2022-12-27 2022-12-28 2023-07-09 2023-07-10 2023-09-01 2023-10-11 2023-10-12
2024-09-14 2024-09-15 2025-07-14 2025-07-15 2025-12-18 2025-12-19 2026-01-25 2026-01-26
2026-11-24 2031-12-27 2031-12-28
""")
COUNTRIES = _words("""
DE FR IE GR HU HR NO IS CH GB GI US US US CA IL JP KR BR IN CN AR NZ UY FO AD GG IM JE MC RE GL
YT BL PM AX IC SJ XX QQ io:EPO io:UNO
""")
PARENTS = [None, None, None, "DE", "US", "US", "GB", "CH", "CA", "CN", "JP", "IL", "KR", "XX", "BR"]
ATTRIBUTES = _words("""
own_infrastructure pci manual_only public_authority credit_info_fsc press journalistic
public_security pipeda appi pipa lgpd automated safe_harbour privacy_shield dpf_eu_nonhr
dpf_eu_hr dpf_uk_nonhr dpf_uk_hr dpf_ch_nonhr dpf_ch_hr religious political academic_research
""")
TOOLS = ["scc2010", "scc2021", "bcr", "idta", "uk_addendum", "scc_ch", "tia", "tra", "tia_fail"]
LABELS = _words("""
public pseudonymous personal employee location payment payment_sad minor special_category
biometric criminal professional_secret
""")
PURPOSES = _words("""
service_request contract marketing profiling automated_decision quality_recording
model_training analytics legal_obligation vital_interest voice_biometric_auth
immigration_control
""")
CONSENTS = _words("""
marketing profiling automated_decision recording training transfer special biometric parental
location
""")
STATES = [
    "",
    "",
    "",
    "",
    "",
    ":active",
    ":requested",
    ":refused",
    ":withdrawn",
    ":expired",
    ":implied",
]
GROUNDS = ["ground:9_2_a", "ground:9_2_g", "ground:9_2_h", "ground:10", "ground:10_bdsg_22"]


def random_row(dice: random.Random, number: int) -> dict[str, Any]:
    """A row that is more often open than chance would have it, so that every tier is met."""
    some = dice.random
    tools = dice.sample(TOOLS[:6], dice.choice((0, 0, 1, 2)))
    tools += ["tia"] * (some() < 0.7) + ["tra"] * (some() < 0.6) + ["tia_fail"] * (some() < 0.1)
    consents = [c + dice.choice(STATES) for c in CONSENTS if some() < 0.55]
    consents += [g for g in GROUNDS if some() < 0.15]
    row: dict[str, Any] = {
        "id": number,
        "as_of": dice.choice(DAYS) if some() < 0.8 else "2026-11-24",
        "regime": dice.choice(("eu", "eu", "eu", "uk", "ch")),
        "exporter": "private" if some() < 0.8 else "public_power",
        "preset": dice.choice(("conservative", "conservative", "strict_eu", "article_2022")),
        "destination": {
            "country": dice.choice(COUNTRIES),
            "attributes": dice.sample(ATTRIBUTES, dice.choice((0, 0, 1, 1, 2, 3, 6))),
            "parent_country": dice.choice(PARENTS),
            "remote_access_from": dice.sample(COUNTRIES, dice.choice((0, 0, 0, 0, 1, 2))),
            "tools": tools,
        },
        "labels": dice.sample(LABELS, dice.choice((0, 1, 1, 1, 2, 3))),
        "purpose": dice.choice(PURPOSES),
        "consents": consents,
        "hop": dice.choice(("stt", "tts", "sink")),
    }
    if some() < 0.1:
        del row["hop"]
    return row
