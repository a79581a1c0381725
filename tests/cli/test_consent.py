from __future__ import annotations

import json
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.conftest import Command

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
