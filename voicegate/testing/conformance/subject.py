"""What the suite needs to know of an adapter and of the fake service that it talks to."""

from __future__ import annotations

import asyncio
import math
from abc import ABC, abstractmethod
from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from voicegate.adapter import BackendSettings
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    QuotaExceededError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)
from voicegate.speech import Audio, AudioFormat, Encoding, convert

__all__ = ["EXPECTED", "RETRY_AFTER_SECONDS", "Received", "Subject", "Trouble", "Way"]

RETRY_AFTER_SECONDS = 2.0
_PATIENCE_SECONDS = 10.0
_TONE_FORMAT = AudioFormat(Encoding.PCM_S16LE, 8000)
_TONE_HZ = 440.0


class Way(StrEnum):
    """The ways in which an adapter is used, one for each role of its spec."""

    TRANSCRIBER = "transcriber"
    STREAMING_TRANSCRIBER = "streaming_transcriber"
    SYNTHESIZER = "synthesizer"
    SINK = "sink"


class Trouble(StrEnum):
    """What a service does on a bad day. A fake injects it by its name.

    A status is the HTTP status, or what the vendor's protocol says in its place (gRPC's
    ``UNAUTHENTICATED`` for 401). Where the protocol lets it, the answer repeats what was sent, the
    key included: nothing of it may come out again.
    """

    BAD_REQUEST = "400"
    UNAUTHORIZED = "401"
    PAYMENT_REQUIRED = "402"  # no money or quota left, whatever the vendor's code for it is
    FORBIDDEN = "403"
    REQUEST_TIMEOUT = "408"
    TOO_LARGE = "413"
    RATE_LIMITED = "429"  # with Retry-After, or its like: RETRY_AFTER_SECONDS
    SERVER_ERROR = "500"
    UNAVAILABLE = "503"
    GARBAGE = "garbage"  # a good status, and a body that is none
    EMPTY = "empty"  # a good status, and no body; a stream that ends well and told nothing
    HANG = "hang"  # takes the request (the stream), and never answers
    RESET = "reset"  # takes the request (the stream), and breaks the connection
    HALF = "half"  # a part of the answer, then a broken connection
    REDIRECT = "redirect"  # to the URL that ``strike`` is given
    UNREACHABLE = "unreachable"  # nobody listens there


EXPECTED: Mapping[Trouble, tuple[type[BackendError], ...]] = MappingProxyType(
    {
        Trouble.BAD_REQUEST: (BadRequestError,),
        Trouble.UNAUTHORIZED: (AuthenticationError,),
        Trouble.PAYMENT_REQUIRED: (QuotaExceededError,),
        Trouble.FORBIDDEN: (AuthenticationError,),
        Trouble.REQUEST_TIMEOUT: (BackendTimeoutError,),
        Trouble.TOO_LARGE: (BadRequestError,),
        Trouble.RATE_LIMITED: (RateLimitedError,),
        Trouble.SERVER_ERROR: (UnavailableError,),
        Trouble.UNAVAILABLE: (UnavailableError,),
        Trouble.GARBAGE: (UnexpectedResponseError,),
        Trouble.EMPTY: (UnexpectedResponseError,),
        Trouble.HANG: (BackendTimeoutError,),
        Trouble.RESET: (ConnectionFailedError,),
        Trouble.HALF: (ConnectionFailedError, UnexpectedResponseError),
        Trouble.REDIRECT: (EgressBlockedError,),
        Trouble.UNREACHABLE: (ConnectionFailedError,),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One request, or one stream so far, as it came to the service, read by the fake.

    ``audio`` is without a container (no WAV header), in ``format``. ``language`` is as the vendor
    writes it. What the way does not have stays None or empty.
    """

    audio: bytes = field(default=b"", repr=False)
    format: AudioFormat | None = None
    text: str | None = field(default=None, repr=False)
    language: str | None = None
    hints: tuple[str, ...] = field(default=(), repr=False)


class Subject(ABC):
    """One adapter and its fake, fresh for each test.

    ``request_id`` is the id that the fake gives with every status, if the protocol has
    one. ``text`` is what it hears in ``speech``; None if that is not known to the word.
    ``large_seconds`` is how much audio at once the adapter must manage, ``at_once`` how many
    requests. ``repointing`` are environment variables that the vendor's own client would obey.
    """

    request_id: ClassVar[str | None] = None
    text: ClassVar[str | None] = None
    spoken: ClassVar[str] = "Guten Tag, Anna Schmidt"
    language: ClassVar[str] = "de-DE"
    large_seconds: ClassVar[float] = 30.0
    at_once: ClassVar[int] = 5
    repointing: ClassVar[tuple[str, ...]] = ()

    @property
    @abstractmethod
    def settings(self) -> BackendSettings:
        """The backend's settings; they lead to the fake, on loopback, or stay in this process."""

    def speech(self, audio_format: AudioFormat) -> bytes:
        """A second or two of speech, and a pause after it, in PCM or G.711 of ``audio_format``.

        Unless overridden, a tone: for fakes that hear words in anything that is loud. Let it be
        clearly loud, and then clearly silent: the router tells speech from silence by its level.
        """
        rate, step = _TONE_FORMAT.sample_rate_hz, 2 * math.pi * _TONE_HZ / 8000
        loud = [int(9000 * math.sin(step * n)) for n in range(round(1.5 * rate))]
        samples = array("h", [*loud, *[0] * round(0.5 * rate)])
        return convert(Audio(samples.tobytes(), _TONE_FORMAT), audio_format).content

    def received(self) -> list[Received]:
        """The requests and streams that have reached the service, in their order.

        One that was refused or failed counts. In this process, where nobody can look, none.
        """
        return []

    def open_connections(self) -> int:
        """How many requests and streams the service is serving at this moment."""
        return 0

    async def strike(self, trouble: Trouble, way: Way, elsewhere: str) -> None:
        """Let every request of ``way`` meet ``trouble``, from now on.

        ``elsewhere`` is a URL on loopback: where ``REDIRECT`` leads to.
        """
        raise NotImplementedError(
            f"{type(self).__name__} cannot inject {trouble} for {way}: write it into strike(), or, "
            "if the protocol has no such thing, exempt the test with that as its reason"
        )

    async def until(self, seen: Callable[[], bool]) -> None:
        """Wait until ``seen``, however long this machine needs; not longer than ten seconds."""
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while not seen():  # noqa: ASYNC110  # a fake is not asked to tell when it changes
                await asyncio.sleep(0.002)
