"""Answers as lines of JSON, so that operators can measure the understanding on their own calls."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import cast

from voicegate.governance.understanding.judging import understand

__all__ = ["understand_lines"]


def understand_lines(lines: Iterable[str]) -> Iterator[str]:
    """Judge each row ``{"id", "lang", "purpose", "text"}``; yields ``{"id", "answer", "reason"}``.

    A line that is no such row is unclear, with the reason ``unreadable``. Empty lines are skipped.
    """
    for line in lines:
        if line.strip():
            yield json.dumps(_judged(line), ensure_ascii=False)


def _judged(line: str) -> dict[str, object]:
    try:
        value: object = json.loads(line)
    except (ValueError, RecursionError):
        value = None
    row = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    text, language, purpose = (row.get(name) for name in ("text", "lang", "purpose"))
    known = isinstance(text, str) and isinstance(language, str)
    if not known or not (purpose is None or isinstance(purpose, str)):
        return {"id": row.get("id"), "answer": "unclear", "reason": "unreadable"}
    found = understand(cast("str", text), cast("str", language), purpose)
    return {"id": row.get("id"), "answer": found.answer.value, "reason": found.reason.value}
