"""One call: what was asked, what was found, and the vault that gives it back at home."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate, Situation
from voicegate.redaction.dialogue import Dialogue
from voicegate.redaction.leaks import scan
from voicegate.redaction.memory import Memory
from voicegate.redaction.output import findings_of, spliced, timed
from voicegate.redaction.restore import RestoringStream, restored
from voicegate.redaction.results import Leak, Redacted
from voicegate.redaction.stream import RedactingStream
from voicegate.redaction.transcripts import redact_transcript, text_of
from voicegate.redaction.vault import Vault
from voicegate.redaction.widening import WidenedTurns, widened

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from voicegate.redaction.engines.protocol import EngineAnswers
    from voicegate.redaction.finder import Finder
    from voicegate.redaction.taxonomy import EntityType
    from voicegate.redaction.view import View
    from voicegate.speech import Transcript

__all__ = ["CallRedaction"]

_AGENT = frozenset({"agent", "bot", "assistant", "system"})
_SALT_BYTES = 16


class CallRedaction:
    """The state of one call. Not shared between calls, not for several threads at once.

    Made by ``Redactor.call``. Its repr shows counts only. ``late_engines`` counts, by name, the
    texts for which an optional engine did not answer within its budget.
    """

    __slots__ = ("_dialogue", "_finder", "_languages", "_memory", "late_engines", "vault")

    def __init__(
        self,
        finder: Finder,
        *,
        master_key: bytes | None = None,
        expires_at_seconds: float | None = None,
        random: Callable[[int], bytes] = secrets.token_bytes,
    ) -> None:
        self._finder = finder
        self.vault = Vault(master_key, expires_at_seconds=expires_at_seconds, random=random)
        self._memory = Memory(random(_SALT_BYTES).hex())
        self._dialogue = Dialogue()
        self._languages: dict[str, None] = {}
        self.late_engines: dict[str, int] = {}

    def __repr__(self) -> str:
        return f"<CallRedaction with {self.vault!r}>"

    @property
    def closed(self) -> bool:
        """Whether the call's values have been shredded."""
        return self.vault.closed

    def redact(
        self,
        text: str,
        *,
        language: str | None = None,
        speaker: str | None = None,
        final: bool = True,
        words: Sequence[tuple[int, int, float | None, float | None]] = (),
    ) -> Redacted:
        """Replace the personal data in an utterance by placeholders.

        Args:
            text: what was said or written, in any form.
            language: BCP 47 tag; None or one without a pack uses all languages of the rules.
            speaker: ``agent`` (also ``bot``, ``assistant``) is the bot; anyone else a caller.
            final: whether the utterance is over. An interim text changes nothing in the call.
            words: character offsets with the times in seconds, where the transcript has them.

        Raises:
            StorageError: if the call is closed.
        """
        agent = speaker in _AGENT
        languages = self._finder.languages_for(language)
        self._languages.update(dict.fromkeys(languages))
        situation = Situation() if agent else self._dialogue.situation(final=final)
        detection = self._finder.detect(text, languages, situation, self._memory)
        for name in detection.late:
            self.late_engines[name] = self.late_engines.get(name, 0) + 1
        if agent:
            self._dialogue.heard(detection.view, commit=final)
        placeholders = self._placeholders(detection.found, detection.view, situation, final=final)
        if final and not agent:
            self._dialogue.said(detection, placeholders)
        found = findings_of(detection.view, detection.found, placeholders)
        if words:
            found = timed(found, words)
        labels = self._finder.labels_of(detection.found)
        return Redacted(text=spliced(text, found), findings=found, labels=labels)

    def _placeholders(
        self, found: list[Candidate], view: View, situation: Situation, *, final: bool
    ) -> list[str]:
        text = view.text
        out: list[str] = []
        fresh: dict[EntityType, int] = {}
        for candidate in found:
            start, end = view.span(candidate.i, candidate.j)
            tail = self._dialogue.continues(view, candidate, situation)
            if tail is not None:
                out.append(tail.placeholder)
                if final:
                    whole = tail.value + candidate.value
                    self.vault.extend(tail.placeholder, whole, text[start:end])
                    candidate.value = whole
                    self._memory.remember(view, candidate)
                continue
            if final:
                out.append(self.vault.add(candidate.type, candidate.value, text[start:end]))
                self._memory.remember(view, candidate)
                continue
            known = self.vault.find(candidate.type, candidate.value)
            if known is not None:
                out.append(known)
            else:
                count = fresh[candidate.type] = fresh.get(candidate.type, 0) + 1
                base = self.vault.next_for(candidate.type)
                number = int(base.rpartition("_")[2].rstrip(">")) + count - 1
                out.append(f"<{candidate.type}_{number}>")
        return out

    def redact_transcript(
        self, transcript: Transcript, *, speaker: str | None = None, final: bool = True
    ) -> tuple[Transcript, Redacted]:
        """Redact every field of a transcript: text, words, segments and alternatives."""
        return redact_transcript(self, transcript, speaker=speaker, final=final)

    def widen(
        self, text: str, redacted: Redacted, answers: EngineAnswers, *, language: str | None = None
    ) -> Redacted:
        """Add what optional engines found in ``text``, of which ``redacted`` came, besides."""
        view = self._finder.view(text, self._finder.languages_for(language)[0])
        return widened(
            text,
            redacted,
            answers,
            view=view,
            finder=self._finder,
            vault=self.vault,
            memory=self._memory,
        )

    def widen_transcript(
        self, transcript: Transcript, redacted: Redacted, answers: EngineAnswers
    ) -> tuple[Transcript, Redacted]:
        """The same for a transcript; the engines were asked about ``text_of(transcript)``."""
        text = text_of(transcript)
        whole = self.widen(text, redacted, answers, language=transcript.language)
        return WidenedTurns(self, text, whole).redact_transcript(transcript)

    def expect(self, kind: EntityType | None) -> None:
        """Say what the bot has just asked for; None closes the slot."""
        self._dialogue.expect(kind)

    def heard(self, text: str, language: str | None = None) -> None:
        """Tell what the bot said, so that its question opens the slot for the answer."""
        for name in self._finder.languages_for(language):
            if self._dialogue.heard(self._finder.view(text, name), commit=True):
                break

    def views(self, text: str, language: str | None) -> list[View]:
        """``text`` as each language in use sees it; for the hold-back of streams."""
        return [self._finder.view(text, name) for name in self._finder.languages_for(language)]

    @property
    def expected(self) -> EntityType | None:
        """The type that the bot asked for and has not got yet."""
        return self._dialogue.slot

    def restore(self, text: str, *, language: str | None = None, spoken: bool = False) -> str:
        """Put the values back. Only placeholders of this call are restored.

        What language models do to placeholders is tolerated: case, brackets, plural, possessive,
        translated type words. ``spoken`` groups digits and letters for a synthesiser.
        """
        return restored(self.vault, text, language=language, spoken=spoken)

    def leaks(self, text: str) -> tuple[Leak, ...]:
        """The last scan: what in an outgoing text still looks like personal data."""
        languages = tuple(self._languages) or self._finder.languages_for(None)
        views = [self._finder.view(text, name) for name in languages]
        return scan(self._memory, views)

    def stream(self, language: str | None = None, *, speaker: str | None = None) -> RedactingStream:
        """A stream of speech events that releases only what is decided."""
        return RedactingStream(self, language=language, speaker=speaker)

    def restoring(self, language: str | None = None, *, spoken: bool = False) -> RestoringStream:
        """The way back for a token stream: placeholders cut in the middle are put together."""
        return RestoringStream(self.vault, language=language, spoken=spoken)

    def close(self) -> None:
        """Shred the call's key and forget everything. Closing twice is harmless."""
        self.vault.close()
        self._memory = Memory("")
        self._dialogue = Dialogue()
