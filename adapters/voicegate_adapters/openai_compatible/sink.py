"""Chat completions as a sink: text out, an answer back, in pieces as they come."""

from __future__ import annotations

from collections.abc import AsyncIterator

from voicegate.adapter import Sink
from voicegate.speech import SinkRequest
from voicegate_adapters.openai_compatible.place import Place
from voicegate_adapters.openai_compatible.wire import chat_request, delta_of, error_of

__all__ = ["OpenAISink"]


class OpenAISink(Sink):
    """One chat completion for each request, streamed."""

    async def _send(self, request: SinkRequest) -> AsyncIterator[str]:
        place = Place.of(self.context)
        message = chat_request(request, self.context.settings, place.base, place.host)
        async with self.context.http.open(message, error_of=error_of) as stream:
            async for event in stream.events():
                piece = delta_of(event.data, stream.head)
                if piece is None:
                    return
                if piece:
                    yield piece
            raise stream.head.unexpected("the answer broke off before its end")

    async def aclose(self) -> None:
        """Close the connections."""
        await self.context.http.aclose()
