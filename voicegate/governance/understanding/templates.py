"""Phrases written short: ``[a|b]`` may be there, ``(a|b)`` must, ``{name}`` is a part with a name.

One template stands for every phrase that it can be read as, often for thousands, so it is never
spelled out: it is walked along the words that were said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

__all__ = ["Phrases", "Template", "fill"]

_CLOSING: Final = {"[": "]", "(": ")"}
_DEEPEST: Final = 6
_NOWHERE: Final = frozenset[int]()
Split = Callable[[str], Sequence[str]]


def fill(template: str, parts: Mapping[str, str]) -> str:
    """``template`` with each ``{name}`` in it replaced; parts may hold names of other parts."""
    for _ in range(_DEEPEST):
        if "{" not in template:
            break
        for name, part in parts.items():
            template = template.replace("{" + name + "}", f"({part})")
    return template


class Template:
    """What a template says, as choices of sequences of words and inner choices."""

    __slots__ = ("choices", "optional", "words")

    def __init__(self, text: str, split: Split, *, optional: bool = False) -> None:
        """Read ``text``.

        Raises:
            ValueError: A bracket is not closed.
        """
        self.optional = optional
        # Plain words by their first one, so that a long list costs one look.
        self.words: dict[str, list[tuple[str, ...]]] = {}
        self.choices: list[list[Template]] = []
        for choice in _choices(text):
            if any(bracket in choice for bracket in "[("):
                self.choices.append(_sequence(choice, split))
            elif words := tuple(split(choice)):
                self.words.setdefault(words[0], []).append(words)

    def ends(self, tokens: Sequence[str], starts: frozenset[int]) -> frozenset[int]:
        """Where it can end in ``tokens`` when it begins at one of ``starts``."""
        found = set(starts) if self.optional else set[int]()
        for start in starts:
            if start < len(tokens):
                for words in self.words.get(tokens[start], ()):
                    end = start + len(words)
                    if tuple(tokens[start:end]) == words:
                        found.add(end)
        for choice in self.choices:
            reached = starts
            for part in choice:
                reached = part.ends(tokens, reached) if reached else reached
            found |= reached
        return frozenset(found)

    def firsts(self) -> tuple[frozenset[str], bool]:
        """The words it can begin with, and whether it can be nothing at all."""
        found, nothing = set(self.words), self.optional
        for choice in self.choices:
            for part in choice:
                words, empty = part.firsts()
                found |= words
                if not empty:
                    break
            else:
                nothing = True
        return frozenset(found), nothing

    def vocabulary(self) -> Iterator[str]:
        """Every word that occurs in it."""
        for phrases in self.words.values():
            for phrase in phrases:
                yield from phrase
        for choice in self.choices:
            for part in choice:
                yield from part.vocabulary()


class Phrases:
    """The templates of one kind; ``firsts`` are the words that one of them can begin with."""

    __slots__ = ("_by_first", "_templates", "firsts")

    def __init__(self, templates: Iterable[str], split: Split) -> None:
        self._templates = tuple(Template(template, split) for template in templates)
        self._by_first: dict[str, list[Template]] = {}
        for template in self._templates:
            for word in template.firsts()[0]:
                self._by_first.setdefault(word, []).append(template)
        self.firsts = frozenset(self._by_first)

    def ends(self, tokens: Sequence[str], start: int) -> frozenset[int]:
        """Where phrases that begin at ``start`` end; never at ``start`` itself."""
        templates = self._by_first.get(tokens[start])
        if templates is None:
            return _NOWHERE
        at = frozenset({start})
        found = frozenset[int]().union(*(t.ends(tokens, at) for t in templates))
        return found - at

    def cover(self, tokens: Sequence[str]) -> bool:
        """Whether one phrase is all of ``tokens``."""
        return bool(tokens) and len(tokens) in self.ends(tokens, 0)

    def vocabulary(self) -> frozenset[str]:
        """Every word that occurs in a phrase."""
        return frozenset(word for t in self._templates for word in t.vocabulary())


def _sequence(text: str, split: Split) -> list[Template]:
    parts: list[Template] = []
    while text:
        start = next((n for n, letter in enumerate(text) if letter in _CLOSING), len(text))
        if text[:start].strip():
            parts.append(Template(text[:start], split))
        if start == len(text):
            break
        end = _end(text, start)
        parts.append(Template(text[start + 1 : end], split, optional=text[start] == "["))
        text = text[end + 1 :]
    return parts


def _choices(text: str) -> Iterator[str]:
    depth = start = 0
    for n, letter in enumerate(text):
        if letter in "[(":
            depth += 1
        elif letter in "])":
            depth -= 1
        elif letter == "|" and depth == 0:
            yield text[start:n]
            start = n + 1
    yield text[start:]


def _end(text: str, start: int) -> int:
    depth = 0
    for n in range(start, len(text)):
        depth += (text[n] in "[(") - (text[n] in "])")
        if depth == 0 and text[n] == _CLOSING[text[start]]:
            return n
        if depth == 0:
            break
    raise ValueError(f"a bracket is not closed: {text}")
