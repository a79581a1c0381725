"""A call as a bot hears it: events while the caller speaks, and labels that grow.

    python examples/listen.py

When the caller mentions her health, the same policy allows less from the next frame on.
"""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from voicegate import Consent, Gate, Hop, read_audio

HERE = Path(__file__).parent
CALL = ("1-name.wav", "4-health.wav")
FRAME_BYTES = 160  # 20 ms of mu-law at 8 kHz, as a telephone line sends it


async def phone(name: str) -> AsyncIterator[bytes]:
    """Yield what a telephone line would, as fast as it is taken."""
    audio = read_audio((HERE / "audio" / name).read_bytes()).content
    for start in range(0, len(audio), FRAME_BYTES):
        yield audio[start : start + FRAME_BYTES]


async def main() -> None:
    async with (
        Gate.from_toml(HERE / "voicegate.toml") as gate,
        gate.call(line="support", subject="customer-4711") as call,
    ):
        await call.speak(call.notice()).collect()  # played first: else nothing may be heard
        await call.record_consent(Consent.SPECIAL)  # the caller has agreed, in so many words
        for name in CALL:
            async for event in call.listen(phone(name)):
                if event.is_final:
                    print("heard: ", call.redact(event).text)
                    print("labels:", ", ".join(sorted(call.labels)))
        print(call.decide(Hop.SINK).why_not("us-llm"))


if __name__ == "__main__":
    asyncio.run(main())
