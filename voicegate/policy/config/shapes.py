"""The two shapes that TOML nests: tables and lists, told apart with their types kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

__all__ = ["as_list", "as_table"]


def as_table(value: object) -> dict[str, object] | None:
    """``value`` as a table, or None if it is none. TOML's keys are always text."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


def as_list(value: object) -> Sequence[object] | None:
    """``value`` as a list, or None if it is none."""
    return cast("Sequence[object]", value) if isinstance(value, list) else None
