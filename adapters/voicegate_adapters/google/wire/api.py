"""What both versions of the recognition API have to offer, under one name."""

from __future__ import annotations

from typing import Final, Protocol

from voicegate.errors import BackendError, BadRequestError
from voicegate.speech import (
    AudioFormat,
    Encoding,
    StreamRequest,
    Transcript,
    TranscriptionRequest,
)
from voicegate_adapters.google.endpoints import Place
from voicegate_adapters.google.models import Model
from voicegate_adapters.google.wire.reading import Heard, Told

__all__ = [
    "LONGEST_SECONDS",
    "MAX_AUDIO_BYTES",
    "Api",
    "Asked",
    "Switches",
    "check_language",
    "check_length",
    "check_stream",
    "encoding_name",
]

# One message of audio holds up to 15 KB (reference of StreamingRecognizeRequest.audio).
MAX_AUDIO_BYTES: Final = 15_000
# Recognize takes up to a minute of audio.
LONGEST_SECONDS: Final = 60.0

Asked = TranscriptionRequest | StreamRequest


class Api(Protocol):
    """One version of the API: methods' paths, requests as bytes, answers from bytes."""

    recognize: str
    streaming_recognize: str

    def headers(self, place: Place, *, backend: str) -> tuple[tuple[str, str], ...]:
        """What Google's client sends beside the request of ``recognize``."""
        ...

    def request(
        self, request: TranscriptionRequest, model: Model, place: Place, *, backend: str
    ) -> bytes:
        """A whole recording."""
        ...

    def opening(
        self,
        request: StreamRequest,
        model: Model,
        place: Place,
        switches: Switches,
        *,
        backend: str,
    ) -> bytes:
        """The first message of a stream."""
        ...

    def audio(self, content: bytes) -> bytes:
        """One more message of a stream: at most ``MAX_AUDIO_BYTES`` of audio."""
        ...

    def transcript(self, raw: bytes, request: TranscriptionRequest, *, backend: str) -> Transcript:
        """Read the answer to ``request``."""
        ...

    def heard(self, raw: bytes, told: Told) -> Heard:
        """Read one answer of a stream."""
        ...


class Switches(Protocol):
    """What the operator switches for streams: see ``endpoints.OPTIONS``."""

    @property
    def voice_activity(self) -> bool:
        """Whether to ask for events where speech begins and ends."""
        ...

    @property
    def endpointing(self) -> str:
        """How soon a pause ends an utterance: standard, short or supershort."""
        ...


def check_language(language: str | None, model: Model, *, backend: str) -> None:
    """Check that there is a language, where the model cannot find it out.

    Raises:
        BadRequestError: There is none.
    """
    if language is None and not model.guesses_language:
        raise BadRequestError(
            f"{model.name} cannot find out the language; name it in the line or the request",
            backend=backend,
        )


def check_length(request: TranscriptionRequest, *, backend: str) -> None:
    """Check that a recording is short enough for one request.

    Raises:
        BadRequestError: It is longer than a minute.
    """
    seconds = request.audio.duration_seconds
    if seconds is not None and seconds > LONGEST_SECONDS:
        raise BadRequestError(
            f"the recording has {seconds:.0f} s, and one request takes {LONGEST_SECONDS:.0f} s; "
            "name a bucket for longer ones (options.bucket, a model of v2), cut it at a pause, or "
            "listen to it as a stream",
            backend=backend,
        )


def check_stream(request: StreamRequest, model: Model, *, backend: str) -> None:
    """Check that the model can do in a stream what is asked for.

    Raises:
        BackendError: It cannot.
    """
    fault: BackendError | None = None
    if not model.streams:
        fault = BadRequestError(f"{model.name} hears recordings, no streams", backend=backend)
    elif request.diarisation and not model.diarises_streams:
        fault = BadRequestError(
            f"{model.name} tells speakers apart in recordings only, not in streams", backend=backend
        )
    if fault is not None:
        raise fault


def encoding_name(audio_format: AudioFormat, *, backend: str) -> str | None:
    """Google's name of a raw encoding; None for files, which say it themselves.

    Raises:
        BadRequestError: Google does not take it.
    """
    if audio_format.encoding in _RAW:
        return _RAW[audio_format.encoding]
    if audio_format.encoding in _FILES:
        return None
    raise BadRequestError(f"Google takes no {audio_format.encoding}", backend=backend)


_RAW: Final = {Encoding.PCM_S16LE: "LINEAR16", Encoding.MULAW: "MULAW", Encoding.ALAW: "ALAW"}
_FILES: Final = frozenset(
    {Encoding.WAV, Encoding.FLAC, Encoding.MP3, Encoding.OPUS, Encoding.WEBM_OPUS}
)
