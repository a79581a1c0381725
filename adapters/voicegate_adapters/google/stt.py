"""Hearing through Google: recordings, the long ones by way of a bucket, and endless streams."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Final

from voicegate.adapter import (
    AdapterContext,
    StreamingTranscriber,
    Transcriber,
    TranscriptionStream,
)
from voicegate.adapter.lasting import Tidying
from voicegate.errors import BadAudioError, BadRequestError
from voicegate.speech import (
    Audio,
    AudioFormat,
    Converter,
    StreamRequest,
    Transcript,
    TranscriptionRequest,
    convert,
)
from voicegate_adapters.google.credentials import Credentials
from voicegate_adapters.google.endpoints import place_of, recognition_model
from voicegate_adapters.google.job import STORAGE_AUDIENCE, Job
from voicegate_adapters.google.line import Line
from voicegate_adapters.google.stream import GoogleStream
from voicegate_adapters.google.wire.api import Api
from voicegate_adapters.google.wire.batch import is_long
from voicegate_adapters.google.wire.stt_v1 import V1
from voicegate_adapters.google.wire.stt_v2 import V2

__all__ = ["GoogleStreamingTranscriber", "GoogleTranscriber"]

_APIS: Final[dict[str, type[V1 | V2]]] = {"v1": V1, "v2": V2}


@dataclass(frozen=True, slots=True)
class _Switches:
    voice_activity: bool
    endpointing: str


class GoogleTranscriber(Transcriber):
    """Hears a recording in one request; a long one as an operation, of which nothing stays."""

    def __init__(self, context: AdapterContext) -> None:
        """Take the settings; no connection is made yet."""
        super().__init__(context)
        self._line = Line(context, "stt")
        self._model = recognition_model(context.settings)
        self._api: Api = _APIS[self._model.api]()
        self._storage = Credentials(context, STORAGE_AUDIENCE)
        self._tidying = Tidying()

    async def _transcribe(self, request: TranscriptionRequest) -> Transcript:
        backend, place = (
            self.context.backend,
            place_of(self.context.settings, self.context.endpoint),
        )
        asked = _mono(request)
        if "storage" in self.context.endpoint.urls and is_long(asked):
            return await self._in_batch(asked)
        message = self._api.request(asked, self._model, place, backend=backend)
        headers = self._api.headers(place, backend=backend)
        raw = await self._line.ask(self._api.recognize, message, headers)
        return self._api.transcript(raw, asked, backend=backend)

    async def _in_batch(self, request: TranscriptionRequest) -> Transcript:
        name = f"voicegate-{secrets.token_hex(16)}"
        job = Job(self.context, self._line, self._storage, name)
        return await self._tidying.after(job.run(request), job.tidy)

    async def aclose(self) -> None:
        """Wait a while for what is still being deleted, then close the connections."""
        await self._tidying.aclose()
        await self._line.aclose()
        await self.context.http.aclose()


class GoogleStreamingTranscriber(StreamingTranscriber):
    """Hears while somebody speaks."""

    def __init__(self, context: AdapterContext) -> None:
        """Take the settings; no connection is made yet."""
        super().__init__(context)
        self._line = Line(context, "stt")
        self._model = recognition_model(context.settings)
        self._api: Api = _APIS[self._model.api]()

    async def _open(self, request: StreamRequest) -> TranscriptionStream:
        backend, options = self.context.backend, self.context.settings.options
        place = place_of(self.context.settings, self.context.endpoint)
        if request.format.bytes_per_second is None:
            raise BadRequestError("a stream is PCM, mu-law or A-law, no file", backend=backend)
        heard_as = AudioFormat(request.format.encoding, request.format.sample_rate_hz)
        switches = _Switches(
            options.get("voice_activity", True) is not False,
            str(options.get("endpointing", "standard")),
        )
        asked = StreamRequest(
            format=heard_as,
            language=request.language,
            hints=request.hints,
            interim=request.interim,
            word_times=request.word_times,
            diarisation=request.diarisation,
        )
        stream = GoogleStream(
            line=self._line,
            api=self._api,
            request=asked,
            opening=self._api.opening(asked, self._model, place, switches, backend=backend),
            converter=None if heard_as == request.format else Converter(request.format, heard_as),
            sent_format=heard_as,
            clock=self.context.clock,
        )
        await stream.begin()
        return stream

    async def aclose(self) -> None:
        """Close the connection; streams that are open break off."""
        await self._line.aclose()


def _mono(request: TranscriptionRequest) -> TranscriptionRequest:
    """``request`` with one channel: of several, Google hears the first one only, without a word."""
    audio = request.audio
    if audio.format.bytes_per_second is None or audio.format.channels == 1:
        return request
    one = AudioFormat(audio.format.encoding, audio.format.sample_rate_hz)
    return TranscriptionRequest(
        audio=_converted(audio, one),
        language=request.language,
        hints=request.hints,
        word_times=request.word_times,
        diarisation=request.diarisation,
    )


def _converted(audio: Audio, target: AudioFormat) -> Audio:
    if not audio.content:
        raise BadAudioError(found="0 bytes", expected=f"audio in {audio.format}")
    return convert(audio, target)
