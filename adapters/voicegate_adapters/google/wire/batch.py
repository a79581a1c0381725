"""Speech-to-Text v2, long recordings: ``BatchRecognize``, and the operation that it starts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import quote

from google.cloud.speech_v2.types import cloud_speech
from google.longrunning import operations_pb2  # pyright: ignore[reportMissingTypeStubs]
from google.protobuf.message import DecodeError

from voicegate.adapter.faults import request_id_in
from voicegate.errors import (
    BackendError,
    BadAudioError,
    BadRequestError,
    UnexpectedResponseError,
)
from voicegate.speech import Encoding, Transcript, TranscriptionRequest, read_wav
from voicegate_adapters.google.endpoints import LARGEST_REQUEST_BYTES, Place
from voicegate_adapters.google.models import Model
from voicegate_adapters.google.wire.api import LONGEST_SECONDS
from voicegate_adapters.google.wire.faults import DETAILS_KEY, error_of, status_name
from voicegate_adapters.google.wire.messages import Message, as_bytes, parsed
from voicegate_adapters.google.wire.reading import Told, transcript_of
from voicegate_adapters.google.wire.stt_v2 import FIELDS, config_of

__all__ = [
    "BATCH_RECOGNIZE",
    "CANCEL",
    "DELETE",
    "GET",
    "Operation",
    "batch_request",
    "batch_transcript",
    "check_batch",
    "is_long",
    "named",
    "operation_of",
    "routed",
]

BATCH_RECOGNIZE: Final = "/google.cloud.speech.v2.Speech/BatchRecognize"
_OPERATIONS: Final = "/google.longrunning.Operations"
GET: Final = f"{_OPERATIONS}/GetOperation"
CANCEL: Final = f"{_OPERATIONS}/CancelOperation"
DELETE: Final = f"{_OPERATIONS}/DeleteOperation"

_types: Message = cloud_speech
_Request: Final[Message] = _types.BatchRecognizeRequest.pb()
_Response: Final[Message] = _types.BatchRecognizeResponse.pb()
_longrunning: Message = operations_pb2
_Operation: Final[Message] = _longrunning.Operation
# The three requests about an operation have the same one field.
_Named: Final[Message] = _longrunning.GetOperationRequest
_NAME: Final = re.compile(
    r"projects/[a-z0-9.:-]{1,100}/locations/(?P<location>[a-z0-9-]{1,40})"
    r"/operations/(?P<id>[A-Za-z0-9_.~-]{1,128})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One look at an operation. ``fault`` is why it failed, ``answer`` what it holds at its end."""

    name: str
    done: bool
    fault: BackendError | None = None
    answer: Message = None

    @property
    def id(self) -> str:
        """The last part of the name."""
        return self.name.rpartition("/")[2]


def is_long(request: TranscriptionRequest) -> bool:
    """Whether ``Recognize`` would not take it, as far as one can know; a file may be long."""
    audio = request.audio
    seconds = audio.duration_seconds
    if audio.format.encoding is Encoding.WAV:
        try:
            seconds = read_wav(audio.content).duration_seconds
        except BadAudioError:
            seconds = None
    return (
        seconds is None or seconds > LONGEST_SECONDS or len(audio.content) > LARGEST_REQUEST_BYTES
    )


def check_batch(request: TranscriptionRequest, model: Model, *, backend: str) -> None:
    """Check that there is audio, and not more of it than the model takes.

    Raises:
        BadAudioError: There is none.
        BadRequestError: It is too long.
    """
    if not request.audio.content:
        raise BadAudioError(found="0 bytes", expected=f"audio in {request.audio.format}")
    seconds = request.audio.duration_seconds
    limit = model.longest_timed_seconds if request.word_times else model.longest_seconds
    if seconds is not None and seconds > limit:
        times = " with times of words" if request.word_times else ""
        raise BadRequestError(
            f"the recording has {seconds:.0f} s, and {model.name} takes {limit:.0f} s{times}; "
            "cut it at a pause, or listen to it as a stream",
            backend=backend,
        )


def batch_request(
    request: TranscriptionRequest, uri: str, model: Model, place: Place, *, backend: str
) -> bytes:
    """One recording, at ``uri`` in the bucket; the transcript comes with the operation."""
    return as_bytes(
        _Request,
        backend,
        recognizer=place.checked_path(backend=backend),
        config=config_of(request, request.audio.format, model, backend),
        files=[{"uri": uri}],
        recognition_output_config={"inline_response_config": {}},
    )


def named(name: str, *, backend: str) -> bytes:
    """The request of ``GET``, ``CANCEL`` and ``DELETE``."""
    return as_bytes(_Named, backend, name=name)


def routed(name: str) -> tuple[tuple[str, str], ...]:
    """The name once more, for Google's routing."""
    return (("x-goog-request-params", f"name={quote(name, safe='/')}"),)


def operation_of(raw: bytes, place: Place, *, backend: str) -> Operation:
    """Read an operation, which must be of the backend's own location.

    Raises:
        UnexpectedResponseError: It is none, or is elsewhere.
    """
    found = parsed(_Operation, raw, backend)
    name = str(found.name)
    match = _NAME.fullmatch(name)
    if match is None or match["location"] != place.location:
        raise UnexpectedResponseError(
            f"the operation is not one of {place.location}, where it was asked for",
            backend=backend,
        )
    if not found.done:
        return Operation(name=name, done=False)
    if found.HasField("error"):
        return Operation(name=name, done=True, fault=_fault(found.error, backend))
    return Operation(name=name, done=True, answer=found.response)


def batch_transcript(
    operation: Operation, uri: str, request: TranscriptionRequest, *, backend: str
) -> Transcript:
    """The transcript of the recording at ``uri``.

    Raises:
        BackendError: That recording failed.
        UnexpectedResponseError: The operation holds no transcript of it.
    """
    results = _response(operation.answer, backend).results
    if uri not in results:
        raise UnexpectedResponseError("the recording is not in the answer", backend=backend)
    result = results[uri]
    if result.error.code:
        raise _fault(result.error, backend)
    if not result.HasField("inline_result"):
        raise UnexpectedResponseError("the answer holds no transcript", backend=backend)
    told = Told(backend=backend, language=request.language, diarised=request.diarisation)
    heard = transcript_of(result.inline_result.transcript, FIELDS, told)
    if heard.request_id is not None:
        return heard
    return replace(heard, request_id=request_id_in({"x-request-id": result.metadata.request_id}))


def _response(answer: Message, backend: str) -> Message:
    response = _Response()
    try:
        unpacked = answer is not None and bool(answer.Unpack(response))
    except DecodeError:
        unpacked = False
    if not unpacked:
        raise UnexpectedResponseError("the operation ended without an answer", backend=backend)
    return response


def _fault(status: Message, backend: str) -> BackendError:
    """The error for a ``google.rpc.Status``; its text, which may hold content, is left out."""
    metadata = ((DETAILS_KEY, status.SerializeToString()),)
    return error_of(status_name(status.code), backend=backend, metadata=metadata)
