"""Hearing through Acme."""

from __future__ import annotations

from acme_voicegate.wire import error_of, listen_request, transcript_of
from voicegate.adapter import Transcriber
from voicegate.speech import Transcript, TranscriptionRequest

__all__ = ["AcmeTranscriber"]


class AcmeTranscriber(Transcriber):
    """One request for each recording. The permit was checked before ``_transcribe`` is called."""

    async def _transcribe(self, request: TranscriptionRequest) -> Transcript:
        base, settings = self.context.endpoint.urls["api"], self.context.settings
        response = await self.context.http.send(listen_request(base, settings, request))
        if not response.ok:
            raise error_of(response)
        return transcript_of(response, request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self.context.http.aclose()
