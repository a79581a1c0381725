"""Who asks: verified by the operator's own process, and shown by a token that it signed.

A caller's number is no proof of anything, because anybody can send any number; it is refused here
by every name that it goes by.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, cast

from voicegate.errors import RefusedError
from voicegate.governance.rights.requests import Right

__all__ = ["IdentityCheck", "SignedTokens", "checked_method", "sign_identity"]

_MARK = "voicegate-identity-1"
_LONGEST = timedelta(days=1)
_AHEAD = timedelta(minutes=2)
_NUMBERS = (
    "ani", "caller_id", "caller_number", "callerid", "cli", "clip", "msisdn", "number", "phone",
    "phone_number", "telephone",
)  # fmt: skip


class IdentityCheck(Protocol):
    """The operator's own way to verify who asks; a plain function does."""

    def __call__(self, subject: str, right: Right, proof: str, now: datetime, /) -> str | None:
        """By which method ``proof`` shows that ``subject`` asks, as a code; None if it does not.

        ``subject`` is the operator's own id of the person, in clear. Codes are for instance
        ``one_time_code``, ``eid``, ``customer_portal``, ``id_document``.
        """
        ...


def checked_method(method: str | None) -> str:
    """``method``, unless nobody was verified, or by a caller's number.

    Raises:
        RefusedError: With what to do instead.
    """
    if not method:
        raise RefusedError(
            "the identity of who asks was not verified; verify it in your own process (Art. 12(6) "
            "GDPR) and pass its proof"
        )
    if method.lower().replace("-", "_").replace(" ", "_") in _NUMBERS:
        raise RefusedError(
            "a caller's number identifies nobody: anybody can send any number; call back and ask "
            "for a one-time code, or verify the person in another way"
        )
    return method


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedTokens:
    """Checks tokens that the operator's process signed with an Ed25519 key.

    ``public_key`` are the 32 bytes of its public half. A token names the subject, the rights and
    the method, and is good for a day at most.
    """

    public_key: bytes = field(repr=False)

    def __call__(self, subject: str, right: Right, proof: str, now: datetime, /) -> str | None:
        """The method that the token names; None if it does not show that ``subject`` asks.

        Raises:
            RefusedError: The token is of another time, or cannot be read.
        """
        claim = self._claim(proof)
        issued = datetime.fromtimestamp(claim["issued"], UTC)
        expires = datetime.fromtimestamp(claim["expires"], UTC)
        if not (issued - _AHEAD <= now < min(expires, issued + _LONGEST)):
            raise RefusedError(
                "the identity token is not good at this time; verify the person again and sign anew"
            )
        if claim["subject"] != subject or right.value not in claim["rights"]:
            return None
        return str(claim["method"])

    def _claim(self, proof: str) -> dict[str, Any]:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            mark, body, signature = proof.split()
            if mark != _MARK:
                raise ValueError(mark)
            key = Ed25519PublicKey.from_public_bytes(self.public_key)
            key.verify(base64.b64decode(signature, validate=True), f"{mark} {body}".encode())
            claim = json.loads(base64.b64decode(body, validate=True))
        except (ValueError, binascii.Error, InvalidSignature):
            raise RefusedError(
                "this is no identity token of yours: its form or its signature is wrong; sign it "
                "with the key whose public half voicegate was given"
            ) from None
        return cast("dict[str, Any]", claim)


def sign_identity(
    private_key: bytes,
    *,
    subject: str,
    rights: tuple[Right, ...],
    method: str,
    issued: datetime,
    lifetime: timedelta = timedelta(minutes=15),
) -> str:
    """A token for ``SignedTokens``, to be made where the person was verified.

    It is ``voicegate-identity-1``, a claim as JSON in base64, and the Ed25519 signature over both
    words in base64, with blanks between them. ``private_key`` has 32 bytes.

    Raises:
        RefusedError: The method is a caller's number.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    claim = {
        "subject": subject,
        "rights": [right.value for right in rights],
        "method": checked_method(method),
        "issued": issued.timestamp(),
        "expires": (issued + lifetime).timestamp(),
    }
    body = base64.b64encode(json.dumps(claim, separators=(",", ":")).encode()).decode()
    signed = f"{_MARK} {body}"
    signature = Ed25519PrivateKey.from_private_bytes(private_key).sign(signed.encode())
    return f"{signed} {base64.b64encode(signature).decode()}"
