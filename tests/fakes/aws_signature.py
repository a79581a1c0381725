"""Signature Version 4 as a server checks it, written from its description and without an SDK."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

__all__ = ["Scope", "SignatureError", "checked"]

_EMPTY = hashlib.sha256(b"").hexdigest()


class SignatureError(Exception):
    """The request is not signed as it should be; ``code`` is what Amazon would answer."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Scope:
    """What a signature is good for."""

    key_id: str
    day: str
    region: str
    service: str

    @classmethod
    def of(cls, credential: str) -> Scope:
        parts = credential.split("/")
        if len(parts) != 5 or parts[4] != "aws4_request":
            raise SignatureError("IncompleteSignatureException")
        return cls(*parts[:4])

    def __str__(self) -> str:
        return f"{self.day}/{self.region}/{self.service}/aws4_request"


def checked(
    method: str,
    target: str,
    headers: dict[str, str],
    body: bytes,
    secrets: dict[str, tuple[str, str | None]],
) -> Scope:
    """The scope of a request whose signature is right; ``secrets``: key id -> secret, token."""
    parts = urlsplit(target)
    pairs = [_pair(part) for part in parts.query.split("&") if part]
    named = dict(pairs)
    if "X-Amz-Signature" in named:
        scope = Scope.of(named["X-Amz-Credential"])
        names, given = named["X-Amz-SignedHeaders"], named["X-Amz-Signature"]
        when, token = named["X-Amz-Date"], named.get("X-Amz-Security-Token")
        pairs = [pair for pair in pairs if pair[0] != "X-Amz-Signature"]
        digest = _EMPTY
    else:
        scope, names, given = _authorization(headers.get("authorization", ""))
        when, token = headers["x-amz-date"], headers.get("x-amz-security-token")
        digest = hashlib.sha256(body).hexdigest()
        if headers.get("x-amz-content-sha256", digest) != digest:
            raise SignatureError("XAmzContentSHA256Mismatch")
    if scope.key_id not in secrets:
        raise SignatureError("UnrecognizedClientException")
    secret, expected = secrets[scope.key_id]
    if token != expected:
        raise SignatureError("UnrecognizedClientException")
    if "host" not in names.split(";"):
        raise SignatureError("IncompleteSignatureException")
    canonical = "\n".join([
        method,
        _path(parts.path, scope.service),
        "&".join(f"{quote(k, safe='-_.~')}={quote(v, safe='-_.~')}" for k, v in sorted(pairs)),
        *(f"{name}:{' '.join(headers[name].split())}" for name in names.split(";")),
        "",
        names,
        digest,
    ])  # fmt: skip
    hashed = hashlib.sha256(canonical.encode()).hexdigest()
    text = "\n".join(["AWS4-HMAC-SHA256", when, str(scope), hashed])
    if not hmac.compare_digest(_signature(secret, scope, text), given):
        raise SignatureError("InvalidSignatureException")
    return scope


def _pair(part: str) -> tuple[str, str]:
    name, _, value = part.partition("=")
    return unquote(name.replace("+", " ")), unquote(value.replace("+", " "))


def _path(path: str, service: str) -> str:
    return path if service == "s3" else quote(path or "/", safe="/-_.~")


def _authorization(header: str) -> tuple[Scope, str, str]:
    kind, _, rest = header.partition(" ")
    if kind != "AWS4-HMAC-SHA256":
        raise SignatureError("MissingAuthenticationTokenException")
    fields = dict(field.strip().split("=", 1) for field in rest.split(","))
    return Scope.of(fields["Credential"]), fields["SignedHeaders"], fields["Signature"]


def _signature(secret: str, scope: Scope, text: str) -> str:
    key = f"AWS4{secret}".encode()
    for part in (scope.day, scope.region, scope.service, "aws4_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
