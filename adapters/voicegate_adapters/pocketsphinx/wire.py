"""What the decoder processes are told and what they answer. Pure.

A message, in either direction, is one byte of kind, four bytes of length (big-endian) and a body.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable
from typing import Final, cast

from voicegate.errors import BadRequestError, UnexpectedResponseError
from voicegate.speech import Segment, Transcript, Word
from voicegate_adapters.pocketsphinx.endpoints import LANGUAGE

__all__ = [
    "BEGIN",
    "HEAD_BYTES",
    "HEAR",
    "WHOLE",
    "check_language",
    "message",
    "read_head",
    "segment",
    "transcript",
]

BEGIN, HEAR, WHOLE = b"B", b"H", b"W"
HEAD_BYTES: Final = 5
_FRAME_SECONDS: Final = 0.01


def message(kind: bytes, body: bytes = b"") -> bytes:
    """Build a message."""
    return kind + struct.pack(">I", len(body)) + body


def read_head(head: bytes) -> tuple[bytes, int]:
    """The kind of a message, and how many bytes of body follow."""
    return head[:1], struct.unpack(">I", head[1:])[0]


def check_language(language: str | None, *, backend: str) -> None:
    """Check that the model knows ``language`` (BCP 47).

    Raises:
        BadRequestError: It does not.
    """
    if language and language.lower().replace("_", "-") not in {"en", LANGUAGE.lower()}:
        raise BadRequestError(
            f"pocketsphinx hears {LANGUAGE} only, not {language!r}", backend=backend
        )


def segment(answer: bytes, *, begin_seconds: float, backend: str) -> Segment | None:
    """Read the answer for one utterance: a JSON list of [word, first frame, last frame].

    Args:
        answer: The body of the answer; a frame is 10 ms.
        begin_seconds: Where in the audio the utterance begins.
        backend: Its name, for errors.

    Returns:
        What was heard, or None if it was nothing.

    Raises:
        UnexpectedResponseError: The answer has another shape.
    """
    try:
        rows = cast("list[tuple[str, int, int]]", json.loads(answer))
        words = tuple(_words(rows, begin_seconds))
    except (ValueError, TypeError) as error:
        raise UnexpectedResponseError(
            f"the decoder's answer cannot be read ({type(error).__name__})", backend=backend
        ) from None
    if not words:
        return None
    return Segment(
        text=" ".join(word.text for word in words),
        start_seconds=words[0].start_seconds,
        end_seconds=words[-1].end_seconds,
        words=words,
    )


def transcript(
    segments: Iterable[Segment | None], *, duration_seconds: float | None, backend: str
) -> Transcript:
    """Put the utterances of a piece of audio together."""
    heard = tuple(one for one in segments if one is not None)
    return Transcript(
        text=" ".join(one.text for one in heard),
        language=LANGUAGE,
        segments=heard,
        words=tuple(word for one in heard for word in one.words),
        duration_seconds=duration_seconds,
        backend=backend,
    )


def _words(rows: Iterable[tuple[str, int, int]], begin_seconds: float) -> Iterable[Word]:
    for name, first, last in rows:
        # <s>, <sil>, [NOISE] and ++UH++ are no words; "read(2)" is the second way to say "read".
        if name[0] in "<[+":
            continue
        yield Word(
            text=name.partition("(")[0],
            start_seconds=round(begin_seconds + first * _FRAME_SECONDS, 3),
            end_seconds=round(begin_seconds + (last + 1) * _FRAME_SECONDS, 3),
        )
