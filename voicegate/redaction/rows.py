"""Redacts rows: one JSON object in, one out, in order; rows of one call share its state."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from voicegate.redaction.call import CallRedaction
    from voicegate.redaction.redactor import Redactor

__all__ = ["redact_lines", "redact_rows"]


def redact_rows(
    redactor: Redactor, rows: Iterable[Mapping[str, object]]
) -> Iterator[dict[str, object]]:
    """Judge ``{"id", "lang", "text", "call"?, "turn"?, "speaker"?}`` rows.

    Yields ``{"id", "text", "spans", "labels"}``, or ``{"id", "error"}`` for a row that cannot be
    judged; the run goes on. Rows of one ``call`` come in order and share placeholders and context.
    """
    calls: dict[str, CallRedaction] = {}
    for row in rows:
        trouble = _trouble(row)
        if trouble is not None:
            yield {"id": row.get("id"), "error": trouble}
            continue
        yield _redacted(redactor, calls, row)


def redact_lines(redactor: Redactor, lines: Iterable[str]) -> Iterator[str]:
    """The same for lines of JSON text; a line that is no object is answered with an error."""
    rows = (_row(line) for line in lines if line.strip())
    for answer in redact_rows(redactor, rows):
        yield json.dumps(answer, ensure_ascii=False)


def _row(line: str) -> Mapping[str, object]:
    try:
        value: object = json.loads(line)
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, dict):
        return cast("dict[str, object]", value)
    return {"id": None}


def _trouble(row: Mapping[str, object]) -> str | None:
    if not isinstance(row.get("text"), str):
        return 'the row is no JSON object with a "text" that is text'
    for name in ("lang", "call", "speaker"):
        if not isinstance(row.get(name, ""), str | None):
            return f'"{name}" is not text'
    return None


def _redacted(
    redactor: Redactor, calls: dict[str, CallRedaction], row: Mapping[str, object]
) -> dict[str, object]:
    name = row.get("call")
    call = calls.get(str(name)) if name is not None else None
    if call is None:
        call = redactor.call()
        if name is not None:
            calls[str(name)] = call
    language, speaker = row.get("lang"), row.get("speaker")
    found = call.redact(
        str(row["text"]),
        language=None if language is None else str(language),
        speaker=None if speaker is None else str(speaker),
    )
    spans = [
        {"start": f.start, "end": f.end, "type": f.type.value, "score": round(f.score, 3)}
        for f in found.findings
    ]
    labels = sorted(label.value for label in found.labels)
    return {"id": row.get("id"), "text": found.text, "spans": spans, "labels": labels}
