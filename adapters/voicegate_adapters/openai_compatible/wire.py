"""OpenAI's messages: built and read, without any I/O."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import cast

from voicegate.adapter.faults import vendor_code
from voicegate.adapter.http_messages import (
    FilePart,
    HttpRequest,
    HttpResponse,
    JsonBody,
    MultipartBody,
)
from voicegate.adapter.spec import BackendSettings
from voicegate.errors import BackendError, QuotaExceededError
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
from voicegate_adapters.openai_compatible.endpoints import is_azure

__all__ = [
    "SPEECH_RATE_HZ",
    "chat_request",
    "delta_of",
    "error_of",
    "speech_request",
    "transcript_of",
    "transcription_request",
]

# Raw speech is 24 kHz, 16 bit, mono (openai-python 3.54.0, types/audio/speech_create_params.py).
SPEECH_RATE_HZ = 24000
_PLAIN = frozenset({Encoding.PCM_S16LE, Encoding.MULAW, Encoding.ALAW})
_FILES = {
    Encoding.WAV: ("audio.wav", "audio/wav"),
    Encoding.FLAC: ("audio.flac", "audio/flac"),
    Encoding.MP3: ("audio.mp3", "audio/mpeg"),
    Encoding.WEBM_OPUS: ("audio.webm", "audio/webm"),
}
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
    return HttpRequest(
        url=_path(base, host, settings, "audio/transcriptions"),
        query=_query(host, settings),
        headers=_headers(settings, host),
        body=MultipartBody(
            fields=tuple(fields),
            files={"file": FilePart(content=content, name=name, content_type=kind)},
        ),
    )


def speech_request(
    request: SynthesisRequest, settings: BackendSettings, base: str, host: str
) -> HttpRequest:
    """``POST /audio/speech``: raw PCM comes back in pieces."""
    voice = request.voice.id if request.voice else str(settings.options.get("voice", "alloy"))
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
        body=JsonBody(body | _extra(settings)),
    )


def chat_request(
    request: SinkRequest, settings: BackendSettings, base: str, host: str, *, stream: bool
) -> HttpRequest:
    """``POST /chat/completions``."""
    messages = [{"role": "system", "content": request.system}] if request.system else []
    messages += [{"role": role, "content": said} for role, said in request.history]
    messages.append({"role": "user", "content": request.text})
    body: dict[str, object] = {"messages": messages, "model": _model(settings), "stream": stream}
    if request.max_tokens is not None:
        body["max_tokens"] = request.max_tokens
    if "temperature" in settings.options:
        body["temperature"] = settings.options["temperature"]
    return HttpRequest(
        url=_path(base, host, settings, "chat/completions"),
        query=_query(host, settings),
        headers=_headers(settings, host),
        body=JsonBody(body | _extra(settings)),
    )


def transcript_of(response: HttpResponse, request: TranscriptionRequest) -> Transcript:
    """Read ``json``, ``verbose_json`` or plain ``text``.

    Raises:
        UnexpectedResponseError: It is none of them.
    """
    if "json" not in response.headers.get("content-type", "json"):
        return _transcript(response, request, {"text": response.content.decode(errors="replace")})
    answer = _table(response.json())
    if not isinstance(answer.get("text"), str):
        raise response.unexpected("the answer holds no transcript")
    return _transcript(response, request, answer)


def _transcript(
    response: HttpResponse, request: TranscriptionRequest, answer: Mapping[str, object]
) -> Transcript:
    segments = tuple(_segment(_table(row)) for row in _rows(answer.get("segments")))
    words = tuple(_word(_table(row)) for row in _rows(answer.get("words")))
    return Transcript(
        text=str(answer["text"]).strip(),
        language=request.language or _text(answer.get("language")),
        segments=segments,
        words=words,
        duration_seconds=_number(answer.get("duration")) or request.audio.duration_seconds,
        backend=response.backend,
        request_id=response.request_id,
    )


def delta_of(data: str) -> str | None:
    """The text of one event of a streamed chat answer; None at its end.

    Raises:
        ValueError: The event is not what the protocol says.
    """
    if data.strip() == _DONE:
        return None
    choices = _rows(_table(json.loads(data)).get("choices"))
    if not choices:
        return ""
    choice = _table(choices[0])
    part = _table(choice.get("delta") or choice.get("message") or {})
    return _text(part.get("content")) or ""


def error_of(response: HttpResponse) -> BackendError:
    """The error of an answer that is not 2xx: by its status, and by OpenAI's code if it has one."""
    code: str | None = None
    try:
        told = _table(_table(json.loads(response.content)).get("error"))
        code = vendor_code(told.get("code")) or vendor_code(told.get("type"))
    except (ValueError, RecursionError):
        pass
    kind = QuotaExceededError if code in _QUOTA_CODES else None
    return response.error(code=code, kind=kind)


def _file(audio: Audio) -> bytes:
    return write_wav(audio) if audio.format.encoding in _PLAIN else audio.content


def _format(request: TranscriptionRequest, settings: BackendSettings) -> str:
    usual = "verbose_json" if request.word_times else "json"
    return str(settings.options.get("response_format", usual))


def _model(settings: BackendSettings) -> str:
    return str(settings.options.get("model") or settings.options.get("deployment") or "")


def _path(base: str, host: str, settings: BackendSettings, what: str) -> str:
    if is_azure(host):
        return f"{base}/openai/deployments/{settings.options['deployment']}/{what}"
    return f"{base}/{what}"


def _query(host: str, settings: BackendSettings) -> tuple[tuple[str, str], ...]:
    if not is_azure(host):
        return ()
    return (("api-version", str(settings.options.get("api_version", "2024-10-21"))),)


def _headers(settings: BackendSettings, host: str) -> dict[str, str]:
    key = settings.secrets.get("key")
    if key is None:
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
    return float(value) if isinstance(value, int | float) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
