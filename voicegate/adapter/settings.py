"""What a configuration says of a backend, and where that leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

__all__ = ["BackendSettings", "Endpoint", "EndpointError", "Secret"]


class Secret:
    """A key. Only ``reveal()`` shows it; repr, str, format and pickle do not.

    ``source`` is where it came from, for a key that ends and is asked for again.
    """

    __slots__ = ("_source", "_value", "name")

    def __init__(
        self, name: str, value: str, source: Callable[[], str | None] | None = None
    ) -> None:
        self.name = name
        self._value = value
        self._source = source

    def reveal(self) -> str:
        """The key itself, for the wire only."""
        return self._value

    def ask_again(self) -> str:
        """What its source gives now, else the key itself; empty if the source has none.

        It may block and raise whatever the operator's callback does: call it in a worker thread,
        and show nothing of an exception.
        """
        if self._source is None:
            return self._value
        return (self._source() or "").strip()

    def __repr__(self) -> str:
        return f"<Secret {self.name}>"

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError(f"the secret {self.name} cannot be pickled")


class EndpointError(ValueError):
    """A backend's settings name no endpoint; ``key`` is the setting that is wrong."""

    def __init__(self, key: str, message: str, suggestion: str | None = None) -> None:
        super().__init__(message)
        self.key = key
        self.message = message
        self.suggestion = suggestion


@dataclass(frozen=True, slots=True, kw_only=True)
class BackendSettings:
    """What a configuration says of one backend, secrets resolved."""

    name: str
    adapter: str
    region: str | None = None
    endpoint: str | None = None
    options: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    secrets: Mapping[str, Secret] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where a backend really is: base URLs by use ("stt", "tts", "sink", …) and all its hosts.

    A host is lower case and without port. ``in_process`` means that nothing leaves the process.
    """

    urls: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    hosts: frozenset[str] = frozenset()
    in_process: bool = False
