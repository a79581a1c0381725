"""The same as quickstart.py in a plain script, without async.

python examples/without_async.py
"""

from pathlib import Path

from voicegate import read_audio
from voicegate.blocking import Gate

HERE = Path(__file__).parent
AUDIO = read_audio((HERE / "audio" / "3-phone.wav").read_bytes())


def main() -> None:
    with (
        Gate.from_toml(HERE / "voicegate.toml") as gate,
        gate.call(line="support", subject="customer-4711") as call,
    ):
        b"".join(call.speak(call.notice()))  # played first: else nothing may be heard
        safe = call.redact(call.transcribe(AUDIO))
        print("to the USA:   ", safe.text)
        print("from the USA: ", call.send("us-llm", safe))


if __name__ == "__main__":
    main()
