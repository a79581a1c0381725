"""The last scan in front of whatever may only get redacted text."""

from __future__ import annotations

import pytest

from voicegate.redaction import EntityType, Redactor

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
