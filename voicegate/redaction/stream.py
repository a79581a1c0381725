"""Interim and final events in, safe events out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from voicegate.redaction.holding import safe_length
from voicegate.redaction.output import spliced
from voicegate.speech import SpeechEvent, SpeechEventType, Transcript

if TYPE_CHECKING:
    from voicegate.redaction.results import Redacted
    from voicegate.redaction.turns import Turns

__all__ = ["RedactingStream"]

MAX_HOLD_SECONDS = 0.8
MAX_HOLD_TOKENS = 24
HELD = "<HELD_BACK>"


class RedactingStream:
    """Makes a stream of speech events safe.

    Nothing that may be the beginning of personal data is released before it is decided. At most
    0.8 seconds or 24 tokens are held back; after that the held part is shown as ``<HELD_BACK>``,
    never as it was said. A final event is redacted whole. Interims carry text only.
    """

    __slots__ = (
        "_call",
        "_held_since",
        "_language",
        "_pending",
        "_speaker",
        "_utterance",
        "findings",
    )

    def __init__(self, call: Turns, *, language: str | None, speaker: str | None) -> None:
        self._call = call
        self._language = language
        self._speaker = speaker
        self._utterance = -1
        self._held_since: float | None = None
        self._pending: SpeechEvent | None = None
        self.findings: Redacted | None = None

    def __repr__(self) -> str:
        return f"<RedactingStream at utterance {self._utterance}>"

    def push(self, event: SpeechEvent, now_seconds: float) -> tuple[SpeechEvent, ...]:
        """The safe events that follow from this one; ``now_seconds`` is any steady clock."""
        if event.transcript is None:
            return (event,)
        if event.utterance != self._utterance:
            self._utterance = event.utterance
            self._held_since = None
        if event.is_final:
            self._held_since = self._pending = None
            transcript = self._tagged(event.transcript)
            safe, self.findings = self._call.redact_transcript(transcript, speaker=self._speaker)
            return (replace(event, transcript=safe),)
        self._pending = event
        return (self._interim(event, now_seconds),)

    def tick(self, now_seconds: float) -> tuple[SpeechEvent, ...]:
        """Time has passed: the held part of the newest interim, redacted, if it is over time."""
        event, since = self._pending, self._held_since
        if event is None or since is None or now_seconds - since < MAX_HOLD_SECONDS:
            return ()
        self._pending = None
        return (self._interim(event, now_seconds),)

    def flush(self) -> tuple[SpeechEvent, ...]:
        """The stream has ended without a final event: the last interim as one, redacted whole."""
        event, self._pending, self._held_since = self._pending, None, None
        if event is None or event.transcript is None:
            return ()
        safe, self.findings = self._call.redact_transcript(
            self._tagged(event.transcript), speaker=self._speaker
        )
        return (replace(event, type=SpeechEventType.FINAL, transcript=safe),)

    def _tagged(self, transcript: Transcript) -> Transcript:
        if transcript.language is None and self._language is not None:
            return replace(transcript, language=self._language)
        return transcript

    def _interim(self, event: SpeechEvent, now_seconds: float) -> SpeechEvent:
        transcript = self._tagged(event.transcript or Transcript(text=""))
        text = transcript.text
        redacted = self._call.redact(
            text, language=transcript.language, speaker=self._speaker, final=False
        )
        cut, tokens = safe_length(self._call.views(text, transcript.language), redacted.findings)
        shown = [f for f in redacted.findings if f.end <= cut]
        safe = spliced(text[:cut], shown).rstrip()
        if cut >= len(text):
            self._held_since = None
        else:
            if self._held_since is None:
                self._held_since = now_seconds
            if tokens > MAX_HOLD_TOKENS or now_seconds - self._held_since >= MAX_HOLD_SECONDS:
                safe = f"{safe} {HELD}".lstrip()
        clean = Transcript(
            text=safe,
            language=transcript.language,
            confidence=transcript.confidence,
            duration_seconds=transcript.duration_seconds,
            backend=transcript.backend,
            request_id=transcript.request_id,
        )
        return replace(event, transcript=clean)
