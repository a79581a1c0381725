from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

SAID = "my phone number is five five five zero one seven two"


def test_a_text(voicegate: Command) -> None:
    ran = voicegate("redact", SAID)
    assert ran.code == 0
    assert ran.out == "my phone number is <PHONE_1>\n"


def test_a_text_as_data(voicegate: Command) -> None:
    data = voicegate("redact", "meine Nummer ist null eins sieben sechs doppel drei fünf acht",
                     "--lang", "de", "--json").data  # fmt: skip
    assert data["labels"] == ["personal"]
    (finding,) = data["findings"]
    assert finding["type"] == "PHONE"
    assert finding["placeholder"] == "<PHONE_1>"
    assert data["text"] == "meine Nummer ist <PHONE_1>"


def test_every_span_is_explained(voicegate: Command) -> None:
    ran = voicegate("redact", SAID, "--explain")
    assert SAID in ran.out
    assert "PHONE" in ran.out
    assert "<PHONE_1>" in ran.out
    assert "→ personal" in ran.out


def test_a_page_side_by_side(voicegate: Command, tmp_path: Path) -> None:
    voicegate("redact", f"<b>{SAID}</b>", "--html", "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;my phone number is <mark" in page
    assert "<mark>&lt;PHONE_1&gt;</mark>" in page
    assert "<b>" not in page


def test_the_lines_of_a_file_share_their_placeholders(voicegate: Command, tmp_path: Path) -> None:
    (tmp_path / "call.txt").write_text(f"{SAID}\n\nyes, {SAID}\n", encoding="utf-8")
    ran = voicegate("redact", "call.txt")
    assert ran.out.splitlines() == [
        "my phone number is <PHONE_1>",
        "",
        "yes, my phone number is <PHONE_1>",
    ]


def test_subtitles_keep_their_times(voicegate: Command, tmp_path: Path) -> None:
    cue = (
        "1\n00:00:01,000 --> 00:00:04,000\nmy phone number is five five five\nzero one seven two\n"
    )
    (tmp_path / "call.srt").write_text(cue, encoding="utf-8")
    ran = voicegate("redact", "call.srt")
    assert ran.out == "1\n00:00:01,000 --> 00:00:04,000\nmy phone number is <PHONE_1>\n"


def test_a_transcript_with_words_and_segments(voicegate: Command, tmp_path: Path) -> None:
    words = [
        {"word": word, "start": i * 0.4, "end": i * 0.4 + 0.3}
        for i, word in enumerate(SAID.split())
    ]
    transcript = {
        "text": SAID,
        "words": words,
        "segments": [{"text": SAID, "start": 0.0, "end": 4.4}],
        "logprobs": [SAID],
    }
    (tmp_path / "call.json").write_text(json.dumps(transcript), encoding="utf-8")
    ran = voicegate("redact", "call.json")
    assert "five" not in ran.out
    assert ran.data["text"] == "my phone number is <PHONE_1>"
    assert ran.data["segments"][0]["text"] == "my phone number is <PHONE_1>"
    assert ran.data["words"][-1]["text"] == "<PHONE_1>"


def test_rows_share_the_state_of_their_call(voicegate: Command, tmp_path: Path) -> None:
    rows = [
        {"id": 1, "lang": "en", "text": SAID, "call": "a", "turn": 1, "speaker": "caller"},
        {"id": 2, "lang": "en", "text": SAID, "call": "a", "turn": 2, "speaker": "caller"},
        {"id": 3, "lang": "de", "text": "ich habe Diabetes"},
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
    ran = voicegate("redact", "--jsonl", "rows.jsonl")
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert [a["id"] for a in answers] == [1, 2, 3]
    assert answers[0]["text"] == answers[1]["text"] == "my phone number is <PHONE_1>"
    assert answers[0]["spans"] == [{"start": 19, "end": len(SAID), "type": "PHONE",
                                    "score": answers[0]["spans"][0]["score"]}]  # fmt: skip
    assert "special_category" in answers[2]["labels"]


@pytest.mark.parametrize("arguments", [(), ("a", "b"), ("nowhere.srt",)])
def test_what_cannot_be_read_ends_with_two(voicegate: Command, arguments: tuple[str, ...]) -> None:
    assert voicegate("redact", *arguments).code == 2


def test_an_unknown_language_ends_with_two(voicegate: Command) -> None:
    ran = voicegate("redact", SAID, "--lang", "xx")
    assert ran.code == 2
    assert "xx" in ran.err
    assert "five" not in ran.err


def test_the_redactor_is_measured_on_rows_with_the_answer(
    voicegate: Command, tmp_path: Path
) -> None:
    phone: dict[str, object] = {"start": 19, "end": len(SAID), "type": "PHONE"}
    rows: list[dict[str, object]] = [
        {"id": 1, "lang": "en", "text": SAID, "spans": [phone]},
        {"id": 2, "lang": "en", "text": "good morning to you all", "spans": []},
        {"id": 3, "lang": "en", "text": SAID, "spans": []},
        {"id": 4, "lang": "en", "text": "good morning", "spans": [
            {"start": 0, "end": 4, "type": "PERSON"}]},
        {"id": 5, "text": "no answer"},
    ]  # fmt: skip
    lines = [*(json.dumps(row) for row in rows), "no json"]
    (tmp_path / "gold.jsonl").write_text("\n".join(lines), encoding="utf-8")
    data = voicegate("redact", "evaluate", "gold.jsonl", "--lang", "en", "--json").data
    assert (data["rows"], data["errors"]) == (6, 2)
    assert (data["harmless"], data["harmless_touched"]) == (2, 1)
    scores = {row["type"]: row for row in data["scores"]}
    assert (scores["PHONE"]["recall"], scores["PHONE"]["precision"]) == (1.0, 0.5)
    assert (scores["PHONE"]["exact"], scores["PHONE"]["leakage"]) == (1, 0.0)
    assert (scores["PERSON"]["recall"], scores["PERSON"]["leakage"]) == (0.0, 1.0)
    confusion = {(row["gold"], row["found"]): row["count"] for row in data["confusion"]}
    assert confusion == {
        ("PHONE", "PHONE"): 1,
        ("(nothing)", "PHONE"): 1,
        ("PERSON", "(missed)"): 1,
    }
    table = voicegate("redact", "evaluate", "gold.jsonl", "--lang", "en")
    assert "1 of 2 harmless ones touched" in table.out
    assert SAID not in table.out


def test_the_engines_of_a_configuration_are_asked(voicegate: Command, tmp_path: Path) -> None:
    said = "the wallet is 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
    head = '[gate]\ncontroller = "M"\n[redaction]\nlanguages = ["en"]\n'
    for name, engines in (("rules", "[]"), ("both", '["presidio"]')):
        (tmp_path / f"{name}.toml").write_text(f"{head}engines = {engines}\n", encoding="utf-8")
    assert "DivfNa" in voicegate("redact", said, "--config", "rules.toml").out
    assert "DivfNa" not in voicegate("redact", said, "--config", "both.toml").out
