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
    from rich.text import Text

    from voicegate.policy import PolicyBackend
    from voicegate.policy.decision import Decision
    from voicegate.redaction import Finding

__all__ = ["LiveView", "PlainView", "View", "label_names"]


_HEAD_WIDTH = 15
_FEWEST_LINES, _ROOM_FOR_TABLE = 3, 20
_BODY = {"sent": "yellow", "back": "yellow", "refused": "bold red", "unplugged": "bold red"}


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

    def took_over(self, backend: str, at_seconds: float) -> None:
        """The backend that heard is gone; ``backend`` hears on from ``at_seconds``."""

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

    def took_over(self, backend: str, at_seconds: float) -> None:
        """Print who hears on."""
        self.said("unplugged", self._words["took_over"].format(backend=backend, at=at_seconds))

    def close(self) -> None:
        """Everything stands already."""


class LiveView:
    """Redraws the end of the conversation and the table while the call runs.

    At the end all of it is printed, so that it can be read and scrolled through.
    """

    def __init__(
        self, console: Console, backends: Mapping[str, PolicyBackend], language: Language
    ) -> None:
        from rich.live import Live

        self._console = console
        self._backends = backends
        self._language = language
        self._words = VIEW_WORDS[language.value]
        self._lines: list[RenderableType] = []
        self._interim = ""
        self._labels: frozenset[Label] = frozenset()
        self._now: Mapping[Hop, Decision] | None = None
        self._before: Mapping[Hop, Decision] | None = None
        # What does not fit is cut off: a picture taller than the screen could not be redrawn.
        self._live = Live(
            console=console, auto_refresh=False, vertical_overflow="crop", transient=True
        )
        self._live.start()

    def decided(
        self,
        labels: frozenset[Label],
        now: Mapping[Hop, Decision],
        before: Mapping[Hop, Decision] | None,
    ) -> None:
        """Replace the table; what changed stands out."""
        self._labels, self._now, self._before = labels, now, before
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

    def took_over(self, backend: str, at_seconds: float) -> None:
        """Add who hears on; the interim result of the one that is gone goes."""
        self.said("unplugged", self._words["took_over"].format(backend=backend, at=at_seconds))

    def close(self) -> None:
        """Print the whole conversation and the last table."""
        self._live.stop()
        self._console.print(self._picture(self._lines, brief=False))

    def _draw(self) -> None:
        lines = list(self._lines)
        if self._interim:
            lines.append(_line(self._words, "hears", self._interim, (), {}, style="dim"))
        room = max(_FEWEST_LINES, self._console.size.height - _ROOM_FOR_TABLE)
        self._live.update(self._picture(lines[-room:], brief=True), refresh=True)

    def _picture(self, lines: list[RenderableType], *, brief: bool) -> RenderableType:
        from rich.console import Group
        from rich.panel import Panel

        talk = Panel(Group(*lines), title=self._words["title"], title_align="left")
        if self._now is None:
            return talk
        table = decision_table(
            self._now, self._backends, self._language, before=self._before, brief=brief
        )
        notes = [_dim(say(key, self._language)) for key in ("simulated_note", "voice_note")]
        labels = label_names(self._labels, self._language)
        return Group(
            talk,
            Panel(
                Group(table, *notes),
                title=f"{self._words['labels']}: {labels}",
                title_align="left",
                border_style="blue" if self._before is None else "red",
            ),
        )


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
