"""The caller's audio: the recordings that ship with voicegate, or the user's own."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from voicegate.errors import ConfigError
from voicegate.speech import PHONE_MULAW, Audio, convert, read_audio

__all__ = ["Recording", "frames", "own_recording", "shipped_call"]

_FRAME_SECONDS = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """One utterance of the caller, as a phone line carries it (mu-law, 8 kHz)."""

    name: str
    audio: Audio


def shipped_call() -> tuple[Recording, ...]:
    """The utterances of the demo's caller, in order.

    Raises:
        ConfigError: The recordings are not where they should be.
    """
    folder = _folder()
    manifest = json.loads(folder.joinpath("call.json").read_text(encoding="utf-8"))
    return tuple(
        _recording(row["file"], folder.joinpath(row["file"]).read_bytes())
        for row in manifest["caller"]
    )


def own_recording(path: Path) -> tuple[Recording, ...]:
    """The user's own file, as one utterance or several.

    Raises:
        OSError: The file cannot be read.
        BadAudioError: It holds no audio that can be used.
    """
    return (_recording(path.name, path.read_bytes()),)


async def frames(audio: Audio) -> AsyncIterator[bytes]:
    """The audio in frames of 20 ms, as fast as they are taken."""
    size = round(_FRAME_SECONDS * (audio.format.bytes_per_second or 0))
    for start in range(0, len(audio.content), size):
        yield audio.content[start : start + size]


def _recording(name: str, content: bytes) -> Recording:
    return Recording(name=name, audio=convert(read_audio(content), PHONE_MULAW))


def _folder() -> Traversable:
    """In a wheel the recordings lie beside this module, in a clone under examples."""
    packaged = files("voicegate.cli.demo").joinpath("audio")
    clone = Path(__file__).parents[3] / "examples" / "audio"
    for folder in (packaged, clone):
        if folder.joinpath("call.json").is_file():
            return folder
    raise ConfigError(
        "the demo's recordings are missing from this installation; "
        "give a recording of your own: voicegate demo my.wav"
    )
