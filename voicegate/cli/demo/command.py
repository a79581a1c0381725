"""``voicegate demo``: a phone call from start to end, offline."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicegate.cli.configuration import demo_config
from voicegate.cli.demo.view_words import VIEW_WORDS
from voicegate.cli.output import JsonFlag, Language, LanguageOption, console, print_json, remarks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from voicegate.cli.demo.outcome import Outcome
    from voicegate.cli.demo.recordings import Recording
    from voicegate.cli.demo.view import View
    from voicegate.gate import Gate

__all__ = ["demo"]

_NOTICE_IN = {Language.EN: "en-US", Language.DE: "de-DE"}


def demo(
    file: Annotated[
        Path | None, typer.Argument(help="A recording of your own (English); any format.")
    ] = None,
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The folder for what the call leaves behind.")
    ] = Path("demo-out"),
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """Play a phone call, offline: who may hear it, what leaves, and what the journal says.

    The bot's notice is spoken in the chosen language. The caller speaks English, and so does the
    bot with her: the recogniser that ships with voicegate knows no other language.
    """
    from voicegate.cli.demo.recordings import own_recording, shipped_call

    recordings = own_recording(file) if file is not None else shipped_call()
    started = time.monotonic()
    outcome = asyncio.run(_run(recordings, output, lang, quiet=json))
    outcome.wall_seconds = time.monotonic() - started
    if json:
        print_json(outcome.data())
    else:
        _tell(outcome, lang)
    if not outcome.journal_ok:
        raise typer.Exit(1)


async def _run(
    recordings: Sequence[Recording], output: Path, language: Language, *, quiet: bool
) -> Outcome:
    from voicegate.adapter.registry import Registry
    from voicegate.cli.demo.bot import answer
    from voicegate.cli.demo.outcome import Folder, leave_behind
    from voicegate.cli.demo.play import SINK, play
    from voicegate.gate import Gate
    from voicegate.testing import Script, Scripts, scripted_adapter

    folder = Folder(output)
    folder.prepare()
    scripts = Scripts({SINK: Script(reply=answer)})
    config = demo_config()
    gate = Gate.from_text(
        config.text,
        file=config.file,
        environ={"VOICEGATE_DEMO_STORE": folder.journal_url},
        registry=Registry(extra=[scripted_adapter(scripts)]),
    )
    async with gate:
        view = _view(gate, language, quiet=quiet)
        try:
            call = gate.call(subject="customer-4711", language=_NOTICE_IN[language])
            with folder.events.open("w", encoding="utf-8") as events:
                async with call:
                    played = await play(call, recordings, view, events)
        finally:
            view.close()
        left = sum(len(script.audio) for script in scripts.values())
        return await leave_behind(folder, gate, call, played, bytes_left=left, language=language)


def _view(gate: Gate, language: Language, *, quiet: bool) -> View:
    from voicegate.cli.demo.view import LiveView, PlainView

    backends = gate.policy.backends
    if quiet:
        return PlainView(remarks(), backends, language)
    if sys.stdout.isatty():
        return LiveView(console(), backends, language)
    return PlainView(console(), backends, language)


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
