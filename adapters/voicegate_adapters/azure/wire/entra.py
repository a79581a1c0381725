"""Tokens of Microsoft Entra ID: what a source gives, when it ends, and the header it makes."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass, field
from typing import Final

from voicegate_adapters.azure.wire.reading import number, table, text

__all__ = ["RESOURCE_ID", "EntraToken", "read_token", "token_header"]

# The resource id as Azure's portal shows it under "Properties".
RESOURCE_ID: Final = re.compile(
    r"/subscriptions/[0-9a-fA-F-]{36}/resourceGroups/[\w().-]{1,90}"
    r"/providers/Microsoft\.CognitiveServices/accounts/[A-Za-z0-9._-]{1,64}",
    re.IGNORECASE | re.ASCII,
)
# What RFC 6750 allows after "Bearer": no space, no line break, and no "#" of the joined form.
_SENDABLE: Final = re.compile(r"[A-Za-z0-9._~+/-]+=*")
_NAMES: Final = ("token", "accessToken", "access_token")  # azure-identity, az, OAuth
_WHOLE: Final = re.compile(r"[0-9]{1,12}")
_NEVER: Final = 10**12
_LARGEST: Final = 65_536


@dataclass(frozen=True, slots=True)
class EntraToken:
    """An access token. ``ends_at``: seconds since 1970, None if nobody says."""

    value: str = field(repr=False)
    ends_at: float | None = None


def read_token(answer: str) -> EntraToken | None:
    """What a source gave: a token, or a JSON object with it and with ``expires_on``.

    The end is the earlier one of ``expires_on`` and of ``exp`` in the token itself. None if there
    is no token that could be sent.
    """
    answer = answer.strip()
    if len(answer) > _LARGEST:
        return None
    told: object = None
    if answer.startswith("{"):
        found = table(_json(answer))
        answer = next((value for name in _NAMES if (value := text(found.get(name)))), "").strip()
        told = found.get("expires_on")
    if not _SENDABLE.fullmatch(answer):
        return None
    ends = [end for end in (_seconds(told), _own_end(answer)) if end is not None]
    return EntraToken(answer, min(ends, default=None))


def token_header(token: EntraToken, resource: str | None) -> dict[str, str]:
    """``Authorization``: the token alone, or joined with the id of the ``resource`` it is for."""
    joined = token.value if resource is None else f"aad#{resource}#{token.value}"
    return {"authorization": f"Bearer {joined}"}


def _own_end(token: str) -> float | None:
    """``exp`` of a JSON Web Token; it is read and not checked, which is for Azure to do."""
    parts = token.split(".")
    if len(parts) != 3:  # noqa: PLR2004 - a header, claims, a signature
        return None
    try:
        claims = base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4))
        return _seconds(table(_json(claims.decode())).get("exp"))
    except ValueError:
        return None


def _json(document: str) -> object:
    try:
        return json.loads(document)
    except (ValueError, RecursionError):
        return None


def _seconds(value: object) -> float | None:
    """Seconds since 1970, which some of Microsoft's services write as text."""
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return float(value)
    return number(value) if not isinstance(value, int) or value < _NEVER else None
