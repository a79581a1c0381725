"""The way back, whatever a language model did to the placeholders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicegate.redaction import CallRedaction, Redactor

REDACTOR = Redactor()


def call() -> CallRedaction:
    made = REDACTOR.call()
    made.redact("my name is Anna Miller and my phone number is 0176 123456", language="en")
    made.redact("meine mail ist anna@gmx.de", language="de")
    return made


@pytest.mark.parametrize(
    "mangled",
    [
        "<PERSON_1>",
        "<person_1>",
        "<Person 1>",
        "[PERSON_1]",
        "{PERSON_1}",
        "{{PERSON_1}}",
        "(PERSON_1)",
        "<PERSON-1>",
        "< PERSON_1 >",
        "&lt;PERSON_1&gt;",
        "<PERSONS_1>",
        "<Name_1>",
        "[Nom_1]",
        "<Persona 1>",
        "«PERSON_1»",
        "PERSON_1",
        "<PERSON1>",
        "[[Person_1]]",
        "<persona_1>",
    ],
)
def test_mangled_placeholders_are_restored(mangled: str) -> None:
    assert call().restore(f"Hello {mangled}, hi") == "Hello Anna Miller, hi"


def test_possessive_bold_and_translated_words() -> None:
    made = call()
    assert made.restore("**<PERSON_1>**'s file") == "**Anna Miller**'s file"
    assert made.restore("Ihre <TELEFON_1>, [Téléphone 1]") == "Ihre 0176 123456, 0176 123456"


@pytest.mark.parametrize(
    "other", ["<PERSON_2>", "<CARD_1>", "[Anhang 1]", "(Seite 1)", "<b>", "PERSON", "<PERSON_>"]
)
def test_what_was_not_issued_stays(other: str) -> None:
    assert call().restore(other) == other
    assert REDACTOR.call().restore("<PERSON_1>") == "<PERSON_1>"


def test_spoken_rendering() -> None:
    made = call()
    assert made.restore("<PHONE_1>", spoken=True) == "0 1 7, 6 1 2, 3 4 5 6"
    assert made.restore("<EMAIL_1>", language="de-DE", spoken=True) == "anna at gmx Punkt de"
    assert made.restore("<EMAIL_1>", language="fr", spoken=True) == "anna arobase gmx point de"
    assert made.restore("<PERSON_1>", spoken=True) == "Anna Miller"


REPLY = "Danke <PERSON_1>, wir rufen [PHONE_1] an: <PERSON_1>'s Nummer (siehe Anhang 1) PHONE_1."


@given(st.lists(st.integers(1, 9), min_size=1, max_size=80))
def test_a_stream_cut_anywhere_gives_the_same(sizes: list[int]) -> None:
    made = call()
    stream, at, out = made.restoring("de"), 0, ""
    for size in sizes:
        out += stream.push(REPLY[at : at + size])
        at += size
    out += stream.push(REPLY[at:]) + stream.flush()
    assert out == made.restore(REPLY, language="de")
    assert "holding 0" in repr(stream)


def test_a_stream_holds_back_only_what_may_be_a_placeholder() -> None:
    stream = call().restoring("en")
    assert stream.push("Hello there, ") == "Hello there, "
    assert stream.push("dear <PER") == "dear "
    assert stream.push("SON_1> and 3 < 4 ok") == "Anna Miller and 3 < 4 ok"
