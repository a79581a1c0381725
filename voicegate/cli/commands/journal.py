"""``voicegate journal``: verify the chain, read its rows."""

from __future__ import annotations

import json as json_module
import os
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicegate.cli.configuration import ConfigOption, find_config, local_config
from voicegate.cli.exits import ExitCode
from voicegate.cli.options import read_words
from voicegate.cli.output import JsonFlag, Language, LanguageOption, console, print_json
from voicegate.errors import StorageError

if TYPE_CHECKING:
    from voicegate.governance import Journal, JournalRow
    from voicegate.storage import Store

__all__ = ["app"]

app = typer.Typer(no_args_is_help=True, help="Verify and read the journal of transfers.")

StoreArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[STORE]",
        help="A SQLite file or a database URL; default: the storage of the configuration.",
    ),
]
_COLUMNS = {
    Language.EN: ("#", "time (UTC)", "kind", "hop", "backend", "tier", "form", "size", "outcome"),
    Language.DE: (
        "#", "Zeit (UTC)", "Art", "Schritt", "Backend", "Stufe", "Form", "Größe", "Ausgang",
    ),
}  # fmt: skip


@app.command()
def verify(
    store: StoreArgument = None, *, config: ConfigOption = None, json: JsonFlag = False
) -> None:
    """Recompute the chain; ends with 1 when a row was changed, deleted or moved."""
    with _journal(store, config) as journal:
        report = journal.verify()
    if json:
        print_json(
            {
                "ok": report.ok,
                "rows": report.rows,
                "first_bad": report.first_bad,
                "message": report.message,
                "head": report.head_hash,
            }
        )
    else:
        style = "green" if report.ok else "bold red"
        console().print(report.message, style=style, markup=False, soft_wrap=True)
        console().print(f"head {report.head_hash}", style="dim", soft_wrap=True)
    raise typer.Exit(ExitCode.DONE if report.ok else ExitCode.FOUND)


@app.command()
def query(
    store: StoreArgument = None,
    *,
    config: ConfigOption = None,
    call: Annotated[str | None, typer.Option("--call", help="The id of a call.")] = None,
    backend: Annotated[str | None, typer.Option("--backend", help="A backend.")] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", help="transfer, refusal, consent, …")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="TIME", help="From this time on (ISO, UTC).")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="TIME", help="Before this time (ISO, UTC).")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    lang: LanguageOption,
) -> None:
    """Print the rows that match, oldest first."""
    from voicegate.governance import EntryKind

    kinds = read_words(EntryKind, [kind] if kind else None, "--kind")
    with _journal(store, config) as journal:
        rows = journal.entries(
            call_id=call,
            backend=backend,
            kind=next(iter(kinds), None),
            since=_time(since, "--since"),
            until=_time(until, "--until"),
        )
        if json:
            for row in rows:
                sys.stdout.write(json_module.dumps(_data(row), ensure_ascii=False) + "\n")
        else:
            _print(rows, lang)


@contextmanager
def _journal(store: str | None, config: Path | None) -> Generator[Journal]:
    """The journal, opened to be read. A file that is not there is not made.

    Raises:
        StorageError: There is no such journal, or it cannot be opened.
    """
    from voicegate.governance import Journal

    opened = _opened(store, config)
    try:
        yield Journal(opened)
    finally:
        opened.close()


def _opened(store: str | None, config: Path | None) -> Store:
    from voicegate.gate.stores import open_stores, store_url
    from voicegate.policy.config import parse_config
    from voicegate.storage import open_store

    if store is not None:
        url = store if "://" in store else f"sqlite:///{Path(store).resolve()}"
        _must_exist(url)
        return open_store(url)
    found = find_config(config, local_config())
    parsed = parse_config(found.text, found.file)
    _must_exist(store_url(parsed, os.environ))
    return open_stores(parsed, os.environ, None, lambda: datetime.now(UTC)).store


def _must_exist(url: str) -> None:
    path = url.removeprefix("sqlite:///")
    if path != url and not Path(path).is_file():
        raise StorageError(f"{path}: there is no such journal")


def _time(text: str | None, option: str) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        message = f"{text!r} is no time: write it as 2026-11-24 or 2026-11-24T09:30"
        raise typer.BadParameter(message, param_hint=option) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _data(row: JournalRow) -> dict[str, object]:
    return {"seq": row.seq, "hash": row.hash, **(row.facts or {"purged": True})}


def _print(rows: Iterator[JournalRow], language: Language) -> None:
    from rich import box
    from rich.table import Table

    table = Table(*_COLUMNS[language], box=box.SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        facts = row.facts or {}
        names = ("kind", "hop", "backend", "tier", "form", "size")
        cells = [str(facts.get(name, "")) for name in names]
        outcome = facts.get("outcome") or facts.get("error_code") or ""
        table.add_row(str(row.seq), f"{row.at:%Y-%m-%d %H:%M:%S}", *cells, str(outcome))
    console().print(table)
