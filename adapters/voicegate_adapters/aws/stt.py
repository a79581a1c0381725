"""Hearing through Transcribe: streams over a WebSocket, recordings as jobs."""

from __future__ import annotations

import asyncio
import secrets
from typing import Final

from voicegate.adapter import (
    AdapterContext,
    StreamingTranscriber,
    Transcriber,
    TranscriptionStream,
)
from voicegate.errors import BadRequestError
from voicegate.speech import Converter, StreamRequest, Transcript, TranscriptionRequest
from voicegate_adapters.aws.credentials import Identity
from voicegate_adapters.aws.endpoints import region_of
from voicegate_adapters.aws.job import Job
from voicegate_adapters.aws.signing import presigned
from voicegate_adapters.aws.stream import AwsStream
from voicegate_adapters.aws.wire.stream import ORIGIN, PATH, heard_format, opening

__all__ = ["AwsStreamingTranscriber", "AwsTranscriber"]

# How long a transcript, or closing, waits for what is still being deleted.
_TIDY_SECONDS: Final = 10.0


class AwsTranscriber(Transcriber):
    """Hears a recording as a job, by way of the operator's bucket; nothing of it stays there."""

    def __init__(self, context: AdapterContext) -> None:
        """Take the settings; no connection is made yet."""
        super().__init__(context)
        self._identity = Identity(context)
        self._tidying: set[asyncio.Task[None]] = set()

    async def _transcribe(self, request: TranscriptionRequest) -> Transcript:
        if not {"stt", "storage"} <= self.context.endpoint.urls.keys():
            raise BadRequestError(
                "a recording needs options.bucket, and a region with jobs of Transcribe",
                backend=self.context.backend,
            )
        job = Job(self.context, self._identity, f"voicegate-{secrets.token_hex(16)}")
        try:
            heard = await job.run(request)
        finally:
            # After a failure nobody waits: the call goes on with another backend meanwhile.
            tidying = asyncio.create_task(job.tidy())
            self._tidying.add(tidying)
            tidying.add_done_callback(self._tidying.discard)
        await asyncio.wait({tidying}, timeout=_TIDY_SECONDS)
        return heard

    async def aclose(self) -> None:
        """Wait a while for what is still being deleted, then close the connections."""
        if self._tidying:
            _, late = await asyncio.wait(self._tidying, timeout=_TIDY_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
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
