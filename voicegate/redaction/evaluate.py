"""How well the redactor does on an operator's own calls: rows with the right answer in, counts out.

Definitions: a gold span is *found* when findings cover at least 80 % of its characters, whatever
their type, *exact* when one has its very borders, *named* when one that overlaps it has its type. *Recall* is found / gold, *precision* the
share of findings that overlap a gold span, *leakage* the share of gold characters that no finding
covers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from voicegate.redaction.rows import redact_rows

if TYPE_CHECKING:
    from voicegate.redaction.redactor import Redactor

__all__ = ["COVERED", "MISSED", "NOTHING", "Evaluation", "Score", "evaluate"]

COVERED = 0.8
MISSED = "(missed)"
NOTHING = "(nothing)"


@dataclass(slots=True)
class Score:
    """Counts for one type in one language. ``leaked`` and ``characters`` count gold characters."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    named: int = 0
    predicted: int = 0
    right: int = 0
    characters: int = 0
    leaked: int = 0

    @property
    def recall(self) -> float | None:
        """Found / gold; None without gold."""
        return self.found / self.gold if self.gold else None

    @property
    def precision(self) -> float | None:
        """Findings that overlap gold / findings; None without findings."""
        return self.right / self.predicted if self.predicted else None

    @property
    def leakage(self) -> float | None:
        """Uncovered gold characters / gold characters; None without gold."""
        return self.leaked / self.characters if self.characters else None

    def add(self, other: Score) -> None:
        """Count ``other`` in."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass(slots=True)
class Evaluation:
    """What was measured: scores by (language, type), and what was taken for what.

    ``confusion`` counts (gold type, found type); ``harmless`` rows have no gold span, ``touched``
    are those of them in which something was found; ``errors`` are rows that cannot be judged.
    """

    scores: dict[tuple[str, str], Score] = field(default_factory=dict[tuple[str, str], Score])
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    rows: int = 0
    harmless: int = 0
    touched: int = 0
    errors: int = 0

    def of(self, language: str, kind: str) -> Score:
        """The score for a language and a type."""
        return self.scores.setdefault((language, kind), Score())

    def total(self) -> Score:
        """All scores in one."""
        total = Score()
        for score in self.scores.values():
            total.add(score)
        return total


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    type: str

    def overlaps(self, other: _Span) -> bool:
        return self.start < other.end and other.start < self.end


def evaluate(redactor: Redactor, rows: Iterable[Mapping[str, object]]) -> Evaluation:
    """Redact rows that also hold gold ``spans``, and compare; rows of one ``call`` in order."""
    result = Evaluation()
    given = list(rows)
    for row, answer in zip(given, redact_rows(redactor, given), strict=True):
        gold = _spans(row.get("spans"))
        result.rows += 1
        if gold is None or "error" in answer:
            result.errors += 1
            continue
        found = _spans(answer["spans"]) or ()
        _compare(result, str(row.get("lang") or "?"), gold, found)
    return result


def _compare(
    result: Evaluation, language: str, gold: Sequence[_Span], found: Sequence[_Span]
) -> None:
    if not gold:
        result.harmless += 1
        result.touched += bool(found)
    for span in gold:
        hits = [f for f in found if f.overlaps(span)]
        score = result.of(language, span.type)
        leaked = _uncovered(span, hits)
        covered = span.end - span.start - leaked >= COVERED * (span.end - span.start)
        score.gold += 1
        score.found += covered
        score.exact += any((f.start, f.end) == (span.start, span.end) for f in hits)
        score.named += any(f.type == span.type for f in hits)
        score.characters += span.end - span.start
        score.leaked += leaked
        result.confusion[span.type, _named(span, hits) if covered else MISSED] += 1
    for finding in found:
        score = result.of(language, finding.type)
        right = any(finding.overlaps(span) for span in gold)
        score.predicted += 1
        score.right += right
        if not right:
            result.confusion[NOTHING, finding.type] += 1


def _named(span: _Span, hits: Sequence[_Span]) -> str:
    """What a covered span was taken for: its own type if anything said so, else the longest."""
    return max(hits, key=lambda f: (f.type == span.type, f.end - f.start)).type


def _uncovered(span: _Span, hits: Sequence[_Span]) -> int:
    covered: set[int] = set()
    for hit in hits:
        covered.update(range(max(span.start, hit.start), min(span.end, hit.end)))
    return span.end - span.start - len(covered)


def _spans(value: object) -> tuple[_Span, ...] | None:
    """Spans as they stand in a row; None if that is no list of spans."""
    if not isinstance(value, list):
        return None
    spans: list[_Span] = []
    for item in cast("list[object]", value):
        row = cast("dict[str, object]", item) if isinstance(item, dict) else {}
        start, end, kind = row.get("start"), row.get("end"), row.get("type")
        if not (isinstance(start, int) and isinstance(end, int) and isinstance(kind, str)):
            return None
        if not 0 <= start < end:
            return None
        spans.append(_Span(start, end, kind))
    return tuple(spans)
