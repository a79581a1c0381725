"""Hear and speak through Amazon, in Frankfurt and nowhere else.

    python examples/aws.py --endpoint http://127.0.0.1:5000    a server on this machine
    python examples/aws.py --live                              Amazon itself
    python examples/aws.py --live --bucket muster-calls        a recording, too, through your bucket

Keys come from where all of Amazon's tools take them: the environment, ~/.aws, the machine's role.
Live it streams one short recording and speaks one sentence.
"""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from voicegate import Gate, Hop, read_audio
from voicegate.speech import PHONE_MULAW, Audio

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

[backends.aws-frankfurt]
adapter = "aws"
region = "eu-central-1"
{endpoint}
voice = "Joanna"
contract = {{ dpa = 2026-03-01, scc = 2026-03-01, tia = 2026-03-01 }}
attestations = {{ ai_services_opt_out = 2026-03-01 }}
timeouts = {{ request = 600 }}

[backends.aws-frankfurt.options]
engine = "neural"
{bucket}
"""
FRAME_BYTES = 160  # 20 ms of mu-law at 8 kHz, as a telephone line sends it
FRAME_SECONDS = 0.02


async def phone(audio: Audio, *, in_real_time: bool) -> AsyncIterator[bytes]:
    """Yield what a telephone line would, as fast as it is spoken or as fast as it is taken."""
    for start in range(0, len(audio.content), FRAME_BYTES):
        yield audio.content[start : start + FRAME_BYTES]
        await asyncio.sleep(FRAME_SECONDS if in_real_time else 0)


async def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument("--endpoint", help="the URL of a server on this machine")
    place.add_argument("--live", action="store_true", help="call Amazon itself")
    parser.add_argument("--bucket", help="an S3 bucket of yours in eu-central-1, for recordings")
    chosen = parser.parse_args(arguments)
    text = CONFIG.format(
        endpoint="" if chosen.live else f'endpoint = "{chosen.endpoint}"',
        bucket=f'bucket = "{chosen.bucket}"' if chosen.bucket else "",
    )
    audio = read_audio((HERE / "audio" / "1-name.wav").read_bytes())
    async with (
        Gate.from_text(text, file="aws.py") as gate,
        gate.call(line="support", subject="customer-4711") as call,
    ):
        print("aws may hear:", ", ".join(call.decide(Hop.STT).permitted) or "nothing")
        frames = phone(audio, in_real_time=chosen.live)
        notice = await call.speak(call.notice()).collect()  # the caller hears it first
        print("notice:", len(notice), "bytes of sound")
        async for event in call.listen(frames, format=PHONE_MULAW):
            if event.is_final:
                print("heard: ", call.redact(event).text)
        if chosen.bucket:
            print("recording:", call.redact(await call.transcribe(audio)).text)
        spoken = [piece async for piece in call.speak("Thank you. How can I help you?")]
        print("spoken:", sum(len(piece) for piece in spoken), "bytes of sound")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
