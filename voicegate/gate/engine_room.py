"""The optional engines of a gate: beside the event loop, within a time budget, counted."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from queue import Empty, Full, Queue
from threading import Thread
from types import MappingProxyType

from voicegate.redaction.engines import Detector, EngineAnswers, EngineSpan

__all__ = ["EngineRoom"]

# Texts that wait for an engine which is busy; more are not asked about.
_WAITING = 8
_HELLO = "hello"

_Answer = Sequence[EngineSpan] | None
_Job = tuple[str, str, asyncio.AbstractEventLoop, "asyncio.Future[_Answer]"]


class EngineRoom:
    """Asks engines, each in a thread of its own, one text after the other.

    The rules have decided already and an engine only adds, so one that is late or fails is counted
    and left aside. Nothing is kept of a text.
    """

    def __init__(self, engines: Sequence[Detector] = (), *, budget_seconds: float = 0.25) -> None:
        self._engines = tuple(engines)
        self._workers = [_Worker(engine) for engine in engines]
        self._budget_seconds = budget_seconds
        self._troubles: Counter[str] = Counter()

    def __bool__(self) -> bool:
        return bool(self._workers)

    @property
    def troubles(self) -> Mapping[str, int]:
        """How many texts an engine did not answer about: "presidio:late", "presidio:failed"."""
        return MappingProxyType(self._troubles)

    def load(self, languages: Sequence[str]) -> None:
        """Load libraries and models now, which takes seconds and blocks.

        Raises:
            MissingExtraError: One is not installed; the message has the line that installs it.
        """
        for engine in self._engines:
            for language in languages:
                engine.detect(_HELLO, language)

    async def ask(self, text: str, language: str) -> EngineAnswers:
        """What the engines find in ``text`` (language: two letters) within the budget."""
        asked = {worker.ask(text, language): worker.name for worker in self._workers}
        done, _ = await asyncio.wait(asked, timeout=self._budget_seconds)
        found: list[tuple[str, Sequence[EngineSpan]]] = []
        late: list[str] = []
        for future, name in asked.items():
            if future not in done or future.cancelled():
                future.cancel()
                late.append(name)
                self._troubles[f"{name}:late"] += 1
                continue
            spans = future.result()
            if spans is None:
                self._troubles[f"{name}:failed"] += 1
            else:
                found.append((name, spans))
        return EngineAnswers(found=tuple(found), late=tuple(late))

    def close(self) -> None:
        """Let the threads end; one that hangs ends with the process."""
        for worker in self._workers:
            worker.stop()


class _Worker:
    """One engine and its thread, which begins with the first text."""

    def __init__(self, engine: Detector) -> None:
        self.name = engine.name
        self._engine = engine
        self._jobs: Queue[_Job | None] = Queue(maxsize=_WAITING)
        self._thread: Thread | None = None

    def ask(self, text: str, language: str) -> asyncio.Future[_Answer]:
        """The answer to come: None if the engine failed, cancelled if it cannot be asked."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[_Answer] = loop.create_future()
        if self._thread is None:
            self._thread = Thread(target=self._run, daemon=True, name=f"engine {self.name}")
            self._thread.start()
        try:
            self._jobs.put_nowait((text, language, loop, answer))
        except Full:
            answer.cancel()
        return answer

    def stop(self) -> None:
        """End the thread after what it is doing; a later text begins another."""
        if self._thread is None:
            return
        self._thread = None
        with suppress(Empty):
            while True:
                self._jobs.get_nowait()
        self._jobs.put_nowait(None)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            text, language, loop, answer = job
            if answer.cancelled():
                continue  # nobody waits for it any more
            spans: _Answer
            try:
                spans = tuple(self._engine.detect(text, language))
            except Exception:  # noqa: BLE001  # counted; its message may hold what was said
                spans = None
            try:
                loop.call_soon_threadsafe(_settle, answer, spans)
            except RuntimeError:
                return  # the loop is closed: the gate is gone


def _settle(answer: asyncio.Future[_Answer], spans: _Answer) -> None:
    if not answer.done():
        answer.set_result(spans)
