"""Marks at the face: a call's speech has them, beside the bytes, from a real engine too."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from voicegate import Gate, blocking
from voicegate.errors import RefusedError
from voicegate.speech import MarkKind

CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
retention_text = "No audio is kept."
home_country = "DE"

[line.support]
language = "de-DE"
labels = ["personal"]
purpose = "contract"
notice = { played_elsewhere = 2026-03-01, how = "the test plays none" }

[backends.plain]
adapter = "scripted"
options = { features = ["tts"] }
simulated = { country = "DE" }
"""
ESPEAK = '\n[backends.voice]\nadapter = "espeak"\n'
TEXT = "Guten Tag, Frau Größe.  Ihr Termin ist am Montag um zehn Uhr dreißig, und danach Pause."


def written(folder: Path, *more: str) -> Path:
    place = folder / "voicegate.toml"
    place.write_text(CONFIG + "".join(more), encoding="utf-8")
    return place


async def test_a_backend_with_marks_is_taken_and_they_fit(tmp_path: Path) -> None:
    async with (
        Gate.from_toml(written(tmp_path, ESPEAK)) as gate,
        gate.call(line="support", subject="c") as call,
    ):
        speech = call.speak(TEXT, marks=[MarkKind.WORD, MarkKind.SENTENCE])
        audio = await speech.collect()
        words = [mark for mark in speech.marks if mark.kind is MarkKind.WORD]
        sentences = [mark for mark in speech.marks if mark.kind is MarkKind.SENTENCE]
        assert [m.value for m in words] == TEXT.replace(",", "").replace(".", "").split()
        assert [TEXT[slice(*m.span or (0, 0))] for m in words] == [m.value for m in words]
        assert len(sentences) == 2
        starts = [mark.start_seconds for mark in speech.marks]
        assert starts == sorted(starts)
        assert audio.duration_seconds is not None
        assert starts[-1] < audio.duration_seconds
        # The order of the words is that of the sound: the last one begins near its end.
        assert words[-1].start_seconds > audio.duration_seconds / 2


async def test_where_nobody_has_marks_the_refusal_says_so(tmp_path: Path) -> None:
    async with (
        Gate.from_toml(written(tmp_path)) as gate,
        gate.call(line="support", subject="c") as call,
    ):
        with pytest.raises(RefusedError, match="word_marks"):
            await call.speak(TEXT, marks=[MarkKind.WORD]).collect()
        assert len(await call.speak(TEXT).collect())


def test_the_blocking_twin_has_them_too(tmp_path: Path) -> None:
    with (
        blocking.Gate.from_toml(written(tmp_path, ESPEAK)) as gate,
        gate.call(line="support", subject="c") as call,
    ):
        sound = call.speak("Guten Tag.", marks=[MarkKind.WORD])
        assert sound.marks == ()
        assert b"".join(sound)
        assert [mark.value for mark in sound.marks] == ["Guten", "Tag"]


async def test_marks_of_ssml_have_their_names(tmp_path: Path) -> None:
    text = "<speak>Guten <mark name='middle'/> Tag</speak>"
    async with (
        Gate.from_toml(written(tmp_path, ESPEAK)) as gate,
        gate.call(line="support", subject="c") as call,
    ):
        speech = call.speak(text, ssml=True, marks=[MarkKind.SSML])
        async with asyncio.timeout(60):
            await speech.collect()
        assert [mark.value for mark in speech.marks] == ["middle"]
