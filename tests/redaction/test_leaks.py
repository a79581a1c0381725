"""The last scan in front of whatever may only get redacted text."""

from __future__ import annotations

import random
import re

import pytest

from tests.corpus.build import LANGUAGES, Row, rows
from tests.corpus.saying import Style, say_digits
from voicegate.redaction import EntityType, RedactionRules, Redactor
from voicegate.redaction.entry import Flag
from voicegate.redaction.lexicon import lexicon
from voicegate.redaction.taxonomy import ONE_WAY

REDACTOR = Redactor()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("bitte 12345 anrufen", "digits"),
        ("null eins sieben sechs drei", "digits"),
        ("schreib an x@y.de", "at_sign"),
        ("DE89 3704 0044 0532 0130 00", "iban_like"),
        ("d e acht neun drei sieben null vier null null vier vier", "iban_like"),
    ],
)
def test_what_looks_personal_is_named_without_being_shown(text: str, reason: str) -> None:
    call = REDACTOR.call()
    leaks = call.leaks(text)
    assert reason in {leak.reason for leak in leaks}
    assert all(0 <= leak.start < leak.end <= len(text) for leak in leaks)
    assert text.rsplit(maxsplit=1)[-1] not in repr(leaks)


@pytest.mark.parametrize(
    "text",
    [
        "das paket kommt am 12.03.2026 um 14:30 uhr",
        "<PHONE_1> und <PERSON_1>",
        "es kostet 12500 euro",
        "zwölftausend kilometer",
        "wir öffnen um acht",
    ],
)
def test_dates_prices_and_placeholders_are_no_leak(text: str) -> None:
    assert REDACTOR.call().leaks(text) == ()


def test_a_value_of_the_vault_in_any_form() -> None:
    call = REDACTOR.call()
    call.redact("mein name ist anna kowalczyk, meine nummer ist 0176 3345", language="de")
    assert [k.type for k in call.leaks("frau kowalczyk")] == [EntityType.PERSON]
    assert [k.reason for k in call.leaks("drei drei vier fünf")] == ["vault_value"]
    assert call.leaks("frau meier") == ()


def spoken(value: str, language: str, row: Row) -> list[str]:
    """The forms in which a value may come back: louder, in pairs, digit by digit."""
    out = [value, value.upper()]
    digits = "".join(c for c in value if c.isdigit())
    if len(digits) >= 5 and digits == re.sub(r"[\s/-]", "", value):
        style = Style(grouping=1, double=False, filler=False, variant=False)
        out.append(say_digits(digits, language, style, random.Random(row.id)))
        out.append(" ".join(digits[k : k + 2] for k in range(0, len(digits), 2)))
    return out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("split", ["measure", "tune"])
def test_what_the_vault_holds_is_found_in_any_form(language: str, split: str) -> None:
    """All but ages, which are small numbers, and names that are everyday words (Koch, Brown)."""
    redactor = Redactor(RedactionRules(languages=(language,)))
    everyday = lexicon(language)
    checked = 0
    for row in rows(language, 250, seed=21, split=split):
        call = redactor.call()
        if row.question:
            call.heard(row.question, language)
        for finding in call.redact(row.text, language=language).findings:
            said = row.text[finding.start : finding.end]
            entry = everyday.get(said.lower())
            plain = entry is not None and bool(entry.flags & (Flag.COMMON | Flag.FUNCTION))
            if finding.type in ONE_WAY or finding.type is EntityType.AGE or plain:
                continue
            if finding.type is EntityType.NUMBER and sum(c.isalnum() for c in said) < 5:
                continue
            for form in spoken(said, language, row):
                assert call.leaks(f"ja {form} danke"), (finding.type, form)
                checked += 1
    assert checked > 200


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("split", ["measure", "tune"])
def test_redacted_text_passes_the_last_scan(language: str, split: str) -> None:
    redactor = Redactor(RedactionRules(languages=(language,)))
    for row in rows(language, 250, seed=22, split=split):
        call = redactor.call()
        if row.question:
            call.heard(row.question, language)
        safe = call.redact(row.text, language=language).text
        assert call.leaks(safe) == (), (row.text, safe)


def test_a_date_of_birth_is_found_in_another_form_and_a_date_of_today_is_none() -> None:
    call = REDACTOR.call()
    call.redact("ich bin am zwölften märz neunzehnhundertfünfundachtzig geboren", language="de")
    assert [k.type for k in call.leaks("geboren 12.03.1985")] == [EntityType.DOB]
    assert call.leaks("der termin ist am 12.03.2027") == ()


def test_a_spoken_address_of_the_net_is_found() -> None:
    call = REDACTOR.call()
    leaks = call.leaks("anna punkt schmidt at gmail punkt com")
    assert {(k.reason, k.type) for k in leaks} == {("at_sign", EntityType.EMAIL)}
