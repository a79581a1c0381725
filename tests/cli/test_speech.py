from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from voicegate.speech import read_wav

PHONE = Path("examples/audio/3-phone.wav").resolve()


def test_a_file_is_transcribed(voicegate: Command) -> None:
    ran = voicegate("transcribe", str(PHONE))
    assert ran.code == 0, ran.err
    assert ran.out.strip() == "my phone number is five five five zero one seven two"


def test_and_redacted(voicegate: Command) -> None:
    ran = voicegate("transcribe", str(PHONE), "--redacted", "--json")
    assert ran.data["text"] == "my phone number is <PHONE_1>"
    assert ran.data["labels"] == ["personal"]
    assert "five" not in json.dumps(ran.data)


def test_a_text_is_spoken(voicegate: Command, tmp_path: Path) -> None:
    ran = voicegate(
        "speak", "Guten Tag", "-o", "out.wav", "--language", "de-DE", "--rate", "8000", "--json"
    )
    assert ran.code == 0, ran.err
    audio = read_wav((tmp_path / "out.wav").read_bytes())
    assert audio.format.sample_rate_hz == 8000
    assert audio.duration_seconds == pytest.approx(ran.data["seconds"], abs=0.01)
    assert 0.3 < ran.data["seconds"] < 3


def test_what_nobody_may_hear_ends_with_three(voicegate: Command, tmp_path: Path) -> None:
    (tmp_path / "voicegate.toml").write_text(
        '[gate]\ncontroller = "M"\nhome_country = "DE"\nstorage = "sqlite://"\n'
        '[line.l]\nlanguage = "en-US"\n[backends.far]\nadapter = "scripted"\n'
        'simulated = { country = "US" }\n',
        encoding="utf-8",
    )
    ran = voicegate("transcribe", str(PHONE))
    assert ran.code == 3
    assert "the policy permits no backend for stt" in ran.err
    assert "GDPR Art. 44" in ran.err


def test_all_backends_failing_ends_with_four(voicegate: Command, tmp_path: Path) -> None:
    # Nothing listens on port 9 of this machine.
    (tmp_path / "voicegate.toml").write_text(
        '[gate]\ncontroller = "M"\nhome_country = "DE"\nstorage = "sqlite://"\n'
        '[line.l]\nlanguage = "en-US"\n[backends.far]\nadapter = "openai_compatible"\n'
        'endpoint = "http://127.0.0.1:9/v1"\nmodel = "m"\nhops = ["stt"]\n',
        encoding="utf-8",
    )
    ran = voicegate("transcribe", str(PHONE))
    assert ran.code == 4, ran.err
    assert "every permitted backend failed" in ran.err


def test_no_audio_ends_with_two(voicegate: Command, tmp_path: Path) -> None:
    (tmp_path / "empty.wav").write_bytes(b"")
    ran = voicegate("transcribe", "empty.wav")
    assert ran.code == 2
    assert "bad audio" in ran.err


def test_who_heard_it_bleeped_is_said(voicegate: Command, tmp_path: Path) -> None:
    (tmp_path / "voicegate.toml").write_text(
        '[gate]\ncontroller = "M"\nhome_country = "DE"\nstorage = "sqlite://"\n'
        '[policy]\nprefer = ["far"]\nstt_redacted = "bleep"\n'
        '[line.l]\nlanguage = "en-US"\nlabels = ["payment"]\n'
        '[backends.near]\nadapter = "pocketsphinx"\n'
        '[backends.far]\nadapter = "scripted"\noptions = { lines = ["heard abroad"] }\n'
        'simulated = { country = "US", attributes = ["dpf_eu_nonhr"] }\n',
        encoding="utf-8",
    )
    ran = voicegate("transcribe", str(PHONE))
    assert ran.out.strip() == "heard abroad"
    assert "far heard it bleeped, after near" in ran.err
    data = voicegate("transcribe", str(PHONE), "--json").data
    assert (data["backend"], data["first_heard_by"]) == ("far", "near")
