"""Transcribe streaming: what a stream is opened with, and what its frames mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from voicegate.adapter.faults import vendor_code
from voicegate.adapter.settings import BackendSettings
from voicegate.errors import BackendError, BadRequestError, UnexpectedResponseError
from voicegate.speech import AudioFormat, Encoding, StreamRequest
from voicegate_adapters.aws.options import languages_of
from voicegate_adapters.aws.wire.faults import error_for_code
from voicegate_adapters.aws.wire.frames import Frame
from voicegate_adapters.aws.wire.tags import transcribe_tag

__all__ = ["ORIGIN", "PATH", "error_in", "heard_format", "opening"]

PATH: Final = "/stream-transcription-websocket"
# A browser says which page it shows; Transcribe wants the header of everybody, whatever it says.
ORIGIN: Final = "https://localhost"
_SLOWEST_HZ, _FASTEST_HZ = 8_000, 48_000
_USUAL_HZ: Final = 16_000
_STATUSES: Final[Mapping[str, int]] = {
    "badrequestexception": 400,
    "conflictexception": 409,
    "internalfailureexception": 500,
    "limitexceededexception": 429,
    "serviceunavailableexception": 503,
}


def heard_format(request: StreamRequest, *, backend: str) -> AudioFormat:
    """What Transcribe is sent for a stream: one channel of PCM, in the same rate if it can be.

    Raises:
        BadRequestError: The stream is a file.
    """
    given = request.format
    if given.bytes_per_second is None:
        raise BadRequestError("a stream is PCM, mu-law or A-law, no file", backend=backend)
    fits = _SLOWEST_HZ <= given.sample_rate_hz <= _FASTEST_HZ
    return AudioFormat(Encoding.PCM_S16LE, given.sample_rate_hz if fits else _USUAL_HZ)


def opening(
    request: StreamRequest, settings: BackendSettings, heard: AudioFormat
) -> dict[str, str]:
    """The query of a stream's URL, before it is signed.

    Raises:
        BadRequestError: No language, and none to choose from.
    """
    query = {"media-encoding": "pcm", "sample-rate": str(heard.sample_rate_hz)}
    query |= _language(request, settings)
    options = settings.options
    if request.diarisation:
        query["show-speaker-label"] = "true"
    if "stability" in options:
        query["enable-partial-results-stabilization"] = "true"
        query["partial-results-stability"] = str(options["stability"])
    for option, name in (
        ("vocabulary", "vocabulary-name"),
        ("language_model", "language-model-name"),
    ):
        if option in options:
            query[name] = str(options[option])
    return query


def _language(request: StreamRequest, settings: BackendSettings) -> dict[str, str]:
    if request.language is not None:
        return {"language-code": transcribe_tag(request.language)}
    tags = languages_of(settings)
    if not tags:
        raise BadRequestError(
            "a stream needs a language, or options.languages to choose from",
            backend=settings.name,
        )
    return {"identify-language": "true", "language-options": ",".join(tags)}


def error_in(frame: Frame, *, backend: str, request_id: str | None) -> BackendError | None:
    """The error that a frame stands for; None for an event."""
    if frame.kind == "event":
        return None
    code = vendor_code(frame.name)
    if frame.kind not in {"exception", "error"} or code is None:
        return UnexpectedResponseError(
            "a frame of the stream is neither an event nor an exception",
            backend=backend,
            request_id=request_id,
        )
    return error_for_code(code, backend=backend, status=_STATUSES.get(code), request_id=request_id)
