"""A second backend is asked when the first is slow: permitted, journaled, and the loser stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest

from tests.routing.world import World
from voicegate.errors import AllBackendsFailedError, QuotaExceededError
from voicegate.policy.config import parse_config
from voicegate.routing.fleet import Fleet
from voicegate.routing.router import Router
from voicegate.routing.usage import Allowance
from voicegate.speech import PHONE_MULAW, Audio, TranscriptionRequest
from voicegate.testing import Fault, FaultKind, Script, run_virtual

REQUEST = TranscriptionRequest(audio=Audio(b"\x55" * 8000, PHONE_MULAW))


def _run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    run_virtual(main())


def _part(name: str, *faults: Fault | None) -> Script:
    return Script(lines=(name,), faults=list(faults))


def _slow(seconds: float) -> Fault:
    return Fault(kind=FaultKind.SLOW, seconds=seconds)


class Hedged(World):
    """A world that hedges after a second."""

    def __init__(self, **scripts: Script) -> None:
        super().__init__(**scripts)
        self.router = Router(self.fleet, hedge_seconds=1.0)

    async def ask(self) -> tuple[str, float]:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        heard = await self.router.transcribe(self.judge, self.log, REQUEST)
        return heard.text, round(loop.time() - begun, 3)

    def journal(self) -> list[tuple[str, str]]:
        return [
            (o.verdict.backend, type(o.error).__name__ if o.error else o.stopped or "ok")
            for o in self.log.outcomes
        ]


def test_a_quick_answer_asks_nobody_else() -> None:
    async def main() -> None:
        world = Hedged(a=_part("a", _slow(0.9)), b=_part("b"))
        assert await world.ask() == ("a", 0.9)
        assert world.log.before_rows == ["a"]

    _run(main)


def test_a_slow_one_is_overtaken_and_cancelled() -> None:
    async def main() -> None:
        world = Hedged(a=_part("a", _slow(9.0)), b=_part("b", _slow(0.3)))
        assert await world.ask() == ("b", 1.3)
        assert world.log.before_rows == ["a", "b"]
        assert world.journal() == [("b", "ok"), ("a", "cancelled")]
        assert world.fleet.health("a").latency_seconds is None  # nothing was learned of it
        assert asyncio.all_tasks() == {asyncio.current_task()}

    _run(main)


def test_the_first_may_still_win() -> None:
    async def main() -> None:
        world = Hedged(a=_part("a", _slow(1.2)), b=_part("b", _slow(0.9)))
        assert await world.ask() == ("a", 1.2)
        assert world.journal() == [("a", "ok"), ("b", "cancelled")]

    _run(main)


@pytest.mark.parametrize("change", ["label", "limit", "breaker"])
def test_who_is_not_permitted_has_no_room_or_is_ill_is_not_asked(change: str) -> None:
    async def main() -> None:
        world = Hedged(a=_part("a", _slow(2.0)), b=_part("b"))
        loop = asyncio.get_running_loop()
        if change == "label":
            loop.call_later(0.5, world.judge.allow, "a")
        elif change == "limit":
            none = Allowance(money_per_day=0.0)
            members = [replace(m, allowance=none) if m.name == "b" else m for m in world.fleet]
            world.router = Router(Fleet(members, clock=loop.time), hedge_seconds=1.0)
        else:
            world.fleet.health("b").failed(QuotaExceededError("x", backend="b"))
        assert await world.ask() == ("a", 2.0)
        assert not world.scripts["b"].entered

    _run(main)


def test_a_failure_of_the_second_leaves_the_first_going() -> None:
    async def main() -> None:
        world = Hedged(a=_part("a", _slow(5.0)), b=_part("b", Fault(kind=FaultKind.GARBAGE)))
        assert await world.ask() == ("a", 5.0)
        assert world.journal() == [("b", "UnexpectedResponseError"), ("a", "ok")]

    _run(main)


def test_a_third_is_asked_when_both_failed() -> None:
    async def main() -> None:
        broken = Fault(kind=FaultKind.GARBAGE)
        hang = Fault(kind=FaultKind.HANG)
        world = Hedged(a=_part("a", hang), b=_part("b", broken), c=_part("c"))
        assert await world.ask() == ("c", 20.0)
        assert sorted(world.log.before_rows) == ["a", "b", "c"]

    _run(main)


def test_all_failing_names_each() -> None:
    async def main() -> None:
        hang = Fault(kind=FaultKind.HANG)
        world = Hedged(a=_part("a", hang), b=_part("b", hang))
        with pytest.raises(AllBackendsFailedError) as caught:
            await world.ask()
        assert sorted(a.backend for a in caught.value.attempts) == ["a", "b"]

    _run(main)


def test_giving_up_stops_both() -> None:
    async def main() -> None:
        world = Hedged(a=_part("a", _slow(9.0)), b=_part("b", _slow(9.0)))
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(world.ask(), 2.0)
        assert sorted(world.journal()) == [("a", "cancelled"), ("b", "cancelled")]
        assert asyncio.all_tasks() == {asyncio.current_task()}

    _run(main)


def test_the_key_is_read() -> None:
    text = '[gate]\ncontroller = "M"\n[routing]\nhedge_after_seconds = 1.5\n'
    assert parse_config(text, "v.toml").routing.hedge_after_seconds == 1.5
