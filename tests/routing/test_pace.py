"""Where a voice broke off: nothing is left out, and little is said twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicegate.routing.pace import Paces, unspoken

TEXT = "Ihre Nummer ist 0176 1234567, und Ihr Termin bleibt."


@pytest.mark.parametrize(
    ("text", "seconds", "rest"),
    [
        ("eins zwei drei", 0.0, "eins zwei drei"),
        ("eins zwei drei", 0.49, "eins zwei drei"),
        ("eins zwei drei", 0.5, "zwei drei"),
        ("eins zwei drei", 1.39, "drei"),
        ("eins zwei drei", 1.41, ""),
        ("eins zwei drei", 99.0, ""),
        ("", 1.0, ""),
    ],
)
def test_the_word_in_hand_is_said_again(text: str, seconds: float, rest: str) -> None:
    assert unspoken(text, seconds, 0.1) == rest


def test_digits_take_as_long_as_words() -> None:
    # Read one by one, the number takes some five seconds: after three of them it is not over.
    assert unspoken(TEXT, 1.2 + 3.0, 0.075).startswith("1234567, und")


@given(st.text("abc 17,", max_size=60), st.floats(0.0, 30.0))
def test_what_is_left_is_the_end_of_the_text_and_begins_with_a_word(
    text: str, seconds: float
) -> None:
    rest = unspoken(text, seconds, 0.075)
    assert text.endswith(rest)
    said = text[: len(text) - len(rest)]
    assert not said.strip() or not rest or said[-1].isspace()


def test_a_pace_is_learned_from_what_was_spoken_whole() -> None:
    paces = Paces()
    assert paces.of("a") == 0.075
    paces.learn("a", "x" * 100, 6.0)
    assert paces.of("a") == pytest.approx(0.06)
    paces.learn("a", "x" * 100, 7.0)
    assert paces.of("a") == pytest.approx(0.063)
    paces.learn("a", "", 7.0)
    assert paces.of("a") == pytest.approx(0.063)
    assert paces.of("b") == 0.075


@given(st.floats(0.04, 0.075), st.floats(0.0, 1.0))
def test_nothing_is_left_out_by_a_voice_that_is_faster_than_the_guess(
    pace: float, part: float
) -> None:
    text = "guten tag hier ist ihr assistent womit kann ich ihnen helfen"
    letters = int(len(text) * part)
    rest = unspoken(text, letters * pace, Paces().of("new"))
    assert len(rest) >= len(text) - letters - 1
