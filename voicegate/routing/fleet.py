"""All backends of a gate, with their health."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from voicegate.routing.breaker import Breaker, BreakerState
from voicegate.routing.members import Member

__all__ = ["Fleet"]


class Fleet:
    """The members by name. ``clock`` gives monotonic seconds."""

    def __init__(self, members: Iterable[Member], *, clock: Callable[[], float]) -> None:
        self._members: Mapping[str, Member] = {m.name: m for m in members}
        self._health = {name: Breaker(clock) for name in self._members}

    def __getitem__(self, name: str) -> Member:
        return self._members[name]

    def __iter__(self) -> Iterator[Member]:
        return iter(self._members.values())

    def health(self, name: str) -> Breaker:
        """The breaker of one member."""
        return self._health[name]

    def able(
        self, permitted: Sequence[str], role: Callable[[Member], object | None]
    ) -> list[Member]:
        """The permitted members that have the role, in the order of preference."""
        members = (self._members[name] for name in permitted if name in self._members)
        return [member for member in members if role(member) is not None]

    def by_health(self, members: Sequence[Member]) -> list[Member]:
        """The same members, those with a closed breaker first; otherwise the order stays."""
        return sorted(members, key=lambda m: self._health[m.name].state is not BreakerState.CLOSED)
