"""Speech-to-Text v2: requests from our types, transcripts from its answers."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

from google.cloud.speech_v2.types import cloud_speech

from voicegate.speech import AudioFormat, StreamRequest, Transcript, TranscriptionRequest
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
from voicegate_adapters.google.wire.messages import Message, as_bytes, parsed
from voicegate_adapters.google.wire.reading import Fields, Heard, Told, heard_of, transcript_of

__all__ = ["FIELDS", "V2", "config_of"]

# The generated messages without the wrapper: a frame is sent fifty times a second.
_types: Message = cloud_speech
_Request: Final[Message] = _types.RecognizeRequest.pb()
_Response: Final[Message] = _types.RecognizeResponse.pb()
_StreamRequest: Final[Message] = _types.StreamingRecognizeRequest.pb()
_StreamResponse: Final[Message] = _types.StreamingRecognizeResponse.pb()
FIELDS: Final = Fields("start_offset", "end_offset", "result_end_offset", "speech_event_offset")


class V2:
    """The current API: everything but v1's own models."""

    recognize = "/google.cloud.speech.v2.Speech/Recognize"
    streaming_recognize = "/google.cloud.speech.v2.Speech/StreamingRecognize"

    def headers(self, place: Place, *, backend: str) -> tuple[tuple[str, str], ...]:
        """The resource path once more, for Google's routing."""
        path = place.checked_path(backend=backend)
        return (("x-goog-request-params", f"recognizer={quote(path, safe='/')}"),)

    def request(
        self, request: TranscriptionRequest, model: Model, place: Place, *, backend: str
    ) -> bytes:
        """A whole recording, at most a minute of it."""
        check_length(request, backend=backend)
        return as_bytes(
            _Request,
            backend,
            recognizer=place.checked_path(backend=backend),
            config=config_of(request, request.audio.format, model, backend),
            content=request.audio.content,
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
        """The first message of a stream: where, and how to hear."""
        check_stream(request, model, backend=backend)
        features: dict[str, object] = {
            "interim_results": request.interim,
            "enable_voice_activity_events": switches.voice_activity,
        }
        if switches.endpointing != "standard":
            name = f"ENDPOINTING_SENSITIVITY_{switches.endpointing.upper()}"
            features["endpointing_sensitivity"] = name
        return as_bytes(
            _StreamRequest,
            backend,
            recognizer=place.checked_path(backend=backend),
            streaming_config={
                "config": config_of(request, request.format, model, backend),
                "streaming_features": features,
            },
        )

    def audio(self, content: bytes) -> bytes:
        """One more piece of audio."""
        return bytes(_StreamRequest(audio=content).SerializeToString())

    def transcript(self, raw: bytes, request: TranscriptionRequest, *, backend: str) -> Transcript:
        """Read a whole answer.

        Raises:
            UnexpectedResponseError: It is none.
        """
        told = Told(backend=backend, language=request.language, diarised=request.diarisation)
        return transcript_of(parsed(_Response, raw, backend), FIELDS, told)

    def heard(self, raw: bytes, told: Told) -> Heard:
        """Read one answer of a stream.

        Raises:
            UnexpectedResponseError: It is none.
        """
        return heard_of(parsed(_StreamResponse, raw, told.backend), FIELDS, told)


def config_of(
    request: Asked, audio_format: AudioFormat, model: Model, backend: str
) -> dict[str, Any]:
    """How to hear: the ``RecognitionConfig`` of recordings, batches and streams.

    Raises:
        BadRequestError: Google does not take the encoding, or the model needs a language.
    """
    check_language(request.language, model, backend=backend)
    config: dict[str, Any] = {
        "model": model.name,
        "language_codes": [request.language or "auto"],
        "features": _features(request),
    }
    encoding = encoding_name(audio_format, backend=backend)
    if encoding is None:
        config["auto_decoding_config"] = {}
    else:
        config["explicit_decoding_config"] = {
            "encoding": encoding,
            "sample_rate_hertz": audio_format.sample_rate_hz,
            "audio_channel_count": audio_format.channels,
        }
    if request.hints:
        phrases = [{"value": hint} for hint in request.hints]
        config["adaptation"] = {"phrase_sets": [{"inline_phrase_set": {"phrases": phrases}}]}
    return config


def _features(request: Asked) -> dict[str, Any]:
    features: dict[str, Any] = {
        "enable_automatic_punctuation": True,
        "enable_word_time_offsets": request.word_times,
    }
    if request.diarisation:  # an empty message switches it on
        features["diarization_config"] = {}
    return features
