"""The only way in: a real router with a real policy, for a backend on this machine.

The suite mints no permit. It asks a router for what it wants, as a bot does; what is left out are
the retries, so that each request that reaches the service is one that the adapter made.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Coroutine
from datetime import UTC, datetime
from typing import Any, Final, TypeVar, cast
from urllib.parse import urlsplit

from voicegate.adapter import (
    AdapterContext,
    AdapterSpec,
    HttpSeam,
    WebSocketSeam,
    is_loopback,
)
from voicegate.adapter.registry import Registry
from voicegate.adapter.roles import Role
from voicegate.errors import AllBackendsFailedError, BackendError, PermitError
from voicegate.policy.compiled import compile_policy
from voicegate.policy.decision import Decision, Situation, Verdict
from voicegate.policy.rules import PolicyBackend, Rules
from voicegate.residency import Certainty, Recipient
from voicegate.routing.fleet import Fleet
from voicegate.routing.judging import Outcome
from voicegate.routing.members import Deadlines, Member
from voicegate.routing.retry import Retry
from voicegate.routing.router import Router
from voicegate.speech import (
    Needs,
    SinkRequest,
    SpeechEvent,
    StreamRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
)
from voicegate.testing.conformance.entrance import Entrance, Noted
from voicegate.testing.conformance.subject import Subject, Way
from voicegate.vocabulary import Hop, Label, Purpose

__all__ = ["SHORT", "Door"]

R = TypeVar("R", bound=Role)
T = TypeVar("T")

_PATIENT: Final = Deadlines(
    connect=20.0,
    first_result=20.0,
    stall=20.0,
    final=20.0,
    request=20.0,
    first_audio=20.0,
    audio_gap=20.0,
)
SHORT: Final = Deadlines(
    connect=0.3,
    first_result=0.3,
    stall=0.3,
    final=0.3,
    request=0.3,
    first_audio=0.3,
    audio_gap=0.3,
)
_HOPS: Final = {
    Way.TRANSCRIBER: Hop.STT,
    Way.STREAMING_TRANSCRIBER: Hop.STT,
    Way.SYNTHESIZER: Hop.TTS,
    Way.SINK: Hop.SINK,
}


class _Judge:
    """A policy over one backend on own infrastructure; ``withdraw`` takes the backend out of it."""

    def __init__(self, backend: PolicyBackend) -> None:
        self._rules = Rules(home_country="DE")
        self._policy = compile_policy(self._rules, [backend])
        self._changed: list[Callable[[], None]] = []

    def decide(self, hop: Hop, needs: Needs) -> Decision:
        situation = Situation(
            labels=frozenset({Label.PUBLIC}),
            purpose=Purpose.SERVICE_REQUEST,
            hop=hop,
            as_of=datetime.now(UTC).date(),
            needs=needs,
        )
        return self._policy.decide(situation)

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        self._changed.append(changed)
        return lambda: self._changed.remove(changed)

    def withdraw(self) -> None:
        self._policy = compile_policy(self._rules, [])
        for changed in list(self._changed):
            changed()


class _Book:
    """Keeps how the attempts ended. After a failure there is no further one: nothing is retried."""

    def __init__(self, judge: _Judge) -> None:
        self.outcomes: list[Outcome] = []
        self._judge = judge

    async def before(self, verdict: Verdict, hop: Hop, size: int) -> None:
        """Nothing is kept of what goes out."""

    def after(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        if outcome.error is not None:
            self._judge.withdraw()

    async def refused(self, decision: Decision, hop: Hop) -> None:
        """The refusal itself says it."""


async def _let_through(_entrance: Entrance) -> None:
    """The usual: nothing happens before a request enters."""


class Door:
    """A subject's adapter, behind a router. Its roles are made when first used, once each.

    ``deadlines`` are the router's. ``events`` are the events of the streams as the adapter told
    them, ``sent_bytes`` what streams were sent; ``entrances`` are the requests that reached a
    role, each of them told to ``before`` first.

    Raises:
        PermitError: The settings lead off this machine: this door opens for fakes only.
    """

    def __init__(
        self, spec: AdapterSpec, subject: Subject, *, deadlines: Deadlines = _PATIENT
    ) -> None:
        self.spec = spec
        self.subject = subject
        self.settings = subject.settings
        self.endpoint = spec.locate(self.settings)
        places = {urlsplit(url).hostname or "" for url in self.endpoint.urls.values()}
        places |= self.endpoint.hosts
        here = all(is_loopback(host) for host in places)
        if not here or self.endpoint.in_process is bool(places):
            raise PermitError(
                f"{self.settings.name} leads to {', '.join(sorted(places)) or 'nowhere'}: the "
                "conformance suite talks to fakes on loopback only; set endpoint in the settings"
            )
        self.capabilities = spec.capabilities(self.settings)
        self.events: list[SpeechEvent] = []
        self.sent_bytes = 0
        self.entrances: list[Entrance] = []
        self.before: Callable[[Entrance], Awaitable[None]] = _let_through
        self.roles: dict[Way, Role] = {}
        self.context = self._context()
        self._judge = _Judge(self._policy_backend())
        self._book = _Book(self._judge)
        member = self._member(deadlines)
        fleet = Fleet([member], clock=asyncio.get_running_loop().time)
        self._router = Router(fleet, retry=Retry(attempts=1))

    @property
    def error(self) -> BackendError | None:
        """What went wrong in the latest attempt."""
        return self._book.outcomes[-1].error if self._book.outcomes else None

    def role(self, way: Way) -> Role:
        """The adapter's own role, made when it is first asked for."""
        if way not in self.roles:
            source: str | Callable[[AdapterContext], Role] = getattr(self.spec, way)
            make = Registry(extra=[self.spec]).role(self.spec, source)
            self.roles[way] = make(self.context)
        return self.roles[way]

    async def note(self, entrance: Entrance) -> None:
        """Take note of a request that enters a role."""
        self.entrances.append(entrance)
        await self.before(entrance)

    def withdraw(self) -> None:
        """Change the policy: from now on, this backend may have nothing."""
        self._judge.withdraw()

    async def transcribe(self, request: TranscriptionRequest) -> Transcript:
        """Hear a recording.

        Raises:
            BackendError: The attempt failed.
        """
        return await self._once(self._router.transcribe(self._judge, self._book, request))

    def listen(
        self, request: StreamRequest, frames: AsyncIterator[bytes]
    ) -> AsyncGenerator[SpeechEvent, None]:
        """Hear frames while they come. A failure is told by ``error``, and ends in a refusal."""
        return self._router.listen(self._judge, self._book, request, frames)

    def speak(self, request: SynthesisRequest) -> AsyncGenerator[bytes, None]:
        """Speak."""
        return self._router.speak(self._judge, self._book, request, clean=True, sticky=[])

    def send(self, request: SinkRequest) -> AsyncGenerator[str, None]:
        """Send text to the sink."""
        name = self.settings.name
        return self._router.send(self._judge, self._book, name, lambda _form: request)

    async def aclose(self) -> None:
        """Close the router, and every role that was made."""
        await self._router.aclose()
        for role in self.roles.values():
            await role.aclose()

    async def _once(self, asked: Coroutine[Any, Any, T]) -> T:
        try:
            return await asked
        except AllBackendsFailedError as failed:
            fault = failed.attempts[0].error
        raise fault

    def _context(self) -> AdapterContext:
        name, endpoint = self.settings.name, self.endpoint
        return AdapterContext(
            settings=self.settings,
            endpoint=endpoint,
            http=HttpSeam(endpoint, backend=name),
            websocket=WebSocketSeam(endpoint, backend=name),
        )

    def _policy_backend(self) -> PolicyBackend:
        own = Recipient(
            countries=frozenset({"DE"}),
            attributes=frozenset({"own_infrastructure"}),
            certainty=Certainty.PROVEN,
        )
        hops = {hop for way, hop in _HOPS.items() if getattr(self.spec, way) is not None}
        return PolicyBackend(
            name=self.settings.name,
            recipient=own,
            hops=frozenset(hops),
            capabilities=self.capabilities,
            simulated=self.spec.simulated,
        )

    def _member(self, deadlines: Deadlines) -> Member:
        spec = self.spec
        return Member(
            name=self.settings.name,
            capabilities=self.capabilities,
            deadlines=deadlines,
            transcriber=self._role(Way.TRANSCRIBER, spec.transcriber),
            streaming_transcriber=self._role(Way.STREAMING_TRANSCRIBER, spec.streaming_transcriber),
            synthesizer=self._role(Way.SYNTHESIZER, spec.synthesizer),
            sink=self._role(Way.SINK, spec.sink),
        )

    def _role(
        self, way: Way, source: str | Callable[[AdapterContext], R] | None
    ) -> Callable[[], R] | None:
        if source is None:
            return None
        return lambda: cast("R", Noted(self.role(way), self))
