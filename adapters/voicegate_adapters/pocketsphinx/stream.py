"""One open stream: audio in, events out, a decoder only while somebody speaks."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Iterable
from typing import Final

from voicegate.adapter.roles import TranscriptionStream
from voicegate.errors import BackendError, ConnectionFailedError
from voicegate.speech import (
    AudioFormat,
    Converter,
    Encoding,
    SpeechEvent,
    SpeechEventType,
    StreamRequest,
    Transcript,
)
from voicegate_adapters.pocketsphinx.decoder import DecoderPool, DecoderProcess
from voicegate_adapters.pocketsphinx.endpointing import SAMPLE_RATE_HZ, Endpointing, Heard
from voicegate_adapters.pocketsphinx.endpoints import LANGUAGE
from voicegate_adapters.pocketsphinx.wire import segment, transcript

__all__ = ["PocketsphinxStream"]

_HEARD_AS: Final = AudioFormat(Encoding.PCM_S16LE, SAMPLE_RATE_HZ)
# An interim result for each tenth of a second of speech, or less often if the decoder is behind.
_STEP_BYTES: Final = 2 * SAMPLE_RATE_HZ // 10


class PocketsphinxStream(TranscriptionStream):
    """A stream at pocketsphinx."""

    def __init__(self, request: StreamRequest, *, pool: DecoderPool, backend: str) -> None:
        """Open it, in the running event loop.

        Raises:
            BadAudioError: The format of the request is impossible.
        """
        self._interim = request.interim
        self._pool = pool
        self._backend = backend
        self._converter = Converter(request.format, _HEARD_AS)
        self._ear = Endpointing()
        self._heard: asyncio.Queue[Heard | None] = asyncio.Queue()
        self._events: asyncio.Queue[SpeechEvent | BackendError | None] = asyncio.Queue()
        self._utterance = 0
        self._drafted = False
        self._finished = False
        self._task = asyncio.create_task(self._follow())

    async def _send(self, audio: bytes) -> None:
        if self._finished or self._task.done():
            raise ConnectionFailedError(
                "the stream is closed; open another one", backend=self._backend
            )
        self._put(self._ear.hear(self._converter.process(audio)))

    async def finish(self) -> None:
        """Say that no more audio comes; the last events follow."""
        if self._finished:
            return
        self._finished = True
        self._put(self._ear.hear(self._converter.flush()))
        self._put(self._ear.finish())
        self._heard.put_nowait(None)

    async def __aiter__(self) -> AsyncGenerator[SpeechEvent, None]:
        """The events, until the stream is finished or closed.

        Raises:
            UnavailableError: A decoder process died, or none could be started.
        """
        while (event := await self._events.get()) is not None:
            if isinstance(event, BackendError):
                raise event
            yield event

    async def aclose(self) -> None:
        """Close the stream at once; a decoder in the middle of an answer is ended."""
        self._finished = True
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        self._events.put_nowait(None)

    def _put(self, pieces: Iterable[Heard]) -> None:
        for heard in pieces:
            self._heard.put_nowait(heard)

    async def _follow(self) -> None:
        try:
            async with self._pool.decoder():
                pass  # so that a decoder is there, and loaded, when the caller begins to speak
            while (heard := await self._heard.get()) is not None:
                await self._one_utterance(heard)
        except BackendError as error:
            self._events.put_nowait(error)
        else:
            self._events.put_nowait(None)

    async def _one_utterance(self, first: Heard) -> None:
        begin = first.begin_seconds or 0.0
        self._tell(SpeechEventType.SPEECH_STARTED, begin)
        async with self._pool.decoder() as decoder:
            pcm, end = await self._listen(decoder, first, begin)
            answer = await decoder.decode(pcm)
        one = segment(answer, begin_seconds=begin, backend=self._backend)
        if one is not None or self._drafted:  # a cough is no utterance, but may end a wrong guess
            heard = transcript((one,), duration_seconds=end - begin, backend=self._backend)
            self._tell(SpeechEventType.FINAL, end, heard)
        self._tell(SpeechEventType.SPEECH_ENDED, end)
        self._utterance += 1

    async def _listen(
        self, decoder: DecoderProcess, heard: Heard, begin: float
    ) -> tuple[bytes, float]:
        """Follow an utterance to its end; return all of its audio, and where it ends."""
        self._drafted = False
        if self._interim:
            await decoder.begin()
        pcm, told, text = bytearray(heard.pcm), 0, ""
        while (end := heard.end_seconds) is None:
            if self._interim and self._heard.empty() and len(pcm) - told >= _STEP_BYTES:
                understood = await decoder.hear(bytes(pcm[told:]))
                told = len(pcm)
                if understood and understood != text:
                    self._drafted, text = True, understood
                    at = begin + told / (2 * SAMPLE_RATE_HZ)
                    self._tell(SpeechEventType.INTERIM, at, self._draft(text))
            # Only an end ends an utterance: finish() and a cut give one, too.
            following = await self._heard.get()
            assert following is not None  # noqa: S101 - see above
            heard = following
            pcm += heard.pcm
        return bytes(pcm), end

    def _draft(self, text: str) -> Transcript:
        return Transcript(text=text, language=LANGUAGE, backend=self._backend)

    def _tell(
        self, kind: SpeechEventType, at_seconds: float, heard: Transcript | None = None
    ) -> None:
        self._events.put_nowait(
            SpeechEvent(
                type=kind,
                utterance=self._utterance,
                transcript=heard,
                at_seconds=round(at_seconds, 3),
                backend=self._backend,
            )
        )
