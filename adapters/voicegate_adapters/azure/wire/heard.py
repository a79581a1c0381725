"""What Microsoft's SDK tells of a stream, as our types."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum

from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    QuotaExceededError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)
from voicegate.speech import Audio, Segment, Transcript, Word
from voicegate_adapters.azure.wire.reading import number, rows, table, text

__all__ = ["Heard", "Kind", "error_of_code", "joined", "transcript_of"]

_TICKS = 10_000_000  # in a second
_NOBODY = frozenset({"", "Unknown"})


class Kind(StrEnum):
    """What happened."""

    STARTED = "started"
    DRAFT = "draft"
    FINAL = "final"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One event of the SDK. Ticks are of 100 ns, from the beginning of the stream's audio.

    ``detail`` is the answer's own JSON, or the name of an error; ``speaker`` is who was heard.
    """

    kind: Kind
    text: str = field(default="", repr=False)
    detail: str = field(default="", repr=False)
    offset_ticks: int = 0
    duration_ticks: int = 0
    speaker: str | None = None

    @property
    def start_seconds(self) -> float:
        """Where it begins, in seconds."""
        return self.offset_ticks / _TICKS

    @property
    def end_seconds(self) -> float:
        """Where it ends, in seconds."""
        return (self.offset_ticks + self.duration_ticks) / _TICKS


def transcript_of(heard: Heard, *, backend: str, language: str | None) -> Transcript:
    """The transcript of a draft or a final, with the words and other readings if it has them."""
    best, others = _readings(heard.detail)
    speaker = None if (heard.speaker or "") in _NOBODY else heard.speaker
    words = tuple(_word(table(row), speaker) for row in rows(best.get("Words")))
    confidence = number(best.get("Confidence"))
    segment = Segment(
        text=heard.text,
        start_seconds=heard.start_seconds,
        end_seconds=heard.end_seconds,
        words=words,
        confidence=confidence,
        speaker=speaker,
    )
    return Transcript(
        text=heard.text,
        language=language,
        segments=(segment,) if heard.text else (),
        words=words,
        alternatives=others,
        confidence=confidence,
        backend=backend,
    )


def joined(
    finals: Sequence[Transcript], audio: Audio, *, backend: str, language: str | None
) -> Transcript:
    """The transcript of a recording that was heard as a stream."""
    known = [final.confidence for final in finals if final.confidence is not None]
    return Transcript(
        text=" ".join(final.text for final in finals if final.text),
        language=language,
        segments=tuple(segment for final in finals for segment in final.segments),
        words=tuple(word for final in finals for word in final.words),
        confidence=min(known, default=None),
        duration_seconds=audio.duration_seconds,
        backend=backend,
    )


_Told = tuple[type[BackendError], str]
_CODES: dict[str, _Told] = {
    "AuthenticationFailure": (AuthenticationError, "the key was not accepted"),
    "BadRequest": (BadRequestError, "Azure does not accept the audio, the language or an option"),
    "TooManyRequests": (RateLimitedError, "too many streams at once for this resource"),
    "Forbidden": (QuotaExceededError, "the free allowance of this resource is used up"),
    "ConnectionFailure": (ConnectionFailedError, "the connection broke"),
    "ServiceTimeout": (BackendTimeoutError, "Azure waited for something in vain"),
    "ServiceError": (UnavailableError, "Azure met an error of its own"),
    "ServiceUnavailable": (UnavailableError, "Azure cannot serve now"),
    "RuntimeError": (UnexpectedResponseError, "Microsoft's SDK met an error of its own"),
    "ServiceRedirectTemporary": (EgressBlockedError, "Azure redirects; that is never followed"),
    "ServiceRedirectPermanent": (EgressBlockedError, "Azure redirects; that is never followed"),
}
_STRANGE: _Told = (
    UnexpectedResponseError,
    "the SDK ended the stream for a reason it does not name",
)


def error_of_code(code: str, *, backend: str) -> BackendError:
    """The error that a ``CancellationErrorCode`` (its name) stands for; the caller raises it."""
    kind, meaning = _CODES.get(code, _STRANGE)
    return kind(meaning, backend=backend, status=code or None)


def _readings(detail: str) -> tuple[Mapping[str, object], tuple[str, ...]]:
    answer: Mapping[str, object] = {}
    with suppress(ValueError, RecursionError):  # a draft, or a container that tells less
        answer = table(json.loads(detail))
    best, *others = [table(row) for row in rows(answer.get("NBest"))] or [table(None)]
    said = (text(other.get("Display")) for other in others)
    return best, tuple(display for display in said if display)


def _word(row: Mapping[str, object], speaker: str | None) -> Word:
    start, length = number(row.get("Offset")), number(row.get("Duration"))
    known = start is not None and length is not None
    return Word(
        text=text(row.get("Word")) or "",
        start_seconds=None if start is None else start / _TICKS,
        end_seconds=((start or 0) + (length or 0)) / _TICKS if known else None,
        confidence=number(row.get("Confidence")),
        speaker=speaker,
    )
