"""httpx's transport, held to one backend's hosts: the last check before a connection."""

from __future__ import annotations

import logging
import ssl
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

import httpcore
import httpx

from voicegate.adapter.http_network import JoiningBackend
from voicegate.adapter.pinning import Pins, Target
from voicegate.errors import EgressBlockedError

__all__ = ["PinnedTransport"]

# How many at once is the router's business; a caller pauses longer than httpx's 5 s between turns.
_LIMITS = httpx.Limits(max_connections=None, max_keepalive_connections=50, keepalive_expiry=30.0)

_ours: ContextVar[bool] = ContextVar("voicegate_request", default=False)


def _is_fit_to_log(record: logging.LogRecord) -> bool:
    """Keep the headers of our answers out of httpcore's log: one may repeat what was asked."""
    return not (_ours.get() and "response_headers" in str(record.msg))


for _protocol in ("http11", "http2"):
    logging.getLogger(f"httpcore.{_protocol}").addFilter(_is_fit_to_log)


class PinnedTransport(httpx.AsyncHTTPTransport):
    """Refuses every request whose URL is not one of the backend's, whoever built it.

    A plain connection is checked once more by the address that it reached, before anything is
    sent over it: a local name that now resolves elsewhere moves no data.
    """

    def __init__(self, pins: Pins, *, verify: ssl.SSLContext, proxy: str | None = None) -> None:
        super().__init__(
            verify=verify,
            trust_env=False,
            proxy=None if proxy is None else _proxy(proxy, verify),
            limits=_LIMITS,
            retries=0,
        )
        self._pins = pins
        if proxy is None:  # httpx would not pass the backend on
            self._pool = httpcore.AsyncConnectionPool(
                ssl_context=verify,
                max_connections=_LIMITS.max_connections,
                max_keepalive_connections=_LIMITS.max_keepalive_connections,
                keepalive_expiry=_LIMITS.keepalive_expiry,
                network_backend=JoiningBackend(),
            )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send ``request`` if its URL passes.

        Raises:
            EgressBlockedError: It does not.
        """
        target = self._pins.check(str(request.url))
        if not target.secure:
            request.extensions = {**request.extensions, "trace": self._tracer(target)}
        token = _ours.set(True)
        try:
            return await super().handle_async_request(request)
        finally:
            _ours.reset(token)

    def _tracer(self, target: Target) -> Callable[[str, dict[str, Any]], Awaitable[None]]:

        async def trace(event: str, info: dict[str, Any]) -> None:
            if event != "connection.connect_tcp.complete":
                return
            stream: Any = info["return_value"]
            peer = stream.get_extra_info("server_addr")
            try:
                self._pins.check_peer(target, str(peer[0]) if peer else "unknown")
            except EgressBlockedError:
                await stream.aclose()  # nobody else knows of it yet
                raise

        return trace


def _proxy(url: str, context: ssl.SSLContext) -> httpx.Proxy:
    # Its own TLS is verified in the same way; for one without TLS httpcore takes no context.
    return httpx.Proxy(url, ssl_context=context if url.lower().startswith("https:") else None)
