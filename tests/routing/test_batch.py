"""Batch STT, sinks and TTS: what is retried, what is failed over, what the caller hears."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import aclosing
from typing import Any

import pytest

from tests.routing.world import World
from voicegate.errors import AllBackendsFailedError, BackendTimeoutError, RefusedError
from voicegate.routing.speaking import pieces
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    SinkRequest,
    SynthesisRequest,
    TranscriptionRequest,
)
from voicegate.testing import Fault, FaultKind, Script, run_virtual
from voicegate.vocabulary import Form

SECOND = Audio(b"\xff" * 8000, PHONE_MULAW)
PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8000)
TEXT = "Guten Tag, Frau Anna Muster, hier ist Ihr Assistent. Ihr Termin ist am 3. Mai um neun Uhr."


def _run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    run_virtual(main())


def _status(status: int, retry_after: float | None = None) -> Fault:
    return Fault(kind=FaultKind.STATUS, status=status, retry_after_seconds=retry_after)


@pytest.mark.parametrize(
    ("fault", "entered"),
    [
        (_status(400), 1),
        (_status(401), 1),
        (_status(402), 1),
        (_status(403), 1),
        (_status(429), 2),
        (_status(429, 60.0), 1),
        (_status(500), 2),
        (_status(503), 2),
        (Fault(kind=FaultKind.DROP), 2),
        (Fault(kind=FaultKind.GARBAGE), 1),
        (Fault(kind=FaultKind.HANG), 1),
    ],
    ids=str,
)
def test_who_is_tried_again(fault: Fault, entered: int) -> None:
    async def main() -> None:
        world = World(a=Script(lines=("a",), faults=[fault, fault]), b=Script(lines=("b",)))
        request = TranscriptionRequest(audio=SECOND)
        heard = await world.router.transcribe(world.judge, world.log, request)
        assert (heard.text, heard.backend) == ("b", "b")
        assert world.scripts["a"].entered == entered
        assert [type(o.error).__name__ for o in world.log.outcomes][1] == "NoneType"

    _run(main)


def test_a_retry_that_succeeds_stays() -> None:
    async def main() -> None:
        world = World(a=Script(lines=("a",), faults=[_status(503)]), b=Script(lines=("b",)))
        request = TranscriptionRequest(audio=SECOND)
        heard = await world.router.transcribe(world.judge, world.log, request)
        assert heard.text == "a"
        assert not world.scripts["b"].entered

    _run(main)


def test_nobody_permitted_is_a_refusal_and_nothing_is_sent() -> None:
    async def main() -> None:
        world = World(a=Script(lines=("a",)))
        world.judge.allow()
        with pytest.raises(RefusedError):
            await world.router.transcribe(
                world.judge, world.log, TranscriptionRequest(audio=SECOND)
            )
        assert not world.scripts["a"].audio
        assert world.log.refusals == 1

    _run(main)


def test_a_permit_lost_between_two_attempts_is_respected() -> None:
    async def main() -> None:
        script = Script(lines=("a",), faults=[_status(500), _status(500)])
        world = World(a=script, b=Script(lines=("b",)))
        after = world.log.after

        def shrink(outcome: Any) -> None:
            after(outcome)
            world.judge.allow()

        world.log.after = shrink  # type: ignore[method-assign]
        with pytest.raises(AllBackendsFailedError):
            await world.router.transcribe(
                world.judge, world.log, TranscriptionRequest(audio=SECOND)
            )
        assert not world.scripts["b"].entered

    _run(main)


@pytest.mark.parametrize("way", ["transcribe", "speak", "send"])
def test_a_permit_lost_while_the_journal_is_written_is_respected(way: str) -> None:
    async def main() -> None:
        world = World(a=Script(lines=("a",)), b=Script(lines=("b",)))
        world.log.seconds = lambda: 1.0
        asyncio.get_running_loop().call_later(0.5, world.judge.allow, "b")
        if way == "transcribe":
            request = TranscriptionRequest(audio=SECOND)
            heard = await world.router.transcribe(world.judge, world.log, request)
            assert heard.backend == "b"
        elif way == "speak":
            assert await _speak(world, "Guten Tag.")
        else:
            answer = world.router.send(
                world.judge, world.log, "a", lambda _form: SinkRequest(text="x")
            )
            with pytest.raises(RefusedError):
                assert [piece async for piece in answer]
        assert not world.scripts["a"].entered
        assert world.log.outcomes[0].stopped == "revoked"

    _run(main)


def test_a_sink_gets_the_form_that_holds_when_it_is_sent() -> None:
    async def main() -> None:
        world = World(llm=Script())
        world.log.seconds = lambda: 1.0

        def tighten() -> None:
            world.judge.form = Form.REDACTED

        asyncio.get_running_loop().call_later(0.5, tighten)
        answer = world.router.send(
            world.judge, world.log, "llm", lambda form: SinkRequest(text=form.name)
        )
        assert [piece async for piece in answer] == ["REDACTED"]
        assert world.scripts["llm"].texts == ["REDACTED"]

    _run(main)


def test_pieces_keep_ordinals_and_abbreviations_together() -> None:
    assert pieces(TEXT) == [
        "Guten Tag, Frau Anna Muster, hier ist Ihr Assistent.",
        "Ihr Termin ist am 3. Mai um neun Uhr.",
    ]


async def _speak(world: World, text: str, **more: Any) -> bytes:
    request = SynthesisRequest(text=text, language="de-DE", format=PCM_8K)
    sound = world.router.speak(
        world.judge, world.log, request, clean=more.pop("clean", True), sticky=[]
    )
    return b"".join([chunk async for chunk in sound])


def test_speech_goes_on_where_it_broke() -> None:
    async def main() -> None:
        broken = Fault(kind=FaultKind.DROP, after_seconds=1.0)
        world = World(a=Script(faults=[broken]), b=Script())
        sound = await _speak(world, TEXT)
        first, rest = world.scripts["a"].texts[0], world.scripts["b"].texts
        assert first == pieces(TEXT)[0]
        assert rest[0] != first  # not said twice
        assert first.endswith(rest[0])
        assert rest[1] == pieces(TEXT)[1]
        seconds = len(sound) / 16000
        assert seconds == pytest.approx(len(TEXT) * 0.06, rel=0.15)

    _run(main)


@pytest.mark.parametrize("fault", [Fault(kind=FaultKind.HANG), _status(500), _status(402)])
def test_speech_that_never_starts_is_said_by_the_next(fault: Fault) -> None:
    async def main() -> None:
        world = World(a=Script(faults=[fault]), b=Script())
        assert await _speak(world, TEXT)
        assert world.scripts["b"].texts == pieces(TEXT)

    _run(main)


def test_the_voice_does_not_flap() -> None:
    async def main() -> None:
        world = World(a=Script(faults=[_status(500)]), b=Script())
        sticky: list[str] = []
        for _ in range(2):
            request = SynthesisRequest(text="Guten Tag.", language="de-DE", format=PCM_8K)
            sound = world.router.speak(world.judge, world.log, request, clean=True, sticky=sticky)
            assert [chunk async for chunk in sound]
        assert world.scripts["a"].entered == 1
        assert sticky == ["b"]

    _run(main)


def test_a_backend_for_redacted_text_gets_only_clean_text() -> None:
    async def main() -> None:
        world = World(a=Script())
        world.judge.form = Form.REDACTED
        with pytest.raises(RefusedError):
            await _speak(world, "Ihre Nummer ist 0176 123456.", clean=False)
        assert not world.scripts["a"].entered
        assert await _speak(world, "Guten Tag.", clean=True)

    _run(main)


def test_a_sink_is_tried_again_only_before_its_first_word() -> None:
    async def main() -> None:
        world = World(llm=Script(reply=lambda r: f"you said {r.text}", faults=[_status(503)]))
        forms: list[Form] = []

        def payload(form: Form) -> SinkRequest:
            forms.append(form)
            return SinkRequest(text="hello")

        answer = world.router.send(world.judge, world.log, "llm", payload)
        assert "".join([piece async for piece in answer]) == "you said hello"
        assert (world.scripts["llm"].entered, forms) == (2, [Form.RAW])
        world.scripts["llm"].faults.append(Fault(kind=FaultKind.HALF))
        got: list[str] = []
        with pytest.raises(AllBackendsFailedError):
            async with aclosing(
                world.router.send(world.judge, world.log, "llm", payload)
            ) as broken:
                async for piece in broken:
                    got.append(piece)  # noqa: PERF401  # the error must not swallow them
        assert got == ["you"]
        assert world.scripts["llm"].entered == 3

    _run(main)


def test_a_sink_that_is_not_permitted_gets_nothing() -> None:
    async def main() -> None:
        world = World(llm=Script(), other=Script())
        world.judge.allow("other")
        with pytest.raises(RefusedError):
            async for _ in world.router.send(
                world.judge, world.log, "llm", lambda _form: SinkRequest(text="x")
            ):
                pass
        assert not world.scripts["llm"].texts

    _run(main)


def test_a_hanging_backend_times_out_by_its_own_deadline() -> None:
    async def main() -> None:
        world = World(a=Script(faults=[Fault(kind=FaultKind.HANG)]))
        started = asyncio.get_running_loop().time()
        with pytest.raises(AllBackendsFailedError) as caught:
            await world.router.transcribe(
                world.judge, world.log, TranscriptionRequest(audio=SECOND)
            )
        assert isinstance(caught.value.attempts[0].error, BackendTimeoutError)
        assert asyncio.get_running_loop().time() - started == pytest.approx(20.0, abs=0.1)

    _run(main)
