"""Simulated requests: batch, speech and sinks under random faults, permits, limits and options."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tests.routing.world import World
from voicegate.errors import AllBackendsFailedError, RefusedError
from voicegate.policy.decision import Decision
from voicegate.routing.fleet import Fleet
from voicegate.routing.router import Router
from voicegate.routing.usage import NO_LIMITS, Allowance
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    Needs,
    SinkRequest,
    SynthesisRequest,
    TranscriptionRequest,
)
from voicegate.testing import Fault, FaultKind, Script
from voicegate.vocabulary import Form, Hop

NAMES = ("a", "b", "c")
PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8000)
VALUE = "0176 1234567"
TEXT = f"Guten Tag. Ihre Nummer ist {VALUE}, und Ihr Termin bleibt am Montag um neun Uhr."
STATUSES = (400, 401, 402, 403, 429, 500, 503)
DOOR = (FaultKind.DROP, FaultKind.RESET, FaultKind.STATUS, FaultKind.GARBAGE, FaultKind.HANG)
# Every backend at its deadline of 20 s, one after the other.
LONGEST_SECONDS = 70.0


@dataclass(slots=True)
class Plan:
    """One request, drawn from a seed; ``c`` is healthy and without limits."""

    seed: int
    kind: str
    faults: dict[str, list[Fault | None]]
    forms: dict[str, Form]
    changes: dict[float, dict[str, Form]] = field(default_factory=dict[float, dict[str, Form]])
    hedge_seconds: float | None = None
    personal: bool = False
    split: bool = False
    limited: tuple[str, ...] = ()
    cancel_at: float | None = None


def draw(seed: int) -> Plan:
    """A plan; permits may change while it runs."""
    rng = random.Random(seed)
    plan = Plan(
        seed=seed,
        kind=rng.choice(("transcribe", "speak", "speak", "send")),
        faults={n: [_fault(rng) for _ in range(rng.randint(0, 3))] for n in ("a", "b")},
        forms=_forms(rng),
        hedge_seconds=rng.choice((None, 0.2, 1.0)),
        personal=rng.random() < 0.5,
        limited=tuple(n for n in ("a", "b") if rng.random() < 0.1),
        cancel_at=rng.uniform(0.0, 3.0) if rng.random() < 0.1 else None,
    )
    plan.split = plan.personal and rng.random() < 0.5
    for _ in range(rng.randint(0, 2)):
        plan.changes[rng.uniform(0.0, 4.0)] = _forms(rng)
    return plan


def _forms(rng: random.Random) -> dict[str, Form]:
    kinds = (Form.RAW, Form.RAW, Form.REDACTED, Form.DENY)
    return {name: rng.choice(kinds) for name in NAMES}


def _fault(rng: random.Random) -> Fault | None:
    if rng.random() < 0.3:
        return None
    if rng.random() < 0.3:
        return Fault(kind=FaultKind.SLOW, seconds=rng.uniform(0.1, 3.0))
    if rng.random() < 0.4:
        kind = rng.choice((FaultKind.DROP, FaultKind.HALF, FaultKind.HANG))
        return Fault(kind=kind, after_seconds=rng.uniform(0.1, 3.0))
    kind = rng.choice(DOOR)
    status = rng.choice(STATUSES) if kind is FaultKind.STATUS else None
    return Fault(kind=kind, status=status, retry_after_seconds=rng.choice((None, 1.0, 60.0)))


class Ruled(World):
    """A world in which each backend has a form of its own, which may change."""

    def __init__(self, plan: Plan) -> None:
        parts = {n: Script(lines=("ja",), faults=list(plan.faults.get(n, []))) for n in NAMES}
        super().__init__(**parts)
        self.forms = plan.forms
        self.trespasses: list[str] = []
        self._plain = self.judge.decide
        self.judge.decide = self._decide  # type: ignore[method-assign]
        loop = asyncio.get_running_loop()
        full = Allowance(money_per_day=0.0)
        members = [
            replace(m, allowance=full if m.name in plan.limited else NO_LIMITS) for m in self.fleet
        ]
        self.fleet = Fleet(members, clock=loop.time)
        self.router = Router(
            self.fleet,
            hedge_seconds=plan.hedge_seconds,
            hedge_speech_seconds=plan.hedge_seconds,
            rng=random.Random(plan.seed),
        )
        dice = random.Random(plan.seed)
        self.log.seconds = lambda: dice.uniform(0.0, 0.3)  # a slow disk
        for name, script in self.scripts.items():
            script.on_audio = self._watch(name)
            script.on_text = self._reading(name)
        for when, forms in plan.changes.items():
            loop.call_later(when, self._change, forms)

    def _change(self, forms: dict[str, Form]) -> None:
        self.forms = forms

    def _decide(self, hop: Hop, needs: Needs) -> Decision:
        forms = self.forms
        self.judge.allowed = [n for n in NAMES if forms[n] is not Form.DENY]
        plain = self._plain(hop, needs)
        verdicts = {n: replace(v, form=forms[n]) for n, v in plain.verdicts.items()}
        return replace(plain, verdicts=verdicts)

    def _watch(self, name: str) -> Callable[[], None]:
        def seen() -> None:
            if self.forms[name] is Form.DENY:
                self.trespasses.append(name)

        return seen

    def _reading(self, name: str) -> Callable[[str], None]:
        def seen(text: str) -> None:
            form = self.forms[name]
            if form is Form.DENY or (form is Form.REDACTED and VALUE.split()[1] in text):
                self.trespasses.append(name)

        return seen

    async def ask(self, plan: Plan) -> None:
        """Do what the plan says."""
        if plan.kind == "transcribe":
            request = TranscriptionRequest(audio=Audio(b"\x55" * 8000, PHONE_MULAW))
            await self.router.transcribe(self.judge, self.log, request)
        elif plan.kind == "send":
            answer = self.router.send(self.judge, self.log, "a", _payload)
            async for _ in answer:
                pass
        else:
            at = TEXT.index(VALUE)
            spans = [(at, at + len(VALUE))] if plan.split else []
            text = TEXT if plan.personal else TEXT.replace(VALUE, "bekannt")
            speech = SynthesisRequest(text=text, language="de-DE", format=PCM_8K)
            clean = not plan.personal
            sound = self.router.speak(
                self.judge, self.log, speech, clean=clean, sticky=[], values=spans
            )
            async for _ in sound:
                pass


def _payload(form: Form) -> SinkRequest:
    return SinkRequest(text=TEXT if form is Form.RAW else TEXT.replace(VALUE, "<PHONE_1>"))


async def play(plan: Plan) -> list[str]:
    """Run ``plan`` on the running (virtual) loop; returns what is wrong with it."""
    world = Ruled(plan)
    loop = asyncio.get_running_loop()
    begun, ended = loop.time(), "well"
    try:
        async with asyncio.timeout(plan.cancel_at):
            await world.ask(plan)
    except RefusedError:
        ended = "refused"
    except AllBackendsFailedError:
        ended = "failed"
    except TimeoutError:
        ended = "cancelled"
    seconds = loop.time() - begun
    await asyncio.sleep(0)
    outcomes = [o.verdict.backend for o in world.log.outcomes]
    always = all(f["c"] is Form.RAW for f in (plan.forms, *plan.changes.values()))
    wrong = {
        f"reached without being permitted at that moment: {world.trespasses}": bool(
            world.trespasses
        ),
        "a task was left behind": len(asyncio.all_tasks()) > 1,
        f"it took {seconds:.0f} s": seconds > LONGEST_SECONDS,
        f"{ended}, although a healthy backend was permitted": always
        and plan.kind != "send"
        and ended in {"refused", "failed"},
        "a transfer without an end in the journal": sorted(outcomes)
        != sorted(world.log.before_rows),
        "a backend over its budget was asked": any(world.scripts[n].entered for n in plan.limited),
    }
    return [what for what, is_so in wrong.items() if is_so]
