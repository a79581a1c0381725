"""Streaming STT over backends that fail: each word comes out once, and nobody else hears it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import pytest

from tests.routing.world import World, finals, phone
from voicegate.errors import AllBackendsFailedError, RefusedError
from voicegate.speech import PHONE_MULAW, SpeechEvent, SpeechEventType, StreamRequest
from voicegate.testing import Fault, FaultKind, Script, run_virtual
from voicegate.testing.stream import ScriptedStream

LINES = ("my name is anna", "i call about my order", "it is four four seven")
WORDS = " ".join(LINES)


def _part(*faults: Fault | None, **more: Any) -> Script:
    return Script(lines=LINES, faults=list(faults), marked=True, **more)


def _run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    run_virtual(main())


def test_one_good_backend_hears_all() -> None:
    async def main() -> None:
        world = World(a=_part(), b=_part())
        events = await world.hear()
        assert finals(events) == WORDS
        assert not world.scripts["b"].entered
        assert [o.error for o in world.log.outcomes] == [None]
        numbers = [e.utterance for e in events if e.is_final]
        assert numbers == [0, 1, 2]

    _run(main)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(kind=FaultKind.DROP, after_seconds=2.0),
        Fault(kind=FaultKind.HALF, after_seconds=2.0),
        Fault(kind=FaultKind.STATUS, status=503),
        Fault(kind=FaultKind.STATUS, status=402, after_seconds=1.0),
        Fault(kind=FaultKind.GARBAGE, after_seconds=2.5),
        Fault(kind=FaultKind.HANG),
        Fault(kind=FaultKind.HANG, after_seconds=2.0),
        Fault(kind=FaultKind.SLOW, seconds=9.0),
    ],
    ids=lambda f: f"{f.kind}-{f.after_seconds:g}",
)
def test_no_word_is_lost_or_said_twice(fault: Fault) -> None:
    async def main() -> None:
        world = World(a=_part(fault), b=_part())
        events = await world.hear()
        assert finals(events) == WORDS
        assert SpeechEventType.BACKEND_SWITCHED in {e.type for e in events}
        assert [o.verdict.backend for o in world.log.outcomes] == ["a", "b"]

    _run(main)


async def _in_long_frames(world: World, frames_each: int) -> list[SpeechEvent]:
    frames = [frame async for frame in phone(LINES, {})]

    async def joined() -> AsyncIterator[bytes]:
        for start in range(0, len(frames), frames_each):
            await asyncio.sleep(0.02 * frames_each)
            yield b"".join(frames[start : start + frames_each])

    request = StreamRequest(format=PHONE_MULAW, language="en-US")
    return [e async for e in world.router.listen(world.judge, world.log, request, joined())]


@pytest.mark.parametrize("frames_each", [25, 50, 150])
def test_speech_and_the_silence_after_it_may_share_a_frame(frames_each: int) -> None:
    async def main() -> None:
        world = World(a=_part(Fault(kind=FaultKind.HALF, after_seconds=2.0)), b=_part())
        events = await _in_long_frames(world, frames_each)
        assert finals(events) == WORDS

    _run(main)


def test_a_revoked_backend_gets_no_more_of_a_long_frame() -> None:
    async def main() -> None:
        world = World(a=_part(), b=_part())
        world.scripts["a"].on_audio = lambda: world.judge.allow("b")
        events = await _in_long_frames(world, 100)
        assert len(world.scripts["a"].audio) == 800  # a tenth of a second
        assert finals(events) == WORDS

    _run(main)


def test_a_revoked_backend_gets_not_one_more_frame() -> None:
    async def main() -> None:
        world = World(a=_part(), b=_part())
        heard = 0

        def revoke() -> None:
            nonlocal heard
            world.judge.allow("b")
            heard = len(world.scripts["a"].audio)

        events = await world.hear(at={2.0: revoke})
        assert len(world.scripts["a"].audio) == heard > 0
        assert "b" in {e.backend for e in events}
        assert [o.stopped for o in world.log.outcomes] == ["revoked", None]

    _run(main)


def test_nothing_permitted_refuses_and_drops_the_audio() -> None:
    async def main() -> None:
        world = World(a=_part())
        with pytest.raises(RefusedError):
            await world.hear(at={1.0: world.judge.allow})
        assert world.log.refusals == 1
        sent = len(world.scripts["a"].audio)
        assert sent <= 1.1 * 8000

    _run(main)


def test_all_failing_says_so_with_each_attempt() -> None:
    async def main() -> None:
        down = [Fault(kind=FaultKind.STATUS, status=500)] * 9
        world = World(a=_part(*down), b=_part(*down))
        with pytest.raises(AllBackendsFailedError) as caught:
            await world.hear()
        assert {a.backend for a in caught.value.attempts} == {"a", "b"}

    _run(main)


def test_the_error_of_the_source_and_of_a_bug_reach_the_listener() -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"\xff" * 160
        raise OSError("the phone line is dead")

    def bug(_event: SpeechEvent) -> None:
        raise ZeroDivisionError

    async def main() -> None:
        request = StreamRequest(format=PHONE_MULAW)
        world = World(a=_part())
        with pytest.raises(OSError, match="phone line"):
            [e async for e in world.router.listen(world.judge, world.log, request, broken())]
        frames = phone(LINES, {})
        with pytest.raises(ZeroDivisionError):
            [
                e
                async for e in world.router.listen(
                    world.judge, world.log, request, frames, heard=bug
                )
            ]
        assert world.scripts["a"].open_streams == 0

    _run(main)


def test_leaving_early_leaves_no_task_and_no_stream() -> None:
    async def main() -> None:
        world = World(a=_part())
        request = StreamRequest(format=PHONE_MULAW)
        events = world.router.listen(world.judge, world.log, request, phone(LINES, {}))
        async for event in events:
            if event.is_final:
                break
        await events.aclose()  # type: ignore[attr-defined]
        assert world.scripts["a"].open_streams == 0
        assert asyncio.all_tasks() == {asyncio.current_task()}

    _run(main)


def test_a_cancelled_listener_is_gone_even_if_a_send_is_slow_to_let_go(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sending = asyncio.Event()

    async def slow(_stream: ScriptedStream, _audio: bytes) -> None:
        sending.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            for _ in range(5):  # by now the leg is being closed as well
                await asyncio.sleep(0)
            raise

    async def endless() -> AsyncIterator[bytes]:
        while True:
            await asyncio.sleep(0.02)
            yield bytes(160)

    async def main() -> None:
        monkeypatch.setattr(ScriptedStream, "_send", slow)
        world = World(a=_part())
        request = StreamRequest(format=PHONE_MULAW, language="en-US")

        async def listen() -> None:
            async for _ in world.router.listen(world.judge, world.log, request, endless()):
                pass

        task = asyncio.create_task(listen())
        await sending.wait()
        task.cancel()
        await asyncio.wait({task}, timeout=60)
        assert task.cancelled()

    _run(main)
