from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from voicegate.cli import main


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


Command = Callable[..., Ran]


@pytest.fixture
def voicegate(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Command:
    """Runs the command in this process, in an empty folder, in English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VOICEGATE_LANG", "en")
    monkeypatch.delenv("VOICEGATE_TRACEBACK", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)  # parallel test runners set it to their own width

    def run(*arguments: str) -> Ran:
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["voicegate", *arguments])
        with pytest.raises(SystemExit) as end:
            main()
        printed = capsys.readouterr()
        code = end.value.code
        return Ran(int(code) if code is not None else 0, printed.out, printed.err)

    return run
