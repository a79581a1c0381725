"""When another backend has to speak, it does so with its nearest voice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from tests.routing.world import World
from voicegate.adapter.roles import Synthesizer
from voicegate.errors import ConnectionFailedError
from voicegate.routing.fleet import Fleet
from voicegate.routing.router import Router
from voicegate.routing.voices import nearest_voice
from voicegate.speech import AudioFormat, Encoding, SynthesisRequest, Voice
from voicegate.testing import Script, run_virtual

PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8000)
ANNA = Voice(id="anna", language="de-DE", gender="female", style="calm")
KNOWN = (
    Voice(id="john", language="en-GB", gender="male"),
    Voice(id="karl", language="de-DE", gender="male"),
    Voice(id="vroni", language="de-AT", gender="female", style="calm"),
    Voice(id="heidi", language="de-DE", gender="female"),
    Voice(id="ruth", language="de-DE", gender="female", style="calm"),
)


@pytest.mark.parametrize(
    ("wanted", "among", "found"),
    [
        (ANNA, (*KNOWN, ANNA), "anna"),
        (ANNA, KNOWN, "ruth"),
        (replace(ANNA, style=None), KNOWN, "heidi"),
        (replace(ANNA, gender="male"), KNOWN, "karl"),
        (replace(ANNA, gender=None, style=None), KNOWN, "karl"),
        (replace(ANNA, language="de-AT", gender="male"), KNOWN, "vroni"),
        (replace(ANNA, language="de"), KNOWN, "vroni"),
        (replace(ANNA, language="fr-FR"), KNOWN, None),
        (ANNA, (), None),
    ],
)
def test_the_nearest_voice(wanted: Voice, among: tuple[Voice, ...], found: str | None) -> None:
    nearest = nearest_voice(wanted, among)
    assert (nearest.id if nearest else None) == found


class Choir(Synthesizer):
    """Knows voices, or nothing of them, or fails to tell; notes with which it spoke."""

    known: tuple[Voice, ...] = ()
    broken = False
    hangs = False
    asked = 0
    spoke: Voice | None = None

    async def voices(self) -> tuple[Voice, ...]:
        self.asked += 1
        if self.hangs:
            await asyncio.Event().wait()
        return self.known

    async def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]:
        self.spoke = request.voice
        if self.broken:
            raise ConnectionFailedError("x", backend=self.context.backend)
        yield b"\x01\x02" * 800


def _choirs(*choirs: tuple[Voice, ...]) -> tuple[World, list[Choir]]:
    names = "ab"[: len(choirs)]
    world = World(**{name: Script() for name in names})
    made: list[Choir] = []
    members = list(world.fleet)
    for index, known in enumerate(choirs):
        role = members[index].synthesizer
        assert role is not None
        choir = Choir(role().context)
        choir.known = known
        made.append(choir)
        members[index] = replace(members[index], synthesizer=lambda c=choir: c)
    world.fleet = Fleet(members, clock=asyncio.get_running_loop().time)
    world.router = Router(world.fleet)
    return world, made


async def _speak(world: World, voice: Voice | None) -> None:
    request = SynthesisRequest(text="Guten Tag.", language="de-DE", format=PCM_8K, voice=voice)
    sound = world.router.speak(world.judge, world.log, request, clean=True, sticky=[])
    assert [chunk async for chunk in sound]


def test_who_takes_over_speaks_as_nearly_as_it_can() -> None:
    async def main() -> None:
        world, (first, second) = _choirs((ANNA,), KNOWN)
        first.broken = True
        await _speak(world, Voice(id="anna", language="de-DE"))  # the line names the id only
        assert first.spoke == ANNA
        assert second.spoke is not None
        assert second.spoke.id == "ruth"
        assert second.asked == 1

    run_virtual(main())


def test_a_backend_that_tells_nothing_keeps_the_voice_unless_it_stands_in() -> None:
    async def main() -> None:
        world, (first, second) = _choirs((), ())
        await _speak(world, ANNA)
        assert first.spoke == ANNA
        first.broken = True
        await _speak(world, ANNA)
        assert second.spoke is None

    run_virtual(main())


def test_a_list_that_does_not_come_is_not_waited_for() -> None:
    async def main() -> None:
        world, (only,) = _choirs(KNOWN)
        only.hangs = True
        loop = asyncio.get_running_loop()
        begun = loop.time()
        await _speak(world, ANNA)
        assert loop.time() - begun == pytest.approx(1.0)
        assert only.spoke == ANNA
        only.hangs = False
        await _speak(world, ANNA)
        assert only.spoke is not None
        assert only.spoke.id == "ruth"

    run_virtual(main())


def test_without_a_wish_nobody_is_asked() -> None:
    async def main() -> None:
        world, (first, second) = _choirs(KNOWN, KNOWN)
        await _speak(world, None)
        assert (first.asked, second.asked, first.spoke) == (0, 0, None)

    run_virtual(main())
