"""Hearing through pocketsphinx: whole recordings, and streams."""

from __future__ import annotations

import asyncio

from voicegate.adapter.context import AdapterContext
from voicegate.adapter.roles import StreamingTranscriber, Transcriber, TranscriptionStream
from voicegate.speech import (
    Audio,
    AudioFormat,
    Encoding,
    Segment,
    StreamRequest,
    Transcript,
    TranscriptionRequest,
    convert,
)
from voicegate_adapters.pocketsphinx.decoder import DecoderPool
from voicegate_adapters.pocketsphinx.endpointing import SAMPLE_RATE_HZ, Endpointing, Heard
from voicegate_adapters.pocketsphinx.endpoints import decoder_limit
from voicegate_adapters.pocketsphinx.stream import PocketsphinxStream
from voicegate_adapters.pocketsphinx.wire import check_language, segment, transcript

__all__ = ["PocketsphinxStreamingTranscriber", "PocketsphinxTranscriber"]

_HEARD_AS = AudioFormat(Encoding.PCM_S16LE, SAMPLE_RATE_HZ)


class PocketsphinxTranscriber(Transcriber):
    """Hears a recording, utterance by utterance, with the times of its words."""

    def __init__(self, context: AdapterContext) -> None:
        """Take the option ``decoders``; no decoder is started yet."""
        super().__init__(context)
        self._pool = DecoderPool(context.backend, decoder_limit(context.settings))

    async def _transcribe(self, request: TranscriptionRequest) -> Transcript:
        backend = self.context.backend
        check_language(request.language, backend=backend)
        utterances, seconds = await asyncio.to_thread(_utterances, request.audio)
        heard = await asyncio.gather(*(self._decode(pcm, begin) for begin, pcm in utterances))
        return transcript(heard, duration_seconds=seconds, backend=backend)

    async def _decode(self, pcm: bytes, begin_seconds: float) -> Segment | None:
        async with self._pool.decoder() as decoder:
            answer = await decoder.decode(pcm)
        return segment(answer, begin_seconds=begin_seconds, backend=self.context.backend)

    async def aclose(self) -> None:
        """End the decoder processes."""
        await self._pool.aclose()


class PocketsphinxStreamingTranscriber(StreamingTranscriber):
    """Hears a stream: interim results while somebody speaks, a better final one after it."""

    def __init__(self, context: AdapterContext) -> None:
        """Take the option ``decoders``; no decoder is started yet."""
        super().__init__(context)
        self._pool = DecoderPool(context.backend, decoder_limit(context.settings))

    async def _open(self, request: StreamRequest) -> TranscriptionStream:
        check_language(request.language, backend=self.context.backend)
        return PocketsphinxStream(request, pool=self._pool, backend=self.context.backend)

    async def aclose(self) -> None:
        """End the decoder processes."""
        await self._pool.aclose()


def _utterances(audio: Audio) -> tuple[list[tuple[float, bytes]], float | None]:
    """Beginning and PCM of each utterance in ``audio``, and how long all of it is, in seconds."""
    whole = convert(audio, _HEARD_AS)
    ear = Endpointing()
    utterances: list[tuple[float, bytearray]] = []
    for heard in (*ear.hear(whole.content), *ear.finish()):
        _add(utterances, heard)
    if not utterances:  # too short to be sure that it is speech: let the decoder say
        return [(0.0, whole.content)], whole.duration_seconds
    return [(begin, bytes(pcm)) for begin, pcm in utterances], whole.duration_seconds


def _add(utterances: list[tuple[float, bytearray]], heard: Heard) -> None:
    if heard.begin_seconds is not None:
        utterances.append((heard.begin_seconds, bytearray()))
    utterances[-1][1].extend(heard.pcm)
