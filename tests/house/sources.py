"""The files of this repository, read once for the tests about them."""

from __future__ import annotations

import ast
import importlib
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

__all__ = ["ROOT", "Source", "library", "modules", "shipped_text", "sources"]

ROOT = Path(__file__).resolve().parents[2]
_SEARCHED = ("voicegate", "adapters", "tests", "examples", "benchmarks", "scripts", "docs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A Python file: its path from the root, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def module(self) -> str:
        parts = Path(self.path).with_suffix("").parts
        parts = parts[1:] if parts[0] == "adapters" else parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """The Python files below ``folders``, of the whole repository without any."""
    found: list[Source] = []
    for folder in folders or _SEARCHED:
        for path in sorted((ROOT / folder).rglob("*.py")):
            text = path.read_text("utf-8")
            place = str(path.relative_to(ROOT))
            found.append(Source(path=place, text=text, tree=ast.parse(text, place)))
    return tuple(found)


def library() -> tuple[Source, ...]:
    """The files that are installed: the library and its adapters."""
    return sources("voicegate", "adapters")


@cache
def modules() -> tuple[ModuleType, ...]:
    """Every module of the library and its adapters, imported."""
    return tuple(
        importlib.import_module(source.module)
        for source in library()
        if not source.path.endswith("__main__.py")
    )


@cache
def shipped_text() -> tuple[tuple[str, str], ...]:
    """Path and text of every text file that belongs to the repository, by git's own list."""
    git = shutil.which("git") or "false"
    listed = subprocess.run(
        [git, "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    names = listed.stdout.split("\0")
    if listed.returncode != 0:  # no git, or no repository: an unpacked source distribution
        names = [str(p.relative_to(ROOT)) for s in _SEARCHED for p in (ROOT / s).rglob("*.*")]
    found: list[tuple[str, str]] = []
    for name in sorted(filter(None, names)):
        try:
            found.append((name, (ROOT / name).read_text("utf-8")))
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
    return tuple(found)
