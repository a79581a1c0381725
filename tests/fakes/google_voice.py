"""The speech synthesis of the fake: 50 ms of sound for each character, one value throughout."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Mapping
from typing import TYPE_CHECKING, Any

from google.cloud.texttospeech_v1.types import cloud_tts
from google.cloud.texttospeech_v1beta1.types import cloud_tts as cloud_tts_beta

from voicegate.speech import Audio, AudioFormat, Encoding, write_wav

if TYPE_CHECKING:
    from tests.fakes.google_server import GoogleServer

__all__ = ["SECONDS_PER_CHARACTER", "Voice"]

SECONDS_PER_CHARACTER = 0.05
_types: Any = cloud_tts
_beta: Any = cloud_tts_beta
_CHIRP = re.compile(r"[a-z]{2,3}-[A-Z]{2}-Chirp3?-HD-[A-Za-z]+")
_ENCODINGS = {"PCM": Encoding.PCM_S16LE, "MULAW": Encoding.MULAW, "ALAW": Encoding.ALAW}
_MAX_TEXT_BYTES = 5000


class _RefusedError(Exception):
    """A request that Google would not take; the text says why."""


class Voice:
    """Text-to-Speech v1."""

    def __init__(self, state: GoogleServer) -> None:
        self.state = state

    def methods(self) -> Mapping[str, Callable[..., Any]]:
        return {
            "synthesize_speech": self.synthesize_speech,
            "streaming_synthesize": self.streaming_synthesize,
            "list_voices": self.list_voices,
        }

    async def list_voices(self, request: Any, context: Any) -> Any:
        received = self.state.note("tts.list_voices", context)
        await self.state.admit(received, context)
        voices = [
            _types.Voice(language_codes=["de-DE"], name="de-DE-Neural2-F", ssml_gender="FEMALE"),
            _types.Voice(
                language_codes=["de-DE", "de-AT"], name="de-DE-Chirp3-HD-Kore", ssml_gender="MALE"
            ),
        ]
        received.over.set()
        return _types.ListVoicesResponse(voices=voices)

    async def synthesize_speech(self, request: Any, context: Any) -> Any:
        received = self.state.note("tts.synthesize_speech", context)
        received.messages.append(request)
        try:
            await self.state.admit(received, context)
            if self.state.fault is not None and self.state.fault.raw is not None:
                return self.state.fault.raw
            text = self._text(request.input, request.voice.name)
            if not request.voice.language_code:
                raise _RefusedError("voice.language_code is needed")
            silent = self.state.fault is not None and self.state.fault.silent
            sound = b"" if silent else self._sound(text, request.audio_config, wrapped=True)
        except _RefusedError as refused:
            await self.state.refuse(context, "INVALID_ARGUMENT", str(refused))
        except asyncio.CancelledError:
            received.cancelled = True
            raise
        else:
            return _types.SynthesizeSpeechResponse(audio_content=sound)
        finally:
            received.cancelled |= context.cancelled()
            received.over.set()

    async def synthesize_with_times(self, request: Any, context: Any) -> Any:
        """The same in v1beta1: a tenth of a second between the marks."""
        received = self.state.note("tts.synthesize_with_times", context)
        received.messages.append(request)
        try:
            await self.state.admit(received, context)
            if self.state.fault is not None and self.state.fault.raw is not None:
                return self.state.fault.raw
            if [kind.name for kind in request.enable_time_pointing] != ["SSML_MARK"]:
                raise _RefusedError("no time pointing")
            text = self._text(request.input, request.voice.name)
            sound = self._sound(text, request.audio_config, wrapped=True)
        except _RefusedError as refused:
            await self.state.refuse(context, "INVALID_ARGUMENT", str(refused))
        else:
            names = re.findall(r"<mark name=.(\w+).\s*/>", request.input.ssml)
            points = [
                _beta.Timepoint(mark_name=name, time_seconds=number / 10)
                for number, name in enumerate(names)
            ]
            return _beta.SynthesizeSpeechResponse(audio_content=sound, timepoints=points)
        finally:
            received.cancelled |= context.cancelled()
            received.over.set()

    async def streaming_synthesize(
        self, requests: AsyncIterator[Any], context: Any
    ) -> AsyncIterator[Any]:
        received = self.state.note("tts.streaming_synthesize", context)
        try:
            await self.state.admit(received, context)
            async for answer in self._stream(received.messages, requests, context):
                yield answer
        except _RefusedError as refused:
            await self.state.refuse(context, "INVALID_ARGUMENT", str(refused))
        except asyncio.CancelledError:
            received.cancelled = True
            raise
        finally:
            received.cancelled |= context.cancelled()
            received.over.set()

    async def _stream(
        self, seen: list[Any], requests: AsyncIterator[Any], context: Any
    ) -> AsyncIterator[Any]:
        config: Any = None
        sent, fault = 0, self.state.fault
        async for message in requests:
            seen.append(message)
            if config is None:
                if "streaming_config" not in message:
                    raise _RefusedError("the first message must be the config")
                config = message.streaming_config
                if not _CHIRP.fullmatch(config.voice.name):
                    raise _RefusedError("streaming is for Chirp HD voices")
                continue
            text = self._text(message.input, config.voice.name)
            if fault is not None and fault.raw is not None:
                yield fault.raw
            sound = self._sound(text, config.streaming_audio_config, wrapped=False)
            half = len(sound) // 4 * 2
            silent = fault is not None and fault.silent
            for piece in () if silent else (sound[:half], sound[half:]):
                if fault is not None and fault.after_pieces and sent >= fault.after_pieces:
                    await self.state.fail(context)
                sent += 1
                yield _types.StreamingSynthesizeResponse(audio_content=piece)

    def _text(self, given: Any, voice: str) -> str:
        text, ssml = str(given.text), str(getattr(given, "ssml", ""))
        if bool(text) == bool(ssml):
            raise _RefusedError("either text or ssml")
        if ssml and _CHIRP.fullmatch(voice):
            raise _RefusedError("this voice does not support SSML")
        if len((text or ssml).encode()) > _MAX_TEXT_BYTES:
            raise _RefusedError("input longer than 5000 bytes")
        return text or ssml

    def _sound(self, text: str, config: Any, *, wrapped: bool) -> bytes:
        name = config.audio_encoding.name
        if name not in _ENCODINGS:
            raise _RefusedError(f"bad encoding {name}")
        if not 0.25 <= (config.speaking_rate or 1.0) <= 2.0:
            raise _RefusedError("bad speaking rate")
        encoding, rate = _ENCODINGS[name], config.sample_rate_hertz
        samples = int(len(text) * SECONDS_PER_CHARACTER * rate / (config.speaking_rate or 1.0))
        content = (b"\x05\x00" if encoding is Encoding.PCM_S16LE else b"\x05") * samples
        if wrapped and encoding is not Encoding.PCM_S16LE:
            return write_wav(Audio(content, AudioFormat(encoding, rate)))
        return content
