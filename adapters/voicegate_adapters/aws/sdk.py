"""All that is used of Amazon's SDK, which has no types: signers, credentials, frames.

At level DEBUG its loggers write what is signed, tokens included, and whole answers of the token
service. While we use it they are silent; anybody else's use of it in this process is not touched.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Final

__all__ = [
    "AWSRequest",
    "BotocoreSession",
    "Credentials",
    "EventStreamBuffer",
    "S3SigV4Auth",
    "Session",
    "SigV4Auth",
    "SigV4QueryAuth",
    "unlogged",
]

_auth: Final = import_module("botocore.auth")
S3SigV4Auth: Final[Any] = _auth.S3SigV4Auth
SigV4Auth: Final[Any] = _auth.SigV4Auth
SigV4QueryAuth: Final[Any] = _auth.SigV4QueryAuth
AWSRequest: Final[Any] = import_module("botocore.awsrequest").AWSRequest
Credentials: Final[Any] = import_module("botocore.credentials").Credentials
EventStreamBuffer: Final[Any] = import_module("botocore.eventstream").EventStreamBuffer
BotocoreSession: Final[Any] = import_module("botocore.session").Session
Session: Final[Any] = import_module("boto3.session").Session

_LOGGERS: Final = (
    "botocore.auth",
    "botocore.credentials",
    "botocore.endpoint",
    "botocore.hooks",
    "botocore.httpsession",
    "botocore.parsers",
    "botocore.retryhandler",
    "botocore.tokens",
    "botocore.utils",
    "urllib3.connectionpool",
)
_ours: Final = threading.local()


def _not_ours(_: logging.LogRecord) -> bool:
    return not getattr(_ours, "busy", False)


for _name in _LOGGERS:
    logging.getLogger(_name).addFilter(_not_ours)


@contextmanager
def unlogged() -> Generator[None, None, None]:
    """Use the SDK in this thread without a word of it in any log."""
    before = getattr(_ours, "busy", False)
    _ours.busy = True
    try:
        yield
    finally:
        _ours.busy = before
