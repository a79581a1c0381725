"""OpenAI's messages: built and read, without any I/O."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import cast

from voicegate.adapter.faults import vendor_code
from voicegate.adapter.http_messages import (
    FilePart,
    HttpRequest,
    HttpResponse,
    JsonBody,
    MultipartBody,
)
from voicegate.adapter.settings import BackendSettings
from voicegate.errors import (
    BackendError,
    BadRequestError,
    QuotaExceededError,
    UnavailableError,
)
from voicegate.speech import (
    Audio,
    Encoding,
    Segment,
    SinkRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
    Word,
    write_wav,
)
from voicegate_adapters.openai_compatible.endpoints import is_azure, is_openai

__all__ = [
    "chat_request",
    "check_spoken",
    "delta_of",
    "error_of",
    "speech_request",
    "streams",
    "told_at_end",
    "transcript_of",
    "transcription_request",
]

_PLAIN = frozenset({Encoding.PCM_S16LE, Encoding.MULAW, Encoding.ALAW})
_FILES = {
    Encoding.WAV: ("audio.wav", "audio/wav"),
    Encoding.FLAC: ("audio.flac", "audio/flac"),
    Encoding.MP3: ("audio.mp3", "audio/mpeg"),
    Encoding.WEBM_OPUS: ("audio.webm", "audio/webm"),
}
_RAW_SOUND = frozenset({"", "audio/pcm", "audio/l16", "audio/x-raw", "application/octet-stream"})
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
_QUOTA_CODES = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
_DONE = "[DONE]"


def transcription_request(
    request: TranscriptionRequest, settings: BackendSettings, base: str, host: str
) -> HttpRequest:
    """``POST /audio/transcriptions``: one multipart form with the audio as a file."""
    name, kind = _FILES.get(request.audio.format.encoding, _FILES[Encoding.WAV])
    content = _file(request.audio)
    fields = [("model", _model(settings)), ("response_format", _format(request, settings))]
    if request.language:
        fields.append(("language", request.language.partition("-")[0]))
    if request.hints:
        fields.append(("prompt", ", ".join(request.hints)))
    if request.word_times:
        fields += [("timestamp_granularities[]", unit) for unit in ("word", "segment")]
    if "temperature" in settings.options:
        fields.append(("temperature", str(settings.options["temperature"])))
    if streams(request, settings):
        fields.append(("stream", "true"))
    return HttpRequest(
        url=_path(base, host, settings, "audio/transcriptions"),
        query=_query(host, settings),
        headers=_headers(settings, host),
        body=MultipartBody(
            fields=tuple(fields),
            files={"file": FilePart(content=content, name=name, content_type=kind)},
        ),
    )


def streams(request: TranscriptionRequest, settings: BackendSettings) -> bool:
    """Whether the answer is asked for as events: an option, and never where word times are."""
    return settings.options.get("streaming") is True and not request.word_times


def speech_request(
    request: SynthesisRequest, settings: BackendSettings, base: str, host: str
) -> HttpRequest:
    """``POST /audio/speech``: raw PCM comes back in pieces.

    Raises:
        BadRequestError: SSML, which the protocol does not know, or no voice is named.
    """
    if request.ssml:
        raise BadRequestError("this protocol knows no SSML; send plain text", backend=settings.name)
    # Both of OpenAI's own clouds have a voice of this name; no other service need have it.
    usual = "alloy" if is_openai(host) or is_azure(host) else ""
    voice = request.voice.id if request.voice else str(settings.options.get("voice", usual))
    if not voice:
        raise BadRequestError(
            "no voice is named, and each service has its own; write voice = … for this backend",
            backend=settings.name,
        )
    body: dict[str, object] = {
        "model": _model(settings),
        "input": request.text,
        "voice": voice,
        "response_format": "pcm",
        "speed": request.speed,
    }
    return HttpRequest(
        url=_path(base, host, settings, "audio/speech"),
        query=_query(host, settings),
        headers=_headers(settings, host),
        body=JsonBody(_extra(settings) | body),
    )


def chat_request(
    request: SinkRequest, settings: BackendSettings, base: str, host: str
) -> HttpRequest:
    """``POST /chat/completions``: the answer comes as events."""
    messages = [{"role": "system", "content": request.system}] if request.system else []
    messages += [{"role": role, "content": said} for role, said in request.history]
    messages.append({"role": "user", "content": request.text})
    body: dict[str, object] = {"messages": messages, "model": _model(settings), "stream": True}
    if request.max_tokens is not None:
        body["max_tokens"] = request.max_tokens
    if "temperature" in settings.options:
        body["temperature"] = settings.options["temperature"]
    return HttpRequest(
        url=_path(base, host, settings, "chat/completions"),
        query=_query(host, settings),
        headers=_headers(settings, host),
        body=JsonBody(_extra(settings) | body),
    )


def check_spoken(head: HttpResponse) -> None:
    """Check that the answer is raw sound: anything else would be noise in the caller's ear.

    Raises:
        UnexpectedResponseError: The content type is that of a file or a text.
    """
    kind = head.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _RAW_SOUND:
        raise head.unexpected("raw PCM was asked for, and something else came")


def transcript_of(
    response: HttpResponse, request: TranscriptionRequest, settings: BackendSettings
) -> Transcript:
    """Read ``json`` or ``verbose_json``, or plain text where that was asked for.

    Raises:
        UnexpectedResponseError: It is none of them, or word times were asked for and did not come.
    """
    if _format(request, settings) == "text":
        return _transcript(response, request, {"text": _plain_text(response)})
    answer = _table(response.json())
    if not isinstance(answer.get("text"), str):
        raise response.unexpected("the answer holds no transcript")
    heard = _transcript(response, request, answer)
    if request.word_times and heard.text and not heard.words:
        raise response.unexpected("word times were asked for and did not come: another model?")
    return heard


def told_at_end(data: str, head: HttpResponse, request: TranscriptionRequest) -> Transcript | None:
    """The transcript, if ``data`` is the event that has all of it.

    Raises:
        BackendError: The event is an error, or no event of this protocol.
    """
    if data.strip() == _DONE:
        return None
    event = _event(data, head)
    if event.get("type") != "transcript.text.done":
        return None
    if not isinstance(event.get("text"), str):
        raise head.unexpected("the last event holds no transcript")
    return _transcript(head, request, event)


def _transcript(
    response: HttpResponse, request: TranscriptionRequest, answer: Mapping[str, object]
) -> Transcript:
    segments = tuple(_segment(_table(row)) for row in _rows(answer.get("segments")))
    words = tuple(_word(_table(row)) for row in _rows(answer.get("words")))
    return Transcript(
        text=str(answer["text"]).strip(),
        language=request.language or _language(answer.get("language")),
        segments=segments,
        words=words,
        duration_seconds=_number(answer.get("duration")),
        backend=response.backend,
        request_id=response.request_id,
    )


def delta_of(data: str, head: HttpResponse) -> str | None:
    """The text of one event of a streamed chat answer; None at its end.

    Raises:
        BackendError: The event is an error, or no event of this protocol.
    """
    if data.strip() == _DONE:
        return None
    choices = _rows(_event(data, head).get("choices"))
    choice = _table(choices[0] if choices else None)
    return _text(_table(choice.get("delta")).get("content")) or ""


def _event(data: str, head: HttpResponse) -> Mapping[str, object]:
    event: object = None
    with suppress(ValueError, RecursionError):  # raised below: the decoder's error has the text
        event = json.loads(data)
    if not isinstance(event, Mapping):
        raise head.unexpected("an event of the answer is not JSON")
    table = _table(cast("object", event))
    if "error" in table:
        raise _failed(head, _code(table))
    return table


def _failed(head: HttpResponse, code: str | None) -> BackendError:
    """The error that came as an event, after the status said that all was well."""
    kind = QuotaExceededError if code in _QUOTA_CODES else UnavailableError
    return kind(
        f"the backend broke off its answer; the vendor's code is {code or 'not named'}",
        backend=head.backend,
        request_id=head.request_id,
        status=head.status,
    )


def error_of(response: HttpResponse) -> BackendError:
    """The error of an answer that is not 2xx: by its status, and by OpenAI's code if it has one."""
    code: str | None = None
    with suppress(ValueError, RecursionError):  # a gateway in front need not speak JSON
        code = _code(_table(json.loads(response.content)))
    kind = QuotaExceededError if code in _QUOTA_CODES else None
    return response.error(code=code, kind=kind)


def _code(answer: Mapping[str, object]) -> str | None:
    told = _table(answer.get("error"))
    return vendor_code(told.get("code")) or vendor_code(told.get("type"))


def _plain_text(response: HttpResponse) -> str:
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    text: str | None = None
    with suppress(UnicodeDecodeError):  # raised below: the decoder's error has the text
        text = response.content.decode()
    if text is None or kind != "text/plain":
        raise response.unexpected("plain text was asked for, and something else came")
    return text


def _file(audio: Audio) -> bytes:
    return write_wav(audio) if audio.format.encoding in _PLAIN else audio.content


def _format(request: TranscriptionRequest, settings: BackendSettings) -> str:
    if request.word_times:  # the only format that has them
        return "verbose_json"
    return str(settings.options.get("response_format", "json"))


def _model(settings: BackendSettings) -> str:
    return str(settings.options.get("model") or settings.options.get("deployment"))


def _path(base: str, host: str, settings: BackendSettings, what: str) -> str:
    if is_azure(host):
        return f"{base}/openai/deployments/{settings.options['deployment']}/{what}"
    return f"{base}/{what}"


def _query(host: str, settings: BackendSettings) -> tuple[tuple[str, str], ...]:
    if not is_azure(host):
        return ()
    return (("api-version", str(settings.options["api_version"])),)


def _headers(settings: BackendSettings, host: str) -> dict[str, str]:
    key = settings.secrets.get("key")
    if key is None or not key.reveal():
        return {}
    if is_azure(host):
        return {"api-key": key.reveal()}
    return {"authorization": f"Bearer {key.reveal()}"}


def _extra(settings: BackendSettings) -> dict[str, object]:
    return dict(_table(settings.options.get("extra_body")))


def _segment(row: Mapping[str, object]) -> Segment:
    return Segment(
        text=str(row.get("text", "")).strip(),
        start_seconds=_number(row.get("start")),
        end_seconds=_number(row.get("end")),
        speaker=_text(row.get("speaker")),
    )


def _word(row: Mapping[str, object]) -> Word:
    return Word(
        text=str(row.get("word", "")),
        start_seconds=_number(row.get("start")),
        end_seconds=_number(row.get("end")),
    )


def _table(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, Mapping) else {}


def _rows(value: object) -> Sequence[object]:
    return cast("Sequence[object]", value) if isinstance(value, list) else ()


def _number(value: object) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return float(value) if math.isfinite(value) and value >= 0 else None


def _language(value: object) -> str | None:
    # Whisper answers with the English name ("german"), which is no BCP 47 tag.
    return value if isinstance(value, str) and _TAG.fullmatch(value) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
