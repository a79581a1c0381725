"""Barge-in: the vendor and the sound stop at once, on a virtual clock."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest

from tests.routing.world import World
from voicegate.adapter.roles import Synthesizer
from voicegate.gate.speech import Speech
from voicegate.routing.fleet import Fleet
from voicegate.routing.router import Router
from voicegate.speech import AudioFormat, Encoding, SynthesisRequest
from voicegate.testing import Script, run_virtual

PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8000)
TEXT = "Guten Tag, Frau Muster. Ihr Termin ist am Montag um neun Uhr, und danach sehen wir weiter."
CHUNK_SECONDS = 0.1
LIMIT_SECONDS = 0.02


class Live(Synthesizer):
    """Gives sound as fast as it is spoken, like a vendor that is asked to stream; notes its end."""

    ended_at: float | None = None
    given = 0

    async def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]:
        loop = asyncio.get_running_loop()
        try:
            for _ in range(50):
                await asyncio.sleep(CHUNK_SECONDS)
                self.given += 1
                yield b"\x01\x02" * 800
        finally:
            self.ended_at = loop.time()


def _world() -> tuple[World, Live]:
    world = World(a=Script())
    member = world.fleet["a"]
    assert member.synthesizer is not None
    voice = Live(member.synthesizer().context)
    loop = asyncio.get_running_loop()
    world.fleet = Fleet([replace(member, synthesizer=lambda: voice)], clock=loop.time)
    world.router = Router(world.fleet)
    return world, voice


def _speech(world: World) -> Speech:
    request = SynthesisRequest(text=TEXT, language="de-DE", format=PCM_8K)
    sound = world.router.speak(world.judge, world.log, request, clean=True, sticky=[])
    return Speech(sound, PCM_8K)


def _run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    run_virtual(main())


@pytest.mark.parametrize("after", [0.0, 0.05, 0.1, 0.149, 0.35, 2.0])
def test_the_vendor_and_the_sound_stop_within_20_ms(after: float) -> None:
    async def main() -> None:
        world, voice = _world()
        speech = _speech(world)
        loop = asyncio.get_running_loop()
        heard = 0

        async def play() -> float:
            nonlocal heard
            async for _ in speech:
                heard += 1
            return loop.time()

        player = asyncio.create_task(play())
        await asyncio.sleep(after)
        cancelled, before = loop.time(), heard
        speech.cancel()
        ended = await player
        assert ended - cancelled <= LIMIT_SECONDS
        assert heard == before  # not one more piece
        given = voice.given
        await asyncio.sleep(1.0)
        assert voice.given == given
        if voice.ended_at is not None:
            assert voice.ended_at - cancelled <= LIMIT_SECONDS
        assert asyncio.all_tasks() == {asyncio.current_task()}
        if world.log.outcomes:
            assert [o.stopped for o in world.log.outcomes] == ["cancelled"]

    _run(main)


def test_what_lay_ready_and_was_not_played_is_dropped() -> None:
    async def main() -> None:
        world, voice = _world()
        speech = _speech(world)
        assert await anext(speech)
        await asyncio.sleep(1.0)  # the player is slow: ten pieces lie ready
        assert voice.given > 5
        speech.cancel()
        assert [chunk async for chunk in speech] == []

    _run(main)


def test_the_next_speech_of_the_call_is_not_disturbed() -> None:
    async def main() -> None:
        world, voice = _world()
        first = _speech(world)
        await anext(first)
        first.cancel()
        second = _speech(world)
        assert len((await second.collect()).content) > 0
        assert voice.ended_at is not None

    _run(main)
