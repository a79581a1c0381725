"""What goes over HTTP, as values: requests that ``wire.py`` builds and answers that it reads.

No repr shows a header, a query, or a body: they hold keys and what the caller said.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from voicegate.adapter.faults import error_for_status, request_id_in, retry_after_seconds
from voicegate.errors import BackendError, UnexpectedResponseError

__all__ = [
    "FilePart",
    "HttpRequest",
    "HttpResponse",
    "HttpTimeouts",
    "JsonBody",
    "MultipartBody",
    "RawBody",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpTimeouts:
    """How long a request may take, in seconds.

    ``first_byte_seconds`` counts from the last byte sent, and again between any two pieces of the
    answer; ``total_seconds`` (None: no limit) is all waiting together, connecting included. The
    time that a reader of a stream takes for himself does not count.
    """

    connect_seconds: float = 3.0
    first_byte_seconds: float = 20.0
    total_seconds: float | None = 120.0


@dataclass(frozen=True, slots=True)
class JsonBody:
    """A body that is sent as JSON."""

    value: object = field(repr=False)


@dataclass(frozen=True, slots=True)
class RawBody:
    """A body that is sent as it is."""

    content: bytes = field(repr=False)
    content_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePart:
    """One file of a multipart body. Its ``name`` is ours, never a name from the caller."""

    content: bytes = field(repr=False)
    name: str = "audio"
    content_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipartBody:
    """A ``multipart/form-data`` body; a field may come more than once."""

    fields: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    files: Mapping[str, FilePart] = field(default_factory=lambda: MappingProxyType({}), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """One request. ``query`` is added to what ``url`` has; ``timeouts`` replace the seam's."""

    url: str = field(repr=False)
    method: str = "POST"
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    body: JsonBody | RawBody | MultipartBody | None = None
    timeouts: HttpTimeouts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpResponse:
    """A whole answer of ``backend``. Header names are lower case.

    ``received_at`` is wall-clock seconds since 1970.
    """

    backend: str
    status: int
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    content: bytes = field(default=b"", repr=False)
    received_at: float = 0.0

    @property
    def ok(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status < 300  # noqa: PLR2004

    @property
    def request_id(self) -> str | None:
        """The vendor's id of this request."""
        return request_id_in(self.headers)

    @property
    def retry_after_seconds(self) -> float | None:
        """How long the backend asks to wait, in seconds."""
        return retry_after_seconds(self.headers, now=self.received_at)

    def json(self) -> object:
        """The content, read as JSON.

        Raises:
            UnexpectedResponseError: It is no JSON.
        """
        try:
            value: object = json.loads(self.content)
        except (ValueError, RecursionError):
            value = _NOTHING
        if value is _NOTHING:  # out here the decoder's error, which has the text, is gone
            raise self.unexpected(f"the answer of {len(self.content)} bytes is not JSON")
        return value

    def error(
        self, *, code: str | None = None, kind: type[BackendError] | None = None
    ) -> BackendError:
        """The error that the status stands for; see ``error_for_status``."""
        return error_for_status(
            self.status,
            backend=self.backend,
            headers=self.headers,
            code=code,
            kind=kind,
            now=self.received_at,
        )

    def unexpected(self, what: str) -> UnexpectedResponseError:
        """The error for an answer that ``what`` (a sentence without content) is wrong with."""
        return UnexpectedResponseError(
            f"{what}; a change at the vendor or a bug of this adapter, please report it",
            backend=self.backend,
            request_id=self.request_id,
            status=self.status,
        )


_NOTHING = object()
