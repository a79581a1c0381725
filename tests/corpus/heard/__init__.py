"""Utterances written by hand, apart from the templates and from the rules, one a line.

``[TYPE words]`` marks what is to be found; a question of the bot stands before `` | ``. Rules are mended on
``LANGUAGE.txt`` (split ``tune``). ``measure_LANGUAGE.txt`` (split ``measure``) shares no sentence, name or number
with the other and was written after its rules. It was measured more than once, and which kinds of entity were missed
was looked at in between: its figures are near to those of unseen calls, and not the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.corpus.build import Gold, Row

_MARK = re.compile(r"\[([A-Z_]+) ([^\]]+)\]")
_WRITTEN = re.compile(r"[A-Z0-9]")


def heard(language: str, split: str) -> Iterator[Row]:
    """The utterances of one language and split."""
    name = f"{language}.txt" if split == "tune" else f"measure_{language}.txt"
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        yield _row(f"{language}-heard-{number}", language, line, split)


def _row(name: str, language: str, line: str, split: str) -> Row:
    question, _, marked = line.rpartition(" | ")
    text, at = "", 0
    spans: list[Gold] = []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        spans.append(Gold(len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2]
        at = mark.end()
    text += marked[at:]
    spoken = not _WRITTEN.search(text)
    return Row(name, language, text, spoken, split, tuple(spans), question)
