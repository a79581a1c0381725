"""References to secrets: the file names where a key comes from, never the key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

__all__ = ["SecretRef", "SecretSource", "looks_like_key", "names_a_secret", "parse_secret_ref"]

_REFERENCE = re.compile(r"\$\{(secret:)?([A-Za-z_][A-Za-z0-9_./-]*)\}")
_ENV_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
# Public prefixes of vendors' keys. Ids of voices, projects and models must not match.
_KEY_SHAPES = re.compile(
    r"(?:\b(?:sk|rk|pk)[-_](?:proj[-_]|live[-_]|test[-_])?[A-Za-z0-9_-]{8,}"
    r"|\b(?:AKIA|ASIA)[A-Z0-9]{12,}|\bAIza[A-Za-z0-9_-]{20,}"
    r"|\bgh[pousr]_[A-Za-z0-9]{16,}|\bgithub_pat_\w{16,}|\bxox[abpr]-[A-Za-z0-9-]{10,}"
    r"|\b(?:hf|gsk|xai|r8|sk_car|nvapi)[-_][A-Za-z0-9_-]{16,}"
    r"|\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}|-----BEGIN [A-Z ]*PRIVATE KEY"
    r"|\b(?:Bearer|Basic|Token) [A-Za-z0-9+/=._-]{12,}"
    r"|\b[0-9a-f]{32}\b|\b[0-9a-f]{40}\b|\b[0-9a-f]{64}\b)"
)
_SECRET_NAMES: Final = frozenset(
    {"key", "keys", "apikey", "token", "secret", "secrets", "password", "passwd", "passphrase"}
    | {"credential", "credentials", "auth", "authorization", "bearer", "pat", "sas"}
)
_HARMLESS: Final = frozenset({"tokens", "keywords", "keyterms"})


class SecretSource(StrEnum):
    """Where a secret is looked up."""

    ENVIRONMENT = "environment"
    CALLBACK = "callback"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretRef:
    """The name under which a secret is looked up, and where. It holds no secret."""

    name: str
    source: SecretSource = SecretSource.ENVIRONMENT

    def __str__(self) -> str:
        if self.source is SecretSource.CALLBACK:
            return f"${{secret:{self.name}}}"
        return f"${{{self.name}}}"


def parse_secret_ref(text: str) -> SecretRef | None:
    """Read ``${ENV_NAME}`` or ``${secret:name}``; None if ``text`` is no reference."""
    found = _REFERENCE.fullmatch(text.strip())
    if found is None:
        return None
    if found.group(1):
        return SecretRef(name=found.group(2), source=SecretSource.CALLBACK)
    return SecretRef(name=found.group(2)) if _ENV_NAME.fullmatch(found.group(2)) else None


def names_a_secret(key: str) -> bool:
    """Whether a key of that name holds a secret: ``key``, ``api_key``, ``authToken``."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", key)
    words = re.split(r"[^A-Za-z0-9]+", snake.lower())
    if _HARMLESS.intersection(words) or "public" in words:
        return False
    return not _SECRET_NAMES.isdisjoint(words)


def looks_like_key(text: str) -> bool:
    """Whether ``text`` has the shape of a vendor's key, wherever it stands."""
    return _KEY_SHAPES.search(text) is not None
