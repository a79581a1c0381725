"""What is built is complete: it works without the checkout around it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.sources import ROOT

# Runs in an empty folder, with the unpacked wheel in place of the checkout.
PROBE = """
import importlib.metadata, pathlib, sys
import voicegate
from voicegate.policy import load_preset
from voicegate.residency import catalogue, load_register
assert pathlib.Path(voicegate.__file__).is_relative_to(sys.argv[1]), voicegate.__file__
assert load_register() and catalogue()
points = importlib.metadata.distribution("voicegate-sdk").entry_points
for point in points.select(group="voicegate.adapters"):
    if point.name in {"espeak", "pocketsphinx", "openai_compatible"}:
        assert point.load().name
print(voicegate.Gate.__name__)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_every_file_of_the_packages_is_in_the_wheel(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        str(path.relative_to(base))
        for base, package in ((ROOT, "voicegate"), (ROOT / "adapters", "voicegate_adapters"))
        for path in (base / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted - packed == set()
    assert {"voicegate/py.typed", "voicegate_adapters/py.typed"} <= packed


def test_nothing_else_is_in_the_wheel(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        "voicegate",
        "voicegate_adapters",
    }


def test_the_demo_finds_its_recordings_in_the_wheel(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    recordings = {path.name for path in (ROOT / "examples" / "audio").glob("*.wav")}
    assert recordings
    assert {f"voicegate/cli/demo/audio/{name}" for name in recordings} <= packed


def test_the_wheel_works_by_itself(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(tmp_path / "site")],
        cwd=tmp_path,
        env={"PATH": "", "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "Gate", done.stderr
