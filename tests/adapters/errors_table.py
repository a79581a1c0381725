"""The tables of docs/adapters/errors.md, made from what the code does.

    python -m tests.adapters.errors_table      writes them into the page

A vendor is one entry of ``VENDORS``: its heading, and its codes with the errors they become.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from google.rpc import error_details_pb2  # pyright: ignore[reportMissingTypeStubs]

from tests.adapters.google.faults import trailer
from voicegate.adapter import HttpResponse, error_for_close, error_for_status
from voicegate.errors import BackendError
from voicegate.routing.reaction import reaction_to
from voicegate_adapters.aws.wire.faults import CODES as AWS_CODES
from voicegate_adapters.aws.wire.faults import error_of as aws_error
from voicegate_adapters.azure.wire.faults import error_of as azure_error
from voicegate_adapters.azure.wire.heard import error_of_code
from voicegate_adapters.google.wire.faults import error_of as google_error
from voicegate_adapters.openai_compatible.wire import error_of as openai_error

__all__ = ["PAGE", "VENDORS", "tables", "written"]

PAGE = Path(__file__).resolve().parents[2] / "docs" / "adapters" / "errors.md"
BEGIN, END = "<!-- made by tests/adapters/errors_table.py: begin -->", "<!-- end -->"

Rows = Iterator[tuple[str, BackendError]]
_DETAILS: Any = error_details_pb2
_HTTP = (301, 307, 400, 401, 402, 403, 404, 408, 413, 415, 422, 429, 500, 502, 503, 504)
_CLOSES = (1000, 1001, 1002, 1003, 1007, 1008, 1009, 1011, 1012, 1013, 1014, 4000, None)
_GRPC = (
    "UNAUTHENTICATED",
    "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED",
    "INVALID_ARGUMENT",
    "FAILED_PRECONDITION",
    "NOT_FOUND",
    "OUT_OF_RANGE",
    "UNIMPLEMENTED",
    "ALREADY_EXISTS",
    "DEADLINE_EXCEEDED",
    "UNAVAILABLE",
    "ABORTED",
    "INTERNAL",
    "DATA_LOSS",
    "UNKNOWN",
    "CANCELLED",
)
_REASONS = {
    "API_KEY_INVALID": "INVALID_ARGUMENT",
    "ACCESS_TOKEN_EXPIRED": "UNAUTHENTICATED",
    "BILLING_DISABLED": "PERMISSION_DENIED",
    "RATE_LIMIT_EXCEEDED": "RESOURCE_EXHAUSTED",
}


def _http() -> Rows:
    for status in _HTTP:
        yield f"{status}", error_for_status(status, backend="b")


def _closes() -> Rows:
    for code in _CLOSES:
        told = "no close frame" if code is None else str(code)
        yield told, error_for_close(code, backend="b")


def _openai() -> Rows:
    for status, code in ((429, "rate_limit_exceeded"), (429, "insufficient_quota")):
        yield f"{status} {code}", _openai_error(status, code)
    for status, code in ((403, "billing_hard_limit_reached"), (401, "invalid_api_key")):
        yield f"{status} {code}", _openai_error(status, code)


def _openai_error(status: int, code: str) -> BackendError:
    content = json.dumps({"error": {"code": code}}).encode()
    return openai_error(HttpResponse(backend="b", status=status, content=content))


def _google() -> Rows:
    told = partial(google_error, backend="b")
    for status in _GRPC:
        yield status, told(status)
    for reason, status in _REASONS.items():
        info = _DETAILS.ErrorInfo(reason=reason)
        yield f"{status}, reason {reason}", told(status, metadata=trailer(info))
    day = _DETAILS.ErrorInfo(metadata={"quota_limit": "CharactersPerDayPerProject"})
    status = "RESOURCE_EXHAUSTED"
    yield f"{status}, a limit per day", told(status, metadata=trailer(day))
    yield "UNAVAILABLE, the line broke", told("UNAVAILABLE", told_by_peer=False)
    yield "an HTTP redirect", told("UNKNOWN", http_status=307)


_SDK = (
    "AuthenticationFailure",
    "BadRequest",
    "TooManyRequests",
    "Forbidden",
    "ConnectionFailure",
    "ServiceTimeout",
    "ServiceError",
    "ServiceUnavailable",
    "RuntimeError",
    "ServiceRedirectTemporary",
    "ServiceRedirectPermanent",
)


def _azure() -> Rows:
    answers = {
        "400 InvalidLocale": (400, {"error": {"code": "InvalidLocale"}}),
        "401": (401, {"error": {"code": "401"}}),
        "403": (403, {"error": {"code": "403"}}),
        "403, the text speaks of a quota": (
            403,
            {"error": {"message": "Out of call volume quota"}},
        ),
        "429": (429, {"error": {"code": "429"}}),
    }
    for told, (status, body) in answers.items():
        content = json.dumps(body).encode()
        yield told, azure_error(HttpResponse(backend="b", status=status, content=content))
    for code in _SDK:
        yield f"{code}, of a stream", error_of_code(code, backend="b")


def _aws() -> Rows:
    for code in AWS_CODES:
        headers = {"x-amzn-errortype": code}
        yield code, aws_error(HttpResponse(backend="b", status=400, headers=headers))


VENDORS: dict[str, Callable[[], Rows]] = {
    "HTTP, for every adapter that speaks it": _http,
    "WebSocket close codes": _closes,
    "openai_compatible": _openai,
    "google": _google,
    "azure": _azure,
    "aws": _aws,
}


def reaction(error: BackendError) -> str:
    """What the router does about ``error``, in words."""
    does = reaction_to(error)
    again = "once more there, then the next" if does.retry else "the next backend"
    if does.opens:
        return f"{again}; this one is left alone at once"
    if does.counts:
        return f"{again}; three in a row, and it is left alone"
    return f"{again}; this one stays in use"


def tables() -> str:
    """All tables as Markdown."""
    lines: list[str] = []
    for heading, rows in VENDORS.items():
        lines += [f"### {heading}", "", "| it says | error | the router tries |", "|---|---|---|"]
        for code, error in rows():
            lines.append(f"| `{code}` | `{type(error).__name__}` | {reaction(error)} |")
        lines.append("")
    return "\n".join(lines)


def written(page: str) -> str:
    """``page`` with the tables as the code makes them now."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{tables()}\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
