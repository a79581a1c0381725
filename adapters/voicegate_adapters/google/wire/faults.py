"""What a gRPC status of Google means: pure, and without the text of the answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from google.protobuf.message import DecodeError
from google.rpc import (  # pyright: ignore[reportMissingTypeStubs]
    code_pb2,
    error_details_pb2,
    status_pb2,
)

from voicegate.adapter.faults import RETRY_AFTER_CEILING_SECONDS, request_id_in, vendor_code
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
from voicegate_adapters.google.wire.messages import Message

__all__ = ["DETAILS_KEY", "STREAM_LIMITS", "error_of", "status_name"]

# How a stream ends that has lasted for five minutes, or has had no audio for some seconds: v1 says
# OUT_OF_RANGE, v2 says ABORTED.
STREAM_LIMITS: Final = frozenset({"OUT_OF_RANGE", "ABORTED"})

_Told = tuple[type[BackendError], str]
_BAD: Final[_Told] = (
    BadRequestError,
    "Google does not accept the request; check language, model, voice, format and region",
)
_DOWN: Final[_Told] = (UnavailableError, "Google cannot serve now")
_STATUSES: Final[dict[str, _Told]] = {
    "UNAUTHENTICATED": (
        AuthenticationError,
        "the credentials were not accepted; check that they are set, valid and of this project",
    ),
    "PERMISSION_DENIED": (
        AuthenticationError,
        "the credentials may not do this; check that the API is enabled, and the project's roles",
    ),
    "RESOURCE_EXHAUSTED": (
        RateLimitedError,
        "too many requests or streams at once for this project",
    ),
    "INVALID_ARGUMENT": _BAD,
    "FAILED_PRECONDITION": _BAD,
    "NOT_FOUND": (
        BadRequestError,
        "the recognizer, model or voice was not found; check project, region and options",
    ),
    "OUT_OF_RANGE": _BAD,
    "UNIMPLEMENTED": (BadRequestError, "this host does not know the method; check the region"),
    "ALREADY_EXISTS": _BAD,
    "DEADLINE_EXCEEDED": (BackendTimeoutError, "the answer did not come in time"),
    "UNAVAILABLE": _DOWN,
    "ABORTED": (UnavailableError, "Google broke off the request"),
    "INTERNAL": _DOWN,
    "DATA_LOSS": _DOWN,
    "UNKNOWN": _DOWN,
    "CANCELLED": (ConnectionFailedError, "Google cancelled the request"),
}
_STRANGE: Final[_Told] = (UnexpectedResponseError, "the answer has a status that means nothing")
_LOCAL: Final[_Told] = (ConnectionFailedError, "no connection to Google, or it broke")
# What ErrorInfo.reason tells better than the status.
_REASONS: Final[dict[str, _Told]] = {
    "api_key_invalid": (AuthenticationError, "the API key was not accepted"),
    "access_token_expired": (AuthenticationError, "the credentials have expired"),
    "billing_disabled": (QuotaExceededError, "billing is off for this project"),
}
DETAILS_KEY: Final = "grpc-status-details-bin"


def error_of(
    status: str,
    *,
    backend: str,
    metadata: Iterable[tuple[str, str | bytes]] = (),
    told_by_peer: bool = True,
    http_status: int | None = None,
) -> BackendError:
    """The error that a gRPC ``status`` (its name) stands for; the caller raises it.

    Args:
        status: Like ``RESOURCE_EXHAUSTED``.
        backend: The backend's name.
        metadata: The trailing metadata, where Google puts its reasons and RetryInfo.
        told_by_peer: False where our own side broke off, and no answer came.
        http_status: The answer's, where something answered that is not gRPC.
    """
    details = _details(metadata)
    info, retry, request = _picked(details)
    code = vendor_code(info.reason) if info is not None else None
    kind, meaning = _meaning(status, code, info, told_by_peer, http_status)
    return kind(
        f"{meaning}; the vendor's code is {code}" if code else meaning,
        backend=backend,
        request_id=request,
        status=status if http_status is None else http_status,
        retry_after_seconds=retry,
    )


def status_name(code: int) -> str:
    """The name of a ``google.rpc.Code``."""
    return str(code_pb2.Code.Name(code)) if code in code_pb2.Code.values() else "UNKNOWN"


def _meaning(
    status: str, code: str | None, info: Message, told_by_peer: bool, http_status: int | None
) -> _Told:
    if http_status is not None and http_status // 100 == 3:  # noqa: PLR2004
        return EgressBlockedError, "the host redirects; that is never followed"
    if code in _REASONS:
        return _REASONS[code or ""]
    if status == "RESOURCE_EXHAUSTED" and "perday" in str(_quota(info)).lower():
        return QuotaExceededError, "the project's quota for the day is used up"
    if status == "UNAVAILABLE" and not told_by_peer:
        return _LOCAL
    return _STATUSES.get(status, _STRANGE)


def _quota(info: Message) -> str:
    return "" if info is None else str(dict(info.metadata).get("quota_limit", ""))


def _details(metadata: Iterable[tuple[str, str | bytes]]) -> list[Message]:
    for key, value in metadata:
        if key == DETAILS_KEY and isinstance(value, bytes):
            try:
                return list(status_pb2.Status.FromString(value).details)
            except DecodeError:
                return []
    return []


def _picked(details: list[Message]) -> tuple[Message, float | None, str | None]:
    """ErrorInfo, RetryInfo in seconds and RequestInfo's id, as far as they are there."""
    info = _unpacked(details, error_details_pb2.ErrorInfo)
    retry = _unpacked(details, error_details_pb2.RetryInfo)
    request = _unpacked(details, error_details_pb2.RequestInfo)
    seconds = None
    if retry is not None:
        delay = retry.retry_delay
        seconds = min(max(0.0, delay.seconds + delay.nanos / 1e9), RETRY_AFTER_CEILING_SECONDS)
    found = str(request.request_id) if request is not None else ""
    return info, seconds, request_id_in({"x-request-id": found})


def _unpacked(details: list[Message], kind: Message) -> Message:
    for detail in details:
        if detail.Is(kind.DESCRIPTOR):
            message = kind()
            try:
                detail.Unpack(message)
            except DecodeError:
                return None
            return message
    return None
