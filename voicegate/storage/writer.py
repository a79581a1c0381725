"""Group commit: whoever waits while one transaction is synced shares the next one."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import Any, Protocol, TypeVar

from voicegate.errors import StorageError
from voicegate.storage.chain import Link, Receipt

__all__ = ["Commit", "Idle", "Pending", "Writer"]

T = TypeVar("T")
MOST_ROWS = 2_000
"""Rows in one transaction; more would make the first of them wait for the last."""
MOST_WAITING = 100_000
"""Rows that may wait; beyond, the disk is too slow, and a refusal is better than a lost process."""
PATIENCE_SECONDS = 0.01
"""How long a row that nobody waits for may wait for company: half of the commits are saved."""
IDLE_SECONDS = 0.02
"""How long nothing must wait before the store's upkeep is done, so that no row waits for it."""


class Pending:
    """Something to be written and somebody who waits for it, if need be a little longer."""

    __slots__ = ("_future", "_loop", "error", "patient", "result", "work")

    def __init__(self, work: Link | Callable[[Any], Any], *, patient: bool = False) -> None:
        self.work = work
        self.patient = patient
        self.result: Any = None
        self.error: Exception | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._future: asyncio.Future[Any] | Future[Any]

    def for_loop(self) -> asyncio.Future[Any]:
        """Let a task of the running event loop wait."""
        self._loop = asyncio.get_running_loop()
        self._future = future = self._loop.create_future()
        return future

    def for_thread(self) -> Future[Any]:
        """Let a thread wait."""
        self._future = future = Future[Any]()
        return future

    @property
    def loop(self) -> asyncio.AbstractEventLoop | None:
        """The event loop of the one who waits."""
        return self._loop

    def settle(self) -> None:
        """Wake the one who waits; to be called in the loop's own thread."""
        if self._future.done():  # cancelled meanwhile; the row stands all the same
            return
        if self.error is not None:
            self._future.set_exception(self.error)
        else:
            self._future.set_result(self.result)


class Commit(Protocol):
    """Writes a batch in one transaction."""

    def __call__(self, batch: list[Pending], /) -> None:
        """Fill in ``result`` or ``error`` of each in ``batch``; raises never."""
        ...


class Idle(Protocol):
    """What the writer's thread does while nothing waits."""

    @property
    def due(self) -> bool:
        """Whether there is anything to do."""
        ...

    def tidy(self) -> None:
        """Do it; raises never."""
        ...


class Writer:
    """One thread that writes for everybody in this process, or, without thread, the caller itself.

    Rows that wait together are committed together. A piece of work that is no row gets a
    transaction for itself, in its turn.
    """

    def __init__(
        self,
        commit: Commit,
        *,
        threaded: bool,
        idle: Idle | None = None,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self._commit = commit
        self._idle = idle
        self._patience_seconds = patience_seconds
        self._threaded = threaded
        self._queue: SimpleQueue[Pending | None] = SimpleQueue()
        self._gate = threading.Lock()  # nobody may queue behind the end
        self._closed = False
        self._thread: threading.Thread | None = None

    def append_nowait(self, link: Link, *, patient: bool = False) -> asyncio.Future[Receipt]:
        """Queue ``link``; the future is done when the row is durable.

        A ``patient`` row waits up to ``patience_seconds`` for another one to be committed with.

        Raises:
            StorageError: The store is closed, or too much waits already.
        """
        pending = Pending(link, patient=patient)
        future = pending.for_loop()
        self._put(pending)
        return future

    def submit(self, work: Link | Callable[[Any], T]) -> asyncio.Future[Any]:
        """Queue ``work`` for a task."""
        pending = Pending(work)
        future = pending.for_loop()
        self._put(pending)
        return future

    def run(self, work: Link | Callable[[Any], Any]) -> Any:  # noqa: ANN401  # the work's own result
        """Do ``work`` and wait for it in this thread."""
        pending = Pending(work)
        future = pending.for_thread()
        self._put(pending)
        return future.result()

    def close(self) -> None:
        """Write what waits, then stop. Further rows are refused."""
        with self._gate:
            if self._closed:
                return
            self._closed = True
            self._queue.put(None)
            thread = self._thread
        if thread is not None:
            thread.join()

    def _put(self, pending: Pending) -> None:
        with self._gate:
            if self._closed:
                raise StorageError("the store is closed; nothing was acknowledged. Open it again")
            if self._threaded:
                self._enqueue(pending)
                return
            _write([pending], self._commit)
        pending.settle()

    def _enqueue(self, pending: Pending) -> None:
        if self._queue.qsize() >= MOST_WAITING:
            raise StorageError(
                f"{MOST_WAITING} rows wait for the disk already; nothing was acknowledged. "
                "What to do: look at the disk, it does not keep up"
            )
        self._queue.put(pending)
        if self._thread is None:
            self._thread = threading.Thread(target=self._loop, name="voicegate-store", daemon=True)
            self._thread.start()

    def _loop(self) -> None:
        while (first := self._next()) is not None:
            batch = [first]
            ended = (first.patient and self._gather(batch)) or self._drain(batch)
            _write(batch, self._commit)
            _wake(batch)
            if ended:
                return

    def _next(self) -> Pending | None:
        if self._idle is not None and self._idle.due:
            try:
                return self._queue.get(timeout=IDLE_SECONDS)
            except Empty:
                self._idle.tidy()
        return self._queue.get()

    def _gather(self, batch: list[Pending]) -> bool:
        """Wait until something comes that cannot wait; True if the end came."""
        end = time.monotonic() + self._patience_seconds
        try:
            while batch[-1].patient and len(batch) < MOST_ROWS:
                pending = self._queue.get(timeout=max(0.0, end - time.monotonic()))
                if pending is None:
                    return True
                batch.append(pending)
        except Empty:
            pass
        return False

    def _drain(self, batch: list[Pending]) -> bool:
        try:
            while len(batch) < MOST_ROWS:
                pending = self._queue.get_nowait()
                if pending is None:
                    return True
                batch.append(pending)
        except Empty:
            pass
        return False


def _write(batch: list[Pending], commit: Commit) -> None:
    rows: list[Pending] = []
    for pending in batch:
        if isinstance(pending.work, Link):
            rows.append(pending)
            continue
        if rows:
            commit(rows)
            rows = []
        commit([pending])
    if rows:
        commit(rows)


def _wake(batch: list[Pending]) -> None:
    """Wake all who wait, with one call into each event loop."""
    loops: dict[asyncio.AbstractEventLoop, list[Pending]] = {}
    for pending in batch:
        if pending.loop is None:
            pending.settle()
        else:
            loops.setdefault(pending.loop, []).append(pending)
    for loop, waiting in loops.items():
        try:
            loop.call_soon_threadsafe(_settle, waiting)
        except RuntimeError:  # the loop is closed: nobody waits any more, the rows stand
            continue


def _settle(waiting: Iterable[Pending]) -> None:
    for pending in waiting:
        pending.settle()
