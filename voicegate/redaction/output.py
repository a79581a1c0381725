"""From candidates to findings, and from findings to a text without them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from voicegate.redaction.results import Finding
from voicegate.redaction.taxonomy import EntityType, labels_of
from voicegate.vocabulary import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from voicegate.redaction.context import Candidate
    from voicegate.redaction.view import View

__all__ = ["findings_of", "main_label", "spliced", "timed"]

_ORDER = list(Label)
_MAIN = {kind: max(labels_of(kind), key=_ORDER.index) for kind in EntityType}


def main_label(kind: EntityType) -> Label:
    """The most protected of the labels that a type adds."""
    return _MAIN[kind]


def findings_of(view: View, found: list[Candidate], placeholders: list[str]) -> tuple[Finding, ...]:
    """The findings of an utterance, in characters of its text."""
    out: list[Finding] = []
    for candidate, placeholder in zip(found, placeholders, strict=True):
        start, end = view.starts[candidate.i], view.ends[candidate.j - 1]
        if view.words[candidate.j - 1][-1] in "'’":
            end -= 1
        out.append(
            Finding(
                start=start,
                end=end,
                type=candidate.type,
                score=candidate.score,
                reasons=candidate.reasons,
                label=main_label(candidate.type),
                placeholder=placeholder,
            )
        )
    return tuple(out)


def spliced(text: str, found: Sequence[Finding]) -> str:
    """``text`` with each finding replaced by its placeholder."""
    if not found:
        return text
    parts: list[str] = []
    at = 0
    for finding in found:
        parts.append(text[at : finding.start])
        parts.append(finding.placeholder)
        at = finding.end
    parts.append(text[at:])
    return "".join(parts)


def timed(
    found: tuple[Finding, ...], words: Sequence[tuple[int, int, float | None, float | None]]
) -> tuple[Finding, ...]:
    """Findings with the times of the words they touch; without times where one has none."""
    out: list[Finding] = []
    for finding in found:
        touched = [w for w in words if w[0] < finding.end and w[1] > finding.start]
        starts = [w[2] for w in touched]
        ends = [w[3] for w in touched]
        begin = min((s for s in starts if s is not None), default=None)
        finish = max((e for e in ends if e is not None), default=None)
        if None in starts or None in ends:
            begin = finish = None
        out.append(replace(finding, start_seconds=begin, end_seconds=finish))
    return tuple(out)
