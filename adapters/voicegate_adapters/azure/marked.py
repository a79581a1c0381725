"""Speaking with marks: one WebSocket for each document, because REST tells no times."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncGenerator, AsyncIterator
from datetime import UTC, datetime
from typing import Final

from voicegate.adapter import AdapterContext, WebSocket
from voicegate.errors import (
    BackendError,
    BackendTimeoutError,
    ConnectionFailedError,
    UnexpectedResponseError,
)
from voicegate.speech import AudioFormat, SynthesisRequest
from voicegate_adapters.azure.credentials import Credentials
from voicegate_adapters.azure.regions import TTS
from voicegate_adapters.azure.wire.marks import METADATA, Marks, spoken_frames, spoken_url
from voicegate_adapters.azure.wire.tts import output_name
from voicegate_adapters.azure.wire.usp import AUDIO, TURN_END, Frame, read_frame

__all__ = ["MarkedSpeech"]

_QUIET_SECONDS: Final = 10.0


class MarkedSpeech:
    """The sound of ``request``, document by document, in ``spoken``; its marks go to the request.

    Each document's marks are moved by the sound that came before it.
    """

    def __init__(
        self,
        context: AdapterContext,
        credentials: Credentials,
        request: SynthesisRequest,
        spoken: AudioFormat,
    ) -> None:
        self._context = context
        self._credentials = credentials
        self._request = request
        self._spoken = spoken
        self._marks = Marks(request)
        self._bytes = 0

    async def sound(self, ssml: str) -> AsyncGenerator[bytes, None]:
        """The sound of one document, cut between samples.

        Raises:
            BackendError: No connection, a refusal, or an answer that breaks off.
        """
        line = await self._asked(ssml)
        offset = self._bytes / (self._spoken.bytes_per_second or 1)
        left, block, ended = b"", self._spoken.encoding.bytes_per_sample or 1, False
        messages = line.messages()
        try:
            while not ended:
                frame = await self._next(messages)
                if frame.path == METADATA:
                    self._tell(frame, offset)
                elif frame.path == AUDIO and isinstance(frame.body, bytes):
                    left += frame.body
                    cut = len(left) - len(left) % block
                    self._bytes += cut
                    if cut:
                        yield left[:cut]
                        left = left[cut:]
                ended = frame.path == TURN_END
        finally:
            if ended:
                await line.aclose()
            else:
                line.abort()

    async def _asked(self, ssml: str) -> WebSocket:
        line = await self._connected()
        frames = spoken_frames(
            self._request,
            ssml,
            output=output_name(self._spoken),
            request_id=secrets.token_hex(16),
            at=datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        )
        try:
            for frame in frames:
                await line.send(frame)
        except BaseException:
            line.abort()
            raise
        return line

    async def _connected(self) -> WebSocket:
        opens, context = await self._credentials.headers(), self._context
        try:
            return await context.websocket.connect(
                spoken_url(context.endpoint.urls[TTS]),
                headers={**opens, "X-ConnectionId": secrets.token_hex(16)},
                subprotocols=("USP",),
            )
        except BackendError as error:
            self._credentials.note(error)
            raise

    async def _next(self, messages: AsyncIterator[str | bytes]) -> Frame:
        backend, fault = self._context.backend, None
        try:
            async with asyncio.timeout(_QUIET_SECONDS):
                message = await anext(messages, None)
        except TimeoutError:
            fault = BackendTimeoutError(f"no sound for {_QUIET_SECONDS:g} s", backend=backend)
            message = None
        if fault is not None:
            raise fault
        if message is None:
            raise ConnectionFailedError(
                "Azure closed before the end of the speech", backend=backend
            )
        frame = read_frame(message)
        if not frame.path:
            raise UnexpectedResponseError("a message is not of the protocol", backend=backend)
        return frame

    def _tell(self, frame: Frame, offset: float) -> None:
        tell, fault = self._request.on_mark, None
        try:
            marks = self._marks.read(str(frame.body), offset)
        except (ValueError, RecursionError):
            marks, fault = (), "the marks of the answer are no JSON"
        if fault is not None:
            error: BackendError = UnexpectedResponseError(fault, backend=self._context.backend)
            raise error
        for mark in marks:
            if tell is not None:
                tell(mark)
