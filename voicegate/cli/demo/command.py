"""``voicegate demo``: a phone call from start to end, offline."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicegate.cli.demo.view_words import VIEW_WORDS
from voicegate.cli.output import JsonFlag, Language, LanguageOption, console, print_json, remarks

if TYPE_CHECKING:
    from rich.console import Console

    from voicegate.cli.demo.outcome import Outcome

__all__ = ["demo"]


def demo(
    file: Annotated[
        Path | None, typer.Argument(help="A recording of your own (English); any format.")
    ] = None,
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The folder for what the call leaves behind.")
    ] = Path("demo-out"),
    unplug: Annotated[
        float | None,
        typer.Option(
            min=0.0,
            metavar="SECONDS",
            help="Pull the plug of the recogniser after so many seconds of the caller's audio.",
        ),
    ] = None,
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """Play a phone call, offline: who may hear it, what leaves, and what the journal says.

    The bot's notice is spoken in the chosen language. The caller speaks English, and so does the
    bot with her: the recogniser that ships with voicegate knows no other language.
    """
    from voicegate.cli.demo.recordings import own_recording, shipped_call
    from voicegate.cli.demo.running import run_call

    recordings = own_recording(file) if file is not None else shipped_call()
    started = time.monotonic()
    outcome = asyncio.run(
        run_call(recordings, output, lang, screen=_screen(quiet=json), unplug_seconds=unplug)
    )
    outcome.wall_seconds = time.monotonic() - started
    if json:
        print_json(outcome.data())
    else:
        _tell(outcome, lang)
    if not outcome.journal_ok:
        raise typer.Exit(1)


def _screen(*, quiet: bool) -> Console:
    """With --json the conversation goes to standard error, so that the data stands alone."""
    return remarks() if quiet else console()


def _tell(outcome: Outcome, language: Language) -> None:
    words = VIEW_WORDS[language.value]
    screen = console()
    screen.print()
    key = "journal_ok" if outcome.journal_ok else "journal_bad"
    text = words[key].format(
        rows=outcome.journal_rows, head=outcome.journal_head[:16], message=outcome.journal_message
    )
    screen.print(text, style="green" if outcome.journal_ok else "bold red", markup=False)
    left = words["left"].format(bytes=outcome.bytes_left, texts=outcome.texts_sent)
    screen.print(left, markup=False)
    took = words["took"].format(seconds=outcome.call_seconds, wall=outcome.wall_seconds)
    screen.print(took, markup=False)
    screen.print(f"{words['files']}: {', '.join(outcome.files)}", markup=False)
    screen.print(words["open"].format(path=outcome.report), style="bold", markup=False)
