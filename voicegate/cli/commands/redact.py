"""``voicegate redact``: take the personal data out of a text, a transcript or subtitles."""

from __future__ import annotations

import json as json_module
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from voicegate.cli.options import utf8_lines
from voicegate.cli.output import JsonFlag, console, print_json

if TYPE_CHECKING:
    from voicegate.cli.redaction_view import Piece
    from voicegate.redaction import CallRedaction, Finding, RedactionRules, Redactor

__all__ = ["redact"]

_FILES = {".json", ".srt", ".vtt", ".txt", ".jsonl", ".log", ".md"}
_LONGEST_PATH = 1024


def redact(
    source: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TEXT | FILE | evaluate FILE",
            help="A text, a file (.txt, .json transcript, .srt, .vtt), or - for standard input. "
            "'evaluate FILE' measures on rows that hold the right answer.",
        ),
    ] = None,
    *,
    lang: Annotated[
        str | None,
        typer.Option("--lang", help="What is spoken: de, en, fr, it, es, nl; several with commas."),
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option("--config", "-c", help="A configuration file, for its [redaction] section."),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show each span with type, score and reasons.")
    ] = False,
    html: Annotated[
        Path | None, typer.Option("--html", help="Write a page with both texts side by side.")
    ] = None,
    jsonl: Annotated[
        Path | None, typer.Option("--jsonl", help="Rows to redact, one JSON object a line; -.")
    ] = None,
    json: JsonFlag = False,
) -> None:
    """Print what was given with placeholders in place of the personal data.

    Lines of a file, cues and rows of one call share their state: a value keeps its placeholder.
    With --explain and --html you see the personal data itself.
    """
    from voicegate.redaction import Redactor

    given = list(source or ())
    rows = jsonl is not None or given[:1] == ["evaluate"]
    redactor = Redactor(_rules(lang, config, every=rows))
    if jsonl is not None:
        _rows(redactor, jsonl)
    elif given[:1] == ["evaluate"] and len(given) > 1:
        _evaluate(redactor, Path(given[1]), as_json=json)
    elif len(given) == 1:
        _one(redactor.call(), given[0], explain=explain, html=html, as_json=json)
    else:
        message = "give one text or file; put a text of several words in quotes"
        raise typer.BadParameter(message)


def _rules(lang: str | None, config: Path | None, *, every: bool) -> RedactionRules:
    """What to look for; rows say their language themselves, so each that is known is loaded."""
    from voicegate.redaction import RedactionRules

    if config is not None:
        from voicegate.gate.redacting import configured_engines, redaction_rules
        from voicegate.policy.config import parse_config

        known = parse_config(config.read_text(encoding="utf-8"), str(config))
        # Nobody is on the line: engines are waited for, however long they take.
        return replace(redaction_rules(known), engines=configured_engines(known))
    if lang is None:
        return RedactionRules(languages=_installed() if every else ("en", "de"))
    return RedactionRules(languages=tuple(x.strip() for x in lang.split(",") if x.strip()))


def _installed() -> tuple[str, ...]:
    """The languages that this release has a pack for."""
    from importlib.util import find_spec

    from voicegate.redaction.results import LANGUAGES

    return tuple(x for x in LANGUAGES if find_spec(f"voicegate.redaction.languages.{x}"))


def _one(
    call: CallRedaction, source: str, *, explain: bool, html: Path | None, as_json: bool
) -> None:
    from voicegate.cli import redaction_view as view

    text, suffix = _read(source)
    pieces: list[view.Piece] = []

    def change(said: str) -> str:
        found = call.redact(said)
        pieces.append(view.Piece(said=said, redacted=found))
        return found.text

    if suffix == ".json":
        output = _transcript(call, text, source, pieces)
    elif suffix in {".srt", ".vtt"}:
        from voicegate.cli.subtitles import map_cues

        output = map_cues(text, change)
    else:
        output = "\n".join(change(line) if line.strip() else line for line in text.split("\n"))
    if html is not None:
        html.write_text(view.page(pieces), encoding="utf-8")
    if explain:
        view.show(console(), pieces)
    elif as_json and suffix != ".json":
        print_json(_data(output, pieces))
    else:
        sys.stdout.write(output if output.endswith("\n") else f"{output}\n")


def _read(source: str) -> tuple[str, str]:
    """The text, and the suffix that says what it is.

    Raises:
        OSError: It looks like a file and cannot be read.
    """
    if source == "-":
        return sys.stdin.read(), ".txt"
    path = Path(source)
    if path.suffix in _FILES or (
        "\n" not in source and len(source) < _LONGEST_PATH and path.is_file()
    ):
        return path.read_text(encoding="utf-8-sig"), path.suffix
    return source, ".txt"


def _transcript(call: CallRedaction, text: str, file: str, pieces: list[Piece]) -> str:
    from voicegate.cli.redaction_view import Piece
    from voicegate.cli.transcript_file import read_transcript, transcript_data

    heard = read_transcript(text, file)
    safe, found = call.redact_transcript(heard)
    pieces.append(Piece(said=heard.text, redacted=found))
    data = {**transcript_data(safe), **_findings(pieces)}
    return json_module.dumps(data, ensure_ascii=False, indent=2)


def _data(output: str, pieces: Sequence[Piece]) -> dict[str, Any]:
    return {"text": output, **_findings(pieces)}


def _findings(pieces: Sequence[Piece]) -> dict[str, Any]:
    labels = {label.value for piece in pieces for label in piece.redacted.labels}
    return {
        "findings": [
            {"piece": number, **_finding(finding)}
            for number, piece in enumerate(pieces)
            for finding in piece.redacted.findings
        ],
        "labels": sorted(labels),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "start": finding.start,
        "end": finding.end,
        "type": finding.type.value,
        "score": round(finding.score, 3),
        "reasons": list(finding.reasons),
        "label": finding.label.value,
        "placeholder": finding.placeholder,
        "start_seconds": finding.start_seconds,
        "end_seconds": finding.end_seconds,
    }


def _rows(redactor: Redactor, path: Path) -> None:
    from voicegate.redaction.rows import redact_lines

    with utf8_lines(path) as lines:
        for answer in redact_lines(redactor, lines):
            sys.stdout.write(f"{answer}\n")


def _evaluate(redactor: Redactor, path: Path, *, as_json: bool) -> None:
    from voicegate.cli.evaluation_view import evaluation_data, show_evaluation
    from voicegate.redaction.evaluate import evaluate

    with utf8_lines(path) as lines:
        result = evaluate(redactor, _objects(lines))
    if as_json:
        print_json(evaluation_data(result))
    else:
        show_evaluation(console(), result)


def _objects(lines: Iterable[str]) -> Iterator[dict[str, object]]:
    """The rows of a file; what is no JSON object is an empty one, and counted as an error."""
    for line in lines:
        if line.strip():
            try:
                value: object = json_module.loads(line)
            except (ValueError, RecursionError):
                value = None
            yield cast("dict[str, object]", value) if isinstance(value, dict) else {}
