"""From a request to the arguments of espeak-ng, and from its list of voices to ours. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from voicegate.errors import BadRequestError, UnavailableError
from voicegate.speech import MarkKind, SpeechMark, SynthesisRequest, Voice
from voicegate_adapters.espeak.endpoints import OUTPUT_ENCODINGS, VOICES

__all__ = ["SSML_MARK", "Event", "Utterance", "failure", "mark_of", "utterance", "voice"]

# From espeak-ng's speak_lib.h.
_UTF8, _SSML = 0x01, 0x10
_NORMAL_WORDS_PER_MINUTE, _MIN_WORDS_PER_MINUTE, _MAX_WORDS_PER_MINUTE = 175, 80, 450
SSML_MARK: Final = 3
_KINDS: Final = {1: MarkKind.WORD, 2: MarkKind.SENTENCE, SSML_MARK: MarkKind.SSML}
_GENDERS: Final = {1: "male", 2: "female"}
# An identifier becomes the path of a file: no dot, so that it cannot leave the data directory.
_VOICE_ID = re.compile(r"[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)?(\+[A-Za-z0-9_-]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """What espeak-ng is asked to say: UTF-8 without NUL, its voice, words per minute, flags."""

    text: bytes = field(repr=False)
    voice: str
    words_per_minute: int
    flags: int
    marked: bool = False


class Event(NamedTuple):
    """What espeak-ng reaches at ``sample``; ``position`` is a character of the text, from 0."""

    type: int
    position: int
    length: int
    sample: int
    name: bytes


def mark_of(event: Event, request: SynthesisRequest, rate_hz: int) -> SpeechMark | None:
    """The mark that ``event`` stands for, if it is of a kind that was asked for.

    espeak-ng gives a sentence's beginning and no length: it is the text up to the end of it, which
    is not told, so its value is empty and it has no span.
    """
    kind = _KINDS.get(event.type)
    if kind not in request.marks or kind is None:
        return None
    start, end = event.position, event.position + event.length
    spoken = kind is MarkKind.WORD and 0 <= start < end <= len(request.text)
    named = event.name.decode(errors="replace") if kind is MarkKind.SSML else ""
    return SpeechMark(
        kind=kind,
        value=request.text[start:end] if spoken else named,
        start_seconds=event.sample / rate_hz,
        span=(start, end) if spoken else None,
    )


def utterance(request: SynthesisRequest, *, backend: str, variant: str = "") -> Utterance:
    """Build what espeak-ng is asked.

    Args:
        request: What to say and how.
        backend: Its name, for errors.
        variant: Appended to the voice unless the request names one: ``f2`` for a woman's voice.

    Raises:
        BadRequestError: A language, a voice, a speed or an encoding that it does not have.
    """
    if request.format.encoding not in OUTPUT_ENCODINGS:
        raise BadRequestError(
            f"espeak gives {', '.join(sorted(OUTPUT_ENCODINGS))}, not {request.format.encoding}; "
            "ask for one of these",
            backend=backend,
        )
    return Utterance(
        text=request.text.replace("\0", " ").encode(errors="replace"),
        voice=_voice_id(request, backend, variant),
        words_per_minute=_words_per_minute(request.speed, backend),
        flags=_UTF8 | (_SSML if request.ssml else 0),
        marked=bool(request.marks) and request.on_mark is not None,
    )


def voice(identifier: str, languages: bytes, name: str, gender: int) -> Voice:
    """One row of espeak-ng's list; ``languages`` begins with a byte of priority and ends in NUL."""
    tag = languages[1:].split(b"\0", 1)[0].decode()
    return Voice(id=identifier, language=_tidy(tag), gender=_GENDERS.get(gender), name=name.strip())


def failure(step: str, code: int, *, backend: str) -> UnavailableError:
    """The error for a step of espeak-ng that answered ``code`` (speak_lib.h: 0 is good)."""
    return UnavailableError(
        f"espeak-ng could not {step}; reinstall espeakng-loader if this stays",
        backend=backend,
        status=code,
    )


def _voice_id(request: SynthesisRequest, backend: str, variant: str) -> str:
    if request.voice is not None:
        wanted = request.voice.id
    else:
        tag = request.language.lower().replace("_", "-")
        found = VOICES.get(tag) or VOICES.get(_bare(tag))
        if found is None:
            raise BadRequestError(
                f"espeak has no voice for the language {request.language!r}", backend=backend
            )
        wanted = f"{found}+{variant}" if variant else found
    if not _VOICE_ID.fullmatch(wanted):
        raise BadRequestError(
            f"{wanted!r} is no voice of espeak; voices() lists them", backend=backend
        )
    return wanted


def _bare(tag: str) -> str:
    language, _, place = tag.partition("-")
    # Spanish of any country but Spain is nearer to the Latin American voice.
    return "es-419" if language == "es" and place not in {"", "es"} else language


def _words_per_minute(speed: float, backend: str) -> int:
    words = round(_NORMAL_WORDS_PER_MINUTE * speed)
    if not _MIN_WORDS_PER_MINUTE <= words <= _MAX_WORDS_PER_MINUTE:
        raise BadRequestError(
            f"espeak speaks at a speed of {_MIN_WORDS_PER_MINUTE / _NORMAL_WORDS_PER_MINUTE:.2f}"
            f" to {_MAX_WORDS_PER_MINUTE / _NORMAL_WORDS_PER_MINUTE:.2f}, not {speed}",
            backend=backend,
        )
    return words


def _tidy(tag: str) -> str:
    """``en-us`` as ``en-US``: the region in capitals, as BCP 47 is written."""
    language, *rest = tag.split("-")
    return "-".join([language, *(part.upper() if len(part) == 2 else part for part in rest)])  # noqa: PLR2004
