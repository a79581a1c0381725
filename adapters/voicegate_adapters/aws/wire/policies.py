"""The AI-services opt-out policy of AWS Organizations: how it is asked for, what it says."""

from __future__ import annotations

import json
from typing import Any, Final, cast

from voicegate.adapter.http_messages import HttpRequest, HttpResponse, RawBody

__all__ = [
    "HOST_REGION",
    "NO_POLICY",
    "RIGHT_MISSING",
    "effective_policy",
    "opted_out",
    "policy_of",
]

# Where Organizations is, for all regions of the commercial partition.
HOST_REGION: Final = "us-east-1"
NO_POLICY: Final = frozenset(
    {"effectivepolicynotfoundexception", "awsorganizationsnotinuseexception"}
)
RIGHT_MISSING: Final = frozenset({"accessdenied", "accessdeniedexception"})
# As the policies name them.
_SERVICES: Final = ("polly", "transcribe")
_TYPE: Final = "AISERVICES_OPT_OUT_POLICY"
_TARGET: Final = "AWSOrganizationsV20161128.DescribeEffectivePolicy"


def effective_policy(base: str) -> HttpRequest:
    """Ask for the policy in force for the account whose keys sign the request."""
    body = json.dumps({"PolicyType": _TYPE}).encode()
    return HttpRequest(
        url=f"{base}/",
        headers={"x-amz-target": _TARGET},
        body=RawBody(body, "application/x-amz-json-1.1"),
    )


def policy_of(answer: HttpResponse) -> str:
    """The policy's text.

    Raises:
        UnexpectedResponseError: The answer holds none.
    """
    body: Any = answer.json()
    content = _table(_table(body).get("EffectivePolicy")).get("PolicyContent")
    if not isinstance(content, str):
        raise answer.unexpected("the answer holds no policy")
    return content


def opted_out(content: str) -> dict[str, bool]:
    """For each of our services whether the policy opts it out, by its own row or the default."""
    try:
        policy: Any = json.loads(content)
    except (ValueError, RecursionError):
        policy = None
    rows = _table(_table(policy).get("services"))
    default = _is_out(rows.get("default"))
    return {name: _is_out(rows[name]) if name in rows else default for name in _SERVICES}


def _is_out(row: object) -> bool:
    return _table(row).get("opt_out_policy") == "optOut"


def _table(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}
