"""Speech synthesis over OpenAI's protocol, in pieces as they come."""

from __future__ import annotations

from collections.abc import AsyncIterator

from voicegate.adapter import Synthesizer
from voicegate.speech import AudioFormat, Converter, Encoding, SynthesisRequest
from voicegate_adapters.openai_compatible.endpoints import speech_rate_hz
from voicegate_adapters.openai_compatible.place import Place
from voicegate_adapters.openai_compatible.wire import check_spoken, error_of, speech_request

__all__ = ["OpenAISynthesizer"]


class OpenAISynthesizer(Synthesizer):
    """Speaks; the raw sound of the service is converted to what was asked for, as it comes."""

    async def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]:
        place, settings = Place.of(self.context), self.context.settings
        message = speech_request(request, settings, place.base, place.host)
        spoken = AudioFormat(Encoding.PCM_S16LE, speech_rate_hz(settings))
        converter = Converter(spoken, request.format)
        whole, heard = _Even(), False
        async with self.context.http.open(message, error_of=error_of) as stream:
            check_spoken(stream.head)
            async for piece in stream.pieces():
                heard = True
                samples = whole.take(piece)
                if samples and (sound := converter.process(samples)):
                    yield sound
            if not heard:
                raise stream.head.unexpected("the answer holds no sound")
        if rest := converter.flush():
            yield rest

    async def aclose(self) -> None:
        """Close the connections."""
        await self.context.http.aclose()


class _Even:
    """Keeps a byte back where a piece ends in the middle of a sample."""

    def __init__(self) -> None:
        self._odd = b""

    def take(self, piece: bytes) -> bytes:
        """All whole samples so far."""
        joined = self._odd + piece
        cut = len(joined) - len(joined) % 2
        self._odd = joined[cut:]
        return joined[:cut]
