"""Hear and speak through Azure Speech, in Frankfurt and nowhere else.

    python examples/azure.py --endpoint http://127.0.0.1:5000    a server on this machine
    python examples/azure.py --live                              Azure itself

Live it needs one variable: AZURE_SPEECH_KEY, the key of a Speech resource in Germany West Central.
It asks for one short recording, one short call, the notice to callers and one sentence.
"""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from voicegate import Gate, Hop, read_audio
from voicegate.speech import Audio

HERE = Path(__file__).parent
CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "privacy@example.org"
regime = "eu"
home_country = "DE"
storage = "sqlite://"

[line.support]
language = "en-US"
labels = ["personal"]
purpose = "contract"

[policy]
extends = "conservative"

[backends.azure-frankfurt]
adapter = "azure"
region = "germanywestcentral"
{endpoint}
voice = "en-US-JennyNeural"
key = "${{AZURE_SPEECH_KEY}}"
contract = {{ dpa = 2026-03-01, scc = 2026-03-01, tia = 2026-03-01 }}
"""


async def line(audio: Audio) -> AsyncIterator[bytes]:
    """The recording, in frames of 20 ms, as a telephone would bring it."""
    size = (audio.format.bytes_per_second or 0) // 50
    for start in range(0, len(audio.content), size):
        yield audio.content[start : start + size]
        await asyncio.sleep(0)


async def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument("--endpoint", help="the URL of a server on this machine")
    place.add_argument("--live", action="store_true", help="call Azure itself")
    chosen = parser.parse_args(arguments)
    endpoint = "" if chosen.live else f'endpoint = "{chosen.endpoint}"'
    audio = read_audio((HERE / "audio" / "1-name.wav").read_bytes())
    async with (
        Gate.from_text(CONFIG.format(endpoint=endpoint), file="azure.py") as gate,
        gate.call(line="support", subject="customer-4711") as call,
    ):
        print("azure may hear:", ", ".join(call.decide(Hop.STT).permitted) or "nothing")
        notice = await call.speak(call.notice()).collect()  # the caller hears it first
        print("notice:", len(notice), "bytes of sound")
        heard = await call.transcribe(audio)
        print("heard: ", call.redact(heard).text)
        async for event in call.listen(line(audio), format=audio.format):
            if event.is_final and event.transcript:
                print("live:  ", call.redact(event.transcript).text)
        spoken = [piece async for piece in call.speak("Thank you. How can I help you?")]
        print("spoken:", sum(len(piece) for piece in spoken), "bytes of sound")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
