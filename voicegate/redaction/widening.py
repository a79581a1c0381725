"""What optional engines found, added to what the rules found: nothing is taken away, or changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate
from voicegate.redaction.engines.spans import engine_candidates
from voicegate.redaction.output import findings_of, spliced, timed
from voicegate.redaction.results import Redacted
from voicegate.redaction.transcripts import redact_transcript

if TYPE_CHECKING:
    from collections.abc import Sequence

    from voicegate.redaction.engines.protocol import EngineAnswers
    from voicegate.redaction.finder import Finder
    from voicegate.redaction.memory import Memory
    from voicegate.redaction.results import Finding
    from voicegate.redaction.turns import Turns
    from voicegate.redaction.vault import Vault
    from voicegate.redaction.view import View
    from voicegate.speech import Transcript

__all__ = ["WidenedTurns", "widened"]


def widened(
    text: str,
    redacted: Redacted,
    answers: EngineAnswers,
    *,
    view: View,
    finder: Finder,
    vault: Vault,
    memory: Memory,
) -> Redacted:
    """``redacted``, which is that of ``text``, with the words that only ``answers`` have.

    Words that a finding covers, and placeholders that stand in ``text``, stay as they are; but what
    an engine says of them adds its labels.
    """
    masks = {k for k in range(view.size) if view.words[k][0] == "<" and len(view.words[k]) > 1}
    said = _outside(view, answers, masks)
    taken = masks | _covered(view, redacted.findings)
    found = finder.resolved(view, [part for c in said for part in _uncovered(view, c, taken)])
    placeholders: list[str] = []
    for candidate in found:
        start, end = view.span(candidate.i, candidate.j)
        placeholders.append(vault.add(candidate.type, candidate.value, text[start:end]))
        memory.remember(view, candidate)
    more = (*redacted.findings, *findings_of(view, found, placeholders))
    findings = tuple(sorted(more, key=lambda f: f.start))
    labels = redacted.labels | finder.labels_of(finder.resolved(view, said))
    if not found:
        return replace(redacted, labels=labels)
    return Redacted(text=spliced(text, findings), findings=findings, labels=labels)


def _outside(view: View, answers: EngineAnswers, masks: set[int]) -> list[Candidate]:
    """What the engines found, without the placeholders in it."""
    return [
        part
        for name, spans in answers.found
        for candidate in engine_candidates(view, name, spans)
        for part in _uncovered(view, candidate, masks)
    ]


def _covered(view: View, findings: Sequence[Finding]) -> set[int]:
    """The tokens of findings."""
    return {
        k
        for k in range(view.size)
        if any(f.start < view.ends[k] and f.end > view.starts[k] for f in findings)
    }


def _uncovered(view: View, candidate: Candidate, taken: set[int]) -> list[Candidate]:
    """The parts of ``candidate`` that nothing covers; one without a letter or digit is nobody's."""
    parts: list[list[int]] = []
    for k in range(candidate.i, candidate.j):
        if k in taken:
            continue
        if parts and parts[-1][-1] == k - 1:
            parts[-1].append(k)
        else:
            parts.append([k])
    out: list[Candidate] = []
    for part in parts:
        words = [k for k in part if view.words[k].isalnum()]
        if words:
            i, j = words[0], words[-1] + 1
            value = "".join(view.words[k] for k in words)
            out.append(Candidate(i, j, candidate.type, candidate.score, candidate.reasons, value))
    return out


class WidenedTurns:
    """A call in which one text has been redacted and widened: its other fields follow."""

    def __init__(self, call: Turns, text: str, whole: Redacted) -> None:
        self._call = call
        self._text = text
        self._whole = whole

    def redact(
        self,
        text: str,
        *,
        language: str | None = None,
        speaker: str | None = None,
        final: bool = True,
        words: Sequence[tuple[int, int, float | None, float | None]] = (),
    ) -> Redacted:
        """That text as it was; another as an interim one, which changes nothing in the call."""
        if text == self._text:
            whole = self._whole
            return replace(whole, findings=timed(whole.findings, words)) if words else whole
        del final
        return self._call.redact(text, language=language, speaker=speaker, final=False)

    def redact_transcript(
        self, transcript: Transcript, *, speaker: str | None = None, final: bool = True
    ) -> tuple[Transcript, Redacted]:
        """Redact every field of a transcript."""
        return redact_transcript(self, transcript, speaker=speaker, final=final)

    def views(self, text: str, language: str | None) -> list[View]:
        """``text`` as each language in use sees it."""
        return self._call.views(text, language)
