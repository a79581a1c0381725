"""Speaking through espeak-ng, without ever holding up the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial

from voicegate.adapter.roles import Synthesizer
from voicegate.errors import BadAudioError, BadRequestError
from voicegate.speech import AudioFormat, Converter, Encoding, SynthesisRequest, Voice
from voicegate_adapters.espeak import engine
from voicegate_adapters.espeak.wire import Event, Utterance, mark_of, utterance

__all__ = ["EspeakSynthesizer"]

_SPOKEN = AudioFormat(Encoding.PCM_S16LE, engine.SAMPLE_RATE_HZ)


class _Blocks:
    """The blocks of one utterance on their way from the worker thread to the event loop.

    There is no back pressure on purpose: the thread is everybody's, and a caller who listens at
    the pace of speech must not hold it.
    """

    __slots__ = ("_loop", "_queue", "_wanted")

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[tuple[bytes, tuple[Event, ...]] | None] = asyncio.Queue()
        self._wanted = True

    def deliver(self, block: bytes | None, events: tuple[Event, ...] = ()) -> bool:
        """Called by the worker; None says that no more comes."""
        if not self._wanted:
            return False
        told = None if block is None else (block, events)
        try:
            self._loop.call_soon_threadsafe(self._queue.put_nowait, told)
        except RuntimeError:  # the loop is closed: nobody listens any more
            return False
        return True

    async def next(self) -> tuple[bytes, tuple[Event, ...]] | None:
        """The next block and what is reached in it, or None at the end."""
        return await self._queue.get()

    def stop(self) -> None:
        """Want no more: espeak-ng stops at its next block, which is within a millisecond."""
        self._wanted = False


class EspeakSynthesizer(Synthesizer):
    """espeak-ng in this process: fast, in some 80 languages, plainly a machine.

    The option ``variant`` (``f1`` to ``f5``, ``m1`` to ``m8``, …) changes the voice.
    """

    async def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]:
        backend = self.context.backend
        wanted = utterance(request, backend=backend, variant=self.context.option("variant", ""))
        converter = self._converter(request.format)
        if not wanted.text.strip():
            return
        blocks = _Blocks()
        work = asyncio.get_running_loop().run_in_executor(
            engine.worker(), partial(_speak, wanted, blocks, backend)
        )
        try:
            while (told := await blocks.next()) is not None:
                block, events = told
                _tell(events, request)
                if audio := converter.process(block):
                    yield audio
            if rest := converter.flush():
                yield rest
            await work
        finally:
            blocks.stop()
            work.add_done_callback(_look_at_error)

    async def voices(self) -> tuple[Voice, ...]:
        """All voices of espeak-ng; an id may be given with a variant, as ``gmw/de+f2``."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(engine.worker(), engine.list_voices, self.context.backend)

    def _converter(self, target: AudioFormat) -> Converter:
        try:
            return Converter(_SPOKEN, target)
        except BadAudioError as error:
            raise BadRequestError(str(error), backend=self.context.backend) from error


def _tell(events: tuple[Event, ...], request: SynthesisRequest) -> None:
    for event in events:
        mark = mark_of(event, request, engine.SAMPLE_RATE_HZ)
        if mark is not None and request.on_mark is not None:
            request.on_mark(mark)


def _speak(wanted: Utterance, blocks: _Blocks, backend: str) -> None:
    try:
        engine.speak(wanted, blocks.deliver, backend)
    finally:
        blocks.deliver(None)


def _look_at_error(work: asyncio.Future[None]) -> None:
    """Take note of an error that nobody waits for any more, so that asyncio does not warn."""
    if not work.cancelled():
        _ = work.exception()
