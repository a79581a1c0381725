"""Speaking through Google: Chirp HD voices in pieces as they come, others a text at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from types import ModuleType

from voicegate.adapter import AdapterContext, Synthesizer
from voicegate.errors import BackendError, BackendTimeoutError, UnexpectedResponseError
from voicegate.speech import SynthesisRequest, Voice
from voicegate_adapters.google.endpoints import is_streaming_voice
from voicegate_adapters.google.line import Line
from voicegate_adapters.google.talk import Talk
from voicegate_adapters.google.wire import tts as wire

__all__ = ["GoogleSynthesizer"]


class GoogleSynthesizer(Synthesizer):
    """Speaks with the voice of the request, else that of the option ``voice``, else Google's."""

    def __init__(self, context: AdapterContext) -> None:
        """Take the settings; no connection is made yet."""
        super().__init__(context)
        self._line = Line(context, "tts")

    async def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]:
        backend = self.context.backend
        voice = request.voice.id if request.voice else self.context.option("voice", "") or None
        wire.check_spoken(request, voice, backend=backend)
        texts = (request.text,) if request.ssml else wire.pieces_of(request.text)
        if not texts:
            return
        spoken = False
        pieces = (
            self._marked(request, voice)
            if request.marks
            else self._streamed(request, texts, voice)
            if voice is not None and is_streaming_voice(voice)
            else self._at_once(request, texts, voice)
        )
        try:
            async for sound in pieces:
                spoken = True
                yield sound
        finally:
            await pieces.aclose()
        if not spoken:
            raise UnexpectedResponseError("the answer holds no sound", backend=backend)

    async def _at_once(
        self, request: SynthesisRequest, texts: tuple[str, ...], voice: str | None
    ) -> AsyncGenerator[bytes, None]:
        backend = self.context.backend
        for text in texts:
            message = wire.synthesis(request, text, voice, backend=backend)
            raw = await self._line.ask(wire.SYNTHESIZE, message)
            if sound := wire.sound_of(raw, request, streamed=False, backend=backend):
                yield sound

    async def _marked(
        self, request: SynthesisRequest, voice: str | None
    ) -> AsyncGenerator[bytes, None]:
        backend, marks = self.context.backend, await asyncio.to_thread(_marks_wire)
        marks.check_marked(request, voice, backend=backend)
        message = marks.synthesis(request, voice, backend=backend)
        raw = await self._line.ask(marks.SYNTHESIZE, message)
        sound = wire.sound_of(raw, request, streamed=False, backend=backend)
        for mark in marks.marks_of(raw, backend=backend):
            if request.on_mark is not None:
                request.on_mark(mark)
        if sound:
            yield sound

    async def _streamed(
        self, request: SynthesisRequest, texts: tuple[str, ...], voice: str
    ) -> AsyncGenerator[bytes, None]:
        backend = self.context.backend
        talk = await self._line.stream(wire.STREAMING_SYNTHESIZE)
        try:
            messages = [wire.streaming_config(request, voice, backend=backend)]
            messages += [wire.stream_text(text, backend=backend) for text in texts]
            for message in messages:
                await talk.write(message)
            await talk.half_close()
            while (raw := await self._next(talk)) is not None:
                if sound := wire.sound_of(raw, request, streamed=True, backend=backend):
                    yield sound
        finally:
            talk.leave()  # nothing, where it is over already

    async def _next(self, talk: Talk) -> bytes | None:
        try:
            async with asyncio.timeout(self._line.seconds):
                raw = await talk.read()
        except TimeoutError:
            fault: BackendError = BackendTimeoutError(
                f"no sound came for {self._line.seconds:g} s", backend=self._line.backend
            )
        else:
            if raw is not None or talk.status is None or talk.status.name == "OK":
                return raw
            fault = talk.status.fault(self._line.backend)
        raise fault

    async def voices(self) -> tuple[Voice, ...]:
        """The voices that the region has, as Google lists them."""
        raw = await self._line.ask(wire.LIST_VOICES, wire.voices_request())
        return wire.voices_of(raw, backend=self.context.backend)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._line.aclose()


def _marks_wire() -> ModuleType:
    from voicegate_adapters.google.wire import marks

    return marks
