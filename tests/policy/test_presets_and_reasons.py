"""Presets as files, and the small print of reasons and differences."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.policy.builders import TODAY, backend, situation
from voicegate.errors import ConfigError
from voicegate.policy import (
    PRESETS,
    Change,
    PolicyDiff,
    Rules,
    citations,
    compile_policy,
    decide_lines,
    load_preset,
    name_of,
    reason_text,
)
from voicegate.policy.preference import in_order_of_preference
from voicegate.policy.presets import read_row
from voicegate.policy.reasons import make_reason
from voicegate.vocabulary import Form, Hop, Label, Purpose, Regime, Tier


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_is_whole(name: str) -> None:
    preset = load_preset(name)
    assert preset.name == name
    assert preset.text
    assert preset.text_de
    assert set(preset.rows) == set(Label)
    assert all(set(row) == set(Tier) for row in preset.rows.values())
    assert set(preset.without_pci) == {Label.PAYMENT}
    strict = name == "strict_eu"
    assert preset.parent_in_eea is strict
    assert preset.tiers == (frozenset({Tier.T0, Tier.T1}) if strict else frozenset(Tier))


@pytest.mark.parametrize(
    "words", ["", "raw", "raw " * 8, "raw " * 10, "raw " * 8 + "maybe", "maybe " * 9]
)
def test_a_row_has_nine_words(words: str) -> None:
    with pytest.raises(ValueError, match="nine of raw, redacted and deny"):
        read_row(words)


def test_a_row_reads_from_the_nearest_tier() -> None:
    row = read_row("raw redacted deny deny deny deny deny deny raw")
    assert (row[Tier.T0], row[Tier.T1], row[Tier.T2]) == (Form.RAW, Form.REDACTED, Form.DENY)
    assert row[Tier.T7] is Form.RAW


@pytest.mark.parametrize("name", ["", "Conservative", "../law", "law"])
def test_presets_that_are_none(name: str) -> None:
    with pytest.raises(ConfigError, match="conservative, strict_eu, article_2022"):
        load_preset(name)


@pytest.mark.parametrize(
    ("language", "german"),
    [("de", True), ("DE-at", True), ("cs", False), ("en", False), ("fr", False), ("", False)],
)
def test_languages(language: str, german: bool) -> None:
    assert name_of(Label.MINOR, language) == ("Minderjährige" if german else "minor")
    assert name_of(Form.DENY, language) == ("gesperrt" if german else "denied")
    reason = make_reason("NO_BASIS", country="IN", day=date(2026, 3, 1))
    text = reason_text(reason, language)
    assert ("am 01.03.2026" in text) is german
    assert ("on 2026-03-01" in text) is not german
    change = Change(
        as_of=TODAY, backend="b", label=Label.PERSONAL, purpose=Purpose.CONTRACT, hop=Hop.STT,
        consented=False, before=Form.DENY, after=Form.RAW,
    )  # fmt: skip
    (line,) = PolicyDiff(changes=(change,), cases=1).summary(language)
    assert line.startswith("Am 24.11.2026" if german else "on 2026-11-24")


def test_a_reason_without_german_words_is_said_in_english() -> None:
    reason = make_reason("HOME", country="DE")
    plain = type(reason)(code=reason.code, articles=(), text="As it is.")
    assert reason_text(plain, "de") == "As it is."


def test_articles_of_a_rule_come_first_and_once() -> None:
    reason = make_reason("CONSENT_WITHDRAWN", articles=("GDPR Art. 7(3)", "X"), consent="c")
    assert reason.articles == ("GDPR Art. 7(3)", "X")
    uk = make_reason("PUBLIC_POWER", regime=Regime.UK)
    assert uk.articles == ("UK GDPR Art. 49(3)",)
    assert make_reason("PUBLIC_POWER", regime=Regime.CH).articles == ("GDPR Art. 49(3)",)


def test_words_are_as_they_are_in_a_line_of_json() -> None:
    row = {
        "id": 1, "as_of": "2026-11-24", "regime": "eu", "destination": {"country": "XX"},
        "labels": ["personal"], "purpose": "contract",
    }  # fmt: skip
    (line,) = decide_lines([json.dumps(row)], language="de")
    assert "Niemand weiß" in line
    assert "\\u" not in line


def test_a_backend_is_found_by_an_equal_name() -> None:
    name = "xab"[1:]  # equal to "ab", and another object
    backends = [backend("first"), backend("ab")]
    assert [b.name for b in in_order_of_preference((name,), backends)] == ["ab", "first"]


def test_a_sentence_for_each_decision() -> None:
    decision = compile_policy(Rules(), [backend("eu", "FR"), backend("in", "IN")]).decide(
        situation()
    )
    assert decision.why_not("eu") == "eu may receive raw data."
    assert decision.why_not("in").startswith("in may receive nothing: There is no basis")
    assert decision.why_not("eu", "de") == "eu darf alles bekommen."
    assert decision.why_not("gone", "de-AT") == "gone ist für stt kein Backend dieser Policy."
    german = decision.why_not("in", "de")
    assert german.startswith("in darf nichts bekommen: ")
    assert "Rechtsgrundlage" in german or "Grundlage" in german
    assert "[Art. 44 DSGVO, Art. 45 DSGVO" in german
    assert decision.form("eu") is Form.RAW
    assert decision.form("in") is Form.DENY
    assert decision.form("gone") is Form.DENY


@pytest.mark.parametrize(
    ("article", "german"),
    [
        ("GDPR Art. 9(2)(a)", "Art. 9 Abs. 2 lit. a DSGVO"),
        ("GDPR Art. 44", "Art. 44 DSGVO"),
        ("GDPR Art. 4(11)", "Art. 4 Nr. 11 DSGVO"),
        ("UK GDPR Art. 45A", "Art. 45A UK-DSGVO"),
        ("FADP Art. 17(1)(a)", "Art. 17 Abs. 1 lit. a DSG"),
        ("ePrivacy Art. 13(1)", "Art. 13 Abs. 1 ePrivacy-Richtlinie"),
        ("StGB § 203", "§ 203 StGB"),
        ("PCI DSS 3.3", "PCI DSS 3.3"),
    ],
)
def test_articles_are_cited_as_in_each_language(article: str, german: str) -> None:
    assert citations([article], "de-CH") == german
    assert citations([article, "Art. 349 TFEU", article]) == f"{article}, Art. 349 TFEU"
