"""The notice that a caller hears first."""

from __future__ import annotations

__all__ = ["Notice"]


class Notice(str):
    """A text that was built from the configuration: fixed, spoken first, nobody's data in it."""

    __slots__ = ()
