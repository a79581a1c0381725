"""The table in the documentation is the table in the code."""

from __future__ import annotations

from pathlib import Path

from voicegate.routing.reaction import REACTIONS

PAGE = Path(__file__).parents[2] / "docs" / "routing.md"


def test_the_documented_table_agrees() -> None:
    rows = [
        line.strip("|").split("|") for line in PAGE.read_text().splitlines() if "Error` |" in line
    ]
    told = {row[0].strip().strip("`"): tuple(x.strip() == "yes" for x in row[1:]) for row in rows}
    known = {kind.__name__: (r.retry, r.opens, r.counts) for kind, r in REACTIONS.items()}
    assert told == known
