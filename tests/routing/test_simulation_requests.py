"""Requests that fail at random: nobody gets what it may not have, and the healthy one answers."""

from __future__ import annotations

import asyncio

import pytest

from tests.routing.simulation_requests import draw, play
from tests.routing.test_simulation import CALLS
from voicegate.testing import VirtualClockLoop

BLOCKS = 4


@pytest.mark.parametrize("block", range(BLOCKS))
def test_requests_that_fail_at_random(block: int) -> None:
    size = CALLS // 10 // BLOCKS
    wrong: list[tuple[int, list[str]]] = []
    with asyncio.Runner(loop_factory=VirtualClockLoop) as runner:
        for seed in range(block * size, (block + 1) * size):
            what = runner.run(play(draw(seed)))
            if what:
                wrong.append((seed, what))
    assert wrong == []
