"""Azure for benchmarks/adapters.py: its native SDK and httpx by hand; run as a script, the fake."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

import httpx  # noqa: E402
from adapters_peer import Peer  # noqa: E402

from tests.fakes.azure_server import azure_server  # noqa: E402
from tests.fakes.google_ears import marked, silence  # noqa: E402
from voicegate.adapter import BackendSettings, Secret  # noqa: E402

__all__ = ["PEER"]

KEY = "0123456789abcdef0123456789abcdef"
VOICE = "de-DE-KatjaNeural"
SSML = (
    "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='de-DE'>"
    f"<voice name='{VOICE}'>%s</voice></speak>"
)


class AzureByHand:
    """Microsoft's native SDK with a push stream, as its samples use it; its REST by httpx."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._sdk: Any = import_module("azure.cognitiveservices.speech")
        self._client = httpx.AsyncClient()

    async def hear(self, frames: Sequence[bytes]) -> int:
        """See ``Side``."""
        sdk = self._sdk
        config = sdk.SpeechConfig(host=self._url.replace("http", "ws", 1), subscription=KEY)
        config.speech_recognition_language = "de-DE"
        config.output_format = sdk.OutputFormat.Detailed
        form = sdk.audio.AudioStreamFormat(
            samples_per_second=8000,
            bits_per_sample=8,
            channels=1,
            wave_stream_format=sdk.AudioStreamWaveFormat.MULAW,
        )
        audio = sdk.audio.PushAudioInputStream(form)
        recognizer = sdk.SpeechRecognizer(
            speech_config=config, audio_config=sdk.audio.AudioConfig(stream=audio)
        )
        loop = asyncio.get_running_loop()
        told: asyncio.Queue[Any] = asyncio.Queue()

        def tell(event: Any) -> None:  # in a thread of the SDK: results are wanted in the loop
            loop.call_soon_threadsafe(told.put_nowait, event)

        for signal in (recognizer.recognizing, recognizer.recognized, recognizer.session_stopped):
            signal.connect(tell)
        await asyncio.to_thread(recognizer.start_continuous_recognition_async().get)
        for frame in frames:
            audio.write(frame)
        audio.close()
        finals = 0
        while isinstance(event := await told.get(), sdk.SpeechRecognitionEventArgs):
            final = event.result.reason == sdk.ResultReason.RecognizedSpeech
            finals += bool(final and event.result.text)
        await asyncio.to_thread(recognizer.stop_continuous_recognition_async().get)
        return finals

    async def speak(self, text: str) -> int:
        """See ``Side``."""
        headers = {
            "Ocp-Apim-Subscription-Key": KEY,
            "Content-Type": "application/ssml+xml",
            "X-Microsoft-OutputFormat": "raw-16khz-16bit-mono-pcm",
            "User-Agent": "by-hand",
        }
        url = f"{self._url}/cognitiveservices/v1"
        async with self._client.stream(
            "POST", url, headers=headers, content=(SSML % text).encode()
        ) as answer:
            answer.raise_for_status()
            return sum([len(piece) async for piece in answer.aiter_bytes()])

    async def aclose(self) -> None:
        """See ``Side``."""
        await self._client.aclose()


def _settings(url: str) -> BackendSettings:
    return BackendSettings(
        name="azure",
        adapter="azure",
        region="germanywestcentral",
        endpoint=url,
        options={"voice": VOICE},
        secrets={"key": Secret("AZURE_SPEECH_KEY", KEY)},
    )


def _call(seconds: float) -> bytes:
    """Sentences of two seconds of words and half a second of silence."""
    sentence = marked(1, 0.5) + marked(2, 0.5) + marked(3, 0.5) + marked(4, 0.5) + silence(0.5)
    return (sentence * (1 + int(seconds / 2.5)))[: int(seconds * 8000)]


PEER = Peer(fake="adapters_azure", settings=_settings, bare=AzureByHand, call=_call)


async def _serve() -> None:
    async with azure_server(KEY) as server:
        print(server.url, flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve())
