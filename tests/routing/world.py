"""A small world for routing tests: scripted backends, a judge whose permits can change, a log."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from voicegate.adapter.context import AdapterContext
from voicegate.adapter.settings import BackendSettings, Endpoint
from voicegate.policy.decision import Decision, Reason, Situation, Verdict
from voicegate.routing.fleet import Fleet
from voicegate.routing.judging import Outcome
from voicegate.routing.members import Deadlines, Member
from voicegate.routing.router import Router
from voicegate.speech import (
    PHONE_MULAW,
    Capabilities,
    Encoding,
    Feature,
    Needs,
    SpeechEvent,
    StreamRequest,
)
from voicegate.testing import Script
from voicegate.testing.marked import marked_frames
from voicegate.testing.scripted import (
    ScriptedSink,
    ScriptedStreamingTranscriber,
    ScriptedSynthesizer,
    ScriptedTranscriber,
)
from voicegate.vocabulary import Form, Hop, Label, Purpose, Tier, TransferBasis

NO = Reason(code="X", articles=(), text="No.")
EVERYTHING = Capabilities(
    features=frozenset(Feature),
    input_encodings=frozenset({Encoding.PCM_S16LE, Encoding.MULAW}),
)


_Key = tuple[Hop, Needs, Form, tuple[str, ...]]


def _decision(key: _Key, known: Sequence[str]) -> Decision:
    hop, needs, form, allowed = key
    verdicts = {
        name: Verdict(
            backend=name,
            form=form if name in allowed else Form.DENY,
            tier=Tier.T2,
            basis=TransferBasis.DOMESTIC,
            reasons=() if name in allowed else (NO,),
        )
        for name in known
    }
    situation = Situation(
        labels=frozenset({Label.PERSONAL}),
        purpose=Purpose.SERVICE_REQUEST,
        hop=hop,
        as_of=date(2026, 11, 24),
        needs=needs,
    )
    return Decision(situation=situation, verdicts=verdicts, permitted=allowed, policy_hash="p")


class FakeJudge:
    """Permits the backends of ``allowed``, in that order, raw; tells its watchers of changes."""

    def __init__(self, allowed: Sequence[str], known: Sequence[str], form: Form = Form.RAW) -> None:
        self.allowed = list(allowed)
        self.known = list(known)
        self.form = form
        self.watchers: list[Callable[[], None]] = []
        self.decided: dict[_Key, Decision] = {}

    def decide(self, hop: Hop, needs: Needs) -> Decision:
        key = (hop, needs, self.form, tuple(self.allowed))
        if key not in self.decided:
            self.decided[key] = _decision(key, self.known)
        return self.decided[key]

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        self.watchers.append(changed)
        return lambda: self.watchers.remove(changed)

    def allow(self, *names: str) -> None:
        self.allowed = list(names)
        for watcher in list(self.watchers):
            watcher()


class Log:
    """A recorder that keeps what was written."""

    def __init__(self) -> None:
        self.before_rows: list[str] = []
        self.outcomes: list[Outcome] = []
        self.refusals = 0
        self.seconds: Callable[[], float] | None = None

    async def before(self, verdict: Verdict, hop: Hop, size: int) -> None:
        self.before_rows.append(verdict.backend)
        if self.seconds is not None:
            await asyncio.sleep(self.seconds())

    def after(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)

    async def refused(self, decision: Decision, hop: Hop) -> None:
        self.refusals += 1


class World:
    """Scripted backends behind a router."""

    def __init__(self, **scripts: Script) -> None:
        self.scripts = scripts
        self.judge = FakeJudge(list(scripts), list(scripts))
        self.log = Log()
        clock = asyncio.get_running_loop().time
        self.fleet = Fleet([_member(n, s) for n, s in scripts.items()], clock=clock)
        self.router = Router(self.fleet)

    async def hear(self, *, at: dict[float, Callable[[], None]] | None = None) -> list[SpeechEvent]:
        """Listen to the lines of the scripts in real (virtual) time; ``at`` acts on the way."""
        request = StreamRequest(format=PHONE_MULAW, language="en-US")
        lines = next(iter(self.scripts.values())).lines
        frames = phone(lines, at or {})
        return [e async for e in self.router.listen(self.judge, self.log, request, frames)]


async def phone(lines: Sequence[str], at: dict[float, Callable[[], None]]) -> AsyncIterator[bytes]:
    due = sorted(at.items())
    for index, frame in enumerate(marked_frames(lines)):
        while due and due[0][0] <= index / 50:
            due.pop(0)[1]()
        await asyncio.sleep(0.02)
        yield frame


def finals(events: Sequence[SpeechEvent]) -> str:
    return " ".join(e.transcript.text for e in events if e.is_final and e.transcript)


def _member(name: str, script: Script) -> Member:
    context = AdapterContext(
        settings=BackendSettings(name=name, adapter="scripted"),
        endpoint=Endpoint(in_process=True),
        http=cast("object", None),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        websocket=cast("object", None),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    )
    roles = (
        ScriptedTranscriber(context, script),
        ScriptedStreamingTranscriber(context, script),
        ScriptedSynthesizer(context, script),
        ScriptedSink(context, script),
    )
    gone = set[Feature]() if script.word_times else {Feature.WORD_TIMES}
    gone |= set() if script.interim else {Feature.INTERIM}
    return Member(
        name=name,
        capabilities=replace(EVERYTHING, features=EVERYTHING.features - gone),
        deadlines=Deadlines(),
        transcriber=lambda: roles[0],
        streaming_transcriber=lambda: roles[1],
        synthesizer=lambda: roles[2],
        sink=lambda: roles[3],
    )
