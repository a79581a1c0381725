"""Yes, no, or neither: judged so that nothing but a plain yes is ever taken for one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from voicegate.governance.understanding.answer import Answer, AnswerReason, Heard
from voicegate.governance.understanding.grammar import LANGUAGES, Grammar, Kind, load_grammar
from voicegate.governance.understanding.spoken import ends_open, is_question
from voicegate.vocabulary import Consent, Purpose

__all__ = ["understand"]

_TOPICS: Final = {
    Purpose.QUALITY_RECORDING: Consent.RECORDING,
    Purpose.MODEL_TRAINING: Consent.TRAINING,
    Purpose.VOICE_BIOMETRIC_AUTH: Consent.BIOMETRIC,
}
_LONGEST: Final = 400  # characters; nobody says yes for longer
_BOTH: Final = 2  # words: a yes and a no with nothing else
_SHORT: Final = 4  # phrases: "no recording, please"
_REASONS: Final[tuple[tuple[Kind, AnswerReason], ...]] = (
    ("condition", AnswerReason.CONDITION),
    ("question", AnswerReason.QUESTION),
    ("doubt", AnswerReason.DOUBT),
    ("indifferent", AnswerReason.INDIFFERENT),
    ("but", AnswerReason.CONDITION),
    ("yes", AnswerReason.MORE_THAN_YES),
    ("claim", AnswerReason.MORE_THAN_YES),
    ("no", AnswerReason.CONTRADICTION),
)


def understand(text: str, language: str, purpose: Consent | Purpose | str | None = None) -> Answer:
    """What a caller answered to a consent question; pure.

    ``language`` is a tag such as "de-AT"; ``purpose`` is the consent that was asked for. It is a
    yes only if every word of ``text`` belongs to a yes; conditions, partial answers, questions
    back, doubts and mere acknowledgements are unclear, and unclear counts as a refusal.
    """
    bare = language.replace("_", "-").partition("-")[0].lower()
    if bare not in LANGUAGES:
        return _unclear(AnswerReason.LANGUAGE)
    grammar = load_grammar(bare, _topic(purpose))
    tokens = grammar.split(text)
    if not tokens:
        return _unclear(AnswerReason.QUESTION if is_question(text) else AnswerReason.SILENCE)
    if len(text) > _LONGEST:
        return _unclear(AnswerReason.NOT_UNDERSTOOD)
    return _judged(grammar, text, tokens)


def _judged(grammar: Grammar, text: str, tokens: Sequence[str]) -> Answer:
    if is_question(text) and not _idiom(grammar, tokens):
        labels = grammar.label(tokens)
        refused = _first(labels) == "no" and not _limits(labels) and "yes" not in labels
        return _no() if refused else _unclear(AnswerReason.QUESTION)
    if grammar.not_yes.cover(tokens):
        return _unclear(AnswerReason.ACKNOWLEDGED)
    agreed = grammar.agrees(tokens) and not grammar.limited(tokens)
    if agreed or grammar.permits(tokens):
        if ends_open(text):
            return _unclear(AnswerReason.UNFINISHED)
        return Answer(answer=Heard.YES, reason=AnswerReason.AGREED)
    labels = grammar.label(tokens)
    return _corrected(grammar, tokens, labels) or _otherwise(
        labels, words=len(tokens), wants=grammar.wants(tokens)
    )


def _topic(purpose: Consent | Purpose | str | None) -> str:
    if purpose is None:
        return ""
    named = {purpose.value: consent.value for purpose, consent in _TOPICS.items()}
    return named.get(str(purpose), str(purpose))


def _idiom(grammar: Grammar, tokens: Sequence[str]) -> bool:
    """Whether it ends in "why not", which asks nothing."""
    return any(grammar.tag.cover(tokens[start:]) for start in range(len(tokens)))


def _corrected(grammar: Grammar, tokens: Sequence[str], labels: Sequence[Kind]) -> Answer | None:
    """A yes after the speaker took back her no, if that is plain: "no, sorry, I mean yes"."""
    taken_back = grammar.kinds["corrected"]
    starts = [n for n in range(1, len(tokens)) if taken_back.ends(tokens, n)]
    if not starts or _limits(labels):
        return None
    head = set(grammar.label(tokens[: starts[0]]))
    for start in starts:
        for end in taken_back.ends(tokens, start):
            if "no" in head and head <= {"no", "filler"} and grammar.agrees(tokens[end:]):
                return Answer(answer=Heard.YES, reason=AnswerReason.CORRECTED)
    return None


def _otherwise(labels: Sequence[Kind], *, words: int, wants: bool) -> Answer:
    """A no, or unclear."""
    found = set(labels)
    if _refuses(labels, words=words, wants=wants):
        reason = AnswerReason.CORRECTED if "yes" in found else AnswerReason.REFUSED
        return Answer(answer=Heard.NO, reason=reason)
    if {"no", "yes"} <= found and "condition" not in found:
        return _unclear(AnswerReason.CONTRADICTION)
    for kind, reason in _REASONS:
        if kind in found:
            return _unclear(reason)
    if found <= {"acknowledged", "soft", "filler"}:
        return _unclear(AnswerReason.ACKNOWLEDGED)
    return _unclear(AnswerReason.NOT_UNDERSTOOD)


def _refuses(labels: Sequence[Kind], *, words: int, wants: bool) -> bool:
    found = set(labels)
    if "condition" in found or _first(labels) == "question":
        return False
    answers = [kind for kind in labels if kind in {"yes", "claim", "no", "negator"}]
    if "yes" in found:
        # A no after a yes takes it back, unless more is said than the two: "yes to this, no to".
        changed = "no" in found and answers[-1] in {"no", "negator"} and words > _BOTH
        return changed and not found & {"but", "other", "question", "doubt"}
    if "no" in found:
        return "claim" not in found or "negator" in found or answers[-1] == "no"
    if "negator" not in found or _limits(labels):
        return False
    return wants or "claim" in found or (_first(labels) == "negator" and len(labels) <= _SHORT)


def _limits(labels: Sequence[Kind]) -> bool:
    return bool({"condition", "doubt", "indifferent"} & set(labels))


def _first(labels: Sequence[Kind]) -> Kind | None:
    return next((kind for kind in labels if kind != "filler"), None)


def _no() -> Answer:
    return Answer(answer=Heard.NO, reason=AnswerReason.REFUSED)


def _unclear(reason: AnswerReason) -> Answer:
    return Answer(answer=Heard.UNCLEAR, reason=reason)
