"""A real voice, heard by a real recogniser, bleeped, and heard again: the number is gone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from voicegate import Audio, Gate, read_audio
from voicegate.adapter.registry import Registry
from voicegate.testing import Script, Scripts, scripted_adapter

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
RECORDED = Path(__file__).parents[2] / "examples" / "audio"
SAID = {"robert", "king", "zero", "oh", "one", "two", "four", "five", "six", "seven"}
AT_HOME = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"

[line.support]
language = "en-US"
labels = ["payment"]
purpose = "contract"
notice = { played_elsewhere = 2026-03-01, how = "the exchange plays it" }

[backends.ears]
adapter = "pocketsphinx"
"""
OUTSIDE = """
[policy]
prefer = ["us"]
stt_redacted = "bleep"

[backends.us]
adapter = "scripted"
hops = ["stt"]
simulated = { country = "US", attributes = ["dpf_eu_nonhr"], parent_country = "US" }
"""


def _gate(folder: Path, text: str, scripts: Scripts) -> Gate:
    file = folder / "voicegate.toml"
    file.write_text(text)
    registry = Registry(extra=[scripted_adapter(scripts)])
    return Gate.from_toml(file, environ={}, registry=registry, clock=lambda: NOW)


def _recorded(*names: str) -> Audio:
    pieces = [read_audio((RECORDED / f"{name}.wav").read_bytes()) for name in names]
    return Audio(b"".join(piece.content for piece in pieces), pieces[0].format)


@pytest.mark.parametrize(
    ("names", "found", "left"),
    [
        (("3-phone",), 4, "number"),
        (("1-name", "3-phone", "5-closing"), 6, "tomorrow"),
    ],
)
async def test_what_went_out_holds_nobodys_data_any_more(
    tmp_path: Path, names: tuple[str, ...], found: int, left: str
) -> None:
    audio, scripts = _recorded(*names), Scripts(us=Script(lines=("heard abroad",)))
    gate = _gate(tmp_path, AT_HOME + OUTSIDE, scripts)
    async with gate, gate.call(subject="customer-4711") as call:
        heard = await call.transcribe(audio)
        first = call.first_pass(heard)
        assert heard.backend == "us"
        assert first is not None
        assert first.backend == "ears"
        assert len(SAID & set(first.text.split())) >= found
        assert "<PHONE_1>" in call.redact(first).text
    out = Audio(bytes(scripts["us"].audio), audio.format)
    assert len(out) == len(audio)
    async with _gate(tmp_path, AT_HOME, scripts) as gate, gate.call(subject="other") as call:
        again = await call.transcribe(out)
        assert again.backend == "ears"
        assert not SAID & set(again.text.split())
        assert not call.redact(again).findings
        assert left in again.text.split()
