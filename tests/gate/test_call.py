"""Gate and Call as a bot developer uses them, over scripted backends and a real store."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from voicegate import (
    AudioFormat,
    ConfigError,
    Consent,
    ConsentState,
    Encoding,
    Gate,
    Hop,
    Label,
    RefusedError,
    SafeText,
    SpeechEvent,
)
from voicegate.adapter.registry import Registry
from voicegate.blocking import Gate as BlockingGate
from voicegate.governance import EntryKind
from voicegate.speech import PHONE_MULAW, Audio
from voicegate.testing import Script, Scripts, scripted_adapter
from voicegate.testing.marked import marked_frames

PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8000)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
NUMBER = "null eins sieben sechs eins zwei drei vier fünf"
CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"

[line.support]
language = "de-DE"
labels = ["personal"]
purpose = "contract"
notice = { played_elsewhere = 2026-03-01, how = "the exchange plays it" }

[backends.us]
adapter = "scripted"
simulated = { country = "US", attributes = ["dpf_eu_nonhr"], parent_country = "US" }

[backends.house]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }

[backends.nowhere]
adapter = "scripted"
hops = ["sink"]
simulated = { country = "XX" }
"""


class Bot:
    """A gate over scripts, with its file in a folder of its own."""

    def __init__(self, folder: Path, **scripts: Script) -> None:
        self.scripts = Scripts(scripts)
        self.file = folder / "voicegate.toml"
        self.file.write_text(CONFIG)
        self.registry = Registry(extra=[scripted_adapter(self.scripts)])

    def gate(self) -> Gate:
        return Gate.from_toml(self.file, environ={}, registry=self.registry, clock=lambda: NOW)


def _stored(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("voicegate.sqlite*"))


async def _phone(lines: tuple[str, ...]) -> AsyncIterator[bytes]:
    for frame in marked_frames(lines):
        await asyncio.sleep(0)
        yield frame


async def test_a_number_is_heard_redacted_sent_restored_and_spoken(tmp_path: Path) -> None:
    line = f"meine telefonnummer ist {NUMBER}"
    bot = Bot(
        tmp_path,
        us=Script(lines=(line,), marked=True, reply=lambda r: f"Ich rufe an: {r.text.split()[-1]}"),
    )
    async with bot.gate() as gate, gate.call(subject="customer-4711") as call:
        events = [e async for e in call.listen(_phone((line,)))]
        (final,) = [e for e in events if e.is_final]
        safe = call.redact(final)
        assert safe.text == "meine telefonnummer ist <PHONE_1>"
        reply = await call.send("us", safe)
        assert reply == "Ich rufe an: <PHONE_1>"
        restored = call.restore(reply)
        assert restored.endswith(NUMBER)
        audio = await call.speak(restored, format=PCM_8K).collect()
        assert len(audio) > 8000
        kinds = [row.facts["kind"] for row in gate.journal.entries(call_id=call.id) if row.facts]
    assert bot.scripts["us"].texts[0] == safe.text
    assert kinds[0] == "call_started"
    assert {"transfer", "attempt"} <= set(kinds)
    stored = _stored(tmp_path)
    assert b"customer-4711" not in stored
    assert b"sieben" not in stored


async def test_health_in_mid_call_takes_the_stream_away_from_the_us(tmp_path: Path) -> None:
    lines = ("ich habe diabetes", "und brauche einen termin")
    first = len(list(marked_frames(lines[:1])))
    bot = Bot(
        tmp_path,
        us=Script(lines=lines, marked=True),
        house=Script(lines=lines, marked=True),
    )
    async with bot.gate() as gate, gate.call(subject="x") as call:
        assert call.decide(Hop.STT).permitted == ("us", "house")
        answered = asyncio.Event()

        async def caller() -> AsyncIterator[bytes]:  # goes on when she is answered
            for number, frame in enumerate(marked_frames(lines)):
                if number == first:
                    await answered.wait()
                yield frame

        heard: list[SpeechEvent] = []
        async for event in call.listen(caller()):
            if event.is_final:
                heard.append(event)
                answered.set()
        assert Label.SPECIAL_CATEGORY in call.labels
        assert call.decide(Hop.STT).permitted == ("house",)
    assert " ".join(e.transcript.text for e in heard if e.transcript) == " ".join(lines)
    assert [e.backend for e in heard] == ["us", "house"]
    assert len(bot.scripts["us"].audio) == first * 160


async def test_a_refusal_says_why_and_sends_nothing(tmp_path: Path) -> None:
    bot = Bot(tmp_path, nowhere=Script())
    async with bot.gate() as gate, gate.call(subject="x") as call:
        with pytest.raises(RefusedError, match="Nobody knows where") as caught:
            await call.send("nowhere", "guten tag")
        assert caught.value.decision is not None
        (row,) = gate.journal.entries(kind=EntryKind.REFUSAL)
    assert row.facts is not None
    assert bot.scripts["nowhere"].texts == []


async def test_raw_text_for_a_third_country_is_redacted_on_the_way(tmp_path: Path) -> None:
    bot = Bot(tmp_path, us=Script())
    async with bot.gate() as gate, gate.call(subject="x") as call:
        await call.send("us", f"meine nummer ist {NUMBER}", system="Antworte kurz.")
    assert bot.scripts["us"].texts == ["meine nummer ist <PHONE_1>"]


async def test_the_last_scan_stops_a_forged_safe_text(tmp_path: Path) -> None:
    bot = Bot(tmp_path, us=Script())
    async with bot.gate() as gate, gate.call(subject="x") as call:
        forged = SafeText(text="anna@example.com", call_id=call.id)
        with pytest.raises(RefusedError, match="last scan") as caught:
            await call.send("us", forged)
        assert "anna" not in str(caught.value)
        with pytest.raises(RefusedError, match="another call"):
            await call.send("us", SafeText(text="hello", call_id="other"))
    assert bot.scripts["us"].texts == []


async def test_consent_counts_when_it_is_durable_and_withdrawal_at_once(tmp_path: Path) -> None:
    async with Bot(tmp_path).gate() as gate:
        async with gate.call(subject="x", labels=[Label.SPECIAL_CATEGORY]) as call:
            assert "CONSENT_MISSING" in _codes(call, "house")
            await call.record_consent(Consent.SPECIAL)
            assert call.decide(Hop.SINK).form("house").name == "RAW"
            await call.record_consent("special", ConsentState.WITHDRAWN)
            assert call.decide(Hop.SINK).form("house").name != "RAW"
        rows = [r.facts for r in gate.journal.entries(kind=EntryKind.CONSENT) if r.facts]
    assert [r["outcome"] for r in rows] == ["active", "withdrawn"]


def _codes(call: Any, backend: str) -> set[str]:
    return {reason.code for reason in call.decide(Hop.SINK).verdicts[backend].reasons}


async def test_barge_in_stops_at_once(tmp_path: Path) -> None:
    bot = Bot(tmp_path, us=Script())
    async with bot.gate() as gate, gate.call(subject="x") as call:
        speech = call.speak("Guten Tag, " * 40, format=PCM_8K)
        got = 0
        async for chunk in speech:
            got += len(chunk)
            speech.cancel()
        assert got < 16000


async def test_placeholders_are_lost_when_the_call_ends(tmp_path: Path) -> None:
    async with Bot(tmp_path).gate() as gate:
        async with gate.call(subject="x") as call:
            call.redact(f"meine nummer ist {NUMBER}")
            assert NUMBER in call.restore("<PHONE_1>")
        assert call.restore("<PHONE_1>") == "<PHONE_1>"


async def test_nothing_said_is_in_a_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with Bot(tmp_path).gate() as gate, gate.call(subject="customer-4711") as call:
        safe = call.redact("mein name ist anna müller")
        await call.send("us", safe)
        assert "anna" not in repr(safe) + repr(call) + repr(safe.findings)
    assert "anna" not in caplog.text
    assert "4711" not in caplog.text


async def test_an_unknown_line_is_named_with_those_that_exist(tmp_path: Path) -> None:
    gate = Bot(tmp_path).gate()
    with pytest.raises(ConfigError, match="not open"):
        gate.call(subject="x")
    async with gate:
        with pytest.raises(ConfigError, match="known: support"):
            gate.call(line="sales", subject="x")


def test_the_blocking_twin_does_the_same(tmp_path: Path) -> None:
    line = f"meine telefonnummer ist {NUMBER}"
    bot = Bot(tmp_path, us=Script(lines=(line,), marked=True))
    frames = list(marked_frames((line,)))
    with BlockingGate.from_toml(bot.file, environ={}, registry=bot.registry) as gate:  # noqa: SIM117
        with gate.call(subject="x") as call:
            events = list(call.listen(frames, format=PHONE_MULAW))
            safe = call.redact(next(e for e in events if e.is_final))
            assert call.send("us", safe) == "meine telefonnummer ist <PHONE_1>"
            assert b"".join(call.speak("Guten Tag.", format=PCM_8K))
            assert "Muster GmbH" in call.notice()
            heard = call.transcribe(Audio(b"\xff" * 8000, PHONE_MULAW))
            assert heard.text == line


async def test_the_blocking_twin_refuses_inside_a_running_loop(tmp_path: Path) -> None:
    bot = Bot(tmp_path)
    gate = BlockingGate.from_toml(bot.file, environ={}, registry=bot.registry)
    with pytest.raises(ConfigError, match="running event loop"):
        gate.__enter__()
