"""One event loop in a thread, and the way between it and code that blocks."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Iterator
from typing import Any, TypeVar

from voicegate.errors import ConfigError
from voicegate.gate.speech import Speech
from voicegate.speech import SpeechMark

__all__ = ["LoopThread", "Sound", "played", "pulled"]

T = TypeVar("T")


class Sound(Iterator[bytes]):
    """The sound of a ``Speech``, piece by piece; ``marks`` as there."""

    def __init__(self, speech: Speech, pieces: Iterator[bytes]) -> None:
        self._speech = speech
        self._pieces = pieces

    def __next__(self) -> bytes:
        return next(self._pieces)

    @property
    def marks(self) -> tuple[SpeechMark, ...]:
        """What is reached when, as far as the sound has come; complete when it has ended."""
        return self._speech.marks


class LoopThread:
    """One event loop in one thread, for as long as a gate is open."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(
            target=self._loop.run_forever, name="voicegate-blocking", daemon=True
        )
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run ``work`` there and wait for it here."""
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return asyncio.run_coroutine_threadsafe(work, self._loop).result()
        work.close()
        raise ConfigError(
            "voicegate.blocking was called inside a running event loop, which it would block: "
            "use voicegate.Gate and await it"
        )

    def iterate(self, items: AsyncIterator[T]) -> Iterator[T]:
        """Iterate over ``items`` from here; closes them when the loop is left."""
        try:
            while (item := self.run(_next(items))) is not None:
                yield item
        finally:
            close = getattr(items, "aclose", None)
            if close is not None:
                self.run(close())

    def stop(self) -> None:
        """End the thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


async def _next(items: AsyncIterator[T]) -> T | None:
    return await anext(items, None)


async def pulled(items: Iterable[T] | Callable[[], Iterable[T]]) -> AsyncIterator[T]:
    """Pull ``items`` in a worker thread, so that a live source may block there."""
    source = iter(items() if callable(items) else items)
    while (item := await asyncio.to_thread(next, source, None)) is not None:
        yield item


def played(
    play: Callable[[Iterator[bytes]], object],
) -> Callable[[Speech], Coroutine[Any, Any, None]]:
    """``play``, which blocks, for a speech: called in a worker thread with its pieces of sound."""

    async def heard(speech: Speech) -> None:
        pieces = [piece async for piece in speech]
        await asyncio.to_thread(play, iter(pieces))

    return heard
