"""Which configuration a command works with."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from voicegate.cli.output import remark

__all__ = ["ConfigOption", "ConfigText", "demo_config", "find_config", "local_config"]

DEFAULT_FILE = "voicegate.toml"

ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config",
        "-c",
        help=f"Configuration file. Without it: {DEFAULT_FILE} here, or else a built-in one.",
    ),
]


class ConfigText(NamedTuple):
    """A configuration's text and the name under which its problems are told."""

    text: str
    file: str


def find_config(path: Path | None, fallback: ConfigText) -> ConfigText:
    """The file at ``path``, or ``voicegate.toml`` here, or ``fallback`` with a remark.

    Raises:
        OSError: The file that was named cannot be read.
    """
    if path is not None:
        return ConfigText(path.read_text(encoding="utf-8"), str(path))
    here = Path(DEFAULT_FILE)
    if here.exists():
        return ConfigText(here.read_text(encoding="utf-8"), DEFAULT_FILE)
    remark(f"no {DEFAULT_FILE} here: using {fallback.file}", style="dim")
    return fallback


def local_config() -> ConfigText:
    """The built-in configuration that stays in this process."""
    return _packaged("voicegate.cli", "embedded.toml", "the built-in local backends")


def demo_config() -> ConfigText:
    """The demo's configuration: eight backends, most of them simulated."""
    return _packaged("voicegate.cli.demo", "demo.toml", "the demo's backends (simulated)")


def _packaged(package: str, name: str, title: str) -> ConfigText:
    return ConfigText(files(package).joinpath(name).read_text(encoding="utf-8"), title)
