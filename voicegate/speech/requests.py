"""What is asked of a backend. No repr shows audio or text."""

from __future__ import annotations

from dataclasses import dataclass, field

from voicegate.speech.formats import Audio, AudioFormat, Encoding
from voicegate.speech.marks import MarkKind, OnMark
from voicegate.speech.voices import Voice

__all__ = ["SinkRequest", "StreamRequest", "SynthesisRequest", "TranscriptionRequest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscriptionRequest:
    """Transcribe one piece of audio. ``hints`` are words to expect."""

    audio: Audio
    language: str | None = None
    hints: tuple[str, ...] = field(default=(), repr=False)
    word_times: bool = False
    diarisation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamRequest:
    """Open a stream that will carry audio of ``format``."""

    format: AudioFormat
    language: str | None = None
    hints: tuple[str, ...] = field(default=(), repr=False)
    interim: bool = True
    word_times: bool = False
    diarisation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SynthesisRequest:
    """Speak ``text``. The answer comes in ``format``; a backend may not change it silently.

    ``marks`` are wanted beside the sound: a backend gives each to ``on_mark`` at the latest with
    the sound that it belongs to, its times counted from the start of this request's sound.
    """

    text: str = field(repr=False)
    language: str
    voice: Voice | None = None
    format: AudioFormat = AudioFormat(Encoding.PCM_S16LE, 16000)
    speed: float = 1.0
    ssml: bool = False
    marks: frozenset[MarkKind] = frozenset()
    on_mark: OnMark | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SinkRequest:
    """Send text to a sink: the newest user text, what was said before, and instructions."""

    text: str = field(repr=False)
    system: str | None = field(default=None, repr=False)
    history: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    max_tokens: int | None = None
