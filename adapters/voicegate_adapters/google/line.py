"""The gRPC connection to one host: pinned, without proxy, without telemetry, without retries."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, Final, cast

import certifi
import grpc
import grpc.aio

from voicegate.adapter import AdapterContext, Pins
from voicegate.errors import BackendError, BackendTimeoutError, ConnectionFailedError
from voicegate_adapters.google.credentials import Credentials
from voicegate_adapters.google.endpoints import request_seconds
from voicegate_adapters.google.talk import Duplex, Status, Talk

__all__ = ["Line", "Metadata"]

Metadata = Sequence[tuple[str, str]]


_AUDIENCES: Final = {
    "stt": "https://speech.googleapis.com/",
    "tts": "https://texttospeech.googleapis.com/",
}
_CONNECT_SECONDS: Final = 10.0
_CONNECTING: Final = frozenset({grpc.ChannelConnectivity.IDLE, grpc.ChannelConnectivity.CONNECTING})
_OPTIONS: Final[tuple[tuple[str, int | str], ...]] = (
    ("grpc.enable_http_proxy", 0),  # https_proxy and its like do not move data
    ("grpc.service_config_disable_resolution", 1),  # nor does a TXT record in DNS
    ("grpc.enable_retries", 0),  # routing decides what is sent again
    ("grpc.max_receive_message_length", 64 * 1024 * 1024),
    ("grpc.initial_reconnect_backoff_ms", 100),
    ("grpc.min_reconnect_backoff_ms", 1_000),
    ("grpc.max_reconnect_backoff_ms", 2_000),
    ("grpc.use_local_subchannel_pool", 1),  # a channel of its own for each role
    ("grpc.primary_user_agent", "voicegate"),
)


class Line:
    """One channel, opened when first used. ``use`` is "stt" or "tts".

    Messages are bytes: what Google's client would log, or measure, is never handed to it.
    """

    def __init__(self, context: AdapterContext, use: str) -> None:
        self.backend = context.backend
        self.seconds = request_seconds(context.settings)
        self._url = context.endpoint.urls[use]
        self._pins = Pins(context.endpoint, backend=context.backend)
        self._credentials = Credentials(context, _AUDIENCES[use])
        self._channel: grpc.aio.Channel | None = None

    async def ask(self, method: str, message: bytes, headers: Metadata = ()) -> bytes:
        """Send one message to ``method`` and wait for the answer.

        Raises:
            BackendError: No answer, or an error.
        """
        metadata = (*await self._credentials.metadata(), *headers)
        asked = cast("Any", self._open()).unary_unary(method)
        try:
            return bytes(await asked(message, metadata=metadata, timeout=self.seconds))
        except grpc.aio.AioRpcError as error:
            fault = Status.of(error).fault(self.backend)
        raise fault  # outside the handler: Google's own error, which has the text, is gone

    async def stream(self, method: str) -> Talk:
        """Open a stream to ``method``.

        Raises:
            BackendError: There is no connection.
        """
        metadata = await self._credentials.metadata()
        channel = self._open()
        await self._connected(channel)
        opened = cast("Any", channel).stream_stream(method)
        return Talk(cast("Duplex", opened(metadata=metadata)))

    async def aclose(self) -> None:
        """Close the connection; what is under way is cancelled."""
        channel, self._channel = self._channel, None
        if channel is not None:
            await channel.close(None)

    def _open(self) -> grpc.aio.Channel:
        if self._channel is None:
            target = self._pins.check(self._url)
            host = f"[{target.host}]" if ":" in target.host else target.host
            address = f"{host}:{target.port}"
            if target.secure:
                self._channel = grpc.aio.secure_channel(
                    f"dns:///{address}", _transport_security(), options=_OPTIONS
                )
            else:  # the pins have seen to it that this is loopback
                self._channel = grpc.aio.insecure_channel(address, options=_OPTIONS)
        return self._channel

    async def _connected(self, channel: grpc.aio.Channel) -> None:
        """Wait for a connection: a stream alone says only later that there is none."""
        try:
            async with asyncio.timeout(_CONNECT_SECONDS):
                state = channel.get_state(try_to_connect=True)
                while state in _CONNECTING:
                    await channel.wait_for_state_change(state)
                    state = channel.get_state(try_to_connect=True)
        except TimeoutError:
            fault: BackendError = BackendTimeoutError(
                f"no connection within {_CONNECT_SECONDS:g} s", backend=self.backend
            )
        else:
            if state is grpc.ChannelConnectivity.READY:
                return
            fault = ConnectionFailedError(
                "no connection to Google; check network, DNS and firewall", backend=self.backend
            )
        raise fault


def _transport_security() -> grpc.ChannelCredentials:
    # Named here, so that GRPC_DEFAULT_SSL_ROOTS_FILE_PATH of the environment is not obeyed.
    return grpc.ssl_channel_credentials(root_certificates=certifi.contents().encode())
