"""Speech synthesis over OpenAI's protocol, in pieces as they come."""

from __future__ import annotations

from collections.abc import AsyncIterator

from voicegate.adapter import Synthesizer
from voicegate.errors import BadRequestError
from voicegate.speech import AudioFormat, Converter, Encoding, SynthesisRequest
from voicegate_adapters.openai_compatible.place import Place
from voicegate_adapters.openai_compatible.wire import SPEECH_RATE_HZ, error_of, speech_request

__all__ = ["OpenAISynthesizer"]

_SPOKEN = AudioFormat(Encoding.PCM_S16LE, SPEECH_RATE_HZ)


class OpenAISynthesizer(Synthesizer):
    """Speaks; the sound is converted from 24 kHz PCM to what was asked for."""

    async def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]:
        if request.ssml:
            message = "this protocol knows no SSML; send plain text"
            raise BadRequestError(message, backend=self.context.backend)
        place = Place.of(self.context)
        message_out = speech_request(request, self.context.settings, place.base, place.host)
        converter = None if request.format == _SPOKEN else Converter(_SPOKEN, request.format)
        whole = _Even()
        async with self.context.http.open(message_out, error_of=error_of) as stream:
            async for piece in stream.pieces():
                samples = whole.take(piece)
                sound = samples if converter is None else converter.process(samples)
                if sound:
                    yield sound
        if converter is not None and (rest := converter.flush()):
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
