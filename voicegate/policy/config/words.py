"""Words of the vocabulary in a file, and what to say when one is not known."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from enum import Enum
from typing import Final, TypeVar

from pydantic_core import PydanticCustomError

from voicegate.policy.config.secret_ref import looks_like_key

__all__ = ["did_you_mean", "nearest", "problem", "short_list", "shown", "word"]

_MAX_SHOWN: Final = 48
_MAX_LIST: Final = 8

E = TypeVar("E", bound=Enum)


def problem(message: str, suggestion: str | None = None) -> PydanticCustomError:
    """An error for a validator to raise; it carries a message and what to do next."""
    # pydantic fills {…} in a template from the context; ours stands there whole.
    return PydanticCustomError(
        "voicegate", "{message}", {"message": message, "suggestion": suggestion}
    )


def shown(value: str) -> str:
    """``value`` quoted for a message: short, without control characters, never a key."""
    if looks_like_key(value):
        return "(a value that looks like a key)"
    plain = "".join(c if unicodedata.category(c)[0] not in "CZ" or c == " " else "?" for c in value)
    cut = plain if len(plain) <= _MAX_SHOWN else plain[:_MAX_SHOWN] + "…"
    return f'"{cut}"'


def short_list(words: Iterable[str]) -> str:
    """The words in their order, at most eight."""
    known = list(words)
    more = len(known) - _MAX_LIST
    return ", ".join(known[:_MAX_LIST]) + (f", … ({more} more)" if more > 0 else "")


def did_you_mean(wrong: str, known: Iterable[str]) -> str | None:
    """A suggestion for a word that is not known: the nearest one, or the short list of all."""
    choices = list(known)
    if not choices:
        return None
    near = nearest(wrong, choices)
    return f"known: {short_list(choices)}" if near is None else f'did you mean "{near}"?'


def nearest(wrong: str, known: Iterable[str]) -> str | None:
    """The word that was most likely meant; None: there is none like it."""
    folded = {_folded(c): c for c in reversed(list(known))}
    near = difflib.get_close_matches(_folded(wrong[:80]), folded, n=1, cutoff=0.6)
    if not near:  # "eu-west" for "eu": one is the beginning of the other
        near = [f for f in folded if len(f) > 1 and _folded(wrong).startswith(f)][-1:]
    return folded[near[0]] if near else None


def word(kind: type[E], what: str, value: object) -> E:
    """The member of the enum ``kind`` whose value, or whose text, is ``value``.

    Raises:
        PydanticCustomError: There is none; the message has a suggestion.
    """
    members = {str(m): m for m in kind}
    if isinstance(value, kind):
        return value
    if not isinstance(value, str):
        raise problem(f"expected a {what} in quotes", f"known: {short_list(members)}")
    if value not in members:
        raise problem(f"unknown {what} {shown(value)}", did_you_mean(value, members))
    return members[value]


def _folded(text: str) -> str:
    return re.sub(r"[-_. ]+", "_", text.lower())
