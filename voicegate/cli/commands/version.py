"""``voicegate version``."""

from __future__ import annotations

import sys

from voicegate._version import __version__
from voicegate.cli.output import JsonFlag, print_json

__all__ = ["print_version", "version"]


def print_version() -> None:
    """Print one line."""
    sys.stdout.write(f"voicegate {__version__}\n")


def version(*, json: JsonFlag = False) -> None:
    """Print the version, and the date of the facts that decisions rest on."""
    from voicegate.residency import load_register

    facts = load_register().facts_date.isoformat()
    python = ".".join(str(part) for part in sys.version_info[:3])
    if json:
        print_json({"voicegate": __version__, "register": facts, "python": python})
        return
    print_version()
    sys.stdout.write(f"register of adequacy decisions as of {facts}\nPython {python}\n")
