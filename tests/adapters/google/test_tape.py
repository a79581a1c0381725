"""What is kept of a call, so that another stream can hear it again."""

from __future__ import annotations

from voicegate_adapters.google.tape import Tape

RATE = 8_000


def _tape(seconds: float) -> Tape:
    tape = Tape(RATE, 1)
    tape.add(b"\x01" * int(seconds * RATE))
    return tape


def _after(tape: Tape, *, now: float, speaking: bool = False) -> float:
    """From where on the tape is kept, in seconds of the call, if all of it was sent."""
    tape.trim(speaking=speaking, sent=tape.end, now=now)
    return tape.seconds(tape.begin)


def test_in_a_silent_call_the_last_five_seconds_are_kept() -> None:
    tape = Tape(RATE, 1)
    for second in range(60):
        tape.add(b"\xff" * RATE)
        _after(tape, now=1000.0 + second)
    assert 5.0 <= tape.seconds(tape.end - tape.begin) <= 7.0


def test_what_was_sent_just_now_is_kept_though_nobody_told_of_speech_in_it() -> None:
    tape = _tape(30.0)
    assert _after(tape, now=1000.0) == 0.0
    assert _after(tape, now=1004.9) == 0.0
    assert _after(tape, now=1005.0) == 25.0


def test_the_clock_that_stands_still_fills_no_memory() -> None:
    assert _after(_tape(150.0), now=1000.0) == 30.0


def test_an_utterance_is_kept_whole_within_reason() -> None:
    tape = _tape(100.0)
    assert _after(tape, now=1000.0, speaking=True) == 0.0
    assert _after(tape, now=1060.0, speaking=True) == 0.0
    tape.add(b"\x01" * 50 * RATE)
    assert _after(tape, now=1110.0, speaking=True) == 30.0


def test_nothing_that_was_not_sent_is_dropped() -> None:
    tape = _tape(150.0)
    tape.trim(speaking=False, sent=10 * RATE, now=1000.0)
    assert tape.seconds(tape.begin) == 10.0
