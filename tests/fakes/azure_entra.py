"""Microsoft Entra ID as Azure Speech sees it: tokens that end, and who may come in with which.

A token is a JSON Web Token with ``aud`` and ``exp``, signed with a key of this fake's own. A
regional host takes it joined with the id of its resource (``aad#ID#TOKEN``), a custom domain alone.
"""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

__all__ = ["HOUR", "RESOURCE", "Entra"]

HOUR = 3600.0
RESOURCE = (
    "/subscriptions/0f3c9a52-1111-2222-3333-444455556666/resourceGroups/muster-rg"
    "/providers/Microsoft.CognitiveServices/accounts/muster"
)
_AUDIENCE = "https://cognitiveservices.azure.com"
_KEY = b"of this fake alone"


def _part(value: object) -> str:
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _claims(part: str) -> dict[str, Any]:
    return dict(json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))))


@dataclass
class Entra:
    """``resource`` is the one whose host asks; None for a custom domain. ``now`` is the time.

    ``issued`` are the tokens given so far, ``revoked`` those that are good no more.
    """

    now: Callable[[], float]
    resource: str | None = None
    issued: list[str] = field(default_factory=list[str])
    revoked: set[str] = field(default_factory=set[str])

    def token(self, seconds: float = HOUR, *, audience: str = _AUDIENCE) -> str:
        """A new token that is good for ``seconds``."""
        claims = {"aud": audience, "exp": int(self.now() + seconds), "uti": len(self.issued)}
        signed = f"{_part({'alg': 'HS256', 'typ': 'JWT'})}.{_part(claims)}"
        self.issued.append(f"{signed}.{_part(self._signature(signed))}")
        return self.issued[-1]

    def admits(self, authorization: str | None) -> bool:
        """Whether a host of the resource lets that header in."""
        begins = "Bearer " if self.resource is None else f"Bearer aad#{self.resource}#"
        if authorization is None or not authorization.startswith(begins):
            return False
        token = authorization.removeprefix(begins)
        signed, _, signature = token.rpartition(".")
        if token.count(".") != 2 or signature != _part(self._signature(signed)):
            return False
        claims = _claims(signed.partition(".")[2])
        good = claims["aud"] == _AUDIENCE and claims["exp"] > self.now()
        return good and token not in self.revoked

    def _signature(self, signed: str) -> bytes:
        return hmac.digest(_KEY, signed.encode(), "sha256")
