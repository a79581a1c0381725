"""What each status of Google becomes, with its reasons, and never with its text."""

from __future__ import annotations

from typing import Any

import pytest
from google.protobuf import duration_pb2
from google.rpc import (  # pyright: ignore[reportMissingTypeStubs]
    error_details_pb2,
)

from tests.adapters.google.faults import SAID, trailer
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
from voicegate_adapters.google.talk import Status
from voicegate_adapters.google.wire.faults import error_of, status_name

DETAILS: Any = error_details_pb2


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("UNAUTHENTICATED", AuthenticationError),
        ("PERMISSION_DENIED", AuthenticationError),
        ("RESOURCE_EXHAUSTED", RateLimitedError),
        ("INVALID_ARGUMENT", BadRequestError),
        ("FAILED_PRECONDITION", BadRequestError),
        ("NOT_FOUND", BadRequestError),
        ("OUT_OF_RANGE", BadRequestError),
        ("UNIMPLEMENTED", BadRequestError),
        ("ALREADY_EXISTS", BadRequestError),
        ("DEADLINE_EXCEEDED", BackendTimeoutError),
        ("UNAVAILABLE", UnavailableError),
        ("ABORTED", UnavailableError),
        ("INTERNAL", UnavailableError),
        ("DATA_LOSS", UnavailableError),
        ("UNKNOWN", UnavailableError),
        ("CANCELLED", ConnectionFailedError),
        ("A_NEW_ONE", UnexpectedResponseError),
    ],
)
def test_each_status(status: str, kind: type[BackendError]) -> None:
    error = error_of(status, backend="g")
    assert type(error) is kind
    assert (error.backend, error.status) == ("g", status)
    assert error.retry_after_seconds is None


@pytest.mark.parametrize(
    ("status", "reason", "kind"),
    [
        ("INVALID_ARGUMENT", "API_KEY_INVALID", AuthenticationError),
        ("UNAUTHENTICATED", "ACCESS_TOKEN_EXPIRED", AuthenticationError),
        ("PERMISSION_DENIED", "BILLING_DISABLED", QuotaExceededError),
        ("PERMISSION_DENIED", "SERVICE_DISABLED", AuthenticationError),
        ("RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED", RateLimitedError),
    ],
)
def test_a_reason_says_more_than_the_status(
    status: str, reason: str, kind: type[BackendError]
) -> None:
    error = error_of(status, backend="g", metadata=trailer(DETAILS.ErrorInfo(reason=reason)))
    assert type(error) is kind
    if kind is not QuotaExceededError:
        assert reason.lower() in str(error)


def test_the_days_quota_is_no_rate_limit() -> None:
    info = DETAILS.ErrorInfo(
        reason="RATE_LIMIT_EXCEEDED", metadata={"quota_limit": "CharsPerDayPerProject"}
    )
    assert (
        type(error_of("RESOURCE_EXHAUSTED", backend="g", metadata=trailer(info)))
        is QuotaExceededError
    )


def test_how_long_to_wait_and_which_request() -> None:
    delay = duration_pb2.Duration(seconds=2, nanos=500_000_000)
    details = (DETAILS.RetryInfo(retry_delay=delay), DETAILS.RequestInfo(request_id="req-9"))
    error = error_of("RESOURCE_EXHAUSTED", backend="g", metadata=trailer(*details))
    assert (error.retry_after_seconds, error.request_id) == (2.5, "req-9")
    ages = DETAILS.RetryInfo(retry_delay=duration_pb2.Duration(seconds=10**9))
    assert error_of("UNAVAILABLE", backend="g", metadata=trailer(ages)).retry_after_seconds == 3600


@pytest.mark.parametrize(
    "metadata",
    [
        (("grpc-status-details-bin", b"\xff\xff\xff"),),
        (("grpc-status-details-bin", SAID),),
        trailer(DETAILS.ErrorInfo(reason=SAID)),
        trailer(DETAILS.RequestInfo(request_id=f"{SAID} \n")),
        trailer(DETAILS.BadRequest(field_violations=[{"description": SAID}])),
    ],
)
def test_nothing_that_was_said_gets_into_an_error(metadata: Any) -> None:
    error = error_of("INVALID_ARGUMENT", backend="g", metadata=metadata)
    assert "0171" not in repr(error)
    assert "0171" not in str(error)
    assert error.request_id is None


def _status(name: str, details: str) -> Status:
    return Status(name=name, details=details, debug=f"{name}:{details}", metadata=())


@pytest.mark.parametrize(
    "details",
    [
        "failed to connect to all addresses; last error: UNKNOWN: ipv4:127.0.0.1:9: refused",
        "Socket closed",
        "recvmsg:Connection reset by peer",
        "DNS resolution failed for eu-speech.googleapis.com:443",
        "GOAWAY received",
        "Tls handshake failed",
    ],
)
def test_a_broken_line_is_no_word_of_google(details: str) -> None:
    assert type(_status("UNAVAILABLE", details).fault("g")) is ConnectionFailedError


def test_google_being_down_is_no_broken_line() -> None:
    fault = _status("UNAVAILABLE", "The service is currently unavailable.").fault("g")
    assert type(fault) is UnavailableError


def test_a_redirect_is_blocked() -> None:
    fault = _status("UNKNOWN", "Received http2 header with status: 307").fault("g")
    assert type(fault) is EgressBlockedError
    assert fault.status == 307
    assert type(_status("UNKNOWN", "Received http2 header with status: 500").fault("g")) is (
        UnavailableError
    )


def test_an_answer_too_large_is_not_the_limit_of_requests() -> None:
    details = "CLIENT: Received message larger than max (73400320 vs. 67108864)"
    assert type(_status("RESOURCE_EXHAUSTED", details).fault("g")) is UnexpectedResponseError


def test_an_end_that_nobody_knows_is_a_broken_line() -> None:
    status = _status("INTERNAL", "Internal error from Core")
    assert status.lost
    assert type(status.fault("g")) is ConnectionFailedError


def test_codes_have_names() -> None:
    assert status_name(11) == "OUT_OF_RANGE"
    assert status_name(99) == "UNKNOWN"
