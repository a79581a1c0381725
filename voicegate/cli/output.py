"""Where the command prints: data to standard output, remarks to standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["JsonFlag", "Language", "LanguageOption", "console", "print_json", "remark", "remarks"]


class Language(StrEnum):
    """The languages in which the command talks to a person."""

    EN = "en"
    DE = "de"


def default_language() -> Language:
    """German where the terminal is German, English elsewhere; VOICEGATE_LANG decides over both."""
    for name in ("VOICEGATE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return Language.DE if value.lower().startswith("de") else Language.EN
    return Language.EN


JsonFlag = Annotated[bool, typer.Option("--json", help="Print data as JSON instead of text.")]
LanguageOption = Annotated[
    Language,
    typer.Option(
        "--lang",
        help="Language of tables and reasons.",
        default_factory=default_language,
        show_default="of your terminal",
    ),
]


def console() -> Console:
    """Standard output, for people; plain and 120 wide when it is no terminal."""
    from rich.console import Console

    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else 120
    return Console(highlight=False, width=width, soft_wrap=False)


def remarks() -> Console:
    """Standard error, for remarks and errors."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, soft_wrap=True)


def remark(message: str, *, style: str | None = None) -> None:
    """Print one remark as it is; square brackets in it are no markup."""
    remarks().print(message, style=style, markup=False)


def print_json(data: object, *, default: Callable[[object], object] = str) -> None:
    """Print ``data`` as JSON, readable, in UTF-8, to standard output."""
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2, default=default) + "\n")
