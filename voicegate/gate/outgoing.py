"""Text on its way out: in the form that it may have, scanned once more where it is redacted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from voicegate.errors import RefusedError
from voicegate.gate.safe import SafeText
from voicegate.redaction import CallRedaction, Finding
from voicegate.routing.fragments import fragments
from voicegate.speech import SinkRequest
from voicegate.vocabulary import Form

__all__ = ["Outgoing"]


class Outgoing:
    """Builds what a sink gets. The last scan stands here, in front of every redacted payload."""

    def __init__(
        self, redaction: CallRedaction, redact: Callable[[str], SafeText], language: str
    ) -> None:
        self._redaction = redaction
        self._redact = redact
        self._language = language

    def payload(
        self,
        text: str | SafeText,
        *,
        system: str | None,
        history: tuple[tuple[str, str], ...],
        max_tokens: int | None,
    ) -> Callable[[Form], SinkRequest]:
        """What to send, as a function of the form that the decision gives."""

        def build(form: Form) -> SinkRequest:
            if form is Form.RAW:
                said = text.text if isinstance(text, SafeText) else text
                return SinkRequest(text=said, system=system, history=history, max_tokens=max_tokens)
            return SinkRequest(
                text=text.text if isinstance(text, SafeText) else self._safe(text),
                system=None if system is None else self._safe(system),
                history=tuple((role, self._safe(said)) for role, said in history),
                max_tokens=max_tokens,
            )

        def scanned(form: Form) -> SinkRequest:
            request = build(form)
            if form is Form.REDACTED:
                self._scan(request)
            return request

        return scanned

    def values(self, text: str, found: Sequence[Finding]) -> tuple[tuple[int, int], ...]:
        """Where ``text`` holds personal data, if nothing of it is left in the words between.

        Words that are harmless together may look personal alone: then there is nothing to cut.
        """
        spans = tuple((f.start, f.end) for f in found)
        fixed = [part.text for part in fragments(text, spans) if not part.personal]
        return () if any(self._looks_personal(words) for words in fixed) else spans

    def _looks_personal(self, words: str) -> bool:
        alone = self._redaction.redact(words, language=self._language, speaker="agent", final=False)
        return bool(alone.findings or self._redaction.leaks(words))

    def _safe(self, text: str) -> str:
        return self._redact(text).text

    def _scan(self, request: SinkRequest) -> None:
        """Refuse what still looks personal: types and counts only, never the text."""
        parts = [request.text, request.system or "", *(said for _role, said in request.history)]
        leaks = [leak.reason for part in parts for leak in self._redaction.leaks(part)]
        if leaks:
            kinds = ", ".join(f"{leaks.count(k)} x {k}" for k in sorted(set(leaks)))
            raise RefusedError(
                f"the last scan stopped a redacted text that still looks personal ({kinds}): "
                "send what Call.redact returned, and keep personal data out of the prompt"
            )
