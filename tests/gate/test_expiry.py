"""A consent that comes to its end while the call runs: nothing goes out on it any more."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.gate.consenting import NOW, Bot, Clock, frames_of
from voicegate import Consent, ConsentRequiredError, ConsentState, Hop, RefusedError
from voicegate.testing import Script
from voicegate.testing.marked import marked_frames

MINUTE = timedelta(minutes=1)


async def test_it_ends_with_the_first_decision_after_its_time(tmp_path: Path) -> None:
    clock = Clock()
    async with (
        Bot(tmp_path).gate(clock) as gate,
        gate.call(line="offers", subject="anna") as call,
    ):
        await call.record_consent("marketing", expires_at=NOW + MINUTE)
        await call.record_consent("profiling")
        clock.now = NOW + MINUTE - timedelta(microseconds=1)
        assert call.decide(Hop.STT).permitted == ("house",)
        clock.now = NOW + MINUTE
        assert call.decide(Hop.STT).permitted == ()
        assert call.consents == {
            Consent.MARKETING: ConsentState.EXPIRED,
            Consent.PROFILING: ConsentState.ACTIVE,
        }
        with pytest.raises(ConsentRequiredError):
            await call.speak("Unser Angebot der Woche").collect()


async def test_the_end_of_a_consent_of_an_earlier_call_counts_in_this_one(tmp_path: Path) -> None:
    clock = Clock()
    async with Bot(tmp_path).gate(clock) as gate:
        async with gate.call(line="offers", subject="anna") as call:
            await call.record_consent("marketing", expires_at=NOW + MINUTE)
        async with gate.call(line="offers", subject="anna") as call:
            assert call.consents == {Consent.MARKETING: ConsentState.ACTIVE}
            clock.now += 2 * MINUTE
            assert call.consents == {Consent.MARKETING: ConsentState.EXPIRED}


async def test_a_new_yes_counts_from_then_on(tmp_path: Path) -> None:
    clock = Clock()
    async with (
        Bot(tmp_path).gate(clock) as gate,
        gate.call(line="offers", subject="anna") as call,
    ):
        await call.record_consent("marketing", expires_at=NOW + MINUTE)
        clock.now += 2 * MINUTE
        assert call.decide(Hop.STT).permitted == ()
        await call.record_consent("marketing")
        clock.now += timedelta(days=400)
        assert call.decide(Hop.STT).permitted == ("house",)


async def test_an_open_stream_gets_no_frame_after_the_end(tmp_path: Path) -> None:
    lines = ("guten tag", "und noch etwas")
    first = frames_of(lines[0])
    bot, clock = Bot(tmp_path, house=Script(lines=lines, marked=True)), Clock()
    async with bot.gate(clock) as gate, gate.call(line="offers", subject="anna") as call:
        await call.record_consent("marketing", expires_at=NOW + MINUTE)
        answered = asyncio.Event()

        async def caller() -> AsyncIterator[bytes]:
            for number, frame in enumerate(marked_frames(lines)):
                if number == first:
                    await answered.wait()
                    clock.now = NOW + MINUTE
                yield frame

        with pytest.raises(RefusedError):
            async for event in call.listen(caller()):
                if event.is_final:
                    answered.set()
        assert len(bot.scripts["house"].audio) == first * 160
        assert call.consents == {Consent.MARKETING: ConsentState.EXPIRED}
