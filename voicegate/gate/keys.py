"""Resolve references to secrets from the environment or from the operator's callback."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from voicegate.adapter.settings import Secret
from voicegate.policy.config import SecretRef, SecretSource

__all__ = ["SecretCallback", "missing_secret", "resolve_secret"]

SecretCallback = Callable[[str], str | None]
"""Gives the secret of a name, or None if there is none.

Called when a gate is made; for a secret that ends (a token), again later and in a worker thread.
"""


def resolve_secret(
    ref: SecretRef, environ: Mapping[str, str], callback: SecretCallback | None
) -> Secret | None:
    """The secret that ``ref`` names; None if there is none or it is empty."""

    def ask() -> str | None:
        if ref.source is SecretSource.ENVIRONMENT:
            return environ.get(ref.name)
        return None if callback is None else callback(ref.name)

    # A key that was read from a file often brings its line end along.
    value = (ask() or "").strip()
    return Secret(ref.name, value, ask) if value else None


def missing_secret(ref: SecretRef) -> tuple[str, str]:
    """What to say of a secret that is not there: the message, and what to do next."""
    if ref.source is SecretSource.ENVIRONMENT:
        return (
            f"the environment variable {ref.name} is not set, or empty",
            f"export {ref.name}=… before you start",
        )
    return (
        f'the secret callback gave nothing for "{ref.name}"',
        "pass secret_callback= to the gate, and let it return the key",
    )
