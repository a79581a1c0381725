"""Finds the texts of a language, formal or informal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Final, cast

from voicegate.vocabulary import LawfulBasis, Purpose

__all__ = ["LANGUAGES", "NoticeTexts", "texts_for"]

LANGUAGES: Final = ("de", "en", "es", "fr", "it", "nl")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeTexts:
    """The sentences of one language in one form of address.

    ``language`` is a two-letter code. What is spoken comes first; ``written`` holds the
    sentences of the second layer by name.
    """

    language: str
    opening: str
    assistant: str
    named: str
    machine: str
    processing: str
    recorded: str
    not_recorded: str
    more: str
    person: str
    purposes: Mapping[Purpose, str]
    bases: Mapping[LawfulBasis, str]
    written: Mapping[str, str]


@cache
def texts_for(language: str, *, informal: bool = False) -> NoticeTexts:
    """The texts for a tag such as "de-CH"; a language without its own gets the English ones."""
    bare = language.replace("_", "-").partition("-")[0].lower()
    found = bare if bare in LANGUAGES else "en"
    module = import_module(f"voicegate.governance.notices.texts.{found}")
    build = cast("dict[bool, NoticeTexts]", module.TEXTS)
    return build[informal]
