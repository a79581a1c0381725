"""Speech recognition over OpenAI's protocol."""

from __future__ import annotations

from voicegate.adapter import Transcriber
from voicegate.speech import Transcript, TranscriptionRequest
from voicegate_adapters.openai_compatible.place import Place
from voicegate_adapters.openai_compatible.wire import (
    error_of,
    transcript_of,
    transcription_request,
)

__all__ = ["OpenAITranscriber"]


class OpenAITranscriber(Transcriber):
    """Sends one file, gets one transcript."""

    async def _transcribe(self, request: TranscriptionRequest) -> Transcript:
        place = Place.of(self.context)
        settings = self.context.settings
        message = transcription_request(request, settings, place.base, place.host)
        response = await self.context.http.send(message)
        if not response.ok:
            raise error_of(response)
        return transcript_of(response, request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self.context.http.aclose()
