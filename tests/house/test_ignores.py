"""Checkers are silenced seldom, one line at a time, and for a named reason."""

from __future__ import annotations

import re
import tomllib

from tests.house.sources import ROOT, library, sources

IGNORE = re.compile(r"#\s*(?:type|pyright):\s*ignore(?P<code>\[[\w, -]+\])?")
NOQA = re.compile(r"#\s*noqa(?P<code>:\s*[A-Z]+\d+)?", re.IGNORECASE)
WHOLE_FILE = re.compile(
    r"^#\s*(?:mypy:\s*\S+|pyright:\s*(?:basic|standard|report\w+\s*=)|ruff:\s*noqa|flake8:\s*noqa)"
)
MOST_PER_THOUSAND_LINES = 2.0
THIS = "tests/house/test_ignores.py"


def test_each_names_what_it_ignores() -> None:
    blanket = [
        f"{source.path}:{number}"
        for source in sources()
        if source.path != THIS
        for number, line in enumerate(source.lines, 1)
        for found in (*IGNORE.finditer(line), *NOQA.finditer(line))
        if not found["code"]
    ]
    assert blanket == []


def test_none_covers_a_whole_file() -> None:
    whole = [
        f"{source.path}:{number}"
        for source in sources()
        for number, line in enumerate(source.lines, 1)
        if WHOLE_FILE.match(line)
    ]
    assert whole == []


def test_there_are_few() -> None:
    for part in (library(), sources()):
        ignores = sum(len(IGNORE.findall(s.text)) for s in part if s.path != THIS)
        lines = sum(len(s.lines) for s in part)
        assert ignores / lines * 1000 <= MOST_PER_THOUSAND_LINES, ignores


def test_the_checkers_are_strict() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    assert tools["mypy"]["strict"] is True
    # Packages without types are named one by one; nothing else is let off.
    assert all(set(o) == {"module", "ignore_missing_imports"} for o in tools["mypy"]["overrides"])
    assert tools["pyright"]["typeCheckingMode"] == "strict"
    assert {"voicegate", "adapters", "tests"} <= set(tools["pyright"]["include"])
    assert not [key for key in tools["pyright"] if key.startswith("report") or key == "ignore"]
