"""What streams and transcripts need of a call, so that neither has to know it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from voicegate.redaction.results import Redacted
    from voicegate.redaction.view import View
    from voicegate.speech import Transcript

__all__ = ["Turns"]


class Turns(Protocol):
    """Redacts the turns of one call; ``CallRedaction`` does."""

    def redact(
        self,
        text: str,
        *,
        language: str | None = None,
        speaker: str | None = None,
        final: bool = True,
        words: Sequence[tuple[int, int, float | None, float | None]] = (),
    ) -> Redacted:
        """Replace the personal data in an utterance by placeholders."""
        ...

    def redact_transcript(
        self, transcript: Transcript, *, speaker: str | None = None, final: bool = True
    ) -> tuple[Transcript, Redacted]:
        """Redact every field of a transcript."""
        ...

    def views(self, text: str, language: str | None) -> list[View]:
        """``text`` as each language in use sees it."""
        ...
