"""All that is used of Amazon's SDK, which has no types: signers, credentials, frames."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

__all__ = [
    "AWSRequest",
    "Credentials",
    "EventStreamBuffer",
    "S3SigV4Auth",
    "Session",
    "SigV4Auth",
    "SigV4QueryAuth",
    "organizations_client",
]

_auth: Final = import_module("botocore.auth")
S3SigV4Auth: Final[Any] = _auth.S3SigV4Auth
SigV4Auth: Final[Any] = _auth.SigV4Auth
SigV4QueryAuth: Final[Any] = _auth.SigV4QueryAuth
AWSRequest: Final[Any] = import_module("botocore.awsrequest").AWSRequest
Credentials: Final[Any] = import_module("botocore.credentials").Credentials
EventStreamBuffer: Final[Any] = import_module("botocore.eventstream").EventStreamBuffer
Session: Final[Any] = import_module("botocore.session").Session


def organizations_client(session: Any, **chosen: Any) -> Any:  # noqa: ANN401
    """A client that obeys nothing but its arguments: no variable, no proxy."""
    make, seconds = import_module("boto3").Session, 10
    config = import_module("botocore.config").Config(
        connect_timeout=seconds,
        read_timeout=seconds,
        retries={"total_max_attempts": 2},
        proxies={},
        ignore_configured_endpoint_urls=True,
    )
    return make(botocore_session=session).client("organizations", config=config, **chosen)
