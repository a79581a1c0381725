"""The operator's own invariants, read from TOML.

::

    [[invariant]]
    name = "no health data in the USA"
    labels = ["special_category"]
    backends = ["aws-us"]
    at_most = "deny"
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import Enum
from typing import Annotated, TypeVar

from pydantic import BeforeValidator, ValidationError

from voicegate.errors import ConfigError
from voicegate.policy.config.fields import (
    FormWord,
    HopWords,
    LabelWords,
    Section,
    Text,
    TextList,
)
from voicegate.policy.config.findings import Findings
from voicegate.policy.config.locate import Path
from voicegate.policy.config.reading import parse_toml
from voicegate.policy.config.shapes import as_list
from voicegate.policy.config.words import did_you_mean, problem, shown, word
from voicegate.policy.invariants import Invariant
from voicegate.vocabulary import Consent, Form, Purpose

__all__ = ["parse_invariants"]


E = TypeVar("E", bound=Enum)


def _words(kind: type[E], what: str) -> Callable[[object], tuple[E, ...]]:
    def read(value: object) -> tuple[E, ...]:
        items = as_list(value)
        if items is None:
            raise problem(f"expected a list of {what}s")
        return tuple(word(kind, what, item) for item in items)

    return read


class _Row(Section):
    name: Text
    labels: LabelWords
    at_most: FormWord = Form.DENY
    backends: TextList = ()
    purposes: Annotated[tuple[Purpose, ...], BeforeValidator(_words(Purpose, "purpose"))] = ()
    hops: HopWords = ()
    without: Annotated[tuple[Consent, ...], BeforeValidator(_words(Consent, "consent"))] = ()


def parse_invariants(text: str, file: str, backends: Collection[str]) -> tuple[Invariant, ...]:
    """Read ``[[invariant]]`` tables.

    Raises:
        ConfigError: With every problem of the file, each with its line.
    """
    table, positions = parse_toml(text, file)
    findings = Findings(file, positions)
    rows = as_list(table.pop("invariant", []))
    for key in table:
        findings.add((key,), "unknown section", "write [[invariant]] tables")
    if not rows:
        findings.add(("invariant",), "no invariant in this file", "write [[invariant]] tables")
    found = [
        _invariant(row)
        for place, raw in enumerate(rows or ())
        if (row := _read(raw, ("invariant", place), findings, backends)) is not None
    ]
    if findings:
        raise ConfigError(findings.sorted())
    return tuple(found)


def _read(value: object, path: Path, findings: Findings, backends: Collection[str]) -> _Row | None:
    try:
        row = _Row.model_validate(value)
    except ValidationError as error:
        findings.add_invalid(path, _Row, error)
        return None
    for name in row.backends:
        if name not in backends:
            hint = did_you_mean(name, list(backends))
            findings.add((*path, "backends"), f"no backend {shown(name)}", hint)
    return row


def _invariant(row: _Row) -> Invariant:
    return Invariant(
        name=row.name,
        labels=frozenset(row.labels),
        at_most=row.at_most,
        backends=frozenset(row.backends),
        purposes=frozenset(row.purposes),
        hops=frozenset(row.hops),
        without=frozenset(row.without),
    )
