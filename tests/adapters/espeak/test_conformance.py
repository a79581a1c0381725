"""The conformance suite on espeak."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from voicegate.adapter import BackendSettings
from voicegate.testing.conformance import AdapterConformance, Subject
from voicegate_adapters.espeak import ADAPTER


class Espeak(Subject):
    """It stays in this process: there is nothing that could receive anything, or fail."""

    @property
    def settings(self) -> BackendSettings:
        return BackendSettings(name="home", adapter="espeak")


class TestEspeak(AdapterConformance):
    spec = ADAPTER
    troubles = frozenset()

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        yield Espeak()
