"""Speech-to-Text v1, for the models that only it has. Its host alone says where: it has no path."""

from __future__ import annotations

from typing import Any, Final

from google.cloud.speech_v1.types import cloud_speech

from voicegate.errors import BadRequestError
from voicegate.speech import (
    AudioFormat,
    Encoding,
    StreamRequest,
    Transcript,
    TranscriptionRequest,
)
from voicegate_adapters.google.endpoints import Place
from voicegate_adapters.google.models import Model
from voicegate_adapters.google.wire.api import (
    Asked,
    Switches,
    check_language,
    check_length,
    check_stream,
    encoding_name,
)
from voicegate_adapters.google.wire.faults import error_of, status_name
from voicegate_adapters.google.wire.messages import Message, as_bytes, parsed
from voicegate_adapters.google.wire.reading import Fields, Heard, Told, heard_of, transcript_of

__all__ = ["V1"]

_types: Message = cloud_speech
_Request: Final[Message] = _types.RecognizeRequest.pb()
_Response: Final[Message] = _types.RecognizeResponse.pb()
_StreamRequest: Final[Message] = _types.StreamingRecognizeRequest.pb()
_StreamResponse: Final[Message] = _types.StreamingRecognizeResponse.pb()
_FIELDS: Final = Fields("start_time", "end_time", "result_end_time", "speech_event_time")
_COMPRESSED: Final = {
    Encoding.MP3: "MP3",
    Encoding.OPUS: "OGG_OPUS",
    Encoding.WEBM_OPUS: "WEBM_OPUS",
}


class V1:
    """The older API."""

    recognize = "/google.cloud.speech.v1.Speech/Recognize"
    streaming_recognize = "/google.cloud.speech.v1.Speech/StreamingRecognize"

    def headers(self, place: Place, *, backend: str) -> tuple[tuple[str, str], ...]:
        """None: there is no resource path. The host is checked all the same."""
        place.checked_path(backend=backend)
        return ()

    def request(
        self, request: TranscriptionRequest, model: Model, place: Place, *, backend: str
    ) -> bytes:
        """A whole recording, at most a minute of it."""
        place.checked_path(backend=backend)
        check_length(request, backend=backend)
        return as_bytes(
            _Request,
            backend,
            config=_config(request, request.audio.format, model, backend),
            audio={"content": request.audio.content},
        )

    def opening(
        self,
        request: StreamRequest,
        model: Model,
        place: Place,
        switches: Switches,
        *,
        backend: str,
    ) -> bytes:
        """The first message of a stream: how to hear."""
        place.checked_path(backend=backend)
        check_stream(request, model, backend=backend)
        return as_bytes(
            _StreamRequest,
            backend,
            streaming_config={
                "config": _config(request, request.format, model, backend),
                "interim_results": request.interim,
                "enable_voice_activity_events": switches.voice_activity,
            },
        )

    def audio(self, content: bytes) -> bytes:
        """One more piece of audio."""
        return bytes(_StreamRequest(audio_content=content).SerializeToString())

    def transcript(self, raw: bytes, request: TranscriptionRequest, *, backend: str) -> Transcript:
        """Read a whole answer.

        Raises:
            UnexpectedResponseError: It is none.
        """
        told = Told(backend=backend, language=request.language, diarised=request.diarisation)
        return transcript_of(parsed(_Response, raw, backend), _FIELDS, told)

    def heard(self, raw: bytes, told: Told) -> Heard:
        """Read one answer of a stream.

        Raises:
            BackendError: It carries an error, or is none.
        """
        answer = parsed(_StreamResponse, raw, told.backend)
        if answer.error.code:
            raise error_of(status_name(answer.error.code), backend=told.backend)
        return heard_of(answer, _FIELDS, told)


def _config(
    request: Asked, audio_format: AudioFormat, model: Model, backend: str
) -> dict[str, Any]:
    check_language(request.language, model, backend=backend)
    config: dict[str, Any] = {
        "model": model.name,
        "language_code": request.language,
        "audio_channel_count": audio_format.channels,
        "enable_automatic_punctuation": True,
        "enable_word_time_offsets": request.word_times,
    }
    encoding = encoding_name(audio_format, backend=backend)
    if encoding == "ALAW":
        raise BadRequestError("v1 of the API takes no A-law; use a model of v2", backend=backend)
    if encoding is None:
        encoding = _COMPRESSED.get(audio_format.encoding)
    if encoding is not None:  # WAV and FLAC say it in their head
        config |= {"encoding": encoding, "sample_rate_hertz": audio_format.sample_rate_hz}
    if request.hints:
        config["speech_contexts"] = [{"phrases": list(request.hints)}]
    if request.diarisation:
        config["diarization_config"] = {"enable_speaker_diarization": True}
    return config
