"""Transcripts as JSON.

As ``voicegate transcribe --json`` writes them, or in the form that many speech services share
(``text``, ``segments``, ``words`` with ``start`` and ``end``).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, cast

from voicegate.errors import ConfigError
from voicegate.speech import Segment, Transcript, Word

__all__ = ["read_transcript", "transcript_data"]


def read_transcript(text: str, file: str) -> Transcript:
    """Read a transcript. Fields that are not known are left out: they might hold what was said.

    Raises:
        ConfigError: It is no JSON object with a text.
    """
    try:
        data: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{file}: no JSON") from error
    row = _object(data)
    if not isinstance(row.get("text"), str):
        raise ConfigError(f'{file}: a transcript is a JSON object with "text"')
    return Transcript(
        text=str(row["text"]),
        language=_text(row.get("language")),
        words=_words(row.get("words")),
        segments=tuple(_segment(_object(part)) for part in _list(row.get("segments"))),
        alternatives=tuple(str(a) for a in _list(row.get("alternatives")) if isinstance(a, str)),
        duration_seconds=_number(row, "seconds", "duration"),
    )


def transcript_data(transcript: Transcript) -> dict[str, Any]:
    """A transcript as JSON data."""
    return {
        "text": transcript.text,
        "language": transcript.language,
        "seconds": transcript.duration_seconds,
        "words": [_word_data(word) for word in transcript.words],
        "segments": [
            {
                "text": segment.text,
                "start_seconds": segment.start_seconds,
                "end_seconds": segment.end_seconds,
                "speaker": segment.speaker,
                "words": [_word_data(word) for word in segment.words],
            }
            for segment in transcript.segments
        ],
        "alternatives": list(transcript.alternatives),
    }


def _word_data(word: Word) -> dict[str, Any]:
    return {
        "text": word.text,
        "start_seconds": word.start_seconds,
        "end_seconds": word.end_seconds,
        "speaker": word.speaker,
    }


def _segment(row: Mapping[str, object]) -> Segment:
    return Segment(
        text=_text(row.get("text")) or "",
        start_seconds=_number(row, "start_seconds", "start"),
        end_seconds=_number(row, "end_seconds", "end"),
        words=_words(row.get("words")),
        speaker=_text(row.get("speaker")),
    )


def _words(value: object) -> tuple[Word, ...]:
    rows = [_object(item) for item in _list(value)]
    return tuple(
        Word(
            text=_text(row.get("text")) or _text(row.get("word")) or "",
            start_seconds=_number(row, "start_seconds", "start"),
            end_seconds=_number(row, "end_seconds", "end"),
            speaker=_text(row.get("speaker")),
        )
        for row in rows
    )


def _object(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def _list(value: object) -> Sequence[object]:
    return cast("Sequence[object]", value) if isinstance(value, list) else ()


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _number(row: Mapping[str, object], *names: str) -> float | None:
    for name in names:
        value = row.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
    return None
