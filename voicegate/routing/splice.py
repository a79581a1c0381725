"""Joins what several streams heard of one call, so that each word comes out once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from voicegate.speech import Segment, SpeechEvent, SpeechEventType, Transcript, Word

__all__ = ["PAUSE_SECONDS", "Splice"]

_EPSILON_SECONDS = 0.02
# The pause after which recognisers end an utterance, at the least.
PAUSE_SECONDS = 0.25
# Bound once: reading a member of an enum costs more than reading a name.
_STARTED, _ENDED = SpeechEventType.SPEECH_STARTED, SpeechEventType.SPEECH_ENDED
_INTERIM, _FINAL = SpeechEventType.INTERIM, SpeechEventType.FINAL


class Splice:
    """Shifts a stream's times into the call, drops what was final before, numbers utterances.

    Where words have times, a word is old if its middle lies before ``committed_seconds``. Where
    they have none, a final is taken to end at the first pause of speech that it can have ended at
    (``pauses``: after, until -> ends of speech, in seconds), and words of which it is unsure
    whether a replay brings them again are dropped where it does.
    """

    def __init__(self, pauses: Callable[[float, float], Sequence[float]]) -> None:
        self._pauses = pauses
        self.committed_seconds = 0.0
        self._offset = 0.0
        self._backend = ""
        self._utterance = 0
        self._speaking = False
        self._unsure: list[str] = []
        self._expected: list[str] = []
        self._done: set[int] = set()

    @property
    def finals(self) -> int:
        """How many final transcripts have come out so far."""
        return self._utterance

    def begin(self, offset_seconds: float, backend: str) -> None:
        """A new stream of ``backend`` starts, whose time 0 is ``offset_seconds`` of the call."""
        self._offset = offset_seconds
        self._backend = backend
        self._expected = list(self._unsure)
        self._done = set()

    def accept(self, event: SpeechEvent, *, sent_seconds: float) -> tuple[SpeechEvent, ...]:
        """Turn one event of the current stream into those that the call sees.

        ``sent_seconds`` is how far into the call the stream has been sent audio by now.
        """
        kind = event.type
        if kind is _INTERIM:
            return self._interim(event)
        if kind is _FINAL:
            return self._final(event, sent_seconds)
        if kind is _STARTED or kind is _ENDED:
            return self._edge(event, kind, event.transcript)
        return (self._placed(event, kind, event.transcript),)

    def _edge(
        self, event: SpeechEvent, kind: SpeechEventType, heard: Transcript | None = None
    ) -> tuple[SpeechEvent, ...]:
        """Speech begins or ends with ``event``, unless that is known already."""
        speaking = kind is _STARTED
        if self._speaking is speaking:
            return ()
        self._speaking = speaking
        return (self._placed(event, kind, heard),)

    def _interim(self, event: SpeechEvent) -> tuple[SpeechEvent, ...]:
        heard, _ = self._new(event)
        if heard is None or event.utterance in self._done:
            return ()
        return (*self._edge(event, _STARTED), self._placed(event, _INTERIM, heard))

    def _final(self, event: SpeechEvent, sent_seconds: float) -> tuple[SpeechEvent, ...]:
        if event.utterance in self._done:  # a vendor that says the same twice
            return ()
        self._done.add(event.utterance)
        heard, self._expected = self._new(event)
        if heard is not None:
            self._unsure += heard.text.split()
        self._commit(event, sent_seconds)
        if heard is None:
            return ()
        events = (*self._edge(event, _STARTED), self._placed(event, _FINAL, heard))
        self._utterance += 1
        return events

    def _placed(
        self, event: SpeechEvent, kind: SpeechEventType, heard: Transcript | None
    ) -> SpeechEvent:
        """``event`` in the call's time and count, as ``kind`` with ``heard``."""
        return SpeechEvent(
            type=kind,
            utterance=self._utterance,
            transcript=heard,
            at_seconds=None if event.at_seconds is None else event.at_seconds + self._offset,
            backend=self._backend,
            error=event.error,
        )

    def _commit(self, event: SpeechEvent, sent_seconds: float) -> None:
        """Advance to where the final ends."""
        words = event.transcript.words if event.transcript else ()
        ends = [w.end_seconds for w in words if w.end_seconds is not None]
        if ends:
            self._unsure.clear()
            self.committed_seconds = max(self.committed_seconds, max(ends) + self._offset)
            return
        pauses = self._pauses(self.committed_seconds, sent_seconds)
        if pauses:
            self.committed_seconds = max(self.committed_seconds, pauses[0] + PAUSE_SECONDS / 2)
        if len(pauses) == 1:
            self._unsure.clear()

    def _new(self, event: SpeechEvent) -> tuple[Transcript | None, list[str]]:
        """The part that is not final yet, in the call's time, and what a replay may still bring."""
        heard = event.transcript
        if heard is None:
            return None, self._expected
        if self._offset:
            heard = _shifted_whole(heard, self._offset)
        words = heard.words
        if words and all(w.start_seconds is not None for w in words):
            fresh = [w for w in words if not self._is_old(w)]
            if len(fresh) < len(words):
                heard = _of_words(heard, fresh)
        size, expected = _repeated(self._expected, heard.text.split())
        return _cut(heard, size), expected

    def _is_old(self, word: Word) -> bool:
        start = word.start_seconds or 0.0
        middle = (start + (word.end_seconds if word.end_seconds is not None else start)) / 2
        return middle <= self.committed_seconds - _EPSILON_SECONDS


def _shifted_whole(heard: Transcript, offset: float) -> Transcript:
    words = tuple(_shifted(w, offset) for w in heard.words)
    segments = tuple(_shifted_segment(s, offset) for s in heard.segments)
    return replace(heard, words=words, segments=segments)


def _shifted(word: Word, offset: float) -> Word:
    if word.start_seconds is None:
        return word
    end = None if word.end_seconds is None else word.end_seconds + offset
    return replace(word, start_seconds=word.start_seconds + offset, end_seconds=end)


def _shifted_segment(segment: Segment, offset: float) -> Segment:
    start = None if segment.start_seconds is None else segment.start_seconds + offset
    end = None if segment.end_seconds is None else segment.end_seconds + offset
    words = tuple(_shifted(w, offset) for w in segment.words)
    return replace(segment, start_seconds=start, end_seconds=end, words=words)


def _of_words(heard: Transcript, words: Sequence[Word]) -> Transcript:
    text = " ".join(w.text for w in words)
    return replace(heard, text=text, words=tuple(words), segments=(), alternatives=())


def _repeated(expected: Sequence[str], words: Sequence[str]) -> tuple[int, list[str]]:
    """How many leading ``words`` a replay brought again, and what it may still bring."""
    if not expected:
        return 0, []
    old = [_plain(w) for w in expected]
    new = [_plain(w) for w in words]
    for start in range(len(old)):
        size = min(len(old) - start, len(new))
        if size and old[start : start + size] == new[:size]:
            return size, list(expected[start + size :])
    return 0, ([] if new else list(expected))


def _plain(word: str) -> str:
    return word.casefold().strip(".,!?")


def _cut(heard: Transcript, size: int) -> Transcript | None:
    if size == 0:
        return heard if heard.text.strip() else None
    rest = heard.text.split()[size:]
    if not rest:
        return None
    words = heard.words[size:] if len(heard.words) == len(rest) + size else ()
    return replace(heard, text=" ".join(rest), words=words, segments=(), alternatives=())
