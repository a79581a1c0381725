"""Marks in spoken text: when a word, a sentence, a mouth shape or a mark of the SSML is reached."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from voicegate.speech.capabilities import Feature

__all__ = ["MARK_FEATURES", "MarkKind", "OnMark", "SpeechMark"]


class MarkKind(StrEnum):
    """What a mark stands for. A viseme is the shape of the mouth for a sound."""

    WORD = "word"
    SENTENCE = "sentence"
    VISEME = "viseme"
    SSML = "ssml"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechMark:
    """A moment in sound that a backend speaks, in seconds from the start of that sound.

    ``value`` is the word or sentence, the vendor's own name of the viseme, or the name of the SSML
    mark. ``span`` is where a word or sentence stands in the text that was given, as the indices of
    its first character and of the one after its last; None where that is not known. No repr shows
    what is said.
    """

    kind: MarkKind
    value: str = field(repr=False)
    start_seconds: float
    end_seconds: float | None = None
    span: tuple[int, int] | None = None


OnMark = Callable[[SpeechMark], None]

MARK_FEATURES: Final[Mapping[MarkKind, Feature]] = MappingProxyType(
    {
        MarkKind.WORD: Feature.WORD_MARKS,
        MarkKind.SENTENCE: Feature.SENTENCE_MARKS,
        MarkKind.VISEME: Feature.VISEME_MARKS,
        MarkKind.SSML: Feature.SSML_MARKS,
    }
)
