"""The HTTP seam: the only way in which an adapter speaks HTTP. httpx stands behind it alone.

It talks to the backend's own hosts and ports, follows no redirect, reads no proxy or vendor setting
from the environment, wants TLS 1.2 or newer, and names what goes wrong without repeating content.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from voicegate.adapter.http_events import EventReader, EventTooLargeError, ServerSentEvent
from voicegate.adapter.http_messages import (
    HttpRequest,
    HttpResponse,
    HttpTimeouts,
    JsonBody,
    MultipartBody,
    RawBody,
)
from voicegate.adapter.pinning import Pins
from voicegate.adapter.settings import Endpoint
from voicegate.errors import BackendError, BackendTimeoutError, BadRequestError

if TYPE_CHECKING:
    import httpx

__all__ = ["HttpSeam", "HttpStream"]

T = TypeVar("T")

_REDIRECTS = range(300, 400)


class _TimeLeft:
    """What is left of the time for one request, in seconds; None is no limit.

    Only waiting uses it up: sound may be fetched no faster than it is played.
    """

    __slots__ = ("_left", "_limit")

    def __init__(self, limit: float | None) -> None:
        self._limit = limit
        self._left = limit

    async def of(self, waiting: Awaitable[T]) -> T:
        """Wait, no longer than is left; ``TimeoutError`` after that."""
        if self._left is None:
            return await waiting
        clock = asyncio.get_running_loop().time
        since = clock()
        try:
            async with asyncio.timeout(self._left):
                return await waiting
        finally:
            self._left -= clock() - since

    def over(self, backend: str, request_id: str | None = None) -> BackendTimeoutError:
        """The error for a time that is up."""
        message = f"the answer was not whole within {self._limit:g} s"
        return BackendTimeoutError(message, backend=backend, request_id=request_id)


class HttpStream:
    """An answer that is still coming: its status and headers are known, its content is read."""

    def __init__(
        self, response: httpx.Response, head: HttpResponse, *, max_bytes: int, time_left: _TimeLeft
    ) -> None:
        self._response = response
        self._max_bytes = max_bytes
        self._time_left = time_left
        self.head = head

    async def pieces(self) -> AsyncIterator[bytes]:
        """The content, decoded, as it comes.

        Raises:
            BackendError: The connection broke, the time is up, or more came than the limit.
        """
        import httpx

        from voicegate.adapter.http_faults import http_fault

        size, source, told = 0, aiter(self._response.aiter_bytes()), self.head
        try:
            # The limit is on each wait, not on the whole: while the reader works, no clock runs
            # that could cancel him.
            while (piece := await self._time_left.of(anext(source, None))) is not None:
                size += len(piece)
                if size > self._max_bytes:
                    raise told.unexpected(f"the answer is larger than {self._max_bytes} bytes")
                yield piece
        except TimeoutError:
            fault: BackendError = self._time_left.over(told.backend, told.request_id)
        except (httpx.RequestError, OSError) as error:
            fault = http_fault(error, backend=told.backend, request_id=told.request_id)
        else:
            return
        raise fault

    async def read(self) -> HttpResponse:
        """The whole answer."""
        return replace(self.head, content=b"".join([piece async for piece in self.pieces()]))

    async def events(self) -> AsyncIterator[ServerSentEvent]:
        """The content as server-sent events."""
        reader = EventReader()
        async for piece in self.pieces():
            try:
                found = reader.feed(piece)
            except EventTooLargeError:
                found = None
            if found is None:
                raise self.head.unexpected("one event of the answer is too large")
            for event in found:
                yield event


class HttpSeam:
    """One backend's HTTP client. It is made when first used, and closed by ``aclose``.

    ``proxy`` is the one that the configuration names for this backend; ``ca_file`` replaces the
    certificate authorities. ``now`` gives wall-clock seconds, for a Retry-After that is a date.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        backend: str,
        proxy: str | None = None,
        ca_file: str | None = None,
        plain_hosts: frozenset[str] = frozenset(),
        timeouts: HttpTimeouts | None = None,
        max_bytes: int = 256 * 1024 * 1024,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.pins = Pins(
            endpoint, backend=backend, plain_hosts=plain_hosts, proxied=proxy is not None
        )
        self._backend = backend
        self._proxy = proxy
        self._ca_file = ca_file
        self._timeouts = timeouts or HttpTimeouts()
        self._max_bytes = max_bytes
        self._now = now
        self._transport: httpx.AsyncBaseTransport | None = None

    async def send(self, request: HttpRequest) -> HttpResponse:
        """Send ``request`` and read the whole answer, whatever its status.

        Raises:
            EgressBlockedError: The URL is not the backend's, or the answer is a redirect.
            BackendError: No answer, or not a whole one, or not in time.
        """
        async with self._exchange(request) as stream:
            return await stream.read()

    @asynccontextmanager
    async def open(
        self,
        request: HttpRequest,
        *,
        error_of: Callable[[HttpResponse], BackendError] = HttpResponse.error,
    ) -> AsyncGenerator[HttpStream, None]:
        """Send ``request``; the answer's content is read while it comes.

        An answer that is not 2xx is read whole and raised as what ``error_of`` makes of it.
        """
        async with self._exchange(request) as stream:
            if not stream.head.ok:
                raise error_of(await stream.read())
            yield stream

    async def aclose(self) -> None:
        """Close the connections."""
        if self._transport is not None:
            await self._transport.aclose()
            self._transport = None

    @asynccontextmanager
    async def _exchange(self, request: HttpRequest) -> AsyncGenerator[HttpStream, None]:
        import httpx

        from voicegate.adapter.http_faults import http_fault

        self.pins.check(request.url)
        built, transport = self._built(request), self._opened()
        time_left = _TimeLeft((request.timeouts or self._timeouts).total_seconds)
        try:
            response = await time_left.of(transport.handle_async_request(built))
        except TimeoutError:
            fault: BackendError = time_left.over(self._backend)
        except (httpx.RequestError, OSError) as error:
            fault = http_fault(error, backend=self._backend)
        else:
            try:
                head = self._head(response)
                yield HttpStream(response, head, max_bytes=self._max_bytes, time_left=time_left)
            finally:
                await response.aclose()
            return
        raise fault  # outside the handler: the lower layer's error, which has the URL, is gone

    def _head(self, response: httpx.Response) -> HttpResponse:
        head = HttpResponse(
            backend=self._backend,
            status=response.status_code,
            headers={name.lower(): value for name, value in response.headers.items()},
            received_at=self._now(),
        )
        if response.status_code in _REDIRECTS:
            raise head.error()
        return head

    def _built(self, request: HttpRequest) -> httpx.Request:
        import httpx

        limits = request.timeouts or self._timeouts
        timeout = httpx.Timeout(limits.first_byte_seconds, connect=limits.connect_seconds)
        # Refused here, not below: httpcore writes a header that it refuses to its log.
        self.pins.check_headers(request.headers)
        headers = {"user-agent": "voicegate", **request.headers}
        if isinstance(request.body, RawBody):
            headers.setdefault("content-type", request.body.content_type)
        try:
            url = httpx.URL(request.url)
            return httpx.Request(
                request.method,
                url.copy_merge_params(list(request.query)) if request.query else url,
                headers=headers,
                extensions={"timeout": timeout.as_dict()},
                **_content(request.body),
            )
        except (ValueError, TypeError, httpx.InvalidURL):
            pass  # the encoder's error holds the whole key or text: it goes no further
        raise BadRequestError(
            "the request cannot be written: a key or header that is not ASCII, text that is no "
            "valid Unicode, or an option that JSON does not know",
            backend=self._backend,
        )

    def _opened(self) -> httpx.AsyncBaseTransport:
        # The transport itself, without httpx's client: that logs each URL, and some hold keys.
        if self._transport is None:
            from voicegate.adapter.http_transport import PinnedTransport
            from voicegate.adapter.tls import client_context

            self._transport = PinnedTransport(
                self.pins, verify=client_context(self._ca_file), proxy=self._proxy
            )
        return self._transport


def _content(body: JsonBody | RawBody | MultipartBody | None) -> dict[str, Any]:
    match body:
        case RawBody(raw):
            return {"content": raw}
        case JsonBody(value):
            return {"json": value}
        case MultipartBody():
            fields: dict[str, list[str]] = {}
            for name, value in body.fields:
                fields.setdefault(name, []).append(value)
            files = {
                name: (part.name, part.content, part.content_type)
                for name, part in body.files.items()
            }
            return {"data": fields, "files": files}
        case None:
            return {}
