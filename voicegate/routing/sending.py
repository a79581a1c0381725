"""Text to a sink: the one that was named, in the form that it may have."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing

from voicegate.adapter._mint import mint, payload_digest
from voicegate.errors import (
    AllBackendsFailedError,
    Attempt,
    BackendError,
    BackendTimeoutError,
    PermitError,
)
from voicegate.policy.decision import Verdict
from voicegate.routing.fleet import Fleet
from voicegate.routing.judging import (
    Judge,
    Outcome,
    Recorder,
    announce,
    confirm,
    holds,
    refusal,
)
from voicegate.routing.members import Member
from voicegate.routing.retry import Retry
from voicegate.speech import Feature, Needs, SinkRequest
from voicegate.vocabulary import Form, Hop

__all__ = ["Sending"]

_NEEDS = Needs(features=frozenset({Feature.SINK}))


class Sending:
    """One ``send``. ``payload_for`` gives the request in the form that the decision allows.

    It is tried again only while nothing of the answer has come; it never goes to another sink:
    who answers is part of what the bot asked for.
    """

    def __init__(
        self,
        fleet: Fleet,
        recorder: Recorder,
        judge: Judge,
        *,
        retry: Retry,
        rng: random.Random,
    ) -> None:
        self._fleet = fleet
        self._recorder = recorder
        self._judge = judge
        self._retry = retry
        self._rng = rng

    async def answer(
        self, sink: str, payload_for: Callable[[Form], SinkRequest]
    ) -> AsyncGenerator[str, None]:
        """Yield the sink's answer as it comes.

        Raises:
            RefusedError: This sink may not have the text in any form.
            AllBackendsFailedError: The sink failed.
        """
        while True:
            member, verdict = await self._permitted(sink)
            full = await self._fleet.enter(member)
            if full is not None:
                raise AllBackendsFailedError([Attempt(backend=sink, error=full, seconds=0.0)])
            try:
                async with aclosing(self._once(member, verdict, payload_for)) as pieces:
                    async for piece in pieces:
                        yield piece
            except PermitError:
                if holds(self._judge, Hop.SINK, _NEEDS, verdict):
                    raise
                continue  # nothing was sent: what it may have now is decided anew
            finally:
                self._fleet.leave(member)
            return

    async def _once(
        self, member: Member, verdict: Verdict, payload_for: Callable[[Form], SinkRequest]
    ) -> AsyncGenerator[str, None]:
        request = payload_for(verdict.form)
        loop = asyncio.get_running_loop()

        async def first() -> AsyncGenerator[str, None]:
            confirm(self._judge, Hop.SINK, _NEEDS, verdict)
            return await _first(member, verdict, request)

        await announce(self._recorder, verdict, Hop.SINK, len(request.text))
        started = loop.time()
        error: BackendError | None = None
        stopped: str | None = "cancelled"
        try:
            pieces = await self._retry.run(first, self._rng)
            async with aclosing(pieces) as rest:
                async for piece in rest:
                    yield piece
            stopped = None
        except PermitError:
            stopped = "revoked"
            raise
        except BackendError as failure:
            error, stopped = failure, None
            attempt = Attempt(backend=member.name, error=failure, seconds=loop.time() - started)
            raise AllBackendsFailedError([attempt]) from failure
        finally:
            seconds = loop.time() - started
            if stopped != "revoked":
                self._fleet.spend(member, characters=_characters(request))
            if stopped is None:
                self._fleet.learn(member, error, seconds)
            self._recorder.after(
                Outcome(
                    verdict=verdict,
                    hop=Hop.SINK,
                    size=len(request.text),
                    seconds=seconds,
                    error=error,
                    stopped=stopped,
                )
            )

    async def _permitted(self, sink: str) -> tuple[Member, Verdict]:
        decision = self._judge.decide(Hop.SINK, _NEEDS)
        if sink not in decision.permitted:
            await self._recorder.refused(decision, Hop.SINK)
            raise refusal(decision, only=sink)
        return self._fleet[sink], decision.verdicts[sink]


def _characters(request: SinkRequest) -> int:
    return len(request.text) + len(request.system or "") + sum(len(t) for _, t in request.history)


async def _first(
    member: Member, verdict: Verdict, request: SinkRequest
) -> AsyncGenerator[str, None]:
    """Wait for the first piece of the answer, so that a failure before it can be retried."""
    assert member.sink is not None  # noqa: S101  # a sink's decision permits sinks only
    permit = mint(member.name, Hop.SINK, verdict.form, payload_digest(request))
    pieces = member.sink().send(permit, request)
    limit = member.deadlines.request
    try:
        async with asyncio.timeout(limit):
            first = await anext(pieces, None)
    except TimeoutError as late:
        message = f"{member.name} did not answer within {limit:g} s"
        raise BackendTimeoutError(message, backend=member.name) from late
    return _chained(member, first, pieces)


async def _chained(
    member: Member, first: str | None, rest: AsyncIterator[str]
) -> AsyncGenerator[str, None]:
    limit = member.deadlines.stall
    piece = first
    try:
        while piece is not None:
            yield piece
            async with asyncio.timeout(limit):
                piece = await anext(rest, None)
    except TimeoutError as late:
        message = f"{member.name} said nothing more for {limit:g} s"
        raise BackendTimeoutError(message, backend=member.name) from late
