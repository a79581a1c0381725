"""The redactor: what is the same for all calls."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from voicegate.redaction.call import CallRedaction
from voicegate.redaction.engines.protocol import EngineRunner, ask_in_order
from voicegate.redaction.finder import Finder
from voicegate.redaction.results import RedactionRules

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Redactor"]


class Redactor:
    """Finds and replaces personal data. Immutable and safe to share between threads.

    Args:
        rules: what to look for; the default looks for everything in German and English.
        run_engines: asks the optional engines of the rules; the gate's has a time budget
            (``voicegate.gate.engines.WithinBudget``), the default asks one after the other.

    Raises:
        ConfigError: if a rule cannot be used.
        MissingExtraError: if own patterns are given and google-re2 is not installed.
    """

    __slots__ = ("_finder", "rules")

    def __init__(
        self, rules: RedactionRules | None = None, *, run_engines: EngineRunner = ask_in_order
    ) -> None:
        self.rules = rules or RedactionRules()
        self._finder = Finder(self.rules, run_engines=run_engines)

    def __repr__(self) -> str:
        return f"<Redactor for {', '.join(self.rules.languages)}>"

    def call(
        self,
        master_key: bytes | None = None,
        *,
        expires_at_seconds: float | None = None,
        random: Callable[[int], bytes] = secrets.token_bytes,
    ) -> CallRedaction:
        """The state for one call.

        Args:
            master_key: the operator's 32 bytes; needed only to export the vault.
            expires_at_seconds: when the vault's values stop being revealed, on the caller's clock.
            random: gives random bytes, for repeatable tests.
        """
        return CallRedaction(
            self._finder,
            master_key=master_key,
            expires_at_seconds=expires_at_seconds,
            random=random,
        )
