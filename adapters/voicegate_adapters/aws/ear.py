"""From Transcribe's results to events: pure. It tells words only, so they begin and end speech."""

from __future__ import annotations

from voicegate.speech import SpeechEvent, SpeechEventType, Transcript
from voicegate_adapters.aws.wire.reading import Heard

__all__ = ["Ear"]


class Ear:
    """Numbers utterances. One of Transcribe's results is one utterance."""

    def __init__(self, backend: str, *, interim: bool) -> None:
        self._backend = backend
        self._interim = interim
        self._utterance = 0
        self._open: str | None = None
        self._at = 0.0

    def hear(self, heard: Heard) -> list[SpeechEvent]:
        """The events of one result."""
        text = heard.transcript.text
        events: list[SpeechEvent] = []
        if self._open is None:
            if not text:
                return []  # nothing was heard, and nobody was told otherwise
            self._open = heard.id
            events.append(self._event(SpeechEventType.SPEECH_STARTED, heard.start_seconds))
        if not heard.final:
            if text and self._interim:
                told = heard.transcript
                events.append(self._event(SpeechEventType.INTERIM, heard.end_seconds, told))
            return events
        events.append(self._event(SpeechEventType.FINAL, heard.end_seconds, heard.transcript))
        events.append(self._event(SpeechEventType.SPEECH_ENDED, heard.end_seconds))
        self._utterance += 1
        self._open = None
        return events

    def _event(
        self, kind: SpeechEventType, at: float, heard: Transcript | None = None
    ) -> SpeechEvent:
        self._at = max(self._at, at)
        return SpeechEvent(
            type=kind,
            utterance=self._utterance,
            transcript=heard,
            at_seconds=round(self._at if kind is not SpeechEventType.SPEECH_STARTED else at, 3),
            backend=self._backend,
        )
