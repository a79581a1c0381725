"""Marks: held until their sound comes, moved to the whole, dropped with what was not said."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest

from tests.routing.world import World
from voicegate.adapter.roles import Synthesizer
from voicegate.errors import BadAudioError
from voicegate.routing.fleet import Fleet
from voicegate.routing.router import Router
from voicegate.speech import (
    AudioFormat,
    Encoding,
    MarkKind,
    SpeechMark,
    SynthesisRequest,
)
from voicegate.testing import Fault, FaultKind, Script, run_virtual

PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8000)
WORDS = frozenset({MarkKind.WORD})
TEXT = (
    "Tag, Tag! Guten Tag,  Frau Muster, schön dass Sie da sind.\n"
    "Ihr Termin ist am Montag, Frau Muster."
)


def asked(marks: list[SpeechMark], **changes: Any) -> SynthesisRequest:
    request = SynthesisRequest(
        text=TEXT, language="de-DE", format=PCM_8K, marks=WORDS, on_mark=marks.append
    )
    return replace(request, **changes)


def speak(world: World, request: SynthesisRequest) -> AsyncIterator[bytes]:
    return world.router.speak(world.judge, world.log, request, clean=True, sticky=[])


def virtual(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    run_virtual(main())


async def heard(world: World, marks: list[SpeechMark], **changes: Any) -> float:
    """Seconds of sound; each mark has come when its sound has."""
    size = 0
    async for chunk in speak(world, asked(marks, **changes)):
        assert all(mark.start_seconds < (size + len(chunk)) / 16_000 for mark in marks)
        size += len(chunk)
    return size / 16_000


def test_marks_are_those_of_the_whole_text_in_its_order() -> None:
    async def main() -> None:
        marks: list[SpeechMark] = []
        seconds = await heard(World(a=Script()), marks)
        assert [TEXT[slice(*mark.span or (0, 0))] for mark in marks] == [m.value for m in marks]
        spans = [mark.span or (0, 0) for mark in marks]
        assert spans == sorted(set(spans))  # the second "Frau Muster" is another place
        assert [m.value for m in marks][-2:] == ["Frau", "Muster"]
        starts = [mark.start_seconds for mark in marks]
        assert starts == sorted(starts)
        assert 0.0 == starts[0] < starts[-1] < seconds

    virtual(main)


def test_what_a_failed_backend_marked_and_did_not_say_is_dropped() -> None:
    async def main() -> None:
        broken = Script(faults=[Fault(kind=FaultKind.RESET, after_seconds=1.0)])
        world, marks = World(a=broken, b=Script()), list[SpeechMark]()
        seconds = await heard(world, marks)
        starts = [mark.start_seconds for mark in marks]
        assert starts == sorted(starts)
        assert starts[-1] < seconds
        assert world.scripts["b"].entered
        spans = [mark.span for mark in marks if mark.span]
        assert spans[-1][1] == len(TEXT) - 1

    virtual(main)


def test_marks_need_a_format_in_which_bytes_say_a_time() -> None:
    async def main() -> None:
        mp3 = AudioFormat(Encoding.MP3, 16_000)
        with pytest.raises(BadAudioError, match="marks"):
            speak(World(a=Script()), asked([], format=mp3))

    virtual(main)


class Late(Synthesizer):
    """Marks what it has said already, what it never says, and before the beginning."""

    taken: Callable[[SpeechMark], None] | None = None

    async def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]:
        assert request.on_mark is not None
        self.taken = request.on_mark
        yield bytes(8_000)
        for start in (-1.0, 9.0, 0.1):
            mark = SpeechMark(kind=MarkKind.WORD, value="x", start_seconds=start, end_seconds=start)
            request.on_mark(mark)
        yield bytes(8_000)


def late(world: World) -> Late:
    member = world.fleet["a"]
    assert member.synthesizer is not None
    voice = Late(member.synthesizer().context)
    loop = asyncio.get_running_loop()
    world.fleet = Fleet([replace(member, synthesizer=lambda: voice)], clock=loop.time)
    world.router = Router(world.fleet)
    return voice


def test_a_mark_never_lies_outside_of_the_sound() -> None:
    async def main() -> None:
        world, marks = World(a=Script()), list[SpeechMark]()
        voice = late(world)
        sound = b"".join([chunk async for chunk in speak(world, asked(marks, text="gut"))])
        assert len(sound) == 16_000
        assert [mark.start_seconds for mark in marks] == [0.0, 0.1, 1.0]
        assert all((m.end_seconds or 0) >= m.start_seconds for m in marks)
        assert all(mark.span is None for mark in marks)
        assert voice.taken is not None
        before = len(marks)
        world.router.speak(world.judge, world.log, asked(marks), clean=True, sticky=[])
        voice.taken(SpeechMark(kind=MarkKind.WORD, value="x", start_seconds=0.0))
        assert len(marks) == before  # its speech is over

    virtual(main)


def test_no_repr_shows_what_is_said() -> None:
    mark = SpeechMark(kind=MarkKind.WORD, value="Muster", start_seconds=0.0, span=(0, 6))
    assert "Muster" not in repr(mark)
    assert "Muster" not in repr(asked([]))
