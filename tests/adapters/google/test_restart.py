"""Calls longer than one of Google's streams: nothing is lost, nothing comes twice, times go on."""

from __future__ import annotations

import asyncio
import random

import pytest

from tests.adapters.entering import Clock, phone
from tests.adapters.google.entering import KEY, Caller, context, settings
from tests.fakes.google_ears import marked, silence
from tests.fakes.google_server import Fault, GoogleServer, google_server
from voicegate.errors import BadRequestError, ConnectionFailedError, PermitError, UnavailableError
from voicegate.speech import AudioFormat, Encoding, SpeechEventType


def _words(caller: Caller) -> list[str]:
    return [word for text in caller.finals for word in text.split()]


def _check_times(caller: Caller, first_start: float, spacing: float) -> None:
    """Each word has the times of the call, whichever stream has heard it."""
    words = [w for e in caller.events if e.is_final and e.transcript for w in e.transcript.words]
    for index, word in enumerate(words):
        assert word.start_seconds == pytest.approx(first_start + index * spacing, abs=0.15)
        assert word.end_seconds is not None
        assert word.end_seconds > (word.start_seconds or 0.0)


@pytest.mark.parametrize("status", ["ABORTED", "OUT_OF_RANGE"])
async def test_google_ends_the_stream_in_the_middle_of_a_word(status: str) -> None:
    async with google_server(KEY) as server:
        server.limit_seconds, server.limit_status = 6.25, status
        caller = await Caller.of(server, context(settings(server)), phone(word_times=True))
        for mark in range(1, 31):
            await caller.say(marked(mark, 0.5) + silence(0.5))
        await caller.hang_up()
    assert caller.error is None
    assert _words(caller) == [f"w{mark}" for mark in range(1, 31)]
    assert len(server.received) >= 5
    assert server.refused == []
    _check_times(caller, 0.0, 1.0)


async def test_a_long_utterance_is_heard_again_whole() -> None:
    async with google_server(KEY) as server:
        server.limit_seconds = 10.5
        caller = await Caller.of(server, context(settings(server)), phone(word_times=True))
        # Seven seconds without a pause, across the end of the first stream.
        await caller.say(marked(1, 1.0) + silence(2.0))
        for mark in range(2, 9):
            await caller.say(marked(mark, 1.0))
        await caller.say(silence(1.0))
        await caller.hang_up()
    assert caller.finals == ["w1", "w2 w3 w4 w5 w6 w7 w8"]
    last = [e for e in caller.events if e.is_final][-1]
    assert last.transcript is not None
    assert [w.start_seconds for w in last.transcript.words] == pytest.approx(
        [3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0], abs=0.15
    )
    assert last.utterance == 1


async def test_our_own_timer_takes_the_next_stream_while_nobody_speaks() -> None:
    clock = Clock()
    async with google_server(KEY) as server:
        caller = await Caller.of(server, context(settings(server), clock), phone())
        await caller.say(marked(1, 1.0) + silence(1.0))
        await caller.until(lambda events: events[-1].is_final if events else False)
        clock.now += 241.0
        await caller.say(silence(0.2) + marked(2, 1.0))
        await caller.until(lambda events: events[-1].utterance == 1)
        clock.now += 241.0  # somebody speaks: not now
        await caller.say(marked(3, 1.0))
        assert len(server.received) == 2
        await caller.say(silence(1.0))
        await caller.until(lambda events: events[-1].is_final)
        await caller.say(silence(0.2))
        assert server.received[0].over.is_set()  # left, not waited for
        await caller.hang_up()
    assert caller.finals == ["w1", "w2 w3"]
    assert len(server.received) == 3  # the third one in the pause at the end


async def test_our_own_timer_does_not_wait_for_ever() -> None:
    clock = Clock()
    async with google_server(KEY) as server:
        caller = await Caller.of(server, context(settings(server), clock), phone())
        await caller.say(marked(1, 1.0))
        await caller.until(lambda events: len(events) >= 2)
        clock.now += 286.0
        await caller.say(marked(2, 1.0) + silence(1.0))
        await caller.hang_up()
    assert caller.finals == ["w1 w2"]
    assert len(server.received) == 2
    started = [e for e in caller.events if e.type is SpeechEventType.SPEECH_STARTED]
    assert len(started) == 1


async def test_the_audio_itself_is_a_clock() -> None:
    """A test, or a recording, comes faster than it was spoken."""
    async with google_server(KEY) as server:
        caller = await Caller.of(server, context(settings(server)), phone())
        for mark in range(1, 151):
            await caller.say(marked(mark, 1.0) + silence(1.0), frame_bytes=8000)
            await caller.until(lambda events, mark=mark: len(_words(caller)) >= mark)  # type: ignore[misc]
        await caller.hang_up()
    assert _words(caller) == [f"w{mark}" for mark in range(1, 151)]
    assert len(server.received) == 2
    assert max(len(r.audio) for r in server.received) < 285 * 8000


async def test_audio_that_comes_faster_than_google_hears_it_loses_no_word() -> None:
    """As a recording does: what is told of it comes long after it was sent."""
    async with google_server(KEY) as server:
        server.limit_seconds = 20.25
        caller = await Caller.of(server, context(settings(server)), phone(word_times=True))
        for mark in range(1, 31):
            said = marked(mark, 0.5) + silence(0.5)
            for start in range(0, len(said), 1600):
                await caller.stream.send(said[start : start + 1600])
        await caller.hang_up()
    assert caller.error is None
    assert _words(caller) == [f"w{mark}" for mark in range(1, 31)]
    assert len(server.received) >= 2
    _check_times(caller, 0.0, 1.0)


async def test_every_byte_is_sent_in_order_and_only_what_is_open_twice() -> None:
    pcm = AudioFormat(Encoding.PCM_S16LE, 16_000)
    said = b"".join(
        marked(m, 1.0, encoding="LINEAR16", rate_hz=16_000)
        + silence(0.5, encoding="LINEAR16", rate_hz=16_000)
        for m in range(1, 9)
    )
    async with google_server(KEY) as server:
        server.limit_seconds = 5.5
        caller = await Caller.of(server, context(settings(server)), phone(format=pcm))
        await caller.say(said, frame_bytes=6400)
        await caller.hang_up()
    assert _words(caller) == [f"w{mark}" for mark in range(1, 9)]
    rest = said
    for received in server.received:
        audio = received.audio
        at = rest.find(audio)
        assert at != -1 or received is server.received[-1]
    assert said.endswith(server.received[-1].audio)


async def test_a_stream_that_idled_out_is_opened_again_with_the_next_audio() -> None:
    clock = Clock()
    async with google_server(KEY) as server:
        caller = await Caller.of(server, context(settings(server), clock), phone())
        await caller.say(marked(1, 1.0) + silence(1.0))
        await caller.until(lambda events: events[-1].is_final if events else False)
        clock.now += 60.0  # on hold: no audio comes
        server.fault = Fault(status="ABORTED", text="Stream timed out", after_seconds=0.1, times=1)
        await caller.say(silence(0.2))
        await caller.say(marked(2, 1.0) + silence(1.0))
        await caller.hang_up()
    assert caller.finals == ["w1", "w2"]
    assert caller.error is None


async def test_the_last_words_are_heard_though_the_limit_comes_after_the_last_frame() -> None:
    clock = Clock()
    async with google_server(KEY) as server:
        server.limit_seconds = 6.0
        caller = await Caller.of(server, context(settings(server), clock), phone())
        await caller.stream.send(silence(5.5))
        clock.now += 5.5
        await caller.stream.send(marked(7, 0.6))  # one piece: no frame follows
        await caller.hang_up()
    assert caller.finals == ["w7"]
    assert len(server.received) == 2


@pytest.mark.parametrize(
    ("status", "kind"), [("ABORTED", UnavailableError), ("OUT_OF_RANGE", BadRequestError)]
)
async def test_a_stream_that_ends_at_once_is_a_fault_and_no_limit(
    status: str, kind: type[Exception]
) -> None:
    async with google_server(KEY) as server:
        server.fault = Fault(status=status, text="w1 said the caller", after_seconds=0.2)
        caller = await Caller.of(server, context(settings(server)), phone())
        with pytest.raises((kind, ConnectionFailedError)):
            for _ in range(200):
                await caller.say(marked(1, 0.5))
        await caller.ended()
        await caller.close()
    # Audio that comes faster than it was spoken may look like a stream that has lasted: once.
    assert len(server.received) <= 2


async def test_other_faults_are_not_crossed() -> None:
    async with google_server(KEY) as server:
        server.fault = Fault(status="UNAVAILABLE", after_seconds=6.0)
        caller = await Caller.of(server, context(settings(server)), phone())
        with pytest.raises(UnavailableError):
            for _ in range(200):
                await caller.say(silence(0.5))
        await caller.close()
    assert len(server.received) == 1


async def test_what_was_revoked_is_not_sent_again() -> None:
    async with google_server(KEY) as server:
        server.limit_seconds = 6.0
        caller = await Caller.of(server, context(settings(server)), phone())
        await caller.say(silence(5.0) + marked(9, 0.8))
        caller.permit.revoke()
        with pytest.raises(PermitError):
            await caller.stream.send(marked(9, 0.5))
        await caller.stream.finish()
        await caller.close()
    assert len(server.received) == 1
    assert len(server.received[0].audio) == int(5.8 * 8000)


def _is_idle(server: GoogleServer) -> bool:
    return all(received.over.is_set() for received in server.received)


async def test_an_utterance_longer_than_any_stream_ends_in_an_error_and_not_in_a_loop() -> None:
    async with google_server(KEY) as server:
        server.limit_seconds = 6.0
        caller = await Caller.of(server, context(settings(server)), phone())
        with pytest.raises((ConnectionFailedError, UnavailableError)):
            await caller.say(marked(1, 30.0))
        await caller.ended()
        assert isinstance(caller.error, ConnectionFailedError | UnavailableError)
        await caller.close()
    assert len(server.received) < 6


async def test_closing_in_the_middle_of_a_restart_leaves_nothing_open() -> None:
    async with google_server(KEY) as server:
        server.limit_seconds = 6.0
        caller = await Caller.of(server, context(settings(server)), phone())
        await caller.say(marked(1, 1.0) + silence(1.5))
        await caller.say(marked(2, 4.0))
        await caller.close()
        for received in server.received:
            await received.over.wait()
        assert _is_idle(server)


async def test_a_stream_that_is_left_at_any_instant_loses_no_word() -> None:
    """Streams change while answers are on their way: those of the old one no longer count."""
    dice, clock = random.Random(7), Clock()
    async with google_server(KEY) as server:
        caller = await Caller.of(server, context(settings(server), clock), phone())
        for mark in range(1, 181):
            said = marked(mark, 0.5) + silence(0.5)
            for start in range(0, len(said), 800):
                if dice.random() < 0.2:
                    clock.now += 286.0
                await caller.stream.send(said[start : start + 800])
                for _ in range(dice.randrange(40)):
                    await asyncio.sleep(0)  # the reader gets some turns, not always enough
            await caller.until(lambda events, mark=mark: len(_words(caller)) >= mark - 2)  # type: ignore[misc]
        await caller.hang_up()
    assert caller.error is None
    assert _words(caller) == [f"w{mark}" for mark in range(1, 181)]
    assert len(server.received) > 100
