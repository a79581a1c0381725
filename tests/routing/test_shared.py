"""Limits and health shared by several processes, through a real Redis, and alone without it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.routing.redis_server import RedisServer
from tests.routing.world import FakeJudge, Log, World
from voicegate import Gate
from voicegate.adapter.registry import Registry
from voicegate.errors import ConfigError, UnavailableError
from voicegate.policy.config import SecretRef, parse_config
from voicegate.routing.breaker import BreakerState
from voicegate.routing.fleet import Fleet
from voicegate.routing.router import Router
from voicegate.routing.shared import ANSWER_SECONDS, Shared, connect_shared
from voicegate.routing.usage import Allowance, Limit, LocalBooks
from voicegate.speech import PHONE_MULAW, Audio, TranscriptionRequest
from voicegate.testing import Script, Scripts, scripted_adapter

SECOND = Audio(b"\x55" * 8000, PHONE_MULAW)


@pytest.fixture
def redis(tmp_path: Path) -> Generator[RedisServer, None, None]:
    server = RedisServer(tmp_path)
    server.start()
    yield server
    server.stop()


class Clock:
    """Time and day of all processes."""

    def __init__(self) -> None:
        self.now = 1_764_000_000.0
        self.day = date(2026, 11, 24)


@asynccontextmanager
async def processes(
    url: str, clock: Clock, count: int = 2, *, answer_seconds: float = 60.0
) -> AsyncGenerator[list[Shared], None]:
    """What so many processes would have: a connection and books each; patient on a busy machine."""
    made: list[Shared] = []
    for _ in range(count):
        local = LocalBooks(lambda: clock.now, lambda: clock.day)
        made.append(
            connect_shared(
                url,
                local,
                clock=lambda: clock.now,
                today=lambda: clock.day,
                answer_seconds=answer_seconds,
            )
        )
    try:
        yield made
    finally:
        for shared in made:
            await shared.aclose()


async def test_places_at_once_are_shared_and_given_back(redis: RedisServer) -> None:
    two = Allowance(concurrent=2)
    async with processes(redis.url, Clock()) as (one, other):
        assert await one.enter("a", two) is None
        assert await other.enter("a", two) is None
        assert await one.enter("a", two) is Limit.CONCURRENT
        assert await other.enter("b", two) is None
        other.leave("a")
        await other.written()
        assert await one.enter("a", two) is None


async def test_the_last_place_is_taken_once(redis: RedisServer) -> None:
    async with processes(redis.url, Clock(), count=4) as all_:
        asked = [p.enter("a", Allowance(concurrent=5)) for p in all_ for _ in range(5)]
        assert (await asyncio.gather(*asked)).count(None) == 5
        asked = [p.enter("b", Allowance(per_minute=5)) for p in all_ for _ in range(5)]
        assert (await asyncio.gather(*asked)).count(None) == 5


async def test_a_process_that_died_holds_its_place_for_half_a_minute(redis: RedisServer) -> None:
    clock, one_place = Clock(), Allowance(concurrent=1)
    async with processes(redis.url, clock, count=3) as (dead, alive, asks):
        await dead.enter("a", one_place)
        await alive.enter("b", one_place)
        clock.now += 20
        await alive.renew()
        clock.now += 11
        assert await asks.enter("a", one_place) is None
        assert await asks.enter("b", one_place) is Limit.CONCURRENT


async def test_closing_gives_back_everything(redis: RedisServer) -> None:
    clock, one_place = Clock(), Allowance(concurrent=1)
    async with processes(redis.url, clock, count=1) as (first,):
        assert await first.enter("a", one_place) is None
    async with processes(redis.url, clock, count=1) as (second,):
        assert await second.enter("a", one_place) is None


async def test_a_minute_and_a_day_are_shared(redis: RedisServer) -> None:
    clock = Clock()
    minute = Allowance(per_minute=2)
    day = Allowance(money_per_day=1.0, money_per_minute=1.0)
    async with processes(redis.url, clock) as (one, other):
        assert [await p.enter("a", minute) for p in (one, other)] == [None, None]
        assert await one.enter("a", minute) is Limit.PER_MINUTE
        clock.now += 60.1
        assert await other.enter("a", minute) is None
        one.spend("b", {Limit.MONEY: 0.4})
        other.spend("b", {Limit.MONEY: 0.6000001, Limit.AUDIO: 36.0})
        await asyncio.gather(one.written(), other.written())
        assert await one.enter("b", day) is Limit.MONEY
        assert await other.enter("b", day) is Limit.MONEY
        clock.day += timedelta(days=1)
        assert await one.enter("b", day) is None


def _fleet(world: World, shared: Shared, clock: Clock) -> Fleet:
    fleet = Fleet(list(world.fleet), clock=lambda: clock.now)
    fleet.share(shared)
    return fleet


async def test_what_one_learns_of_a_backend_the_others_know(redis: RedisServer) -> None:
    clock = Clock()
    async with processes(redis.url, clock) as (one, other):
        world = World(a=Script(), b=Script())
        mine, theirs = _fleet(world, one, clock), _fleet(world, other, clock)
        for _ in range(3):
            mine.health("a").failed(UnavailableError("x", backend="a"))
        await one.written()
        await other.refresh()
        assert theirs.health("a").state is BreakerState.OPEN
        assert theirs.health("b").state is BreakerState.CLOSED
        clock.now += 10.0
        assert theirs.health("a").state is BreakerState.HALF_OPEN
        theirs.health("a").succeeded()
        await other.written()
        await one.refresh()
        assert mine.health("a").state is BreakerState.CLOSED


async def test_only_one_process_probes(redis: RedisServer) -> None:
    async with processes(redis.url, Clock(), count=3) as all_:
        assert [await p.claim_probe("a") for p in all_] == [True, False, False]
        assert await all_[2].claim_probe("b")


async def test_without_the_server_each_counts_for_itself_and_comes_back(
    redis: RedisServer,
) -> None:
    clock, minute = Clock(), Allowance(per_minute=1)
    async with processes(redis.url, clock) as (one, other):
        assert await one.enter("a", minute) is None
        redis.stop()
        assert await one.enter("b", minute) is None
        assert await one.enter("b", minute) is Limit.PER_MINUTE
        assert await other.enter("b", minute) is None
        assert await other.claim_probe("b")
        other.leave("b")
        other.spend("b", {Limit.AUDIO: 1.0})
        await other.refresh()
        redis.start()
        async with processes(redis.url, clock) as (third, fourth):
            assert await third.enter("c", minute) is None
            assert await fourth.enter("c", minute) is Limit.PER_MINUTE


async def test_a_server_that_hangs_costs_a_quarter_of_a_second_once(tmp_path: Path) -> None:
    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    place = tmp_path / "mute.sock"
    server = await asyncio.start_unix_server(say_nothing, place)
    url = f"unix://{place}"
    async with processes(url, Clock(), count=1, answer_seconds=ANSWER_SECONDS) as (shared,):
        begun = time.monotonic()
        for _ in range(50):
            assert await shared.enter("a", Allowance(concurrent=99)) is None
        assert time.monotonic() - begun < 5.0
    server.close()


async def test_nothing_of_a_caller_lies_there(redis: RedisServer) -> None:
    from redis.asyncio import Redis

    clock = Clock()
    async with processes(redis.url, clock, count=1) as (shared,):
        world = World(a=Script(lines=("mein name ist anna",)))
        world.fleet = _fleet(world, shared, clock)
        router = Router(world.fleet, public=(FakeJudge(["a"], ["a"]), Log()))
        heard = await router.transcribe(world.judge, world.log, TranscriptionRequest(audio=SECOND))
        assert heard.text
        world.fleet.health("a").failed(UnavailableError("anna", backend="a"))
        await shared.enter("a", Allowance(concurrent=9, per_minute=9))
        shared.spend("a", {Limit.AUDIO: 1.0})
        await shared.written()
        client: Any = Redis.from_url(redis.url)  # pyright: ignore[reportUnknownMemberType]
        kept = b""
        for key in await client.keys("*"):
            kept += key + await client.dump(key)
        await client.aclose()
    assert b"{voicegate}:open:a" in kept
    assert b"anna" not in kept


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
[routing]
order = "measured"
shared = "${REDIS_URL}"
[backends.house]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }
limits = { per_minute = 2 }
[backends.spare]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }
"""


async def test_two_gates_share_what_their_file_says(redis: RedisServer, tmp_path: Path) -> None:
    scripts = Scripts(house=Script(lines=("a",)), spare=Script(lines=("b",)))
    registry = Registry(extra=[scripted_adapter(scripts)])
    heard: list[str] = []
    gates = [
        Gate.from_text(
            CONFIG,
            file=str(tmp_path / f"{name}.toml"),
            environ={"REDIS_URL": redis.url},
            registry=registry,
            clock=lambda: datetime(2026, 11, 24, tzinfo=UTC),
        )
        for name in ("one", "two")
    ]
    async with gates[0], gates[1]:
        for gate in (*gates, *gates):
            async with gate.call(subject="x") as call:
                heard.append((await call.transcribe(SECOND)).text)
    assert heard == ["a", "a", "b", "b"]


def test_the_section_is_read() -> None:
    routing = parse_config(CONFIG, "v.toml").routing
    assert routing.measured
    assert isinstance(routing.shared, SecretRef)
    plain = parse_config('[gate]\ncontroller = "M"\n', "v.toml").routing
    assert (plain.measured, plain.shared) == (False, None)


def test_a_url_with_a_password_and_one_that_is_none_are_told() -> None:
    text = CONFIG.replace("${REDIS_URL}", "redis://:geheim@127.0.0.1")
    with pytest.raises(ConfigError, match=r"routing\.shared") as caught:
        parse_config(text, "v.toml")
    assert "geheim" not in str(caught.value)
    local = LocalBooks(time.monotonic, lambda: date(2026, 11, 24))
    with pytest.raises(ConfigError, match="redis://") as wrong:
        connect_shared("http://geheim", local, clock=time.time, today=lambda: date(2026, 11, 24))
    assert "geheim" not in str(wrong.value)
