"""Hearing through Transcribe: streams over a WebSocket, recordings as jobs."""

from __future__ import annotations

import secrets

from voicegate.adapter import (
    AdapterContext,
    StreamingTranscriber,
    Transcriber,
    TranscriptionStream,
)
from voicegate.adapter.lasting import Tidying
from voicegate.errors import BadRequestError
from voicegate.speech import Converter, StreamRequest, Transcript, TranscriptionRequest
from voicegate_adapters.aws.credentials import Identity
from voicegate_adapters.aws.endpoints import region_of
from voicegate_adapters.aws.job import Job
from voicegate_adapters.aws.signing import presigned
from voicegate_adapters.aws.stream import AwsStream
from voicegate_adapters.aws.wire.stream import ORIGIN, PATH, heard_format, opening

__all__ = ["AwsStreamingTranscriber", "AwsTranscriber"]


class AwsTranscriber(Transcriber):
    """Hears a recording as a job, by way of the operator's bucket; nothing of it stays there."""

    def __init__(self, context: AdapterContext) -> None:
        """Take the settings; no connection is made yet."""
        super().__init__(context)
        self._identity = Identity(context)
        self._tidying = Tidying()

    async def _transcribe(self, request: TranscriptionRequest) -> Transcript:
        if not {"stt", "storage"} <= self.context.endpoint.urls.keys():
            raise BadRequestError(
                "a recording needs options.bucket, and a region with jobs of Transcribe",
                backend=self.context.backend,
            )
        job = Job(self.context, self._identity, f"voicegate-{secrets.token_hex(16)}")
        return await self._tidying.after(job.run(request), job.tidy)

    async def aclose(self) -> None:
        """Wait a while for what is still being deleted, then close the connections."""
        await self._tidying.aclose()
        await self.context.http.aclose()


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
            # That pings are answered is documented nowhere, and other clients send none; that a
            # stream has fallen silent is seen by routing.
            await context.websocket.connect(url, headers={"origin": ORIGIN}, pings=False),
            backend=context.backend,
            language=request.language,
            interim=request.interim,
            converter=None if heard == request.format else Converter(request.format, heard),
        )

    async def aclose(self) -> None:
        """Close the connections to the token service; open streams go on."""
        await self.context.http.aclose()
