"""How well a redactor does on rows with known spans: recall, boundaries, harm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.corpus.build import STRUCTURED, Row
from voicegate.redaction import Redacted, RedactionRules, Redactor

COVERED = 0.8


@dataclass(slots=True)
class Tally:
    """Counts over rows; an entity is found if at least 80 % of its characters are covered."""

    total: Counter[str] = field(default_factory=Counter[str])
    found: Counter[str] = field(default_factory=Counter[str])
    exact: int = 0
    hits: int = 0
    harmless: int = 0
    touched: int = 0
    missed: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    wide: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    def recall(self, *keys: str) -> float:
        """The share found over the given keys."""
        total = sum(self.total[k] for k in keys)
        return sum(self.found[k] for k in keys) / total if total else 1.0

    @property
    def exact_share(self) -> float:
        """The share of hits whose span is exactly the true one."""
        return self.exact / self.hits if self.hits else 1.0

    @property
    def harm(self) -> float:
        """The share of harmless utterances that were touched."""
        return self.touched / self.harmless if self.harmless else 0.0

    def add_all(self, other: Tally) -> None:
        """Count in what another tally holds."""
        self.total.update(other.total)
        self.found.update(other.found)
        for name in ("exact", "hits", "harmless", "touched"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.missed += other.missed
        self.wide += other.wide

    def add(self, row: Row, redacted: Redacted) -> None:
        """Count one row."""
        if not row.spans:
            self.harmless += 1
            self.touched += bool(redacted.findings)
            if redacted.findings:
                self.wide.append((row.text, redacted.text))
            return
        for gold in row.spans:
            keys = _keys(row, gold.type)
            self.total.update(keys)
            covered = sum(
                max(0, min(f.end, gold.end) - max(f.start, gold.start)) for f in redacted.findings
            )
            if covered < COVERED * (gold.end - gold.start):
                self.missed.append(
                    (f"{gold.type} {row.question}", f"{row.text} => {redacted.text}")
                )
                continue
            self.found.update(keys)
            self.hits += 1
            same = any((f.start, f.end) == (gold.start, gold.end) for f in redacted.findings)
            self.exact += same
            if not same:
                self.wide.append((row.text, redacted.text))


def _keys(row: Row, kind: str) -> list[str]:
    way = "spoken" if row.spoken else "written"
    keys = [way, kind, f"{way}:{kind}"]
    if kind in STRUCTURED:
        keys.append(f"{way} structured")
    return keys


def measure(rows: Iterable[Row], redactor: Redactor | None = None) -> Tally:
    """Redact each row as a call of its own, after its question, and count."""
    tally = Tally()
    made: dict[str, Redactor] = {}
    for row in rows:
        if redactor is None and row.language not in made:
            made[row.language] = Redactor(RedactionRules(languages=(row.language,)))
        call = (redactor or made[row.language]).call()
        if row.question:
            call.heard(row.question, row.language)
        tally.add(row, call.redact(row.text, language=row.language))
    return tally
