"""Scripted backends: they pass through the same gate as real ones, and say that they are simulated.

In TOML: ``adapter = "scripted"`` with ``simulated = { country = "US", ... }`` as test facts. In
code: ``Registry(extra=[scripted_adapter(scripts)])``, where ``scripts`` holds a ``Script`` for each
backend.
"""

from __future__ import annotations

import asyncio
import math
import re
from array import array
from collections.abc import AsyncIterator, Iterator

from voicegate.adapter.context import AdapterContext
from voicegate.adapter.roles import (
    Sink,
    StreamingTranscriber,
    Synthesizer,
    Transcriber,
    TranscriptionStream,
)
from voicegate.adapter.settings import BackendSettings, Endpoint
from voicegate.adapter.spec import AdapterSpec
from voicegate.speech import (
    Capabilities,
    Encoding,
    Feature,
    MarkKind,
    SinkRequest,
    SpeechMark,
    StreamRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
    Word,
)
from voicegate.testing.faults import Fault, FaultKind, error_for
from voicegate.testing.script import Script, Scripts, texts
from voicegate.testing.stream import ScriptedStream

__all__ = [
    "ADAPTER",
    "ScriptedSink",
    "ScriptedStreamingTranscriber",
    "ScriptedSynthesizer",
    "ScriptedTranscriber",
    "scripted_adapter",
]

_SECONDS_PER_CHARACTER = 0.06
_CHUNK_SECONDS = 0.1
_TONE_HZ = 220.0
_LACKING = frozenset({Feature.VISEME_MARKS, Feature.SSML_MARKS})
_AT_THE_DOOR = frozenset({FaultKind.DROP, FaultKind.RESET, FaultKind.STATUS, FaultKind.GARBAGE})


async def _strike(fault: Fault | None, backend: str) -> None:
    """What ``fault`` does at the door."""
    if fault is None or fault.after_seconds > 0:
        return
    if fault.kind is FaultKind.HANG:
        await asyncio.Event().wait()
    if fault.kind is FaultKind.SLOW:
        await asyncio.sleep(fault.seconds)
    if fault.kind in _AT_THE_DOOR:
        raise error_for(fault, backend)


class ScriptedTranscriber(Transcriber):
    """Hears the next line of its script in any audio."""

    def __init__(self, context: AdapterContext, script: Script) -> None:
        super().__init__(context)
        self._script = script
        self._next = 0

    async def _transcribe(self, request: TranscriptionRequest) -> Transcript:
        script = self._script
        fault = script.next_fault()
        script.hears(request.audio.content)
        await _strike(fault, self.context.backend)
        line = script.lines[self._next % len(script.lines)] if script.lines else ""
        self._next += 1
        if fault is not None and fault.kind is FaultKind.HALF:
            line = " ".join(line.split()[: len(line.split()) // 2])
        duration = request.audio.duration_seconds or 0.0
        words = line.split()
        step = duration / len(words) if words else 0.0
        speaker = "1" if request.diarisation else None
        timed = tuple(
            Word(text=w, start_seconds=i * step, end_seconds=(i + 1) * step, speaker=speaker)
            for i, w in enumerate(words)
        )
        return Transcript(
            text=line,
            language=request.language,
            words=timed if script.word_times else (),
            duration_seconds=duration,
            confidence=script.confidence,
        )


class ScriptedStreamingTranscriber(StreamingTranscriber):
    """Hears the lines of its script while audio comes, some words a second."""

    def __init__(self, context: AdapterContext, script: Script) -> None:
        super().__init__(context)
        self._script = script

    async def _open(self, request: StreamRequest) -> TranscriptionStream:
        fault = self._script.next_fault()
        await _strike(fault, self.context.backend)
        return ScriptedStream(self._script, request, fault, self.context.backend)


class ScriptedSynthesizer(Synthesizer):
    """Speaks a tone, as long as the text is."""

    def __init__(self, context: AdapterContext, script: Script) -> None:
        super().__init__(context)
        self._script = script

    async def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]:
        script, backend = self._script, self.context.backend
        fault = script.next_fault()
        script.reads(request.text)
        await _strike(fault, backend)
        total = max(0.2, len(request.text) * _SECONDS_PER_CHARACTER)
        if request.on_mark is not None:
            for mark in _marks(request):
                request.on_mark(mark)
        spoken = 0.0
        while spoken < total:
            if fault is not None and spoken >= fault.after_seconds > 0:
                if fault.kind is FaultKind.HALF:
                    return
                if fault.kind is FaultKind.HANG:
                    await asyncio.Event().wait()
                raise error_for(fault, backend)
            length = min(_CHUNK_SECONDS, total - spoken)
            yield _tone(spoken, length, request.format.sample_rate_hz)
            spoken += length


def _marks(request: SynthesisRequest) -> Iterator[SpeechMark]:
    """A mark for each word, and one for the whole as a sentence."""
    text, pace = request.text, _SECONDS_PER_CHARACTER
    spans = [(MarkKind.SENTENCE, 0, len(text))]
    spans += [(MarkKind.WORD, *found.span()) for found in re.finditer(r"[^\W_]+", text)]
    for kind, start, end in spans:
        if kind in request.marks:
            yield SpeechMark(
                kind=kind,
                value=text[start:end],
                start_seconds=start * pace,
                end_seconds=end * pace,
                span=(start, end),
            )


def _tone(start_seconds: float, seconds: float, rate: int) -> bytes:
    first = round(start_seconds * rate)
    step = 2 * math.pi * _TONE_HZ / rate
    count = round((start_seconds + seconds) * rate) - first
    return array("h", [int(8000 * math.sin(step * (first + i))) for i in range(count)]).tobytes()


class ScriptedSink(Sink):
    """Answers by its script, word by word."""

    def __init__(self, context: AdapterContext, script: Script) -> None:
        super().__init__(context)
        self._script = script

    async def _send(self, request: SinkRequest) -> AsyncIterator[str]:
        script = self._script
        fault = script.next_fault()
        script.reads(request.text)
        await _strike(fault, self.context.backend)
        pieces = script.reply(request).split(" ")
        for index, piece in enumerate(pieces):
            if fault is not None and fault.kind is FaultKind.HALF and index >= len(pieces) // 2:
                raise error_for(fault, self.context.backend)
            yield piece if index == 0 else f" {piece}"


def _capabilities(settings: BackendSettings) -> Capabilities:
    named = texts(settings.options.get("features"))
    return Capabilities(
        features=frozenset(Feature(name) for name in named) or frozenset(Feature) - _LACKING,
        input_encodings=frozenset({Encoding.PCM_S16LE, Encoding.MULAW, Encoding.ALAW}),
    )


def _locate(_settings: BackendSettings) -> Endpoint:
    return Endpoint(in_process=True)


def scripted_adapter(scripts: Scripts | None = None) -> AdapterSpec:
    """The adapter ``scripted``, playing ``scripts``; without them, what each backend's options say.

    Without ``scripts`` nothing is kept from one gate to the next, nor of what was sent.
    """

    def part(context: AdapterContext) -> Script:
        options = context.settings.options
        if scripts is None:
            return Script.from_options(options, keep=False)
        return scripts.part(context.backend, options)

    return AdapterSpec(
        name="scripted",
        locate=_locate,
        capabilities=_capabilities,
        transcriber=lambda c: ScriptedTranscriber(c, part(c)),
        streaming_transcriber=lambda c: ScriptedStreamingTranscriber(c, part(c)),
        synthesizer=lambda c: ScriptedSynthesizer(c, part(c)),
        sink=lambda c: ScriptedSink(c, part(c)),
        options=frozenset({"lines", "reply", "features"}),
        simulated=True,
    )


ADAPTER = scripted_adapter()
