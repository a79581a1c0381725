"""The shortest call: hear, take the personal data out, ask a model in the USA, speak its answer.

    python examples/quickstart.py

Runs offline, with the recogniser and the voice that ship with voicegate; writes ``answer.wav``.
"""

import asyncio
from pathlib import Path

from voicegate import Gate, read_audio, write_wav

HERE = Path(__file__).parent
AUDIO = read_audio((HERE / "audio" / "3-phone.wav").read_bytes())


async def main() -> None:
    async with (
        Gate.from_toml(HERE / "voicegate.toml") as gate,
        gate.call(line="support", subject="customer-4711") as call,
    ):
        await call.speak(call.notice()).collect()  # played first: else nothing may be heard
        heard = await call.transcribe(AUDIO)
        safe = call.redact(heard)
        print("at home:        ", heard.text)
        print("to the USA:     ", safe.text)
        reply = await call.send("us-llm", safe)
        print("from the USA:   ", reply)
        answer = await call.speak(call.restore(reply)).collect()
        print("spoken at home: ", call.restore(reply))
    Path("answer.wav").write_bytes(write_wav(answer))  # noqa: ASYNC240  # nothing else runs now


if __name__ == "__main__":
    asyncio.run(main())
