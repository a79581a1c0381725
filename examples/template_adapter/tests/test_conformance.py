"""Everything that voicegate asks of an adapter."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from acme_voicegate import ADAPTER
from fake_acme import HEARD, KEY, Asked, FakeAcme, fake_acme
from voicegate.adapter import BackendSettings, Secret
from voicegate.speech import AudioFormat, Encoding
from voicegate.testing.conformance import AdapterConformance, Received, Subject, Trouble, Way


class Acme(Subject):
    """The fake, as the suite sees it."""

    text = HEARD
    request_id = "acme-7"

    def __init__(self, fake: FakeAcme) -> None:
        self._fake = fake

    @property
    def settings(self) -> BackendSettings:
        return BackendSettings(
            name="acme",
            adapter="acme",
            endpoint=self._fake.url,
            secrets={"key": Secret("ACME_KEY", KEY)},
        )

    def received(self) -> list[Received]:
        return [_read(asked) for asked in self._fake.asked]

    def open_connections(self) -> int:
        return self._fake.open_connections

    async def strike(self, trouble: Trouble, way: Way, elsewhere: str) -> None:
        self._fake.elsewhere = elsewhere
        self._fake.fault = int(trouble) if trouble.isdecimal() else str(trouble)
        if trouble is Trouble.UNREACHABLE and self._fake.listener is not None:
            self._fake.listener.close()


def _read(asked: Asked) -> Received:
    if asked.path == "/speak":
        told = json.loads(asked.body)
        return Received(text=told["text"], language=told["language"])
    return Received(
        audio=asked.body,
        format=AudioFormat(Encoding.PCM_S16LE, int(asked.query["rate"][0])),
        language=asked.query.get("language", [None])[0],
        hints=tuple(asked.query.get("hint", [])),
    )


class TestAcme(AdapterConformance):
    """The whole suite; an adapter can leave nothing out without saying why."""

    spec = ADAPTER

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        async with fake_acme() as fake:
            yield Acme(fake)
