"""One request, tried at the permitted backends in order until one answers."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

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
from voicegate.speech import Needs
from voicegate.vocabulary import Hop

__all__ = ["Attempts", "Request"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked: the hop, what it needs, which role serves it; ``size`` is in bytes."""

    hop: Hop
    needs: Needs
    role: Callable[[Member], object | None]
    size: int
    seconds: float = 0.0


class Attempts:
    """Tries, retries, fails over; asks the judge anew before each backend; writes each attempt.

    With ``hedge_seconds`` a request that has no answer by then goes to the next permitted backend
    as well, if that one is well; the first answer counts, and the other request is cancelled.
    """

    def __init__(
        self,
        fleet: Fleet,
        recorder: Recorder,
        retry: Retry,
        rng: random.Random,
        hedge_seconds: float | None = None,
    ) -> None:
        self._fleet = fleet
        self._recorder = recorder
        self._retry = retry
        self._rng = rng
        self._hedge_seconds = hedge_seconds

    async def run(
        self, judge: Judge, request: Request, attempt: Callable[[Member, Verdict], Awaitable[T]]
    ) -> T:
        """Run ``attempt`` at one permitted backend after the other.

        Raises:
            RefusedError: No backend is permitted.
            AllBackendsFailedError: Each permitted one failed.
            StorageError: The journal could not be written; nothing was sent.
        """
        failed: list[Attempt] = []
        while True:
            decision = judge.decide(request.hop, request.needs)
            able = self._fleet.able(decision.permitted, request.role)
            tried = _names(failed)
            rest = [m for m in self._fleet.by_health(able) if m.name not in tried]
            if not able and not failed:
                await self._recorder.refused(decision, request.hop)
                raise refusal(decision)
            if not rest:
                raise AllBackendsFailedError(failed)
            member = rest[0]
            full = await self._fleet.enter(member)
            if full is not None:
                failed.append(Attempt(backend=member.name, error=full, seconds=0.0))
                continue
            verdict = decision.verdicts[member.name]
            if self._hedge_seconds is None or len(rest) == 1:
                try:
                    outcome = await self._one(member, verdict, judge, request, attempt)
                finally:
                    self._fleet.leave(member)
            else:
                first = self._task(member, verdict, judge, request, attempt)
                outcome = await self._hedged(
                    first, member, judge=judge, request=request, attempt=attempt, failed=failed
                )
            if isinstance(outcome, Attempt):
                failed.append(outcome)
            elif outcome is not None:
                return outcome

    async def _hedged(
        self,
        first: asyncio.Task[T | Attempt | None],
        member: Member,
        *,
        judge: Judge,
        request: Request,
        attempt: Callable[[Member, Verdict], Awaitable[T]],
        failed: list[Attempt],
    ) -> T | Attempt | None:
        """The first answer of two backends; failures but the last are added to ``failed``."""
        tasks = [first]
        try:
            await asyncio.wait(tasks, timeout=self._hedge_seconds)
            if not first.done():
                second = await self._second(judge, request, {member.name, *_names(failed)})
                if second is not None:
                    tasks.append(self._task(*second, judge, request, attempt))
            waiting = set(tasks)
            while True:
                done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                for outcome in (task.result() for task in tasks if task in done):
                    if isinstance(outcome, Attempt):
                        failed.append(outcome)
                    elif outcome is not None:
                        return outcome
                if not waiting:
                    return None
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _second(
        self, judge: Judge, request: Request, taken: set[str]
    ) -> tuple[Member, Verdict] | None:
        """Who is permitted now, is well, and has room, beside those that are asked already."""
        decision = judge.decide(request.hop, request.needs)
        able = self._fleet.able(decision.permitted, request.role)
        for member in self._fleet.by_health(able):
            if member.name in taken or not self._fleet.well(member):
                continue
            if await self._fleet.enter(member) is None:
                return member, decision.verdicts[member.name]
        return None

    def _task(
        self,
        member: Member,
        verdict: Verdict,
        judge: Judge,
        request: Request,
        attempt: Callable[[Member, Verdict], Awaitable[T]],
    ) -> asyncio.Task[T | Attempt | None]:
        """One attempt beside another, in a place that was taken; its end gives the place back."""
        one = self._one(member, verdict, judge, request, attempt)
        task = asyncio.get_running_loop().create_task(one)
        task.add_done_callback(lambda _: self._fleet.leave(member))
        return task

    async def _one(
        self,
        member: Member,
        verdict: Verdict,
        judge: Judge,
        request: Request,
        attempt: Callable[[Member, Verdict], Awaitable[T]],
    ) -> T | Attempt | None:
        """The result, or how the backend failed, or None if it is not permitted any more."""
        await announce(self._recorder, verdict, request.hop, request.size)
        loop = asyncio.get_running_loop()
        started = loop.time()
        error: BackendError | None = None
        stopped: str | None = "cancelled"

        async def confirmed() -> T:
            confirm(judge, request.hop, request.needs, verdict)
            return await _timed(member, verdict, attempt)

        try:
            result = await self._retry.run(confirmed, self._rng)
            stopped = None
            return result
        except PermitError:
            if holds(judge, request.hop, request.needs, verdict):
                raise
            stopped = "revoked"
            return None
        except BackendError as failure:
            error = failure
            stopped = None
            return Attempt(backend=member.name, error=failure, seconds=loop.time() - started)
        finally:
            seconds = loop.time() - started
            if stopped != "revoked":
                self._fleet.spend(member, seconds=request.seconds)
            if stopped is None:
                self._fleet.learn(member, error, seconds)
            self._recorder.after(
                Outcome(
                    verdict=verdict,
                    hop=request.hop,
                    size=request.size,
                    seconds=seconds,
                    error=error,
                    stopped=stopped,
                    request_id=error.request_id if error else None,
                )
            )


def _names(failed: list[Attempt]) -> set[str]:
    return {a.backend for a in failed}


async def _timed(
    member: Member, verdict: Verdict, attempt: Callable[[Member, Verdict], Awaitable[T]]
) -> T:
    limit = member.deadlines.request
    try:
        async with asyncio.timeout(limit):
            return await attempt(member, verdict)
    except TimeoutError as late:
        message = f"{member.name} did not answer within {limit:g} s"
        raise BackendTimeoutError(message, backend=member.name) from late
