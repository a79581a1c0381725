"""Runs the demo: the gate of its configuration, one call, and what that leaves behind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from voicegate.adapter.registry import Registry
from voicegate.cli.configuration import demo_config
from voicegate.cli.demo.bot import answer
from voicegate.cli.demo.outcome import Folder, Outcome, leave_behind
from voicegate.cli.demo.play import SINK, play
from voicegate.cli.demo.recordings import Recording
from voicegate.cli.demo.view import LiveView, PlainView, View
from voicegate.cli.output import Language
from voicegate.gate import Gate
from voicegate.testing import Plug, Script, Scripts, pluggable, scripted_adapter

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["demo_gate", "run_call"]

_NOTICE_IN = {Language.EN: "en-US", Language.DE: "de-DE"}
_SUBJECT = "customer-4711"
_EARS, _FIRST = "pocketsphinx", "local"


def demo_gate(store: str, scripts: Scripts, plug: Plug | None = None) -> Gate:
    """The gate of the demo's configuration, with its journal in ``store`` (a URL).

    ``scripts`` are played by the simulated backends, and keep what those were sent. ``plug`` is
    that of the first recogniser.
    """
    scripts.setdefault(SINK, Script(reply=answer))
    config = demo_config()
    pulled = [] if plug is None else [pluggable(_EARS, plug)]
    return Gate.from_text(
        config.text,
        file=config.file,
        environ={"VOICEGATE_DEMO_STORE": store},
        registry=Registry(extra=[scripted_adapter(scripts), *pulled]),
    )


async def run_call(
    recordings: Sequence[Recording],
    output: Path,
    language: Language,
    *,
    screen: Console,
    scripts: Scripts | None = None,
    unplug_seconds: float | None = None,
) -> Outcome:
    """Play the call and write its files into the folder ``output``.

    After ``unplug_seconds`` of the caller's audio the first recogniser breaks, for good.

    Raises:
        OSError: The folder cannot be written.
        AllBackendsFailedError: A backend of this machine failed.
    """
    folder = Folder(output)
    folder.prepare()
    parts = Scripts() if scripts is None else scripts
    plug = None
    if unplug_seconds is not None:
        plug = Plug(backend=_FIRST, after_seconds=unplug_seconds)
    async with demo_gate(folder.journal_url, parts, plug) as gate:
        view = _view(gate, language, screen)
        try:
            call = gate.call(subject=_SUBJECT, language=_NOTICE_IN[language])
            with folder.events.open("w", encoding="utf-8") as events:
                async with call:
                    played = await play(call, recordings, view, events)
        finally:
            view.close()
        left = sum(len(script.audio) for script in parts.values())
        return await leave_behind(folder, gate, call, played, bytes_left=left, language=language)


def _view(gate: Gate, language: Language, screen: Console) -> View:
    kind = LiveView if screen.is_terminal else PlainView
    return kind(screen, gate.policy.backends, language)
