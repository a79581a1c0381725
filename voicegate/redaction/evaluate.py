"""How well the redactor does on an operator's own calls: rows with known spans in, figures out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from voicegate.redaction.rows import redact_rows

if TYPE_CHECKING:
    from voicegate.redaction.redactor import Redactor

__all__ = ["Evaluation", "Measure", "evaluate"]

COVERED = 0.8
"""An entity counts as found if this share of its characters is covered, whatever the type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Counts for one type, one language, or all.

    ``gold`` true entities, ``found`` of them covered, ``exact`` with exactly the true span;
    ``findings`` made, ``right`` of them on a true entity; ``leaked_characters`` of
    ``gold_characters`` were left in clear.
    """

    gold: int = 0
    found: int = 0
    exact: int = 0
    findings: int = 0
    right: int = 0
    gold_characters: int = 0
    leaked_characters: int = 0

    @property
    def recall(self) -> float:
        """Share of the true entities that were found; 1 if there are none."""
        return self.found / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float:
        """Share of the findings that lie on a true entity; 1 if there are none."""
        return self.right / self.findings if self.findings else 1.0

    @property
    def leakage(self) -> float:
        """Share of the true entities' characters that were left in clear."""
        return self.leaked_characters / self.gold_characters if self.gold_characters else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Figures over all rows, for each type and each language, and what was taken for what.

    ``confusion`` counts (true type, found type); the found type is ``-`` for a miss, the true type
    ``-`` for a finding where nothing was. ``untouched`` of ``harmless`` rows without entities were
    left alone. ``errors`` are ids of rows that could not be judged.
    """

    all: Measure
    types: Mapping[str, Measure]
    languages: Mapping[str, Measure]
    confusion: Mapping[tuple[str, str], int]
    harmless: int = 0
    untouched: int = 0
    errors: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    counts: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])

    def add(self, keys: Iterable[str], what: str, number: int = 1) -> None:
        for key in keys:
            self.counts.setdefault(key, Counter())[what] += number

    def measure(self, key: str) -> Measure:
        return Measure(**self.counts.get(key, Counter[str]()))


_Span = tuple[int, int, str]


def evaluate(redactor: Redactor, rows: Iterable[Mapping[str, object]]) -> Evaluation:
    """Redact rows that also hold gold ``spans`` (``start``, ``end``, ``type``) and count.

    Rows are those of ``redact_rows``; rows of one ``call`` share its state.
    """
    tally = _Tally()
    harmless = untouched = 0
    errors: list[str] = []
    kept = list(rows)
    for row, answer in zip(kept, redact_rows(redactor, kept), strict=True):
        gold = _spans(row.get("spans"))
        if "error" in answer or gold is None:
            errors.append(str(row.get("id")))
            continue
        found = _spans(answer["spans"]) or []
        if not gold:
            harmless += 1
            untouched += not found
        _count(tally, f"language:{row.get('lang') or '-'}", gold, found)
    types = sorted(k.removeprefix("type:") for k in tally.counts if k.startswith("type:"))
    languages = sorted(k.removeprefix("language:") for k in tally.counts if k.startswith("language:"))
    return Evaluation(
        all=tally.measure("all"),
        types={t: tally.measure(f"type:{t}") for t in types},
        languages={name: tally.measure(f"language:{name}") for name in languages},
        confusion=dict(tally.confusion),
        harmless=harmless,
        untouched=untouched,
        errors=tuple(errors),
    )


def _spans(held: object) -> list[_Span] | None:
    """The spans of a row, or None if they are not spans."""
    if not isinstance(held, list):
        return None
    out: list[_Span] = []
    for item in cast("list[object]", held):
        if not isinstance(item, Mapping):
            return None
        span = cast("Mapping[str, object]", item)
        start, end = span.get("start"), span.get("end")
        if not isinstance(start, int) or not isinstance(end, int) or end <= start:
            return None
        out.append((start, end, str(span.get("type"))))
    return out


def _count(tally: _Tally, language: str, gold: list[_Span], found: list[_Span]) -> None:
    for start, end, kind in gold:
        keys = ("all", language, f"type:{kind}")
        shares = [(max(0, min(end, e) - max(start, s)), t) for s, e, t in found]
        covered = sum(share for share, _ in shares)
        hit = covered >= COVERED * (end - start)
        tally.add(keys, "gold")
        tally.add(keys, "gold_characters", end - start)
        tally.add(keys, "leaked_characters", end - start - covered)
        tally.add(keys, "found", int(hit))
        tally.add(keys, "exact", int(any((s, e) == (start, end) for s, e, _ in found)))
        tally.confusion[kind, max(shares)[1] if hit else "-"] += 1
    for start, end, kind in found:
        right = any(s < end and e > start for s, e, _ in gold)
        keys = ("all", language, f"type:{kind}")
        tally.add(keys, "findings")
        tally.add(keys, "right", int(right))
        if not right:
            tally.confusion["-", kind] += 1
