"""From Google's answers to events, over all the streams that one call takes: pure."""

from __future__ import annotations

from collections.abc import Iterator

from voicegate.speech import SpeechEvent, SpeechEventType, Transcript
from voicegate_adapters.google.wire.reading import BEGIN, END, Heard

__all__ = ["Ear"]


class Ear:
    """Numbers utterances, and knows up to where all is final (``committed_seconds`` of the call).

    Where Google does not tell that speech begins and ends, words that come are taken for it.
    """

    def __init__(self, backend: str) -> None:
        self._backend = backend
        self._utterance = 0
        self._speaking = False
        self._drafted = False
        self._begun = False  # of this utterance, the caller was told that speech began
        self._assumed = False  # and nobody told us: it follows from the words
        self.committed_seconds = 0.0

    @property
    def in_utterance(self) -> bool:
        """Whether somebody speaks, or words are there that are not final yet."""
        return self._speaking or self._drafted

    def hear(self, heard: Heard, *, begin_seconds: float, sent_seconds: float) -> list[SpeechEvent]:
        """The events of one answer of a stream that began at ``begin_seconds`` of the call.

        ``sent_seconds`` is how far the call's audio has been sent: a final that does not say where
        it ends, ends there at the latest.
        """
        events = list(self._activity(heard, begin_seconds))
        for transcript, end in heard.finals:
            at = sent_seconds if end is None else begin_seconds + end
            events += self._final(transcript, at)
        if heard.interim is not None and heard.interim.text:
            end = heard.interim_end_seconds
            at = sent_seconds if end is None else begin_seconds + end
            self._drafted = True
            events += self._assumed_start(at)
            events.append(self._event(SpeechEventType.INTERIM, at, heard.interim))
        return events

    def end(self, at: float) -> list[SpeechEvent]:
        """The events at the end of the call's audio."""
        return self._ended(at)

    def _activity(self, heard: Heard, begin_seconds: float) -> Iterator[SpeechEvent]:
        at = begin_seconds + (heard.at_seconds or 0.0)
        if heard.activity == BEGIN:
            self._assumed = False
            yield from self._started(at)
        elif heard.activity == END:
            yield from self._ended(at)

    def _final(self, transcript: Transcript, at: float) -> list[SpeechEvent]:
        self.committed_seconds = max(self.committed_seconds, at)
        drafted, self._drafted = self._drafted, False
        if not transcript.text and not drafted:
            return []  # nothing was heard, and nobody was told otherwise
        events = self._assumed_start(at)
        events.append(self._event(SpeechEventType.FINAL, at, transcript))
        if self._assumed:
            events += self._ended(at)
        self._utterance += 1
        self._begun, self._assumed = self._speaking, False
        return events

    def _assumed_start(self, at: float) -> list[SpeechEvent]:
        if self._begun:
            return []
        self._assumed = not self._speaking
        return self._started(at)

    def _started(self, at: float) -> list[SpeechEvent]:
        self._begun = True
        if self._speaking:
            return []
        self._speaking = True
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
