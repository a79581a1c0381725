"""Simulated calls: random backends, faults and permits over a virtual clock, judged afterwards."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from tests.routing.world import World, finals
from voicegate.errors import AllBackendsFailedError, RefusedError
from voicegate.speech import PHONE_MULAW, SpeechEvent, StreamRequest
from voicegate.testing import Fault, FaultKind, Script
from voicegate.testing.marked import FRAME_SECONDS, marked_frames

WORDS = (
    *("ja", "nein", "bitte", "danke", "morgen", "heute", "termin", "ihre"),
    *("nummer", "acht", "neun", "zehn", "straße", "ort", "tag"),
)
NAMES = ("a", "b", "c")
MID_CALL = (
    *(FaultKind.DROP, FaultKind.RESET, FaultKind.HANG, FaultKind.GARBAGE, FaultKind.STATUS),
    *(FaultKind.HALF, FaultKind.HALF_WORD),
)
PIECES = {1: 1, 3: 3, 5: 3, 10: 3}  # frames of 20 ms that a phone sends at once, and how often
STATUSES = (400, 401, 402, 403, 429, 500, 503)
# Worst case: every backend hangs to its deadline, several rounds, each behind speech of its own.
LONGEST_SECONDS = 240.0


@dataclass(slots=True)
class Plan:
    """One call, drawn from a seed."""

    seed: int
    lines: tuple[str, ...]
    faults: dict[str, list[Fault | None]]
    word_times: dict[str, bool]
    interim: dict[str, bool]
    changes: dict[float, tuple[str, ...]] = field(default_factory=dict[float, tuple[str, ...]])
    piece: int = 1


def draw(seed: int) -> Plan:
    """A plan in which backend ``c`` is healthy; whether it is always permitted is drawn."""
    rng = random.Random(seed)
    words = rng.sample(WORDS, k=8)
    lines = tuple(
        " ".join(words.pop() for _ in range(rng.randint(1, 4))) for _ in range(rng.randint(1, 2))
    )
    faults: dict[str, list[Fault | None]] = {"c": []}
    for name in ("a", "b"):
        faults[name] = [_fault(rng) for _ in range(rng.randint(0, 2))]
    timed = {name: rng.random() < 0.7 for name in NAMES}
    interim = {name: rng.random() < 0.8 for name in NAMES}
    plan = Plan(seed=seed, lines=lines, faults=faults, word_times=timed, interim=interim)
    (plan.piece,) = rng.choices(list(PIECES), weights=list(PIECES.values()))
    if rng.random() < 0.5:
        for _ in range(rng.randint(1, 2)):
            allowed = tuple(n for n in NAMES if rng.random() < 0.7)
            plan.changes[rng.uniform(0.1, 3.0)] = allowed
    return plan


def _fault(rng: random.Random) -> Fault:
    kind = rng.choice((*MID_CALL, FaultKind.SLOW, FaultKind.DUPLICATE, FaultKind.REORDER))
    after = 0.0 if rng.random() < 0.3 else rng.uniform(0.05, 3.0)
    if kind is FaultKind.SLOW:
        return Fault(kind=kind, seconds=rng.uniform(0.1, 4.0))
    status = rng.choice(STATUSES) if kind is FaultKind.STATUS else None
    return Fault(kind=kind, after_seconds=after, status=status)


@dataclass(slots=True)
class Result:
    """What came of a call."""

    text: str
    expected: str
    refused: bool
    failed: bool
    trespasses: int
    seconds: float
    tasks_left: int
    streams_left: int


async def play(plan: Plan) -> Result:
    """Run ``plan`` on the running (virtual) loop."""
    trespasses = 0
    scripts = {
        name: Script(
            lines=plan.lines,
            marked=True,
            faults=list(plan.faults[name]),
            word_times=plan.word_times[name],
            interim=plan.interim[name],
        )
        for name in NAMES
    }
    world = World(**scripts)
    dice = random.Random(plan.seed)
    if dice.random() < 0.3:
        world.log.seconds = lambda: dice.uniform(0.0, 0.3)  # a slow disk

    def watch(name: str) -> Callable[[], None]:
        def seen() -> None:
            nonlocal trespasses
            trespasses += name not in world.judge.allowed

        return seen

    for name, script in scripts.items():
        script.on_audio = watch(name)
    loop = asyncio.get_running_loop()
    started = loop.time()
    events: list[SpeechEvent] = []
    refused = failed = False
    request = StreamRequest(format=PHONE_MULAW)
    try:
        frames = _phone(plan, world)
        async for event in world.router.listen(world.judge, world.log, request, frames):
            events.append(event)  # noqa: PERF401  # what came before an error counts
    except RefusedError:
        refused = True
    except AllBackendsFailedError:
        failed = True
    seconds = loop.time() - started
    await asyncio.sleep(0)
    return Result(
        text=finals(events),
        expected=" ".join(plan.lines),
        refused=refused,
        failed=failed,
        trespasses=trespasses,
        seconds=seconds,
        tasks_left=len(asyncio.all_tasks()) - 1,
        streams_left=sum(s.open_streams for s in scripts.values()),
    )


async def _phone(plan: Plan, world: World) -> AsyncIterator[bytes]:
    due = sorted(plan.changes.items())
    at = 0.0
    for frames in batched(marked_frames(plan.lines), plan.piece):
        while due and due[0][0] <= at:
            world.judge.allow(*due.pop(0)[1])
        seconds = len(frames) * FRAME_SECONDS
        await asyncio.sleep(seconds)
        at += seconds
        yield b"".join(frames)


def batched(frames: Iterator[bytes], size: int) -> Iterator[list[bytes]]:
    """``frames``, ``size`` of them at a time."""
    while piece := list(islice(frames, size)):
        yield piece


def verdict(plan: Plan, result: Result) -> str | None:
    """What is wrong with ``result``, or None."""
    always = all("c" in allowed for allowed in plan.changes.values())
    ended = result.refused or result.failed
    wrong = {
        "audio went to a backend that was not permitted at that moment": result.trespasses > 0,
        "a task or a stream was left behind": bool(result.tasks_left or result.streams_left),
        f"it took {result.seconds:.0f} s": result.seconds > LONGEST_SECONDS,
        "refused or failed although a healthy backend was permitted": always and ended,
        "words are missing": not ended and result.text != result.expected,
        "words are wrong": not result.expected.startswith(result.text),
    }
    return next((what for what, is_so in wrong.items() if is_so), None)
