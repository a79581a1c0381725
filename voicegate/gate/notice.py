"""The notice that a caller hears first, and the gate's memory of whether she did."""

from __future__ import annotations

from typing import Final

from voicegate.errors import RefusedError
from voicegate.governance.notices import first_layer
from voicegate.policy.config import LineConfig, NoticeConfig
from voicegate.vocabulary import Purpose

__all__ = ["Notice", "NoticeState", "OwnText", "build_notice"]

_MISSING: Final = (
    "the caller has not heard the notice yet, so nothing she says may be recognised (GDPR Art. 13, "
    "AI Act Art. 50(5)): play `call.speak(call.notice())` to its end first; where she hears it "
    'elsewhere, say so: notice = {{ played_elsewhere = 2026-03-01, how = "…" }} in [line.{line}], '
    "or `await call.attest_notice(...)` in this call"
)


class OwnText(str):
    """A text that was built from the configuration, and that the law has the bot say."""

    __slots__ = ()


class Notice(OwnText):
    """The text that is spoken first."""

    __slots__ = ()


class NoticeState:
    """Whether the caller of one call has heard the notice."""

    def __init__(self, line: str, *, given: bool) -> None:
        self._line = line
        self.given = given

    def check(self) -> None:
        """Stop what would hear the caller before she was told.

        Raises:
            RefusedError: She has not heard the notice.
        """
        if not self.given:
            raise RefusedError(_MISSING.format(line=self._line))


def build_notice(
    facts: NoticeConfig, line: LineConfig, language: str, purpose: Purpose | None = None
) -> Notice:
    """The spoken notice (GDPR Art. 13 first layer, AI Act Art. 50) for calls of ``line``.

    A language without a text of its own gets the English one.
    """
    return Notice(first_layer(facts, line, language, purpose))
