"""What Amazon's errors mean: by their code, else by the status; never by their text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final, cast

from voicegate.adapter.faults import (
    error_for_status,
    request_id_in,
    retry_after_seconds,
    vendor_code,
)
from voicegate.adapter.http_messages import HttpResponse
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    EgressBlockedError,
    QuotaExceededError,
    RateLimitedError,
    UnavailableError,
)

__all__ = ["CODES", "code_in", "error_for_code", "error_of"]

_Told = tuple[type[BackendError], str]
_KEYS: Final[_Told] = (
    AuthenticationError,
    "the keys were not accepted; check that they are set, valid, of this partition and not expired",
)
_RIGHTS: Final[_Told] = (
    AuthenticationError,
    "the keys may not do this; check the account's and the role's rights in this region",
)
_RATE: Final[_Told] = (RateLimitedError, "too many requests, jobs or streams at once")
_BAD: Final[_Told] = (
    BadRequestError,
    "Amazon does not accept the request; check language, voice, engine, format and region",
)
_DOWN: Final[_Told] = (UnavailableError, "Amazon cannot serve now")
_GONE: Final[_Told] = (BadRequestError, "the job, bucket or object was not found")

# Amazon's codes, in lower case, and what each means.
CODES: Final[Mapping[str, _Told]] = {
    **dict.fromkeys(
        (
            "unrecognizedclientexception",
            "invalidclienttokenid",
            "invalidsignatureexception",
            "signaturedoesnotmatch",
            "incompletesignature",
            "incompletesignatureexception",
            "invalidaccesskeyid",
            "missingauthenticationtoken",
            "missingauthenticationtokenexception",
            "authfailure",
            "authorizationheadermalformed",
            "expiredtoken",
            "expiredtokenexception",
            "invalidtoken",
        ),
        _KEYS,
    ),
    **dict.fromkeys(
        (
            "accessdenied",
            "accessdeniedexception",
            "unauthorizedoperation",
            "allaccessdisabled",
            "kmsaccessdeniedexception",
            "regiondisabledexception",
        ),
        _RIGHTS,
    ),
    **dict.fromkeys(
        ("requesttimetooskewed", "requestexpired"),
        (AuthenticationError, "this machine's clock is wrong, so the signature counts as old"),
    ),
    **dict.fromkeys(
        ("optinrequired", "subscriptionrequiredexception", "servicequotaexceededexception"),
        (QuotaExceededError, "the account is not signed up for this, or its quota is used up"),
    ),
    **dict.fromkeys(
        (
            "throttling",
            "throttlingexception",
            "throttledexception",
            "requestthrottled",
            "toomanyrequestsexception",
            "requestlimitexceeded",
            "limitexceededexception",
            "bandwidthlimitexceeded",
            "slowdown",
        ),
        _RATE,
    ),
    **dict.fromkeys(("notfoundexception", "nosuchbucket", "nosuchkey"), _GONE),
    **dict.fromkeys(
        ("requesttimeout", "requesttimeoutexception"),
        (BackendTimeoutError, "Amazon waited for the request in vain"),
    ),
    "conflictexception": (BadRequestError, "something of the same name is there already"),
    "textlengthexceededexception": (BadRequestError, "the text is longer than Polly takes"),
    "invalidssmlexception": (BadRequestError, "Polly cannot read the SSML, or not in this voice"),
    "languagenotsupportedexception": (BadRequestError, "this voice does not speak the language"),
    "enginenotsupportedexception": (
        BadRequestError,
        "this voice or region does not know the engine",
    ),
    **dict.fromkeys(
        (
            "badrequestexception",
            "validationexception",
            "validationerror",
            "invalidsamplerateexception",
            "lexiconnotfoundexception",
            "malformedpolicydocument",
        ),
        _BAD,
    ),
    **dict.fromkeys(
        (
            "internalfailure",
            "internalfailureexception",
            "internalerror",
            "internalserverexception",
            "servicefailureexception",
            "serviceunavailable",
            "serviceunavailableexception",
        ),
        _DOWN,
    ),
    **dict.fromkeys(
        ("permanentredirect", "temporaryredirect"),
        (EgressBlockedError, "the bucket is in another region"),
    ),
}
_XML_CODE: Final = re.compile(rb"<Code>([A-Za-z.]{1,64})</Code>")


def error_of(answer: HttpResponse) -> BackendError:
    """The error that an answer of any of Amazon's services stands for."""
    return error_for_code(
        code_in(answer),
        backend=answer.backend,
        status=answer.status,
        headers=answer.headers,
        now=answer.received_at,
    )


def error_for_code(
    code: str | None,
    *,
    backend: str,
    status: int | None = None,
    headers: Mapping[str, str] | None = None,
    request_id: str | None = None,
    now: float | None = None,
) -> BackendError:
    """The error for Amazon's ``code`` (lower case); ``status`` decides where it is not known."""
    found = headers or {}
    if code is None or code not in CODES:
        fallback = 400 if status is None and code is not None else status or 500
        error = error_for_status(fallback, backend=backend, headers=found, code=code, now=now)
        error.request_id, error.status = error.request_id or request_id, status or code
        return error
    kind, meaning = CODES[code]
    return kind(
        f"{meaning}; the vendor's code is {code}",
        backend=backend,
        request_id=request_id_in(found) or request_id,
        status=status or code,
        retry_after_seconds=retry_after_seconds(found, now=now),
    )


def code_in(answer: HttpResponse) -> str | None:
    """Amazon's own code, from the header, JSON or XML that the service writes it in."""
    named = answer.headers.get("x-amzn-errortype")
    if named is None and answer.content.lstrip()[:1] == b"{":
        named = _json_code(answer.content)
    if named is None:
        xml = _XML_CODE.search(answer.content)
        named = xml[1].decode() if xml else None
    # "com.amazonaws.polly#ThrottlingException:http://internal.amazon.com/…" is ThrottlingException.
    return vendor_code(named.partition(":")[0].rpartition("#")[2]) if named else None


def _json_code(content: bytes) -> str | None:
    try:
        value: Any = json.loads(content)
    except (ValueError, RecursionError):
        return None
    body = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    named = body.get("__type") or body.get("code") or body.get("Code")
    return named if isinstance(named, str) else None
