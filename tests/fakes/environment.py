"""Environment settings that would re-point a vendor's client, all at once."""

from __future__ import annotations

import pytest

__all__ = ["repoint"]

VENDOR_VARIABLES = (
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "WS_PROXY",
    "WSS_PROXY",
    "SOCKS_PROXY",
    "OPENAI_BASE_URL",
    "GLADIA_API_URL",
    "SPEECHMATICS_RT_URL",
    "SPEECHMATICS_BATCH_URL",
    "CARTESIA_BASE_URL",
    "ASSEMBLYAI_BASE_URL",
    "AWS_ENDPOINT_URL",
    "AWS_ENDPOINT_URL_POLLY",
    "AWS_ENDPOINT_URL_TRANSCRIBE",
    "AWS_ENDPOINT_URL_S3",
)


def repoint(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """Let every variable that a vendor's client obeys point to ``url``, without exception."""
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name in VENDOR_VARIABLES:
        monkeypatch.setenv(name, url)
