"""What a status, a header or a broken connection means: pure, and without the answer's content.

An answer's body may echo what the caller said, so no text of it gets into an error. Of a vendor's
own words only a code survives, and only if it looks like one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    QuotaExceededError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)

__all__ = [
    "RETRY_AFTER_CEILING_SECONDS",
    "error_for_close",
    "error_for_status",
    "request_id_in",
    "retry_after_seconds",
    "vendor_code",
]

RETRY_AFTER_CEILING_SECONDS = 3600.0

_REQUEST_ID_HEADERS = (
    "x-request-id",
    "request-id",
    "x-requestid",
    "apim-request-id",
    "x-amzn-requestid",
    "x-amz-request-id",
    "dg-request-id",
    "x-goog-request-id",
    "x-global-transaction-id",
    "x-ms-request-id",
    "x-guploader-uploadid",
)
_REQUEST_ID = re.compile(r"[A-Za-z0-9._:=/+-]{1,128}", re.ASCII)
_CODE = re.compile(r"[a-z][a-z0-9_.-]{0,63}", re.ASCII)
_LONG_NUMBER = re.compile(r"[0-9]{5}", re.ASCII)

_Told = tuple[type[BackendError], str]
_STATUSES: dict[int, _Told] = {
    401: (
        AuthenticationError,
        "the key was not accepted; check that it is set, valid and made for this region",
    ),
    402: (QuotaExceededError, "the account has no money or quota left; top it up at the vendor"),
    403: (
        AuthenticationError,
        "the key may not do this; check its rights, its project and its region",
    ),
    404: (
        BadRequestError,
        "the path, model, voice or deployment was not found; check endpoint and options",
    ),
    408: (BackendTimeoutError, "the backend says that the request took too long"),
    413: (BadRequestError, "the audio or text is larger than the backend takes; send less at once"),
    415: (BadRequestError, "the backend does not take this kind of audio"),
    422: (BadRequestError, "the backend understood the request but does not accept its values"),
    429: (RateLimitedError, "too many requests or streams at once for this account"),
    504: (BackendTimeoutError, "a gateway at the backend waited for it in vain"),
}
_CLASSES: dict[int, _Told] = {
    3: (
        EgressBlockedError,
        "the backend redirects; that is never followed, and nothing was sent to the other place",
    ),
    4: (BadRequestError, "the backend does not accept the request; check language, model, format"),
    5: (UnavailableError, "the backend cannot serve now"),
}
# RFC 6455 section 7.4.1, and the IANA registry of close codes.
_CLOSES: dict[int | None, _Told] = {
    1000: (ConnectionFailedError, "the backend closed the stream before its end"),
    1001: (ConnectionFailedError, "the backend went away"),
    1002: (UnexpectedResponseError, "one side broke the rules of WebSocket"),
    1003: (BadRequestError, "the backend does not take this kind of message"),
    1007: (BadRequestError, "the backend could not read a message"),
    1008: (AuthenticationError, "the backend's rules forbid this stream; check key and rights"),
    1009: (BadRequestError, "a message was larger than its receiver takes"),
    1011: (UnavailableError, "the backend met an error of its own"),
    1012: (UnavailableError, "the backend restarts"),
    1013: (UnavailableError, "the backend has too much to do"),
    1014: (UnavailableError, "a gateway at the backend got no good answer"),
    None: (ConnectionFailedError, "the connection broke without a goodbye"),
}
_OWN_CLOSE: _Told = (ConnectionFailedError, "the backend closed the stream with a code of its own")
_STRANGE: _Told = (UnexpectedResponseError, "the backend answered with a status that means nothing")


def error_for_status(
    status: int,
    *,
    backend: str,
    headers: Mapping[str, str] | None = None,
    code: str | None = None,
    kind: type[BackendError] | None = None,
    now: float | None = None,
) -> BackendError:
    """The error that an HTTP ``status`` stands for; the caller raises it.

    Args:
        status: The HTTP status code.
        backend: The backend's name.
        headers: The answer's, lower case; a request id and Retry-After are read from them.
        code: The vendor's own code, as ``vendor_code`` gave it.
        kind: A more fitting class, where the vendor's code says more than the status.
        now: Wall-clock seconds since 1970, needed for a Retry-After that is a date.
    """
    usual, meaning = _STATUSES.get(status) or _CLASSES.get(status // 100, _STRANGE)
    found = headers or {}
    return (kind or usual)(
        f"{meaning}; the vendor's code is {code}" if code else meaning,
        backend=backend,
        request_id=request_id_in(found),
        status=status,
        retry_after_seconds=retry_after_seconds(found, now=now),
    )


def error_for_close(
    code: int | None,
    *,
    backend: str,
    request_id: str | None = None,
    kind: type[BackendError] | None = None,
) -> BackendError:
    """The error that the close ``code`` of a WebSocket stands for; the caller raises it.

    None is a connection that broke. ``kind`` is the class that the vendor's own code stands for.
    """
    usual, meaning = _CLOSES.get(code, _OWN_CLOSE)
    return (kind or usual)(meaning, backend=backend, request_id=request_id, status=code)


def retry_after_seconds(headers: Mapping[str, str], *, now: float | None = None) -> float | None:
    """How long to wait before the next try, or None where the headers do not say it.

    Reads ``retry-after-ms``, then ``retry-after`` as seconds or as an HTTP date (RFC 9110, 10.2.3),
    never more than ``RETRY_AFTER_CEILING_SECONDS``.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    told = headers.get("retry-after")
    seconds = milliseconds / 1000 if milliseconds is not None else _number(told)
    if seconds is None and told is not None and now is not None:
        try:
            seconds = max(0.0, parsedate_to_datetime(told).timestamp() - now)
        except (ValueError, TypeError, OverflowError):
            return None
    return None if seconds is None else min(seconds, RETRY_AFTER_CEILING_SECONDS)


def request_id_in(headers: Mapping[str, str]) -> str | None:
    """The vendor's id of this request, from the header that it uses; keys are lower case."""
    for name in _REQUEST_ID_HEADERS:
        value = headers.get(name)
        if value is not None and _REQUEST_ID.fullmatch(value):
            return value
    return None


def vendor_code(value: object) -> str | None:
    """``value`` as a vendor's error code in lower case, or None if it does not look like one.

    A code is one word that begins with a letter and holds no long number: a sentence, a phone
    number or an address from an echoed request never passes.
    """
    if not isinstance(value, str):
        return None
    code = value.lower()
    return code if _CODE.fullmatch(code) and not _LONG_NUMBER.search(code) else None


def _number(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None
