"""Nothing is heard before the caller was told who listens."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gate.consenting import Bot, phone
from voicegate import AudioFormat, Encoding, RefusedError
from voicegate.blocking import Gate as BlockingGate
from voicegate.governance import EntryKind
from voicegate.speech import PHONE_MULAW, Audio
from voicegate.testing import Script
from voicegate.testing.marked import marked_frames

PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8000)
AUDIO = Audio(b"\xff" * 800, PHONE_MULAW)


async def test_nothing_is_recognised_before_the_notice_was_played(tmp_path: Path) -> None:
    bot = Bot(tmp_path, house=Script(lines=("hallo",), marked=True))
    async with bot.gate() as gate, gate.call(line="open", subject="anna") as call:
        with pytest.raises(RefusedError, match="has not heard the notice"):
            await call.transcribe(AUDIO)
        with pytest.raises(RefusedError, match=r"\[line.open\]"):
            await anext(call.listen(phone("hallo")))
        assert bot.scripts["house"].audio == b""
        speech = call.speak(call.notice(), format=PCM_8K)
        async for _ in speech:
            break
        speech.cancel()  # she talked over it
        with pytest.raises(RefusedError, match="has not heard the notice"):
            await call.transcribe(AUDIO)
        await call.speak("Guten Tag", format=PCM_8K).collect()
        with pytest.raises(RefusedError, match="has not heard the notice"):
            await call.transcribe(AUDIO)
        await call.speak(call.notice(), format=PCM_8K).collect()
        heard = [e async for e in call.listen(phone("hallo")) if e.is_final]
        assert len(heard) == 1
        rows = [r.facts for r in gate.journal.entries(kind=EntryKind.NOTICE) if r.facts]
    assert [row["outcome"] for row in rows] == ["played"]


async def test_a_notice_heard_elsewhere_is_attested(tmp_path: Path) -> None:
    bot = Bot(tmp_path, house=Script(lines=("hallo",), marked=True))
    async with bot.gate() as gate:
        async with gate.call(line="open", subject="anna") as call:
            await call.attest_notice("ivr")
            await call.transcribe(AUDIO)
        async with gate.call(line="support", subject="anna") as call:
            await call.transcribe(AUDIO)
        rows = [r.facts for r in gate.journal.entries(kind=EntryKind.NOTICE) if r.facts]
    assert [(row["outcome"], row["detail"]) for row in rows] == [("attested", {"ivr": 1})]


async def test_the_second_layer_names_the_recipients(tmp_path: Path) -> None:
    async with Bot(tmp_path).gate() as gate, gate.call(line="open", subject="anna") as call:
        text = call.privacy_notice()
        assert "| house | DE | " in text
        assert "Muster GmbH" in text
        assert "https://muster.example/datenschutz" in call.privacy_notice("html")


def test_the_blocking_twin_holds_the_same(tmp_path: Path) -> None:
    bot = Bot(tmp_path, house=Script(lines=("hallo",), marked=True))
    with (
        BlockingGate.from_toml(bot.file, environ={}, registry=bot.registry) as gate,
        gate.call(line="open", subject="anna") as call,
    ):
        with pytest.raises(RefusedError, match="has not heard"):
            list(call.listen(list(marked_frames(("hallo",)))))
        assert b"".join(call.speak(call.notice(), format=PCM_8K))
        assert list(call.listen(list(marked_frames(("hallo",)))))
        assert "house" in call.privacy_notice()
        call.attest_notice("ivr")
