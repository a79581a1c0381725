"""Fixed words by one voice, values by one that may know them, joined without clicks."""

from __future__ import annotations

import math
from array import array
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.routing.world import World
from voicegate import Gate
from voicegate.adapter.registry import Registry
from voicegate.routing.fragments import Fragment, Seam, fragments
from voicegate.speech import PHONE_MULAW, AudioFormat, Encoding, SynthesisRequest
from voicegate.speech.g711 import mulaw_to_pcm, pcm_to_mulaw
from voicegate.testing import Fault, FaultKind, Script, Scripts, run_virtual, scripted_adapter
from voicegate.vocabulary import Form, Hop

PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8000)
TEXT = "Ihre Nummer ist 0176 1234567, und Ihr Termin bleibt."
NUMBER = "0176 1234567"


def _cut(text: str, *values: str) -> list[tuple[str, bool]]:
    spans = [(text.index(v), text.index(v) + len(v)) for v in values]
    return [(f.text, f.personal) for f in fragments(text, spans)]


@pytest.mark.parametrize(
    ("text", "values", "parts"),
    [
        (
            TEXT,
            [NUMBER],
            [("Ihre Nummer ist", False), (NUMBER + ",", True), ("und Ihr Termin bleibt.", False)],
        ),
        ("Anna Muster.", ["Anna Muster"], [("Anna Muster.", True)]),
        ("Guten Tag.", [], [("Guten Tag.", False)]),
        ("Anna, Berta und Carl", ["Anna", "Berta"], [("Anna, Berta", True), ("und Carl", False)]),
        ("Ja: Anna Muster", ["Anna", "Anna Muster"], [("Ja:", False), ("Anna Muster", True)]),
    ],
)
def test_where_a_text_is_cut(text: str, values: list[str], parts: list[tuple[str, bool]]) -> None:
    assert _cut(text, *values) == parts


@given(st.text("ab ,.1", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9))))
def test_nothing_is_lost_and_no_value_is_among_the_fixed_words(
    text: str, where: list[tuple[int, int]]
) -> None:
    spans = [(min(a, len(text)), min(a + n, len(text))) for a, n in where]
    cut = fragments(text, spans)
    assert "".join("".join(f.text.split()) for f in cut) == "".join(text.split())
    personal = {i for a, b in spans for i in range(a, b)}
    marked = "".join("x" if i in personal and c.isalnum() else c for i, c in enumerate(text))
    fixed = sum(f.text.count(c) for f in fragments(marked, spans) if not f.personal for c in "x")
    assert fixed == 0


def _tone(seconds: float) -> bytes:
    count = round(seconds * 8000)
    return array("h", [round(9000 * math.cos(i / 20)) for i in range(count)]).tobytes()


def _steps(sound: bytes) -> int:
    samples = array("h", sound)
    return max(abs(b - a) for a, b in pairwise(samples))


@pytest.mark.parametrize("size", [7 * 2, 160, 4000])
def test_joints_do_not_click_and_keep_every_sample(size: int) -> None:
    seam, out, tone = Seam(PCM_8K), b"", _tone(0.26)
    for _ in range(3):
        for at in range(0, len(tone), size):
            out += seam.process(tone[at : at + size])
        out += seam.finish()
    assert len(out) == 3 * len(tone)
    assert _steps(out) <= 2 * _steps(tone)
    assert _steps(tone + tone) > 10 * _steps(tone)  # so would they, without
    middle = slice(len(tone) // 2 - 400, len(tone) // 2 + 400)
    assert out[middle] == tone[middle]


def test_telephone_sound_is_faded_too() -> None:
    seam, tone = Seam(PHONE_MULAW), pcm_to_mulaw(_tone(0.1))
    out = seam.process(tone) + seam.finish()
    assert len(out) == len(tone)
    samples = array("h", mulaw_to_pcm(out))
    assert max(abs(samples[0]), abs(samples[-1])) < 200


@pytest.mark.parametrize("count", range(0, 90, 3))
def test_a_very_short_fragment_loses_nothing(count: int) -> None:
    seam = Seam(PCM_8K)
    sound = array("h", [1000] * count).tobytes()
    assert len(seam.process(sound) + seam.finish()) == len(sound)


class TwoForms(World):
    """``a`` may have redacted text, ``b`` may know everything."""

    def __init__(self, **scripts: Script) -> None:
        super().__init__(**scripts)
        decide = self.judge.decide

        def decided(hop: Hop, needs: object) -> object:
            decision = decide(hop, needs)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            from dataclasses import replace

            verdicts = dict(decision.verdicts)
            if "a" in self.judge.allowed:
                verdicts["a"] = replace(verdicts["a"], form=Form.REDACTED)
            return replace(decision, verdicts=verdicts)

        self.judge.decide = decided  # type: ignore[method-assign,assignment]  # pyright: ignore[reportAttributeAccessIssue]

    async def say(self, *values: str) -> bytes:
        spans = [(TEXT.index(v), TEXT.index(v) + len(v)) for v in values]
        request = SynthesisRequest(text=TEXT, language="de-DE", format=PCM_8K)
        sound = self.router.speak(
            self.judge, self.log, request, clean=False, sticky=[], values=spans
        )
        return b"".join([chunk async for chunk in sound])


def test_each_voice_gets_its_part_and_nothing_else() -> None:
    async def main() -> None:
        world = TwoForms(a=Script(), b=Script())
        sound = await world.say(NUMBER)
        assert world.scripts["a"].texts == ["Ihre Nummer ist", "und Ihr Termin bleibt."]
        assert world.scripts["b"].texts == [NUMBER + ","]
        assert world.log.before_rows == ["a", "b", "a"]
        assert len(sound) / 16000 == pytest.approx(len(TEXT) * 0.06, rel=0.05)

    run_virtual(main())


def test_without_the_option_the_whole_is_spoken_by_who_may_know_it() -> None:
    async def main() -> None:
        world = TwoForms(a=Script(), b=Script())
        await world.say()
        assert not world.scripts["a"].entered
        assert world.scripts["b"].texts == [TEXT]

    run_virtual(main())


def test_a_failing_voice_is_replaced_by_one_that_may_know_the_part() -> None:
    async def main() -> None:
        down = Fault(kind=FaultKind.STATUS, status=402)
        world = TwoForms(a=Script(faults=[down]), b=Script(), c=Script())
        await world.say(NUMBER)
        assert world.scripts["b"].texts == [
            "Ihre Nummer ist",
            NUMBER + ",",
            "und Ihr Termin bleibt.",
        ]
        assert not any(NUMBER in text for text in world.scripts["a"].texts)

    run_virtual(main())


CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"
[line.support]
language = "de-DE"
[routing]
split_speech = true
[policy]
prefer = ["swiss", "house"]
[policy.labels.personal]
T3 = "redacted"
[backends.swiss]
adapter = "scripted"
simulated = { country = "CH" }
[backends.house]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }
"""


async def test_a_gate_cuts_what_its_redactor_finds(tmp_path: Path) -> None:
    scripts = Scripts(swiss=Script(), house=Script())
    registry = Registry(extra=[scripted_adapter(scripts)])
    gate = Gate.from_text(CONFIG, file=str(tmp_path / "v.toml"), environ={}, registry=registry)
    async with gate, gate.call(subject="x") as call:
        verdict = call.decide(Hop.TTS).verdicts["swiss"]
        assert verdict.form is Form.REDACTED, verdict
        await call.speak(TEXT).collect()
    assert scripts["swiss"].texts == ["Ihre Nummer ist", "und Ihr Termin bleibt."]
    assert scripts["house"].texts == [NUMBER + ","]


def test_no_repr_shows_the_text() -> None:
    assert "0176" not in repr(Fragment(text=NUMBER, personal=True))
