"""Version, changelog, metadata and README tell the same story."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import entry_points, metadata
from typing import Any

from tests.house.sources import ROOT
from voicegate._version import __version__

CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<day>\d{4}-\d\d-\d\d))?$", re.MULTILINE)
README_LINES = 120


def test_the_changelog_knows_the_version() -> None:
    headings = list(HEADING.finditer(CHANGELOG))
    assert headings[0]["version"] == "Unreleased"
    released = [heading["version"] for heading in headings[1:]]
    if __version__ not in released:  # not released yet: then it must say what is new
        until = headings[1].start() if released else len(CHANGELOG)
        assert "\n- " in CHANGELOG[headings[0].end() : until]
        assert all(version < __version__ for version in released)
    else:
        assert released[0] == __version__
    assert all(heading["day"] for heading in headings[1:])


def test_every_heading_starts_a_line_of_the_form() -> None:
    sections = set(re.findall(r"^### (.+)$", CHANGELOG, re.MULTILINE))
    assert sections <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_the_installed_distribution_is_this_one() -> None:
    installed = metadata("voicegate-sdk")
    assert installed["Version"] == __version__
    assert "Private :: Do Not Upload" in (installed.get_all("Classifier") or [])


def test_each_adapter_has_its_extra() -> None:
    extras: dict[str, list[str]] = PROJECT["optional-dependencies"]
    points: dict[str, str] = PROJECT["entry-points"]["voicegate.adapters"]
    adapters = {name for name, place in points.items() if place.startswith("voicegate_adapters.")}
    assert {name.replace("_", "-") for name in adapters} <= set(extras)
    everything = {
        name
        for part in ("all", "local")
        for line in extras[part]
        for name in re.findall(r"[\w-]+", line.partition("[")[2])
    }
    assert set(extras) - everything == {"all", "testing", "gliner"}
    assert {point.name for point in entry_points(group="voicegate.adapters")} >= set(points)


def test_the_readme_is_short_and_names_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert len(readme.splitlines()) <= README_LINES
    assert "make demo" in readme
    assert "make test" in readme
    assert "uv run" in readme
