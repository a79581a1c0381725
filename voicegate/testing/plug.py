"""A plug to pull: a real adapter whose streams break when you say so, as in a drill."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from typing import final

from voicegate.adapter.context import AdapterContext
from voicegate.adapter.registry import Registry
from voicegate.adapter.roles import StreamingTranscriber, TranscriptionStream
from voicegate.adapter.spec import AdapterSpec
from voicegate.errors import ConfigError, ConnectionFailedError
from voicegate.speech import SpeechEvent, StreamRequest

__all__ = ["Plug", "pluggable"]


@dataclass(slots=True, kw_only=True)
class Plug:
    """The plug of one backend. It comes out after ``after_seconds`` of audio, and stays out.

    The audio of all its streams counts, and the piece that crosses the line does not arrive.
    ``pulled`` may also be set by hand.
    """

    backend: str
    after_seconds: float
    heard_seconds: float = 0.0
    pulled: bool = False

    def hears(self, seconds: float) -> None:
        """Count audio that is about to be sent; pull the plug if it is too much."""
        self.heard_seconds += seconds
        self.pulled = self.pulled or self.heard_seconds > self.after_seconds

    def error(self) -> ConnectionFailedError:
        """What whoever uses the backend gets from then on."""
        return ConnectionFailedError(
            f"the plug was pulled after {self.after_seconds:g} s of audio", backend=self.backend
        )


def pluggable(adapter: str, plug: Plug, *, registry: Registry | None = None) -> AdapterSpec:
    """The adapter ``adapter``; its backend ``plug.backend`` hears streams until the plug is out.

    Other backends of the adapter, and its other roles, are left alone. Hand the result to
    ``Registry(extra=[...])``.

    Raises:
        UnknownAdapterError: Nobody offers the adapter.
        ConfigError: The adapter hears no streams.
    """
    found = registry or Registry()
    spec = found.spec(adapter)
    source = spec.streaming_transcriber
    if source is None:
        raise ConfigError(f'the adapter "{adapter}" hears no streams, so it has no plug to pull')

    def make(context: AdapterContext) -> StreamingTranscriber:
        inner: Callable[[AdapterContext], StreamingTranscriber] = found.role(spec, source)
        role = inner(context)
        return _Plugged(context, role, plug) if context.backend == plug.backend else role

    return replace(spec, streaming_transcriber=make)


class _Plugged(StreamingTranscriber):
    """Enters ``inner`` with the permit that was shown here, and only there: the same role."""

    def __init__(self, context: AdapterContext, inner: StreamingTranscriber, plug: Plug) -> None:
        super().__init__(context)
        self._inner = inner
        self._plug = plug

    async def _open(self, request: StreamRequest) -> TranscriptionStream:
        if self._plug.pulled:
            raise self._plug.error()
        stream = await self._inner._open(request)  # noqa: SLF001  # the permit was redeemed here
        return _PluggedStream(stream, self._plug, request.format.bytes_per_second or 1)

    async def aclose(self) -> None:
        await self._inner.aclose()


@final
class _PluggedStream(TranscriptionStream):
    def __init__(self, inner: TranscriptionStream, plug: Plug, bytes_per_second: float) -> None:
        self._inner = inner
        self._plug = plug
        self._rate = bytes_per_second

    async def _send(self, audio: bytes) -> None:
        self._plug.hears(len(audio) / self._rate)
        if self._plug.pulled:
            await self._inner.aclose()
            raise self._plug.error()
        await self._inner._send(audio)  # noqa: SLF001  # the permit is live, or we were not here

    async def finish(self) -> None:
        await self._inner.finish()

    async def __aiter__(self) -> AsyncIterator[SpeechEvent]:
        async for event in self._inner:
            yield event
        if self._plug.pulled:
            raise self._plug.error()

    async def aclose(self) -> None:
        await self._inner.aclose()
