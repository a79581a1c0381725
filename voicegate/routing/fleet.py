"""All backends of a gate, with their health."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime

from voicegate.errors import BackendError
from voicegate.routing.breaker import BreakerState
from voicegate.routing.health import Health
from voicegate.routing.members import Member
from voicegate.routing.pace import Paces
from voicegate.routing.shared import Shared
from voicegate.routing.usage import LocalBooks, Usage
from voicegate.routing.voices import Voices

__all__ = ["Fleet"]

# Bound once: reading a member of an enum costs more than reading a name.
_CLOSED, _HALF_OPEN = BreakerState.CLOSED, BreakerState.HALF_OPEN


def _utc_today() -> date:
    return datetime.now(UTC).date()


class Fleet:
    """The members by name. ``clock`` gives monotonic seconds.

    ``usage`` counts what their limits are about; by default this process counts for itself.
    ``measured`` puts the permitted backends in the order of what was measured of them, instead of
    the policy's. ``to_probe`` is told of each backend that has been left alone for long enough.
    """

    def __init__(
        self,
        members: Iterable[Member],
        *,
        clock: Callable[[], float],
        measured: bool = False,
        usage: Usage | None = None,
    ) -> None:
        self._members: Mapping[str, Member] = {m.name: m for m in members}
        self._health = {name: Health(clock) for name in self._members}
        self._measured = measured
        self.voices = Voices()
        self.paces = Paces()
        self._usage = usage or Usage(LocalBooks(clock, _utc_today))
        self.to_probe: Callable[[Member], None] | None = None

    def __getitem__(self, name: str) -> Member:
        return self._members[name]

    def __iter__(self) -> Iterator[Member]:
        return iter(self._members.values())

    def health(self, name: str) -> Health:
        """How one member has been doing."""
        return self._health[name]

    def learn(self, member: Member, error: BackendError | None, seconds: float) -> None:
        """A request at ``member`` ended after ``seconds``: well, or with ``error``."""
        health = self._health[member.name]
        if error is None:
            health.succeeded(seconds)
        else:
            health.failed(error)

    def well(self, member: Member) -> bool:
        """Whether ``member`` is in use, and not left alone."""
        return self._health[member.name].state is _CLOSED

    async def enter(self, member: Member) -> BackendError | None:
        """Take a place at ``member``, or the error that says which of its limits is reached."""
        return await self._usage.enter(member.name, member.allowance)

    def leave(self, member: Member, *, seconds: float = 0.0, characters: int = 0) -> None:
        """Give the place back; so many seconds of audio and characters went there."""
        self._usage.leave(member.name, member.allowance, seconds=seconds, characters=characters)

    def spend(self, member: Member, *, seconds: float = 0.0, characters: int = 0) -> None:
        """So many seconds of audio and characters went to ``member``."""
        self._usage.spend(member.name, member.allowance, seconds=seconds, characters=characters)

    def share(self, shared: Shared) -> None:
        """Tell ``shared`` what is learned of the backends, and learn from it."""
        shared.follow(dict(self._health))

    def able(
        self, permitted: Sequence[str], role: Callable[[Member], object | None]
    ) -> list[Member]:
        """The permitted members that have the role, in the order of preference."""
        members = (self._members[name] for name in permitted if name in self._members)
        return [member for member in members if role(member) is not None]

    def by_health(self, members: Sequence[Member]) -> list[Member]:
        """The same members, those with a closed breaker first; otherwise the order stays.

        The others come last: they are permitted, and better than silence.
        """
        closed: list[Member] = []
        others: list[Member] = []
        for member in members:
            state = self._health[member.name].state
            (closed if state is _CLOSED else others).append(member)
            if state is _HALF_OPEN and self.to_probe is not None:
                self.to_probe(member)
        if self._measured:
            for part in (closed, others):
                part.sort(key=lambda member: self._health[member.name].score)
        return closed + others
