"""The conformance suite on pocketsphinx, with a real recording."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from tests.adapters.pocketsphinx.recordings import NAME
from voicegate.adapter import BackendSettings
from voicegate.speech import PHONE_MULAW, Audio, AudioFormat, convert
from voicegate.testing.conformance import AdapterConformance, Subject
from voicegate_adapters.pocketsphinx import ADAPTER


class Pocketsphinx(Subject):
    """It stays in this process: there is nothing that could receive anything, or fail."""

    language = "en-US"
    large_seconds = 4.0
    at_once = 2

    @property
    def settings(self) -> BackendSettings:
        return BackendSettings(name="home", adapter="pocketsphinx")

    def speech(self, audio_format: AudioFormat) -> bytes:
        said = Audio(NAME.audio.content[:12_800] + b"\xff" * 4000, PHONE_MULAW)  # "good morning"
        return convert(said, audio_format).content


class TestPocketsphinx(AdapterConformance):
    spec = ADAPTER
    troubles = frozenset()

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        yield Pocketsphinx()
