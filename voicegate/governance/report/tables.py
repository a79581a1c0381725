"""The report's tables as CSV, one at a time: for a spreadsheet, or another register."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

__all__ = ["TABLES", "report_table"]

Document = Mapping[str, Any]
Rows = Sequence[Mapping[str, Any]]
# A spreadsheet would run a cell that begins like this.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _processing(document: Document) -> Rows:
    return [{**row, "controller": document["controller"]["controller"]} for row in
            document["processing"]]  # fmt: skip


def _transfers(document: Document) -> Rows:
    rows: list[dict[str, Any]] = []
    for each in document["transfers"]:
        row = {name: value for name, value in each.items() if name not in {"permitted", "sent"}}
        row["permitted"] = [
            f"{hop} {label}={form}"
            for hop, forms in each["permitted"].items()
            for label, form in forms.items()
        ]
        row["transfers"] = sum(sent["transfers"] for sent in each["sent"] or ())
        rows.append(row)
    return rows


def _measures(document: Document) -> Rows:
    return [{"measure": name, "value": value} for name, value in document["measures"].items()]


def _requests(document: Document) -> Rows:
    found: Mapping[str, Mapping[str, int]] = document.get("requests", {})
    return [{"right": right, **counts} for right, counts in found.items()]


TABLES: Mapping[str, Callable[[Document], Rows]] = {
    "processing": _processing,
    "transfers": _transfers,
    "measures": _measures,
    "sunsets": lambda document: document["sunsets"],
    "loosened": lambda document: document["policy"]["loosened"],
    "days": lambda document: document.get("activity", {}).get("by_day", []),
    "refusals": lambda document: document.get("refusals", []),
    "consents": lambda document: document.get("consents", {}).get("events", []),
    "standing": lambda document: document.get("consents", {}).get("standing", []),
    "policies": lambda document: document.get("policies_in_use", []),
    "requests": _requests,
}
"""The tables by name; each takes the report's document and gives its rows."""


def report_table(document: Document, name: str) -> str:
    """One table of ``document`` as CSV with a head; lists are joined with semicolons.

    Raises:
        KeyError: There is no such table.
    """
    rows = TABLES[name](document)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    heads = list(dict.fromkeys(key for row in rows for key in row))
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_cell(row.get(head)) for head in heads])
    return out.getvalue()


def _cell(value: object) -> str:
    text = _text(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, object]", value)
        return "; ".join(f"{name}={item}" for name, item in pairs.items())
    if isinstance(value, list):
        return "; ".join(str(item) for item in cast("list[object]", value))
    return str(value)
