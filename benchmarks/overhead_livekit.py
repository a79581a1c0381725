"""livekit-agents for ``overhead.py``: an idle recogniser, bare and in FallbackAdapter."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from overhead_voicegate import CALLS, FINAL_EVERY, FRAME, FRAMES, INTERIM_EVERY, TEXT

agents: Any = import_module("livekit.agents")
rtc: Any = import_module("livekit.rtc")
stt: Any = agents.stt

if TYPE_CHECKING:

    class _Part:
        _input_ch: AsyncIterator[Any]
        _event_ch: Any

        def __init__(self, **_: Any) -> None: ...

    _STT = _STTStream = _Part
else:
    _STT, _STTStream = stt.STT, stt.RecognizeStream


def _event(kind: str) -> Any:
    said = stt.SpeechData(language="en", text=TEXT)
    return stt.SpeechEvent(type=stt.SpeechEventType[kind], alternatives=[said])


class _Quiet(_STT):
    def __init__(self) -> None:
        super().__init__(capabilities=stt.STTCapabilities(streaming=True, interim_results=True))

    async def _recognize_impl(self, *_: Any, **__: Any) -> Any:
        return _event("FINAL_TRANSCRIPT")

    def stream(self, *, conn_options: Any = None, language: Any = None) -> Any:  # noqa: ARG002
        how = conn_options or agents.DEFAULT_API_CONNECT_OPTIONS
        return _Stream(stt=self, conn_options=how)


class _Stream(_STTStream):
    async def _run(self) -> None:
        number = 0
        async for frame in self._input_ch:
            if not hasattr(frame, "data"):
                continue
            number += 1
            if number % INTERIM_EVERY == 0:
                final = number % FINAL_EVERY == 0
                kind = "FINAL_TRANSCRIPT" if final else "INTERIM_TRANSCRIPT"
                self._event_ch.send_nowait(_event(kind))


def _frame(repeat: int = 1) -> Any:
    return rtc.AudioFrame(
        data=FRAME * 2 * repeat,
        sample_rate=8000,
        num_channels=1,
        samples_per_channel=160 * repeat,
    )


async def _streamed(recogniser: Any) -> float:
    """CPU microseconds for a frame."""
    frame = _frame()
    begun = time.process_time()
    stream = recogniser.stream()

    async def read() -> None:
        async for _ in stream:
            pass

    reader = asyncio.create_task(read())
    for _ in range(FRAMES):
        stream.push_frame(frame)
        await asyncio.sleep(0)
    stream.end_input()
    await reader
    await stream.aclose()
    return (time.process_time() - begun) / FRAMES * 1e6


async def _recognised(recogniser: Any) -> float:
    """CPU microseconds for a call."""
    second = _frame(50)
    begun = time.process_time()
    for _ in range(CALLS):
        await recogniser.recognize(second)
    return (time.process_time() - begun) / CALLS * 1e6


Measure = Callable[[], Awaitable[float]]


async def pairs() -> dict[str, tuple[Measure, Measure]]:
    """Bare and through, by what is measured."""
    bare, through = _Quiet(), stt.FallbackAdapter([_Quiet(), _Quiet()])
    return {
        "frame": (lambda: _streamed(bare), lambda: _streamed(through)),
        "transcription, one by one": (lambda: _recognised(bare), lambda: _recognised(through)),
    }
