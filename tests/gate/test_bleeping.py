"""Recordings for a backend that may have them redacted only: heard at home, bleeped, then sent."""

from __future__ import annotations

import math
from array import array
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest

from tests.gate.test_call import NUMBER
from voicegate import (
    AllBackendsFailedError,
    Audio,
    AudioFormat,
    Encoding,
    Gate,
    Hop,
    Label,
    RefusedError,
)
from voicegate.adapter import AdapterContext, BackendSettings, Endpoint, Transcriber
from voicegate.adapter._mint import mint, payload_digest  # pyright: ignore[reportPrivateUsage]
from voicegate.adapter.registry import Registry
from voicegate.blocking import Gate as BlockingGate
from voicegate.errors import PermitError
from voicegate.gate.call import Call
from voicegate.governance import EntryKind, JournalEntry
from voicegate.speech import Feature, Needs, Transcript, TranscriptionRequest
from voicegate.testing import Fault, FaultKind, Script, Scripts, scripted_adapter
from voicegate.testing.marked import marked_frames
from voicegate.testing.scripted import ScriptedTranscriber
from voicegate.vocabulary import Form

PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8000)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
SAID = f"meine telefonnummer ist {NUMBER} und ich brauche bitte einen rückruf"
WORDS = SAID.split()
FIRST, LAST = WORDS.index("null"), WORDS.index("fünf")
SECOND_OF = 8000 * 2
CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"

[line.support]
language = "de-DE"
labels = ["payment"]
purpose = "contract"
notice = { played_elsewhere = 2026-03-01, how = "the exchange plays it" }

[policy]
prefer = ["us"]
stt_redacted = "bleep"

[backends.us]
adapter = "scripted"
simulated = { country = "US", attributes = ["dpf_eu_nonhr"], parent_country = "US" }
"""
HOUSE = """
[backends.house]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }
"""


def _tone(seconds: float) -> Audio:
    wave = (int(9000 * math.sin(2 * math.pi * 440 * n / 8000)) for n in range(int(seconds * 8000)))
    return Audio(array("h", wave).tobytes(), PCM_8K)


# One second for each word.
AUDIO = _tone(float(len(WORDS)))


def _gate(folder: Path, scripts: Scripts, config: str = CONFIG + HOUSE) -> Gate:
    file = folder / "voicegate.toml"
    file.write_text(config)
    registry = Registry(extra=[scripted_adapter(scripts)])
    return Gate.from_toml(file, environ={}, registry=registry, clock=lambda: NOW)


async def _rows(gate: Gate, call: Call, kind: EntryKind) -> list[Mapping[str, Any]]:
    await gate.journal.append(JournalEntry(kind=EntryKind.CALL_ENDED))  # after all before it
    rows = [row.facts for row in gate.journal.entries(call_id=call.id) if row.facts]
    return [row for row in rows if row["kind"] == kind]


def _stored(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("voicegate.sqlite*"))


def _silent(audio: bytes, start: float, end: float) -> bool:
    return not any(audio[int(start * SECOND_OF) : int(end * SECOND_OF)])


async def test_the_outside_backend_hears_all_but_the_number(tmp_path: Path) -> None:
    scripts = Scripts(
        us=Script(lines=("Meine Telefonnummer ist … Rückruf.",)), house=Script(lines=(SAID,))
    )
    async with _gate(tmp_path, scripts) as gate, gate.call(subject="customer-4711") as call:
        heard = await call.transcribe(AUDIO)
        assert (heard.backend, heard.text) == ("us", "Meine Telefonnummer ist … Rückruf.")
        first = call.first_pass(heard)
        assert first is not None
        assert (first.backend, first.text) == ("house", SAID)
        assert call.first_pass(first) is None
        assert "<PHONE_1>" in call.redact(first).text
        assert call.restore("<PHONE_1>") == NUMBER
        transfers = [(r["backend"], r["form"]) for r in await _rows(gate, call, EntryKind.TRANSFER)]
        outcomes = [
            (r["backend"], r["outcome"]) for r in await _rows(gate, call, EntryKind.ATTEMPT)
        ]
    assert transfers == [("house", "raw"), ("us", "redacted")]
    assert outcomes == [("house", "ok"), ("us", "ok")]
    assert bytes(scripts["house"].audio) == AUDIO.content
    out = bytes(scripts["us"].audio)
    assert len(out) == len(AUDIO.content)
    assert _silent(out, FIRST - 0.15, LAST + 1.15)
    before, after = int((FIRST - 0.25) * SECOND_OF), int((LAST + 1.25) * SECOND_OF)
    assert (out[:before], out[after:]) == (AUDIO.content[:before], AUDIO.content[after:])
    assert b"sieben" not in _stored(tmp_path)


async def test_hints_stay_at_home(tmp_path: Path) -> None:
    """They are text that nobody redacted, and may hold a name."""
    scripts = Scripts(us=Script(lines=("x",)), house=Script(lines=(SAID,)))
    asked: dict[str, tuple[str, ...]] = {}

    class Listens(ScriptedTranscriber):
        async def _transcribe(self, request: TranscriptionRequest) -> Transcript:
            asked[self.context.backend] = request.hints
            return await super()._transcribe(request)

    def opened(context: AdapterContext) -> Transcriber:
        return Listens(context, scripts[context.backend])

    spec = replace(scripted_adapter(scripts), transcriber=opened)
    file = tmp_path / "voicegate.toml"
    file.write_text(CONFIG + HOUSE)
    gate = Gate.from_toml(file, environ={}, registry=Registry(extra=[spec]), clock=lambda: NOW)
    async with gate, gate.call(subject="customer-4711") as call:
        assert (await call.transcribe(AUDIO, hints=["Meier"])).backend == "us"
    assert asked == {"house": ("Meier",), "us": ()}


async def test_without_the_times_of_words_nothing_goes_out(tmp_path: Path) -> None:
    scripts = Scripts(us=Script(lines=("x",)), house=Script(lines=(SAID,), word_times=False))
    async with _gate(tmp_path, scripts) as gate, gate.call(subject="customer-4711") as call:
        heard = await call.transcribe(AUDIO)
        assert (heard.backend, call.first_pass(heard)) == ("house", None)
    assert not scripts["us"].entered
    assert scripts["house"].entered == 1


@pytest.mark.parametrize("said", ["guten tag ich brauche einen rückruf", ""])
async def test_only_where_something_was_heard_anything_goes_out(tmp_path: Path, said: str) -> None:
    scripts = Scripts(us=Script(lines=("x",)), house=Script(lines=(said,), word_times=False))
    async with _gate(tmp_path, scripts) as gate, gate.call(subject="customer-4711") as call:
        heard = await call.transcribe(AUDIO)
    assert heard.backend == ("us" if said else "house")
    assert bytes(scripts["us"].audio) == (AUDIO.content if said else b"")


async def test_nobody_at_home_means_nobody_outside(tmp_path: Path) -> None:
    scripts = Scripts(us=Script(lines=("x",)))
    async with _gate(tmp_path, scripts, CONFIG) as gate, gate.call(subject="customer-4711") as call:
        with pytest.raises(RefusedError, match="a permitted transcriber hears them first"):
            await call.transcribe(AUDIO)
        assert [r["form"] for r in await _rows(gate, call, EntryKind.REFUSAL)] == ["deny"]
        assert not await _rows(gate, call, EntryKind.TRANSFER)
    assert not scripts["us"].entered


async def test_where_the_first_pass_fails_nothing_goes_out(tmp_path: Path) -> None:
    down = Fault(kind=FaultKind.STATUS, status=400)
    scripts = Scripts(us=Script(lines=("x",)), house=Script(faults=[down, down]))
    async with _gate(tmp_path, scripts) as gate, gate.call(subject="customer-4711") as call:
        with pytest.raises(AllBackendsFailedError, match="house"):
            await call.transcribe(AUDIO)
    assert not scripts["us"].entered


async def test_what_the_first_pass_reveals_may_close_the_outside(tmp_path: Path) -> None:
    scripts = Scripts(us=Script(lines=("x",)), house=Script(lines=("ich habe diabetes",)))
    async with _gate(tmp_path, scripts) as gate, gate.call(subject="customer-4711") as call:
        assert call.decide(Hop.STT).bleeped == ("us",)
        heard = await call.transcribe(AUDIO)
        assert (heard.backend, call.first_pass(heard)) == ("house", None)
        assert Label.SPECIAL_CATEGORY in call.labels
        assert [r["backend"] for r in await _rows(gate, call, EntryKind.TRANSFER)] == ["house"]
        assert len(await _rows(gate, call, EntryKind.LABELS)) == 1
    assert not scripts["us"].entered


async def test_where_the_outside_fails_the_first_pass_answers(tmp_path: Path) -> None:
    down = Fault(kind=FaultKind.STATUS, status=400)
    scripts = Scripts(us=Script(faults=[down]), house=Script(lines=(SAID,)))
    async with _gate(tmp_path, scripts) as gate, gate.call(subject="customer-4711") as call:
        heard = await call.transcribe(AUDIO)
        assert (heard.backend, heard.text) == ("house", SAID)
        outcomes = [
            (r["backend"], r["outcome"]) for r in await _rows(gate, call, EntryKind.ATTEMPT)
        ]
    assert outcomes == [("house", "ok"), ("us", "failed")]
    assert scripts["house"].entered == 1


async def test_a_permission_lost_while_the_journal_writes_sends_nothing(tmp_path: Path) -> None:
    scripts = Scripts(us=Script(lines=("x",)), house=Script(lines=(SAID,)))
    async with _gate(tmp_path, scripts) as gate, gate.call(subject="customer-4711") as call:
        recorder = call._recorder  # pyright: ignore[reportPrivateUsage]
        write = recorder.before

        async def slow(verdict: Any, hop: Hop, size: int) -> None:
            await write(verdict, hop, size)
            if verdict.form is Form.REDACTED:
                call.add_labels(Label.BIOMETRIC)

        recorder.before = slow  # type: ignore[method-assign]
        heard = await call.transcribe(AUDIO)
        assert heard.backend == "house"
        outcomes = [
            (r["backend"], r["outcome"]) for r in await _rows(gate, call, EntryKind.ATTEMPT)
        ]
    assert outcomes == [("house", "ok"), ("us", "revoked")]
    assert not scripts["us"].entered


async def test_who_may_hear_it_as_it_is_and_comes_first_gets_it_alone(tmp_path: Path) -> None:
    scripts = Scripts(us=Script(lines=("x",)), house=Script(lines=(SAID,)))
    config = (CONFIG + HOUSE).replace('prefer = ["us"]', 'prefer = ["house"]')
    async with _gate(tmp_path, scripts, config) as gate, gate.call(subject="customer-4711") as call:
        assert (await call.transcribe(AUDIO)).backend == "house"
    assert not scripts["us"].entered


async def test_the_default_sends_no_voice_where_redacted_is_said(tmp_path: Path) -> None:
    scripts = Scripts(us=Script(lines=("x",)), house=Script(lines=(SAID,)))
    config = (CONFIG + HOUSE).replace('"bleep"', '"deny"')
    async with _gate(tmp_path, scripts, config) as gate, gate.call(subject="customer-4711") as call:
        assert call.decide(Hop.STT).if_bleeped == ()
        assert (await call.transcribe(AUDIO)).backend == "house"
    assert not scripts["us"].entered


async def test_a_stream_goes_to_nobody_who_may_have_it_bleeped_only(tmp_path: Path) -> None:
    scripts = Scripts(us=Script(marked=True), house=Script(lines=(SAID,), marked=True))

    async def phone() -> AsyncIterator[bytes]:
        for frame in marked_frames((SAID,)):
            yield frame

    needs = Needs(features=frozenset({Feature.STREAMING_STT}))
    async with _gate(tmp_path, scripts) as gate, gate.call(subject="customer-4711") as call:
        decision = call.decide(Hop.STT, needs)
        assert (decision.permitted, decision.if_bleeped) == (("house",), ())
        assert "a stream cannot be bleeped" in decision.why_not("us").lower()
        assert [e async for e in call.listen(phone()) if e.is_final]
    assert not scripts["us"].entered
    async with _gate(tmp_path, scripts, CONFIG) as gate, gate.call(subject="customer-4711") as call:
        with pytest.raises(RefusedError, match="A stream cannot be bleeped"):
            [e async for e in call.listen(phone())]
    assert not scripts["us"].entered


async def test_what_cannot_be_bleeped_stays_at_home(tmp_path: Path) -> None:
    scripts = Scripts(us=Script(lines=("x",)), house=Script(lines=(SAID,)))
    flac = Audio(b"fLaC" + bytes(64), AudioFormat(Encoding.FLAC, 8000))
    async with _gate(tmp_path, scripts) as gate, gate.call(subject="customer-4711") as call:
        with pytest.raises(Exception, match="flac"):
            await call.transcribe(flac)
    assert not scripts["us"].entered


async def test_the_permit_for_the_bleeped_recording_lets_no_other_in(tmp_path: Path) -> None:
    """The adapter's door knows the payload that the form was decided for, and its hop."""
    scripts = Scripts(us=Script(lines=("x",)), house=Script(lines=(SAID,)))
    async with _gate(tmp_path, scripts) as gate, gate.call(subject="customer-4711") as call:
        await call.transcribe(AUDIO)
    raw = TranscriptionRequest(audio=AUDIO, language="de-DE")
    bleeped = replace(raw, audio=Audio(bytes(scripts["us"].audio), PCM_8K))
    context = AdapterContext(
        settings=BackendSettings(name="us", adapter="scripted"),
        endpoint=Endpoint(in_process=True),
        http=cast("Any", None),
        websocket=cast("Any", None),
    )
    door = ScriptedTranscriber(context, Script(lines=("x",)))
    permit = mint("us", Hop.STT, Form.REDACTED, payload_digest(bleeped))
    with pytest.raises(PermitError, match="another payload"):
        await door.transcribe(permit, raw)
    assert (await door.transcribe(permit, bleeped)).text == "x"


def test_it_is_the_same_without_async(tmp_path: Path) -> None:
    scripts = Scripts(us=Script(lines=("x",)), house=Script(lines=(SAID,)))
    with BlockingGate(_gate(tmp_path, scripts)) as gate, gate.call(subject="customer-4711") as call:
        heard = call.transcribe(AUDIO)
        first = call.first_pass(heard)
        assert first is not None
        assert (heard.text, first.text) == ("x", SAID)
