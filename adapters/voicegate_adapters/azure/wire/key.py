"""The one header that opens Azure Speech."""

from __future__ import annotations

from typing import Final

from voicegate.adapter.settings import BackendSettings

__all__ = ["KEY_HEADER", "key_header"]

KEY_HEADER: Final = "ocp-apim-subscription-key"


def key_header(settings: BackendSettings) -> dict[str, str]:
    """The header with the key; a container needs none."""
    key = settings.secrets.get("key")
    return {} if key is None or not key.reveal() else {KEY_HEADER: key.reveal()}
