"""One stream at one backend, from its opening to its end: a leg of the way of a call's audio."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from voicegate.adapter.permit import Permit
from voicegate.adapter.roles import TranscriptionStream
from voicegate.errors import (
    BackendError,
    BackendTimeoutError,
    ConnectionFailedError,
    PermitError,
    UnexpectedResponseError,
)
from voicegate.routing.mailbox import Mailbox
from voicegate.routing.members import Member
from voicegate.routing.ring import Ring
from voicegate.routing.splice import Splice
from voicegate.speech import Feature, SpeechEvent, SpeechEventType

__all__ = ["Leg"]

_CHECK_SECONDS = 0.25
_CHUNK_SECONDS = 0.2
_CLOSE_SECONDS = 1.0
# Speech after the last final word that is more than the breath and noise at the end of a call.
_UNHEARD_SECONDS = 0.25
# Before the last final word, so that a recogniser hears the next one whole; the splice drops it.
REPLAY_PAD_SECONDS = 0.3
# A backend without interim results answers only after a pause: give speech time to pause.
_PATIENCE_WITHOUT_INTERIM = 5.0


class Leg:
    """Feeds a stream, reads it, watches its deadlines. ``over``: None, or what went wrong.

    ``pump`` is the task that feeds it the caller's frames once the replay has caught up.
    """

    def __init__(
        self,
        *,
        member: Member,
        permit: Permit,
        stream: TranscriptionStream,
        ring: Ring,
        splice: Splice,
        out: Mailbox[SpeechEvent],
        convert: Callable[[bytes], bytes] | None,
        recheck: Callable[[], None],
        heard: Callable[[SpeechEvent], None],
        pump: asyncio.Task[None],
    ) -> None:
        self.member = member
        self.over: asyncio.Future[Exception | None] = asyncio.get_running_loop().create_future()
        self.caught_up = False
        self.answered = False
        timed = Feature.WORD_TIMES in member.capabilities.features
        pad = REPLAY_PAD_SECONDS if timed else 0.0
        self.sent = max(ring.start, ring.position(max(0.0, splice.committed_seconds - pad)))
        self.begin = self.sent
        self._permit = permit
        self._stream = stream
        self._ring = ring
        self._splice = splice
        self._out = out
        self._convert = convert
        self._recheck = recheck
        self._heard = heard
        self._pump = pump
        self._sending = False
        self._freed_pump = False
        self._finished_at: float | None = None
        self._unanswered_since: float | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._timer: asyncio.TimerHandle | None = None
        self._loop = asyncio.get_running_loop()
        splice.begin(ring.seconds(self.sent), member.name)

    def start(self, *, source_ended: Callable[[], bool]) -> None:
        """Begin to replay, to read and to watch."""
        self._tasks = [
            self._loop.create_task(self._replay(source_ended)),
            self._loop.create_task(self._receive()),
        ]
        for task in self._tasks:
            task.add_done_callback(self._look_at)
        self._timer = self._loop.call_later(_CHECK_SECONDS, self._check)

    def _look_at(self, task: asyncio.Task[None]) -> None:
        """A bug, ours or an adapter's, ends the leg: it must not become a silence."""
        error = None if task.cancelled() else task.exception()
        if isinstance(error, Exception):
            self.end(error)

    def end(self, error: Exception | None) -> None:
        """Say that the leg is over, and why; the first word counts."""
        if not self.over.done():
            self.over.set_result(error)

    def revoke(self) -> None:
        """The call's decision changed: not one more byte goes to this backend."""
        self._permit.revoke()
        self.caught_up = False
        self.end(PermitError(f"{self.member.name} is not permitted any more"))

    async def feed(self, frame: bytes, *, loud: bool) -> None:
        """Send ``frame`` of the caller's audio; trouble ends the leg, it is not raised."""
        self._sending = True
        try:
            await self._stream.send(frame if self._convert is None else self._convert(frame))
        except (BackendError, PermitError) as error:
            self.end(error)
        except asyncio.CancelledError:
            if not self._freed_pump or self._pump.uncancel() > 0:
                raise  # whoever feeds us was cancelled himself
            # Otherwise it was we who cancelled a send that hung: the pump goes on.
        else:
            self.sent += len(frame)
            if loud and self._unanswered_since is None:
                self._unanswered_since = self._loop.time()
        finally:
            self._sending = False

    async def finish(self) -> None:
        """No more audio comes from the caller."""
        self._finished_at = self._loop.time()
        try:
            await self._stream.finish()
        except (BackendError, PermitError) as error:
            self.end(error)

    async def close(self) -> None:
        """Stop everything about this leg; bounded in time, whatever the stream does."""
        self._permit.revoke()
        self.caught_up = False
        if self._timer is not None:
            self._timer.cancel()
        self.end(None)
        if self._sending and self._tasks and self._tasks[0].done():  # so it is no replay
            self._freed_pump = self._pump.cancel()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        try:
            async with asyncio.timeout(_CLOSE_SECONDS):
                await self._stream.aclose()
        except (BackendError, TimeoutError):
            pass  # it is being left because it is broken

    async def _replay(self, source_ended: Callable[[], bool]) -> None:
        chunk = max(1, self._ring.position(_CHUNK_SECONDS))
        while self.sent < self._ring.end and not self.over.done():
            self.sent = max(self.sent, self._ring.start)
            loud = self._ring.speech_after(self._ring.seconds(self.sent)) > 0
            await self.feed(self._ring.since(self.sent, chunk_bytes=chunk), loud=loud)
        if self.over.done():
            return
        self.caught_up = True  # nothing awaits between the last look at the ring and this
        if source_ended():
            await self.finish()

    async def _receive(self) -> None:
        try:
            async for event in self._stream:
                self._hear(event)
        except (BackendError, PermitError) as error:
            self.end(error)
            return
        name = self.member.name
        if self._finished_at is None:
            self.end(ConnectionFailedError(f"{name} ended the stream in mid-call", backend=name))
        elif self._ring.speech_after(self._splice.committed_seconds) > _UNHEARD_SECONDS:
            message = f"{name} ended the stream before it had heard the last words"
            self.end(UnexpectedResponseError(message, backend=name))
        else:
            self.end(None)

    def _hear(self, event: SpeechEvent) -> None:
        if event.type is SpeechEventType.ERROR and event.error is not None:
            raise event.error
        self.answered = True
        self._unanswered_since = None
        for placed in self._splice.accept(event, sent_seconds=self._ring.seconds(self.sent)):
            self._heard(placed)  # what it reveals counts before the next frame
            self._out.put(placed)
        self._ring.forget_before(self._splice.committed_seconds - REPLAY_PAD_SECONDS)

    def _check(self) -> None:
        """The watch: runs a few times a second, so that no frame pays for it."""
        self._timer = self._loop.call_later(_CHECK_SECONDS, self._check)
        self._recheck()
        late = self._late(self._loop.time())
        if late is not None:
            name = self.member.name
            self.end(BackendTimeoutError(f"{name} {late}", backend=name))

    def _late(self, now: float) -> str | None:
        limits = self.member.deadlines
        if self._finished_at is not None:
            late = now - self._finished_at > limits.final
            return f"gave no last result within {limits.final:g} s" if late else None
        since = self._unanswered_since
        if since is None:
            return None
        limit = limits.stall if self.answered else limits.first_result
        if Feature.INTERIM not in self.member.capabilities.features:
            limit *= _PATIENCE_WITHOUT_INTERIM
        return f"gave no result for {limit:g} s of speech" if now - since > limit else None
