"""The ``voicegate`` command."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Run the command with the arguments of this process; ends the process."""
    from voicegate.cli.app import run

    run()
