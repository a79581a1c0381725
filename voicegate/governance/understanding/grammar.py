"""A language's phrases, ready to be found, for one topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from typing import Final, cast

from voicegate.governance.understanding.speech_pack import SpeechPack, lines
from voicegate.governance.understanding.spoken import split_words
from voicegate.governance.understanding.templates import Phrases, fill

__all__ = ["LANGUAGES", "Grammar", "Kind", "load_grammar"]

LANGUAGES: Final = ("de", "en", "es", "fr", "it", "nl")
Kind = str
# What counts more where two phrases are equally long: what speaks against a yes.
_KINDS: Final[tuple[Kind, ...]] = (
    "no", "doubt", "indifferent", "condition", "corrected", "question", "but", "yes",
    "acknowledged", "soft", "filler", "negator", "want",
)  # fmt: skip
_LIMITS: Final = frozenset(
    {"condition", "doubt", "indifferent", "but", "question", "corrected", "no"}
)
_HEDGES: Final = frozenset({"condition", "doubt", "indifferent"})
_SENTENCE: Final = ("core", "may", "beside", "asks", "mine", "cut")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The phrases of one language by what they do in an answer."""

    language: str
    kinds: dict[Kind, Phrases]
    not_yes: Phrases
    tag: Phrases
    after: Phrases
    sentence: Mapping[str, Phrases]
    known: frozenset[str]

    def split(self, text: str) -> tuple[str, ...]:
        """The words of ``text``, as the phrases hold them."""
        return split_words(text, self.language, self.known)

    def agrees(self, tokens: Sequence[str]) -> bool:
        """Whether every word belongs to a yes, there is one, and no hesitation comes last."""
        kinds = self.kinds
        # What was reached up to a word: (a yes was heard, the last phrase was no hesitation).
        reached: list[set[tuple[bool, bool]]] = [set() for _ in range(len(tokens) + 1)]
        reached[0].add((False, False))
        for start, states in enumerate(reached[:-1]):
            if not states:
                continue
            # Who hesitates after a yes has to say it again: "yes, well, thanks" is none.
            calm = {(yes, True) for yes, firm in states if firm or not yes}
            for end in kinds["yes"].ends(tokens, start):
                reached[end].add((True, True))
            for end in kinds["soft"].ends(tokens, start):
                reached[end] |= calm
            for end in self.tag.ends(tokens, start):  # "yes, why not"; first it asks
                reached[end] |= {state for state in calm if state[0]}
            if any(yes for yes, _ in states):
                for end in self.after.ends(tokens, start):
                    reached[end].add((True, True))
            for end in kinds["filler"].ends(tokens, start):
                reached[end] |= {(yes, False) for yes, _ in states}
        return (True, True) in reached[-1]

    def permits(self, tokens: Sequence[str]) -> bool:
        """Whether a yes stands at the head of a sentence that permits, with no other word in it."""
        begin = next(
            (n for n, each in enumerate(tokens) if not self.kinds["filler"].cover([each])), 0
        )
        if not self.assents(tokens[begin : begin + 1]):
            return False
        rest = tokens[begin + 1 :]
        head = next((each for each in rest if not self.assents([each])), "")
        said = self.sentence
        if not rest or said["asks"].cover([head]) or said["cut"].cover(rest[-1:]):
            return False
        if _LIMITS & set(self.label(tokens)):
            return False  # "peut-être" is made of harmless words
        mine = any(said["mine"].ends(rest, start) for start in range(len(rest)))
        return self._one_permits(rest, may=not mine)

    def _one_permits(self, rest: Sequence[str], *, may: bool) -> bool:
        said = self.sentence
        # What was reached up to a word: whether what permits was heard.
        reached: list[set[bool]] = [set() for _ in range(len(rest) + 1)]
        reached[0].add(False)
        for start, states in enumerate(reached[:-1]):
            if not states:
                continue
            for end in said["core"].ends(rest, start):
                reached[end].add(True)
            for end in said["may"].ends(rest, start):
                reached[end] |= {True} if may else states
            for phrases in (said["beside"], self.kinds["assent"], self.kinds["soft"]):
                for end in phrases.ends(rest, start):
                    reached[end] |= states
        return True in reached[-1]

    def limited(self, tokens: Sequence[str]) -> bool:
        """Whether a condition or a doubt stands in it, though each word may be harmless."""
        return not _HEDGES.isdisjoint(self.label(tokens))

    def assents(self, tokens: Sequence[str]) -> bool:
        """Whether one of ``tokens`` is a yes all by itself."""
        return any(self.kinds["assent"].cover([token]) for token in tokens)

    def _negates(self, tokens: Sequence[str]) -> bool:
        return any(self.kinds["negator"].cover([token]) for token in tokens)

    def wants(self, tokens: Sequence[str]) -> bool:
        """Whether it speaks of what somebody wants, allows or does."""
        return any(self.kinds["want"].ends(tokens, start) for start in range(len(tokens)))

    def label(self, tokens: Sequence[str]) -> tuple[Kind, ...]:
        """What each stretch does, the longest phrase first; a word in none is ``other``.

        A yes without a word of assent in it (yes, sure) is a ``claim``: a "not" turns it round.
        """
        found: list[Kind] = []
        start = 0
        while start < len(tokens):
            end, kind = start + 1, "other"
            for name in _KINDS:
                longest = max(self.kinds[name].ends(tokens, start), default=0)
                if longest > end or (longest == end and kind == "other"):
                    end, kind = longest, name
            if kind == "yes" and not self.assents(tokens[start:end]):
                kind = "claim"
            found.append(kind)
            if kind == "no" and end < len(tokens) and self._negates(tokens[start:end]):
                found.append("negator")  # "I'd rather you didn't" goes on
            start = end
        return tuple(found)


@cache
def load_grammar(language: str, topic: str) -> Grammar:
    """The grammar of one of ``LANGUAGES`` for a topic; an unknown topic brings no nouns."""
    module = import_module(f"voicegate.governance.understanding.languages.{language}")
    pack = cast("SpeechPack", module.PACK)
    parts = {**pack.parts, **(pack.topics.get(topic) or pack.topics[""])}
    parts["then"] = pack.then.get(topic, "")
    split = partial(split_words, language=language)
    names = (*_KINDS, "assent", "not_yes", "tag", "after", *_SENTENCE)
    texts = {name: cast("str", getattr(pack, name)) for name in names}
    phrases = {
        name: Phrases([fill(t, parts) for t in lines(text)], split) for name, text in texts.items()
    }
    return Grammar(
        language=language,
        kinds={name: phrases[name] for name in (*_KINDS, "assent")},
        not_yes=phrases["not_yes"],
        tag=phrases["tag"],
        after=phrases["after"],
        sentence={name: phrases[name] for name in _SENTENCE},
        known=frozenset[str]().union(*(p.vocabulary() for p in phrases.values())),
    )
