"""Limits of single backends: who has reached one is passed over, and never blamed for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.routing.world import World, finals
from voicegate import AllBackendsFailedError, Gate
from voicegate.adapter.registry import Registry
from voicegate.errors import ConfigError, QuotaExceededError, RateLimitedError
from voicegate.policy.config import parse_config
from voicegate.routing.breaker import BreakerState
from voicegate.routing.fleet import Fleet
from voicegate.routing.router import Router
from voicegate.routing.usage import Allowance, Limit, LocalBooks, Usage
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    SinkRequest,
    SynthesisRequest,
    TranscriptionRequest,
)
from voicegate.testing import Fault, FaultKind, Script, Scripts, run_virtual, scripted_adapter

LINES = ("my name is anna", "i call about my order")
SECOND = TranscriptionRequest(audio=Audio(b"\x55" * 8000, PHONE_MULAW))
DAY = date(2026, 11, 24)


def _run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    run_virtual(main())


class Limited(World):
    """A world in which backend ``a`` is limited."""

    def __init__(self, allowance: Allowance, **scripts: Script) -> None:
        super().__init__(**scripts)
        self.day = DAY
        clock = asyncio.get_running_loop().time
        members = [replace(m, allowance=allowance) if m.name == "a" else m for m in self.fleet]
        usage = Usage(LocalBooks(clock, lambda: self.day))
        self.fleet = Fleet(members, clock=clock, usage=usage)
        self.router = Router(self.fleet)

    async def ask(self) -> str:
        return (await self.router.transcribe(self.judge, self.log, SECOND)).backend or ""


def _both() -> dict[str, Script]:
    return {"a": Script(lines=("a",)), "b": Script(lines=("b",))}


def test_a_minute_holds_so_many_requests_and_no_more() -> None:
    async def main() -> None:
        world = Limited(Allowance(per_minute=2), **_both())
        assert [await world.ask() for _ in range(3)] == ["a", "a", "b"]
        await asyncio.sleep(59.0)
        assert await world.ask() == "b"
        await asyncio.sleep(1.1)
        assert [await world.ask() for _ in range(3)] == ["a", "a", "b"]
        assert world.fleet.health("a").state is BreakerState.CLOSED
        assert world.log.before_rows == ["a", "a", "b", "b", "a", "a", "b"]

    _run(main)


def test_only_so_many_at_once() -> None:
    async def main() -> None:
        slow = Fault(kind=FaultKind.SLOW, seconds=1.0)
        scripts = {"a": Script(lines=("a",), faults=[slow] * 3), "b": Script(lines=("b",))}
        world = Limited(Allowance(concurrent=2), **scripts)
        assert sorted(await asyncio.gather(*(world.ask() for _ in range(3)))) == ["a", "a", "b"]
        assert await world.ask() == "a"

    _run(main)


@pytest.mark.parametrize("end", ["cancelled", "failed", "not written"])
def test_a_place_is_given_back_however_a_request_ends(end: str) -> None:
    async def main() -> None:
        kind = FaultKind.GARBAGE if end == "failed" else FaultKind.HANG
        world = Limited(Allowance(concurrent=1), a=Script(lines=("a",), faults=[Fault(kind=kind)]))
        if end == "not written":
            world.scripts["a"].faults.clear()
            before = world.log.before
            world.log.before = _full_disk  # type: ignore[method-assign]
        task = asyncio.create_task(world.ask())
        await asyncio.sleep(1.0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        if end == "not written":
            world.log.before = before  # type: ignore[method-assign,possibly-undefined]
        assert await world.ask() == "a"

    _run(main)


async def _full_disk(*_: object) -> None:
    raise OSError


@pytest.mark.parametrize(
    ("allowance", "limit"),
    [
        (Allowance(audio_seconds_per_day=2.0), Limit.AUDIO),
        (Allowance(money_per_day=0.02, money_per_minute=0.6), Limit.MONEY),
    ],
)
def test_a_daily_budget_holds_until_the_next_day(allowance: Allowance, limit: Limit) -> None:
    async def main() -> None:
        world = Limited(allowance, a=Script(lines=("a",)))
        assert [await world.ask() for _ in range(2)] == ["a", "a"]
        with pytest.raises(AllBackendsFailedError) as caught:
            await world.ask()
        (attempt,) = caught.value.attempts
        assert isinstance(attempt.error, QuotaExceededError)
        assert f"[backends.a.limits] sets is reached, {limit} =" in str(attempt.error)
        assert world.scripts["a"].entered == 2
        world.day += timedelta(days=1)
        assert await world.ask() == "a"

    _run(main)


def test_characters_are_counted_where_they_are_spoken_and_sent() -> None:
    async def main() -> None:
        world = Limited(Allowance(characters_per_day=20), a=Script(), b=Script())
        pcm = AudioFormat(Encoding.PCM_S16LE, 8000)

        async def speak() -> None:
            request = SynthesisRequest(text="Guten Tag.", language="de-DE", format=pcm)
            sound = world.router.speak(world.judge, world.log, request, clean=True, sticky=[])
            assert [chunk async for chunk in sound]

        async def send() -> None:
            answer = world.router.send(
                world.judge, world.log, "a", lambda _form: SinkRequest(text="Guten Tag.")
            )
            assert [piece async for piece in answer]

        await speak()
        await send()
        await speak()
        assert world.scripts["b"].texts == ["Guten Tag."]
        with pytest.raises(AllBackendsFailedError, match="characters_per_day = 20"):
            await send()

    _run(main)


def test_a_stream_counts_and_is_not_cut() -> None:
    async def main() -> None:
        scripts = {n: Script(lines=LINES, marked=True) for n in ("a", "b")}
        world = Limited(Allowance(audio_seconds_per_day=2.0), **scripts)
        during: list[str] = []

        async def other() -> None:
            during.append(await world.ask())

        tasks: list[asyncio.Task[None]] = []
        at = {t: lambda: tasks.append(asyncio.create_task(other())) for t in (1.0, 3.5)}
        assert finals(await world.hear(at=at)) == " ".join(LINES)
        await asyncio.gather(*tasks)
        assert during == ["a", "b"]  # one of two seconds was left, and then none
        assert {o.verdict.backend for o in world.log.outcomes if o.size > 8000} == {"a"}
        assert finals(await world.hear()) == " ".join(LINES)
        assert world.log.before_rows[-1] == "b"

    _run(main)


def test_one_stream_at_once_sends_the_second_caller_elsewhere() -> None:
    async def main() -> None:
        scripts = {n: Script(lines=LINES, marked=True) for n in ("a", "b")}
        world = Limited(Allowance(concurrent=1), **scripts)
        first, second = await asyncio.gather(world.hear(), world.hear())
        assert finals(first) == finals(second) == " ".join(LINES)
        assert sorted(world.log.before_rows) == ["a", "b"]

    _run(main)


def test_a_stream_with_no_place_anywhere_is_told_which_limit() -> None:
    async def main() -> None:
        world = Limited(Allowance(per_minute=1), a=Script(lines=LINES, marked=True))
        await world.hear()
        with pytest.raises(AllBackendsFailedError, match="per_minute = 1") as caught:
            await world.hear()
        assert all(isinstance(a.error, RateLimitedError) for a in caught.value.attempts)
        assert world.scripts["a"].entered == 1

    _run(main)


CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"
[line.support]
language = "de-DE"
notice = { played_elsewhere = 2026-03-01, how = "the exchange plays it" }
[policy]
prefer = ["house", "spare"]
[backends.house]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }
cost = 0.6
[backends.house.limits]
concurrent = 7
per_minute = 2
audio_seconds_per_day = 100.5
characters_per_day = 10
money_per_day = 1.5
[backends.spare]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }
"""


async def test_a_gate_holds_what_its_file_says(tmp_path: Path) -> None:
    scripts = Scripts(house=Script(lines=("a",)), spare=Script(lines=("b",)))
    registry = Registry(extra=[scripted_adapter(scripts)])
    file = str(tmp_path / "voicegate.toml")
    gate = Gate.from_text(CONFIG, file=file, environ={}, registry=registry)
    async with gate, gate.call(subject="x") as call:
        heard = [(await call.transcribe(SECOND.audio)).text for _ in range(3)]
    assert heard == ["a", "a", "b"]


def test_limits_of_the_file_are_read() -> None:
    limits = parse_config(CONFIG, "v.toml").backends["house"].limits
    assert (limits.concurrent, limits.per_minute, limits.characters_per_day) == (7, 2, 10)
    assert (limits.audio_seconds_per_day, limits.money_per_day) == (100.5, 1.5)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("cost = 0.6\n", "", "backends.house.limits.money_per_day: is there without cost"),
        ("concurrent = 7", "concurrent = 0", "backends.house.limits.concurrent: must be more"),
        ("per_minute = 2", "per_minut = 2", "backends.house.limits.per_minut: unknown key"),
    ],
)
def test_limits_that_make_no_sense_are_told(old: str, new: str, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_config(CONFIG.replace(old, new), "v.toml")
    assert says in str(caught.value)
