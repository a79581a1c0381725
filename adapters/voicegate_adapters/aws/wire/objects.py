"""S3: one bucket, addressed by its path, so that the host is that of the region."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from voicegate.adapter.http_messages import HttpRequest, HttpResponse, HttpTimeouts, RawBody
from voicegate.adapter.settings import BackendSettings
from voicegate.errors import EgressBlockedError

__all__ = ["Bucket", "check_region"]

# A large recording on a slow line.
_UPLOAD: Final = HttpTimeouts(first_byte_seconds=60.0, total_seconds=900.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """The operator's bucket; ``base`` is the URL of S3 in the backend's region."""

    base: str
    name: str
    prefix: str = ""
    kms_key: str | None = None
    owner: str | None = None

    @classmethod
    def of(cls, settings: BackendSettings, base: str) -> Bucket:
        """The bucket that the options name."""
        options = settings.options
        kms_key, owner = options.get("kms_key"), options.get("bucket_owner")
        return cls(
            base=base,
            name=str(options["bucket"]),
            prefix=str(options.get("prefix", "")),
            kms_key=None if kms_key is None else str(kms_key),
            owner=None if owner is None else str(owner),
        )

    def key(self, name: str) -> str:
        """The key of the object ``name``."""
        return f"{self.prefix}{name}"

    def uri(self, key: str) -> str:
        """The object as Transcribe names it."""
        return f"s3://{self.name}/{key}"

    def look(self) -> HttpRequest:
        """Ask where the bucket is, and whether we may use it; nothing is sent yet."""
        return HttpRequest(
            url=f"{self.base}/{self.name}", method="HEAD", headers=dict(self._owner())
        )

    def put(self, key: str, content: bytes) -> HttpRequest:
        """Upload an object, encrypted with the operator's key if there is one."""
        headers = dict(self._owner())
        if self.kms_key is not None:
            headers["x-amz-server-side-encryption"] = "aws:kms"
            headers["x-amz-server-side-encryption-aws-kms-key-id"] = self.kms_key
        return HttpRequest(
            url=self._url(key),
            method="PUT",
            headers=headers,
            body=RawBody(content),
            timeouts=_UPLOAD,
        )

    def get(self, key: str) -> HttpRequest:
        """Fetch an object."""
        return HttpRequest(url=self._url(key), method="GET", headers=dict(self._owner()))

    def delete(self, key: str) -> HttpRequest:
        """Delete an object; no error where there is none."""
        return HttpRequest(url=self._url(key), method="DELETE", headers=dict(self._owner()))

    def _url(self, key: str) -> str:
        return f"{self.base}/{self.name}/{key}"

    def _owner(self) -> Mapping[str, str]:
        return {} if self.owner is None else {"x-amz-expected-bucket-owner": self.owner}


def check_region(answer: HttpResponse, region: str) -> None:
    """Check that the bucket is in ``region``, by what S3 says of it.

    Raises:
        EgressBlockedError: It is elsewhere, or S3 does not say where.
    """
    found = answer.headers.get("x-amz-bucket-region")
    if found != region:
        raise EgressBlockedError(
            f"the bucket of the option bucket is not proven to be in {region}; nothing was "
            "uploaded. Name a bucket in the backend's own region",
            backend=answer.backend,
            request_id=answer.request_id,
        )
