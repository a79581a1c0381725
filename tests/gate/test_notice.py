"""Nothing is heard before the caller was told who listens."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.gate.consenting import CONFIG, Bot, phone
from voicegate import (
    AudioFormat,
    ConsentHow,
    ConsentRequiredError,
    Encoding,
    RefusedError,
    Speech,
)
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


async def test_a_line_for_marketing_plays_its_notice_and_asks_by_keys(tmp_path: Path) -> None:
    bot = Bot(tmp_path, house=Script(lines=("hallo",), marked=True))

    async def one() -> AsyncIterator[str]:
        yield "1"

    async def play(speech: Speech) -> None:
        await speech.collect()

    async with bot.gate() as gate, gate.call(line="ads", subject="anna") as call:
        await play(call.speak(call.notice(), format=PCM_8K))
        with pytest.raises(ConsentRequiredError):  # told, but she has agreed to nothing
            await call.transcribe(AUDIO)
        with pytest.raises(ConsentRequiredError):  # the bot's own words are no notice
            await call.speak("Unser Angebot der Woche", format=PCM_8K, public=True).collect()
        with pytest.raises(ConsentRequiredError):  # nobody may hear her, and she has no keys
            await call.ask_consent("marketing", play=play, frames=phone("ja gerne"))
        assert bot.scripts["house"].audio == b""
        answer = await call.ask_consent(
            "marketing", play=play, frames=phone("ja gerne"), keys=one, format=PCM_8K
        )
        assert (answer.given, answer.how) == (True, ConsentHow.PRESSED)
        await call.transcribe(AUDIO)
        rows = [row.facts for row in gate.journal.entries(kind=EntryKind.TRANSFER) if row.facts]
    # Notice, question and what is read back, as what they are; then what she agreed to.
    assert [(r["hop"], r["purpose"], r["lawful_basis"]) for r in rows] == [
        *[("tts", "legal_obligation", "legal_obligation")] * (len(rows) - 1),
        ("stt", "marketing", "consent"),
    ]


async def test_a_controller_that_is_a_person_is_named_in_the_notice(tmp_path: Path) -> None:
    config = CONFIG.replace("Muster GmbH", "Dr. Anna Schmidt, Telefon 030 1234567")
    async with Bot(tmp_path, config=config).gate() as gate:
        async with gate.call(line="ads", subject="anna") as call:
            await call.speak(call.notice(), format=PCM_8K).collect()
        (row,) = (r.facts for r in gate.journal.entries(kind=EntryKind.NOTICE) if r.facts)
    assert row["outcome"] == "played"
