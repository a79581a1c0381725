"""From the characters that an engine names to whole tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from voicegate.redaction.engines.protocol import EngineSpan
    from voicegate.redaction.view import View

__all__ = ["engine_candidates"]


def engine_candidates(view: View, name: str, spans: Sequence[EngineSpan]) -> list[Candidate]:
    """The spans of the engine ``name``, each widened to the tokens that it touches."""
    out: list[Candidate] = []
    for span in spans:
        first = bisect_right(view.ends, span.start)
        last = bisect_left(view.starts, span.end)
        if first < last:
            value = "".join(w for w in view.words[first:last] if w.isalnum())
            reasons = (f"engine:{name}",)
            out.append(Candidate(first, last, span.type, span.score, reasons, value))
    return out
