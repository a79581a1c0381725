"""No text here tells where it was written; the lock file names the public index only."""

from __future__ import annotations

import re

from tests.house.sources import ROOT, shipped_text

# Written in pieces, so that this file does not find itself.
MACHINE = re.compile(r"(?<![\w.])/(?:wor" r"k/|roo" r"t/|hom" r"e/\w|User" r"s/\w)")
URL = re.compile(r"https?://([^/\"'\s]+)")


def test_no_path_of_a_machine() -> None:
    found = [
        f"{name}:{number}: {line.strip()[:80]}"
        for name, text in shipped_text()
        for number, line in enumerate(text.splitlines(), 1)
        if MACHINE.search(line)
    ]
    assert found == []


def test_the_lock_file_names_the_public_index_only() -> None:
    hosts = set(URL.findall((ROOT / "uv.lock").read_text("utf-8")))
    assert hosts <= {"pypi.org", "files.pythonhosted.org"}
