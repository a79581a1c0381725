"""What the redactor found, for the eyes of whoever may see it: coloured, or side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from voicegate.redaction import Redacted

__all__ = ["Piece", "page", "show"]

_STYLE = (
    "body{font:15px/1.6 system-ui,sans-serif;color:#1c2733;max-width:1100px;margin:32px auto;"
    "padding:0 20px}table{border-collapse:collapse;width:100%;table-layout:fixed}"
    "td,th{text-align:left;vertical-align:top;padding:6px 12px 6px 0;"
    "border-bottom:1px solid #d5dce3;overflow-wrap:anywhere;white-space:pre-wrap}"
    "th{color:#52606d}mark{background:#fdf3e2;color:#9a5b00;border-radius:4px;padding:0 3px}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A text as it was given, and what came of it."""

    said: str = field(repr=False)
    redacted: Redacted


def show(console: Console, pieces: Sequence[Piece]) -> None:
    """Print each text with its spans marked, and below each span why it is one."""
    from rich.text import Text

    for piece in pieces:
        line = Text(piece.said)
        for finding in piece.redacted.findings:
            line.stylize("black on yellow", finding.start, finding.end)
        console.print(line, soft_wrap=True)
        for finding in piece.redacted.findings:
            console.print(
                f"  {finding.start:>4}–{finding.end:<4} {finding.type.value:<18} "
                f"{finding.score:.2f}  {finding.placeholder}  "
                f"({', '.join(finding.reasons)}) → {finding.label.value}",
                style="yellow",
                markup=False,
                soft_wrap=True,
            )


def page(pieces: Sequence[Piece]) -> str:
    """Both texts side by side, as one HTML page that asks nothing of the network."""
    rows = "".join(
        f"<tr><td>{_marked(piece)}</td><td>{_placeholders(piece)}</td></tr>" for piece in pieces
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\"><title>voicegate redact</title>"
        f"<style>{_STYLE}</style></head><body><table><thead><tr><th>as it was said "
        f"(personal data)</th><th>redacted</th></tr></thead><tbody>{rows}</tbody></table>"
        "</body></html>\n"
    )


def _marked(piece: Piece) -> str:
    return "".join(_spans(piece))


def _spans(piece: Piece) -> Iterator[str]:
    at = 0
    for finding in sorted(piece.redacted.findings, key=lambda f: f.start):
        yield escape(piece.said[at : finding.start])
        title = escape(f"{finding.type.value} {finding.score:.2f}", quote=True)
        yield f'<mark title="{title}">{escape(piece.said[finding.start : finding.end])}</mark>'
        at = finding.end
    yield escape(piece.said[at:])


def _placeholders(piece: Piece) -> str:
    text = escape(piece.redacted.text)
    for placeholder in {finding.placeholder for finding in piece.redacted.findings}:
        text = text.replace(escape(placeholder), f"<mark>{escape(placeholder)}</mark>")
    return text
