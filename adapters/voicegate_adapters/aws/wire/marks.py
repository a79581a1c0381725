"""Polly's speech marks: one JSON object a line, with times in milliseconds and places in bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Final, cast

from voicegate.adapter.http_messages import HttpRequest, HttpResponse, RawBody
from voicegate.errors import BadRequestError
from voicegate.speech import MarkKind, SpeechMark, SynthesisRequest
from voicegate_adapters.aws.options import ENGINES_WITH_MARKS
from voicegate_adapters.aws.wire.polly import speech_request

__all__ = ["check_marked", "marks_of", "marks_request"]

_KINDS: Final = {kind.value: kind for kind in MarkKind}
_MILLISECONDS: Final = 1000


def check_marked(request: SynthesisRequest, engine: str, *, backend: str) -> None:
    """Check, before any text leaves, that Polly has the marks that are wanted.

    Raises:
        BadRequestError: It has not.
    """
    fault = None
    if request.marks and engine not in ENGINES_WITH_MARKS:
        fault = f"Polly's engine {engine} has no speech marks; take another voice or engine"
    elif request.marks and not request.format.bytes_per_second:
        fault = "speech marks need sound in PCM or G.711, where bytes say a time"
    elif MarkKind.SSML in request.marks and not request.ssml:
        fault = "a plain text holds no <mark>: send SSML, or ask for other marks"
    if fault is not None:
        raise BadRequestError(fault, backend=backend)


def marks_request(
    request: SynthesisRequest, text: str, *, base: str, voice: str, engine: str
) -> HttpRequest:
    """Ask for the marks of ``text`` instead of its sound, and for the rest the same."""
    spoken = speech_request(request, text, base=base, voice=voice, engine=engine)
    body: dict[str, object] = json.loads(cast("RawBody", spoken.body).content)
    del body["SampleRate"]
    body |= {"OutputFormat": "json", "SpeechMarkTypes": sorted(request.marks)}
    return replace(spoken, body=RawBody(json.dumps(body).encode(), "application/json"))


def marks_of(answer: HttpResponse, request: SynthesisRequest, text: str) -> tuple[SpeechMark, ...]:
    """The marks of ``text``, a piece of the request's, with their places in it.

    Raises:
        UnexpectedResponseError: It is no list of marks.
    """
    # Where another speed put markup around the text, Polly's places are in that: they are looked
    # for here instead.
    sent = text.encode() if request.ssml or request.speed == 1.0 else None
    found: list[SpeechMark] = []
    cursor, read = 0, False
    try:
        for line in answer.content.splitlines():
            mark = _mark(json.loads(line), text, sent, cursor) if line.strip() else None
            if mark is None or mark.kind not in request.marks:
                continue
            cursor = mark.span[1] if mark.span and mark.kind is MarkKind.WORD else cursor
            found.append(mark)
        read = True
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass  # raised outside, so that no text of the answer hangs on the error
    if not read:
        raise answer.unexpected("the answer is no list of speech marks")
    return tuple(found)


def _mark(row: Any, text: str, sent: bytes | None, cursor: int) -> SpeechMark | None:  # noqa: ANN401
    kind, value = _KINDS.get(row["type"]), str(row["value"])
    if kind is None:
        return None
    span: tuple[int, int] | None = None
    if kind in {MarkKind.WORD, MarkKind.SENTENCE}:
        if sent is not None:
            start, end = int(row["start"]), int(row["end"])
            first = len(sent[:start].decode(errors="ignore"))
            span = first, first + len(sent[start:end].decode(errors="ignore"))
        elif (at := text.find(value, cursor)) >= 0:
            span = at, at + len(value)
    seconds = float(row["time"]) / _MILLISECONDS
    return SpeechMark(kind=kind, value=value, start_seconds=seconds, span=span)
