"""Google for benchmarks/adapters.py: its SDK by hand; run as a script, the fake service."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

import grpc.aio  # noqa: E402
from adapters_peer import Peer  # noqa: E402
from google.cloud import speech_v2, texttospeech_v1  # noqa: E402
from google.cloud.speech_v2.services.speech.transports import (  # noqa: E402
    SpeechGrpcAsyncIOTransport,
)
from google.cloud.texttospeech_v1.services.text_to_speech.transports import (  # noqa: E402
    TextToSpeechGrpcAsyncIOTransport,
)

from tests.fakes.google_ears import marked, silence  # noqa: E402
from tests.fakes.google_server import google_server  # noqa: E402
from voicegate.adapter import BackendSettings, Secret  # noqa: E402

__all__ = ["PEER"]

KEY = "AIza-key"
PROJECT = "muster-prod"
METADATA = (("x-goog-api-key", KEY),)
_stt: Any = speech_v2
_tts: Any = texttospeech_v1


class GoogleByHand:
    """Google's own clients, as its samples use them."""

    def __init__(self, url: str) -> None:
        target = url.removeprefix("http://")
        self._channels = [grpc.aio.insecure_channel(target) for _ in range(2)]
        ears, voice = self._channels
        transport: Any = SpeechGrpcAsyncIOTransport(channel=ears)
        self._ears: Any = _stt.SpeechAsyncClient(transport=transport)
        transport = TextToSpeechGrpcAsyncIOTransport(channel=voice)
        self._voice: Any = _tts.TextToSpeechAsyncClient(transport=transport)

    async def hear(self, frames: Sequence[bytes]) -> int:
        """See ``Side``."""
        config = _stt.RecognitionConfig(
            explicit_decoding_config=_stt.ExplicitDecodingConfig(
                encoding="MULAW", sample_rate_hertz=8000, audio_channel_count=1
            ),
            model="chirp_3",
            language_codes=["de-DE"],
            features=_stt.RecognitionFeatures(enable_automatic_punctuation=True),
        )
        streaming = _stt.StreamingRecognitionConfig(
            config=config,
            streaming_features=_stt.StreamingRecognitionFeatures(
                interim_results=True, enable_voice_activity_events=True
            ),
        )

        async def requests() -> AsyncIterator[Any]:
            yield _stt.StreamingRecognizeRequest(
                recognizer=f"projects/{PROJECT}/locations/eu/recognizers/_",
                streaming_config=streaming,
            )
            for frame in frames:
                yield _stt.StreamingRecognizeRequest(audio=frame)

        finals = 0
        answers = await self._ears.streaming_recognize(requests=requests(), metadata=METADATA)
        async for answer in answers:
            for result in answer.results:
                heard = result.alternatives[0]
                finals += bool(result.is_final and heard.transcript)
        return finals

    async def speak(self, text: str) -> int:
        """See ``Side``."""
        answer = await self._voice.synthesize_speech(
            input=_tts.SynthesisInput(text=text),
            voice=_tts.VoiceSelectionParams(language_code="de-DE"),
            audio_config=_tts.AudioConfig(audio_encoding="PCM", sample_rate_hertz=16000),
            metadata=METADATA,
        )
        return len(answer.audio_content)

    async def aclose(self) -> None:
        """See ``Side``."""
        for channel in self._channels:
            await channel.close()


def _settings(url: str) -> BackendSettings:
    return BackendSettings(
        name="google",
        adapter="google",
        region="eu",
        endpoint=url,
        options={"project": PROJECT},
        secrets={"key": Secret("GOOGLE_KEY", KEY)},
    )


def _call(seconds: float) -> bytes:
    """Sentences of two seconds of words and half a second of silence."""
    sentence = marked(1, 0.5) + marked(2, 0.5) + marked(3, 0.5) + marked(4, 0.5) + silence(0.5)
    return (sentence * (1 + int(seconds / 2.5)))[: int(seconds * 8000)]


PEER = Peer(fake="adapters_google", settings=_settings, bare=GoogleByHand, call=_call)


async def _serve() -> None:
    async with google_server(KEY) as server:
        print(server.url, flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve())
