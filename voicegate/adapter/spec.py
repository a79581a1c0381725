"""What an adapter says of itself, and what it gets to work with."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from voicegate.speech import Capabilities

if TYPE_CHECKING:
    from voicegate.adapter.http import HttpSeam
    from voicegate.adapter.roles import Sink, StreamingTranscriber, Synthesizer, Transcriber
    from voicegate.adapter.websocket import WebSocketSeam

__all__ = [
    "AdapterContext",
    "AdapterSpec",
    "BackendSettings",
    "Endpoint",
    "EndpointError",
    "Secret",
]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class AdapterSpec:
    """An adapter's visiting card: what an entry point of ``voicegate.adapters`` must be.

    Loading it imports no SDK. ``locate`` is pure: settings in, endpoint out, or ``EndpointError``.
    A role is ``"package.module:Class"``, imported when first used, or something that makes it.
    ``extra`` is the extra of the adapter's own distribution that installs what it needs.
    ``keeps`` names the conditions of the endpoint catalogue that the adapter keeps on all requests,
    or checks on every answer; a place that rests on another one counts as unknown.
    """

    name: str
    locate: Callable[[BackendSettings], Endpoint]
    capabilities: Callable[[BackendSettings], Capabilities]
    transcriber: str | Callable[[AdapterContext], Transcriber] | None = None
    streaming_transcriber: str | Callable[[AdapterContext], StreamingTranscriber] | None = None
    synthesizer: str | Callable[[AdapterContext], Synthesizer] | None = None
    sink: str | Callable[[AdapterContext], Sink] | None = None
    regions: tuple[str, ...] = ()
    options: frozenset[str] = frozenset()
    secrets: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()
    extra: str | None = None
    keeps: frozenset[str] = frozenset()
    simulated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AdapterContext:
    """What a role is constructed with. ``clock`` gives seconds, monotonic."""

    settings: BackendSettings
    endpoint: Endpoint
    http: HttpSeam
    websocket: WebSocketSeam
    clock: Callable[[], float] = time.monotonic

    @property
    def backend(self) -> str:
        """The backend's name in the configuration."""
        return self.settings.name

    def option(self, key: str, default: str) -> str:
        """The option ``key`` as text, or ``default``."""
        value = self.settings.options.get(key, default)
        return str(value)
