"""The contracts between the rooms hold on this tree, and each breaks when it is violated."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONFIGURATION = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
CONTRACTS = {contract["id"]: contract for contract in CONFIGURATION["contracts"]}

ESPEAK = "adapters/voicegate_adapters/espeak"

# contract, file to plant, what it says
VIOLATIONS = [
    ("layers", "voicegate/speech/planted.py", "import voicegate.gate"),
    ("layers", "voicegate/policy/planted.py", "from voicegate.redaction import Redactor"),
    ("layers", "voicegate/storage/planted.py", "import voicegate.adapter"),
    ("layers", "voicegate/routing/planted.py", "import voicegate.governance"),
    ("layers", "voicegate/gate/planted.py", "def late():\n    import voicegate.cli"),
    ("layers", "voicegate/residency/planted.py", "from voicegate import Gate"),
    ("layers", "voicegate/planted/__init__.py", ""),  # a room that was placed nowhere
    ("layers", "voicegate/planted.py", ""),
    ("core", "voicegate/gate/planted.py", "import voicegate_adapters.espeak"),
    ("core", "voicegate/adapter/planted.py", "def late():\n    import voicegate_adapters.espeak"),
    ("independence", f"{ESPEAK}/planted.py", "import voicegate_adapters.pocketsphinx"),
    ("face", f"{ESPEAK}/planted.py", "from voicegate.policy import Decision"),
    ("face", f"{ESPEAK}/planted.py", "import voicegate.gate"),
    ("face", f"{ESPEAK}/planted.py", "import voicegate.storage"),
    ("pure", "voicegate/residency/planted.py", "import socket"),
    ("pure", "voicegate/policy/planted.py", "def late():\n    import time"),
    ("pure", "voicegate/policy/planted.py", "from os import environ"),
    ("pure", "voicegate/redaction/planted.py", "import random"),
    ("pure", "voicegate/redaction/planted.py", "import asyncio"),
    ("pure", "voicegate/speech/planted.py", "from pathlib import Path"),
    ("pure", "voicegate/speech/planted.py", "import logging"),
    ("wire", f"{ESPEAK}/wire.py", "import httpx"),
    ("wire", f"{ESPEAK}/endpoints.py", "import os"),
    ("mint", "voicegate/gate/planted.py", "from voicegate.adapter._mint import mint"),
    ("mint", "voicegate/testing/planted.py", "from voicegate.adapter import _mint"),
    ("mint", f"{ESPEAK}/planted.py", "import voicegate.adapter._mint"),
]  # fmt: skip


def lint(tree: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    chosen = [word for contract in contracts for word in ("--contract", contract)]
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    return subprocess.run(
        [*command, "--no-cache", *chosen],
        cwd=tree,
        # Before site-packages, where the checkout itself is installed.
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tree), str(tree / "adapters")])},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("tree")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in ("voicegate", "adapters"):
        shutil.copytree(
            ROOT / package, copy / package, ignore=shutil.ignore_patterns("*.pyc", "audio", "data")
        )
    return copy


def test_every_contract_is_kept(tree: Path) -> None:
    done = lint(tree)
    verdicts = dict(re.findall(r"^(.+) (KEPT|BROKEN)$", done.stdout, re.MULTILINE))
    assert verdicts == {contract["name"]: "KEPT" for contract in CONTRACTS.values()}
    assert done.returncode == 0


@pytest.mark.parametrize(("contract", "path", "code"), VIOLATIONS)
def test_a_planted_violation_breaks_its_contract(
    tree: Path, contract: str, path: str, code: str
) -> None:
    planted = tree / path
    before = planted.read_text() if planted.exists() else None
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(f"{before or ''}\n{code}\n")
    try:
        done = lint(tree, contract)
    finally:
        planted.unlink()
        if before is not None:
            planted.write_text(before)
        if planted.name == "__init__.py":
            shutil.rmtree(planted.parent)
    assert f"{CONTRACTS[contract]['name']} BROKEN" in done.stdout, done.stdout + done.stderr
    assert "Contracts: 0 kept, 1 broken." in done.stdout
    module = path.removeprefix("adapters/").removesuffix(".py").removesuffix("/__init__")
    assert module.replace("/", ".") in done.stdout
    assert done.returncode == 1


def test_each_contract_has_a_planted_violation() -> None:
    assert {contract for contract, _, _ in VIOLATIONS} == set(CONTRACTS)


def test_the_face_names_every_room_that_adapters_may_not_see() -> None:
    rooms = {
        f"voicegate.{path.stem}"
        for path in (ROOT / "voicegate").iterdir()
        if (path / "__init__.py").exists() or path.suffix == ".py"
    }
    seen = {f"voicegate.{room}" for room in ("adapter", "speech", "errors", "vocabulary")}
    assert rooms - seen - {"voicegate.__init__"} == set(CONTRACTS["face"]["forbidden_modules"])


def test_adapters_do_not_take_the_front_door() -> None:
    """The linter cannot forbid the root of a package without its rooms, so this test does."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in (ROOT / "adapters").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if (isinstance(node, ast.ImportFrom) and node.module == "voicegate")
        or (isinstance(node, ast.Import) and any(name.name == "voicegate" for name in node.names))
    ]
    assert wrong == []


def test_the_mint_has_no_second_door() -> None:
    """permit.py holds what the mint exports; nobody takes it from there by its private name."""
    mint = ROOT / "voicegate" / "adapter" / "_mint.py"
    permit = ROOT / "voicegate" / "adapter" / "permit.py"
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for package in ("voicegate", "adapters")
        for path in (ROOT / package).rglob("*.py")
        if path not in {mint, permit}
        for node in ast.walk(ast.parse(path.read_text()))
        if (isinstance(node, ast.Attribute) and node.attr == "_mint")
        or (
            isinstance(node, ast.ImportFrom)
            and node.module == "voicegate.adapter.permit"
            and any(name.name.startswith("_") for name in node.names)
        )
    ]
    assert wrong == []
