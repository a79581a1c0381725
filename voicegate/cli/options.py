"""Options that several commands take, and how their text is read."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from enum import Enum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, TextIO, TypeVar

import typer

from voicegate.vocabulary import Consent, ConsentState, Label

__all__ = [
    "AsOfOption",
    "ConsentOption",
    "read_consents",
    "read_day",
    "read_words",
    "utf8_lines",
]

E = TypeVar("E", bound=Enum)

AsOfOption = Annotated[
    str | None, typer.Option("--as-of", metavar="YYYY-MM-DD", help="Decide as of this day; today.")
]
ConsentOption = Annotated[
    list[str] | None,
    typer.Option(
        "--consent",
        metavar="CONSENT[:STATE]",
        help="A consent, active or in the state that follows: special, marketing:withdrawn.",
    ),
]


def read_day(text: str | None) -> date:
    """A day in ISO form; None is today in UTC.

    Raises:
        typer.BadParameter: It is no day.
    """
    if text is None:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"{text!r} is no day: write it as 2026-11-24"
        raise typer.BadParameter(message, param_hint="--as-of") from error


def read_words(kind: type[E], texts: list[str] | None, option: str) -> frozenset[E]:
    """Words of a vocabulary, several in one text with commas between them.

    Raises:
        typer.BadParameter: A word is not of the vocabulary; the nearest one is suggested.
    """
    words = [word.strip() for text in texts or () for word in text.split(",") if word.strip()]
    return frozenset(_word(kind, word, option) for word in words)


def read_consents(texts: list[str] | None) -> frozenset[tuple[Consent, ConsentState]]:
    """Consents with their states.

    Raises:
        typer.BadParameter: A word is unknown.
    """
    pairs: set[tuple[Consent, ConsentState]] = set()
    for text in (word for given in texts or () for word in given.split(",")):
        name, _, state = text.strip().partition(":")
        consent = _word(Consent, name, "--consent")
        pairs.add((consent, _word(ConsentState, state or "active", "--consent")))
    return frozenset(pairs)


@contextmanager
def utf8_lines(path: Path) -> Generator[TextIO]:
    """The lines of a file, or of standard input for ``-``; bytes that are no UTF-8 are marked.

    Raises:
        OSError: The file cannot be read.
    """
    if str(path) == "-":
        lines = TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
        yield lines
        lines.detach()  # standard input is not ours to close
        return
    with path.open(encoding="utf-8", errors="replace") as lines:
        yield lines


# What a person types first: the everyday word for a label.
_PLAIN_WORDS = {"health": "special_category", "card": "payment", "child": "minor"}


def _word(kind: type[E], word: str, option: str) -> E:
    from difflib import get_close_matches

    known = {str(member.value): member for member in kind}
    word = _PLAIN_WORDS.get(word, word) if kind is Label else word
    if word in known:
        return known[word]
    near = get_close_matches(word, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"one of: {', '.join(known)}"
    raise typer.BadParameter(f"unknown word {word!r}; {hint}", param_hint=option)
