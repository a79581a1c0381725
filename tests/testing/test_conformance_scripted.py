"""The conformance suite on the scripted backends: they stand in for real ones in bots' tests."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from voicegate.adapter import BackendSettings
from voicegate.testing import Fault, FaultKind, Script, Scripts, scripted_adapter
from voicegate.testing.conformance import (
    RETRY_AFTER_SECONDS,
    AdapterConformance,
    Received,
    Subject,
    Trouble,
    Way,
)

_SCRIPTS = Scripts()
_KINDS = {
    Trouble.GARBAGE: FaultKind.GARBAGE,
    Trouble.HANG: FaultKind.HANG,
    Trouble.RESET: FaultKind.DROP,
}


_ANY_AUDIO = "it hears the lines of its script in any audio, that is what it is for"


class Scripted(Subject):
    """A script that every test begins anew."""

    def __init__(self) -> None:
        self._script = _SCRIPTS["stage"] = Script(lines=("my name is anna schmidt",) * 40)

    @property
    def settings(self) -> BackendSettings:
        return BackendSettings(name="stage", adapter="scripted")

    def received(self) -> list[Received]:
        return [Received(text=text) for text in self._script.texts]

    def open_connections(self) -> int:
        return self._script.open_streams

    async def strike(self, trouble: Trouble, way: Way, elsewhere: str) -> None:
        fault = Fault(
            kind=_KINDS.get(trouble, FaultKind.STATUS),
            status=int(trouble) if trouble.isdecimal() else None,
            retry_after_seconds=RETRY_AFTER_SECONDS if trouble is Trouble.RATE_LIMITED else None,
        )
        self._script.faults = [fault] * 10


class TestScripted(AdapterConformance):
    spec = scripted_adapter(_SCRIPTS)
    exempt = {  # noqa: RUF012
        "test_in_silence_nothing_is_heard": _ANY_AUDIO,
        "test_an_empty_recording_is_no_crash": _ANY_AUDIO,
    }
    troubles = frozenset(_KINDS) | {trouble for trouble in Trouble if trouble.isdecimal()}

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        yield Scripted()
