"""What another process writes into the ledger counts in running calls, on both databases."""

from __future__ import annotations

import asyncio
import itertools
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import create_engine, text

from tests.gate.consenting import CONFIG, NOW, Bot, frames_of
from tests.governance.rights.conftest import PROOF, check
from tests.storage.conftest import postgres, postgres_url, store_url
from voicegate import Call, Consent, ConsentState, Gate, Hop, RefusedError, StorageError
from voicegate.gate.following import LedgerFollower
from voicegate.governance import Pseudonyms
from voicegate.governance.ledger import ConsentEvent, ConsentRecord
from voicegate.governance.rights import KeptProofs
from voicegate.storage import KeyRing
from voicegate.testing import Script
from voicegate.testing.marked import marked_frames

__all__ = ["postgres", "postgres_url", "store_url"]

LINES = ("guten tag", "und noch etwas")


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []
        self._over = asyncio.Event()
        self._asleep = asyncio.Event()

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self._asleep.set()
        await self._over.wait()
        self._over.clear()

    async def pass_one(self) -> None:
        """Let one sleep end; returns when the next one has begun."""
        await self._asleep.wait()
        self._asleep.clear()
        self._over.set()
        await self._asleep.wait()


@pytest.fixture
def bot(tmp_path: Path, store_url: str, monkeypatch: pytest.MonkeyPatch) -> Bot:
    monkeypatch.setenv("VOICEGATE_KEYS", "")
    ring = tmp_path / "ring"
    KeyRing.create_file(ring)
    monkeypatch.setenv("VOICEGATE_KEYS", ring.read_text())
    place = f'[gate]\nstorage = "{store_url}"\nledger_poll_seconds = 60\n'
    config = CONFIG.replace("[gate]\n", place)
    return Bot(tmp_path, config=config, house=Script(lines=LINES, marked=True))


def withdrawal(call: Call, event: ConsentEvent = ConsentEvent.WITHDRAWN) -> ConsentRecord:
    return ConsentRecord(
        event=event,
        subject=call.subject,
        controller="Muster GmbH",
        consent=Consent.MARKETING,
    )


async def test_a_withdrawal_through_another_gate_takes_the_stream_before_the_next_frame(
    bot: Bot,
) -> None:
    first = frames_of(LINES[0])
    async with bot.gate() as gate, bot.gate() as other:
        async with gate.call(line="offers", subject="anna") as call:
            await call.record_consent("marketing")
            withdrawn = asyncio.Event()

            async def caller() -> AsyncIterator[bytes]:
                for number, frame in enumerate(marked_frames(LINES)):
                    if number == first:
                        await withdrawn.wait()
                    yield frame

            with pytest.raises(RefusedError):
                async for event in call.listen(caller()):
                    if event.is_final:
                        await other.ledger.withdraw(withdrawal(call))
                        assert call.consents == {Consent.MARKETING: ConsentState.ACTIVE}
                        await gate.refresh_consents()
                        assert call.consents == {Consent.MARKETING: ConsentState.WITHDRAWN}
                        withdrawn.set()
        assert len(bot.scripts["house"].audio) == first * 160


WITHDRAW = """
import sys
from datetime import datetime
from voicegate.governance.ledger import ConsentEvent, ConsentLedger, ConsentRecord
from voicegate.storage import open_store
from voicegate.vocabulary import Consent
url, subject, now = sys.argv[1:]
with open_store(url) as store:
    ledger = ConsentLedger(store, clock=lambda: datetime.fromisoformat(now))
    ledger.record_all_blocking([ConsentRecord(
        event=ConsentEvent.OBJECTED, subject=subject, controller="Muster GmbH",
        consent=Consent.MARKETING)])
"""


async def test_an_objection_of_another_process_is_seen(bot: Bot, store_url: str) -> None:
    async with bot.gate() as gate, gate.call(line="offers", subject="anna") as call:
        await call.record_consent("marketing")
        await call.record_consent("profiling")
        command = [sys.executable, "-c", WITHDRAW, store_url, call.subject, NOW.isoformat()]
        done = await asyncio.to_thread(subprocess.run, command, check=False, capture_output=True)
        assert done.returncode == 0, done.stderr
        await gate.refresh_consents()
        assert call.consents[Consent.MARKETING] is ConsentState.WITHDRAWN
        assert call.consents[Consent.PROFILING] is ConsentState.ACTIVE
        assert call.decide(Hop.STT).permitted == ()


def later_and_later(bot: Bot) -> Callable[[], Gate]:
    """Gates whose common clock goes on by a millisecond whenever it is read."""
    read = itertools.count()

    def clock() -> datetime:
        return NOW + timedelta(milliseconds=next(read))

    return lambda: Gate.from_toml(bot.file, environ={}, registry=bot.registry, clock=clock)


async def test_other_subjects_and_new_grants_change_nothing(bot: Bot) -> None:
    opened = later_and_later(bot)
    async with (
        opened() as gate,
        opened() as other,
        gate.call(line="offers", subject="anna") as anna,
        gate.call(line="offers", subject="bert") as bert,
    ):
        await anna.record_consent("marketing")
        await other.ledger.withdraw(withdrawal(bert))
        await other.ledger.grant(withdrawal(bert))
        await gate.refresh_consents()
        assert anna.consents == {Consent.MARKETING: ConsentState.ACTIVE}
        assert bert.consents == {}  # what gives, counts from the next call on
        await other.ledger.withdraw(withdrawal(anna))
        await gate.refresh_consents()
        await anna.record_consent("marketing")  # she says yes again
        await gate.refresh_consents()
        assert anna.consents == {Consent.MARKETING: ConsentState.ACTIVE}


async def test_an_erasure_through_another_gate_ends_the_consents(bot: Bot) -> None:
    async with (
        bot.gate() as gate,
        bot.gate() as other,
        gate.call(line="offers", subject="anna") as call,
    ):
        await call.record_consent("marketing")
        await gate.refresh_consents()
        rights = other.rights(check=check)
        await asyncio.to_thread(rights.erase, "anna", PROOF, keep=KeptProofs.NONE)
        await gate.refresh_consents()
        assert call.consents == {Consent.MARKETING: ConsentState.WITHDRAWN}


def follower_of(gate: Gate, clock: Clock) -> LedgerFollower:
    """The gate's follower, on a clock that the test moves."""
    follower = LedgerFollower(
        gate.ledger, poll_seconds=1, stale_seconds=10, monotonic=clock, sleep=clock.sleep
    )
    cast("Any", gate)._follower = follower
    return follower


def rename(store_url: str, old: str, new: str) -> None:
    engine = create_engine(store_url)
    with engine.begin() as connection:
        connection.execute(text(f"ALTER TABLE {old} RENAME TO {new}"))
    engine.dispose()


async def until_looked(follower: LedgerFollower) -> None:
    await asyncio.wait({cast("Any", follower)._looking})


async def test_a_ledger_that_cannot_be_read_counts_for_nothing_until_it_can(
    bot: Bot, store_url: str
) -> None:
    clock = Clock()
    async with bot.gate() as gate:
        follower = follower_of(gate, clock)
        async with gate.call(line="offers", subject="anna") as call:
            await call.record_consent("marketing")
            rename(store_url, "ledger", "lost")
            with pytest.raises(StorageError):
                await gate.refresh_consents()
            clock.now = 11.0
            follower.tick()
            await until_looked(follower)
            assert call.consents == {Consent.MARKETING: ConsentState.ACTIVE}
            clock.now = 11.5
            follower.tick()
            assert call.consents == {Consent.MARKETING: ConsentState.EXPIRED}
            assert call.decide(Hop.STT).permitted == ()
            await until_looked(follower)
            rename(store_url, "lost", "ledger")
            follower.tick()
            await until_looked(follower)
            assert call.consents == {Consent.MARKETING: ConsentState.ACTIVE}
            assert call.decide(Hop.STT).permitted == ("house",)
        await follower.aclose()


async def test_the_gate_looks_by_itself_every_poll_seconds(bot: Bot) -> None:
    clock = Clock()
    async with bot.gate() as gate, bot.gate() as other:
        follower = follower_of(gate, clock)
        async with gate.call(line="offers", subject="anna") as call:
            await call.record_consent("marketing")
            await other.ledger.withdraw(withdrawal(call))
            await clock.pass_one()
            await until_looked(follower)
            assert call.consents == {Consent.MARKETING: ConsentState.WITHDRAWN}
            assert clock.slept[0] == 1
        clock.now = 100.0  # nobody to be followed: nothing is stale
        follower.tick()
        async with gate.call(line="offers", subject="bert") as call:
            await call.record_consent("marketing")
            follower.tick()
            assert call.consents == {Consent.MARKETING: ConsentState.ACTIVE}
        await follower.aclose()


async def test_a_store_in_memory_is_not_polled(tmp_path: Path) -> None:
    config = CONFIG.replace("[gate]\n", '[gate]\nstorage = "sqlite://"\n')
    async with Bot(tmp_path, config=config).gate() as gate:
        assert cast("Any", gate)._follower is None
        await gate.refresh_consents()


async def test_marks_change_with_every_row(bot: Bot) -> None:
    async with bot.gate() as gate, gate.call(line="offers", subject="anna") as call:
        nobody = Pseudonyms(cast("Any", gate)._stores.store).of("nobody")
        assert gate.ledger.marks({call.subject, nobody}) == {call.subject: (0, 0), nobody: (0, 0)}
        await call.record_consent("marketing")
        await call.record_consent("profiling")
        assert gate.ledger.marks({call.subject}) == {call.subject: (2, 2)}
