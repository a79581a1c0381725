"""An evaluation of the redactor as tables and as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

    from voicegate.redaction.evaluate import Evaluation, Score

__all__ = ["evaluation_data", "show_evaluation"]

_HEADS = ("type", "lang", "gold", "recall", "precision", "exact", "leakage")


def show_evaluation(console: Console, result: Evaluation) -> None:
    """Print the scores by type and language, and below what was taken for what."""
    from rich import box
    from rich.table import Table

    table = Table(*_HEADS, box=box.SIMPLE_HEAD, pad_edge=False)
    for (language, kind), score in sorted(result.scores.items(), key=lambda item: item[0][::-1]):
        table.add_row(kind, language, *_cells(score))
    table.add_section()
    table.add_row("all", "", *_cells(result.total()), style="bold")
    console.print(table)
    taken = Table("gold", "found as", "count", box=box.SIMPLE_HEAD, pad_edge=False)
    for (gold, found), count in sorted(result.confusion.items()):
        taken.add_row(gold, found, str(count), style=None if gold == found else "yellow")
    console.print(taken)
    console.print(
        f"{result.rows} rows; {result.touched} of {result.harmless} harmless ones touched; "
        f"{result.errors} could not be judged"
    )


def _cells(score: Score) -> tuple[str, ...]:
    exact = score.exact / score.found if score.found else None
    values = (score.recall, score.precision, exact, score.leakage)
    return (str(score.gold), *("–" if v is None else f"{v:.3f}" for v in values))


def evaluation_data(result: Evaluation) -> dict[str, Any]:
    """The same as JSON data."""
    return {
        "rows": result.rows,
        "harmless": result.harmless,
        "harmless_touched": result.touched,
        "errors": result.errors,
        "total": _score(result.total()),
        "scores": [
            {"lang": language, "type": kind, **_score(score)}
            for (language, kind), score in sorted(result.scores.items())
        ],
        "confusion": [
            {"gold": gold, "found": found, "count": count}
            for (gold, found), count in sorted(result.confusion.items())
        ],
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "gold": score.gold,
        "found": score.found,
        "exact": score.exact,
        "named": score.named,
        "predicted": score.predicted,
        "recall": score.recall,
        "precision": score.precision,
        "leakage": score.leakage,
    }
