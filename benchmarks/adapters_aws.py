"""Amazon for benchmarks/adapters.py: boto3 and a stream by hand; run as a script, the fake."""

from __future__ import annotations

import asyncio
import json
import struct
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from zlib import crc32

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from adapters_peer import Peer  # noqa: E402
from websockets.asyncio.client import connect  # noqa: E402

from tests.fakes.aws_server import KEY_ID, SECRET, aws_server  # noqa: E402
from tests.fakes.google_ears import marked, silence  # noqa: E402
from voicegate.adapter import BackendSettings, Secret  # noqa: E402
from voicegate.speech import (  # noqa: E402
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Converter,
    Encoding,
    convert,
)

__all__ = ["PEER"]

REGION = "eu-central-1"
PCM = AudioFormat(Encoding.PCM_S16LE, 8000)
HEADERS = {
    ":content-type": "application/octet-stream",
    ":event-type": "AudioEvent",
    ":message-type": "event",
}


def _packed(headers: dict[str, str], payload: bytes) -> bytes:
    block = b"".join(
        struct.pack("!B", len(k)) + k.encode() + struct.pack("!BH", 7, len(v)) + v.encode()
        for k, v in headers.items()
    )
    prelude = struct.pack("!II", len(block) + len(payload) + 16, len(block))
    head = prelude + struct.pack("!I", crc32(prelude)) + block + payload
    return head + struct.pack("!I", crc32(head))


class AmazonByHand:
    """boto3 for speech; Transcribe has no stream in it, so that is done as Amazon documents it."""

    def __init__(self, url: str) -> None:
        session = import_module("boto3").Session(KEY_ID, SECRET, region_name=REGION)
        self._polly: Any = session.client("polly", endpoint_url=url)
        self._url = url
        self._auth: Any = import_module("botocore.auth").SigV4QueryAuth
        self._request: Any = import_module("botocore.awsrequest").AWSRequest
        self._credentials: Any = import_module("botocore.credentials").Credentials
        self._buffer: Any = import_module("botocore.eventstream").EventStreamBuffer

    async def hear(self, frames: Sequence[bytes]) -> int:
        """See ``Side``."""
        query = {"language-code": "de-DE", "media-encoding": "pcm", "sample-rate": "8000"}
        url = f"{self._url}/stream-transcription-websocket?{urlencode(query)}"
        request = self._request("GET", url)
        keys = self._credentials(KEY_ID, SECRET)
        self._auth(keys, "transcribe", REGION, expires=300).add_auth(request)
        law = Converter(PHONE_MULAW, PCM)  # Transcribe takes no mu-law, whoever asks
        async with connect(
            request.url.replace("http", "ws", 1),
            additional_headers={"Origin": "https://localhost"},
            ping_interval=None,
            compression=None,
        ) as socket:

            async def read() -> int:
                found = 0
                async for message in socket:
                    buffer = self._buffer()
                    buffer.add_data(message)
                    for event in buffer:
                        for result in json.loads(event.payload)["Transcript"]["Results"]:
                            found += not result["IsPartial"]
                return found

            reading = asyncio.create_task(read())
            for frame in frames:
                await socket.send(_packed(HEADERS, law.process(frame)))
            await socket.send(_packed(HEADERS, b""))
            return await reading

    async def speak(self, text: str) -> int:
        """See ``Side``."""

        def ask() -> bytes:
            answer = self._polly.synthesize_speech(
                Engine="neural",
                LanguageCode="de-DE",
                OutputFormat="pcm",
                SampleRate="16000",
                Text=text,
                TextType="text",
                VoiceId="Vicki",
            )
            return bytes(answer["AudioStream"].read())

        return len(await asyncio.to_thread(ask))  # boto3 would hold up the loop

    async def aclose(self) -> None:
        """See ``Side``."""
        self._polly.close()


def _settings(url: str) -> BackendSettings:
    return BackendSettings(
        name="aws",
        adapter="aws",
        region=REGION,
        endpoint=url,
        options={"voice": "Vicki"},
        secrets={
            "access_key_id": Secret("AWS_KEY_ID", KEY_ID),
            "secret_access_key": Secret("AWS_SECRET", SECRET),
        },
    )


def _call(seconds: float) -> bytes:
    """Sentences of two seconds of words and half a second of silence, in mu-law."""
    words = [marked(4000 * n, 0.5, encoding="LINEAR16") for n in range(1, 5)]
    sentence = Audio(b"".join(words) + silence(0.5, encoding="LINEAR16"), PCM)
    mulaw = convert(sentence, PHONE_MULAW).content
    return (mulaw * (1 + int(seconds / 2.5)))[: int(seconds * 8000)]


PEER = Peer(fake="adapters_aws", settings=_settings, bare=AmazonByHand, call=_call)


async def _serve() -> None:
    async with aws_server(REGION) as server:
        print(server.url, flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve())
