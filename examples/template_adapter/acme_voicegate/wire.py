"""Acme's protocol: requests built, answers read, errors named. Pure, so easy to test."""

from __future__ import annotations

import math
from collections.abc import Mapping
from contextlib import suppress
from typing import cast

from voicegate.adapter import (
    BackendSettings,
    HttpRequest,
    HttpResponse,
    JsonBody,
    RawBody,
    vendor_code,
)
from voicegate.errors import BackendError, QuotaExceededError, UnexpectedResponseError
from voicegate.speech import SynthesisRequest, Transcript, TranscriptionRequest, Word

__all__ = ["check_sound", "error_of", "listen_request", "speak_request", "transcript_of"]


def listen_request(
    base: str, settings: BackendSettings, request: TranscriptionRequest
) -> HttpRequest:
    """``POST /listen``: raw PCM, and how to hear it."""
    query = [("rate", str(request.audio.format.sample_rate_hz))]
    query += [("language", request.language)] if request.language else []
    query += [("hint", hint) for hint in request.hints]
    return HttpRequest(
        url=f"{base}/listen",
        headers=_key(settings),
        query=tuple(query),
        body=RawBody(request.audio.content),
    )


def speak_request(base: str, settings: BackendSettings, request: SynthesisRequest) -> HttpRequest:
    """``POST /speak``: text as JSON, so that nothing in it can become markup."""
    asked = {
        "text": request.text,
        "language": request.language,
        "rate": request.format.sample_rate_hz,
        "speed": request.speed,
    }
    return HttpRequest(url=f"{base}/speak", headers=_key(settings), body=JsonBody(asked))


def transcript_of(response: HttpResponse, request: TranscriptionRequest) -> Transcript:
    """Read a transcript.

    Raises:
        UnexpectedResponseError: It is none. The error holds no word of it.
    """
    answer = response.json()
    transcript: Transcript | None = None
    with suppress(KeyError, TypeError, ValueError):
        table = cast("Mapping[str, object]", answer)
        rows = cast("list[Mapping[str, object]]", table["words"])
        words = tuple(_word(row) for row in rows)
        transcript = Transcript(
            text=str(table["text"]),
            language=request.language,
            words=words if request.word_times else (),
            request_id=response.request_id,
        )
    if transcript is None:  # out here the error that has the text is gone
        raise response.unexpected("the answer is no transcript")
    return transcript


def check_sound(head: HttpResponse) -> UnexpectedResponseError | None:
    """What is wrong with an answer that should be sound: a gateway's web page, for one."""
    kind = head.headers.get("content-type", "")
    return None if kind == "audio/raw" else head.unexpected("the answer is no sound")


def error_of(response: HttpResponse) -> BackendError:
    """The error of an answer that is not 2xx: by its status, and by Acme's own code."""
    code: str | None = None
    with suppress(BackendError, AttributeError):
        code = vendor_code(cast("Mapping[str, object]", response.json()).get("code"))
    # Acme says 403 where the money is gone; its code says it better.
    kind = QuotaExceededError if code == "no_credit" else None
    return response.error(code=code, kind=kind)


def _key(settings: BackendSettings) -> dict[str, str]:
    return {"x-acme-key": settings.secrets["key"].reveal()}


def _word(row: Mapping[str, object]) -> Word:
    start, end = float(cast("float", row["start"])), float(cast("float", row["end"]))
    if not (math.isfinite(start) and math.isfinite(end)):
        raise ValueError("no time")
    return Word(text=str(row["word"]), start_seconds=start, end_seconds=end)
