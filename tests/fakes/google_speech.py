"""The recognition services of the fake: v2 and v1."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Mapping
from typing import TYPE_CHECKING, Any

import grpc
from google.cloud.speech_v1.types import cloud_speech as one
from google.cloud.speech_v2.types import cloud_speech as two
from google.protobuf import duration_pb2

from tests.fakes.google_ears import SILENCE, Ears, Spoken

if TYPE_CHECKING:
    from tests.fakes.google_server import GoogleServer, Received

__all__ = ["RefusedError", "V1Speech", "V2Speech"]

_PATH = re.compile(r"projects/(?P<project>[^/]+)/locations/(?P<location>[^/]+)/recognizers/[^/]+")
_MAX_AUDIO_BYTES = 15 * 1024
_V1, _V2 = one, two
_types_1: Any = _V1
_types_2: Any = _V2
Told = tuple[str, float, list[Spoken]]


def _duration(seconds: float) -> Any:
    return duration_pb2.Duration(seconds=int(seconds), nanos=round(seconds % 1 * 1e9))


class RefusedError(Exception):
    """A request that Google would not take; the text says why."""


class _Speech:
    """What the versions share: one recording, one stream, the limit, the faults."""

    name = ""

    def __init__(self, state: GoogleServer) -> None:
        self.state = state

    def methods(self) -> Mapping[str, Callable[..., Any]]:
        return {"recognize": self.recognize, "streaming_recognize": self.streaming_recognize}

    async def recognize(self, request: Any, context: Any) -> Any:
        received = self.state.note(f"{self.name}.recognize", context)
        received.messages.append(request)
        try:
            await self.state.admit(received, context)
            if self.state.fault is not None and self.state.fault.raw is not None:
                return self.state.fault.raw
            ears = self.checked(received, request, streaming=False)
            audio = self.content(request)
            if len(audio) / (ears.rate_hz * len(SILENCE[ears.encoding])) > 60:
                raise RefusedError("Sync input too long")
            told = ears.hear(audio) + ears.flush()
        except RefusedError as refused:
            await self.state.refuse(context, "INVALID_ARGUMENT", str(refused))
        except asyncio.CancelledError:
            received.cancelled = True
            raise
        else:
            finals = [t for t in told if t[0] == "final"]
            silent = self.state.fault is not None and self.state.fault.silent
            return self.answer(request, [] if silent else finals)
        finally:
            received.cancelled |= context.cancelled()
            received.over.set()
            self.state.heard.set()

    async def streaming_recognize(
        self, requests: AsyncIterator[Any], context: Any
    ) -> AsyncIterator[Any]:
        received = self.state.note(f"{self.name}.streaming_recognize", context)
        try:
            async for answer in self._stream(received, requests, context):
                yield answer
        except RefusedError as refused:
            await self.state.refuse(context, "INVALID_ARGUMENT", str(refused))
        except asyncio.CancelledError:
            received.cancelled = True
            raise
        finally:
            received.cancelled |= context.cancelled()
            received.over.set()
            self.state.heard.set()

    async def _stream(
        self, received: Received, requests: AsyncIterator[Any], context: Any
    ) -> AsyncIterator[Any]:
        await self.state.admit(received, context)
        ears: Ears | None = None
        first: Any = None
        async for message in requests:
            received.messages.append(message)
            if ears is None:
                first = message
                if "streaming_config" not in message or self.audio(message):
                    raise RefusedError("the first message must be the config, without audio")
                ears = self.checked(received, message, streaming=True)
                if self.state.fault is not None and self.state.fault.raw is not None:
                    yield self.state.fault.raw
                continue
            self._check_audio(message)
            silent = self.state.fault is not None and self.state.fault.silent
            for told in () if silent else ears.hear(self.audio(message)):
                if (answer := self.told(first, told)) is not None:
                    yield answer
            await self._limit(ears, context)
            received.audio_bytes += len(self.audio(message))
            self.state.heard.set()
        silent = self.state.fault is not None and self.state.fault.silent
        if ears is not None and not silent:
            for told in ears.flush():
                if (answer := self.told(first, told)) is not None:
                    yield answer

    def _check_audio(self, message: Any) -> None:
        if "streaming_config" in message:
            raise RefusedError("only the first message may hold the config")
        if not 0 < len(self.audio(message)) <= _MAX_AUDIO_BYTES:
            raise RefusedError("audio must have 1 byte to 15 KB")

    async def _limit(self, ears: Ears, context: Any) -> None:
        fault = self.state.fault
        if fault is not None and fault.after_seconds and ears.seconds >= fault.after_seconds:
            await self.state.fail(context)
        if ears.seconds >= self.state.limit_seconds:
            text = "Max duration of 5 minutes reached for stream."
            await context.abort(grpc.StatusCode[self.state.limit_status], text)

    def checked(self, received: Received, message: Any, *, streaming: bool) -> Ears:
        raise NotImplementedError

    def audio(self, message: Any) -> bytes:
        raise NotImplementedError

    def content(self, request: Any) -> bytes:
        raise NotImplementedError

    def answer(self, request: Any, finals: list[Told]) -> Any:
        raise NotImplementedError

    def told(self, first: Any, told: Told) -> Any:
        raise NotImplementedError


def _ears(encoding: str, rate_hz: int, channels: int) -> Ears:
    if encoding not in SILENCE or not 8000 <= rate_hz <= 48000:
        raise RefusedError(f"bad encoding {encoding} at {rate_hz} Hz")
    if channels != 1:
        raise RefusedError("only the first of several channels would be heard")
    return Ears(encoding, rate_hz)


class V2Speech(_Speech):
    """Speech-to-Text v2."""

    name = "v2"

    def checked(self, received: Received, message: Any, *, streaming: bool) -> Ears:
        config = message.streaming_config.config if streaming else message.config
        path = _PATH.fullmatch(message.recognizer)
        if path is None:
            raise RefusedError("no resource path")
        if path["location"] != self.state.location:
            raise RefusedError(f"expected location {self.state.location}, got {path['location']}")
        if not streaming:
            told = str(received.metadata.get("x-goog-request-params", ""))
            if told != f"recognizer={message.recognizer}":
                raise RefusedError("the routing header is not that of the path")
        if not (config.model and config.language_codes):
            raise RefusedError("a model and a language are needed")
        if streaming and config.model == "chirp_3" and "diarization_config" in config.features:
            raise RefusedError("chirp_3 tells no speakers apart in streams")
        return self.ears(config)

    def ears(self, config: Any) -> Ears:
        """What hears audio in the format of ``config``."""
        if "auto_decoding_config" in config:
            return Ears("MULAW", 8000)
        decoding = config.explicit_decoding_config
        return _ears(
            decoding.encoding.name, decoding.sample_rate_hertz, decoding.audio_channel_count
        )

    def audio(self, message: Any) -> bytes:
        return bytes(message.audio)

    def content(self, request: Any) -> bytes:
        return bytes(request.content)

    def answer(self, request: Any, finals: list[Told]) -> Any:
        config = request.config
        results = [
            _types_2.SpeechRecognitionResult(
                alternatives=self._alternatives(config, words),
                result_end_offset=_duration(end),
                language_code=config.language_codes[0],
            )
            for _, end, words in finals
        ]
        metadata = _types_2.RecognitionResponseMetadata(request_id="req-v2")
        return _types_2.RecognizeResponse(results=results, metadata=metadata)

    def told(self, first: Any, told: Told) -> Any:
        kind, at, words = told
        features = first.streaming_config.streaming_features
        answer = _types_2.StreamingRecognizeResponse
        if kind in {"begin", "end"}:
            if not features.enable_voice_activity_events:
                return None
            event = f"SPEECH_ACTIVITY_{kind.upper()}"
            return answer(speech_event_type=event, speech_event_offset=_duration(at))
        if kind == "interim" and not features.interim_results:
            return None
        config, final = first.streaming_config.config, kind == "final"
        result = _types_2.StreamingRecognitionResult(
            alternatives=self._alternatives(config, words, draft=not final),
            is_final=final,
            result_end_offset=_duration(at),
            language_code=config.language_codes[0],
        )
        metadata = _types_2.RecognitionResponseMetadata(request_id="req-v2")
        return answer(results=[result], metadata=metadata)

    def _alternatives(self, config: Any, words: list[Spoken], *, draft: bool = False) -> list[Any]:
        text = " ".join(w.text for w in words)
        if draft:
            return [{"transcript": text}]
        timed = config.features.enable_word_time_offsets
        speakers = "diarization_config" in config.features
        info = [
            _types_2.WordInfo(
                word=w.text,
                start_offset=_duration(w.start) if timed else None,
                end_offset=_duration(w.end) if timed else None,
                speaker_label=str(1 + i % 2) if speakers else "",
            )
            for i, w in enumerate(words)
        ]
        return [{"transcript": text, "confidence": 0.9, "words": info}, {"transcript": f"{text}?"}]


class V1Speech(_Speech):
    """Speech-to-Text v1. With speakers, it repeats all earlier words in each final result."""

    name = "v1"

    def __init__(self, state: GoogleServer) -> None:
        super().__init__(state)
        self._before: list[Spoken] = []

    def checked(self, received: Received, message: Any, *, streaming: bool) -> Ears:
        self._before = []
        config = message.streaming_config.config if streaming else message.config
        if not (config.model and config.language_code):
            raise RefusedError("a model and a language are needed")
        if config.model.startswith("chirp"):
            raise RefusedError(f"{config.model} is not in v1")
        return _ears(config.encoding.name, config.sample_rate_hertz, config.audio_channel_count)

    def audio(self, message: Any) -> bytes:
        return bytes(message.audio_content)

    def content(self, request: Any) -> bytes:
        return bytes(request.audio.content)

    def answer(self, request: Any, finals: list[Told]) -> Any:
        results = [
            _types_1.SpeechRecognitionResult(
                alternatives=self._alternatives(request.config, words),
                result_end_time=_duration(end),
                language_code=request.config.language_code,
            )
            for _, end, words in finals
        ]
        return _types_1.RecognizeResponse(results=results, request_id=71)

    def told(self, first: Any, told: Told) -> Any:
        kind, at, words = told
        streaming, answer = first.streaming_config, _types_1.StreamingRecognizeResponse
        if kind in {"begin", "end"}:
            if not streaming.enable_voice_activity_events:
                return None
            event = f"SPEECH_ACTIVITY_{kind.upper()}"
            return answer(speech_event_type=event, speech_event_time=_duration(at))
        if kind == "interim" and not streaming.interim_results:
            return None
        final = kind == "final"
        result = _types_1.StreamingRecognitionResult(
            alternatives=self._alternatives(streaming.config, words)
            if final
            else [{"transcript": " ".join(w.text for w in words)}],
            is_final=final,
            result_end_time=_duration(at),
            language_code=streaming.config.language_code,
        )
        return answer(results=[result], request_id=71)

    def _alternatives(self, config: Any, words: list[Spoken]) -> list[Any]:
        text = " ".join(w.text for w in words)
        speakers = config.diarization_config.enable_speaker_diarization
        if speakers:
            self._before = words = [*self._before, *words]
        timed = config.enable_word_time_offsets or speakers
        info = [
            _types_1.WordInfo(
                word=w.text,
                start_time=_duration(w.start) if timed else None,
                end_time=_duration(w.end) if timed else None,
                speaker_tag=1 + i % 2 if speakers else 0,
            )
            for i, w in enumerate(words)
        ]
        return [{"transcript": text, "confidence": 0.8, "words": info}]
