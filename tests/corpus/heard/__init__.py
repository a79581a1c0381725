"""Utterances written by hand, apart from the templates: ``LANGUAGE.txt``, one a line.

``[TYPE words]`` marks what is to be found; a question of the bot stands before `` | ``. Of each two lines
the first may be tuned on (split ``tune``), the second is only measured (split ``measure``): nobody reads
its misses when rules are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.corpus.build import Gold, Row

_MARK = re.compile(r"\[([A-Z_]+) ([^\]]+)\]")
_WRITTEN = re.compile(r"[A-Z0-9]")


def heard(language: str, split: str | None = None) -> Iterator[Row]:
    """The utterances of one language, of one split or all."""
    lines = Path(__file__).with_name(f"{language}.txt").read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        part = "measure" if number % 2 else "tune"
        if split in (None, part):
            yield _row(f"{language}-heard-{number}", language, line, part)


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
