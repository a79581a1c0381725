"""Files and functions stay small."""

from __future__ import annotations

import ast
import statistics

from tests.house.sources import library, sources

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
LONG_FUNCTION_P90 = 30
MEDIAN_FUNCTION = 10


def functions() -> list[tuple[int, str]]:
    return [
        (node.end_lineno - node.lineno + 1, f"{source.path}:{node.lineno} {node.name}")
        for source in library()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno
    ]


def test_no_file_is_long() -> None:
    long = {s.path: len(s.lines) for s in sources() if len(s.lines) > LONGEST_FILE}
    assert long == {}


def test_no_function_is_long() -> None:
    assert [found for found in functions() if found[0] >= LONGEST_FUNCTION] == []


def test_most_functions_are_short() -> None:
    lengths = [length for length, _ in functions()]
    assert statistics.median(lengths) <= MEDIAN_FUNCTION
    assert statistics.quantiles(lengths, n=10)[-1] <= LONG_FUNCTION_P90
