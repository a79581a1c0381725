"""Running calls see what other processes write into the ledger.

Within a process a withdrawal takes effect at once. What another process writes on the same store is
found by one look every ``poll_seconds``, which costs one query for all running calls together. If
looks fail for ``stale_seconds``, nothing is known any more: no consent counts until one succeeds.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from voicegate.errors import StorageError
from voicegate.gate.consents import CallConsents
from voicegate.gate.stores import Stores
from voicegate.governance.ledger import ConsentLedger, Mark, Standing
from voicegate.policy.config import GateConfig
from voicegate.vocabulary import Consent

__all__ = ["LedgerFollower", "follower_over"]


@dataclass(slots=True)
class _Followed:
    """A running call, and what its subject's rows were when they were last read."""

    consents: CallConsents
    mark: Mark | None = None


Found = tuple[_Followed, frozenset[Consent], Mark, Mapping[Consent, Standing]]


class LedgerFollower:
    """One task for each gate. ``monotonic`` gives seconds, ``sleep`` waits for so many."""

    def __init__(
        self,
        ledger: ConsentLedger,
        *,
        poll_seconds: float,
        stale_seconds: float,
        monotonic: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._ledger = ledger
        self._poll_seconds = poll_seconds
        self._stale_seconds = poll_seconds + stale_seconds
        self._monotonic = monotonic
        self._sleep = sleep
        self._followed: dict[CallConsents, _Followed] = {}
        self._known_at = monotonic()
        self._task: asyncio.Task[None] | None = None
        self._looking: asyncio.Task[None] | None = None

    def follow(self, consents: CallConsents) -> Callable[[], None]:
        """Follow the subject of a call that has just read the ledger; returns the way to stop."""
        if not self._followed:
            self._known_at = self._monotonic()
        self._followed[consents] = _Followed(consents)
        if self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._run())

        def leave() -> None:
            self._followed.pop(consents, None)

        return leave

    async def look(self) -> None:
        """Look now; returns when every running call knows what the ledger says.

        Raises:
            StorageError: The ledger cannot be read.
        """
        began = self._monotonic()
        before = [(each, each.consents.active) for each in self._followed.values()]
        if before:
            found = await asyncio.to_thread(self._read, before)
            for each, active, mark, standings in found:
                each.mark = mark
                each.consents.compare(standings, active)
        self._known_at = max(self._known_at, began)

    def tick(self) -> None:
        """Begin a look unless one is still under way; doubt all consents if none comes back."""
        if not self._followed:
            self._known_at = self._monotonic()
            return
        if self._monotonic() - self._known_at > self._stale_seconds:
            for each in self._followed.values():
                each.mark = None
                each.consents.doubt()
        if self._looking is None or self._looking.done():
            self._looking = asyncio.get_running_loop().create_task(self._quietly())

    async def aclose(self) -> None:
        """Stop."""
        for task in (self._task, self._looking):
            if task is not None:
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task
        self._task = self._looking = None

    async def _run(self) -> None:
        while True:
            await self._sleep(self._poll_seconds)
            self.tick()

    async def _quietly(self) -> None:
        with contextlib.suppress(StorageError):  # once it lasts too long, it is doubt
            await self.look()

    def _read(self, before: list[tuple[_Followed, frozenset[Consent]]]) -> list[Found]:
        """What changed since the last look; blocking."""
        marks = self._ledger.marks({each.consents.subject for each, _ in before})
        found: list[Found] = []
        for each, active in before:
            mark = marks[each.consents.subject]
            if mark != each.mark:
                found.append((each, active, mark, each.consents.read()))
        return found


def follower_over(stores: Stores, config: GateConfig) -> LedgerFollower | None:
    """The follower of a gate; None over a store in memory, which no other process can write to."""
    if not stores.store.shared:
        return None
    return LedgerFollower(
        stores.ledger,
        poll_seconds=config.ledger_poll_seconds,
        stale_seconds=config.ledger_stale_seconds,
        monotonic=time.monotonic,
    )
