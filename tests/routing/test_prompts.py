"""Fixed texts are spoken once and played from disk after; nothing personal ever lies there."""

from __future__ import annotations

import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.routing.world import World
from voicegate import Gate
from voicegate.adapter.registry import Registry
from voicegate.errors import QuotaExceededError
from voicegate.governance import EntryKind
from voicegate.routing.prompts import Prompts
from voicegate.routing.router import Router
from voicegate.speech import AudioFormat, Encoding, SynthesisRequest, Voice
from voicegate.testing import Fault, FaultKind, Script, Scripts, scripted_adapter

PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8000)
GREETING = "Guten Tag, hier ist der Assistent der Muster GmbH. Womit kann ich Ihnen helfen?"
DAY = 86_400.0


class Shelf:
    """Prompts in a folder, with a clock that can be moved."""

    def __init__(self, folder: Path, **more: Any) -> None:
        self.folder = folder
        self.now = 1_000.0
        self.more: dict[str, Any] = {
            "max_bytes": 10_000_000,
            "max_seconds": DAY,
            "version": "1",
            **more,
        }

    def prompts(self, **more: Any) -> Prompts:
        return Prompts(self.folder, clock=lambda: self.now, **(self.more | more))

    def world(self, *, prompts: Prompts | None = None, **scripts: Script) -> World:
        world = World(**scripts)
        world.router = Router(world.fleet, prompts=prompts or self.prompts())
        return world


def _files(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def speak(world: World, text: str = GREETING, **more: Any) -> bytes:
    sticky: list[str] = []
    how: Any = {"clean": True, "public": True} | more.pop("how", {})
    request = SynthesisRequest(text=text, language="de-DE", format=PCM_8K, **more)
    sound = world.router.speak(world.judge, world.log, request, sticky=sticky, **how)
    return b"".join([chunk async for chunk in sound])


async def test_the_second_time_nothing_is_asked(tmp_path: Path) -> None:
    world = Shelf(tmp_path / "new" / "prompts").world(a=Script())
    first = await speak(world)
    asked = world.scripts["a"].entered
    assert await speak(world) == first
    assert world.scripts["a"].entered == asked > 0
    assert world.log.before_rows == ["a"] * asked  # what comes from disk is no transfer
    assert [o.stopped for o in world.log.outcomes] == [None] * asked + ["from_disk"] * asked


async def test_a_greeting_is_heard_while_every_vendor_is_down(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    first = await speak(shelf.world(a=Script(), b=Script()))
    down: list[Fault | None] = [Fault(kind=FaultKind.STATUS, status=500)] * 9
    broken = shelf.world(a=Script(faults=down), b=Script(faults=down))
    assert await speak(broken) == first


async def test_who_greets_from_disk_while_down_is_not_asked_for_more(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    await speak(shelf.world(a=Script(), b=Script()))
    world = shelf.world(a=Script(), b=Script())
    world.fleet.health("a").failed(QuotaExceededError("x", backend="a"))
    sticky: list[str] = []
    for text, public in ((GREETING, True), ("Einen Moment bitte.", False)):
        request = SynthesisRequest(text=text, language="de-DE", format=PCM_8K)
        sound = world.router.speak(
            world.judge, world.log, request, clean=True, sticky=sticky, public=public
        )
        assert [chunk async for chunk in sound]
    assert not world.scripts["a"].entered
    assert world.scripts["b"].texts == ["Einen Moment bitte."]


@pytest.mark.parametrize(
    "more",
    [
        {"text": GREETING + " Bitte."},
        {"speed": 1.1},
        {"voice": Voice(id="anna", language="de-DE")},
    ],
    ids=lambda m: next(iter(m)),
)
async def test_another_prompt_is_spoken_anew(tmp_path: Path, more: dict[str, Any]) -> None:
    world = Shelf(tmp_path).world(a=Script())
    await speak(world)
    asked = world.scripts["a"].entered
    await speak(world, **more)
    assert world.scripts["a"].entered > asked


@pytest.mark.parametrize("how", [{"public": False}, {"clean": False}])
async def test_what_may_be_personal_never_lies_on_disk(
    tmp_path: Path, how: dict[str, bool]
) -> None:
    folder = tmp_path / "prompts"
    await speak(Shelf(folder).world(a=Script()), how=how)
    assert not folder.exists()


async def test_a_backend_that_is_not_permitted_lends_no_prompt(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    world = shelf.world(a=Script(), b=Script())
    await speak(world)
    world.judge.allow("b")
    await speak(world)
    assert world.scripts["b"].entered


async def test_age_version_and_set_up_end_a_prompt(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    world = shelf.world(a=Script())
    await speak(world)
    asked = world.scripts["a"].entered
    await speak(shelf.world(a=(second := Script()), prompts=shelf.prompts(version="2")))
    assert second.entered == asked
    shelf.now += DAY + 1
    await speak(world)
    assert world.scripts["a"].entered == 2 * asked


async def test_playing_does_not_make_a_prompt_younger(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    world = shelf.world(a=Script())
    await speak(world)
    asked = world.scripts["a"].entered
    shelf.now += DAY - 1
    await speak(world)
    assert world.scripts["a"].entered == asked
    shelf.now += 2
    await speak(world)
    assert world.scripts["a"].entered == 2 * asked


async def test_what_was_played_longest_ago_makes_room(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, max_bytes=45_000)
    world = shelf.world(a=Script())
    texts = ["Einen Moment bitte.", "Bitte warten Sie.", "Ich bin gleich da."]
    for text in texts:
        shelf.now += 1
        await speak(world, text)
        shelf.now += 1
        await speak(world, texts[0])
    assert sum(p.stat().st_size for p in _files(tmp_path)) <= 45_000
    asked = world.scripts["a"].entered
    await speak(world, texts[0])
    await speak(world, texts[2])
    assert world.scripts["a"].entered == asked
    await speak(world, texts[1])
    assert world.scripts["a"].entered == asked + 1


async def test_a_damaged_prompt_is_dropped_and_spoken_anew(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    sound = await speak(shelf.world(a=Script()))
    for damage in (b"", b"short", None):
        for path in _files(tmp_path):
            content = bytearray(path.read_bytes())
            content[-1] ^= 1
            path.write_bytes(content if damage is None else damage)
        world = shelf.world(a=Script())
        assert await speak(world) == sound
        assert world.scripts["a"].entered


async def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("no folder")
    world = Shelf(place).world(a=Script())
    assert await speak(world) == await speak(world)
    assert place.read_text() == "no folder"


async def test_half_a_piece_is_not_kept(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    broken = Script(faults=[Fault(kind=FaultKind.DROP, after_seconds=1.0)])
    text = "Einen Moment bitte, ich sehe für Sie nach."
    await speak(shelf.world(a=broken, b=Script()), text)
    world = shelf.world(a=Script(), b=Script())
    await speak(world, text)
    assert world.scripts["a"].texts == [text]


CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"
[line.support]
language = "de-DE"
[prompts]
folder = "kept"
[backends.house]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }
"""


async def test_a_gate_keeps_notices_and_public_texts_only(tmp_path: Path) -> None:
    scripts = Scripts(house=Script())
    now = datetime(2026, 11, 24, tzinfo=UTC)
    gate = Gate.from_text(
        CONFIG,
        file=str(tmp_path / "voicegate.toml"),
        environ={},
        registry=Registry(extra=[scripted_adapter(scripts)]),
        clock=lambda: now,
    )
    kept = tmp_path / "kept"
    async with gate:
        async with gate.call(subject="x") as call:
            await call.speak("Ihre Nummer ist 0176 1234567.", public=True).collect()
            await call.speak("Guten Tag.").collect()
            assert not kept.exists()
            await call.speak(call.notice()).collect()
        asked = scripts["house"].entered
        async with gate.call(subject="y") as call:
            await call.speak(call.notice()).collect()
        assert scripts["house"].entered == asked
        rows = list(gate.journal.entries())
    facts = [dict(r.facts or {}) for r in rows]
    outcomes = [f["outcome"] for f in facts if f["kind"] == EntryKind.ATTEMPT.value]
    assert outcomes.count("from_disk") == len(_files(kept)) > 0
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(p.stat().st_mode) == 0o600 for p in _files(kept))
    assert not any(b"Muster" in p.read_bytes() for p in _files(kept))
