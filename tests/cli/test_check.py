from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Command

GOOD = """
[gate]
controller = "Muster GmbH"
contact = "info@example.org"
retention_text = "30 days"
regime = "eu"
home_country = "DE"

[line.service]
language = "en-US"

[policy]
extends = "conservative"

[backends.local]
adapter = "pocketsphinx"

[backends.voice]
adapter = "espeak"
"""


def written(folder: Path, text: str, name: str = "voicegate.toml") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return name


def test_a_good_file_ends_with_zero(voicegate: Command, tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    ran = voicegate("check")
    assert ran.code == 0
    assert "problems: 0" in ran.out
    assert "warning" in ran.out
    data = voicegate("check", "--json").data
    assert [row["tier"] for row in data["backends"]] == ["T0", "T0"]
    assert {row["severity"] for row in data["findings"]} <= {"warning", "note"}


def test_every_problem_stands_with_its_line(voicegate: Command, tmp_path: Path) -> None:
    text = GOOD.replace('"espeak"', '"espek"').replace('"conservative"', '"cautious"')
    name = written(tmp_path, text, "bad.toml")
    ran = voicegate("check", name)
    assert ran.code == 2
    assert "bad.toml:13: policy.extends" in ran.out
    german = voicegate("check", name, "--lang", "de")
    assert german.code == 2
    assert "Problem" in german.out


def test_a_missing_file_ends_with_two(voicegate: Command) -> None:
    ran = voicegate("check")
    assert ran.code == 2
    assert "voicegate.toml: No such file" in ran.err


def test_a_key_in_the_file_is_not_repeated(voicegate: Command, tmp_path: Path) -> None:
    secret = "sk-" + "a1b2c3d4e5f6g7h8" * 2
    text = GOOD + f'\n[backends.x]\nadapter = "openai_compatible"\nkey = "{secret}"\n'
    ran = voicegate("check", written(tmp_path, text))
    assert ran.code == 2
    assert secret not in ran.out + ran.err
