"""The command's tree. Each command imports what it needs when it runs, so that help is quick."""

from __future__ import annotations

import sys
from typing import Annotated, NoReturn

import typer

from voicegate.cli.commands import (
    backends,
    check,
    consent,
    journal,
    keys,
    policy,
    purge,
    redact,
    report,
    rights,
    route,
    speech,
    version,
)
from voicegate.cli.demo import command as demo
from voicegate.cli.exits import ExitCode, code_for, explain
from voicegate.cli.output import remark

__all__ = ["app", "run"]

app = typer.Typer(
    name="voicegate",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="One STT/TTS interface over every speech service, and a gate that decides which of them "
    "may hear a caller.",
    epilog="Exit codes: 0 done, 1 a check said no, 2 usage or configuration, 3 refused by policy, "
    "4 backends failed.",
)


def _print_version(wanted: bool) -> None:  # as typer calls it
    if wanted:
        version.print_version()
        raise typer.Exit


@app.callback()
def root(
    *,
    show_version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print the version.",
        ),
    ] = False,
) -> None:
    """Carry the options that stand before a command."""
    del show_version


app.command("demo")(demo.demo)
app.command("transcribe")(speech.transcribe)
app.command("speak")(speech.speak)
app.command("redact")(redact.redact)
app.command("route")(route.route)
app.command("backends")(backends.backends)
app.command("check")(check.check)
app.command("report")(report.report)
app.command("purge")(purge.purge)
app.command("version")(version.version)
app.add_typer(consent.app, name="consent")
app.add_typer(journal.app, name="journal")
app.add_typer(rights.app, name="rights")
app.add_typer(keys.app, name="keys")
app.add_typer(policy.app, name="policy")


def run() -> NoReturn:
    """Run the command and end the process with the right code."""
    try:
        app()
    except KeyboardInterrupt:
        remark("stopped", style="yellow")
        sys.exit(130)
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing more can be said to them.
        sys.stderr.close()
        sys.exit(ExitCode.DONE)
    except Exception as error:  # noqa: BLE001  # the last place: a sentence instead of a traceback
        remark(f"voicegate: {explain(error)}", style="red")
        sys.exit(code_for(error))
    sys.exit(ExitCode.DONE)
