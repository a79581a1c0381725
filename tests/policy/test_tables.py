"""Every cell of the default residency table, and every cell of the consent-first matrix."""

from __future__ import annotations

from datetime import date

import pytest

from tests.policy.builders import backend, situation
from voicegate.policy import Rules, compile_policy
from voicegate.vocabulary import Exporter, Form, LawFloor, Regime

FORM = {"R": Form.RAW, "X": Form.REDACTED, "N": Form.DENY}
TIERS = ["T0", "T1", "T2", "T3", "T3f", "T4", "T5", "T6", "T7"]
PLACES = [
    backend("T0", "DE", "own_infrastructure"),
    backend("T1", "FR"),
    backend("T2", "IE", parent="US"),
    backend("T3", "GB"),
    backend("T3f", "GB", parent="US"),
    backend("T4", "US", "dpf_eu_nonhr dpf_eu_hr"),
    backend("T5", "IN", "", "scc2021 tia"),
    backend("T6", "IN"),
    backend("T7", "XX"),
]
PCI = [
    backend("T0", "DE", "own_infrastructure pci"),
    backend("T1", "FR", "pci"),
    backend("T2", "IE", "pci", parent="US"),
    backend("T3", "GB", "pci"),
    backend("T3f", "GB", "pci", parent="US"),
    backend("T4", "US", "dpf_eu_nonhr pci"),
    backend("T5", "IN", "pci", "scc2021 tia"),
    backend("T6", "IN", "pci"),
    backend("T7", "XX", "pci"),
]
CLASS_CONSENTS = "special biometric parental location transfer ground:10"
POLICY = compile_policy(Rules(), PLACES)
PCI_POLICY = compile_policy(Rules(), PCI)
STRICT = compile_policy(Rules(preset="strict_eu"), PLACES)
ARTICLE = compile_policy(Rules(preset="article_2022"), PLACES)

SECTION_6 = {
    "public": "R R R R R R R R R",
    "pseudonymous": "R R R R R R R X N",
    "personal": "R R R R R R X X N",
    "employee": "R R R R R R X N N",
    "location": "R R R R R X X N N",
    "payment": "R X X X X X X N N",
    "payment_sad": "X N N N N N N N N",
    "minor": "R R X X X X N N N",
    "special_category": "R R X R X X N N N",
    "biometric": "R R N N N N N N N",
    "criminal": "R R N N N N N N N",
    "professional_secret": "R R X X X X N N N",
}


@pytest.mark.parametrize(("label", "row"), SECTION_6.items())
def test_the_default_table(label: str, row: str) -> None:
    asked = situation(label, given=CLASS_CONSENTS)
    forms = POLICY.forms(asked)
    verdicts = POLICY.decide(asked).verdicts
    for tier, letter in zip(TIERS, row.split(), strict=True):
        assert forms[tier] is FORM[letter], tier
        assert verdicts[tier].form is FORM[letter]
        expected = "T7" if (tier, label) == ("T6", "employee") else tier
        assert verdicts[tier].tier == expected


def test_payment_with_the_attestation() -> None:
    forms = PCI_POLICY.forms(situation("payment", given="transfer"))
    row = dict(zip(TIERS, ["R", "R", "R", "R", "R", "X", "X", "N", "N"], strict=True))
    assert forms == {tier: FORM[letter] for tier, letter in row.items()}


def test_employee_data_without_the_row_falls_through() -> None:
    policy = compile_policy(
        Rules(),
        [
            backend("none", "US", "dpf_eu_nonhr"),
            backend("tool", "US", "dpf_eu_nonhr", "scc2021 tia"),
            backend("row", "US", "dpf_eu_hr"),
        ],
    )
    forms = policy.forms(situation("employee", given="transfer"))
    assert forms == {"none": Form.DENY, "tool": Form.REDACTED, "row": Form.RAW}
    assert policy.forms(situation("employee personal"))["row"] is Form.DENY


def test_the_farthest_tier_needs_no_consent_that_counts() -> None:
    for given in ("", "transfer:refused", "transfer transfer:withdrawn"):
        assert POLICY.decide(situation(given=given)).verdicts["T6"].tier == "T7"
    assert POLICY.decide(situation(given="transfer")).verdicts["T6"].tier == "T6"
    public = situation(given="transfer", exporter="public_power")
    assert POLICY.decide(public).verdicts["T6"].tier == "T7"
    authority = compile_policy(Rules(exporter=Exporter.PUBLIC_POWER), PLACES)
    assert authority.decide(situation(given="transfer")).verdicts["T6"].tier == "T7"


@pytest.mark.parametrize("label", SECTION_6)
def test_strict_eu(label: str) -> None:
    forms = STRICT.forms(situation(label, given=CLASS_CONSENTS))
    usual = POLICY.forms(situation(label, given=CLASS_CONSENTS))
    for tier in TIERS:
        assert forms[tier] is (usual[tier] if tier in {"T0", "T1"} else Form.DENY)


def test_strict_eu_wants_the_parent_in_the_eea_or_at_home() -> None:
    backends = [backend("eea", parent="NO"), backend("swiss", parent="CH")]
    policy = compile_policy(Rules(preset="strict_eu"), backends)
    assert policy.forms(situation()) == {"eea": Form.RAW, "swiss": Form.DENY}
    swiss = compile_policy(Rules(preset="strict_eu", regime=Regime.CH), backends)
    assert swiss.forms(situation()) == {"eea": Form.RAW, "swiss": Form.RAW}
    vital = policy.forms(situation(purpose="vital_interest"))
    assert vital == {"eea": Form.RAW, "swiss": Form.DENY}


@pytest.mark.parametrize("label", SECTION_6)
def test_article_2022(label: str) -> None:
    forms = ARTICLE.forms(situation(label, given=CLASS_CONSENTS))
    usual = POLICY.forms(situation(label, given=CLASS_CONSENTS))
    for tier in TIERS:
        opened = tier == "T3" and label not in {"biometric", "criminal", "professional_secret"}
        opened |= tier in {"T5", "T6"} and label == "personal"
        assert forms[tier] is (Form.RAW if opened else usual[tier]), tier


# --- the consent-first matrix: what must be active, per purpose and class -------------------------
# "-" nothing; "!" closed even with consent; words: all of them are needed.
CLASSES = ["personal", "location", "minor", "special_category", "biometric", "criminal", "payment"]
SECTION_3 = {
    "service_request": "-;location;parental;special;biometric;ground:10;-",
    "contract": "-;location;parental;special;biometric;ground:10;-",
    "marketing": (
        "marketing;marketing location;marketing parental;marketing special;!;!;marketing"
    ),
    "profiling": "profiling;profiling location;!;profiling special;!;!;profiling",
    "automated_decision": (
        "automated_decision;automated_decision location;!;automated_decision special;!;!;"
        "automated_decision"
    ),
    "quality_recording": (
        "recording;recording location;recording parental;recording special;!;!;!"
    ),
    "model_training": "training;training location;!;!;!;!;!",
    "vital_interest": "-;-;-;-;!;-;-",
    "voice_biometric_auth": (
        "biometric;biometric location;biometric parental;biometric special;biometric;"
        "biometric ground:10;biometric"
    ),
}
EVERY_CONSENT = [
    "marketing",
    "profiling",
    "automated_decision",
    "recording",
    "training",
    "special",
    "biometric",
    "parental",
    "location",
    "ground:10",
]
CELLS = [
    (purpose, label, cell)
    for purpose, row in SECTION_3.items()
    for label, cell in zip(CLASSES, row.split(";"), strict=True)
]


@pytest.mark.parametrize(("purpose", "label", "cell"), CELLS)
def test_consent_first(purpose: str, label: str, cell: str) -> None:
    """At T1, where the table opens every class: with all that is needed, and with one less."""
    if cell == "!":
        asked = situation(label, purpose, given=EVERY_CONSENT)
        assert POLICY.forms(asked)["T1"] is Form.DENY
        assert POLICY.forms(asked)["T0"] is Form.DENY
        codes = [r.code for r in POLICY.decide(asked).verdicts["T1"].reasons]
        assert "PURPOSE_CLOSED" in codes
        return
    needed = [] if cell == "-" else cell.split()
    with_all = PCI_POLICY.forms(situation(label, purpose, given=needed))["T1"]
    assert with_all is Form.RAW
    for word in needed:
        others = [w for w in EVERY_CONSENT if w != word]
        asked = situation(label, purpose, given=others)
        assert PCI_POLICY.forms(asked)["T1"] is Form.DENY, word
        for state in ("requested", "refused", "withdrawn", "expired", "implied"):
            if not word.startswith("ground"):
                doubtful = situation(label, purpose, given=[*others, f"{word}:{state}"])
                assert PCI_POLICY.forms(doubtful)["T1"] is Form.DENY
                contradicted = situation(label, purpose, given=[*needed, f"{word}:{state}"])
                assert PCI_POLICY.forms(contradicted)["T1"] is Form.DENY


@pytest.mark.parametrize("purpose", ["marketing", "profiling", "automated_decision"])
@pytest.mark.parametrize("label", ["public", "pseudonymous", "personal", "professional_secret"])
def test_a_purpose_without_its_consent_is_closed_everywhere(purpose: str, label: str) -> None:
    forms = POLICY.forms(situation(label, purpose, given="transfer special"))
    assert set(forms.values()) == {Form.DENY}


@pytest.mark.parametrize("label", ["location", "minor", "special_category", "criminal"])
@pytest.mark.parametrize("purpose", ["service_request", "contract"])
def test_a_missing_class_consent_leaves_stripping_at_home(label: str, purpose: str) -> None:
    asked = situation(label, purpose)
    forms = POLICY.forms(asked)
    assert forms.pop("T0") is Form.REDACTED
    assert set(forms.values()) == {Form.DENY}
    decision = POLICY.decide(asked)
    assert decision.permitted == ("T0",)
    codes = [r.code for r in decision.verdicts["T0"].reasons]
    assert codes[1:3] in (["CONSENT_MISSING", "LOCAL_ONLY"], ["GROUND_MISSING", "LOCAL_ONLY"])
    assert codes[-1] == "AUDIO_STRIPPED_AT_HOME"


def test_but_never_for_biometrics_nor_for_other_purposes() -> None:
    assert POLICY.forms(situation("biometric"))["T0"] is Form.DENY
    for purpose in ("legal_obligation", "analytics", "immigration_control"):
        assert POLICY.forms(situation("location", purpose))["T0"] is Form.DENY


@pytest.mark.parametrize(
    ("purpose", "ground", "opens"),
    [
        ("service_request", "9_2_h", True),
        ("service_request", "9_2_g", True),
        ("service_request", "9_2_a", False),
        ("service_request", "10", False),
        ("automated_decision", "9_2_g", True),
        ("automated_decision", "9_2_h", False),
    ],
)
def test_grounds_for_special_categories(purpose: str, ground: str, opens: bool) -> None:
    asked = situation("special_category", purpose, given=f"automated_decision ground:{ground}")
    assert (POLICY.forms(asked)["T1"] is Form.RAW) is opens


@pytest.mark.parametrize(
    ("ground", "opens"), [("10", True), ("10_bdsg_22", True), ("9_2_h", False)]
)
def test_grounds_for_criminal_data(ground: str, opens: bool) -> None:
    asked = situation("criminal", given=f"special ground:{ground}")
    assert (POLICY.forms(asked)["T1"] is Form.RAW) is opens


@pytest.mark.parametrize("label", [x for x in SECTION_6 if x not in {"public", "biometric"}])
def test_vital_interests(label: str) -> None:
    forms = POLICY.forms(situation(label, "vital_interest", given="transfer"))
    raw = {"T0", "T1", "T2", "T3", "T3f", "T4"}
    assert {t for t, f in forms.items() if f is Form.RAW} == raw
    assert forms["T5"] is Form.REDACTED
    assert forms["T6"] is Form.DENY
    assert forms["T7"] is Form.DENY


def test_vital_interests_are_no_reason_for_biometrics_nor_against_public_data() -> None:
    assert set(POLICY.forms(situation("biometric", "vital_interest")).values()) == {Form.DENY}
    assert set(POLICY.forms(situation("public", "vital_interest")).values()) == {Form.RAW}


def test_analytics_is_redacted_only() -> None:
    forms = POLICY.forms(situation("personal", "analytics", given="transfer"))
    assert forms.pop("T7") is Form.DENY
    assert set(forms.values()) == {Form.REDACTED}


def test_raw_text_never_leaves_for_a_third_country() -> None:
    forms = POLICY.forms(situation("public", hop="sink", given="transfer"))
    assert {t for t, f in forms.items() if f is Form.RAW} == {"T0", "T1", "T2"}
    assert forms["T7"] is Form.REDACTED
    assert POLICY.forms(situation("public", hop="tts"))["T7"] is Form.RAW


def test_an_operators_reason_opens_adequate_countries_only() -> None:
    opened = compile_policy(Rules(raw_sink_reason="contract of 2026"), PLACES)
    forms = opened.forms(situation("personal", hop="sink", given="transfer"))
    assert {t for t, f in forms.items() if f is Form.RAW} == {"T0", "T1", "T2", "T3", "T3f"}


def test_the_eea_is_abroad_for_a_british_sink() -> None:
    policy = compile_policy(Rules(regime=Regime.UK), [backend("de"), backend("gb", "GB")])
    assert policy.forms(situation(hop="sink")) == {"de": Form.REDACTED, "gb": Form.RAW}


def test_no_label_at_all_counts_as_personal() -> None:
    assert POLICY.forms(situation("")) == POLICY.forms(situation("personal"))


@pytest.mark.parametrize(
    ("label", "tier", "given", "floor"),
    [
        ("personal", "T1", "", LawFloor.LAWFUL),
        ("personal", "T5", "", LawFloor.CONDITIONAL),
        ("personal", "T7", "", LawFloor.UNLAWFUL),
        ("public", "T7", "", LawFloor.LAWFUL),
        ("special_category", "T4", "special", LawFloor.CONDITIONAL),
        ("special_category", "T5", "special", LawFloor.CONDITIONAL),
        ("special_category", "T1", "", LawFloor.UNLAWFUL),
        ("location", "T1", "", LawFloor.CONDITIONAL),
        ("minor", "T1", "", LawFloor.CONDITIONAL),
        ("criminal", "T1", "special", LawFloor.UNLAWFUL),
        ("criminal", "T1", "ground:10", LawFloor.LAWFUL),
        ("biometric", "T2", "biometric", LawFloor.CONDITIONAL),
        ("payment", "T1", "", LawFloor.CONDITIONAL),
    ],
)
def test_what_the_law_says(label: str, tier: str, given: str, floor: LawFloor) -> None:
    assert POLICY.decide(situation(label, given=given)).verdicts[tier].law_floor is floor


def test_the_answer_changes_with_the_day() -> None:
    day = date(2022, 12, 1)
    assert POLICY.forms(situation(as_of=day))["T4"] is Form.DENY
    assert POLICY.forms(situation())["T4"] is Form.RAW
    assert POLICY.forms(situation(as_of=date(2031, 12, 28)))["T3"] is Form.DENY
