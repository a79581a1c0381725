"""Every key of a TOML text is found on its line, however it is written."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicegate.policy.config.locate import MAX_DEPTH, Path, TooDeepError, line_of, locate
from voicegate.policy.config.shapes import as_list, as_table

HARD = '''\
# a comment with = and [brackets]
top = 1   # 2
"quoted key" = "with \\" quote and # hash"
'literal.key' = 'C:\\path'
"esc\\u0061ped" = 5

[a.b]  # 7
dotted.inner.key = 8
"dotted with".'quotes' = 9
multi = """
line eleven = not a key
[not.a.table]
"""
literal = \'\'\'
x = 15
\'\'\'
array = [ # 17
    1,
    { in_array = 19, deep = { er = "x}y" } },
    ["nested", "]"], # 20
]
inline = { one = 22, two.three = 22, four = [22] }
date = 2026-03-01 10:00:00
empty = ""
empty_multi = """"""
quotes = """a""""
[[rows]] # 27
name = 28
[rows.sub]
key = 30
[[rows]]
name = 32
[[rows.inner]]
name = 34
[[rows.inner]]
name = 36
[a]
late = 38
'''

EXPECTED: dict[Path, int] = {
    ("top",): 2,
    ("quoted key",): 3,
    ("literal.key",): 4,
    ("escaped",): 5,
    ("a", "b"): 7,
    ("a", "b", "dotted", "inner", "key"): 8,
    ("a", "b", "dotted with", "quotes"): 9,
    ("a", "b", "multi"): 10,
    ("a", "b", "literal"): 14,
    ("a", "b", "array"): 17,
    ("a", "b", "array", 0): 18,
    ("a", "b", "array", 1, "in_array"): 19,
    ("a", "b", "array", 1, "deep", "er"): 19,
    ("a", "b", "array", 2, 1): 20,
    ("a", "b", "inline", "two", "three"): 22,
    ("a", "b", "inline", "four", 0): 22,
    ("a", "b", "date"): 23,
    ("a", "b", "empty_multi"): 25,
    ("a", "b", "quotes"): 26,
    ("rows", 0): 27,
    ("rows", 0, "name"): 28,
    ("rows", 0, "sub", "key"): 30,
    ("rows", 1, "name"): 32,
    ("rows", 1, "inner", 0, "name"): 34,
    ("rows", 1, "inner", 1, "name"): 36,
    ("a", "late"): 38,
}


def paths(value: object, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    for key, item in (as_table(value) or {}).items():
        yield from paths(item, (*path, key))
    for n, item in enumerate(as_list(value) or ()):
        yield from paths(item, (*path, n))


@pytest.mark.parametrize("path", EXPECTED, ids=str)
def test_each_key_is_on_its_line(path: Path) -> None:
    assert locate(HARD)[path] == EXPECTED[path]


def test_windows_line_ends_change_nothing() -> None:
    lines = locate(HARD.replace("\n", "\r\n"))
    assert {path: lines[path] for path in EXPECTED} == EXPECTED


def test_the_scanner_sees_just_the_keys_that_tomllib_reads() -> None:
    assert set(locate(HARD)) == set(paths(tomllib.loads(HARD)))


def test_what_has_no_line_of_its_own_gets_that_of_what_is_around_it() -> None:
    lines = locate(HARD)
    assert line_of(lines, ("a", "b", "inline", "missing")) == 22
    assert line_of(lines, ("nowhere",)) is None


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * 5000,
        "x = " + "[" * 40 + "]" * 40,
        "x = " + "{a=" * 5000,
        ".".join("a" * 5000) + " = 1",
        "[" + ".".join("a" * 60) + "]",
        "\n\nx = " + "[" * 100_000,
    ],
)
def test_extreme_nesting_is_found_before_any_stack_overflows(text: str) -> None:
    with pytest.raises(TooDeepError) as caught:
        locate(text)
    assert caught.value.line == 1 + text.count("\n")
    assert str(MAX_DEPTH) in str(caught.value)


KEYS = st.from_regex(r"[a-z]{1,3}", fullmatch=True)
VALUES = st.recursive(
    st.sampled_from(["1", '"a=b"', "'[x]'", "true", "2026-01-01", '"""\nq = 1\n"""']),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda v: "[" + ",\n".join(v) + "]")
        | st.dictionaries(KEYS, inner, max_size=3).map(
            lambda v: "{ " + ", ".join(f"{k} = {x}" for k, x in v.items()) + " }"
        )
    ),
    max_leaves=6,
)


@given(st.dictionaries(KEYS, st.dictionaries(KEYS, VALUES, max_size=4), max_size=4))
def test_scanner_and_tomllib_agree_on_any_file(tables: dict[str, dict[str, str]]) -> None:
    text = ""
    expected: dict[Path, int] = {}
    for name, rows in tables.items():
        expected[(name,)] = text.count("\n") + 1
        text += f"[{name}]\n"
        for key, value in rows.items():
            expected[name, key] = text.count("\n") + 1
            text += f"{key} = {value}\n"
    lines = locate(text)
    assert set(lines) == set(paths(tomllib.loads(text)))
    assert {path: lines[path] for path in expected} == expected


@given(st.text(max_size=80))
def test_any_text_is_survived(text: str) -> None:
    assert all(1 <= line <= text.count("\n") + 1 for line in locate(text).values())
