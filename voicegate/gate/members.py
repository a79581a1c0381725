"""From the configured backends to the members that routing works with."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from voicegate._version import __version__
from voicegate.adapter.context import AdapterContext
from voicegate.adapter.http import HttpSeam
from voicegate.adapter.http_messages import HttpTimeouts
from voicegate.adapter.registry import Registry
from voicegate.adapter.roles import Role
from voicegate.adapter.websocket import WebSocketSeam
from voicegate.gate.assembly import Backend
from voicegate.routing.members import DEFAULT_DEADLINES, IN_PROCESS_DEADLINES, Deadlines, Member
from voicegate.routing.usage import Allowance
from voicegate.vocabulary import Hop

__all__ = ["Workshop"]

R = TypeVar("R", bound=Role)


class Workshop:
    """Opens the roles of backends when they are first used, once each, and closes them."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._open: list[Role] = []

    def member(self, backend: Backend) -> Member:
        """The member for one configured backend."""
        hops = backend.policy_backend.hops
        spec = backend.spec
        stt, tts, sink = (hop in hops for hop in (Hop.STT, Hop.TTS, Hop.SINK))
        return Member(
            name=backend.name,
            capabilities=backend.policy_backend.capabilities,
            fingerprint=_fingerprint(backend),
            deadlines=_deadlines(backend),
            allowance=_allowance(backend),
            transcriber=self._role(backend, spec.transcriber) if stt else None,
            streaming_transcriber=self._role(backend, spec.streaming_transcriber) if stt else None,
            synthesizer=self._role(backend, spec.synthesizer) if tts else None,
            sink=self._role(backend, spec.sink) if sink else None,
        )

    async def aclose(self) -> None:
        """Close every role that was opened."""
        for role in self._open:
            await role.aclose()
        self._open.clear()

    def _role(
        self, backend: Backend, source: str | Callable[[AdapterContext], R] | None
    ) -> Callable[[], R] | None:
        if source is None:
            return None
        opened: list[R] = []

        def role() -> R:
            if not opened:
                make = self._registry.role(backend.spec, source)
                opened.append(make(self._context(backend)))
                self._open.append(opened[0])
            return opened[0]

        return role

    def _context(self, backend: Backend) -> AdapterContext:
        endpoint, name, config = backend.endpoint, backend.name, backend.config
        proxy, ca_file = config.proxy, config.ca_file
        return AdapterContext(
            settings=backend.settings,
            endpoint=backend.endpoint,
            http=HttpSeam(
                endpoint,
                backend=name,
                proxy=proxy,
                ca_file=ca_file,
                timeouts=_timeouts(_deadlines(backend)),
            ),
            websocket=WebSocketSeam(endpoint, backend=name, proxy=proxy, ca_file=ca_file),
        )


def _fingerprint(backend: Backend) -> str:
    """Everything that changes how a backend sounds: what it is, where, and its options."""
    settings = backend.settings
    options = {name: repr(value) for name, value in sorted(settings.options.items())}
    parts = (__version__, settings.adapter, settings.region, settings.endpoint, options)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _allowance(backend: Backend) -> Allowance:
    limits, cost = backend.config.limits, backend.config.cost
    return Allowance(
        concurrent=limits.concurrent,
        per_minute=limits.per_minute,
        audio_seconds_per_day=limits.audio_seconds_per_day,
        characters_per_day=limits.characters_per_day,
        money_per_day=limits.money_per_day,
        money_per_minute=cost or 0.0,
    )


def _deadlines(backend: Backend) -> Deadlines:
    local = backend.endpoint.in_process and not backend.spec.simulated
    return replace(
        IN_PROCESS_DEADLINES if local else DEFAULT_DEADLINES, **dict(backend.config.timeouts)
    )


def _timeouts(deadlines: Deadlines) -> HttpTimeouts:
    """Never shorter than what routing waits for: it is routing that gives up."""
    usual = HttpTimeouts()
    return HttpTimeouts(
        connect_seconds=max(usual.connect_seconds, deadlines.connect),
        first_byte_seconds=max(usual.first_byte_seconds, deadlines.request),
        total_seconds=max(usual.total_seconds or 0.0, deadlines.request),
    )
