"""What the code of a refusal means, where the words of the single case are not known any more."""

from __future__ import annotations

from typing import Any

from voicegate.policy.reasons import make_reason, reason_codes, reason_text

__all__ = ["articles_of", "sentence_of"]

_WORDS = (
    "because", "consent", "country", "day", "days", "form", "instrument", "label", "limit",
    "missing", "operator", "preset", "purpose", "tier", "tool", "words",
)  # fmt: skip
_DOTS: dict[str, Any] = dict.fromkeys(_WORDS, "…")


def sentence_of(code: str, language: str) -> str:
    """The sentence of ``code`` with dots for the words of a case; the code if nobody knows it."""
    if code not in reason_codes():
        return code
    return reason_text(make_reason(code, **_DOTS), language)


def articles_of(code: str) -> tuple[str, ...]:
    """The articles behind ``code``."""
    if code not in reason_codes():
        return ()
    return make_reason(code, **_DOTS).articles
