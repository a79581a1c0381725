"""Hearing through Azure: recordings by fast transcription."""

from __future__ import annotations

from voicegate.adapter import Transcriber
from voicegate.speech import Transcript, TranscriptionRequest
from voicegate_adapters.azure.regions import FAST
from voicegate_adapters.azure.wire.fast import transcript_of, transcription_request
from voicegate_adapters.azure.wire.faults import error_of

__all__ = ["AzureTranscriber"]


class AzureTranscriber(Transcriber):
    """Hears a recording in one request."""

    async def _transcribe(self, request: TranscriptionRequest) -> Transcript:
        base = self.context.endpoint.urls[FAST]
        message = transcription_request(request, self.context.settings, base)
        response = await self.context.http.send(message)
        if not response.ok:
            raise error_of(response)
        return transcript_of(response, request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self.context.http.aclose()
