"""Executes the code blocks of a document, in their order, in one folder and one namespace.

What each language means:

* ``python`` runs; ``await`` may stand at the top level. A block inside the HTML comment
  ``<!--- invisible-code-block: python ... --->`` prepares or checks without being shown.
* ``toml`` is read as a configuration of voicegate, completed where it shows only some sections.
* ``toml``, ``json``, ``python`` and others with ``title="name"`` become that file for later blocks.
  A file whose name starts with ``wrong`` shows mistakes and is not checked.
* ``console`` runs what follows ``$``; lines of output shown must be printed (``...`` leaves out).
  ``# exits with 3`` after a command is what it must do. ``sh`` is the same without ``$``.
* ``text`` and ``mermaid`` are not code. Any other language is an error, so that none is forgotten.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from sybil import Document, Example, Region, Sybil
from sybil.parsers.markdown.lexers import DirectiveInHTMLCommentLexer, RawFencedCodeBlockLexer

from tests.house.sources import ROOT
from voicegate.cli.invariants import parse_invariants
from voicegate.policy.config import parse_config
from voicegate.policy.expectations import parse_expectations

__all__ = ["run_document"]

_FENCES = RawFencedCodeBlockLexer(re.compile(r"(?P<arguments>[^\n]*)\n"))
_HIDDEN = DirectiveInHTMLCommentLexer("invisible-code-block", "[a-z]+")
_TITLE = re.compile(r'title="([\w./-]+)"')
_EXIT = re.compile(r"#\s*exits with (\d+)\s*$")
_NOT_CODE = {"text", "mermaid"}
_NO_SECTIONS_LEFT_OUT = {
    "gate": '[gate]\ncontroller = "Muster GmbH"\nregime = "eu"\n',
    "policy": '[policy]\nextends = "conservative"\n',
    "backends": '[backends.own]\nadapter = "espeak"\n',
}
# Commands that change the machine, never end, or are tested elsewhere: only their form is checked.
_ELSEWHERE = re.compile(
    r"make (?P<target>\w+)|pytest|git clone |cd |voicegate (demo|serve)\b"
    r"|(uv )?pip install |uv (add|sync) |(sudo )?apt-get install |(source|\.) "
)
_UV_RUN = re.compile(r"^uv run (?:--all-extras |--extra [\w-]+ )*")
_DISTRIBUTION = re.compile(r"voicegate-sdk(?:\[([\w,-]+)\])?")


def run_document(path: Path, folder: Path) -> int:
    """Run every block of the document at ``path``, with ``folder`` as working directory.

    Returns:
        How many blocks there were.
    """
    blocks = _Blocks(folder)
    document = Sybil(parsers=[blocks.find]).parse(path)
    number = 0
    for example in document.examples():
        example.evaluate()
        number += 1
    return number


class _Blocks:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, document: Document) -> Iterable[Region]:
        for lexer in (_FENCES, _HIDDEN):
            for region in lexer(document):
                region.parsed = region.lexemes["source"]
                region.evaluator = self._evaluate
                yield region

    def _evaluate(self, example: Example) -> None:
        info: str = example.region.lexemes["arguments"].strip()
        language, text = info.partition(" ")[0], str(example.parsed)
        title = _TITLE.search(info)
        if title:
            place = self._folder / title[1]
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
            if title[1].startswith("wrong"):
                return
        if language == "python":
            self._python(example)
        elif language == "toml":
            _check_toml(text, f"{example.path}:{example.line}")
        elif language == "json":
            json.loads(text)
        elif language in {"console", "sh", "bash"}:
            for command, output in _commands(text, prompt="$ " if language == "console" else ""):
                self._command(command, output)
        elif language not in _NOT_CODE and not title:
            raise AssertionError(f"do not know how to run {language!r}; name a language, or text")

    def _python(self, example: Example) -> None:
        start = example.line + example.parsed.line_offset
        code = compile(
            "\n" * start + example.parsed,
            example.path,
            "exec",
            flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT,
            dont_inherit=True,
        )
        result = eval(code, example.namespace)  # noqa: S307
        if inspect.iscoroutine(result):
            asyncio.run(result)

    def _command(self, command: str, output: list[str]) -> None:
        found = _EXIT.search(command)
        expected = int(found[1]) if found else 0
        command = _UV_RUN.sub("", _EXIT.sub("", command).strip())
        if elsewhere := _ELSEWHERE.match(command):
            _check_form(command, elsewhere["target"])
            return
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=self._folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        printed = done.stdout + done.stderr
        assert done.returncode == expected, f"{command}: exit {done.returncode}\n{printed}"
        rest = iter(line.strip() for line in printed.splitlines())
        for line in output:  # in this order, others may stand between
            assert line.strip() in rest, f"{command}: did not print {line!r}\n{printed}"


def _environment() -> dict[str, str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "COLUMNS": "160", "NO_COLOR": "1"}


def _commands(text: str, *, prompt: str) -> Iterator[tuple[str, list[str]]]:
    """Each command with the lines of output that are shown for it."""
    command, output = "", list[str]()
    for line in text.replace("\\\n", "").splitlines():
        if not line.strip() or line.strip() == "..." or (not prompt and line.startswith("#")):
            continue
        if line.startswith(prompt):
            if command:
                yield command, output
            command, output = line.removeprefix(prompt), []
        else:
            assert command, f"output without a command: {line!r}"
            output.append(line)
    if command:
        yield command, output


def _check_form(command: str, target: str | None) -> None:
    """What is not run must at least name things that exist."""
    shlex.split(command)
    if target:
        makefile = (ROOT / "Makefile").read_text("utf-8")
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"no such target: {target}"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for found in _DISTRIBUTION.finditer(command):
        extras = set(found[1].split(",")) if found[1] else set[str]()
        assert extras <= set(project["optional-dependencies"]), command


def _check_toml(text: str, place: str) -> None:
    sections = tomllib.loads(text)
    if "tool" in sections or "project" in sections:
        return
    if "invariant" in sections:
        rows = sections["invariant"]
        parse_invariants(text, place, {name for row in rows for name in row.get("backends", ())})
        return
    if "expect" in sections:
        parse_expectations(text, place)
        return
    missing = [part for name, part in _NO_SECTIONS_LEFT_OUT.items() if name not in sections]
    parse_config("\n".join([text, *missing]), place)
