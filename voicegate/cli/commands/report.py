"""``voicegate report``: record, transfer register, statistics and DPIA, for people and machines."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicegate.cli.assembled import assembled
from voicegate.cli.configuration import ConfigOption, find_config, local_config
from voicegate.cli.options import AsOfOption, read_day
from voicegate.cli.output import Language, LanguageOption, remark
from voicegate.cli.stores import StoreOption, open_store_of, utc_now
from voicegate.errors import StorageError

if TYPE_CHECKING:
    from datetime import date

    from voicegate.governance.report import Activity, ReportFacts

__all__ = ["report"]

_KINDS = {".html", ".pdf", ".json", ".csv", ".md"}


def report(
    out: Annotated[
        list[Path] | None,
        typer.Option(
            "--out",
            "-o",
            help="A file that ends in .html, .pdf, .json or .csv (.md with --dpia); repeatable. "
            "Without it JSON is printed.",
        ),
    ] = None,
    *,
    dpia: Annotated[
        bool, typer.Option("--dpia", help="An impact assessment (Art. 35) to be filled in.")
    ] = False,
    table: Annotated[
        str, typer.Option("--table", help="Which table a .csv holds: transfers, consents, …")
    ] = "transfers",
    days: Annotated[
        int, typer.Option("--days", min=1, help="How many days back the figures go.")
    ] = 365,
    store: StoreOption = None,
    config: ConfigOption = None,
    as_of: AsOfOption = None,
    lang: LanguageOption,
) -> None:
    """Write the record of processing, the transfer register and what happened; nothing personal.

    Where there is no store yet, it tells what is configured.
    """
    files = out or []
    _check(files, table, dpia=dpia)
    day = read_day(as_of)
    facts = _facts(config, day)
    activity = None if dpia else _activity(store, config, day, days)
    for path in files:
        _write(path, facts, activity, lang, table=table, dpia=dpia)
    if not files:
        sys.stdout.write(_text(".md" if dpia else ".json", facts, activity, lang, table, dpia=dpia))
    elif activity is None and not dpia:
        remark("no store yet: the report tells what is configured", style="yellow")


def _check(files: list[Path], table: str, *, dpia: bool) -> None:
    from voicegate.governance.report import TABLES

    kinds = {".html", ".pdf", ".md"} if dpia else _KINDS - {".md"}
    for path in files:
        if path.suffix not in kinds:
            known = ", ".join(sorted(kinds))
            raise typer.BadParameter(f"{path.name}: a file ends in {known}", param_hint="--out")
    if table not in TABLES:
        known = ", ".join(TABLES)
        raise typer.BadParameter(f"no table {table!r}; known: {known}", param_hint="--table")


def _facts(config: Path | None, day: date) -> ReportFacts:
    from voicegate.gate.records import report_facts

    assembly = assembled(find_config(config, local_config()), day)
    made_at = utc_now() if day == utc_now().date() else datetime.combine(day, time(), UTC)
    return report_facts(assembly, made_at, environ=os.environ)


def _activity(store: str | None, config: Path | None, day: date, days: int) -> Activity | None:
    from voicegate.governance.report import count_activity

    until = datetime.combine(day + timedelta(days=1), time(), UTC)
    since = until - timedelta(days=days)
    try:
        with open_store_of(store, config) as opened:
            return count_activity(opened.store, since, until)
    except StorageError:
        if store is not None:
            raise
        return None


def _write(
    path: Path,
    facts: ReportFacts,
    activity: Activity | None,
    language: Language,
    *,
    table: str,
    dpia: bool,
) -> None:
    from voicegate.governance.pages import write_pdf

    if path.suffix == ".pdf":
        write_pdf(_text(".html", facts, activity, language, table, dpia=dpia), path)
        return
    text = _text(path.suffix, facts, activity, language, table, dpia=dpia)
    path.write_text(text, encoding="utf-8")


def _text(
    kind: str,
    facts: ReportFacts,
    activity: Activity | None,
    language: Language,
    table: str,
    *,
    dpia: bool,
) -> str:
    from voicegate.governance import report as reports

    if dpia:
        make = reports.dpia_markdown if kind == ".md" else reports.dpia_page
        return make(facts, language.value)
    if kind == ".html":
        return reports.report_page(facts, activity, language.value)
    document = reports.report_document(facts, activity)
    if kind == ".csv":
        return reports.report_table(document, table)
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
