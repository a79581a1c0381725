from __future__ import annotations

import json
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from voicegate import Consent, ConsentState
from voicegate.blocking import Gate

ROWS = (
    '{"id": "a", "lang": "de", "purpose": "transfer", "text": "von mir aus"}\n'
    '{"id": "b", "lang": "de", "purpose": "transfer", "text": "ähm nein danke"}\n'
    '{"id": "c", "lang": "nl", "purpose": "marketing", "text": "ja, maar alleen vandaag"}\n'
)
ANSWERS = [
    {"id": "a", "answer": "yes", "reason": "agreed"},
    {"id": "b", "answer": "no", "reason": "refused"},
    {"id": "c", "answer": "unclear", "reason": "condition"},
]


def test_rows_of_a_file(voicegate: Command, tmp_path: Path) -> None:
    (tmp_path / "answers.jsonl").write_text(ROWS, encoding="utf-8")
    ran = voicegate("consent", "understand", "--jsonl", "answers.jsonl")
    assert ran.code == 0
    assert [json.loads(line) for line in ran.out.splitlines()] == ANSWERS


def test_rows_of_standard_input(voicegate: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(ROWS.encode()), encoding="latin-1"))
    ran = voicegate("consent", "understand", "--jsonl", "-")
    assert [json.loads(line) for line in ran.out.splitlines()] == ANSWERS


def test_a_file_that_is_not_there(voicegate: Command) -> None:
    ran = voicegate("consent", "understand", "--jsonl", "nothing.jsonl")
    assert ran.code == 2
    assert "nothing.jsonl" in ran.err


CONFIG = """
[gate]
controller = "Muster GmbH"
home_country = "DE"

[line.offers]
language = "de-DE"
purpose = "marketing"

[policy]
extends = "conservative"

[backends.voice]
adapter = "espeak"
"""
CSV = (
    "subject;controller;consent;answered_at\n"
    "customer-4711;Muster GmbH;marketing;2026-03-01T12:00:00+01:00\n"
)


def test_consents_are_imported_once_and_count_in_the_next_call(
    voicegate: Command, tmp_path: Path
) -> None:
    (tmp_path / "voicegate.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "crm.csv").write_text(CSV, encoding="utf-8")
    assert "1 rows read, 1 recorded, 0 known" in voicegate("consent", "import", "crm.csv").out
    again = voicegate("consent", "import", "crm.csv", "--json").data
    assert again == {"read": 1, "recorded": 0, "known": 1}
    with (
        Gate.from_toml(tmp_path / "voicegate.toml", environ={}) as gate,
        gate.call(subject="customer-4711") as call,
    ):
        assert call.consents == {Consent.MARKETING: ConsentState.ACTIVE}


def test_a_wrong_row_stops_the_whole_import(voicegate: Command, tmp_path: Path) -> None:
    (tmp_path / "voicegate.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "crm.jsonl").write_text('{"subject": "customer-4711"}\n', encoding="utf-8")
    ran = voicegate("consent", "import", "crm.jsonl")
    assert ran.code == 2
    assert "is missing" in ran.err
    assert "4711" not in ran.err
