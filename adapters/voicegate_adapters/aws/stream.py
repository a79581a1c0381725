"""One open stream at Transcribe: a WebSocket that carries event-stream frames."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator

from voicegate.adapter import TranscriptionStream, WebSocket
from voicegate.errors import BackendError, ConnectionFailedError, UnexpectedResponseError
from voicegate.speech import Converter, SpeechEvent
from voicegate_adapters.aws.ear import Ear
from voicegate_adapters.aws.wire.frames import MAX_AUDIO_BYTES, audio_frame, frames_of
from voicegate_adapters.aws.wire.reading import heard_of
from voicegate_adapters.aws.wire.stream import error_in

__all__ = ["AwsStream"]

_SAMPLE_BYTES = 2
_REASON_SECONDS = 0.5


class AwsStream(TranscriptionStream):
    """Audio goes out as it comes; events come until Transcribe has heard the last of it."""

    def __init__(
        self,
        socket: WebSocket,
        *,
        backend: str,
        language: str | None,
        interim: bool,
        converter: Converter | None,
    ) -> None:
        self._socket = socket
        self._backend = backend
        self._language = language
        self._converter = converter
        self._ear = Ear(backend, interim=interim)
        self._odd = b""
        self._finished = False
        self._closed = False
        self._fault: BackendError | None = None
        self._sending = asyncio.Lock()
        self._reading = False
        self._over = asyncio.Event()  # set when the reader knows how the stream ended

    async def _send(self, audio: bytes) -> None:
        if self._finished or self._closed:
            raise ConnectionFailedError(
                "the stream is closed; open another one", backend=self._backend
            )
        if self._fault is not None:
            raise self._fault
        async with self._sending:
            await self._forward(
                audio if self._converter is None else self._converter.process(audio)
            )

    async def finish(self) -> None:
        """Say that no more audio comes; the last events follow."""
        if self._finished or self._closed:
            return
        self._finished = True
        async with self._sending:
            permit = self._permit
            if self._converter is not None and permit is not None and permit.live:
                await self._forward(self._converter.flush())
            if not self._closed:
                await self._write(b"")

    async def aclose(self) -> None:
        """Close the stream at once, whatever is under way."""
        if not self._closed:
            self._closed = True
            await self._socket.aclose()

    async def __aiter__(self) -> AsyncGenerator[SpeechEvent, None]:
        """The events, until the stream is finished or closed.

        Raises:
            BackendError: Transcribe ended the stream, or it broke.
        """
        self._reading = True
        try:
            async for message in self._socket.messages():
                for event in self._hear(message):
                    if self._closed:
                        return
                    yield event
        except BackendError as error:
            if self._closed:
                return
            self._fault = error
            raise
        finally:
            self._reading = False
            self._over.set()
        if not (self._finished or self._closed):
            self._fault = ConnectionFailedError(
                "Transcribe ended the stream before its time",
                backend=self._backend,
                request_id=self._socket.request_id,
            )
            raise self._fault

    def _hear(self, message: str | bytes) -> list[SpeechEvent]:
        if isinstance(message, str):
            raise UnexpectedResponseError("a message of the stream is text", backend=self._backend)
        events: list[SpeechEvent] = []
        request_id = self._socket.request_id
        for frame in frames_of(message, backend=self._backend):
            fault = error_in(frame, backend=self._backend, request_id=request_id)
            if fault is not None:
                raise fault
            if frame.name != "TranscriptEvent":
                continue  # an event that is newer than this release
            for heard in heard_of(
                frame.payload,
                backend=self._backend,
                language=self._language,
                request_id=request_id,
            ):
                events += self._ear.hear(heard)
        return events

    async def _forward(self, audio: bytes) -> None:
        if not self._odd and len(audio) % _SAMPLE_BYTES == 0 and len(audio) <= MAX_AUDIO_BYTES:
            if audio:  # the usual frame of a call
                await self._write(audio)
            return
        whole = self._odd + audio
        end = len(whole) - len(whole) % _SAMPLE_BYTES
        self._odd = whole[end:]
        for start in range(0, end, MAX_AUDIO_BYTES):
            await self._write(whole[start : min(start + MAX_AUDIO_BYTES, end)])

    async def _write(self, audio: bytes) -> None:
        try:
            await self._socket.send(audio_frame(audio))
        except BackendError as error:
            fault = error
        else:
            return
        if self._reading and not self._over.is_set():
            # Transcribe says why it closes before it closes: the reader is about to read it.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_REASON_SECONDS):
                    await self._over.wait()
        raise self._fault or fault
