"""Breaker, measured order, probes: who is left alone, and how it comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from tests.routing.world import FakeJudge, Log, World
from voicegate.errors import (
    AuthenticationError,
    BadRequestError,
    RateLimitedError,
    UnavailableError,
)
from voicegate.routing.breaker import Breaker, BreakerState
from voicegate.routing.fleet import Fleet
from voicegate.routing.health import Health
from voicegate.routing.router import Router
from voicegate.speech import PHONE_MULAW, Audio, TranscriptionRequest
from voicegate.testing import Fault, FaultKind, Script, run_virtual

REQUEST = TranscriptionRequest(audio=Audio(b"\x55" * 8000, PHONE_MULAW))


def _run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    run_virtual(main())


def test_the_breaker_opens_after_failures_in_a_row_and_closes_on_success() -> None:
    now = [0.0]
    breaker = Breaker(lambda: now[0], threshold=3, cooldown_seconds=10.0)
    error = UnavailableError("x", backend="a")
    breaker.failed(error)
    breaker.failed(error)
    assert breaker.state is BreakerState.CLOSED
    breaker.failed(error)
    assert breaker.state is BreakerState.OPEN
    now[0] = 10.0
    assert breaker.state is BreakerState.HALF_OPEN
    breaker.failed(error)
    now[0] = 29.9
    assert breaker.state is BreakerState.OPEN  # twice as long after a failed probe
    now[0] = 30.0
    assert breaker.state is BreakerState.HALF_OPEN
    breaker.succeeded()
    assert breaker.state is BreakerState.CLOSED


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (AuthenticationError("x", backend="a"), BreakerState.OPEN),
        (BadRequestError("x", backend="a"), BreakerState.CLOSED),
        (RateLimitedError("x", backend="a"), BreakerState.CLOSED),
    ],
    ids=lambda x: type(x).__name__ if isinstance(x, Exception) else str(x),
)
def test_one_failure_says_more_or_less(error: Any, state: BreakerState) -> None:
    breaker = Breaker(lambda: 0.0)
    breaker.failed(error)
    assert breaker.state is state


def test_a_wait_that_the_backend_asks_for_is_respected_up_to_a_ceiling() -> None:
    now = [0.0]
    breaker = Breaker(lambda: now[0], threshold=1, max_cooldown_seconds=300.0)
    breaker.failed(UnavailableError("x", backend="a", retry_after_seconds=9999.0))
    now[0] = 299.0
    assert breaker.state is BreakerState.OPEN
    now[0] = 300.0
    assert breaker.state is BreakerState.HALF_OPEN


def test_measured_order_prefers_the_fast_and_the_sound() -> None:
    async def main() -> None:
        world = World(slow=Script(), fast=Script(), broken=Script())
        fleet = Fleet(world.fleet, clock=lambda: 0.0, measured=True)
        fleet.health("slow").succeeded(0.9)
        fleet.health("fast").succeeded(0.2)
        fleet.health("broken").succeeded(0.1)
        fleet.health("broken").failed(UnavailableError("x", backend="broken"))
        order = [m.name for m in fleet.by_health(list(fleet))]
        assert order == ["fast", "slow", "broken"]

    _run(main)


def test_the_averages_follow_what_happens() -> None:
    health = Health(lambda: 0.0)
    health.succeeded(1.0)
    health.succeeded(2.0)
    assert health.latency_seconds == pytest.approx(1.2)
    health.failed(UnavailableError("x", backend="a"))
    assert health.error_rate == pytest.approx(0.2)


def test_a_failed_backend_is_probed_with_a_synthetic_phrase_only() -> None:
    async def main() -> None:
        down = [Fault(kind=FaultKind.STATUS, status=401), Fault(kind=FaultKind.STATUS, status=401)]
        world = World(a=Script(lines=("a",), faults=list(down)), b=Script(lines=("b",)))
        rows = Log()
        public = FakeJudge(["a", "b"], ["a", "b"])
        router = Router(world.fleet, public=(public, rows))
        caller = REQUEST.audio.content

        async def ask() -> str:
            heard = await router.transcribe(world.judge, world.log, REQUEST)
            await asyncio.sleep(0.01)
            return heard.text

        assert await ask() == "b"  # a fails: left alone
        before = len(world.scripts["a"].audio)
        assert await ask() == "b"
        assert len(world.scripts["a"].audio) == before
        await asyncio.sleep(11)
        assert await ask() == "b"  # half open: probed in the background, and fails again
        assert caller not in bytes(world.scripts["a"].audio[before:])
        await asyncio.sleep(60)
        assert await ask() == "b"  # probed again, works
        assert await ask() == "a"
        assert [o.stopped for o in rows.outcomes] == ["probed", "probed"]
        assert rows.before_rows == ["a", "a"]
        await router.aclose()

    _run(main)


def test_a_backend_that_may_not_even_have_public_data_is_not_probed() -> None:
    async def main() -> None:
        fault = Fault(kind=FaultKind.STATUS, status=401)
        world = World(a=Script(faults=[fault]), b=Script(lines=("b",)))
        router = Router(world.fleet, public=(FakeJudge([], ["a", "b"]), Log()))
        await router.transcribe(world.judge, world.log, REQUEST)
        await asyncio.sleep(11)
        entered = world.scripts["a"].entered
        await router.transcribe(world.judge, world.log, REQUEST)
        await asyncio.sleep(1)
        assert world.scripts["a"].entered == entered

    _run(main)
