"""Hears that a consent is taken back, anywhere in what a caller says. Pure.

Taking back must be as easy as giving (Art. 7(3) GDPR), so the words may stand in any sentence; only
a question about it, its denial ("nicht widerrufen"), and what others took back are none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Final

from voicegate.governance.understanding.grammar import LANGUAGES
from voicegate.governance.understanding.languages.ending_uses import USES
from voicegate.governance.understanding.languages.stop_using import PLEADING, STOP_USING
from voicegate.governance.understanding.languages.taking_back import WITHDRAWALS
from voicegate.governance.understanding.speech_pack import lines
from voicegate.governance.understanding.spoken import is_question, split_words
from voicegate.governance.understanding.templates import Phrases, fill
from voicegate.vocabulary import Consent

__all__ = ["withdrawals"]

_NEAR: Final = 12  # words between the thing and what is done with it
_CLAUSE: Final = re.compile(r"[,;:.!?]+")
_PEOPLE: Final[Mapping[str, str]] = {
    "de": "ich|i|ick|ik|wir",
    "en": "you|they",
    "nl": "ik|k|wij|we",
}
_WAYS: Final = (
    ("stop_calls",),
    ("ads", "enough"),
    ("stop_sound",),
    ("sound", "off"),
    ("whole",),
    ("consent", "take"),
    ("stop_using",),
)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Words:
    """The phrases of one language, by their names in ``WithdrawalWords``.

    ``ways`` are the ways to withdraw: the words with which each of a way's phrases can begin.
    """

    phrases: Mapping[str, Phrases]
    denied: frozenset[str]
    reach: int
    ways: tuple[tuple[frozenset[str], ...], ...]
    uses: Mapping[Consent, Phrases]

    def possible(self, tokens: Sequence[str]) -> bool:
        """Whether all phrases of some way can begin; most of what is said costs no more."""
        return any(not any(firsts.isdisjoint(tokens) for firsts in way) for way in self.ways)

    def plain(self, tokens: Sequence[str]) -> tuple[str, ...]:
        """Without the words of politeness, which may stand anywhere."""
        polite = {n for start, end in self.spans("polite", tokens) for n in range(start, end)}
        return tuple(token for n, token in enumerate(tokens) if n not in polite)

    def spans(self, name: str, tokens: Sequence[str]) -> list[Span]:
        """Where a phrase of ``name`` stands: its longest reading from each word on."""
        phrases = self.phrases[name]
        firsts = phrases.firsts
        if firsts.isdisjoint(tokens):
            return []
        starts = [start for start, token in enumerate(tokens) if token in firsts]
        found = ((start, max(phrases.ends(tokens, start), default=0)) for start in starts)
        return [(start, end) for start, end in found if end]

    def near(self, thing: str, act: str, tokens: Sequence[str]) -> bool:
        """Whether a ``thing`` and what is to be done with it stand close."""
        acts = self.spans(act, tokens)
        return any(_close(a, b) for a in self.spans(thing, tokens) for b in acts)


def withdrawals(text: str, language: str) -> frozenset[Consent] | None:
    """The consents that ``text`` takes back; empty for all of them, None for none.

    ``language`` is a tag such as "de-AT"; another language than the six hears nothing.
    """
    bare = language.replace("_", "-").partition("-")[0].lower()
    if bare not in LANGUAGES:
        return None
    words = _words(bare)
    said = split_words(text, bare)
    if not words.possible(said):
        return None
    tokens = words.plain(said)
    pleads = bool(words.spans("pleading", said)) and not is_question(text)
    if not tokens or _asks(words, tokens, marked=is_question(text), pleads=pleads):
        return None
    named = {
        consent
        for consent, found in (
            (Consent.MARKETING, _no_marketing(words, tokens)),
            (Consent.RECORDING, _no_recording(words, tokens)),
        )
        if found
    }
    named |= _ended_uses(words, tokens)
    if named:
        return frozenset(named)
    # A "not" in one clause denies nothing in another, where the recogniser tells them apart.
    if words.spans("stop_using", said) or words.spans("stop_using", tokens):
        return frozenset()
    clauses = [words.plain(split_words(clause, bare)) for clause in _CLAUSE.split(text)]
    parts = [tokens, *(clause for clause in clauses if clause and not _asks(words, clause))]
    return frozenset() if any(_takes_all(words, part) for part in parts) else None


def _asks(
    words: _Words, tokens: Sequence[str], *, marked: bool = False, pleads: bool = False
) -> bool:
    """Whether it is a question; "could you delete it" asks for it, and only sounds like one."""
    start = 0
    while start < len(tokens):
        asked = words.phrases["plea" if pleads else "request"].ends(tokens, start)
        request = max(asked, default=0)
        if request:
            rest = range(request, len(tokens))
            return any(words.phrases["asking"].ends(tokens, each) for each in rest)
        if words.phrases["asking"].ends(tokens, start):
            return True
        start = max(words.phrases["lead"].ends(tokens, start), default=len(tokens))
    return marked


def _no_marketing(words: _Words, tokens: Sequence[str]) -> bool:
    return bool(words.spans("stop_calls", tokens) or words.near("ads", "enough", tokens))


def _no_recording(words: _Words, tokens: Sequence[str]) -> bool:
    return bool(words.spans("stop_sound", tokens) or words.near("sound", "off", tokens))


def _ended_uses(words: _Words, tokens: Sequence[str]) -> set[Consent]:
    """The uses that are ended, where no "not" stands right before it."""
    return {
        consent
        for consent, phrases in words.uses.items()
        for start in range(len(tokens))
        if phrases.ends(tokens, start)
        and words.denied.isdisjoint(tokens[max(0, start - words.reach) : start])
    }


def _takes_all(words: _Words, tokens: Sequence[str]) -> bool:
    if _whole(words, tokens):
        return True
    own = [
        (start, end)
        for start, end in words.spans("consent", tokens)
        if not start or not words.phrases["theirs"].cover([tokens[start - 1]])
    ]
    taken = [each for each in words.spans("take", tokens) if not _others(words, tokens, each)]
    return any(_close(a, b) and not _denied(words, tokens, a, b, taken) for a in own for b in taken)


def _others(words: _Words, tokens: Sequence[str], take: Span) -> bool:
    """Whether somebody else took it back: "il vicino ha ritirato"."""
    return take[0] > 0 and words.phrases["others"].cover([tokens[take[0] - 1]])


def _denied(
    words: _Words, tokens: Sequence[str], consent: Span, take: Span, taken: Sequence[Span]
) -> bool:
    """Whether a "not" belongs to it: "nicht mehr" is part of taking back and is none."""
    inside = {n for start, end in taken for n in range(start, end)}
    first = min(consent[0], take[0] - words.reach)
    near = range(max(0, first), min(len(tokens), max(consent[1], take[1]) + 1))
    return any(tokens[n] in words.denied and n not in inside for n in near)


def _close(a: Span, b: Span) -> bool:
    return a[1] <= b[0] + _NEAR and b[1] <= a[0] + _NEAR + 1


def _whole(words: _Words, tokens: Sequence[str]) -> bool:
    """Whether it is said, and nothing beside it that could give it another meaning."""
    reached: list[set[bool]] = [set() for _ in range(len(tokens) + 1)]
    reached[0].add(False)
    for start, states in enumerate(reached[:-1]):
        if not states:
            continue
        for end in words.phrases["whole"].ends(tokens, start):
            reached[end].add(True)
        for end in words.phrases["lead"].ends(tokens, start):
            reached[end] |= states
    return True in reached[-1]


@cache
def _words(language: str) -> _Words:
    def split(text: str) -> tuple[str, ...]:
        return split_words(text, language)

    said = WITHDRAWALS[language]
    person = _PEOPLE.get(language, "")
    parts = {"ich": person, "ik": person, "you": person, "ads": said.ads}
    phrases = {
        field.name: Phrases([fill(f"({getattr(said, field.name)})", parts)], split)
        for field in fields(said)
        if field.name != "reach"
    }
    plea, pleading = PLEADING.get(language, ("", ""))
    phrases["stop_using"] = Phrases(lines(STOP_USING.get(language, "")), split)
    phrases["plea"] = Phrases([f"({plea})", f"({said.request})"], split)
    phrases["pleading"] = Phrases([f"({pleading})"], split)
    denied = frozenset(split(said.denied.replace("|", " ")))
    uses = {
        consent: Phrases([fill(f"({text})", parts)], split)
        for consent, text in USES.get(language, {}).items()
    }
    ways = (
        *(tuple(phrases[name].firsts for name in way) for way in _WAYS),
        *((each.firsts,) for each in uses.values()),
    )
    return _Words(phrases, denied, said.reach, ways, uses)
