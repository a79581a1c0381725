"""From what the SDK tells to events: pure."""

from __future__ import annotations

from voicegate.speech import SpeechEvent, SpeechEventType, Transcript
from voicegate_adapters.azure.wire.heard import Heard, Kind, transcript_of

__all__ = ["Ear"]


class Ear:
    """Numbers utterances, and says where speech begins and ends.

    Azure tells of a beginning once in a while and of an end when it has heard enough, which may be
    several utterances later: both follow from the words where they are not told.
    """

    def __init__(self, backend: str, language: str | None, *, interim: bool) -> None:
        self._backend = backend
        self._language = language
        self._interim = interim
        self._utterance = 0
        self._speaking = False
        self._drafted = False
        self._at = 0.0

    def hear(self, heard: Heard) -> list[SpeechEvent]:
        """The events of one thing that was heard."""
        match heard.kind:
            case Kind.STARTED:
                return self._started(heard.start_seconds)
            case Kind.DRAFT:
                return self._draft(heard)
            case Kind.FINAL:
                return self._final(heard)
            case _:
                return []

    def end(self) -> list[SpeechEvent]:
        """The events at the end of the audio."""
        return self._ended(self._at)

    def _draft(self, heard: Heard) -> list[SpeechEvent]:
        if not heard.text:
            return []
        events = self._started(heard.start_seconds)
        self._drafted = True
        self._at = max(self._at, heard.end_seconds)
        if self._interim:
            said = self._transcript(heard)
            events.append(self._event(SpeechEventType.INTERIM, heard.end_seconds, said))
        return events

    def _final(self, heard: Heard) -> list[SpeechEvent]:
        self._at = max(self._at, heard.end_seconds)
        drafted, self._drafted = self._drafted, False
        if not heard.text and not drafted:
            return self._ended(heard.end_seconds)  # nothing was heard, and nobody told otherwise
        events = self._started(heard.start_seconds)
        said = self._transcript(heard)
        events.append(self._event(SpeechEventType.FINAL, heard.end_seconds, said))
        events += self._ended(heard.end_seconds)
        self._utterance += 1
        return events

    def _transcript(self, heard: Heard) -> Transcript:
        return transcript_of(heard, backend=self._backend, language=self._language)

    def _started(self, at: float) -> list[SpeechEvent]:
        if self._speaking:
            return []
        self._speaking = True
        self._at = max(self._at, at)
        return [self._event(SpeechEventType.SPEECH_STARTED, at)]

    def _ended(self, at: float) -> list[SpeechEvent]:
        if not self._speaking:
            return []
        self._speaking = False
        return [self._event(SpeechEventType.SPEECH_ENDED, at)]

    def _event(
        self, kind: SpeechEventType, at: float, heard: Transcript | None = None
    ) -> SpeechEvent:
        return SpeechEvent(
            type=kind,
            utterance=self._utterance,
            transcript=heard,
            at_seconds=round(at, 3),
            backend=self._backend,
        )
