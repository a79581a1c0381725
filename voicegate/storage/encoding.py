"""Rows as JSON text. What is hashed is this text, so nobody has to make the same text again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

__all__ = ["json_text"]


@cache
def _encoder() -> Callable[[Mapping[str, object]], bytes]:
    from pydantic_core import to_json  # slow to import, and three times as fast as json

    return to_json


def json_text(values: Mapping[str, object]) -> str:
    """``values`` as compact JSON, in their order, not escaped beyond need."""
    return _encoder()(values).decode()
