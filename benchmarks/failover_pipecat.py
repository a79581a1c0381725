"""pipecat's ServiceSwitcher with its failover strategy in the scenes of ``failover.py``.

The services report errors as pipecat's own HTTP services do: by an error frame with the exception.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from failover_scene import LINGER_SECONDS, RATE_HZ, SENTENCE, Ear, Mouth, VendorError, caller

frames: Any = import_module("pipecat.frames.frames")
switching: Any = import_module("pipecat.pipeline.service_switcher")
worker_module: Any = import_module("pipecat.pipeline.worker")
tests: Any = import_module("pipecat.tests.utils")

if TYPE_CHECKING:

    class _Service:
        def __init__(self, **_: Any) -> None: ...

        async def push_error(self, *_: Any, **__: Any) -> None: ...

        async def push_frame(self, *_: Any) -> None: ...

        async def process_frame(self, *_: Any) -> None: ...

    _STT = _TTS = _Processor = _Service
else:
    _STT = import_module("pipecat.services.stt_service").STTService
    _TTS = import_module("pipecat.services.tts_service").TTSService
    _Processor = import_module("pipecat.processors.frame_processor").FrameProcessor


class _StatusError(Exception):
    """As an HTTP library raises it."""

    def __init__(self, status: int) -> None:
        super().__init__(f"status {status}")
        self.status_code = status


def _error(failure: VendorError) -> Exception:
    return ConnectionError(str(failure)) if failure.status is None else _StatusError(failure.status)


class _Hearing(_STT):
    def __init__(self, ear: Ear) -> None:
        super().__init__(sample_rate=RATE_HZ, ttfs_p99_latency=1.0)
        self._ear = ear
        self._connection = ear.connection()

    async def run_stt(self, audio: bytes) -> AsyncGenerator[Any, None]:
        try:
            text = self._connection.hear(audio[:160])
        except VendorError as failure:
            self._connection = self._ear.connection()
            await self.push_error("vendor failed", exception=_error(failure))
            text = None
        if text:
            yield frames.TranscriptionFrame(text=text, user_id="x", timestamp="")
        elif text is None and self._connection.interim:
            said = self._connection.interim
            yield frames.InterimTranscriptionFrame(text=said, user_id="x", timestamp="")


class _Voice(_TTS):
    def __init__(self, mouth: Mouth) -> None:
        super().__init__(sample_rate=RATE_HZ, push_start_frame=True, push_stop_frames=True)
        self._mouth = mouth

    def can_generate_metrics(self) -> bool:
        return False

    async def run_tts(self, text: str, context_id: str) -> AsyncGenerator[Any, None]:
        try:
            async for chunk in self._mouth.speak(text):
                yield frames.TTSAudioRawFrame(
                    audio=chunk, sample_rate=RATE_HZ, num_channels=1, context_id=context_id
                )
        except VendorError as failure:
            yield frames.ErrorFrame(error="vendor failed", exception=_error(failure))


class _Out(_Processor):
    """Takes what comes out at the end."""

    def __init__(self, out: asyncio.Queue[Any]) -> None:
        super().__init__()
        self._out = out

    async def process_frame(self, *what: Any) -> None:
        await super().process_frame(*what)
        self._out.put_nowait(what[0])
        await self.push_frame(*what)


async def _run(services: list[Any], source: AsyncIterator[Any], out: asyncio.Queue[Any]) -> None:
    switcher = switching.ServiceSwitcher(services, switching.ServiceSwitcherStrategyFailover)
    pipeline = import_module("pipecat.pipeline.pipeline").Pipeline([switcher, _Out(out)])
    params = worker_module.PipelineParams(
        audio_in_sample_rate=RATE_HZ, audio_out_sample_rate=RATE_HZ
    )
    worker = worker_module.PipelineWorker(
        pipeline, cancel_on_idle_timeout=False, enable_rtvi=False, params=params
    )
    started = asyncio.Event()

    @worker.event_handler("on_pipeline_started")
    async def begun(*_: Any) -> None:  # pyright: ignore[reportUnusedFunction]
        started.set()

    async def push() -> None:
        await started.wait()
        async for frame in source:
            await worker.queue_frame(frame)
        await asyncio.sleep(LINGER_SECONDS / 2)
        await worker.queue_frame(frames.EndFrame())
        await asyncio.sleep(1.0)
        await worker.cancel()

    runner = tests.WorkerRunner()
    await runner.add_workers(worker)
    await asyncio.gather(runner.run(), push())


async def hear(first: Ear, second: Ear) -> list[str]:
    """The final transcripts of the call."""
    out: asyncio.Queue[Any] = asyncio.Queue()

    async def source() -> AsyncIterator[Any]:
        async for frame in caller(first):
            yield frames.InputAudioRawFrame(audio=frame * 2, sample_rate=RATE_HZ, num_channels=1)

    await _run([_Hearing(first), _Hearing(second)], source(), out)
    finals: list[str] = []
    while not out.empty():
        frame = out.get_nowait()
        if isinstance(frame, frames.TranscriptionFrame):
            finals.append(frame.text)
    return finals


async def speak(first: Mouth, second: Mouth) -> AsyncIterator[bytes]:
    """What the caller gets to hear, as it comes."""
    out: asyncio.Queue[Any] = asyncio.Queue()

    async def source() -> AsyncIterator[Any]:
        out.put_nowait(b"")  # the pipeline runs: the clock may start
        yield frames.TTSSpeakFrame(text=SENTENCE)

    task = asyncio.create_task(_run([_Voice(first), _Voice(second)], source(), out))
    task.add_done_callback(lambda _: out.put_nowait(None))
    while (frame := await out.get()) is not None:
        if frame == b"":
            yield frame
        elif isinstance(frame, frames.TTSAudioRawFrame):
            yield frame.audio
    await task
