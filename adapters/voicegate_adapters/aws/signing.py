"""Signature Version 4, by botocore's own signer: its scope is the backend's region."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final
from urllib.parse import urlencode

from voicegate.adapter.http_messages import HttpRequest, RawBody
from voicegate_adapters.aws.sdk import (
    AWSRequest,
    Credentials,
    S3SigV4Auth,
    SigV4Auth,
    SigV4QueryAuth,
    unlogged,
)
from voicegate_adapters.aws.wire.roles import Keys

__all__ = ["presigned", "signed"]

_URL_SECONDS: Final = 300


def signed(request: HttpRequest, keys: Keys, *, service: str, region: str) -> HttpRequest:
    """``request`` with the headers that prove who sends it, and that nobody changed it."""
    body = request.body.content if isinstance(request.body, RawBody) else b""
    headers = dict(request.headers)
    if isinstance(request.body, RawBody):
        headers["content-type"] = request.body.content_type
    made = AWSRequest(method=request.method, url=request.url, data=body, headers=headers)
    signer = S3SigV4Auth if service == "s3" else SigV4Auth
    with unlogged():
        signer(_made(keys), service, region).add_auth(made)
    return replace(request, headers={str(k): str(v) for k, v in made.headers.items()})


def presigned(url: str, query: Mapping[str, str], keys: Keys, *, region: str) -> str:
    """A WebSocket ``url`` with ``query`` that opens one stream of Transcribe within minutes.

    It is as good as a key while it lasts: it goes into no log and no error.
    """
    scheme, _, rest = url.partition("://")
    plain = f"{scheme.replace('ws', 'http')}://{rest}?{urlencode(sorted(query.items()))}"
    made = AWSRequest(method="GET", url=plain)
    with unlogged():
        SigV4QueryAuth(_made(keys), "transcribe", region, expires=_URL_SECONDS).add_auth(made)
    return f"{scheme}://{str(made.url).partition('://')[2]}"


def _made(keys: Keys) -> Any:  # noqa: ANN401 - botocore has no types
    return Credentials(keys.access_key_id, keys.secret_access_key, keys.session_token)
