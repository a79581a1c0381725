"""Speech recognition over OpenAI's protocol."""

from __future__ import annotations

from voicegate.adapter import HttpRequest, Transcriber
from voicegate.speech import Transcript, TranscriptionRequest
from voicegate_adapters.openai_compatible.place import Place
from voicegate_adapters.openai_compatible.wire import (
    error_of,
    streams,
    told_at_end,
    transcript_of,
    transcription_request,
)

__all__ = ["OpenAITranscriber"]


class OpenAITranscriber(Transcriber):
    """Sends one file, gets one transcript."""

    async def _transcribe(self, request: TranscriptionRequest) -> Transcript:
        place, settings = Place.of(self.context), self.context.settings
        message = transcription_request(request, settings, place.base, place.host)
        if streams(request, settings):
            return await self._as_events(message, request)
        response = await self.context.http.send(message)
        if not response.ok:
            raise error_of(response)
        return transcript_of(response, request, settings)

    async def _as_events(self, message: HttpRequest, request: TranscriptionRequest) -> Transcript:
        async with self.context.http.open(message, error_of=error_of) as stream:
            async for event in stream.events():
                transcript = told_at_end(event.data, stream.head, request)
                if transcript is not None:
                    return transcript
            raise stream.head.unexpected("the answer ended without its transcript")

    async def aclose(self) -> None:
        """Close the connections."""
        await self.context.http.aclose()
