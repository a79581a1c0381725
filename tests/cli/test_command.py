from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.conftest import Command
from voicegate._version import __version__
from voicegate.cli.exits import ExitCode, code_for, explain
from voicegate.errors import (
    AllBackendsFailedError,
    BadAudioError,
    ConfigError,
    ConsentRequiredError,
    DeadlineExceededError,
    RefusedError,
    StorageError,
    UnavailableError,
)

# typer itself imports pydantic where that is installed.
HEAVY = ("numpy", "sqlalchemy", "httpx", "jinja2", "soxr", "voicegate.gate.gate")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConfigError("x"), ExitCode.USAGE),
        (BadAudioError(found="a", expected="b"), ExitCode.USAGE),
        (StorageError("x"), ExitCode.USAGE),
        (FileNotFoundError(2, "No such file or directory", "x.wav"), ExitCode.USAGE),
        (RefusedError("x"), ExitCode.REFUSED),
        (ConsentRequiredError("x", consents=["special"]), ExitCode.REFUSED),
        (AllBackendsFailedError([]), ExitCode.FAILED),
        (UnavailableError("x", backend="b"), ExitCode.FAILED),
        (DeadlineExceededError("x", budget_seconds=1), ExitCode.FAILED),
        (KeyError("x"), ExitCode.FOUND),
    ],
)
def test_each_error_has_its_code(error: Exception, code: ExitCode) -> None:
    assert code_for(error) is code


def test_the_text_of_a_foreign_error_is_not_told() -> None:
    try:
        raise KeyError("my name is anna")
    except KeyError as error:
        told = explain(error)
    assert "anna" not in told
    assert "KeyError in tests.cli.test_command" in told


def test_the_version(voicegate: Command) -> None:
    assert voicegate("--version").out.strip() == f"voicegate {__version__}"
    assert voicegate("version", "--json").data["voicegate"] == __version__
    assert "register of adequacy decisions" in voicegate("version").out


def test_no_arguments_print_help(voicegate: Command) -> None:
    ran = voicegate()
    assert "transcribe" in ran.out + ran.err


def test_an_unknown_command_ends_with_two(voicegate: Command) -> None:
    assert voicegate("transcrib").code == 2


@pytest.mark.parametrize(
    "command",
    [
        (),
        ("demo",),
        ("transcribe",),
        ("speak",),
        ("redact",),
        ("route",),
        ("backends",),
        ("check",),
        ("journal",),
        ("journal", "verify"),
        ("journal", "query"),
        ("journal", "checkpoint"),
        ("journal", "export"),
        ("journal", "public-key"),
        ("purge",),
        ("report",),
        ("keys",),
        ("keys", "rotate"),
        ("keys", "drop-old"),
        ("rights",),
        ("rights", "list"),
        ("rights", "receive"),
        ("rights", "export"),
        ("rights", "erase"),
        ("rights", "extend"),
        ("rights", "refuse"),
        ("rights", "restrict"),
        ("rights", "object"),
        ("rights", "hold"),
        ("policy",),
        ("policy", "decide"),
        ("policy", "prove"),
        ("policy", "diff"),
        ("policy", "test"),
        ("version",),
    ],
)
def test_every_command_explains_itself(voicegate: Command, command: tuple[str, ...]) -> None:
    ran = voicegate(*command, "--help")
    assert ran.code == 0
    assert "Usage: voicegate" in ran.out


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nsys.argv = ['voicegate', 'route', '--help']\n"
        "from voicegate.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print('LOADED', [m for m in {HEAVY!r} if m in sys.modules])\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "LOADED []"
