"""The demo from end to end, on its real audio: what was heard, what left, what stays behind."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import re
from pathlib import Path
from typing import Any

import jiwer
import pytest
from rich.console import Console

from tests.cli.conftest import Command
from voicegate.cli.demo.outcome import Outcome
from voicegate.cli.demo.play import SINK, play
from voicegate.cli.demo.recordings import shipped_call
from voicegate.cli.demo.running import demo_gate, run_call
from voicegate.cli.demo.view import PlainView
from voicegate.cli.output import Language
from voicegate.errors import RefusedError
from voicegate.speech import read_audio
from voicegate.testing import Scripts
from voicegate.vocabulary import Form, Hop, Label

AUDIO = Path("examples/audio").resolve()
MANIFEST = json.loads((AUDIO / "call.json").read_text(encoding="utf-8"))
# What must be nowhere: the caller's name and numbers, as they are spoken and as they are written.
PERSONAL = [
    *(part["spoken"] for row in MANIFEST["caller"] for part in row["contains"]),
    *(part["written"] for row in MANIFEST["caller"] for part in row["contains"]),
    "robert",
    "king",
    "555 0172",
    "555-0172",
    "five five five",
]
# Four digits stand in any hash and any time by chance; a phone number does not.
NOT_BY_CHANCE = [text for text in PERSONAL if text != "7163"]


def found(content: bytes | str) -> list[str]:
    text = content.decode("utf-8", errors="replace") if isinstance(content, bytes) else content
    folded = text.casefold()
    return [p for p in NOT_BY_CHANCE if re.search(rf"\b{re.escape(p.casefold())}\b", folded)]


class Run:
    """One run of the demo, for many tests to look at."""

    def __init__(self, folder: Path, outcome: Outcome, scripts: Scripts, log: str) -> None:
        self.folder = folder
        self.outcome = outcome
        self.scripts = scripts
        self.log = log


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("demo") / "demo-out"
    scripts = Scripts()
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        screen = Console(file=io.StringIO())
        outcome = asyncio.run(
            run_call(shipped_call(), folder, Language.EN, screen=screen, scripts=scripts)
        )
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
    return Run(folder, outcome, scripts, log.getvalue())


def test_the_call_is_heard_right(run: Run) -> None:
    said = [row["text"] for row in MANIFEST["caller"]]
    assert len(run.outcome.played.heard) == len(said)
    assert jiwer.wer(said, run.outcome.played.heard) <= 0.10


def test_the_call_becomes_more_sensitive_and_backends_drop_out(run: Run) -> None:
    outcome = run.outcome
    assert outcome.labels_before == (Label.PERSONAL,)
    assert outcome.labels_after == (Label.PERSONAL, Label.SPECIAL_CATEGORY)
    assert outcome.closed == ("eu-us-parent", "us-certified")
    assert len(outcome.played.after[Hop.STT].verdicts) == 9
    assert outcome.played.after[Hop.STT].form("us-certified") is Form.REDACTED


def test_the_sink_in_the_usa_got_placeholders_only(run: Run) -> None:
    texts = run.scripts[SINK].texts
    assert len(texts) == len(MANIFEST["caller"])
    assert found("\n".join(texts)) == []
    assert "7163" not in "".join(texts)
    assert "<PERSON_1>" in texts[0]
    assert "<PHONE_1>" in texts[2]
    assert "<HEALTH_1>" in texts[3]


def test_no_audio_left_the_machine(run: Run) -> None:
    assert run.outcome.bytes_left == 0
    assert sum(len(script.audio) for script in run.scripts.values()) == 0


@pytest.mark.parametrize(
    "name", ["journal.sqlite", "journal.sqlite-wal", "report.html", "events.jsonl"]
)
def test_no_file_holds_what_the_caller_said(run: Run, name: str) -> None:
    file = run.folder / name
    content = file.read_bytes() if file.exists() else b""
    if name != "journal.sqlite-wal":
        assert content
    assert found(content) == []
    assert b"customer-4711" not in content


def test_no_log_holds_what_the_caller_said(run: Run) -> None:
    assert found(run.log) == []


def test_the_search_finds_what_it_looks_for(run: Run) -> None:
    assert found("\n".join(run.outcome.played.heard)) != []


def test_the_journal_is_whole(run: Run, voicegate: Command) -> None:
    assert run.outcome.journal_ok
    store = str(run.folder / "journal.sqlite")
    verified = voicegate("journal", "verify", store, "--json")
    assert verified.code == 0
    assert verified.data["rows"] == run.outcome.journal_rows
    assert verified.data["head"] == run.outcome.journal_head
    rows = voicegate("journal", "query", store, "--kind", "transfer", "--json").out.splitlines()
    sent = [json.loads(row) for row in rows]
    assert [r["form"] for r in sent if r["hop"] == "sink"] == ["redacted"] * 5
    assert {r["backend"] for r in sent} == {"local", "local-voice", "us-certified"}
    table = voicegate("journal", "query", store, "--backend", "us-certified")
    assert table.out.count("us-certified") == 10


def test_the_bot_is_heard(run: Run) -> None:
    for name, least in (("notice.wav", 5.0), ("reply.wav", 8.0)):
        audio = read_audio((run.folder / name).read_bytes())
        assert audio.duration_seconds is not None
        assert audio.duration_seconds > least


def test_the_page_shows_the_call(run: Run) -> None:
    page = (run.folder / "report.html").read_text(encoding="utf-8")
    assert "5 × text, redacted" in page
    assert "5 × audio, raw" in page
    assert "&lt;PHONE_1&gt;" in page
    assert run.outcome.journal_head[:16] in page
    assert page.count('class="changed"') == 2


def test_the_command_prints_what_happened(voicegate: Command, tmp_path: Path) -> None:
    ran = voicegate("demo", "--lang", "de", "--output", "out")
    assert ran.code == 0, ran.err
    assert "Guten Tag, hier ist der digitale Assistent" in ran.out
    assert "Der Anruf ist jetzt: personenbezogen, besondere Kategorie" in ran.out
    assert "vorher roh" in ran.out
    assert "die Kette ist unversehrt" in ran.out
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert '<html lang="de">' in page
    assert found(page) == []


def test_the_plug_is_pulled_in_mid_sentence_and_no_word_is_lost(
    voicegate: Command, tmp_path: Path
) -> None:
    outcome = asyncio.run(
        run_call(
            shipped_call(),
            tmp_path / "out",
            Language.EN,
            screen=Console(file=io.StringIO()),
            unplug_seconds=8.0,
        )
    )
    said = [row["text"] for row in MANIFEST["caller"]]
    assert outcome.played.heard == [*said[:2], *outcome.played.heard[2:]]
    assert jiwer.wer(said, outcome.played.heard) <= 0.10
    assert outcome.played.switches >= 1
    rows = voicegate(
        "journal", "query", str(tmp_path / "out" / "journal.sqlite"), "--kind", "transfer", "--json"
    ).out.splitlines()
    ears = [row["backend"] for row in map(json.loads, rows) if row["hop"] == "stt"]
    assert ears[:4] == ["local", "local", "local", "local-spare"]
    assert ears[-1] == "local-spare"


def test_the_command_says_who_took_over(voicegate: Command) -> None:
    ran = voicegate("demo", "--lang", "de", "--unplug", "8")
    assert ran.code == 0, ran.err
    assert "local-spare übernimmt" in ran.out


def test_a_recording_of_your_own(voicegate: Command, tmp_path: Path, human: Path) -> None:
    ran = voicegate("demo", str(human), "--json")
    assert ran.code == 0, ran.err
    data: dict[str, Any] = ran.data
    assert data["journal"]["verified"] is True
    assert data["redacted_texts_sent"] >= 1
    assert data["wall_seconds"] < 30
    assert (tmp_path / "demo-out" / "report.html").exists()


def test_a_file_that_is_no_audio_ends_with_two(voicegate: Command, tmp_path: Path) -> None:
    (tmp_path / "no.wav").write_bytes(b"RIFF")
    assert voicegate("demo", "no.wav").code == 2
    assert voicegate("demo", "nowhere.wav").code == 2


@pytest.fixture
def human() -> Path:
    return AUDIO / "human.wav"


async def test_a_call_that_nobody_may_hear_ends_with_a_refusal() -> None:
    scripts = Scripts()
    screen = Console(file=io.StringIO(), width=200)
    async with demo_gate("sqlite://", scripts) as gate:
        view = PlainView(screen, gate.policy.backends, Language.EN)
        async with gate.call(subject="x", labels=[Label.CRIMINAL]) as call:
            played = await play(call, shipped_call(), view, io.StringIO())
    assert isinstance(played.refused, RefusedError)
    assert played.turns == []
    assert scripts[SINK].texts == []
