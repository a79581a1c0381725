"""A service account that exists in the tests only."""

from __future__ import annotations

import json
from functools import cache

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

__all__ = ["account", "public_key"]


@cache
def _key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def account(**more: str) -> str:
    """The JSON file that Google's console gives to the owner of a service account."""
    pem = _key().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    info = {
        "type": "service_account",
        "project_id": "muster-prod",
        "private_key_id": "k1",
        "private_key": pem.decode(),
        "client_email": "bot@muster-prod.iam.gserviceaccount.com",
        "token_uri": "http://127.0.0.2:9/token",
    }
    return json.dumps(info | more)


def public_key() -> bytes:
    """What a server checks the account's tokens with."""
    return (
        _key()
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
