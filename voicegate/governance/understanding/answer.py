"""What was understood of an answer. It holds nothing of what was said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Answer", "AnswerReason", "Heard"]


class Heard(StrEnum):
    """Yes, no, or neither. Neither counts as a refusal."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class AnswerReason(StrEnum):
    """Why an answer was taken as it was."""

    AGREED = "agreed"  # every word of it belongs to a yes
    REFUSED = "refused"
    CORRECTED = "corrected"  # the speaker took back what came first
    SILENCE = "silence"
    ACKNOWLEDGED = "acknowledged"  # shows that somebody listens, not that somebody agrees
    QUESTION = "question"
    CONDITION = "condition"
    DOUBT = "doubt"
    INDIFFERENT = "indifferent"
    CONTRADICTION = "contradiction"  # both a yes and a no
    MORE_THAN_YES = "more_than_yes"  # a yes, and words that may limit it
    UNFINISHED = "unfinished"
    NOT_UNDERSTOOD = "not_understood"
    LANGUAGE = "language"  # none of the six


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """``answer`` is "yes", "no" or "unclear"; ``reason`` says why."""

    answer: Heard
    reason: AnswerReason
