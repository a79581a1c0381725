"""The protocol of an optional detector."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from voicegate.redaction.taxonomy import EntityType

__all__ = ["Detector", "EngineSpan"]


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
