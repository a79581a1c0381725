"""Reasons: codes with articles and a sentence, in English and German, from one data file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from importlib import resources
from typing import Any

from voicegate.policy.decision import Reason
from voicegate.policy.sentences import is_german
from voicegate.vocabulary import Consent, Form, Label, Purpose, Regime

__all__ = ["load_reasons", "make_reason", "name_of", "reason_codes", "reason_text"]


@cache
def _table() -> Mapping[str, Any]:
    data = resources.files("voicegate.policy") / "data" / "reasons.toml"
    return tomllib.loads(data.read_text(encoding="utf-8"))


def load_reasons() -> None:
    """Read the sentences now: else the first decision would, while a caller waits."""
    _table()


def reason_codes() -> frozenset[str]:
    """Every code that a decision can give."""
    return frozenset(_table()["reason"])


def reason_text(reason: Reason, language: str = "en") -> str:
    """The sentence of ``reason``: German for "de" and "de-AT", English for anything else."""
    return (reason.text_de or reason.text) if is_german(language) else reason.text


def name_of(word: Label | Purpose | Consent | Form, language: str = "en") -> str:
    """The name of a label, purpose, consent or form, for people."""
    kinds: dict[type, str] = {Label: "label", Purpose: "purpose", Consent: "consent", Form: "form"}
    return str(_table()[kinds[type(word)]][str(word)]["de" if is_german(language) else "en"])


def make_reason(
    code: str,
    *,
    articles: tuple[str, ...] = (),
    regime: Regime = Regime.EU,
    **words: object,
) -> Reason:
    """The reason ``code``; ``words`` fill its sentence, ``articles`` come before its own.

    Raises:
        KeyError: There is no such code, or a word of its sentence is missing.
    """
    row = _table()["reason"][code]
    own = row.get(f"articles_{regime}", row["articles"])
    english = {key: _say(word, "en") for key, word in words.items()}
    german = {key: _say(word, "de") for key, word in words.items()}
    return Reason(
        code=code,
        articles=tuple(dict.fromkeys((*articles, *own))),
        text=row["en"].format(**english),
        text_de=row["de"].format(**german),
    )


def _say(word: object, language: str) -> str:
    if isinstance(word, Label | Purpose | Consent | Form):
        return name_of(word, language)
    if isinstance(word, date):
        return f"{word:%d.%m.%Y}" if language == "de" else word.isoformat()
    return str(word.value) if isinstance(word, Enum) else str(word)
