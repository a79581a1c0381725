"""What a call holds is gone when it has ended, not when the garbage collector comes by."""

from __future__ import annotations

import asyncio
import gc
from collections import Counter
from collections.abc import AsyncIterator, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from voicegate import AudioFormat, Encoding, Gate
from voicegate.adapter.registry import Registry
from voicegate.speech import PHONE_MULAW, Audio
from voicegate.testing import Script, Scripts, scripted_adapter
from voicegate.testing.marked import marked_frames

LINE = "my order has not come yet"
CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"
[line.support]
language = "en-GB"
notice = { played_elsewhere = 2026-03-01, how = "the exchange plays it" }
[backends.first]
adapter = "scripted"
simulated = { country = "DE" }
"""


async def _phone() -> AsyncIterator[bytes]:
    for frame in marked_frames((LINE,)):
        await asyncio.sleep(0)
        yield frame


async def _one_call(gate: Gate) -> None:
    async with gate.call(subject="x") as call:
        async for event in call.listen(_phone()):
            if event.is_final:
                await call.send("first", call.redact(event))
        await call.transcribe(Audio(b"\x55" * 8000, PHONE_MULAW))
        await call.speak(call.notice(), format=AudioFormat(Encoding.PCM_S16LE, 8000)).collect()


@contextmanager
def _garbage() -> Generator[Counter[str]]:
    """Counts what of ours only the collector could free, by type."""
    found: Counter[str] = Counter()
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        yield found
        gc.collect()
        kinds = cast("list[type[object]]", [type(thing) for thing in gc.garbage])
        found.update(k.__qualname__ for k in kinds if k.__module__.startswith("voicegate"))
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()


async def test_nothing_of_a_call_waits_for_the_garbage_collector(tmp_path: Path) -> None:
    scripts = Scripts({"first": Script(lines=(LINE,), marked=True)})
    registry = Registry(extra=[scripted_adapter(scripts)])
    file = str(tmp_path / "v.toml")
    async with Gate.from_text(CONFIG, file=file, environ={}, registry=registry) as gate:
        await _one_call(gate)  # caches fill
        with _garbage() as found:
            await _one_call(gate)
    assert scripts["first"].texts
    assert not found, found
