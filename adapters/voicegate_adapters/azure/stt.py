"""Hearing through Azure: recordings by fast transcription, else as a stream; calls as a stream."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import aclosing
from typing import Final
from urllib.parse import urlsplit

from voicegate.adapter import (
    AdapterContext,
    StreamingTranscriber,
    Transcriber,
    TranscriptionStream,
)
from voicegate.errors import BadAudioError, BadRequestError
from voicegate.speech import (
    AudioFormat,
    Converter,
    Encoding,
    StreamRequest,
    Transcript,
    TranscriptionRequest,
)
from voicegate_adapters.azure.credentials import Credentials
from voicegate_adapters.azure.ear import Ear
from voicegate_adapters.azure.endpoints import is_custom_domain
from voicegate_adapters.azure.regions import FAST, STREAM
from voicegate_adapters.azure.session import Asked
from voicegate_adapters.azure.stream import AzureStream
from voicegate_adapters.azure.wire.fast import transcript_of, transcription_request
from voicegate_adapters.azure.wire.heard import joined
from voicegate_adapters.azure.wire.languages import is_tag, locale_of

__all__ = ["AzureStreamingTranscriber", "AzureTranscriber"]

# What Microsoft documents for streams.
_PHONE_HZ: Final = 8_000
_WIDE_HZ: Final = 16_000


class AzureTranscriber(Transcriber):
    """Hears a recording: in one request where the region has fast transcription."""

    def __init__(self, context: AdapterContext) -> None:
        super().__init__(context)
        self._credentials = Credentials(context)

    async def _transcribe(self, request: TranscriptionRequest) -> Transcript:
        base = self.context.endpoint.urls.get(FAST)
        if base is None:
            return await self._as_stream(request)
        message = transcription_request(request, self.context.settings, base)
        response = await self.context.http.send(await self._credentials.opened(message))
        if not response.ok:
            raise self._credentials.error_of(response)
        return transcript_of(response, request)

    async def _as_stream(self, request: TranscriptionRequest) -> Transcript:
        audio = request.audio
        if not audio.content:
            raise BadAudioError(found="0 bytes", expected=f"audio in {audio.format}")
        asked = StreamRequest(
            format=audio.format,
            language=request.language,
            hints=request.hints,
            interim=False,
            word_times=request.word_times,
            diarisation=request.diarisation,
        )
        # The permit of a recording is used up already: it allowed all of this audio.
        stream = _stream(self.context, self._credentials, asked, permitted=lambda: True)
        await stream.begin()
        try:
            stream.put(audio.content)
            await stream.finish()
            async with aclosing(aiter(stream)) as events:
                finals = [e.transcript async for e in events if e.is_final and e.transcript]
        finally:
            await stream.aclose()
        return joined(finals, audio, backend=self.context.backend, language=request.language)

    async def aclose(self) -> None:
        """Close the connections."""
        await self.context.http.aclose()


class AzureStreamingTranscriber(StreamingTranscriber):
    """Hears while somebody speaks."""

    def __init__(self, context: AdapterContext) -> None:
        super().__init__(context)
        self._credentials = Credentials(context)

    async def _open(self, request: StreamRequest) -> TranscriptionStream:
        stream = _stream(self.context, self._credentials, request)
        await stream.begin()
        return stream


def _stream(
    context: AdapterContext,
    credentials: Credentials,
    request: StreamRequest,
    *,
    permitted: Callable[[], bool] | None = None,
) -> AzureStream:
    settings, backend = context.settings, context.backend
    if request.format.bytes_per_second is None:
        raise BadRequestError("a stream is PCM, mu-law or A-law, no file", backend=backend)
    if not request.language or not is_tag(request.language):
        raise BadRequestError(
            "a stream needs a language, like de-DE: Azure would take American English",
            backend=backend,
        )
    sent = _sent_format(request.format)
    pause = settings.options.get("pause_milliseconds")
    asked = Asked(
        format=sent,
        locale=locale_of(request.language),
        hints=request.hints,
        word_times=request.word_times,
        diarisation=request.diarisation,
        profanity=str(settings.options.get("profanity", "raw")),
        pause_milliseconds=pause if isinstance(pause, int) else None,
        custom_domain=is_custom_domain(urlsplit(context.endpoint.urls[STREAM]).hostname or ""),
    )
    converter = None if sent == request.format else Converter(request.format, sent)
    ear = Ear(backend, request.language, interim=request.interim)
    return AzureStream(context, credentials, asked, ear, converter=converter, permitted=permitted)


def _sent_format(ours: AudioFormat) -> AudioFormat:
    """The format that Azure gets: one channel, PCM at 8 or 16 kHz, the two laws at 8 kHz."""
    rate = _PHONE_HZ if ours.sample_rate_hz == _PHONE_HZ else _WIDE_HZ
    law = ours.encoding is not Encoding.PCM_S16LE and rate == _PHONE_HZ
    return AudioFormat(ours.encoding if law else Encoding.PCM_S16LE, rate)
