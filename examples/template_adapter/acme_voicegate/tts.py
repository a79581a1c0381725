"""Speaking through Acme."""

from __future__ import annotations

from collections.abc import AsyncIterator

from acme_voicegate.wire import check_sound, error_of, speak_request
from voicegate.adapter import Synthesizer
from voicegate.speech import SynthesisRequest

__all__ = ["AcmeSynthesizer"]


class AcmeSynthesizer(Synthesizer):
    """Sound is passed on as it comes; leaving the loop closes the request."""

    async def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]:
        base, settings = self.context.endpoint.urls["api"], self.context.settings
        message = speak_request(base, settings, request)
        async with self.context.http.open(message, error_of=error_of) as answer:
            if (fault := check_sound(answer.head)) is not None:
                raise fault
            async for piece in answer.pieces():
                yield piece

    async def aclose(self) -> None:
        """Close the connections."""
        await self.context.http.aclose()
