"""What was heard: words, segments, transcripts. No repr shows any of it."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Segment", "Transcript", "Word"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word; times in seconds from the start of the audio, confidence from 0 to 1."""

    text: str = field(repr=False)
    start_seconds: float | None = None
    end_seconds: float | None = None
    confidence: float | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of one speaker's speech; times in seconds from the start of the audio."""

    text: str = field(repr=False)
    start_seconds: float | None = None
    end_seconds: float | None = None
    words: tuple[Word, ...] = field(default=(), repr=False)
    confidence: float | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """What one backend heard in one piece of audio.

    ``alternatives`` are other readings of the whole, best first. ``language`` is a BCP 47 tag.
    """

    text: str = field(repr=False)
    language: str | None = None
    segments: tuple[Segment, ...] = field(default=(), repr=False)
    words: tuple[Word, ...] = field(default=(), repr=False)
    alternatives: tuple[str, ...] = field(default=(), repr=False)
    confidence: float | None = None
    duration_seconds: float | None = None
    backend: str | None = None
    request_id: str | None = None
