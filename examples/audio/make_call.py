"""Make the recordings of this folder: a short phone call, and the list of what is said in it.

Needs Debian's packages ``flite`` and ``pocketsphinx-testdata``::

    apt-get install flite pocketsphinx-testdata
    python examples/audio/make_call.py

The caller is flite's voice "rms", brought to 8 kHz mu-law: what a telephone line carries. The
words are chosen so that pocketsphinx, which has a small vocabulary and a weak ear, hears them
right. The person, the numbers and the illness are invented.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from voicegate.speech import PHONE_MULAW, Audio, convert, read_wav, write_wav

HERE = Path(__file__).resolve().parent
LIBRIVOX = Path("/usr/share/pocketsphinx/test/data/librivox")
HUMAN = "sense_and_sensibility_01_austen_64kb-0920"

# File, words, and what is in them: label or kind, as it is spoken, as it is written.
CALL: tuple[tuple[str, str, tuple[dict[str, str], ...]], ...] = (
    (
        "1-name.wav",
        "good morning my name is robert king",
        ({"kind": "person", "spoken": "robert king", "written": "Robert King"},),
    ),
    (
        "2-order.wav",
        "my order number is seven one six three",
        ({"kind": "order_number", "spoken": "seven one six three", "written": "7163"},),
    ),
    (
        "3-phone.wav",
        "my phone number is five five five zero one seven two",
        (
            {
                "kind": "phone",
                "spoken": "five five five zero one seven two",
                "written": "5550172",
            },
        ),
    ),
    (
        "4-health.wav",
        "i would like to change my appointment because i have diabetes",
        ({"kind": "special_category", "spoken": "diabetes", "written": "diabetes"},),
    ),
    ("5-closing.wav", "please call me back tomorrow morning", ()),
)
LEAD_SECONDS, TAIL_SECONDS = 0.4, 0.8


def main() -> None:
    """Write the recordings and ``call.json`` beside this script."""
    if shutil.which("flite") is None or not LIBRIVOX.is_dir():
        sys.exit("needs: apt-get install flite pocketsphinx-testdata")
    caller = [utterance(name, text, contains) for name, text, contains in CALL]
    manifest = {"language": "en-US", "format": "mulaw 8000 Hz", "caller": caller, "human": human()}
    (HERE / "call.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    print(f"{len(caller)} utterances, {sum(float(str(u['seconds'])) for u in caller):.1f} s")


def utterance(name: str, text: str, contains: tuple[dict[str, str], ...]) -> dict[str, object]:
    """Record one utterance of the caller; return its entry in the list."""
    spoken = convert(read_wav(flite(text)), PHONE_MULAW)
    audio = Audio(silence(LEAD_SECONDS) + spoken.content + silence(TAIL_SECONDS), PHONE_MULAW)
    (HERE / name).write_bytes(write_wav(audio))
    return {
        "file": name,
        "speaker": "caller",
        "text": text,
        "seconds": round(audio.duration_seconds or 0.0, 2),
        "contains": list(contains),
    }


def human() -> dict[str, object]:
    """Copy a sentence read by a human, as it is; return its entry in the list."""
    recording = (LIBRIVOX / f"{HUMAN}.wav").read_bytes()
    (HERE / "human.wav").write_bytes(recording)
    line = next(
        row for row in (LIBRIVOX / "transcription").read_text().splitlines() if HUMAN in row
    )
    return {
        "file": "human.wav",
        "speaker": "a volunteer of LibriVox",
        "text": line.partition("</s>")[0].removeprefix("<s>").strip(),
        "seconds": round(read_wav(recording).duration_seconds or 0.0, 2),
        "contains": [],
    }


def flite(text: str) -> bytes:
    """Let flite speak; a WAV file of 16 kHz."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "spoken.wav"
        command = ["flite", "-voice", "rms", "-t", text, "-o", str(file)]
        subprocess.run(command, check=True)  # noqa: S603 - the words above, no shell
        return file.read_bytes()


def silence(seconds: float) -> bytes:
    """The zero of mu-law."""
    return b"\xff" * round(seconds * PHONE_MULAW.sample_rate_hz)


if __name__ == "__main__":
    main()
