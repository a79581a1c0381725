"""A voice that is late is raced by a second one, up to the first sound; only one is ever heard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from tests.routing.world import World
from voicegate.errors import AllBackendsFailedError, QuotaExceededError
from voicegate.policy.config import parse_config
from voicegate.routing.router import Router
from voicegate.speech import AudioFormat, Encoding, SynthesisRequest
from voicegate.testing import Fault, FaultKind, Script, run_virtual

TEXT = "your order is on its way and comes on monday"
LONG = f"{TEXT}. {TEXT}."
SECONDS = len(TEXT) * 0.06  # what the scripted voice takes for it
PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8000)
BROKEN = Fault(kind=FaultKind.GARBAGE)


def _run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    run_virtual(main())


def _part(*faults: Fault | None) -> Script:
    return Script(lines=("",), faults=list(faults))


def _slow(seconds: float) -> Fault:
    return Fault(kind=FaultKind.SLOW, seconds=seconds)


class Spoken(World):
    """A world that waits half a second for the first sound."""

    def __init__(self, **scripts: Script) -> None:
        super().__init__(**scripts)
        self.router = Router(self.fleet, hedge_speech_seconds=0.5)
        self.sticky: list[str] = []

    async def say(self, text: str = TEXT, *, clean: bool = True) -> tuple[float, float]:
        """Seconds to the first sound, and seconds of sound."""
        loop = asyncio.get_running_loop()
        begun, first, size = loop.time(), 0.0, 0
        request = SynthesisRequest(text=text, language="en-GB", format=PCM_8K)
        sound = self.router.speak(self.judge, self.log, request, clean=clean, sticky=self.sticky)
        async for chunk in sound:
            first = first if size else loop.time() - begun
            size += len(chunk)
        return round(first, 3), size / 16000

    def journal(self) -> list[tuple[str, str]]:
        return [
            (o.verdict.backend, type(o.error).__name__ if o.error else o.stopped or "ok")
            for o in self.log.outcomes
        ]


def test_a_quick_voice_is_not_raced() -> None:
    async def main() -> None:
        world = Spoken(a=_part(_slow(0.4)), b=_part())
        assert await world.say() == (0.4, pytest.approx(SECONDS, abs=0.01))
        assert world.journal() == [("a", "ok")]
        assert not world.scripts["b"].entered

    _run(main)


def test_a_late_voice_is_overtaken_and_stopped_and_the_other_speaks_on() -> None:
    async def main() -> None:
        world = Spoken(a=_part(_slow(1.9)), b=_part(_slow(0.3)))
        assert await world.say(LONG) == (0.8, pytest.approx(SECONDS * 2, abs=0.2))
        assert world.log.before_rows == ["a", "b", "b"]
        assert world.journal() == [("a", "cancelled"), ("b", "ok"), ("b", "ok")]
        assert world.sticky == ["b"]
        assert asyncio.all_tasks() == {asyncio.current_task()}

    _run(main)


def test_the_first_may_still_sound_first() -> None:
    async def main() -> None:
        world = Spoken(a=_part(_slow(0.7)), b=_part(_slow(0.9)))
        assert await world.say() == (0.7, pytest.approx(SECONDS, abs=0.01))
        assert world.journal() == [("b", "cancelled"), ("a", "ok")]
        assert world.sticky == ["a"]

    _run(main)


@pytest.mark.parametrize("change", ["label", "breaker"])
def test_who_is_not_permitted_or_is_ill_is_not_asked(change: str) -> None:
    async def main() -> None:
        world = Spoken(a=_part(_slow(1.0)), b=_part())
        if change == "label":
            asyncio.get_running_loop().call_later(0.2, world.judge.allow, "a")
        else:
            world.fleet.health("b").failed(QuotaExceededError("x", backend="b"))
        assert await world.say() == (1.0, pytest.approx(SECONDS, abs=0.01))
        assert not world.scripts["b"].entered

    _run(main)


def test_a_failure_of_the_second_leaves_the_first_going() -> None:
    async def main() -> None:
        world = Spoken(a=_part(_slow(1.0)), b=_part(BROKEN))
        assert await world.say() == (1.0, pytest.approx(SECONDS, abs=0.01))
        assert world.journal() == [("b", "UnexpectedResponseError"), ("a", "ok")]

    _run(main)


def test_a_third_is_asked_when_both_failed() -> None:
    async def main() -> None:
        world = Spoken(a=_part(Fault(kind=FaultKind.HANG)), b=_part(BROKEN), c=_part())
        assert await world.say() == (2.0, pytest.approx(SECONDS, abs=0.01))
        assert world.journal()[-1] == ("c", "ok")

    _run(main)


def test_a_winner_that_breaks_off_is_not_repeated() -> None:
    async def main() -> None:
        drop = Fault(kind=FaultKind.DROP, after_seconds=1.0)
        world = Spoken(a=_part(_slow(1.9)), b=_part(drop), c=_part())
        _, seconds = await world.say()
        assert seconds == pytest.approx(SECONDS, abs=0.6)
        assert [who for who, _ in world.journal()] == ["a", "b", "a"]

    _run(main)


def test_all_failing_names_each() -> None:
    async def main() -> None:
        world = Spoken(a=_part(Fault(kind=FaultKind.HANG)), b=_part(BROKEN))
        with pytest.raises(AllBackendsFailedError) as caught:
            await world.say()
        assert sorted(a.backend for a in caught.value.attempts) == ["a", "b"]

    _run(main)


def test_barge_in_stops_both() -> None:
    async def main() -> None:
        world = Spoken(a=_part(_slow(1.9)), b=_part(_slow(1.9)))
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(world.say(), 1.0)
        assert sorted(world.journal()) == [("a", "cancelled"), ("b", "cancelled")]
        assert asyncio.all_tasks() == {asyncio.current_task()}

    _run(main)


def test_the_key_is_read() -> None:
    text = '[gate]\ncontroller = "M"\n[routing]\nhedge_speech_after_seconds = 0.6\n'
    assert parse_config(text, "v.toml").routing.hedge_speech_after_seconds == 0.6
