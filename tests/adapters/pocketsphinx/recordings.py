"""The recordings of the demo's call, as the tests need them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from voicegate.speech import PHONE_MULAW, Audio, read_audio

FOLDER = Path(__file__).resolve().parents[3] / "examples" / "audio"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """One utterance and what is said in it."""

    audio: Audio
    text: str
    exact: tuple[str, ...]


def _load() -> dict[str, Recording]:
    manifest = json.loads((FOLDER / "call.json").read_text())
    return {
        entry["file"]: Recording(
            audio=read_audio((FOLDER / entry["file"]).read_bytes()),
            text=entry["text"],
            exact=tuple(item["spoken"] for item in entry["contains"]),
        )
        for entry in (*manifest["caller"], manifest["human"])
    }


RECORDINGS = _load()
NAME, PHONE = RECORDINGS["1-name.wav"], RECORDINGS["3-phone.wav"]
HUMAN = RECORDINGS["human.wav"]
CALLER = tuple(recording for file, recording in RECORDINGS.items() if file != "human.wav")
WHOLE_CALL = Audio(b"".join(one.audio.content for one in CALLER), PHONE_MULAW)


def frames(audio: Audio, size: int = 160) -> list[bytes]:
    """``audio`` as a telephone line brings it: 20 ms at a time."""
    return [audio.content[at : at + size] for at in range(0, len(audio), size)]
