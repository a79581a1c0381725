"""Utterances with their findings marked in the text: "soy [PERSON ana gil]"."""

from __future__ import annotations

import re

from voicegate.redaction.redactor import Redactor
from voicegate.redaction.results import RedactionRules

_MARK = re.compile(r"\[([A-Z_]+) ([^\]]+)\]")


def read(marked: str) -> tuple[str, list[tuple[str, str, int]]]:
    """The plain text, and for each mark its type, its words and where it starts, in characters."""
    text, reached = "", 0
    expected: list[tuple[str, str, int]] = []
    for mark in _MARK.finditer(marked):
        text += marked[reached : mark.start()]
        expected.append((mark[1], mark[2], len(text)))
        text += mark[2]
        reached = mark.end()
    return text + marked[reached:], expected


def found(
    text: str, language: str, question: str | None = None
) -> tuple[list[tuple[str, str, int]], str]:
    """What is found in an utterance of the caller, in the form of ``read``; and the safe text."""
    call = Redactor(RedactionRules(languages=(language,))).call()
    if question is not None:
        call.heard(question, language)
    result = call.redact(text, language=language, speaker="caller")
    spans = [(str(f.type), text[f.start : f.end], f.start) for f in result.findings]
    return spans, result.text
