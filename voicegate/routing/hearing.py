"""Streaming STT that loses no word: the next permitted backend takes over from the ring."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from dataclasses import replace
from functools import partial

from voicegate.adapter._mint import mint, payload_digest
from voicegate.errors import (
    AllBackendsFailedError,
    Attempt,
    BackendError,
    BackendTimeoutError,
    PermitError,
)
from voicegate.policy.decision import Decision, Verdict
from voicegate.routing.activity import Activity
from voicegate.routing.fleet import Fleet
from voicegate.routing.judging import Judge, Outcome, Recorder, announce, refusal
from voicegate.routing.leg import Leg
from voicegate.routing.mailbox import Mailbox
from voicegate.routing.members import Member
from voicegate.routing.needing import needs_of
from voicegate.routing.ring import Ring
from voicegate.routing.splice import PAUSE_SECONDS, Splice
from voicegate.speech import (
    AudioFormat,
    Feature,
    SpeechEvent,
    SpeechEventType,
    StreamRequest,
)
from voicegate.speech.choice import converter_for, nearest_format
from voicegate.vocabulary import Hop

__all__ = ["Hearing"]

_ROUNDS = 3
_PAUSE_SECONDS = 0.2
# Speech and the silence after it are told apart, and permits are asked for, in pieces no longer.
_FRAMES_A_SECOND = 10


class Hearing:
    """One ``listen``: the caller's frames in, events out, over as many backends as it takes."""

    def __init__(
        self,
        *,
        fleet: Fleet,
        judge: Judge,
        recorder: Recorder,
        request: StreamRequest,
        rng: random.Random,
        heard: Callable[[SpeechEvent], None],
        replay_seconds: float = 60.0,
    ) -> None:
        self._fleet = fleet
        self._judge = judge
        self._recorder = recorder
        self._request = request
        self._rng = rng
        self._heard = heard
        self._ring = Ring(request.format, max_seconds=replay_seconds)
        self._splice = Splice(partial(self._ring.pauses, least=PAUSE_SECONDS))
        self._out: Mailbox[SpeechEvent] = Mailbox()
        self._activity = Activity(request.format)
        self._longest = _longest_frame(request.format)
        self._needs = needs_of(request, Feature.STREAMING_STT)
        self._leg: Leg | None = None
        self._ended = False
        self._failed: set[str] = set()
        self._attempts: list[Attempt] = []
        self._rounds = 0
        self._finals = 0
        self._charged = 0

    async def events(self, frames: AsyncIterator[bytes]) -> AsyncGenerator[SpeechEvent, None]:
        """Yield the call's events until the frames end and all is heard.

        Raises:
            RefusedError: No backend is permitted (any more); the audio was dropped.
            AllBackendsFailedError: Every permitted one failed, again and again.
            StorageError: The journal could not be written.
        """
        loop = asyncio.get_running_loop()
        unwatch = self._judge.watch(self._recheck)
        pump = loop.create_task(self._pump(frames))
        tasks = (pump, loop.create_task(self._supervise(pump)))
        try:
            while (event := await self._out.get()) is not None:
                yield event
        finally:
            unwatch()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._ring.clear()

    async def _pump(self, frames: AsyncIterator[bytes]) -> None:
        try:
            async for frame in frames:
                for piece in self._pieces(frame):
                    loud = self._activity.speech_in(piece)
                    self._ring.append(piece, loud=loud)
                    leg = self._leg
                    if leg is not None and leg.caught_up:
                        await leg.feed(piece, loud=loud)
        except Exception as error:  # noqa: BLE001  # the source's own error belongs to its owner
            self._out.close(error)
            return
        self._ended = True
        leg = self._leg
        if leg is not None and leg.caught_up:
            await leg.finish()

    def _pieces(self, frame: bytes) -> Sequence[bytes]:
        """A long frame in short ones: a backend that loses its permit gets no more of it."""
        if len(frame) <= self._longest:
            return (frame,)
        starts = range(0, len(frame), self._longest)
        return [frame[start : start + self._longest] for start in starts]

    async def _supervise(self, pump: asyncio.Task[None]) -> None:
        try:
            first = True
            while not await self._one_leg(pump, switched=not first):
                first = False
        except Exception as error:  # noqa: BLE001  # whoever listens must hear of it, bug or not
            self._ring.clear()
            self._out.close(error)
        else:
            self._out.close()

    async def _one_leg(self, pump: asyncio.Task[None], *, switched: bool) -> bool:
        """Run one leg; whether the call is heard to its end."""
        member, verdict = await self._choose()
        started = asyncio.get_running_loop().time()
        sent = self._charged = 0
        leg: Leg | None = None
        error: Exception | None
        try:
            await announce(self._recorder, verdict, Hop.STT, 0)
            leg = self._leg = await self._open(member, verdict, pump)
            if switched:
                self._say_switched(member.name)
            leg.start(source_ended=lambda: self._ended)
            self._recheck()
            error = await leg.over
        except BackendError as failure:
            error = failure
        finally:
            self._leg = None
            if leg is not None:
                sent = leg.sent - leg.begin
            self._fleet.leave(member, seconds=self._ring.seconds(sent - self._charged))
            if leg is not None:
                await leg.close()
        if error is not None and not isinstance(error, BackendError | PermitError):
            raise error
        seconds = asyncio.get_running_loop().time() - started
        self._note(member, verdict, error, seconds=seconds, sent=sent)
        return error is None

    async def _open(self, member: Member, verdict: Verdict, pump: asyncio.Task[None]) -> Leg:
        assert member.streaming_transcriber is not None  # noqa: S101  # _choose looked
        target = nearest_format(member.capabilities, self._request.format)
        request = replace(self._request, format=target)
        permit = mint(member.name, Hop.STT, verdict.form, payload_digest(request))
        converter = converter_for(self._request.format, target)
        try:
            async with asyncio.timeout(member.deadlines.connect):
                stream = await member.streaming_transcriber().open(permit, request)
        except TimeoutError as late:
            message = f"{member.name} opened no stream within {member.deadlines.connect:g} s"
            raise BackendTimeoutError(message, backend=member.name) from late
        return Leg(
            member=member,
            permit=permit,
            stream=stream,
            ring=self._ring,
            splice=self._splice,
            out=self._out,
            convert=converter.process if converter else None,
            recheck=self._recheck,
            heard=self._heard,
            pump=pump,
        )

    async def _choose(self) -> tuple[Member, Verdict]:
        """The next permitted backend that has not failed since something was last heard."""
        while True:
            decision = self._judge.decide(Hop.STT, self._needs)
            able = self._fleet.able(decision.permitted, lambda m: m.streaming_transcriber)
            if not able:
                await self._recorder.refused(decision, Hop.STT)
                raise refusal(decision)
            for member in self._fleet.by_health(able):
                if member.name in self._failed:
                    continue
                full = await self._fleet.enter(member)
                if full is None:
                    return member, decision.verdicts[member.name]
                self._failed.add(member.name)
                self._attempts.append(Attempt(backend=member.name, error=full, seconds=0.0))
            self._rounds += 1
            if self._rounds >= _ROUNDS:
                raise AllBackendsFailedError(self._attempts)
            self._failed.clear()
            await asyncio.sleep(
                self._rng.uniform(_PAUSE_SECONDS / 2, _PAUSE_SECONDS) * 2**self._rounds
            )

    def _recheck(self) -> None:
        """The call's facts, or the day, may have changed: close a stream that may not go on."""
        leg = self._leg
        if leg is None or leg.over.done():
            return
        sent = leg.sent - leg.begin
        self._fleet.spend(leg.member, seconds=self._ring.seconds(sent - self._charged))
        self._charged = sent
        decision: Decision = self._judge.decide(Hop.STT, self._needs)
        if leg.member.name not in decision.permitted:
            leg.revoke()

    def _note(
        self,
        member: Member,
        verdict: Verdict,
        error: Exception | None,
        *,
        seconds: float,
        sent: int,
    ) -> None:
        failure = error if isinstance(error, BackendError) else None
        progress = self._splice.finals > self._finals
        if progress:  # something was heard: whoever failed before may be asked again
            self._finals = self._splice.finals
            self._failed.clear()
            self._rounds = 0
            self._attempts.clear()
        if failure is not None:
            self._failed.add(member.name)
            self._attempts.append(Attempt(backend=member.name, error=failure, seconds=seconds))
            self._fleet.health(member.name).failed(failure)
        elif progress:
            self._fleet.health(member.name).succeeded()
        stopped = "revoked" if isinstance(error, PermitError) else None
        self._recorder.after(
            Outcome(
                verdict=verdict,
                hop=Hop.STT,
                size=sent,
                seconds=seconds,
                error=failure,
                stopped=stopped,
            )
        )

    def _say_switched(self, backend: str) -> None:
        at = self._splice.committed_seconds
        self._out.put(
            SpeechEvent(type=SpeechEventType.BACKEND_SWITCHED, at_seconds=at, backend=backend)
        )


def _longest_frame(format: AudioFormat) -> int:  # noqa: A002
    sample_bytes = (format.encoding.bytes_per_sample or 1) * format.channels
    return max(format.sample_rate_hz // _FRAMES_A_SECOND, 1) * sample_bytes
