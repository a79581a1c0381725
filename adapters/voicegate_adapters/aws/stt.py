"""Hearing through Transcribe: streams over a WebSocket, recordings as jobs."""

from __future__ import annotations

from voicegate.adapter import StreamingTranscriber, TranscriptionStream
from voicegate.adapter.context import AdapterContext
from voicegate.speech import Converter, StreamRequest
from voicegate_adapters.aws.credentials import Identity
from voicegate_adapters.aws.endpoints import region_of
from voicegate_adapters.aws.signing import presigned
from voicegate_adapters.aws.stream import AwsStream
from voicegate_adapters.aws.wire.stream import PATH, heard_format, opening

__all__ = ["AwsStreamingTranscriber"]


class AwsStreamingTranscriber(StreamingTranscriber):
    """Hears while somebody speaks."""

    def __init__(self, context: AdapterContext) -> None:
        """Take the settings; no connection is made yet."""
        super().__init__(context)
        self._identity = Identity(context)

    async def _open(self, request: StreamRequest) -> TranscriptionStream:
        context, settings = self.context, self.context.settings
        heard = heard_format(request, backend=context.backend)
        query = opening(request, settings, heard)
        url = presigned(
            f"{context.endpoint.urls['stt_stream']}{PATH}",
            query,
            await self._identity.keys(),
            region=region_of(settings),
        )
        return AwsStream(
            await context.websocket.connect(url),
            backend=context.backend,
            language=request.language,
            interim=request.interim,
            converter=None if heard == request.format else Converter(request.format, heard),
        )

    async def aclose(self) -> None:
        """Close the connections to the token service; open streams go on."""
        await self.context.http.aclose()
