"""Hear and speak through Google, in Frankfurt and nowhere else.

    python examples/google.py --endpoint http://127.0.0.1:5000    a server on this machine
    python examples/google.py --live                              Google itself

Live it needs two variables: GOOGLE_PROJECT, the id of your project, and GOOGLE_SERVICE_ACCOUNT, the
content of a service account's JSON file. It asks for a short recording and the notice to callers.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from voicegate import Gate, Hop, read_audio

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

[backends.google-frankfurt]
adapter = "google"
region = "europe-west3"
{endpoint}
model = "chirp_3"
voice = "en-US-Chirp3-HD-Kore"
secrets = {{ credentials = "${{GOOGLE_SERVICE_ACCOUNT}}" }}
contract = {{ dpa = 2026-03-01, scc = 2026-03-01, tia = 2026-03-01 }}
attestations = {{ no_data_logging = 2026-03-01 }}

[backends.google-frankfurt.options]
project = "{project}"
"""


async def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument("--endpoint", help="the URL of a server on this machine")
    place.add_argument("--live", action="store_true", help="call Google itself")
    chosen = parser.parse_args(arguments)
    endpoint = "" if chosen.live else f'endpoint = "{chosen.endpoint}"'
    project = os.environ.get("GOOGLE_PROJECT", "muster-prod")
    text = CONFIG.format(endpoint=endpoint, project=project)
    audio = read_audio((HERE / "audio" / "1-name.wav").read_bytes())
    async with (
        Gate.from_text(text, file="google.py") as gate,
        gate.call(line="support", subject="customer-4711") as call,
    ):
        print("google may hear:", ", ".join(call.decide(Hop.STT).permitted) or "nothing")
        spoken = await call.speak(call.notice()).collect()  # the caller hears it first
        print("spoken:", len(spoken), "bytes of sound")
        heard = await call.transcribe(audio)
        print("heard: ", call.redact(heard).text)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
