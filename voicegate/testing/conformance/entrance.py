"""Stands before an adapter's roles and notes who enters; the role itself redeems the permit."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, cast

from voicegate.adapter import (
    Permit,
    Sink,
    StreamingTranscriber,
    Synthesizer,
    Transcriber,
    TranscriptionStream,
)
from voicegate.speech import (
    SinkRequest,
    SpeechEvent,
    StreamRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
)

__all__ = ["Entrance", "Keeper", "Noted"]

_Asked = TranscriptionRequest | StreamRequest | SynthesisRequest | SinkRequest


@dataclass(frozen=True, slots=True)
class Entrance:
    """One request on its way into a role, with its permit."""

    permit: Permit
    request: _Asked = field(repr=False)
    enter: Callable[[Permit, Any], object] = field(repr=False)

    async def again(self, permit: Permit, *, other: bool = False) -> None:
        """Enter the same role with ``permit``, for this or an ``other`` payload."""
        entered = self.enter(permit, _another(self.request) if other else self.request)
        if isinstance(entered, Awaitable):
            await cast("Awaitable[object]", entered)


class Keeper(Protocol):
    """Whoever is told of each entrance, before the role is."""

    events: list[SpeechEvent]
    sent_bytes: int

    async def note(self, entrance: Entrance) -> None:
        """Take note, or do something first."""
        ...


class Noted:
    """A role as routing uses it: it tells ``keeper`` of each entrance, then lets it through."""

    def __init__(self, role: object, keeper: Keeper) -> None:
        self._role = role
        self._keeper = keeper

    async def transcribe(self, permit: Permit, request: TranscriptionRequest) -> Transcript:
        """See ``Transcriber.transcribe``."""
        role = cast("Transcriber", self._role)
        await self._keeper.note(Entrance(permit, request, role.transcribe))
        return await role.transcribe(permit, request)

    async def open(self, permit: Permit, request: StreamRequest) -> TranscriptionStream:
        """See ``StreamingTranscriber.open``."""
        role = cast("StreamingTranscriber", self._role)
        await self._keeper.note(Entrance(permit, request, role.open))
        stream = await role.open(permit, request)
        return cast("TranscriptionStream", _Stream(stream, self._keeper))

    async def synthesize(
        self, permit: Permit, request: SynthesisRequest
    ) -> AsyncGenerator[bytes, None]:
        """See ``Synthesizer.synthesize``."""
        role = cast("Synthesizer", self._role)
        await self._keeper.note(Entrance(permit, request, role.synthesize))
        pieces = cast("AsyncGenerator[bytes, None]", role.synthesize(permit, request))
        async with aclosing(pieces):
            async for piece in pieces:
                yield piece

    async def send(self, permit: Permit, request: SinkRequest) -> AsyncGenerator[str, None]:
        """See ``Sink.send``."""
        role = cast("Sink", self._role)
        await self._keeper.note(Entrance(permit, request, role.send))
        pieces = cast("AsyncGenerator[str, None]", role.send(permit, request))
        async with aclosing(pieces):
            async for piece in pieces:
                yield piece


class _Stream:
    """A stream that notes what the adapter tells, before the router joins it."""

    def __init__(self, stream: TranscriptionStream, keeper: Keeper) -> None:
        self._stream = stream
        self._keeper = keeper
        self.finish = stream.finish
        self.aclose = stream.aclose

    async def __aiter__(self) -> AsyncIterator[SpeechEvent]:
        async for event in self._stream:
            self._keeper.events.append(event)
            yield event

    def send(self, audio: bytes) -> Awaitable[None]:
        sending = self._stream.send(audio)
        self._keeper.sent_bytes += len(audio)
        return sending


def _another(request: _Asked) -> _Asked:
    match request:
        case SynthesisRequest() | SinkRequest():
            return replace(request, text=f"{request.text}!")
        case _:
            return replace(request, language="fr-FR")
