"""What a configuration says of a backend, and where that leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

__all__ = ["BackendSettings", "Endpoint", "EndpointError", "Secret"]


class Secret:
    """A key. Only ``reveal()`` shows it; repr, str, format and pickle do not."""

    __slots__ = ("_value", "name")

    def __init__(self, name: str, value: str) -> None:
        self.name = name
        self._value = value

    def reveal(self) -> str:
        """The key itself, for the wire only."""
        return self._value

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
