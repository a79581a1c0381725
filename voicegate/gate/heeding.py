"""What a call learns from what is said in it: labels, values, consents taken away."""

from __future__ import annotations

from voicegate.gate.call_redactor import CallRedactor
from voicegate.gate.consents import CallConsents
from voicegate.gate.safe import SafeText
from voicegate.speech import SpeechEvent, Transcript

__all__ = ["Heeding"]


class Heeding:
    """Takes into account what was said, before anything else is done with it.

    It does not know its call, so that nothing of a call waits for the garbage collector.
    """

    def __init__(self, redactor: CallRedactor, consents: CallConsents, *, language: str) -> None:
        self._redactor = redactor
        self._consents = consents
        self._language = language

    def hear(self, event: SpeechEvent) -> None:
        """A final counts from here on."""
        if event.is_final and event.transcript is not None:
            self.learn(event.transcript)

    def learn(self, heard: Transcript) -> SafeText:
        """What was said counts from here on, once."""
        known = self._redactor.knows(heard)
        safe = self._redactor.redact(heard)
        if not known:
            self._consents.hear(heard.text, heard.language or self._language)
        return safe

    async def heed(self, heard: Transcript) -> SafeText:
        """The same, and what the engines find besides."""
        self.learn(heard)
        return await self._redactor.with_engines(heard)
