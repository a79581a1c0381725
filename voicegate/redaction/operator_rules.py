"""The operator's own patterns, allow list and deny list."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from importlib import import_module
from typing import TYPE_CHECKING, Any

from voicegate.errors import ConfigError, MissingExtraError
from voicegate.redaction.context import Candidate
from voicegate.redaction.taxonomy import ONE_WAY, EntityType
from voicegate.redaction.tokens import fold, lowered, split

if TYPE_CHECKING:
    from voicegate.redaction.results import RedactionRules
    from voicegate.redaction.runs import Run
    from voicegate.redaction.view import View

__all__ = ["OperatorRules"]


class OperatorRules:
    """``RedactionRules``, compiled once; shared by all calls.

    Raises:
        MissingExtraError: if patterns are given and google-re2 is not installed.
        ConfigError: if a pattern is not a regular expression that re2 accepts.
    """

    __slots__ = ("_allow", "_deny", "_patterns", "disabled", "threshold")

    def __init__(self, rules: RedactionRules) -> None:
        self.threshold = rules.threshold
        self.disabled = rules.disabled
        self._allow = frozenset("".join(w) for w in map(_folded, rules.allow) if w)
        self._deny: dict[str, list[list[str]]] = {}
        for words in map(_folded, rules.deny):
            if words:
                self._deny.setdefault(words[0], []).append(words)
        self._patterns = [_compiled(name, rules.patterns[name]) for name in rules.patterns]

    def counts(self, view: View, candidate: Candidate) -> bool:
        """Whether a finding is to be kept: score, disabled types, allow list."""
        if "deny" in candidate.reasons:
            return True
        if candidate.score < self.threshold and candidate.type not in ONE_WAY:
            return False
        if candidate.type in self.disabled:
            return False
        if not self._allow:
            return True
        said = "".join(fold(w) for w in view.words[candidate.i : candidate.j] if w.isalnum())
        return said not in self._allow and candidate.value not in self._allow

    def match(self, view: View, found: list[Run]) -> list[Candidate]:
        """What the deny list and the patterns find, in the text and in dictated runs."""
        out: list[Candidate] = []
        if self._deny:
            out += self._denied(view)
        for kind, name, pattern in self._patterns:
            for match in pattern.finditer(view.text):
                i = bisect_right(view.ends, match.start())
                j = bisect_left(view.starts, match.end())
                if i < j:
                    value = "".join(w for w in view.words[i:j] if w.isalnum())
                    out.append(Candidate(i, j, kind, 0.9, ("pattern", name), value))
            for run in found:
                match = pattern.fullmatch(run.alnum) or pattern.fullmatch(run.compact)
                if match is not None:
                    out.append(Candidate(run.i, run.j, kind, 0.9, ("pattern", name), run.alnum))
        return out

    def _denied(self, view: View) -> list[Candidate]:
        out: list[Candidate] = []
        plain = [fold(w) for w in view.words]
        for k, word in enumerate(plain):
            for words in self._deny.get(word, ()):
                if plain[k : k + len(words)] == words:
                    value = "".join(words)
                    end = k + len(words)
                    out.append(Candidate(k, end, EntityType.CUSTOM, 1.0, ("deny",), value))
        return out


def _folded(phrase: str) -> list[str]:
    return [fold(word) for _, _, word in split(lowered(phrase))]


def _compiled(name: str, pattern: str) -> tuple[EntityType, str, Any]:
    try:
        re2: Any = import_module("re2")  # it comes without types
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            f"redaction.patterns.{name}: own patterns need google-re2, which matches in linear "
            'time; install it with: pip install "voicegate-sdk[patterns]"'
        ) from error
    kind = EntityType(name) if name in EntityType.__members__ else EntityType.CUSTOM
    try:
        return kind, name, re2.compile(f"(?i:{pattern})")
    except re2.error as error:
        raise ConfigError(
            f"redaction.patterns.{name}: re2 cannot read this pattern ({error}); lookaround and "
            "back references are not available because they do not run in linear time"
        ) from error
