"""Blind rounds: lines written without a look at the rules, measured once, then mended on.

``roundN_LANGUAGE.txt`` holds one call a line: turns stand between `` | ``, the last one is the caller's, those
before it are the bot's, except that a turn after ``+ `` is the caller's too. ``[TYPE words]`` marks what is to be
found. The rows are those of ``voicegate redact --jsonl``, with the gold spans that ``evaluate`` wants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from tests.corpus.build import LANGUAGES, Gold, Row
from tests.corpus.score import Tally
from voicegate.redaction import RedactionRules, Redactor

_MARK = re.compile(r"\[([A-Z_]+) ([^\]]+)\]")
_WRITTEN = re.compile(r"[A-Z0-9]")


def rounds(language: str, number: int) -> Iterator[dict[str, object]]:
    """The rows of one language and round."""
    lines = Path(__file__).with_name(f"round{number}_{language}.txt").read_text("utf-8")
    for at, line in enumerate(lines.splitlines(), 1):
        turns = line.split(" | ")
        for turn, marked in enumerate(turns, 1):
            caller = turn == len(turns) or marked.startswith("+ ")
            text, spans = _unmarked(marked.removeprefix("+ "))
            yield {
                "id": f"{language}{number}-{at}-{turn}",
                "call": f"{language}{number}-{at}",
                "lang": language,
                "turn": turn,
                "speaker": "caller" if caller else "agent",
                "text": text,
                "spans": spans,
            }


def _unmarked(marked: str) -> tuple[str, list[dict[str, object]]]:
    text, at = "", 0
    spans: list[dict[str, object]] = []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        spans.append({"start": len(text), "end": len(text) + len(mark[2]), "type": mark[1]})
        text += mark[2]
        at = mark.end()
    return text + marked[at:], spans


def measured(language: str, number: int) -> Tally:
    """What is found in a round: turns of one call share its state, as in ``redact --jsonl``."""
    redactor = Redactor(RedactionRules(languages=LANGUAGES))
    tally = Tally()
    name, call = "", redactor.call()
    for row in rounds(language, number):
        if row["call"] != name:
            name, call = str(row["call"]), redactor.call()
        text = str(row["text"])
        found = call.redact(text, language=language, speaker=str(row["speaker"]))
        marks = cast("list[dict[str, int | str]]", row["spans"])
        gold = tuple(Gold(int(m["start"]), int(m["end"]), str(m["type"])) for m in marks)
        if gold or row["speaker"] == "caller":
            spoken = not _WRITTEN.search(text)
            tally.add(Row(str(row["id"]), language, text, spoken, "blind", gold), found)
    return tally
