"""A counter-example is a line for the shell that asks the same."""

from __future__ import annotations

import shlex

from tests.policy.builders import situation
from voicegate.policy import replay


def test_a_counter_example_can_be_replayed() -> None:
    asked = situation(
        "minor location", "marketing", "sink", "special marketing:withdrawn ground:10"
    )
    line = shlex.split(replay(asked))
    assert line == [
        "voicegate", "route", "--label", "location", "--label", "minor",
        "--purpose", "marketing", "--hop", "sink", "--consent", "marketing:withdrawn",
        "--consent", "special", "--ground", "10", "--as-of", "2026-11-24",
    ]  # fmt: skip
