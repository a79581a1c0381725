"""Consents of a call: durable before they count, loaded at its start, taken back at once."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from tests.gate.consenting import CONFIG, NOW, Bot, frames_of
from voicegate import (
    Consent,
    ConsentRequiredError,
    ConsentState,
    Gate,
    Hop,
    Label,
    RefusedError,
    StorageError,
)
from voicegate.blocking import Gate as BlockingGate
from voicegate.governance.ledger import ConsentEvent, ConsentRecord, Evidence, EvidenceKind
from voicegate.testing import Script
from voicegate.testing.marked import marked_frames


def record_of(call: Any, consent: Consent = Consent.MARKETING) -> ConsentRecord:
    return ConsentRecord(
        event=ConsentEvent.WITHDRAWN,
        subject=call._setting.subject,
        controller="Muster GmbH",
        consent=consent,
    )


def stored_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("voicegate.sqlite*"))


def rows_of(gate: Gate) -> list[ConsentRecord]:
    return [row.record for row in gate.ledger.rows(unsealed=True)]


async def test_a_consent_is_in_the_ledger_and_the_next_call_knows_it(tmp_path: Path) -> None:
    bot = Bot(tmp_path)
    proof = Evidence(kind=EvidenceKind.SPEECH, utterance_text="ja gerne", asr_confidence=0.9)
    async with bot.gate() as gate:
        async with gate.call(line="offers", subject="anna") as call:
            assert call.consents == {}
            await call.record_consent(
                "marketing", evidence=proof, question="Darf ich?", expires_at=NOW + timedelta(9)
            )
            assert call.consents == {Consent.MARKETING: ConsentState.ACTIVE}
        (row,) = rows_of(gate)
        assert row.evidence == proof
        assert row.script_hash is not None
        assert row.call_id == call.id
        assert row.expires_at == NOW + timedelta(9)
    async with bot.gate() as gate:
        async with gate.call(line="offers", subject="anna") as call:
            assert call.consents == {Consent.MARKETING: ConsentState.ACTIVE}
            assert call.decide(Hop.STT).permitted == ("house",)
        async with gate.call(line="offers", subject="berta") as call:
            assert call.consents == {}
            assert call.decide(Hop.STT).permitted == ()
        assert gate.ledger.verify().ok
    assert b"gerne" not in stored_in(tmp_path)


async def test_what_cannot_be_written_was_not_given_but_taken(tmp_path: Path) -> None:
    async with Bot(tmp_path).gate() as gate, gate.call(line="offers", subject="anna") as call:
        await call.record_consent("marketing")
        with sqlite3.connect(tmp_path / "voicegate.sqlite") as raw:
            raw.execute("ALTER TABLE ledger RENAME TO lost")
        with pytest.raises(StorageError):
            await call.record_consent("profiling")
        assert Consent.PROFILING not in call.consents
        with pytest.raises(StorageError):
            await call.record_consent("marketing", "withdrawn")
        assert call.consents[Consent.MARKETING] is ConsentState.WITHDRAWN
        with sqlite3.connect(tmp_path / "voicegate.sqlite") as raw:
            raw.execute("ALTER TABLE lost RENAME TO ledger")
    raw.close()


FULL = "CREATE TRIGGER full BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'full'); END"


async def test_a_call_that_cannot_be_journaled_takes_no_place(tmp_path: Path) -> None:
    async with Bot(tmp_path).gate() as gate:
        with sqlite3.connect(tmp_path / "voicegate.sqlite") as raw:
            raw.execute(FULL)
        with pytest.raises(StorageError):
            async with gate.call(line="offers", subject="anna"):
                pass
        assert not cast("Any", gate)._calls
        assert not cast("Any", gate.ledger)._watchers
        with sqlite3.connect(tmp_path / "voicegate.sqlite") as raw:
            raw.execute("DROP TRIGGER full")
    raw.close()


async def test_a_withdrawal_while_a_grant_is_written_wins(tmp_path: Path) -> None:
    async with Bot(tmp_path).gate() as gate, gate.call(line="offers", subject="anna") as call:
        granting = asyncio.create_task(call.record_consent("marketing"))
        await asyncio.sleep(0)
        await call.record_consent("marketing", "withdrawn")
        await granting
        assert call.consents[Consent.MARKETING] is ConsentState.WITHDRAWN


async def test_a_spoken_withdrawal_takes_the_stream_before_the_next_frame(tmp_path: Path) -> None:
    lines = ("ich möchte keine werbung mehr", "und noch etwas")
    first = frames_of(lines[0])
    bot = Bot(tmp_path, house=Script(lines=lines, marked=True))
    async with bot.gate() as gate:
        async with gate.call(line="offers", subject="anna") as call:
            await call.record_consent("marketing")
            answered = asyncio.Event()

            async def caller() -> AsyncIterator[bytes]:
                for number, frame in enumerate(marked_frames(lines)):
                    if number == first:
                        await answered.wait()
                    yield frame

            with pytest.raises(RefusedError):
                async for event in call.listen(caller()):
                    if event.is_final:
                        assert call.consents[Consent.MARKETING] is ConsentState.WITHDRAWN
                        answered.set()
        assert len(bot.scripts["house"].audio) == first * 160
        last = rows_of(gate)[-1]
        assert (last.event, last.channel) == (ConsentEvent.OBJECTED, "voice")
        assert gate.ledger.suppressed(last.subject, "Muster GmbH") == {Consent.MARKETING}
        async with gate.call(line="offers", subject="anna") as call:
            assert call.consents[Consent.MARKETING] is ConsentState.WITHDRAWN


async def test_taking_back_the_consent_takes_back_all_of_them(tmp_path: Path) -> None:
    said = "ich widerrufe hiermit meine einwilligung"
    bot = Bot(tmp_path, house=Script(lines=(said,), marked=True))
    async with bot.gate() as gate:
        async with gate.call(line="support", subject="anna") as call:
            await call.record_consent("recording")
            await call.record_consent("training")
            await call.record_consent("profiling", "refused")
            async for event in call.listen(_frames(said)):
                assert event
            assert set(call.consents.values()) == {ConsentState.WITHDRAWN, ConsentState.REFUSED}
        withdrawn = [r.consent for r in rows_of(gate) if r.event is ConsentEvent.WITHDRAWN]
        assert withdrawn == [Consent.RECORDING, Consent.TRAINING]


async def _frames(*lines: str) -> AsyncIterator[bytes]:
    for frame in marked_frames(lines):
        yield frame


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de-DE", "ach wissen sie ich bin doch nicht mehr einverstanden"),
        ("en-GB", "could you please delete my consent"),
        ("es-ES", "ya no estoy de acuerdo"),
        ("fr-FR", "finalement je ne suis plus d accord"),
        ("it-IT", "può cancellare il mio consenso per favore"),
        ("nl-NL", "kunt u mijn toestemming weer intrekken"),
    ],
)
async def test_a_consent_is_taken_back_in_each_language(
    tmp_path: Path, language: str, said: str
) -> None:
    bot = Bot(tmp_path, house=Script(lines=(said,), marked=True))
    async with (
        bot.gate() as gate,
        gate.call(line="support", subject="anna", language=language) as call,
    ):
        await call.record_consent("recording")
        async for event in call.listen(_frames(said)):
            assert event
        assert call.consents == {Consent.RECORDING: ConsentState.WITHDRAWN}


async def test_another_channel_withdraws_during_the_call(tmp_path: Path) -> None:
    async with Bot(tmp_path).gate() as gate, gate.call(line="offers", subject="anna") as call:
        await call.record_consent("marketing")
        await call.record_consent("profiling")
        await gate.ledger.withdraw(record_of(call))
        assert call.consents[Consent.MARKETING] is ConsentState.WITHDRAWN
        records = [record_of(call, Consent.PROFILING)]
        thread = threading.Thread(target=gate.ledger.record_all_blocking, args=[records])
        thread.start()
        await asyncio.to_thread(thread.join)
        await asyncio.sleep(0)
        assert call.consents[Consent.PROFILING] is ConsentState.WITHDRAWN
        await gate.ledger.grant(record_of(call))
        assert call.consents[Consent.MARKETING] is ConsentState.WITHDRAWN


async def test_a_minor_needs_the_consent_of_her_parents(tmp_path: Path) -> None:
    async with (
        Bot(tmp_path).gate() as gate,
        gate.call(line="support", subject="kim", labels=[Label.MINOR]) as call,
    ):
        with pytest.raises(ConsentRequiredError, match="parental") as caught:
            await call.record_consent("recording")
        assert caught.value.consents == ("parental",)
        await call.record_consent("recording", "refused")
        await call.record_consent("parental")
        await call.record_consent("recording")
        assert call.consents[Consent.RECORDING] is ConsentState.ACTIVE


def test_the_blocking_twin_writes_the_ledger_too(tmp_path: Path) -> None:
    bot = Bot(tmp_path)
    with BlockingGate.from_toml(bot.file, environ={}, registry=bot.registry) as gate:
        with gate.call(line="offers", subject="anna") as call:
            call.record_consent("marketing", question="Darf ich?")
        with gate.call(line="offers", subject="anna") as call:
            assert call.consents == {Consent.MARKETING: ConsentState.ACTIVE}


async def test_who_says_that_she_is_too_young_cannot_consent_alone(tmp_path: Path) -> None:
    async with Bot(tmp_path).gate() as gate:
        async with gate.call(line="support", subject="kim") as call:
            call.state_age(16)
            assert Label.MINOR not in call.labels
            await call.record_consent("recording")
            call.state_age(15)
            assert Label.MINOR in call.labels
            with pytest.raises(ConsentRequiredError):
                await call.record_consent("training")
        (row,) = rows_of(gate)
    assert row.evidence.age_assertion == "of_age"


async def test_the_digital_age_is_the_configured_one(tmp_path: Path) -> None:
    bot = Bot(tmp_path, config=CONFIG.replace("[gate]\n", "[gate]\ndigital_age = 13\n"))
    async with bot.gate() as gate, gate.call(line="support", subject="kim") as call:
        call.state_age(13)
        assert Label.MINOR not in call.labels
        call.state_age(12)
        assert Label.MINOR in call.labels
