"""What [limits] says is held, and a line's own words and voice are used."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.gate.test_call import NOW, PCM_8K
from voicegate import BadAudioError, DeadlineExceededError, Gate, RefusedError
from voicegate.adapter.registry import Registry
from voicegate.gate.limits import CallLimits, GateLimits
from voicegate.policy.config import LimitsConfig
from voicegate.speech import PHONE_MULAW, Audio
from voicegate.testing import Fault, FaultKind, Script, Scripts, scripted_adapter

CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"
assistant = "Mia"

[line.support]
language = "de-DE"
formality = "informal"
notice = { played_elsewhere = 2026-03-01, how = "the exchange plays it" }
voice = "anna"

[limits]
calls = 1
streams = 1
call_seconds = 3600
audio_bytes = 8000
text_characters = 100
request_seconds = 0.05

[backends.house]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }
"""


def _gate(folder: Path, script: Script | None = None) -> Gate:
    scripts = Scripts(house=script or Script(lines=("ja",)))
    registry = Registry(extra=[scripted_adapter(scripts)])
    file = str(folder / "voicegate.toml")
    return Gate.from_text(CONFIG, file=file, environ={}, registry=registry, clock=lambda: NOW)


async def test_one_call_and_one_stream_at_once(tmp_path: Path) -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            await asyncio.sleep(0)
            yield b"\xff" * 160

    async with _gate(tmp_path) as gate:
        async with gate.call(subject="x") as call:
            with pytest.raises(RefusedError, match="1 calls at once"):
                gate.call(subject="y")
            first = call.listen(endless())
            assert await anext(first)
            with pytest.raises(RefusedError, match="1 streams at once"):
                await anext(call.listen(endless()))
            await first.aclose()
        async with gate.call(subject="y"):
            pass


async def test_sizes_and_budgets(tmp_path: Path) -> None:
    hang = Script(faults=[Fault(kind=FaultKind.HANG)] * 2)
    async with _gate(tmp_path, hang) as gate, gate.call(subject="x") as call:
        with pytest.raises(BadAudioError, match="at most 8000"):
            await call.transcribe(Audio(b"\xff" * 8001, PHONE_MULAW))
        with pytest.raises(RefusedError, match="a text of 101 characters"):
            call.speak("x" * 101)
        with pytest.raises(RefusedError, match="a text of 101 characters"):
            await call.send("house", "x" * 101)
        with pytest.raises(DeadlineExceededError) as caught:
            await call.transcribe(Audio(b"\xff" * 8000, PHONE_MULAW))
        assert caught.value.budget_seconds == 0.05
        with pytest.raises(DeadlineExceededError):
            await call.send("house", "ja")


def test_a_call_that_takes_too_long_is_told_so() -> None:
    now = [0.0]
    limits = CallLimits(GateLimits(LimitsConfig(call_seconds=60.0)), lambda: now[0])
    now[0] = 60.0
    limits.check()
    now[0] = 60.1
    with pytest.raises(DeadlineExceededError, match="longer than 60 s"):
        limits.check()


async def test_the_notice_speaks_as_the_line_does(tmp_path: Path) -> None:
    async with _gate(tmp_path) as gate, gate.call(subject="x") as call:
        assert call.notice().startswith("Hallo, hier ist Mia, der digitale Assistent der Muster")
        assert "Du sprichst mit einer KI" in call.notice()
        assert await call.speak("Guten Tag.", format=PCM_8K).collect()
