"""``voicegate consent``: what callers answered to questions for consent."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicegate.cli.configuration import ConfigOption, find_config, local_config
from voicegate.cli.options import utf8_lines
from voicegate.cli.output import JsonFlag, console, print_json

if TYPE_CHECKING:
    from voicegate.governance.ledger import ImportReport

__all__ = ["app"]

app = typer.Typer(
    no_args_is_help=True, help="Understand answers to questions for consent; import consents."
)


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


@app.command("import")
def import_file(
    file: Annotated[
        Path,
        typer.Argument(
            help="Rows with subject, controller, consent, answered_at: .csv, or .jsonl with one "
            "JSON object a line."
        ),
    ],
    *,
    config: ConfigOption = None,
    json: JsonFlag = False,
) -> None:
    """Take consents that you already have into the ledger: all rows, or none.

    May be repeated: what is known is not recorded twice. An objection is never undone. The clear
    ids of the subjects are not stored.
    """
    report = _imported(file, config)
    if json:
        print_json({"read": report.read, "recorded": report.recorded, "known": report.known})
        return
    text = f"{report.read} rows read, {report.recorded} recorded, {report.known} known before"
    console().print(text, markup=False)


def _imported(file: Path, config: Path | None) -> ImportReport:
    from voicegate.gate.stores import open_stores
    from voicegate.governance.ledger import import_consents, rows_from_csv, rows_from_jsonl
    from voicegate.policy.config import parse_config

    rows = rows_from_csv(file) if file.suffix.lower() == ".csv" else rows_from_jsonl(file)
    found = find_config(config, local_config())
    parsed = parse_config(found.text, found.file)
    stores = open_stores(parsed, os.environ, None, lambda: datetime.now(UTC))
    try:
        return import_consents(stores.ledger, rows, stores.pseudonyms, file=str(file))
    finally:
        stores.close()
