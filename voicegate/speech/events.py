"""What a stream of speech tells while it runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from voicegate.errors import BackendError
from voicegate.speech.transcript import Transcript

__all__ = ["SpeechEvent", "SpeechEventType"]


class SpeechEventType(StrEnum):
    """The kinds of event, in the order in which an utterance brings them."""

    SPEECH_STARTED = "speech_started"
    INTERIM = "interim"
    FINAL = "final"
    SPEECH_ENDED = "speech_ended"
    BACKEND_SWITCHED = "backend_switched"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechEvent:
    """One event. ``utterance`` counts from 0; an interim of an utterance replaces the one before.

    ``at_seconds`` is the position in the caller's audio, in seconds from its start.
    """

    type: SpeechEventType
    utterance: int = 0
    transcript: Transcript | None = field(default=None)
    at_seconds: float | None = None
    backend: str | None = None
    error: BackendError | None = None

    @property
    def is_final(self) -> bool:
        """Whether the transcript of this utterance will not change any more."""
        return self.type is SpeechEventType.FINAL
