"""A gate for tests about consent: a line for marketing, one for contracts, scripted backends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

from voicegate import Gate
from voicegate.adapter.registry import Registry
from voicegate.testing import Script, Scripts, scripted_adapter
from voicegate.testing.marked import marked_frames

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
privacy_url = "https://muster.example/datenschutz"
home_country = "DE"

[line.offers]
language = "de-DE"
purpose = "marketing"
notice = { played_elsewhere = 2026-03-01, how = "announcement of the exchange" }

[line.support]
language = "de-DE"
purpose = "contract"
notice = { played_elsewhere = 2026-03-01, how = "announcement of the exchange" }

[line.ads]
language = "de-DE"
purpose = "marketing"

[line.open]
language = "de-DE"
purpose = "contract"

[backends.house]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }
"""


class Bot:
    """A gate over scripts, with its file in a folder of its own."""

    def __init__(self, folder: Path, *, config: str = CONFIG, **scripts: Script) -> None:
        self.scripts = Scripts(scripts)
        self.file = folder / "voicegate.toml"
        self.file.write_text(config)
        self.registry = Registry(extra=[scripted_adapter(self.scripts)])

    def gate(self, clock: Callable[[], datetime] = lambda: NOW) -> Gate:
        return Gate.from_toml(self.file, environ={}, registry=self.registry, clock=clock)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def frames_of(*lines: str) -> int:
    return len(list(marked_frames(lines)))


async def phone(*lines: str) -> AsyncIterator[bytes]:
    for frame in marked_frames(lines):
        await asyncio.sleep(0)
        yield frame
