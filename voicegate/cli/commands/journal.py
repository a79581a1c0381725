"""``voicegate journal``: verify the chain, sign it, read its rows."""

from __future__ import annotations

import json as json_module
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicegate.cli.configuration import ConfigOption
from voicegate.cli.exits import ExitCode
from voicegate.cli.options import read_words, utf8_lines
from voicegate.cli.output import JsonFlag, Language, LanguageOption, console, print_json, remark
from voicegate.cli.stores import StoreArgument, open_store_of, utc_now

if TYPE_CHECKING:
    from voicegate.governance import Checkpoint, JournalRow

__all__ = ["app"]

app = typer.Typer(no_args_is_help=True, help="Verify, sign and read the journal.")


class Chain(StrEnum):
    """The chains of a store."""

    JOURNAL = "journal"
    LEDGER = "ledger"


ChainOption = Annotated[Chain, typer.Option("--chain", help="The journal, or consents.")]
_COLUMNS = {
    Language.EN: ("#", "time (UTC)", "kind", "hop", "backend", "tier", "form", "size", "outcome"),
    Language.DE: (
        "#", "Zeit (UTC)", "Art", "Schritt", "Backend", "Stufe", "Form", "Größe", "Ausgang",
    ),
}  # fmt: skip


@app.command()
def verify(
    store: StoreArgument = None,
    *,
    config: ConfigOption = None,
    chain: ChainOption = Chain.JOURNAL,
    checkpoints: Annotated[
        Path | None,
        typer.Option(
            "--checkpoints", help="Checkpoints that were kept elsewhere, one a line; - reads stdin."
        ),
    ] = None,
    json: JsonFlag = False,
) -> None:
    """Recompute the chain; ends with 1 when a row was changed, deleted or moved.

    With checkpoints that were kept elsewhere it also finds that the end was cut off, or that the
    whole store was set back.
    """
    from voicegate.governance.verify import verify_chain

    marks = _marks(checkpoints)
    with open_store_of(store, config) as opened:
        report = verify_chain(opened.store, chain.value, checkpoints=marks)
    if json:
        print_json(
            {
                "ok": report.ok,
                "rows": report.rows,
                "purged": report.purged,
                "first_bad": report.first_bad,
                "message": report.message,
                "head": report.head_hash,
                "checkpoints": len(marks),
            }
        )
    else:
        style = "green" if report.ok else "bold red"
        console().print(report.message, style=style, markup=False, soft_wrap=True)
        console().print(f"head {report.head_hash}", style="dim", soft_wrap=True)
    raise typer.Exit(ExitCode.DONE if report.ok else ExitCode.FOUND)


@app.command()
def checkpoint(
    store: StoreArgument = None,
    *,
    config: ConfigOption = None,
    chain: ChainOption = Chain.JOURNAL,
    append: Annotated[
        Path | None, typer.Option("--append", help="Add the line to this file instead.")
    ] = None,
) -> None:
    """Sign where the chain stands, in one line; keep it where the database is not."""
    from voicegate.governance.checkpoint import make_checkpoint
    from voicegate.storage.chain import to_micros

    with open_store_of(store, config) as opened:
        made = make_checkpoint(opened.store, chain.value, at_us=to_micros(utc_now()))
    if append is None:
        sys.stdout.write(f"{made}\n")
        return
    with append.open("a", encoding="utf-8") as file:
        file.write(f"{made}\n")
    remark(f"{append}: row {made.seq} of the {made.chain}", style="dim")


@app.command("public-key")
def show_key(store: StoreArgument = None, *, config: ConfigOption = None) -> None:
    """Print the Ed25519 key, in base64, by which anybody can check checkpoints and receipts."""
    from base64 import b64encode

    from voicegate.governance.checkpoint import public_key

    with open_store_of(store, config) as opened:
        sys.stdout.write(b64encode(public_key(opened.store)).decode() + "\n")


@app.command()
def export(
    store: StoreArgument = None,
    *,
    config: ConfigOption = None,
    chain: ChainOption = Chain.JOURNAL,
) -> None:
    """Print every row as it is hashed, one JSON object a line, so that others can verify it.

    The hash of a row is the SHA-256 of the hash before, the row's number (8 bytes, big-endian) and
    its body. The first line says where the chain starts; emptied rows have no body.
    """
    from voicegate.governance.chain_export import chain_lines

    with open_store_of(store, config) as opened:
        for line in chain_lines(opened.store, chain.value):
            sys.stdout.write(f"{line}\n")


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
    from voicegate.governance import EntryKind, Journal

    kinds = read_words(EntryKind, [kind] if kind else None, "--kind")
    with open_store_of(store, config) as opened:
        rows = Journal(opened.store).entries(
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


def _marks(file: Path | None) -> list[Checkpoint]:
    """The checkpoints in ``file``, one a line; lines that begin with ``#`` are remarks."""
    from voicegate.governance import Checkpoint

    if file is None:
        return []
    with utf8_lines(file) as lines:
        found = [line.strip() for line in lines]
    return [Checkpoint.parse(line) for line in found if line and not line.startswith("#")]


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
