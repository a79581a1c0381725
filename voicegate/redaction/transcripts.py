"""Redacting all fields of a transcript, so that no second copy of a value slips past."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from voicegate.redaction.results import Redacted

if TYPE_CHECKING:
    from voicegate.redaction.results import Finding
    from voicegate.redaction.turns import Turns
    from voicegate.speech import Segment, Transcript, Word

__all__ = ["redact_transcript", "text_of"]

_Placed = list[tuple[int, int, float | None, float | None]]


def text_of(transcript: Transcript) -> str:
    """The text that its findings are in: its own, or that of its words."""
    return transcript.text or " ".join(w.text for w in _words_of(transcript))


def _words_of(transcript: Transcript) -> tuple[Word, ...]:
    return transcript.words or tuple(w for s in transcript.segments for w in s.words)


def redact_transcript(
    call: Turns, transcript: Transcript, *, speaker: str | None, final: bool
) -> tuple[Transcript, Redacted]:
    """Redact text, words, segments and alternatives; the findings are those of the text."""
    language = transcript.language
    text = text_of(transcript)
    placed = _placed(text, _words_of(transcript))
    # The other readings come first, while the question that they answer is still open.
    others = [
        call.redact(alternative, language=language, speaker=speaker, final=False)
        for alternative in transcript.alternatives
    ]
    strays = {
        s.text: call.redact(s.text, language=language, speaker=speaker, final=False)
        for s in transcript.segments
        if s.text not in text
    }
    whole = call.redact(text, language=language, speaker=speaker, final=final, words=placed)
    segments = tuple(_segment(s, text, whole, strays.get(s.text)) for s in transcript.segments)
    safe = _with(
        transcript,
        text=whole.text if transcript.text else "",
        words=_words(transcript.words, text, whole.findings),
        segments=segments,
        alternatives=tuple(o.text for o in others),
    )
    if others:
        whole = replace(whole, labels=whole.labels.union(*(o.labels for o in others)))
    return safe, whole


def _with(
    transcript: Transcript,
    *,
    text: str,
    words: tuple[Word, ...],
    segments: tuple[Segment, ...],
    alternatives: tuple[str, ...],
) -> Transcript:
    """``transcript`` with these fields; itself, if they are its own, as in most of what is said."""
    old = (transcript.text, transcript.words, transcript.segments, transcript.alternatives)
    if old == (text, words, segments, alternatives):
        return transcript
    return replace(transcript, text=text, words=words, segments=segments, alternatives=alternatives)


def _placed(text: str, words: tuple[Word, ...]) -> _Placed:
    """Each word's characters in the text, with its times; a word that is not found is skipped."""
    out: _Placed = []
    at = 0
    for word in words:
        bare = word.text.strip()
        found = text.find(bare, at) if bare else -1
        if found < 0:
            continue
        at = found + len(bare)
        out.append((found, at, word.start_seconds, word.end_seconds))
    return out


def _words(words: tuple[Word, ...], text: str, findings: tuple[Finding, ...]) -> tuple[Word, ...]:
    """The words with each finding as one word, which has the placeholder and the whole time.

    A word that cannot be placed in the text is dropped: it might hold anything.
    """
    out: list[Word] = []
    at = 0
    current: Finding | None = None
    for word in words:
        bare = word.text.strip()
        found = text.find(bare, at) if bare else -1
        if found < 0:
            continue
        at = found + len(bare)
        hit = next((f for f in findings if f.start < at and f.end > found), None)
        if hit is None:
            out.append(word)
        elif hit is current:
            out[-1] = replace(out[-1], end_seconds=word.end_seconds)
        else:
            out.append(replace(word, text=hit.placeholder))
        current = hit
    return tuple(out)


def _segment(segment: Segment, text: str, whole: Redacted, stray: Redacted | None) -> Segment:
    """A segment cut out of the redacted whole; ``stray`` is one that is no part of it."""
    if stray is not None:
        words = _words(segment.words, segment.text, stray.findings)
        return replace(segment, text=stray.text, words=words)
    start = text.find(segment.text)
    end = start + len(segment.text)
    inside = [f for f in whole.findings if f.start < end and f.end > start]
    parts: list[str] = []
    at = start
    for finding in inside:
        parts.append(text[at : max(at, finding.start)])
        parts.append(finding.placeholder)
        at = max(at, min(end, finding.end))
    parts.append(text[at:end])
    shifted = tuple(replace(f, start=f.start - start, end=f.end - start) for f in inside)
    return replace(segment, text="".join(parts), words=_words(segment.words, segment.text, shifted))
