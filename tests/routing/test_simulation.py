"""Calls over backends that fail at random: no word is lost, and nobody hears too much."""

from __future__ import annotations

import asyncio
import os

import pytest

from tests.routing.simulation import draw, play, verdict
from voicegate.testing import VirtualClockLoop

BLOCKS = 20
CALLS = int(os.environ.get("VOICEGATE_SIMULATED_CALLS", "100000"))


@pytest.mark.parametrize("block", range(BLOCKS))
def test_calls_that_fail_at_random(block: int) -> None:
    size = CALLS // BLOCKS
    wrong: list[tuple[int, str]] = []
    with asyncio.Runner(loop_factory=VirtualClockLoop) as runner:
        for seed in range(block * size, (block + 1) * size):
            plan = draw(seed)
            what = verdict(plan, runner.run(play(plan)))
            if what is not None:
                wrong.append((seed, what))
    assert wrong == []
