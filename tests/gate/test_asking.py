"""Asking for consent: what counts as a yes, what is kept, and that nobody is asked twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.gate.consenting import CONFIG, Bot, frames_of
from voicegate import (
    AllBackendsFailedError,
    ConfigError,
    Consent,
    ConsentAnswer,
    ConsentHow,
    ConsentRequiredError,
    ConsentState,
    Gate,
    Hop,
    Label,
    RefusedError,
    Speech,
)
from voicegate.blocking import Gate as BlockingGate
from voicegate.governance.ledger import ConsentEvent, ConsentRecord, EvidenceKind
from voicegate.testing import Fault, FaultKind, Script
from voicegate.testing.marked import marked_frames

LINES = ("ja gerne", "nein danke", "ja aber nur heute", "mhm", "keine werbung mehr", "von mir aus")


def spoken(line: str) -> list[bytes]:
    """The frames in which the recogniser of the script hears just this line of its lines."""
    place = LINES.index(line)
    return list(marked_frames(LINES[: place + 1]))[frames_of(*LINES[:place]) :]


ONLY = """
[backends.{}]
adapter = "scripted"
hops = ["{}"]
simulated = {{ country = "DE", attributes = ["own_infrastructure"] }}
"""


ABROAD = """
[backends.abroad]
adapter = "scripted"
hops = ["stt"]
simulated = { country = "IN" }

[policy]
extends = "article_2022"
"""


class Line:
    """A caller who answers each question with the next of her lines."""

    def __init__(self, *answers: str | None, keys: str | None = None) -> None:
        self.answers = list(answers)
        self.pressed = keys
        self.played = 0

    async def play(self, speech: Speech) -> None:
        self.played += 1
        assert await speech.collect()

    async def frames(self) -> AsyncIterator[bytes]:
        said = self.answers.pop(0) if self.answers else None
        if said is not None:
            for frame in spoken(said):
                await asyncio.sleep(0)
                yield frame

    async def keys(self) -> AsyncIterator[str]:
        for key in self.pressed or "":
            yield key


def bot(folder: Path, **more: Any) -> Bot:
    return Bot(folder, house=Script(lines=LINES, marked=True, **more))


def rows_of(gate: Gate) -> list[ConsentRecord]:
    return [row.record for row in gate.ledger.rows(unsealed=True)]


async def asked(
    gate: Gate, line: Line, consent: str = "transfer", *, name: str = "support"
) -> ConsentAnswer:
    async with gate.call(line=name, subject="anna") as call:
        keys = line.keys if line.pressed is not None else None
        call.connect(play=line.play, frames=line.frames, keys=keys)
        return await call.ask_consent(consent)


async def test_a_spoken_yes_is_kept_with_all_that_proves_it(tmp_path: Path) -> None:
    line = Line("ja gerne")
    async with bot(tmp_path).gate() as gate:
        answer = await asked(gate, line)
        assert (answer.given, answer.how) == (True, ConsentHow.SPOKEN)
        requested, granted = rows_of(gate)
    assert (requested.event, granted.event) == (ConsentEvent.REQUESTED, ConsentEvent.GRANTED)
    assert granted.script_id == "transfer.de.formal"
    assert granted.script_hash == requested.script_hash
    assert granted.transfer_risk_text_id == "risk.transfer.de.formal"
    assert granted.evidence.kind is EvidenceKind.SPEECH
    assert granted.evidence.utterance_text == "ja gerne"
    assert granted.asked_at is not None
    assert granted.answered_at is not None
    assert line.played == 2  # the question, and the answer read back


@pytest.mark.parametrize(
    ("answers", "how", "played"),
    [
        (("nein danke",), ConsentHow.SPOKEN, 2),
        ((None,), ConsentHow.SILENCE, 2),
        (("ja aber nur heute", "mhm"), ConsentHow.UNCLEAR, 3),
        (("mhm", None), ConsentHow.SILENCE, 3),
    ],
)
async def test_what_is_no_yes_is_a_refusal(
    tmp_path: Path, answers: tuple[str | None, ...], how: ConsentHow, played: int
) -> None:
    line = Line(*answers)
    async with bot(tmp_path).gate() as gate:
        answer = await asked(gate, line)
        assert (answer.state, answer.how) == (ConsentState.REFUSED, how)
        assert rows_of(gate)[-1].event is ConsentEvent.REFUSED
    assert line.played == played


async def test_a_second_try_may_be_a_yes(tmp_path: Path) -> None:
    line = Line("mhm", "von mir aus")
    async with bot(tmp_path).gate() as gate:
        assert (await asked(gate, line)).given
    assert line.played == 3


async def test_an_unsure_recogniser_gives_no_consent(tmp_path: Path) -> None:
    async with bot(tmp_path, confidence=0.3).gate() as gate:
        answer = await asked(gate, Line("ja gerne"))
    assert (answer.given, answer.how) == (False, ConsentHow.UNSURE)


@pytest.mark.parametrize(("key", "given"), [("1", True), ("2", False), ("91", True)])
async def test_keys_answer_too(tmp_path: Path, key: str, *, given: bool) -> None:
    async with bot(tmp_path).gate() as gate:
        answer = await asked(gate, Line(None, keys=key))
        assert (answer.given, answer.how) == (given, ConsentHow.PRESSED)
        evidence = rows_of(gate)[-1].evidence
    assert (evidence.kind, evidence.dtmf_digit) == (EvidenceKind.DTMF, key[-1])


async def test_nobody_is_asked_again_after_a_no(tmp_path: Path) -> None:
    line = Line("nein danke", "ja gerne", "ja gerne")
    async with bot(tmp_path).gate() as gate:
        async with gate.call(line="support", subject="anna") as call:
            call.connect(play=line.play, frames=line.frames)
            assert not (await call.ask_consent("recording")).given
            again = await call.ask_consent("recording")
            assert (again.given, again.how) == (False, ConsentHow.REFUSED_BEFORE)
            assert line.played == 2
        async with gate.call(line="support", subject="anna") as call:  # another call, another day
            call.connect(play=line.play, frames=line.frames)
            assert (await call.ask_consent("recording")).given
            known = await call.ask_consent("recording")
            assert (known.given, known.how) == (True, ConsentHow.KNOWN)
            assert line.played == 4


async def test_an_objection_is_an_answer_for_good(tmp_path: Path) -> None:
    line = Line("keine werbung mehr")
    async with bot(tmp_path).gate() as gate:
        assert not (await asked(gate, line, "marketing")).given
        answer = await asked(gate, Line("ja gerne"), "marketing")
        assert answer.how is ConsentHow.REFUSED_BEFORE


async def test_a_consent_opens_what_it_is_for(tmp_path: Path) -> None:
    line = Line(None, keys="1")
    abroad = CONFIG.replace(".house]\n", '.house]\nhops = ["tts"]\n') + ABROAD
    setup = Bot(tmp_path, config=abroad)
    async with setup.gate() as gate:
        async with gate.call(line="support", subject="anna") as call:
            assert call.decide(Hop.STT).permitted == ()
            with pytest.raises(ConsentRequiredError):  # nobody may hear her, she has no keys
                await call.ask_consent("transfer", play=line.play, frames=line.frames)
            assert line.played == 0
            answer = await call.ask_consent(
                "transfer", play=line.play, frames=line.frames, keys=line.keys
            )
            assert answer.given
            assert call.decide(Hop.STT).permitted == ("abroad",)
        granted = rows_of(gate)[-1]
    assert (granted.recipients, granted.countries) == (("abroad",), ("IN",))


async def test_who_was_not_told_or_cannot_be_reached_is_not_asked(tmp_path: Path) -> None:
    line = Line("ja gerne")
    async with bot(tmp_path).gate() as gate:
        async with gate.call(line="open", subject="anna") as call:
            with pytest.raises(RefusedError, match="has not heard the notice"):
                await call.ask_consent("recording", play=line.play, frames=line.frames)
        async with gate.call(line="support", subject="anna") as call:
            with pytest.raises(ConfigError, match="connect"):
                await call.ask_consent("recording")
        async with gate.call(line="support", subject="kim", labels=[Label.MINOR]) as call:
            call.connect(play=line.play, frames=line.frames)
            with pytest.raises(ConsentRequiredError):
                await call.ask_consent("recording")
            assert (await call.ask_consent("parental")).given


async def test_a_backend_that_fails_gives_no_consent(tmp_path: Path) -> None:
    deaf = CONFIG + ONLY.format("ears", "stt") + ONLY.format("voice", "tts")
    faults = [Fault(kind=FaultKind.STATUS, status=401)] * 9
    config = deaf.replace(".house]\n", '.house]\nhops = ["sink"]\n')
    broken = Bot(tmp_path, config=config, ears=Script(faults=[*faults]))
    async with broken.gate() as gate:
        answer = await asked(gate, Line("ja gerne", keys="2"))
        assert (answer.given, answer.how) == (False, ConsentHow.PRESSED)
        with pytest.raises(AllBackendsFailedError):
            await asked(gate, Line("ja gerne"))
        assert {row.event for row in rows_of(gate)} == {
            ConsentEvent.REQUESTED, ConsentEvent.REFUSED,
        }  # fmt: skip


def test_the_blocking_twin_asks_too(tmp_path: Path) -> None:
    played: list[bytes] = []
    setup = bot(tmp_path)
    with (
        BlockingGate.from_toml(setup.file, environ={}, registry=setup.registry) as gate,
        gate.call(line="support", subject="anna") as call,
    ):
        answer = call.ask_consent(
            "recording",
            play=lambda pieces: played.append(b"".join(pieces)),
            frames=lambda: spoken("ja gerne"),
        )
        assert answer.given
        assert call.consents[Consent.RECORDING] is ConsentState.ACTIVE
    assert len(played) == 2
    assert all(played)
