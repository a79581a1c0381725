"""Speaking through Azure: REST, in pieces as they come."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing

from voicegate.adapter import AdapterContext, HttpRequest, Synthesizer
from voicegate.speech import Converter, SynthesisRequest, Voice
from voicegate_adapters.azure.credentials import Credentials
from voicegate_adapters.azure.marked import MarkedSpeech
from voicegate_adapters.azure.regions import TTS
from voicegate_adapters.azure.wire import tts as wire

__all__ = ["AzureSynthesizer"]


class AzureSynthesizer(Synthesizer):
    """Speaks with the voice of the request, else the option ``voice``, else the language's own."""

    def __init__(self, context: AdapterContext) -> None:
        super().__init__(context)
        self._credentials = Credentials(context)

    async def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]:
        settings, base = self.context.settings, self.context.endpoint.urls[TTS]
        spoken = wire.spoken_format(request.format)
        converter = Converter(spoken, request.format)
        marked = None
        if request.marks:
            marked = MarkedSpeech(self.context, self._credentials, request, spoken)
        for ssml in wire.documents_of(request, settings):
            message = wire.speech_request(ssml, spoken, settings, base)
            block = spoken.encoding.bytes_per_sample or 1
            pieces = marked.sound(ssml) if marked else self._pieces(message, block)
            async with aclosing(pieces) as it:
                async for samples in it:
                    if sound := converter.process(samples):
                        yield sound
        if rest := converter.flush():
            yield rest

    async def _pieces(self, message: HttpRequest, block: int) -> AsyncGenerator[bytes, None]:
        """The answer to one document, cut between samples."""
        left, checked = b"", False
        message = await self._credentials.opened_speech(message)
        error_of = self._credentials.error_of
        async with self.context.http.open(message, error_of=error_of) as stream:
            async for piece in stream.pieces():
                left += piece
                if not checked and len(left) < wire.ENOUGH_TO_TELL:
                    continue
                if not checked:
                    wire.check_spoken(stream.head, left)
                    checked = True
                cut = len(left) - len(left) % block
                if cut:
                    yield left[:cut]
                    left = left[cut:]
            if not checked:
                raise stream.head.unexpected("the answer holds no sound")

    async def voices(self) -> tuple[Voice, ...]:
        """The voices that the region has, as Azure lists them."""
        message = wire.voices_request(self.context.endpoint.urls[TTS])
        response = await self.context.http.send(await self._credentials.opened_speech(message))
        if not response.ok:
            raise self._credentials.error_of(response)
        return wire.voices_of(response)

    async def aclose(self) -> None:
        """Close the connections."""
        await self.context.http.aclose()
