"""What Google heard, read from either version's answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, cast

from voicegate.adapter.faults import request_id_in
from voicegate.speech import Segment, Transcript, Word
from voicegate_adapters.google.wire.messages import Message
from voicegate_adapters.google.wire.speakers import all_words, turns, words_after

__all__ = ["BEGIN", "END", "Fields", "Heard", "Told", "heard_of", "transcript_of"]

BEGIN: Final = "begin"
END: Final = "end"
_ACTIVITY: Final = {"SPEECH_ACTIVITY_BEGIN": BEGIN, "SPEECH_ACTIVITY_END": END}


@dataclass(frozen=True, slots=True)
class Fields:
    """The names that the versions give to the same things."""

    word_start: str
    word_end: str
    result_end: str
    event_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One answer of a stream. Times in seconds from the start of that stream's audio.

    ``activity`` is BEGIN or END of speech. ``finals`` come with where they end, ``interim`` is all
    that is not final yet.
    """

    finals: tuple[tuple[Transcript, float | None], ...] = ()
    interim: Transcript | None = None
    interim_end_seconds: float | None = None
    activity: str | None = None
    at_seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an answer does not say itself.

    ``shift_seconds``: where the stream began in the audio of the call. ``diarised``: speakers were
    asked for, so words may come again; those up to ``after_seconds`` of the stream are old.
    """

    backend: str
    language: str | None
    diarised: bool = False
    shift_seconds: float = 0.0
    after_seconds: float = 0.0


def transcript_of(answer: Message, fields: Fields, told: Told) -> Transcript:
    """The transcript of a whole recording."""
    segments = tuple(_segment(r, fields, told) for r in answer.results if r.alternatives)
    text = " ".join(segment.text for segment in segments if segment.text)
    words = tuple(word for segment in segments for word in segment.words)
    if told.diarised:
        words = all_words([segment.words for segment in segments])
        segments = turns(words) or segments
    scores = [s.confidence for s in segments if s.confidence is not None]
    tags = [str(r.language_code) for r in answer.results if r.language_code]
    return Transcript(
        text=text,
        language=tags[0] if tags else told.language,
        segments=segments,
        words=words,
        alternatives=_alternatives(answer.results),
        confidence=sum(scores) / len(scores) if scores else None,
        duration_seconds=_last_end(answer.results, fields),
        backend=told.backend,
        request_id=_request_id(answer),
    )


def heard_of(answer: Message, fields: Fields, told: Told) -> Heard:
    """One answer of a stream; word times are those of the call."""
    kind = cast("Message", type(answer))
    event = str(kind.SpeechEventType.Name(answer.speech_event_type))
    finals = [r for r in answer.results if r.is_final and r.alternatives]
    drafts = [r for r in answer.results if not r.is_final and r.alternatives]
    return Heard(
        finals=tuple(
            (_one(r, fields, answer, told), _positive(getattr(r, fields.result_end)))
            for r in finals
        ),
        interim=_draft(drafts, told) if drafts else None,
        interim_end_seconds=_last_end(drafts, fields),
        activity=_ACTIVITY.get(event),
        at_seconds=_seconds(getattr(answer, fields.event_at)),
    )


def _draft(results: Sequence[Message], told: Told) -> Transcript:
    pieces = (str(r.alternatives[0].transcript) for r in results)
    return Transcript(
        text=" ".join(" ".join(pieces).split()),
        language=str(results[0].language_code) or told.language,
        backend=told.backend,
    )


def _one(result: Message, fields: Fields, answer: Message, told: Told) -> Transcript:
    segment = _segment(result, fields, told)
    segments = turns(segment.words) if told.diarised and segment.words else (segment,)
    return Transcript(
        text=segment.text,
        language=str(result.language_code) or told.language,
        segments=segments,
        words=segment.words,
        alternatives=tuple(str(a.transcript).strip() for a in result.alternatives[1:]),
        confidence=segment.confidence,
        backend=told.backend,
        request_id=_request_id(answer),
    )


def _segment(result: Message, fields: Fields, told: Told) -> Segment:
    best, shift = result.alternatives[0], told.shift_seconds
    words = tuple(_word(word, fields, shift) for word in best.words)
    if told.diarised:
        words = words_after(words, told.after_seconds + shift)
    end = _positive(getattr(result, fields.result_end))
    speakers = {word.speaker for word in words}
    return Segment(
        text=str(best.transcript).strip(),
        start_seconds=words[0].start_seconds if words else None,
        end_seconds=None if end is None else end + shift,
        words=words,
        confidence=_score(best.confidence),
        speaker=speakers.pop() if len(speakers) == 1 else None,
    )


def _word(word: Message, fields: Fields, shift: float) -> Word:
    end = _positive(getattr(word, fields.word_end))
    start = _seconds(getattr(word, fields.word_start))
    # A word without times has none; one that begins with the audio has a start of 0 and an end.
    return Word(
        text=str(word.word),
        start_seconds=None if end is None else start + shift,
        end_seconds=None if end is None else end + shift,
        confidence=_score(word.confidence),
        speaker=str(word.speaker_label) or _tag(word),
    )


def _tag(word: Message) -> str | None:
    """v1's older name for a speaker: a number from 1 on."""
    tag = int(getattr(word, "speaker_tag", 0))
    return str(tag) if tag else None


def _alternatives(results: Iterable[Message]) -> tuple[str, ...]:
    """Other readings of the whole: only where there is one result, else they are of parts."""
    all_results = list(results)
    if len(all_results) != 1:
        return ()
    return tuple(str(a.transcript).strip() for a in all_results[0].alternatives[1:])


def _request_id(answer: Message) -> str | None:
    metadata = getattr(answer, "metadata", None)  # v2
    found = str(metadata.request_id) if metadata is not None else str(answer.request_id or "")
    return request_id_in({"x-request-id": found})


def _last_end(results: Iterable[Message], fields: Fields) -> float | None:
    return max((_seconds(getattr(r, fields.result_end)) for r in results), default=0.0) or None


def _score(value: float) -> float | None:
    """0.0 says that there is none."""
    return min(1.0, float(value)) if value > 0 else None


def _positive(duration: Message) -> float | None:
    return _seconds(duration) or None


def _seconds(duration: Message) -> float:
    return max(0.0, float(duration.seconds) + float(duration.nanos) / 1e9)
