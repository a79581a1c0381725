"""``voicegate consent``: what callers answered to questions for consent."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from voicegate.cli.options import utf8_lines

__all__ = ["app"]

app = typer.Typer(no_args_is_help=True, help="Understand answers to questions for consent.")


@app.callback()
def consent() -> None:
    """Hold the commands about consent together."""


@app.command()
def understand(
    *,
    jsonl: Annotated[
        Path,
        typer.Option(
            "--jsonl",
            help='Rows {"id", "lang", "purpose", "text"}, one JSON object a line; - reads '
            "standard input.",
        ),
    ],
) -> None:
    """Judge answers; writes {"id", "answer": "yes"|"no"|"unclear", "reason"} for each row.

    Languages: de, en, es, fr, it, nl, also as de-AT. Unclear counts as a refusal.
    """
    from voicegate.governance.understanding.rows import understand_lines

    with utf8_lines(jsonl) as lines:
        for answer in understand_lines(lines):
            sys.stdout.write(f"{answer}\n")
