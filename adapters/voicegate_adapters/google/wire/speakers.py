"""Who spoke when: Google repeats earlier words where it tells speakers apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from voicegate.speech import Segment, Word

__all__ = ["all_words", "turns", "words_after"]


def words_after(words: Sequence[Word], seconds: float) -> tuple[Word, ...]:
    """Those of ``words`` whose middle lies after ``seconds``; words without times stay."""
    return tuple(word for word in words if _middle(word, seconds) >= seconds)


def all_words(results: Sequence[Sequence[Word]]) -> tuple[Word, ...]:
    """Each word once, where a later result repeats the words of earlier ones.

    The last mention counts: only there are the speakers known.
    """
    found: list[Word] = []
    for words in results:
        if words and words[0].start_seconds is not None:
            begin = words[0].start_seconds
            found = [word for word in found if _middle(word, begin) < begin]
        found += words
    return tuple(found)


def turns(words: Sequence[Word]) -> tuple[Segment, ...]:
    """One segment for each stretch of one speaker."""
    return tuple(
        _turn(tuple(stretch), speaker) for speaker, stretch in groupby(words, lambda w: w.speaker)
    )


def _turn(words: tuple[Word, ...], speaker: str | None) -> Segment:
    return Segment(
        text=" ".join(word.text for word in words),
        start_seconds=words[0].start_seconds,
        end_seconds=words[-1].end_seconds,
        words=words,
        speaker=speaker,
    )


def _middle(word: Word, otherwise: float) -> float:
    if word.start_seconds is None or word.end_seconds is None:
        return otherwise
    return (word.start_seconds + word.end_seconds) / 2
