"""Bleeped recordings, while backends fail and permissions change: what may go where still holds."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from tests.routing.world import World
from voicegate.errors import AllBackendsFailedError, RefusedError
from voicegate.policy.decision import Decision
from voicegate.routing.bleeping import Heard, transcribe_bleeped
from voicegate.speech import PHONE_MULAW, Audio, Needs, Transcript, TranscriptionRequest
from voicegate.testing import Fault, FaultKind, Script, run_virtual
from voicegate.vocabulary import Form, Hop

RAW = Audio(b"\x01" * 8000, PHONE_MULAW)
BLEEPED = Audio(b"\xff" * 8000, PHONE_MULAW)
HOME, OUTSIDE = ("house", "cellar"), ("us", "in")
NAMES = (*OUTSIDE, *HOME)
FAULTS = (FaultKind.STATUS, FaultKind.DROP, FaultKind.GARBAGE, FaultKind.HANG, FaultKind.SLOW)


class Scene(World):
    """Two who may hear it as it is, two who may have it bleeped, in any order; facts change."""

    def __init__(self, rng: random.Random) -> None:
        super().__init__(**{name: _script(rng, name) for name in NAMES})
        self.rng = rng
        self.order = rng.sample(NAMES, len(NAMES))
        self.raw = set(rng.sample(HOME, rng.choice((0, 1, 2, 2))))
        self.bleeped = set(rng.sample(OUTSIDE, rng.choice((0, 1, 2, 2))))
        self.wrong: list[str] = []
        self.plain = self.judge.decide
        self.judge.decide = self.decide  # type: ignore[method-assign]
        for name, script in self.scripts.items():
            script.on_audio = self._arrival(name)

    def decide(self, hop: Hop, needs: Needs) -> Decision:
        either = self.raw | self.bleeped
        self.judge.allowed = [name for name in self.order if name in either]
        whole = self.plain(hop, needs)
        forms = {
            name: replace(verdict, form=Form.REDACTED) if name in self.bleeped else verdict
            for name, verdict in whole.verdicts.items()
        }
        return replace(
            whole,
            verdicts=forms,
            permitted=tuple(n for n in whole.permitted if n in self.raw),
            if_bleeped=whole.permitted if self.bleeped else (),
        )

    def change(self) -> None:
        """A fact of the call changes: some may have less."""
        for group in (self.raw, self.bleeped):
            if group and self.rng.random() < 0.3:
                group.discard(self.rng.choice(sorted(group)))

    async def bleep(self, _heard: Transcript, audio: Audio) -> Audio | None:
        assert audio is RAW
        self.change()
        return BLEEPED if self.rng.random() < 0.9 else None

    async def hear(self) -> Heard:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        request = TranscriptionRequest(audio=RAW, language="en-US", hints=("Meier",))
        return await transcribe_bleeped(self.router, self.judge, self.log, request, self.bleep)

    def _arrival(self, name: str) -> Callable[[], None]:
        def arrived() -> None:
            may = self.bleeped if name in OUTSIDE else self.raw
            if name not in may:
                self.wrong.append(name)
            self.change()

        return arrived


def _script(rng: random.Random, name: str) -> Script:
    faults = [
        Fault(kind=rng.choice(FAULTS), status=503, seconds=0.5) if rng.random() < 0.3 else None
        for _ in range(4)
    ]
    return Script(lines=(f"heard by {name}",), faults=list(faults))


def _alone(parts: Sequence[bytes], whole: bytes) -> bool:
    return not b"".join(parts).replace(whole, b"")


@pytest.mark.parametrize("hedge", [None, 0.3])
def test_no_byte_goes_where_it_may_not(hedge: float | None) -> None:
    ends = {"outside": 0, "home": 0, "refused": 0, "failed": 0}

    async def one(seed: int) -> None:
        scene = Scene(random.Random(seed))
        scene.router._hedge_seconds = hedge  # pyright: ignore[reportPrivateUsage]
        try:
            heard = await scene.hear()
        except RefusedError:
            ends["refused"] += 1
        except AllBackendsFailedError:
            ends["failed"] += 1
        else:
            ends["outside" if heard.first_pass is not None else "home"] += 1
            assert (heard.transcript.backend in OUTSIDE) is (heard.first_pass is not None)
        assert not scene.wrong
        sent = {name: bytes(script.audio) for name, script in scene.scripts.items()}
        assert _alone([sent[name] for name in HOME], RAW.content)
        assert _alone([sent[name] for name in OUTSIDE], BLEEPED.content)
        outside = [o for o in scene.log.outcomes if o.verdict.backend in OUTSIDE]
        assert all(o.verdict.form is Form.REDACTED for o in outside)
        assert len(scene.log.before_rows) == len(scene.log.outcomes)
        assert len(asyncio.all_tasks()) == 1

    async def main() -> None:
        for seed in range(400):
            await one(seed)

    run_virtual(main())
    assert min(ends.values()) > 10, ends
