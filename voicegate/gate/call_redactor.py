"""The redactor of one call: at once by the rules, and a little later with optional engines."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from voicegate.errors import RefusedError
from voicegate.gate.engine_room import EngineRoom
from voicegate.gate.safe import SafeText
from voicegate.redaction import CallRedaction, Redacted
from voicegate.redaction.transcripts import text_of
from voicegate.speech import SpeechEvent, Transcript
from voicegate.vocabulary import Label

__all__ = ["CallRedactor"]


class CallRedactor:
    """Redacts what the caller said. ``grow`` gets the labels that a text adds to the call."""

    def __init__(
        self,
        redaction: CallRedaction,
        engines: EngineRoom,
        *,
        call_id: str,
        language: str,
        grow: Callable[[Iterable[Label]], None],
    ) -> None:
        self._redaction = redaction
        self._engines = engines
        self._call_id = call_id
        self._language = language
        self._grow = grow
        # A final is redacted when it is heard, and the bot may ask for that a little later.
        self._newest: deque[tuple[Transcript, SafeText]] = deque(maxlen=16)
        # The same for texts, for engines only: a text is redacted anew each time.
        self._texts: deque[tuple[str, SafeText]] = deque(maxlen=16)

    @property
    def has_engines(self) -> bool:
        """Whether there are any engines to ask."""
        return bool(self._engines)

    def knows(self, heard: Transcript) -> bool:
        """Whether ``heard`` is one of the newest that were redacted."""
        return any(heard is known for known, _ in self._newest)

    def redact(self, what: str | Transcript | SpeechEvent) -> SafeText:
        """By the rules: at once."""
        heard = what.transcript if isinstance(what, SpeechEvent) else what
        if heard is None:
            return SafeText(text="", call_id=self._call_id)
        for known, safe in self._newest:
            if heard is known:
                return safe
        if isinstance(heard, str):
            safe = self._safe(
                None, self._redaction.redact(heard, language=self._language, speaker="caller")
            )
            if self._engines:
                self._texts.append((heard, safe))
            return safe
        safe = self._safe(*self._redaction.redact_transcript(heard, speaker="caller"))
        self._newest.append((heard, safe))
        return safe

    async def with_engines(self, what: str | Transcript | SpeechEvent | SafeText) -> SafeText:
        """By the rules, and then by what the engines find besides in time.

        Raises:
            RefusedError: A text that was redacted in another call.
        """
        if isinstance(what, SafeText):
            return await self._wider(self._before(what), what)
        heard = what.transcript if isinstance(what, SpeechEvent) else what
        return await self._wider(heard, self.redact(what))

    async def _wider(self, heard: str | Transcript | None, safe: SafeText) -> SafeText:
        if heard is None or safe.engines or not self._engines:
            return safe
        findings = () if heard is safe.text else safe.findings
        by_rules = Redacted(text=safe.text, findings=findings, labels=safe.labels)
        if isinstance(heard, str):
            answers = await self._engines.ask(heard, _bare(self._language))
            found = self._redaction.widen(heard, by_rules, answers, language=self._language)
            return self._safe(None, found, engines=True)
        answers = await self._engines.ask(text_of(heard), _bare(heard.language or self._language))
        both = self._redaction.widen_transcript(heard, by_rules, answers)
        wider = self._safe(*both, engines=True)
        for place, (known, _) in enumerate(self._newest):
            if known is heard:
                self._newest[place] = (heard, wider)
        return wider

    def _before(self, safe: SafeText) -> str | Transcript:
        """What ``safe`` was made of; its own text if that is long ago."""
        if safe.call_id != self._call_id:
            raise RefusedError("this text was redacted in another call: redact it in this one")
        for heard, made in self._newest:
            if made is safe:
                return heard
        return next((text for text, made in self._texts if made is safe), safe.text)

    def _safe(
        self, transcript: Transcript | None, found: Redacted, *, engines: bool = False
    ) -> SafeText:
        self._grow(found.labels)
        return SafeText(
            text=found.text,
            findings=found.findings,
            labels=found.labels,
            transcript=transcript,
            call_id=self._call_id,
            engines=engines,
        )


def _bare(language: str) -> str:
    return language.partition("-")[0]
