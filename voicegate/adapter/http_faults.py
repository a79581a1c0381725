"""How a broken HTTP exchange is named. The text of the lower layers is never passed on."""

from __future__ import annotations

import ssl

import httpx

from voicegate.errors import (
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    UnexpectedResponseError,
)

__all__ = ["TRANSPORT_FAULTS", "http_fault", "tls_trouble"]

TRANSPORT_FAULTS: dict[type[httpx.RequestError], tuple[type[BackendError], str]] = {
    httpx.ConnectTimeout: (
        BackendTimeoutError,
        "no connection within the time; check host, port and firewall",
    ),
    httpx.PoolTimeout: (BackendTimeoutError, "all connections to the backend are busy"),
    httpx.ReadTimeout: (BackendTimeoutError, "the backend fell silent before its answer was whole"),
    httpx.WriteTimeout: (BackendTimeoutError, "the backend stopped taking the request"),
    httpx.ConnectError: (
        ConnectionFailedError,
        "no connection: refused, or the host is unknown; check that the service runs",
    ),
    httpx.ReadError: (ConnectionFailedError, "the connection broke while the answer was read"),
    httpx.WriteError: (ConnectionFailedError, "the connection broke while the request was sent"),
    httpx.CloseError: (ConnectionFailedError, "the connection broke while it was closed"),
    httpx.ProxyError: (ConnectionFailedError, "the configured proxy let nothing through"),
    httpx.UnsupportedProtocol: (EgressBlockedError, "the URL is not http or https"),
    httpx.LocalProtocolError: (
        BadRequestError,
        "the request breaks the rules of HTTP; a line break in a key or option is the usual cause",
    ),
    httpx.RemoteProtocolError: (UnexpectedResponseError, "the answer is not HTTP"),
    httpx.DecodingError: (UnexpectedResponseError, "the answer's content encoding is broken"),
}
_BROKE_OFF = (ConnectionFailedError, "the connection was closed before the answer was whole")


def http_fault(error: Exception, *, backend: str, request_id: str | None = None) -> BackendError:
    """The error for ``error``, which httpx or the network raised; its text is left out."""
    trouble = tls_trouble(error)
    kind: type[BackendError] = ConnectionFailedError
    if trouble is not None:
        meaning = trouble
    elif isinstance(error, httpx.RemoteProtocolError) and _broke_off(error):
        kind, meaning = _BROKE_OFF
    else:
        kind, meaning = _most_specific(error)
    return kind(meaning, backend=backend, request_id=request_id)


def tls_trouble(error: BaseException) -> str | None:
    """What was wrong with the TLS handshake, or None if TLS is not behind ``error``."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLCertVerificationError):
            return (
                f"the host's certificate was not accepted: {seen.verify_message}; "
                "if a certificate authority of your own signed it, name its file as ca_file"
            )
        if isinstance(seen, ssl.SSLError):
            return "no TLS 1.2 or newer could be agreed on; the host's TLS must be updated"
        seen = seen.__cause__ or seen.__context__
    return None


def _broke_off(error: httpx.RemoteProtocolError) -> bool:
    # httpcore and h11 name both cases by one class; only the text tells an early end from garbage.
    text = str(error).lower()
    return "disconnected" in text or "peer closed" in text


def _most_specific(error: Exception) -> tuple[type[BackendError], str]:
    for cls in type(error).__mro__:
        if cls in TRANSPORT_FAULTS:
            return TRANSPORT_FAULTS[cls]
    return ConnectionFailedError, "the connection failed"
