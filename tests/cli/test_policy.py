from __future__ import annotations

import json
import shlex
from importlib.resources import files
from pathlib import Path

import pytest

from tests.cli.conftest import Command

DEMO = files("voicegate.cli.demo").joinpath("demo.toml").read_text(encoding="utf-8")
ROW = {
    "id": "r1",
    "as_of": "2022-12-01",
    "regime": "eu",
    "exporter": "private",
    "preset": "conservative",
    "destination": {"country": "US", "attributes": ["dpf_eu_nonhr"]},
    "labels": ["personal"],
    "purpose": "service_request",
    "consents": [],
}


def test_rows_are_decided_in_order_and_a_bad_one_does_not_stop(
    voicegate: Command, tmp_path: Path
) -> None:
    later = {**ROW, "id": "r2", "as_of": "2026-11-01"}
    lines = [json.dumps(ROW), "no json", json.dumps(later), json.dumps({"id": "r3"})]
    (tmp_path / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    ran = voicegate("policy", "decide", "--jsonl", "rows.jsonl")
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 0
    assert [a["id"] for a in answers] == ["r1", None, "r2", "r3"]
    assert (answers[0]["form"], answers[0]["tier"]) == ("deny", "T7")
    assert (answers[2]["form"], answers[2]["tier"]) == ("raw", "T4")
    assert "error" in answers[1]
    assert "error" in answers[3]


def test_rows_come_from_standard_input(
    voicegate: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source = tmp_path / "rows.jsonl"
    source.write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    with source.open(encoding="utf-8") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        ran = voicegate("policy", "decide", "--jsonl", "-", "--lang", "de")
    assert "Für einen Transfer nach US" in json.loads(ran.out)["reasons"][0]["text"]


def test_expectations_are_run_like_tests(voicegate: Command, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(DEMO, encoding="utf-8")
    expectations = tmp_path / "expect.toml"
    text = 'config = "mine.toml"\n[[expect]]\nlabels = ["special_category"]\nnever = ["us-plain"]\n'
    expectations.write_text(text, encoding="utf-8")
    assert voicegate("policy", "test", "expect.toml").code == 0
    expectations.write_text(text.replace("us-plain", "local"), encoding="utf-8")
    ran = voicegate("policy", "test", "expect.toml", "--json")
    assert ran.code == 1
    assert ran.data[0]["differences"][0]["found"].startswith("local may receive")
    assert "FAILED expect.toml:2" in voicegate("policy", "test", "expect.toml").out
    german = voicegate("policy", "test", "expect.toml", "--lang", "de").out
    assert "NICHT ERFÜLLT expect.toml:2" in german
    assert "wie erwartet, 1 nicht" in german


def test_a_policy_is_proven_and_a_hole_can_be_replayed(voicegate: Command, tmp_path: Path) -> None:
    small = DEMO[: DEMO.index("[backends.uk]")] + DEMO[DEMO.index("[backends.us-certified]") :]
    (tmp_path / "small.toml").write_text(small, encoding="utf-8")
    (tmp_path / "own.toml").write_text(
        '[[invariant]]\nname = "no health in the USA"\nlabels = ["special_category"]\n'
        'backends = ["us-certified"]\npurposes = ["contract"]\nhops = ["sink"]\n',
        encoding="utf-8",
    )
    ran = voicegate("policy", "prove", "small.toml", "--invariants", "own.toml", "--json")
    assert ran.code == 1
    report = ran.data
    assert report["covered"] > report["evaluated"] > 100_000
    assert [c["name"] for c in report["claims"] if not c["holds"]] == ["no health in the USA"]
    command = shlex.split(report["counter_examples"][0]["command"])
    german = voicegate(
        "policy", "prove", "small.toml", "--invariants", "own.toml", "--lang", "de"
    ).out.splitlines()
    assert german[0].startswith("      gilt  das Register gibt die bekannten Antworten (")
    assert [line for line in german if line.startswith("GILT NICHT  no health in the USA (")]
    assert "Fälle ausgewertet, sie stehen für" in german[-1]
    assert not [line for line in german if line.startswith("      gilt") and " the " in line]
    replayed = voicegate(*command[1:], "--config", "small.toml", "--json")
    assert replayed.data["backends"]["us-certified"]["form"] == "redacted"


def test_an_invariant_that_leads_nowhere_is_told_with_its_line(
    voicegate: Command, tmp_path: Path
) -> None:
    (tmp_path / "own.toml").write_text(
        '[[invariant]]\nname = "x"\nlabels = ["special"]\n\n'
        '[[invariant]]\nname = "y"\nlabels = ["personal"]\nbackends = ["us-certifed"]\n',
        encoding="utf-8",
    )
    ran = voicegate("policy", "prove", "--invariants", "own.toml")
    assert ran.code == 2
    assert "own.toml:3: invariant[0].labels" in ran.err
    assert "us-certified" in ran.err


def test_what_a_change_closes(voicegate: Command, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(DEMO, encoding="utf-8")
    (tmp_path / "b.toml").write_text(
        DEMO.replace('extends = "conservative"', 'extends = "strict_eu"'), encoding="utf-8"
    )
    ran = voicegate("policy", "diff", "a.toml", "b.toml", "--day", "2026-11-24")
    assert ran.code == 0
    assert "on 2026-11-24, 6 backends close: canada, eu-us-parent, israel, uk" in ran.out
    changes = voicegate("policy", "diff", "a.toml", "b.toml", "--json").data["changes"]
    assert not any(change["opens"] for change in changes)


def test_what_time_alone_closes(voicegate: Command, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(DEMO, encoding="utf-8")
    days = ("--day", "2026-11-24", "--until", "2032-01-01")
    ran = voicegate("policy", "diff", "a.toml", *days)
    assert "1 backend closes: uk" in ran.out
    assert voicegate("policy", "diff", "a.toml").code == 2
