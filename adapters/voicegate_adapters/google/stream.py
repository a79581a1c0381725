"""One open stream at Google, over as many of its own streams as the call needs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from typing import Final

from voicegate.adapter import TranscriptionStream
from voicegate.errors import BackendError, ConnectionFailedError, PermitError
from voicegate.speech import AudioFormat, Converter, SpeechEvent, StreamRequest
from voicegate_adapters.google.ear import Ear
from voicegate_adapters.google.line import Line
from voicegate_adapters.google.talk import Talk
from voicegate_adapters.google.tape import Tape
from voicegate_adapters.google.wire.api import MAX_AUDIO_BYTES, Api
from voicegate_adapters.google.wire.faults import STREAM_LIMITS
from voicegate_adapters.google.wire.reading import Told

__all__ = ["GoogleStream"]

# Google ends a stream after five minutes. From the first of these on, the next one is opened as
# soon as nobody speaks; at the second, in the middle of a word if need be.
_QUIET_SECONDS: Final = 240.0
_LATEST_SECONDS: Final = 285.0
# A stream that Google ends earlier than this has not met the limit, but a fault. What was heard
# again counts only if the stream before it made something final: else a fault would never end.
_YOUNG_SECONDS: Final = 2.0


@dataclass(slots=True, eq=False)
class _Leg:
    """One of Google's streams: it hears the call from ``begin`` on, so far up to ``sent``."""

    talk: Talk
    begin: int
    sent: int
    opened_at: float
    fresh_from: int
    moved_on: bool
    over: bool = False
    half_closed: bool = False
    final_end_seconds: float = field(default=0.0)


class GoogleStream(TranscriptionStream):
    """A stream whose times and utterances go on while Google's own streams follow one another."""

    def __init__(
        self,
        *,
        line: Line,
        api: Api,
        request: StreamRequest,
        opening: bytes,
        converter: Converter | None,
        sent_format: AudioFormat,
        clock: Callable[[], float],
    ) -> None:
        rate = sent_format.bytes_per_second or 1
        self._line = line
        self._api = api
        self._request = request
        self._opening = opening
        self._converter = converter
        self._clock = clock
        self._tape = Tape(rate, sent_format.encoding.bytes_per_sample or 1)
        self._ear = Ear(line.backend)
        self._leg: _Leg | None = None
        self._turn = asyncio.Event()  # set when the reader has to look again
        self._writing = asyncio.Lock()
        self._finished = False
        self._closed = False
        self._fault: BackendError | None = None
        self._repeated = False  # what was open at the end has been sent once more
        self._lost = False  # one of Google's streams ended, and nobody can say how

    async def begin(self) -> None:
        """Open the first of Google's streams.

        Raises:
            BackendError: There is no connection.
        """
        await self._next_leg()

    async def _send(self, audio: bytes) -> None:
        if self._finished or self._closed:
            raise ConnectionFailedError(
                "the stream is closed; open another one", backend=self._line.backend
            )
        if self._fault is not None:
            raise self._fault
        self._tape.add(audio if self._converter is None else self._converter.process(audio))
        async with self._writing:
            await self._forward()
        leg = self._leg
        if leg is not None:
            self._tape.trim(speaking=self._ear.in_utterance, sent=leg.sent, now=self._clock())

    async def finish(self) -> None:
        """Say that no more audio comes; the last events follow."""
        if self._finished or self._closed:
            return
        self._finished = True
        if self._converter is not None:
            self._tape.add(self._converter.flush())
        async with self._writing:
            if self._permitted():
                await self._forward()
            await self._half_close()
        self._turn.set()

    async def aclose(self) -> None:
        """Close the stream at once, whatever is under way."""
        self._closed = True
        if self._leg is not None:
            self._leg.talk.leave()
        self._turn.set()

    async def __aiter__(self) -> AsyncGenerator[SpeechEvent, None]:
        """The events, until the stream is finished or closed.

        Raises:
            BackendError: Google ended the stream, other than at its limit.
        """
        while (leg := await self._next_heard()) is not None:
            raw = await self._read(leg)
            if leg is not self._leg:
                continue  # the next stream hears this again
            if raw is None:
                if leg.half_closed and not leg.over:
                    break
                continue
            for event in self._hear(leg, raw):
                if self._closed:
                    break
                yield event
        if not self._closed:
            for event in self._ear.end(self._tape.seconds(self._tape.end)):
                yield event

    async def _next_heard(self) -> _Leg | None:
        """The stream to read from, once there is one; None at the end."""
        while not self._closed:
            if self._fault is not None:
                raise self._fault
            leg = self._leg
            if leg is not None and not leg.over:
                return leg
            if self._finished and not await self._hear_the_rest():
                return None
            if leg is self._leg:
                self._turn.clear()
                await self._turn.wait()
        return None

    def _hear(self, leg: _Leg, raw: bytes) -> list[SpeechEvent]:
        begin = self._tape.seconds(leg.begin)
        told = Told(
            backend=self._line.backend,
            language=self._request.language,
            diarised=self._request.diarisation,
            shift_seconds=begin,
            after_seconds=leg.final_end_seconds,
        )
        try:
            heard = self._api.heard(raw, told)
        except BackendError as error:
            self._fault = error
            leg.talk.leave()
            raise
        for _, end in heard.finals:
            leg.final_end_seconds = max(leg.final_end_seconds, end or 0.0)
        sent_seconds = self._tape.seconds(leg.sent)
        events = self._ear.hear(heard, begin_seconds=begin, sent_seconds=sent_seconds)
        if heard.finals:
            self._lost = False
            committed = self._tape.position(self._ear.committed_seconds)
            self._tape.forget_before(min(committed, leg.sent))
        return events

    async def _read(self, leg: _Leg) -> bytes | None:
        """The next answer; None when there is no more of this one of Google's streams."""
        raw = await leg.talk.read()
        if raw is None and leg is self._leg and not self._closed:
            self._fault = self._fault or self._ended(leg)
            if self._fault is not None:
                raise self._fault
        return raw

    def _ended(self, leg: _Leg) -> BackendError | None:
        """Take note that Google ended a stream; the error, if that was not its limit."""
        status = leg.talk.status
        if leg.over or status is None:
            return None
        if leg.half_closed and status.name == "OK":
            return None
        leg.over = True
        limit = status.name in STREAM_LIMITS or status.name == "OK"
        if status.lost and not self._lost:
            limit = self._lost = True  # the next stream will tell, if it was no limit
        if limit and self._has_lasted(leg):
            return None
        if status.name == "OK":
            message = "Google ended the stream before its time"
            return ConnectionFailedError(message, backend=self._line.backend)
        return status.fault(self._line.backend)

    async def _hear_the_rest(self) -> bool:
        """After the last frame: hear once more what an ended stream left open."""
        async with self._writing:
            if self._tape.end <= self._tape.begin or not self._permitted():
                return False
            if self._repeated:
                message = "Google ended the stream before it had heard the last words"
                raise ConnectionFailedError(message, backend=self._line.backend)
            self._repeated = True
            await self._forward()
            await self._half_close()
        return True

    async def _forward(self) -> None:
        """Send what the current stream has not been sent; take the next one if it is time."""
        leg = self._leg
        if leg is None or self._is_due(leg):
            leg = await self._next_leg()
        while leg.sent < self._tape.end:
            if not self._permitted():
                raise PermitError("the permit of this stream was revoked; no audio was sent")
            piece = self._tape.read(leg.sent, MAX_AUDIO_BYTES)
            if not piece or not await self._write(leg, self._api.audio(piece)):
                return
            leg.sent += len(piece)

    async def _write(self, leg: _Leg, message: bytes) -> bool:
        """Write one message; False where the stream ended at its limit, to be followed by another.

        Raises:
            BackendError: It ended for another reason.
        """
        if await leg.talk.write(message):
            return True
        self._fault = self._fault or self._ended(leg)
        self._turn.set()  # the reader may wait for the next stream, or for this error
        if self._fault is not None:
            raise self._fault
        return False

    async def _half_close(self) -> None:
        leg = self._leg
        if leg is None or leg.over:
            return
        leg.half_closed = True
        await leg.talk.half_close()

    def _is_due(self, leg: _Leg) -> bool:
        if leg.over:
            return True
        age = self._age(leg)
        return age >= _LATEST_SECONDS or (age >= _QUIET_SECONDS and not self._ear.in_utterance)

    def _age(self, leg: _Leg) -> float:
        """How old a stream is, in seconds: by the clock or by its audio, whichever is more."""
        return max(self._clock() - leg.opened_at, self._tape.seconds(leg.sent - leg.begin))

    def _has_lasted(self, leg: _Leg) -> bool:
        counted_from = leg.begin if leg.moved_on else leg.fresh_from
        fresh = self._tape.seconds(leg.sent - counted_from)
        return max(self._clock() - leg.opened_at, fresh) >= _YOUNG_SECONDS

    async def _next_leg(self) -> _Leg:
        """Leave the current stream and open the next, which hears again what is not final yet."""
        talk = await self._line.stream(self._api.streaming_recognize)
        # Nothing is awaited from here until the old stream is left: an answer of its that comes
        # later does not count, so what was final before must be all that the next one skips.
        committed = self._tape.position(self._ear.committed_seconds)
        self._tape.forget_before(min(committed, self._leg.sent if self._leg else 0))
        begin = self._tape.begin
        before = self._leg
        fresh = max(before.sent, before.fresh_from) if before else begin
        leg = self._leg = _Leg(
            talk=talk,
            begin=begin,
            sent=begin,
            opened_at=self._clock(),
            fresh_from=fresh,
            moved_on=before is None or begin > before.begin,
        )
        if before is not None:
            before.talk.leave()
        self._turn.set()
        if self._closed:
            talk.leave()
        await self._write(leg, self._opening)
        return leg

    def _permitted(self) -> bool:
        permit = self._permit
        return permit is not None and permit.live
