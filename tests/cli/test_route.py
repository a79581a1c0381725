from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command

NINE = [
    "local",
    "local-spare",
    "eu-owned",
    "eu-us-parent",
    "uk",
    "canada",
    "israel",
    "us-certified",
    "us-plain",
]


def test_nine_backends_and_what_health_changes(voicegate: Command) -> None:
    before = voicegate("route", "--label", "personal", "--json")
    after = voicegate(
        "route", "--label", "personal,special_category", "--consent", "special", "--json"
    )
    assert (before.code, after.code) == (0, 0)
    assert list(before.data["backends"]) == NINE
    assert before.data["permitted"] == NINE[:-1]
    assert after.data["permitted"] == ["local", "local-spare", "eu-owned", "uk", "canada", "israel"]
    certified = after.data["backends"]["us-certified"]
    assert (certified["form"], certified["tier"]) == ("redacted", "T4")
    assert certified["simulated"] is True
    assert "GDPR Art. 9(2)" in certified["reasons"][1]["articles"]


def test_the_table_names_form_tier_and_reason(voicegate: Command) -> None:
    ran = voicegate("route", "--label", "personal", "--hop", "stt", "--hop", "sink")
    (row,) = [line for line in ran.out.splitlines() if line.strip().startswith("uk †")]
    assert row.split()[:6] == ["uk", "†", "GB", "T3", "raw", "redacted"]
    assert "no voicegate.toml here" in ran.err
    german = voicegate("route", "--label", "personal", "--lang", "de")
    assert "Kennzeichen: personenbezogen" in german.out
    assert "Eigene Infrastruktur in DE." in german.out


@pytest.mark.parametrize(("language", "word"), [("de", "widerrufen"), ("en", "withdrawn")])
def test_the_state_of_a_consent_is_told(voicegate: Command, language: str, word: str) -> None:
    ran = voicegate("route", "-l", "minor", "--consent", "parental:withdrawn", "--lang", language)
    assert f"({word})" in " ".join(ran.out.split())


def test_every_reason_is_told_on_request(voicegate: Command) -> None:
    ran = voicegate("route", "--label", "special_category", "--explain")
    assert "CONSENT_MISSING" in ran.out
    assert "needs consent: special categories" in ran.out


def test_the_day_decides(voicegate: Command) -> None:
    ran = voicegate("route", "--label", "personal", "--as-of", "2022-12-01", "--json")
    assert ran.data["backends"]["us-certified"]["form"] == "deny"


def test_nobody_permitted_ends_with_three(voicegate: Command) -> None:
    ran = voicegate("route", "--label", "payment_sad", "--hop", "sink")
    assert ran.code == 3
    assert "nobody" in ran.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--label", "special_categry"), "did you mean special_category?"),
        (("--purpose", "fun"), "unknown word 'fun'"),
        (("--consent", "special:maybe"), "unknown word 'maybe'"),
        (("--as-of", "yesterday"), "is no day"),
        (("--line", "nowhere"), "no line 'nowhere'"),
        (("--hop", "post"), "post"),
    ],
)
def test_a_wrong_word_ends_with_two(
    voicegate: Command, arguments: tuple[str, str], message: str
) -> None:
    ran = voicegate("route", *arguments)
    assert ran.code == 2
    assert message in " ".join(ran.err.replace("│", " ").split())


def test_a_file_that_is_not_there_ends_with_two(voicegate: Command) -> None:
    ran = voicegate("route", "--config", "nowhere.toml")
    assert ran.code == 2
    assert "nowhere.toml: No such file or directory" in ran.err
    assert "Traceback" not in ran.err


def test_a_wrong_configuration_is_told_with_its_line(voicegate: Command, tmp_path: Path) -> None:
    (tmp_path / "voicegate.toml").write_text('[gate]\ncontroler = "Muster"\n', encoding="utf-8")
    ran = voicegate("route", "--label", "personal")
    assert ran.code == 2
    assert "voicegate.toml:2: gate.controler" in ran.err
    assert "did you mean" in ran.err


BLEEPING = """
[gate]
controller = "M"
home_country = "DE"
[policy]
prefer = ["us"]
stt_redacted = "bleep"
[backends.us]
adapter = "scripted"
simulated = { country = "US", attributes = ["dpf_eu_nonhr"] }
[backends.house]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }
"""


def test_who_gets_recordings_bleeped_is_told_apart(voicegate: Command, tmp_path: Path) -> None:
    (tmp_path / "voicegate.toml").write_text(BLEEPING)
    data = voicegate("route", "--label", "payment", "--json").data
    assert (data["permitted"], data["bleeped"]) == (["house"], ["us"])
    assert data["backends"]["us"]["reasons"][-1]["code"] == "AUDIO_BLEEPED"
    english = voicegate("route", "--label", "payment").out
    assert "permitted, in order (audio in): house" in english
    assert "recordings, once they are bleeped: us" in english
    assert "bleeped after a permitted backend heard them" in english
    german = voicegate("route", "--label", "payment", "--lang", "de", "--explain").out
    assert "Aufnahmen, wenn sie überpiept sind: us" in german
    assert "zuerst hört sie ein erlaubter Dienst" in german
