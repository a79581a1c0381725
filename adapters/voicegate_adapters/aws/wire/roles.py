"""AssumeRole of the Security Token Service: keys for an hour, in the backend's own region."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode
from xml.sax.saxutils import unescape

from voicegate.adapter.http_messages import HttpRequest, HttpResponse, RawBody

__all__ = ["ROLE_SECONDS", "Keys", "assume_role", "keys_of"]

ROLE_SECONDS: Final = 3600
_FIELDS: Final = ("AccessKeyId", "SecretAccessKey", "SessionToken")


@dataclass(frozen=True, slots=True)
class Keys:
    """What a request is signed with. Its repr shows nothing."""

    access_key_id: str = field(repr=False)
    secret_access_key: str = field(repr=False)
    session_token: str | None = field(default=None, repr=False)


def assume_role(base: str, role: str, external_id: str | None) -> HttpRequest:
    """Ask for the keys of ``role``, an ARN."""
    form = {
        "Action": "AssumeRole",
        "DurationSeconds": str(ROLE_SECONDS),
        "RoleArn": role,
        "RoleSessionName": "voicegate",
        "Version": "2011-06-15",
    }
    if external_id is not None:
        form["ExternalId"] = external_id
    body = RawBody(urlencode(form).encode(), "application/x-www-form-urlencoded; charset=utf-8")
    return HttpRequest(url=f"{base}/", body=body)


def keys_of(answer: HttpResponse) -> Keys:
    """The keys in the answer.

    Raises:
        UnexpectedResponseError: There are none.
    """
    text = answer.content.decode(errors="replace")
    found = [re.search(rf"<{name}>\s*([^<\s]+)\s*</{name}>", text) for name in _FIELDS]
    values = [unescape(match[1]) for match in found if match is not None]
    if len(values) != len(_FIELDS):
        raise answer.unexpected("the answer holds no keys")
    return Keys(*values)
