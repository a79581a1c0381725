"""Detection in one or several languages: rules compiled once, shared by all calls."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from voicegate.redaction.detect import Detection, detect
from voicegate.redaction.engines.protocol import EngineRunner
from voicegate.redaction.engines.spans import engine_candidates
from voicegate.redaction.entry import Flag
from voicegate.redaction.identifiers import active
from voicegate.redaction.lexicon import lexicon
from voicegate.redaction.names import plain_name
from voicegate.redaction.operator_rules import OperatorRules
from voicegate.redaction.resolve import resolve
from voicegate.redaction.results import RedactionRules
from voicegate.redaction.taxonomy import EntityType, labels_of
from voicegate.redaction.view import View
from voicegate.vocabulary import Label

if TYPE_CHECKING:
    from voicegate.redaction.context import Candidate, Situation
    from voicegate.redaction.memory import Memory

__all__ = ["Finder"]

_ADULT = 18
_NONE: frozenset[Label] = frozenset()
_MINOR = frozenset({Label.PERSONAL, Label.MINOR})


class Finder:
    """Finds personal data in a text, given what its call knows. Immutable, safe to share."""

    __slots__ = ("_bare", "_forms", "_operator", "_run_engines", "rules")

    def __init__(self, rules: RedactionRules, *, run_engines: EngineRunner) -> None:
        self.rules = rules
        self._run_engines = run_engines
        self._operator = OperatorRules(self.rules)
        self._forms = active(self.rules.countries)
        bare = (tag.partition("-")[0] for tag in self.rules.languages)
        self._bare = tuple(dict.fromkeys(bare))
        for language in self._bare:
            lexicon(language)

    def __repr__(self) -> str:
        return f"<Finder for {', '.join(self._bare)}>"

    def languages_for(self, language: str | None) -> tuple[str, ...]:
        """The packs to use for a BCP 47 tag: its own, or all of the rules if it has none."""
        if language is not None:
            bare = language.partition("-")[0].lower()
            if bare in self._bare:
                return (bare,)
        return self._bare

    def view(self, text: str, language: str) -> View:
        """``text`` as the matchers of one language see it."""
        return View(text, lexicon(language))

    def detect(
        self, text: str, languages: tuple[str, ...], situation: Situation, memory: Memory
    ) -> Detection:
        """The findings of all given languages, united."""
        first = detect(
            self.view(text, languages[0]), self._forms, situation, memory, self._operator
        )
        united = list(first.found)
        views = [first.view]
        for language in languages[1:]:
            other = detect(
                self.view(text, language), self._forms, situation, memory, self._operator
            )
            views.append(other.view)
            united += _moved(other, first)
        if len(views) > 1:
            united = _trimmed(united, views)
        if self.rules.engines and situation.final:
            answers = self._run_engines(self.rules.engines, text, languages[0])
            first.late = answers.late
            for name, spans in answers.found:
                united += engine_candidates(first.view, name, spans)
        if len(languages) > 1 or len(united) > len(first.found):
            first.found = resolve(first.view, united, self._operator)
        return first

    def resolved(self, view: View, found: list[Candidate]) -> list[Candidate]:
        """Those that count by the operator's rules, so that none overlap."""
        return resolve(view, found, self._operator)

    def labels_of(self, found: list[Candidate]) -> frozenset[Label]:
        """The labels that all findings of an utterance add to its call."""
        if not found:
            return _NONE
        first = self.labels(found[0])
        return first.union(*(self.labels(c) for c in found[1:])) if len(found) > 1 else first

    @staticmethod
    def labels(candidate: Candidate) -> frozenset[Label]:
        """The labels that one finding adds to its call; an age below 18 adds ``minor``."""
        is_age = candidate.type is EntityType.AGE and candidate.value.isdecimal()
        if is_age and int(candidate.value) < _ADULT:
            return _MINOR
        return labels_of(candidate.type)


def _moved(other: Detection, first: Detection) -> list[Candidate]:
    """Findings of one language in the tokens of another; hesitations differ between them."""
    if other.view.starts == first.view.starts:
        return other.found
    starts, ends = first.view.starts, first.view.ends
    for candidate in other.found:
        begin, end = other.view.span(candidate.i, candidate.j)
        candidate.i = bisect_right(ends, begin)
        candidate.j = max(bisect_left(starts, end), candidate.i + 1)
    return [c for c in other.found if c.i < c.j <= first.view.size]


def _trimmed(found: list[Candidate], views: list[View]) -> list[Candidate]:
    """Names without the words that are grammar in any of the languages: "ist", "is"."""
    grammar = {
        view.starts[k]
        for view in views
        for k, flags in enumerate(view.flags)
        if flags & Flag.FUNCTION and not flags & Flag.PARTICLE
    }
    view = views[0]
    for candidate in found:
        if candidate.type is not EntityType.PERSON:
            continue
        while candidate.i < candidate.j and view.starts[candidate.i] in grammar:
            candidate.i += 1
        while candidate.j > candidate.i and view.starts[candidate.j - 1] in grammar:
            candidate.j -= 1
        candidate.value = plain_name(view.words[candidate.i : candidate.j])
    return [c for c in found if c.i < c.j]
