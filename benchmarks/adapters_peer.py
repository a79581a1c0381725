"""What benchmarks/adapters.py needs of a vendor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from voicegate.adapter import BackendSettings

__all__ = ["Peer", "Side"]


class Side(Protocol):
    """One of the two: the adapter, or the SDK by hand."""

    async def hear(self, frames: Sequence[bytes]) -> int:
        """Stream ``frames``; how many final results came."""
        ...

    async def speak(self, text: str) -> int:
        """Speak ``text``; how many bytes of sound came."""
        ...

    async def aclose(self) -> None:
        """Close what is open."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A vendor. ``fake`` is run by this Python; it prints its URL and ends with its input."""

    fake: str
    settings: Callable[[str], BackendSettings]
    bare: Callable[[str], Side]
    call: Callable[[float], bytes]  # so many seconds of speech that the fake understands
