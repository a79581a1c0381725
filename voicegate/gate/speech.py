"""Speech on its way to the caller: sound to iterate over, or to stop at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing

from voicegate.routing.mailbox import Mailbox
from voicegate.speech import Audio, AudioFormat, SpeechMark

__all__ = ["Speech"]


class Speech:
    """What ``Call.speak`` returns. Nothing is asked of a backend before it is iterated or awaited.

    Iterate for bytes in ``format`` as they come, or ``await collect()`` for the whole. ``cancel()``
    (barge-in) stops the backend and ends the iteration at once. ``marks`` are those that were asked
    for and whose sound has come so far, in the order of time.
    """

    def __init__(
        self,
        chunks: AsyncGenerator[bytes, None],
        format: AudioFormat,  # noqa: A002
        *,
        spoken: Callable[[], None] | None = None,
        marks: list[SpeechMark] | None = None,
    ) -> None:
        self.format = format
        self._chunks = chunks
        self._spoken = spoken
        self._out: Mailbox[bytes] = Mailbox()
        self._task: asyncio.Task[None] | None = None
        self._over = False
        self._marks: list[SpeechMark] = [] if marks is None else marks

    @property
    def marks(self) -> tuple[SpeechMark, ...]:
        """What is reached when, as far as the sound has come; complete when it has ended."""
        return tuple(sorted(self._marks, key=lambda mark: mark.start_seconds))

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        """The next piece of sound.

        Raises:
            RefusedError: No backend may speak this text.
            AllBackendsFailedError: Each permitted one failed.
        """
        if self._task is None and not self._over:
            self._task = asyncio.get_running_loop().create_task(self._run())
        chunk = await self._out.get()
        if chunk is None:
            raise StopAsyncIteration
        return chunk

    async def collect(self) -> Audio:
        """All of it, as one piece of audio."""
        content = b"".join([chunk async for chunk in self])
        return Audio(content, self.format)

    def cancel(self) -> None:
        """Stop: what was not heard yet is dropped, and the backend is told to stop."""
        self._over = True
        self._out.discard()
        if self._task is not None:
            self._task.cancel()

    async def aclose(self) -> None:
        """Stop, and wait until the backend's stream is closed."""
        self.cancel()
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        try:
            # Closing the router's generator closes the backend's stream.
            async with aclosing(self._chunks) as chunks:
                async for chunk in chunks:
                    self._out.put(chunk)
        except Exception as error:  # noqa: BLE001  # whoever iterates must hear of it, bug or not
            self._out.close(error)
        else:
            if self._spoken is not None:
                self._spoken()
            self._out.close()
        finally:
            self._over = True
