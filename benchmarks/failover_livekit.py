"""livekit-agents' FallbackAdapter in the scenes of ``failover.py``, with its defaults."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from failover_scene import LINGER_SECONDS, RATE_HZ, SENTENCE, Ear, Mouth, VendorError, caller

agents: Any = import_module("livekit.agents")
rtc: Any = import_module("livekit.rtc")
stt: Any = agents.stt
tts: Any = agents.tts

if TYPE_CHECKING:

    class _Part:
        _input_ch: AsyncIterator[Any]
        _event_ch: Any
        _input_text: str

        def __init__(self, **_: Any) -> None: ...

    _STT = _STTStream = _TTS = _TTSStream = _Part
else:
    _STT, _STTStream = stt.STT, stt.RecognizeStream
    _TTS, _TTSStream = tts.TTS, tts.ChunkedStream


def _error(failure: VendorError) -> Exception:
    if failure.status is None:
        error: Exception = agents.APIConnectionError(str(failure))
    else:
        error = agents.APIStatusError(str(failure), status_code=failure.status)
    return error


class _Hearing(_STT):
    def __init__(self, ear: Ear) -> None:
        super().__init__(capabilities=stt.STTCapabilities(streaming=True, interim_results=True))
        self.ear = ear

    async def _recognize_impl(self, *_: Any, **__: Any) -> None:
        raise NotImplementedError

    def stream(self, *, conn_options: Any, language: Any = None) -> _Stream:  # noqa: ARG002
        return _Stream(stt=self, conn_options=conn_options, sample_rate=RATE_HZ)


class _Stream(_STTStream):
    def __init__(self, **how: Any) -> None:
        self._connection = how["stt"].ear.connection()
        super().__init__(**how)

    async def _run(self) -> None:
        try:
            async for frame in self._input_ch:
                if hasattr(frame, "data"):
                    # The mark stands in the first half of the frame's 320 bytes.
                    self._say(self._connection.hear(bytes(frame.data)[:160]))
                    self._say(self._connection.interim, "INTERIM_TRANSCRIPT")
        except VendorError as failure:
            raise _error(failure) from failure
        self._say(self._connection.rest())

    def _say(self, text: str | None, kind: str = "FINAL_TRANSCRIPT") -> None:
        if text:
            said = stt.SpeechData(language="en", text=text)
            event = stt.SpeechEvent(type=stt.SpeechEventType[kind], alternatives=[said])
            self._event_ch.send_nowait(event)


async def hear(first: Ear, second: Ear) -> list[str]:
    """The final transcripts of the call."""
    stream = stt.FallbackAdapter([_Hearing(first), _Hearing(second)]).stream()
    finals: list[str] = []

    async def read() -> None:
        async for event in stream:
            if event.type == stt.SpeechEventType.FINAL_TRANSCRIPT:
                finals.extend(said.text for said in event.alternatives)

    reader = asyncio.create_task(read())
    async for frame in caller(first):
        stream.push_frame(
            rtc.AudioFrame(
                data=frame * 2, sample_rate=RATE_HZ, num_channels=1, samples_per_channel=160
            )
        )
    await asyncio.sleep(LINGER_SECONDS / 2)
    stream.end_input()
    await asyncio.wait([reader], timeout=LINGER_SECONDS / 2)
    await stream.aclose()
    reader.cancel()
    await asyncio.gather(reader, return_exceptions=True)
    return finals


class _Voice(_TTS):
    def __init__(self, mouth: Mouth) -> None:
        super().__init__(
            capabilities=tts.TTSCapabilities(streaming=False), sample_rate=RATE_HZ, num_channels=1
        )
        self.mouth = mouth

    def synthesize(self, text: str, *, conn_options: Any) -> _Speech:
        return _Speech(tts=self, input_text=text, conn_options=conn_options)


class _Speech(_TTSStream):
    def __init__(self, **how: Any) -> None:
        self._mouth: Mouth = how["tts"].mouth
        super().__init__(**how)

    async def _run(self, output_emitter: Any) -> None:
        output_emitter.initialize(
            request_id="x", sample_rate=RATE_HZ, num_channels=1, mime_type="audio/pcm"
        )
        try:
            async for chunk in self._mouth.speak(self._input_text):
                output_emitter.push(chunk)
        except VendorError as failure:
            raise _error(failure) from failure
        output_emitter.flush()


async def speak(first: Mouth, second: Mouth) -> AsyncIterator[bytes]:
    """What the caller gets to hear, as it comes."""
    adapter = tts.FallbackAdapter([_Voice(first), _Voice(second)])
    yield b""  # all is ready: the clock may start
    stream = adapter.synthesize(SENTENCE)
    try:
        async for event in stream:
            yield bytes(event.frame.data)
    finally:
        await stream.aclose()
        await adapter.aclose()
