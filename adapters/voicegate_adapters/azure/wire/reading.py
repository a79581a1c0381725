"""Reading JSON whose shape nobody promised: what is not there, or is something else, is None."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import cast

__all__ = ["number", "rows", "table", "text"]


def table(value: object) -> Mapping[str, object]:
    """``value`` as an object; anything else is an empty one."""
    return cast("Mapping[str, object]", value) if isinstance(value, Mapping) else {}


def rows(value: object) -> Sequence[object]:
    """``value`` as a list; anything else is an empty one."""
    return cast("Sequence[object]", value) if isinstance(value, list) else ()


def number(value: object) -> float | None:
    """``value`` as a number from 0 on."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return float(value) if math.isfinite(value) and value >= 0 else None


def text(value: object) -> str | None:
    """``value`` as text."""
    return value if isinstance(value, str) else None
