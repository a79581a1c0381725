"""Text that has been through the redactor of its call."""

from __future__ import annotations

from dataclasses import dataclass, field

from voicegate.redaction import Finding
from voicegate.speech import Transcript
from voicegate.vocabulary import Label

__all__ = ["SafeText"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeText:
    """What ``Call.redact`` returns: the text with placeholders, what was found, what it adds.

    ``transcript`` is set where a transcript was redacted: every field of it is safe. ``engines``:
    the optional engines of ``[redaction]`` have looked at it, too.
    """

    text: str = field(repr=False)
    findings: tuple[Finding, ...] = ()
    labels: frozenset[Label] = frozenset()
    transcript: Transcript | None = None
    call_id: str = ""
    engines: bool = False

    @property
    def touched(self) -> bool:
        """Whether anything was taken out."""
        return bool(self.findings)
