"""What a role of an adapter gets to work with."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from voicegate.adapter.http import HttpSeam
from voicegate.adapter.settings import BackendSettings, Endpoint
from voicegate.adapter.websocket import WebSocketSeam

__all__ = ["AdapterContext"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdapterContext:
    """What a role is constructed with.

    ``clock`` gives seconds, monotonic; ``wall_clock`` seconds since 1970, for what ends at a time.
    """

    settings: BackendSettings
    endpoint: Endpoint
    http: HttpSeam
    websocket: WebSocketSeam
    clock: Callable[[], float] = time.monotonic
    wall_clock: Callable[[], float] = time.time

    @property
    def backend(self) -> str:
        """The backend's name in the configuration."""
        return self.settings.name

    def option(self, key: str, default: str) -> str:
        """The option ``key`` as text, or ``default``."""
        value = self.settings.options.get(key, default)
        return str(value)

    def seconds(self, key: str, default: float) -> float:
        """The option ``key`` as seconds, or ``default``."""
        value = self.settings.options.get(key, default)
        return float(value) if isinstance(value, int | float) else default
