"""Where each key of a TOML text stands: tomllib gives the values, this gives the lines.

The scanner is no validator. It walks what is well formed and stops at the first thing it cannot
read, which tomllib then reports with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Final

__all__ = ["MAX_DEPTH", "Path", "TooDeepError", "line_of", "locate"]

Path = tuple[str | int, ...]

MAX_DEPTH: Final = 24  # no honest file nests deeper; tomllib itself would overflow the stack
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SPACE = re.compile(r"[ \t]*")
_GAP = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.DOTALL
)
_ATOM = re.compile(r"[^,\]}\r\n#]+")
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_ESCAPED: Final = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}


class TooDeepError(ValueError):
    """Tables, arrays or dotted keys are nested beyond ``MAX_DEPTH``; ``line`` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"nested deeper than {MAX_DEPTH} levels")
        self.line = line


def locate(text: str) -> Mapping[Path, int]:
    """The line, counted from 1, of each key, table header and array item of ``text``.

    Raises:
        TooDeepError: Something is nested beyond ``MAX_DEPTH``.
    """
    scanner = _Scanner(text)
    with suppress(_LostError):
        scanner.document()
    return scanner.lines


def line_of(lines: Mapping[Path, int], path: Path) -> int | None:
    """The line of ``path``, or of the nearest thing around it that has one."""
    for end in range(len(path), 0, -1):
        found = lines.get(path[:end])
        if found is not None:
            return found
    return None


class _LostError(Exception):
    """The text is not TOML from here on."""


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[Path, int] = {}
        self._tables: dict[Path, int] = {}  # how many items an array of tables has so far
        self._line, self._counted = 1, 0

    def document(self) -> None:
        prefix: Path = ()
        while self._skip(_GAP) < len(self.text):
            if self.text.startswith("[", self.at):
                prefix = self._header()
            else:
                self._pair(prefix)

    def _here(self) -> int:
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line

    def _note(self, path: Path) -> None:
        if len(path) > MAX_DEPTH:
            raise TooDeepError(self._here())
        self.lines.setdefault(path, self._here())

    def _skip(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self.text, self.at)
        self.at = self.at if found is None else found.end()
        return self.at

    def _take(self, literal: str) -> bool:
        if self.text.startswith(literal, self.at):
            self.at += len(literal)
            return True
        return False

    def _expect(self, literal: str) -> None:
        if not self._take(literal):
            raise _LostError

    def _header(self) -> Path:
        array = self._take("[[")
        if not array:
            self._expect("[")
        path = self._resolved(tuple(self._key()))
        if array:
            index = self._tables.get(path, 0)
            self._tables[path] = index + 1
            self._note(path)
            path = (*path, index)
        for end in range(1, len(path) + 1):
            self._note(path[:end])
        self._expect("]]" if array else "]")
        return path

    def _resolved(self, key: tuple[str, ...]) -> Path:
        """A header path with the current index after each array of tables on its way."""
        path: Path = ()
        for n, part in enumerate(key):
            path = (*path, part)
            if path in self._tables and n + 1 < len(key):
                path = (*path, self._tables[path] - 1)
        return path

    def _pair(self, prefix: Path) -> None:
        path = prefix
        for part in self._key():
            path = (*path, part)
            self._note(path)
        self._expect("=")
        self._skip(_SPACE)
        self._value(path)

    def _key(self) -> Iterator[str]:
        for count in range(MAX_DEPTH + 1):
            if count and not self._take("."):
                return
            self._skip(_SPACE)
            yield self._part()
            self._skip(_SPACE)
        raise TooDeepError(self._here())

    def _part(self) -> str:
        for pattern in (_BARE, _STRING):
            found = pattern.match(self.text, self.at)
            if found is not None:
                self.at = found.end()
                word = found.group()
                return word if pattern is _BARE else _unquoted(word)
        raise _LostError

    def _value(self, path: Path) -> None:
        if self.text.startswith(("'", '"'), self.at):
            found = _STRING.match(self.text, self.at)
            if found is None:
                raise _LostError
            self.at = found.end()
        elif self._take("["):
            self._array(path)
        elif self._take("{"):
            self._inline(path)
        elif self._skip(_ATOM) == len(self.text):
            return

    def _array(self, path: Path) -> None:
        index = 0
        while True:
            self._skip(_GAP)
            if self._take("]"):
                return
            self._note((*path, index))
            self._value((*path, index))
            index += 1
            self._skip(_GAP)
            if not self._take(",") and not self.text.startswith("]", self.at):
                raise _LostError

    def _inline(self, path: Path) -> None:
        while True:
            self._skip(_GAP)
            if self._take("}"):
                return
            self._pair(path)
            self._skip(_GAP)
            if not self._take(",") and not self.text.startswith("}", self.at):
                raise _LostError


def _unquoted(word: str) -> str:
    if word.startswith("'"):
        return word[1:-1]
    return _ESCAPE.sub(_unescaped, word[1:-1])


def _unescaped(found: re.Match[str]) -> str:
    code = found.group(1)
    if len(code) == 1:
        return _ESCAPED.get(code, code)
    try:
        return chr(int(code[1:], 16))
    except (ValueError, OverflowError):
        return "\N{REPLACEMENT CHARACTER}"
