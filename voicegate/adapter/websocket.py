"""The WebSocket seam: the only way in which an adapter speaks WebSocket. One library behind it.

The same holds as for HTTP: the backend's own hosts, no redirect, nothing from the environment,
TLS 1.2 or newer, and no content in what is raised or logged.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from voicegate.adapter.faults import error_for_close, error_for_status, request_id_in
from voicegate.adapter.pinning import Pins, Target
from voicegate.adapter.settings import Endpoint
from voicegate.errors import (
    BackendError,
    BackendTimeoutError,
    ConnectionFailedError,
    UnexpectedResponseError,
)

if TYPE_CHECKING:
    from websockets.asyncio.client import ClientConnection
    from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

__all__ = ["WebSocket", "WebSocketSeam"]

# The library's own logger writes every frame at level DEBUG: it must never see a handler.
# Made by hand, so that no logging configuration can find it and switch it on.
_SILENT = logging.Logger("voicegate.adapter.websocket")  # noqa: LOG001
_SILENT.disabled = True
_PING_SECONDS = 20.0
_NORMAL_CODES = frozenset({1000, 1001, 1005})
_NO_ERRORS: Mapping[int, type[BackendError]] = MappingProxyType({})


class WebSocket:
    """An open connection. Text comes as ``str``, the rest as ``bytes``.

    ``request_id`` is the vendor's, from the answer to the handshake.
    """

    def __init__(
        self,
        connection: ClientConnection,
        *,
        backend: str,
        close_errors: Mapping[int, type[BackendError]] = _NO_ERRORS,
    ) -> None:
        from websockets.exceptions import ConnectionClosed  # once, not for each frame
        from websockets.protocol import State

        self._open = State.OPEN
        self._gone: type[ConnectionClosed] = ConnectionClosed
        self._connection = connection
        self._backend = backend
        self._close_errors = close_errors
        answer = connection.response
        raw = () if answer is None else answer.headers.raw_items()
        self.request_id = request_id_in({name.lower(): value for name, value in raw})

    async def send(self, message: str | bytes) -> None:
        """Send one message.

        Raises:
            BackendError: The connection is gone; the class and ``status`` follow the close code.
        """
        try:
            await self._connection.send(message)
        except self._gone as error:
            closed = self._closed(error)
        else:
            return
        raise closed

    def pass_on(self, frame: bytes) -> bool:
        """Send a frame that another client has made: whole, masked, without an extension.

        False, and nothing is sent, where ``send`` would have to wait or to raise.
        """
        connection = self._connection
        if connection.state is not self._open or connection.paused:
            return False
        connection.transport.write(frame)
        return True

    async def messages(self) -> AsyncIterator[str | bytes]:
        """The messages that come, until the other side closes in the normal way.

        Raises:
            BackendError: It closed with another code, or the connection broke; as for ``send``.
        """
        try:
            while True:
                yield await self._connection.recv()
        except self._gone as error:
            closed = self._closed(error)
        if closed.status not in _NORMAL_CODES:
            raise closed

    async def aclose(self) -> None:
        """Close; waits for the other side no longer than the seam allows. Cancelled: at once."""
        try:
            await self._connection.close()
        except asyncio.CancelledError:
            self.abort()
            raise

    def abort(self) -> None:
        """Cut the connection at once; nothing that is still queued is sent."""
        self._connection.transport.abort()

    def _closed(self, error: ConnectionClosed) -> BackendError:
        # Ours stands where we closed because of what came: a message that was too large.
        frame = error.rcvd or error.sent
        code = None if frame is None else int(frame.code)
        return error_for_close(
            code,
            backend=self._backend,
            request_id=self.request_id,
            kind=None if code is None else self._close_errors.get(code),
        )


class WebSocketSeam:
    """One backend's way to open WebSockets. Times are in seconds, sizes in bytes."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        backend: str,
        proxy: str | None = None,
        ca_file: str | None = None,
        plain_hosts: frozenset[str] = frozenset(),
        open_seconds: float = 5.0,
        close_seconds: float = 1.0,
        max_bytes: int = 16 * 1024 * 1024,
    ) -> None:
        self.pins = Pins(
            endpoint, backend=backend, plain_hosts=plain_hosts, proxied=proxy is not None
        )
        self._backend = backend
        self._proxy = proxy
        self._ca_file = ca_file
        self._open_seconds = open_seconds
        self._close_seconds = close_seconds
        self._max_bytes = max_bytes

    def require_pinned(self, url: str) -> str:
        """``url`` again, if it leads to this backend; for URLs that a vendor's answer names.

        Raises:
            EgressBlockedError: It leads elsewhere.
        """
        self.pins.check(url)
        return url

    async def connect(
        self,
        url: str,
        *,
        headers: Mapping[str, str] = MappingProxyType({}),
        subprotocols: Sequence[str] = (),
        close_errors: Mapping[int, type[BackendError]] = _NO_ERRORS,
        pings: bool = True,
    ) -> WebSocket:
        """Open a connection to ``url``. ``close_errors`` are the vendor's own close codes.

        Without ``pings`` nobody asks whether the other side is still there: for one that does not
        answer them, and would be taken for dead.

        Raises:
            EgressBlockedError: The URL is not the backend's, or the answer is a redirect.
            BackendError: No connection, or the backend refused it.
        """
        from websockets.exceptions import InvalidStatus, WebSocketException

        target = self.pins.check(url)
        self.pins.check_headers(headers)
        try:
            connection = await self._opening(url, target, headers, subprotocols, pings=pings)
        except InvalidStatus as error:
            fault = self._refused(error)
        except TimeoutError:
            fault = BackendTimeoutError(
                f"no WebSocket within {self._open_seconds:g} s", backend=self._backend
            )
        except WebSocketException as error:
            fault = self._not_websocket(error)
        except OSError as error:
            fault = self._unreachable(error, target)
        else:
            return WebSocket(connection, backend=self._backend, close_errors=close_errors)
        raise fault  # outside the handlers: the library's error, which has the URL, is gone

    async def _opening(
        self,
        url: str,
        target: Target,
        headers: Mapping[str, str],
        subprotocols: Sequence[str],
        *,
        pings: bool,
    ) -> ClientConnection:
        from websockets.typing import Subprotocol

        from voicegate.adapter.tls import client_context
        from voicegate.adapter.websocket_client import DirectConnect, checked_connection

        look = None
        if not target.secure:
            look = checked_connection(lambda address: self.pins.check_peer(target, address))
        tls: dict[str, Any] = {"ssl": client_context(self._ca_file)} if target.secure else {}
        if tls and (self._proxy or "").lower().startswith("https:"):
            tls["proxy_ssl"] = tls["ssl"]
        return await DirectConnect(
            url,
            additional_headers=dict(headers),
            subprotocols=[Subprotocol(name) for name in subprotocols] or None,
            user_agent_header="voicegate",
            proxy=self._proxy,
            compression=None,
            open_timeout=self._open_seconds,
            close_timeout=self._close_seconds,
            ping_interval=_PING_SECONDS if pings else None,
            max_size=self._max_bytes,
            logger=_SILENT,
            create_connection=look,
            **tls,
        )

    def _refused(self, error: InvalidStatus) -> BackendError:
        raw = error.response.headers.raw_items()
        headers = {name.lower(): value for name, value in raw}
        return error_for_status(error.response.status_code, backend=self._backend, headers=headers)

    def _not_websocket(self, error: WebSocketException) -> BackendError:
        from websockets.exceptions import InvalidProxy, ProxyError

        if isinstance(error, ProxyError | InvalidProxy):
            meaning = "the configured proxy let nothing through"
        elif isinstance(error.__cause__, EOFError | OSError):
            meaning = "the connection was cut off while it was opened"
        else:
            return UnexpectedResponseError(
                "the answer to the opening handshake is not WebSocket", backend=self._backend
            )
        return ConnectionFailedError(meaning, backend=self._backend)

    def _unreachable(self, error: OSError, target: Target) -> BackendError:
        from voicegate.adapter.http_faults import tls_trouble

        meaning = tls_trouble(error) or "no connection: refused, or the host is unknown"
        if isinstance(error, ConnectionResetError):
            meaning = "the connection was cut off while it was opened"
            if target.secure:  # asyncio drops what the TLS library said of it
                meaning += "; a host that knows no TLS 1.2 or newer is one cause"
        return ConnectionFailedError(meaning, backend=self._backend)
