"""Cloud Storage's JSON API: one bucket, at the host of its region, and what may be said of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast
from urllib.parse import quote

from voicegate.adapter.faults import vendor_code
from voicegate.adapter.http_messages import HttpRequest, HttpResponse, HttpTimeouts, RawBody
from voicegate.errors import BackendError, EgressBlockedError

__all__ = ["Bucket", "check_bucket", "storage_error"]

# A large recording on a slow line.
_UPLOAD: Final = HttpTimeouts(first_byte_seconds=60.0, total_seconds=900.0)
_LOCATION: Final = re.compile(r"[a-z0-9-]{1,40}")
_MULTI_REGIONS: Final = frozenset({"eu", "us"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """The operator's bucket; ``base`` is the URL of Cloud Storage in the backend's region."""

    base: str
    name: str

    def uri(self, key: str) -> str:
        """The object as Speech-to-Text names it."""
        return f"gs://{self.name}/{key}"

    def look(self) -> HttpRequest:
        """Ask where the bucket is and what it keeps (``buckets.get``); nothing is sent yet."""
        return HttpRequest(url=f"{self.base}/storage/v1/b/{self.name}", method="GET")

    def put(self, key: str, content: bytes) -> HttpRequest:
        """Upload a new object (``objects.insert``); one that is there already is not replaced."""
        return HttpRequest(
            url=f"{self.base}/upload/storage/v1/b/{self.name}/o",
            query=(("uploadType", "media"), ("name", key), ("ifGenerationMatch", "0")),
            body=RawBody(content),
            timeouts=_UPLOAD,
        )

    def delete(self, key: str) -> HttpRequest:
        """Delete an object (``objects.delete``)."""
        path = f"/storage/v1/b/{self.name}/o/{quote(key, safe='')}"
        return HttpRequest(url=f"{self.base}{path}", method="DELETE")


def check_bucket(answer: HttpResponse, location: str) -> None:
    """Check that the bucket is at ``location``, and that what is deleted in it is gone.

    A bucket in two regions ("dual-region") can bear the name of a continent, so its kind counts.

    Raises:
        EgressBlockedError: It is elsewhere, keeps what is deleted, or does not say; nothing was
            uploaded.
        UnexpectedResponseError: The answer describes no bucket.
    """
    told = answer.json()
    if not isinstance(told, dict):
        raise answer.unexpected("the answer describes no bucket")
    bucket = cast("Mapping[str, object]", told)
    found, kind = str(bucket.get("location", "")).lower(), bucket.get("locationType")
    expected = "multi-region" if location in _MULTI_REGIONS else "region"
    if found != location or kind != expected:
        where = found if _LOCATION.fullmatch(found) else "a place that it does not name"
        if found == location:
            where = f"{where} by name, but of another kind than one {expected}"
        raise _blocked(
            answer,
            f"the bucket of options.bucket is in {where}, and the backend in {location}; nothing "
            "was uploaded. Name a bucket in the backend's own region",
        )
    kept = _kept(bucket)
    if kept is not None:
        raise _blocked(
            answer,
            f"the bucket of options.bucket {kept}, so a deleted recording would stay; nothing was "
            "uploaded. Name a bucket for recordings alone and switch that off there",
        )


def storage_error(answer: HttpResponse) -> BackendError:
    """The error that an answer other than 2xx stands for, without the answer's text."""
    return answer.error(code=_reason(answer))


def _kept(bucket: Mapping[str, object]) -> str | None:
    """Why an object would outlive its deletion; None: it would not.

    Soft delete is on in every new bucket, for seven days; off is an explicit 0.
    """
    if _inner(bucket, "softDeletePolicy").get("retentionDurationSeconds") not in {"0", 0}:
        return "has soft delete on"
    if _inner(bucket, "versioning").get("enabled"):
        return "keeps versions"
    if _inner(bucket, "retentionPolicy") or bucket.get("defaultEventBasedHold"):
        return "has a retention policy or holds objects"
    return None


def _reason(answer: HttpResponse) -> str | None:
    """``error.errors[0].reason``: a word of Google's list, like ``forbidden``."""
    try:
        told = answer.json()
    except BackendError:
        return None
    listed = _inner(_inner({"": told}, ""), "error").get("errors")
    if not isinstance(listed, list) or not listed:
        return None
    first = cast("list[object]", listed)[0]
    if not isinstance(first, dict):
        return None
    reason = cast("Mapping[str, object]", first).get("reason")
    return vendor_code(reason.lower()) if isinstance(reason, str) else None


def _inner(value: object, name: str) -> Mapping[str, object]:
    found = cast("Mapping[str, object]", value).get(name)
    return cast("Mapping[str, object]", found) if isinstance(found, dict) else {}


def _blocked(answer: HttpResponse, what: str) -> EgressBlockedError:
    return EgressBlockedError(what, backend=answer.backend, request_id=answer.request_id)
