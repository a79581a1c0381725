"""What is lost when a vendor fails: voicegate beside livekit-agents and pipecat, in real time.

The same callers, vendors and failures for all, at the same time, each with its defaults. With
``--json`` it prints for a machine.

Goals for voicegate: no speech lost or heard twice, one recipient at a time, at most 300 ms from an
error of the first vendor until the second has caught up with the caller; a vendor that says nothing
is left after its deadline of three seconds. A voice that broke goes on with the word that was being
said, as far as that can be told from the length of the sound.

    uv venv .cache/peers
    uv pip install --python .cache/peers livekit-agents pipecat-ai litellm -e .
    .cache/peers/bin/python benchmarks/failover.py
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import logging
import os
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import asdict, dataclass
from importlib import import_module
from importlib.metadata import version
from typing import Any

import failover_voicegate
from failover_scene import (
    HEARING,
    LINGER_SECONDS,
    SECONDS_PER_CHARACTER,
    SENTENCE,
    SPEAKING,
    WORD_SECONDS,
    WORDS,
    Ear,
    Mouth,
    Trouble,
    characters,
)

GOAL_SECONDS = 0.3
# The deadline, and the quarter of a second in which the watch looks.
SILENT_GOAL_SECONDS = 3.0 + 0.25 + GOAL_SECONDS
TWICE_GOAL_SECONDS = 0.8  # at most the word that was being said
LIVE_SECONDS = 0.1
Hear = Callable[[Ear, Ear], Awaitable[list[str]]]
Speak = Callable[[Mouth, Mouth], AsyncIterator[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What came of a caller's speech. Seconds; ``switch`` None: the second never caught up."""

    trouble: str
    who: str
    lost: float
    twice: float
    switch: float | None
    both: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a caller heard of a sentence. Seconds; ``asked``: how often the first was sent it."""

    trouble: str
    who: str
    missing: float
    twice: float
    first_sound: float | None
    asked: int
    ending: str


def contestants() -> dict[str, Any]:
    """The systems that are installed here; voicegate always is."""
    found: dict[str, Any] = {f"voicegate {version('voicegate-sdk')}": failover_voicegate}
    for package, module in (
        ("livekit-agents", "failover_livekit"),
        ("pipecat-ai", "failover_pipecat"),
    ):
        try:
            found[f"{package} {version(package)}"] = import_module(module)
        except ModuleNotFoundError:
            print(f"{package} is not installed: it is left out", file=sys.stderr)
    return found


async def listening(who: str, hear: Hear, trouble: Trouble) -> Heard:
    """One call in which the first recogniser fails."""
    first, second = Ear(trouble), Ear()
    try:
        finals = await asyncio.wait_for(hear(first, second), 4 * LINGER_SECONDS)
    except Exception as error:  # noqa: BLE001  # whatever ends a call is part of the result
        print(f"{who}: {trouble.name}: {type(error).__name__}", file=sys.stderr)
        finals = []
    words = " ".join(finals).split()
    lost = [w for w in WORDS if w not in words]
    return Heard(
        trouble=trouble.name,
        who=who,
        lost=len(lost) * WORD_SECONDS,
        twice=(len(words) - len(set(words))) * WORD_SECONDS,
        switch=_caught_up(first, second),
        both=_both(first, second),
    )


def _caught_up(first: Ear, second: Ear) -> float | None:
    """From the failure until the second vendor was sent what the caller was just saying."""
    if first.struck_at is None:
        return None
    for at, number in second.frames:
        if at >= first.struck_at and at - first.spoken[number] <= LIVE_SECONDS:
            return at - first.struck_at
    return None


def _both(first: Ear, second: Ear) -> float:
    """Speech that went to the first vendor after the second had taken over."""
    if not second.frames:
        return 0.0
    taken = second.frames[0][0]
    return sum(at > taken for at, _ in first.frames) * 0.02


async def speaking(who: str, speak: Speak, trouble: Trouble) -> Said:
    """One sentence at which the first voice fails."""
    first, second = Mouth(trouble), Mouth()
    sound = bytearray()
    begun = time.monotonic()
    first_sound: float | None = None
    ending = "no error"
    try:
        async with asyncio.timeout(2 * LINGER_SECONDS):
            async for chunk in speak(first, second):
                if not chunk:
                    begun = time.monotonic()
                    continue
                first_sound = first_sound or time.monotonic() - begun
                sound += chunk
    except Exception as error:  # noqa: BLE001  # whatever ends a speech is part of the result
        ending = type(error).__name__
    told = list(characters(bytes(sound)))
    return Said(
        trouble=trouble.name,
        who=who,
        missing=(len(SENTENCE) - len(set(told))) * SECONDS_PER_CHARACTER,
        twice=(len(told) - len(set(told))) * SECONDS_PER_CHARACTER,
        first_sound=first_sound,
        asked=first.asked,
        ending=ending,
    )


async def play() -> tuple[list[Heard], list[Said]]:
    """Everything at once: it is real time, and hardly costs any."""
    systems = contestants()
    print("about a minute: it is real time", file=sys.stderr)
    heard = await asyncio.gather(
        *(listening(who, part.hear, t) for t in HEARING for who, part in systems.items())
    )
    said = await asyncio.gather(
        *(speaking(who, part.speak, t) for t in SPEAKING for who, part in systems.items())
    )
    return list(heard), list(said)


def missed(heard: list[Heard], said: list[Said]) -> list[str]:
    """Where voicegate misses its goals."""
    wrong = [
        f"{row.trouble}: {row}"
        for row in heard
        if row.who.startswith("voicegate") and not _good(row)
    ]
    return wrong + [
        f"{row.trouble}: {row}"
        for row in said
        if row.who.startswith("voicegate")
        and (row.missing > 0 or row.twice > TWICE_GOAL_SECONDS or row.ending != "no error")
    ]


def _good(row: Heard) -> bool:
    limit = SILENT_GOAL_SECONDS if "never answers" in row.trouble else GOAL_SECONDS
    in_time = row.switch is not None and row.switch <= limit
    return in_time and row.lost == row.twice == row.both == 0


def table(heard: list[Heard], said: list[Said]) -> str:
    """Both tables, for people."""
    lines = [
        "| hearing: the first vendor's … | with | lost | twice | caught up after | both heard |"
    ]
    lines.append("|---|---|--:|--:|--:|--:|")
    lines += [
        f"| {r.trouble} | {r.who} | {r.lost:.1f} s | {r.twice:.1f} s | {_seconds(r.switch)} "
        f"| {r.both:.1f} s |"
        for r in heard
    ]
    lines.append("\n| speaking: the first vendor's … | with | never heard | twice | first sound |")
    lines[-1] += " sent to it | ends with |"
    lines.append("|---|---|--:|--:|--:|--:|---|")
    lines += [
        f"| {r.trouble} | {r.who} | {r.missing:.1f} s | {r.twice:.1f} s | "
        f"{_seconds(r.first_sound)} | {r.asked} times | {r.ending} |"
        for r in said
    ]
    return "\n".join(lines)


def _seconds(value: float | None) -> str:
    return "never" if value is None else f"{value:.2f} s"


def main() -> int:
    """Run, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    as_json = bool(parser.parse_args().json)
    logging.disable(logging.CRITICAL)
    with contextlib.suppress(ModuleNotFoundError):
        import_module("loguru").logger.remove()
    heard, said = asyncio.new_event_loop().run_until_complete(play())
    wrong = missed(heard, said)
    if as_json:
        rows = {"hearing": [asdict(r) for r in heard], "speaking": [asdict(r) for r in said]}
        print(json.dumps({**rows, "missed": wrong}))
    else:
        print(table(heard, said))
        print(
            "\n".join(["", *(f"missed: {w}" for w in wrong)]) if wrong else "\nAll goals are met."
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # what the others left running does not end when it is cancelled
