"""httpcore's connections, with the head of a request and a small body sent together.

httpcore writes them one by one: two system calls, two packets, two TLS records for each request.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, Final, cast

import httpcore

__all__ = ["JoiningBackend", "JoiningStream"]

# Kept until so many bytes are there; larger pieces are not copied for the sake of a packet.
_ENOUGH_BYTES: Final = 16_384


class JoiningStream(httpcore.AsyncNetworkStream):
    """A connection that keeps what is written until an answer is waited for, or it is enough."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._kept = b""
        self._seconds: float | None = None

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """See httpcore."""
        self._seconds = timeout
        if len(self._kept) + len(buffer) < _ENOUGH_BYTES:
            self._kept += buffer
            return
        await self._send_kept()
        await self._stream.write(buffer, timeout)

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        """See httpcore."""
        if self._kept:
            with suppress(httpcore.WriteError):  # as httpcore does: who closes may have said why
                await self._send_kept()
        return await self._stream.read(max_bytes, timeout)

    async def _send_kept(self) -> None:
        kept, self._kept = self._kept, b""
        await self._stream.write(kept, self._seconds)

    async def aclose(self) -> None:
        """See httpcore."""
        self._kept = b""
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        """See httpcore."""
        await self._send_kept()
        return JoiningStream(await self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as httpcore has it
        """See httpcore."""
        return self._stream.get_extra_info(info)


class JoiningBackend(httpcore.AsyncNetworkBackend):
    """Opens such connections."""

    def __init__(self) -> None:
        # httpcore has a stand-in for it where anyio is missing, which hides its type.
        self._opener = cast("httpcore.AsyncNetworkBackend", httpcore.AnyIOBackend())

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """See httpcore."""
        return JoiningStream(
            await self._opener.connect_tcp(host, port, timeout, local_address, socket_options)
        )
