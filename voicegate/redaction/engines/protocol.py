"""The protocol of an optional detector, and of what runs several of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from voicegate.redaction.taxonomy import EntityType

__all__ = ["Detector", "EngineAnswers", "EngineRunner", "EngineSpan", "ask_in_order"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineSpan:
    """What an engine found: offsets in characters, a type, a score from 0 to 1."""

    start: int
    end: int
    type: EntityType
    score: float


class Detector(Protocol):
    """A detector that may add spans to those of the rules. It never takes one away."""

    @property
    def name(self) -> str:
        """A short name for reasons and counts."""
        ...

    def detect(self, text: str, language: str) -> Sequence[EngineSpan]:
        """Find personal data in ``text`` (language: two letters).

        Raises:
            MissingExtraError: if its library or model is not installed.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineAnswers:
    """What engines found, each with its name, and the names of those that did not answer in time."""

    found: tuple[tuple[str, Sequence[EngineSpan]], ...]
    late: tuple[str, ...] = ()


EngineRunner: TypeAlias = Callable[[Sequence[Detector], str, str], EngineAnswers]
"""Asks all engines about one text in one language; threads and clocks are its own business.

An engine that fails raises: a text that was to be looked at by it is not released unseen.
"""


def ask_in_order(engines: Sequence[Detector], text: str, language: str) -> EngineAnswers:
    """The plain runner: one engine after the other, without a budget."""
    return EngineAnswers(found=tuple((e.name, e.detect(text, language)) for e in engines))
