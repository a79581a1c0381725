"""Speaking through Polly: sound in pieces, as it is made."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import replace

from voicegate.adapter import AdapterContext, HttpRequest, HttpResponse, Synthesizer
from voicegate.errors import BadRequestError
from voicegate.speech import Converter, SpeechMark, SynthesisRequest, Voice
from voicegate_adapters.aws.credentials import Identity
from voicegate_adapters.aws.endpoints import region_of
from voicegate_adapters.aws.options import ENGINES
from voicegate_adapters.aws.signing import signed
from voicegate_adapters.aws.wire import polly as wire
from voicegate_adapters.aws.wire.faults import error_of
from voicegate_adapters.aws.wire.marks import check_marked, marks_of, marks_request

__all__ = ["AwsSynthesizer"]


class AwsSynthesizer(Synthesizer):
    """Speaks with the request's voice, else the option ``voice``, else the first that is listed."""

    def __init__(self, context: AdapterContext) -> None:
        """Take the settings; no connection is made yet."""
        super().__init__(context)
        self._identity = Identity(context)
        self._engine = context.option("engine", ENGINES[0])
        self._first: dict[tuple[str, str], str] = {}

    async def _synthesize(self, request: SynthesisRequest) -> AsyncIterator[bytes]:
        wire.check_spoken(request, backend=self.context.backend)
        texts = wire.pieces_of(request)
        if not texts:
            return
        engine = wire.engine_of(request, self._engine)
        check_marked(request, engine, backend=self.context.backend)
        voice = await self._voice(request, engine)
        native = wire.native_format(request.format)
        converter = None if native == request.format else Converter(native, request.format)
        base, block = self.context.endpoint.urls["tts"], native.encoding.bytes_per_sample or 1
        seconds = 0.0
        for text in texts:
            if request.marks and request.on_mark is not None:
                asked = marks_request(request, text, base=base, voice=voice, engine=engine)
                for mark in marks_of(await self._answer(asked), request, text):
                    request.on_mark(_later(mark, seconds))
            message = wire.speech_request(request, text, base=base, voice=voice, engine=engine)
            async with aclosing(self._sound(message, block)) as told:
                async for samples in told:
                    seconds += len(samples) / (native.bytes_per_second or 1)
                    sound = samples if converter is None else converter.process(samples)
                    if sound:
                        yield sound
        if converter is not None and (rest := converter.flush()):
            yield rest

    async def _sound(self, message: HttpRequest, block_bytes: int) -> AsyncGenerator[bytes, None]:
        """The answer's sound, cut between samples."""
        left = b""
        async with self.context.http.open(await self._signed(message), error_of=error_of) as stream:
            wire.check_sound(stream.head)
            heard = False
            async for piece in stream.pieces():
                whole = left + piece
                cut = len(whole) - len(whole) % block_bytes
                left, heard = whole[cut:], True
                if cut:
                    yield whole[:cut]
            if not heard:
                raise stream.head.unexpected("the answer holds no sound")

    async def voices(self, language: str | None = None) -> tuple[Voice, ...]:
        """The voices that this region has for the configured engine, as Polly lists them."""
        return await self._voices(self._engine, language)

    async def _voices(self, engine: str, language: str | None) -> tuple[Voice, ...]:
        base, found, mark = self.context.endpoint.urls["tts"], list[Voice](), None
        while True:
            page = wire.voices_request(base, engine=engine, language=language, after=mark)
            answer = await self._answer(page)
            voices, mark = wire.voices_of(answer, engine)
            found += voices
            if mark is None:
                return tuple(found)

    async def _voice(self, request: SynthesisRequest, engine: str) -> str:
        chosen = request.voice.id if request.voice else self.context.option("voice", "")
        if chosen:
            return chosen
        key = (engine, request.language)
        if key not in self._first:
            bare = "-" not in request.language
            listed = await self._voices(engine, None if bare else request.language)
            fitting = [v.id for v in listed if v.language.startswith(request.language)]
            if not fitting:
                raise BadRequestError(
                    f"Polly has no {engine} voice for {request.language} here; name a voice, "
                    "another engine or another region",
                    backend=self.context.backend,
                )
            self._first[key] = fitting[0]
        return self._first[key]

    async def _answer(self, message: HttpRequest) -> HttpResponse:
        answer = await self.context.http.send(await self._signed(message))
        if not answer.ok:
            raise error_of(answer)
        return answer

    async def _signed(self, message: HttpRequest) -> HttpRequest:
        region = region_of(self.context.settings)
        return signed(message, await self._identity.keys(), service="polly", region=region)

    async def aclose(self) -> None:
        """Close the connections."""
        await self.context.http.aclose()


def _later(mark: SpeechMark, seconds: float) -> SpeechMark:
    """``mark`` of a piece that begins ``seconds`` into the sound."""
    return replace(mark, start_seconds=mark.start_seconds + seconds) if seconds else mark
