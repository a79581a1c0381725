"""The four roles of an adapter. Each is entered with a permit, checked here before all else.

A vendor subclasses a role and fills the underscored method; the public ones are final.
"""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable
from typing import ClassVar, final

from voicegate.adapter.context import AdapterContext
from voicegate.adapter.digest import Payload, payload_digest
from voicegate.adapter.permit import Permit, redeem_permit
from voicegate.errors import PermitError
from voicegate.speech import (
    SinkRequest,
    SpeechEvent,
    StreamRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
    Voice,
)
from voicegate.vocabulary import Hop

__all__ = [
    "Role",
    "Sink",
    "StreamingTranscriber",
    "Synthesizer",
    "Transcriber",
    "TranscriptionStream",
]

# Filled below the roles: the ways in that no adapter may replace.
_SEALED: list[tuple[type, dict[str, object]]] = []


def _seal(*names: str, of: type) -> tuple[type, dict[str, object]]:
    ways_in = (*names, "__init_subclass__", "__getattribute__")
    return of, {name: inspect.getattr_static(of, name) for name in ways_in}


def _check_sealed(cls: type) -> None:
    """Compare by identity: a mix-in, or a class that says it is of this module, gets no further."""
    for role, ways_in in _SEALED:
        if issubclass(cls, role):
            taken = [n for n, way in ways_in.items() if inspect.getattr_static(cls, n) is not way]
            if taken:
                raise TypeError(
                    f"{cls.__name__} must not override {', '.join(taken)}: fill the underscored one"
                )


class Role(ABC):
    """What the roles share: a context, one way in, one way to close."""

    _hop: ClassVar[Hop]

    def __init__(self, context: AdapterContext) -> None:
        self.context = context

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        _check_sealed(cls)

    @final
    def _enter(self, permit: Permit, payload: Payload) -> None:
        redeem_permit(
            permit, backend=self.context.backend, hop=self._hop, digest=payload_digest(payload)
        )

    async def aclose(self) -> None:
        """Close what the role keeps open."""
        return


class Transcriber(Role):
    """Hears a piece of audio as a whole."""

    _hop = Hop.STT

    @final
    async def transcribe(self, permit: Permit, request: TranscriptionRequest) -> Transcript:
        """Transcribe ``request``.

        Raises:
            PermitError: Without a valid permit.
            BackendError: The attempt failed.
        """
        self._enter(permit, request)
        permit.revoke()  # once
        return await self._transcribe(request)

    @abstractmethod
    async def _transcribe(self, request: TranscriptionRequest) -> Transcript: ...


class TranscriptionStream(ABC):
    """An open stream: audio in by ``send``, events out by iteration."""

    _permit: Permit | None = None

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        _check_sealed(cls)

    @final
    def send(self, audio: bytes) -> Awaitable[None]:
        """Send one piece of audio in the format of the stream's request.

        Raises:
            PermitError: The permit was revoked; nothing is sent.
            BackendError: The stream broke.
        """
        permit = self._permit
        if permit is None or not permit.live:
            raise PermitError("the permit of this stream was revoked; no audio was sent")
        return self._send(audio)

    @abstractmethod
    async def _send(self, audio: bytes) -> None: ...

    @abstractmethod
    async def finish(self) -> None:
        """Say that no more audio comes; the last events follow."""

    @abstractmethod
    def __aiter__(self) -> AsyncIterator[SpeechEvent]: ...

    @abstractmethod
    async def aclose(self) -> None:
        """Close the stream at once, whatever is under way."""


class StreamingTranscriber(Role):
    """Hears audio while it is being spoken."""

    _hop = Hop.STT

    @final
    async def open(self, permit: Permit, request: StreamRequest) -> TranscriptionStream:
        """Open a stream that may be used while ``permit`` is live.

        Raises:
            PermitError: Without a valid permit.
            BackendError: No stream could be opened.
        """
        self._enter(permit, request)
        stream = await self._open(request)
        stream._permit = permit  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        return stream

    @abstractmethod
    async def _open(self, request: StreamRequest) -> TranscriptionStream: ...


class Synthesizer(Role):
    """Speaks."""

    _hop = Hop.TTS

    @final
    def synthesize(self, permit: Permit, request: SynthesisRequest) -> AsyncIterator[bytes]:
        """Speak ``request``; yields audio bytes in ``request.format`` as they come.

        Raises:
            PermitError: Without a valid permit, at the call, not at the first chunk.
            BackendError: While iterating: the attempt failed.
        """
        self._enter(permit, request)
        permit.revoke()  # once
        return self._synthesize(request)

    @abstractmethod
    def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]: ...

    async def voices(self) -> tuple[Voice, ...]:
        """The voices that this backend has, as far as it tells."""
        return ()


class Sink(Role):
    """Takes text: a language model, an analytics store."""

    _hop = Hop.SINK

    @final
    def send(self, permit: Permit, request: SinkRequest) -> AsyncIterator[str]:
        """Send ``request``; yields the answer's text as it comes (nothing, for a store).

        Raises:
            PermitError: Without a valid permit, at the call, not at the first piece.
            BackendError: While iterating: the attempt failed.
        """
        self._enter(permit, request)
        permit.revoke()  # once
        return self._send(request)

    @abstractmethod
    def _send(self, request: SinkRequest) -> AsyncIterator[str]: ...


# Last, so that the roles above are what everything below them is compared with.
_SEALED.extend(
    [
        _seal("_enter", "transcribe", "_hop", of=Transcriber),
        _seal("_enter", "open", "_hop", of=StreamingTranscriber),
        _seal("_enter", "synthesize", "_hop", of=Synthesizer),
        _seal("_enter", "send", "_hop", of=Sink),
        _seal("send", of=TranscriptionStream),
    ]
)
