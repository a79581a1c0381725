"""Voices that speak."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Voice"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A voice of one backend. ``id`` is the vendor's name for it, ``language`` a BCP 47 tag."""

    id: str
    language: str
    gender: str | None = None
    style: str | None = None
    name: str | None = None
