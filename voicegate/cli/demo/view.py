"""What the demo shows: live in a terminal, line by line where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Protocol

from voicegate.cli.demo.view_words import VIEW_WORDS
from voicegate.cli.output import Language
from voicegate.cli.tables import decision_table
from voicegate.cli.words import say
from voicegate.policy import name_of
from voicegate.vocabulary import Hop, Label

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.live import Live
    from rich.text import Text

    from voicegate.policy import PolicyBackend
    from voicegate.policy.decision import Decision
    from voicegate.redaction import Finding

__all__ = ["LiveView", "PlainView", "View", "label_names"]


_HEAD_WIDTH = 15
_BODY = {"sent": "yellow", "back": "yellow", "refused": "bold red"}


def label_names(labels: Iterable[Label], language: Language) -> str:
    """Labels for people, in the order of the vocabulary."""
    held = set(labels)
    return ", ".join(name_of(label, language.value) for label in Label if label in held)


class View(Protocol):
    """What a view is told, in the order in which it happens."""

    def decided(
        self,
        labels: frozenset[Label],
        now: Mapping[Hop, Decision],
        before: Mapping[Hop, Decision] | None,
    ) -> None:
        """What may go where now; with ``before``, what has changed."""

    def said(self, who: str, text: str, findings: Iterable[Finding] = (), **words: object) -> None:
        """Somebody said something, or a text went somewhere; ``who`` is a word of the view."""

    def interim(self, text: str) -> None:
        """What has been heard so far of an utterance."""

    def close(self) -> None:
        """Nothing more comes."""


class PlainView:
    """Prints each thing once, for logs and pipes."""

    def __init__(
        self, console: Console, backends: Mapping[str, PolicyBackend], language: Language
    ) -> None:
        self._console = console
        self._backends = backends
        self._language = language
        self._words = VIEW_WORDS[language.value]
        console.print(self._words["title"], style="bold")

    def decided(
        self,
        labels: frozenset[Label],
        now: Mapping[Hop, Decision],
        before: Mapping[Hop, Decision] | None,
    ) -> None:
        """Print the table."""
        names = label_names(labels, self._language)
        if before is None:
            title = f"{self._words['start']} ({self._words['labels']}: {names})"
        else:
            title = self._words["grown"].format(labels=names)
        self._console.print()
        self._console.print(title, style="bold" if before is None else "bold red", markup=False)
        self._console.print(decision_table(now, self._backends, self._language, before=before))
        self._console.print(say("simulated_note", self._language), style="dim")
        self._console.print(say("voice_note", self._language), style="dim")
        self._console.print()

    def said(self, who: str, text: str, findings: Iterable[Finding] = (), **words: object) -> None:
        """Print the line."""
        self._console.print(_line(self._words, who, text, findings, words))

    def interim(self, text: str) -> None:
        """An interim is replaced in a moment: nothing to print."""

    def close(self) -> None:
        """Everything stands already."""


class LiveView:
    """Redraws the conversation and the table while the call runs; both stay at the end."""

    def __init__(
        self, console: Console, backends: Mapping[str, PolicyBackend], language: Language
    ) -> None:
        from rich.live import Live

        self._backends = backends
        self._language = language
        self._words = VIEW_WORDS[language.value]
        self._lines: list[RenderableType] = []
        self._interim = ""
        self._labels: frozenset[Label] = frozenset()
        self._table: RenderableType | None = None
        self._changed = False
        self._live: Live = Live(console=console, auto_refresh=False, vertical_overflow="visible")
        self._live.start()

    def decided(
        self,
        labels: frozenset[Label],
        now: Mapping[Hop, Decision],
        before: Mapping[Hop, Decision] | None,
    ) -> None:
        """Replace the table; what changed stands out."""
        self._labels = labels
        self._changed = before is not None
        self._table = decision_table(now, self._backends, self._language, before=before)
        self._draw()

    def said(self, who: str, text: str, findings: Iterable[Finding] = (), **words: object) -> None:
        """Add a line to the conversation."""
        self._interim = ""
        self._lines.append(_line(self._words, who, text, findings, words))
        self._draw()

    def interim(self, text: str) -> None:
        """Show what is being heard, in grey, until it is final."""
        self._interim = text
        self._draw()

    def close(self) -> None:
        """Leave the last picture on the screen."""
        self._draw()
        self._live.stop()

    def _draw(self) -> None:
        from rich.console import Group
        from rich.panel import Panel

        lines = list(self._lines)
        if self._interim:
            lines.append(_line(self._words, "hears", self._interim, (), {}, style="dim"))
        labels = label_names(self._labels, self._language)
        parts: list[RenderableType] = [
            Panel(Group(*lines), title=self._words["title"], title_align="left")
        ]
        if self._table is not None:
            parts.append(
                Panel(
                    Group(
                        self._table,
                        _dim(say("simulated_note", self._language)),
                        _dim(say("voice_note", self._language)),
                    ),
                    title=f"{self._words['labels']}: {labels}",
                    title_align="left",
                    border_style="red" if self._changed else "blue",
                )
            )
        self._live.update(Group(*parts), refresh=True)


def _dim(content: str) -> Text:
    from rich.text import Text

    return Text(content, style="dim")


def _line(
    words: Mapping[str, str],
    who: str,
    content: str,
    findings: Iterable[Finding],
    values: Mapping[str, object],
    *,
    style: str = "",
) -> RenderableType:
    """One line of the conversation; what was found personal in it is marked."""
    from rich.table import Table
    from rich.text import Text

    body = Text(content, style=_BODY.get(who, style))
    for finding in findings:
        body.stylize("black on yellow", finding.start, finding.end)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=_HEAD_WIDTH, justify="right", style="dim", no_wrap=True)
    grid.add_column()
    grid.add_row(Text(words[who].format(**values)), body)
    return grid
