"""From a page to a PDF file, by a Chromium that is on the machine already."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from voicegate.errors import ConfigError

__all__ = ["BROWSER_VARIABLE", "find_browser", "write_pdf"]

BROWSER_VARIABLE = "VOICEGATE_CHROMIUM"
_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge",
)
_SECONDS = 60.0


def find_browser(environ: Mapping[str, str] | None = None) -> str:
    """The path of a Chromium, Chrome or Edge.

    Raises:
        ConfigError: There is none; the message says what to do.
    """
    found = (os.environ if environ is None else environ).get(BROWSER_VARIABLE)
    if found:
        if shutil.which(found) is None:
            raise ConfigError(f"{BROWSER_VARIABLE} names no program that can be run")
        return found
    path = None if environ is None else environ.get("PATH", "")
    for name in _NAMES:
        program = shutil.which(name, path=path)
        if program is not None:
            return program
    raise ConfigError(
        "a PDF is printed by Chromium, Chrome or Edge, and none of them is on this machine. What "
        f"to do: apt-get install chromium, or set {BROWSER_VARIABLE} to its path, or write HTML "
        "and print that"
    )


def write_pdf(page: str, path: Path, *, environ: Mapping[str, str] | None = None) -> None:
    """Print ``page``, a whole HTML document, to ``path``. The browser gets no network.

    Raises:
        ConfigError: There is no browser, or it failed.
        OSError: The file cannot be written.
    """
    browser = find_browser(environ)
    with tempfile.TemporaryDirectory(prefix="voicegate-") as name:
        folder = Path(name)  # readable by this user only: the page may be personal
        source, made = folder / "page.html", folder / "page.pdf"
        source.write_text(page, encoding="utf-8")
        try:
            done = subprocess.run(  # noqa: S603  # our own file, no shell
                [browser, *_options(folder, made), source.as_uri()],
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise ConfigError(f"{browser} did not print within {_SECONDS:.0f} s") from None
        if done.returncode != 0 or not made.exists():
            raise ConfigError(
                f"{browser} printed no PDF (exit code {done.returncode}); start it by hand to see "
                "why, or write HTML and print that"
            )
        path.write_bytes(made.read_bytes())


def _options(folder: Path, made: Path) -> list[str]:
    options = [
        "--headless",
        "--disable-gpu",
        "--disable-extensions",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-first-run",
        "--no-pdf-header-footer",
        f"--user-data-dir={folder / 'profile'}",
        f"--print-to-pdf={made}",
    ]
    # Chromium refuses its sandbox to root; the page is ours, and asks nothing of the network.
    return ["--no-sandbox", *options] if getattr(os, "geteuid", int)() == 0 else options
