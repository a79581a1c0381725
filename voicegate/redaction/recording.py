"""A recording that may go where nobody may hear it whole: what was heard and is harmless stays.

What a recogniser did not hear, nobody has looked at; so it goes no further than what it heard as
personal data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.bleep import quiet_spans, seconds_of, silenced

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from voicegate.redaction.results import Finding
    from voicegate.speech import Audio, Transcript, Word

__all__ = ["bleeped_recording"]

# Around a harmless word: the end of its sound, and the pause to the next one.
KEPT_SECONDS = 0.25
SURE = 0.5

_Spans = list[tuple[float, float]]


def bleeped_recording(
    audio: Audio, heard: Transcript, safe: Transcript, findings: Sequence[Finding]
) -> Audio | None:
    """What of ``audio`` may go out bleeped; None if nothing of it may.

    Silent are the times of the findings, with 0.2 seconds around them, and whatever is farther than
    0.25 seconds from a word that is harmless. A word of which the recogniser says that it is less
    than half sure counts as not heard. Without the time of each word nobody knows where a
    finding is: one is enough, and nothing goes. Likewise if only another reading, or a segment that
    is no part of the text, holds a finding.

    Args:
        audio: what was transcribed: 16-bit PCM, mu-law, A-law, or a WAV file of these.
        heard: what was heard in it.
        safe: the same, redacted (``CallRedaction.redact_transcript``).
        findings: those of its text.

    Raises:
        BadAudioError: for another encoding, or a broken WAV file.
    """
    words = _words(heard)
    if not words or not all(_timed(word) for word in words):
        harmless = bool(heard.text.strip()) and not findings and safe == heard
        return silenced(audio, ()) if harmless else None
    if not findings and safe != heard:
        return None
    duration = seconds_of(audio)
    kept = _kept(words, _words(safe))
    quiet = [
        *_between(kept, duration),
        *quiet_spans(findings, utterance_seconds=(0.0, duration)),
    ]
    left = duration - sum(end - start for start, end in _merged(quiet))
    return silenced(audio, _merged(quiet)) if kept and left > 0.0 else None


def _words(transcript: Transcript) -> Sequence[Word]:
    return transcript.words or tuple(w for s in transcript.segments for w in s.words)


def _timed(word: Word) -> bool:
    start, end = word.start_seconds, word.end_seconds
    return start is not None and end is not None and end > start


def _kept(words: Iterable[Word], safe: Iterable[Word]) -> _Spans:
    """The time of each word that was surely heard, and that redaction left as it is."""
    harmless = {id(word) for word in safe}
    return _merged(
        (word.start_seconds - KEPT_SECONDS, word.end_seconds + KEPT_SECONDS)
        for word in words
        if id(word) in harmless and (word.confidence is None or word.confidence >= SURE)
        if word.start_seconds is not None and word.end_seconds is not None
    )


def _between(kept: _Spans, duration: float) -> _Spans:
    """What ``kept`` leaves of the whole, in order."""
    edges = [0.0, *(edge for span in kept for edge in span), duration]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [(start, end) for start, end in pairs if end > start]


def _merged(spans: Iterable[tuple[float, float]]) -> _Spans:
    merged: _Spans = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
