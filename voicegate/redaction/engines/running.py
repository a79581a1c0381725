"""Turns what optional engines found into candidates. They add spans and never take one away."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate

if TYPE_CHECKING:
    from voicegate.redaction.engines.protocol import Detector, EngineSpan
    from voicegate.redaction.view import View

__all__ = ["engine_candidates"]


def engine_candidates(engines: tuple[Detector, ...], view: View, language: str) -> list[Candidate]:
    """The spans of all engines on whole tokens of ``view``.

    An engine that fails raises: a text that was to be looked at by it is not released unseen.
    """
    found: list[Candidate] = []
    for engine in engines:
        spans = engine.detect(view.text, language)
        found += [c for span in spans if (c := _candidate(view, span, engine.name)) is not None]
    return found


def _candidate(view: View, span: EngineSpan, name: str) -> Candidate | None:
    first = bisect_right(view.ends, span.start)
    last = bisect_left(view.starts, span.end)
    if first >= last:
        return None
    return Candidate(first, last, span.type, span.score, (f"engine:{name}",))
