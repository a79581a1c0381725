"""What Transcribe heard: results of a stream, and the transcript of a job."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from voicegate.adapter.http_messages import HttpResponse
from voicegate.errors import UnexpectedResponseError
from voicegate.speech import Segment, Transcript, Word

__all__ = ["Heard", "heard_of", "transcript_of"]

_Row = dict[str, Any]
_PUNCTUATION: Final = "punctuation"
_LANGUAGE, _ITEMS = "LanguageCode", "Items"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One result of a stream: a draft or final, with where it begins and ends, in seconds."""

    id: str
    final: bool
    transcript: Transcript
    start_seconds: float
    end_seconds: float


def heard_of(
    payload: bytes, *, backend: str, language: str | None, request_id: str | None = None
) -> list[Heard]:
    """The results in a ``TranscriptEvent``.

    Raises:
        UnexpectedResponseError: It is none.
    """
    try:
        rows: list[_Row] = json.loads(payload)["Transcript"]["Results"]
        found = [_heard(row, backend, language, request_id) for row in rows]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, IndexError):
        found = None
    if found is None:
        raise UnexpectedResponseError(
            "an event of the stream is no transcript", backend=backend, request_id=request_id
        )
    return found


def transcript_of(answer: HttpResponse, *, language: str | None) -> Transcript:
    """The transcript in the file that a job wrote.

    Raises:
        UnexpectedResponseError: It is none.
    """
    body: Any = answer.json()
    try:
        results: _Row = body["results"]
        words, speakers = _words_of_file(results["items"])
        transcript = Transcript(
            text=" ".join(str(each["transcript"]) for each in results["transcripts"]),
            language=results.get("language_code") or language,
            segments=_turns(words, speakers),
            words=tuple(words),
            confidence=_mean(words),
            duration_seconds=_length(results, words),
            backend=answer.backend,
            request_id=answer.request_id,
        )
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        transcript = None
    if transcript is None:
        raise answer.unexpected("the file of the job is no transcript")
    return transcript


def _heard(row: _Row, backend: str, language: str | None, request_id: str | None) -> Heard:
    readings = row["Alternatives"]
    best: _Row = readings[0] if readings else {"Transcript": ""}
    items: list[_Row] = best.get(_ITEMS, [])
    words = [_word(item) for item in items if item["Type"] != _PUNCTUATION]
    text = str(best["Transcript"])
    start, end = _number(row["StartTime"]), _number(row["EndTime"])
    said = _joined((item["Content"], item["Type"], item.get("Speaker")) for item in items)
    transcript = Transcript(
        text=text,
        language=row.get(_LANGUAGE) or language,
        segments=_turns(words, said),
        words=tuple(words),
        alternatives=tuple(str(other["Transcript"]) for other in readings[1:]),
        confidence=_mean(words),
        backend=backend,
        request_id=request_id,
    )
    return Heard(
        id=str(row["ResultId"]),
        final=not row["IsPartial"],
        transcript=transcript,
        start_seconds=start,
        end_seconds=end,
    )


def _word(item: _Row) -> Word:
    return Word(
        text=str(item["Content"]),
        start_seconds=_number(item["StartTime"]),
        end_seconds=_number(item["EndTime"]),
        confidence=_confidence(item.get("Confidence")),
        speaker=_speaker(item.get("Speaker")),
    )


def _words_of_file(items: Sequence[_Row]) -> tuple[list[Word], list[tuple[str | None, str]]]:
    words: list[Word] = []
    for item in items:
        if item["type"] != _PUNCTUATION:
            best = item["alternatives"][0]
            words.append(
                Word(
                    text=str(best["content"]),
                    start_seconds=_number(item["start_time"]),
                    end_seconds=_number(item["end_time"]),
                    confidence=_confidence(best.get("confidence")),
                    speaker=_speaker(item.get("speaker_label")),
                )
            )
    told = (
        (item["alternatives"][0]["content"], item["type"], item.get("speaker_label"))
        for item in items
    )
    return words, _joined(told)


def _joined(items: Iterable[tuple[str, str, object]]) -> list[tuple[str | None, str]]:
    """What each speaker said in a row: words with spaces between them, marks without."""
    turns: list[tuple[str | None, str]] = []
    for content, kind, told in items:
        speaker = _speaker(told)
        if turns and (kind == _PUNCTUATION or turns[-1][0] == speaker):
            gap = "" if kind == _PUNCTUATION else " "
            turns[-1] = (turns[-1][0], f"{turns[-1][1]}{gap}{content}")
        else:
            turns.append((speaker, str(content)))
    return turns


def _turns(words: Sequence[Word], said: Sequence[tuple[str | None, str]]) -> tuple[Segment, ...]:
    """Segments by speaker; empty where nobody was told apart."""
    if not any(speaker for speaker, _ in said):
        return ()
    segments: list[Segment] = []
    rest = list(words)
    for speaker, text in said:
        spoken: list[Word] = []
        while rest and rest[0].speaker == speaker:
            spoken.append(rest.pop(0))
        segments.append(
            Segment(
                text=text,
                start_seconds=spoken[0].start_seconds if spoken else None,
                end_seconds=spoken[-1].end_seconds if spoken else None,
                words=tuple(spoken),
                confidence=_mean(spoken),
                speaker=speaker,
            )
        )
    return tuple(segments)


def _speaker(value: object) -> str | None:
    """A stream numbers speakers from 0, a job calls them spk_0: both are ``0`` here."""
    if value is None or value == "":
        return None
    return str(value).removeprefix("spk_")


def _mean(words: Sequence[Word]) -> float | None:
    known = [word.confidence for word in words if word.confidence is not None]
    return sum(known) / len(known) if known else None


def _length(results: _Row, words: Sequence[Word]) -> float | None:
    """Where the last segment of audio ends; older jobs do not tell."""
    ends = [_number(each["end_time"]) for each in results.get("audio_segments", ())]
    return max(ends) if ends else words[-1].end_seconds if words else None


def _confidence(value: object) -> float | None:
    return None if value is None else min(1.0, max(0.0, _number(value)))


def _number(value: object) -> float:
    try:
        number = float(cast("float | str", value))
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError("no number")
    return number
