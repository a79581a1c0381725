"""What a module offers is listed, in order, importable, and named after what it is."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.house.sources import ROOT, Source, library, modules

EMPTY_WORDS = re.compile(r"^(Base|Abstract)[A-Z]|(Manager|Helper|Utils?)$")


def order(name: str) -> tuple[int, str]:
    """CONSTANTS, then Classes, then functions: the order that ruff keeps."""
    return (0 if name.isupper() else 1 if name[:1].isupper() else 2, name)


def own_definitions(source: Source) -> set[str]:
    return {
        node.name
        for node in source.tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
    }


def test_every_listed_name_exists() -> None:
    missing = [
        f"{module.__name__}.{name}"
        for module in modules()
        for name in getattr(module, "__all__", ())
        if not hasattr(module, name)
    ]
    assert missing == []


def test_every_list_is_in_order_and_holds_nothing_twice() -> None:
    for module in modules():
        names: list[str] = list(getattr(module, "__all__", ()))
        assert names == sorted(set(names), key=order), module.__name__


def test_every_public_definition_is_listed() -> None:
    by_name = {module.__name__: module for module in modules()}
    unlisted = {
        source.path: sorted(left)
        for source in library()
        if not source.module.startswith("voicegate.cli")  # a command is no API
        and (module := by_name.get(source.module))
        and (left := own_definitions(source) - set(getattr(module, "__all__", ())))
    }
    assert unlisted == {}


def test_no_name_is_empty_of_meaning() -> None:
    wrong = [
        f"{source.path}:{node.lineno} {node.name}"
        for source in library()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef) and EMPTY_WORDS.search(node.name)
    ]
    files = [s.path for s in library() if Path(s.path).stem in {"utils", "helpers", "common"}]
    assert wrong + files == []


def test_both_packages_say_that_they_are_typed() -> None:
    for package in ("voicegate", "adapters/voicegate_adapters"):
        assert (ROOT / package / "py.typed").exists()
        # Without it import-linter would not see the package and report every contract as kept.
        assert (ROOT / package / "__init__.py").exists()


def test_every_folder_with_code_is_a_package() -> None:
    folders = {Path(source.path).parent for source in library()}
    assert [str(f) for f in folders if not (ROOT / f / "__init__.py").exists()] == []
