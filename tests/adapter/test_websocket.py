"""The WebSocket seam: the same promises as for HTTP."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from http import HTTPStatus
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.frames import Frame, Opcode
from websockets.http11 import Request, Response
from websockets.utils import accept_key

from tests.fakes.environment import repoint
from tests.fakes.http_server import Answer, http_server
from voicegate.adapter import Endpoint, WebSocketSeam
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)

SECRET = "sk-very-secret"


@asynccontextmanager
async def _server(
    handler: Callable[[ServerConnection], Awaitable[None]],
    process: Callable[[ServerConnection, Request], Response | None] | None = None,
) -> AsyncGenerator[str, None]:
    async with serve(handler, "127.0.0.1", 0, process_request=process) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        yield f"ws://127.0.0.1:{port}"


def _seam(url: str, **more: Any) -> WebSocketSeam:
    host = url.partition("://")[2].partition(":")[0]
    endpoint = Endpoint(urls={"api": url}, hosts=frozenset({host}))
    return WebSocketSeam(endpoint, backend="b", **more)


async def _echo(connection: ServerConnection) -> None:
    async for message in connection:
        await connection.send(message)
        if message == "enough":
            return


async def test_messages_go_and_come_and_nothing_is_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    async with _server(_echo) as url:
        socket = await _seam(url).connect(f"{url}/v1", headers={"authorization": SECRET})
        for message in ("meine nummer", b"\x01\x02", "enough"):
            await socket.send(message)
        got = [message async for message in socket.messages()]
        await socket.aclose()
    assert got == ["meine nummer", b"\x01\x02", "enough"]
    ours = [r.getMessage() for r in caplog.records if r.name != "websockets.server"]
    assert not any("nummer" in text or SECRET in text for text in ours)


async def test_a_frame_of_another_client_goes_on_as_it_is_while_the_line_is_open() -> None:
    frame = Frame(Opcode.BINARY, b"as it was").serialize(mask=True)
    async with _server(_echo) as url:
        socket = await _seam(url).connect(url)
        assert socket.pass_on(frame)
        assert await anext(aiter(socket.messages())) == b"as it was"
        await socket.aclose()
        assert not socket.pass_on(frame)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (1003, BadRequestError),
        (1007, BadRequestError),
        (1008, AuthenticationError),
        (1011, UnavailableError),
        (1013, UnavailableError),
        (4001, ConnectionFailedError),
        (4029, RateLimitedError),  # as the adapter says
        (None, ConnectionFailedError),
    ],
)
async def test_a_close_code_becomes_its_error(code: int | None, kind: type[BackendError]) -> None:
    def marked(connection: ServerConnection, _: Request, response: Response) -> None:
        response.headers["x-request-id"] = "req-5"

    async def handler(connection: ServerConnection) -> None:
        if code is None:
            connection.transport.abort()
        else:
            await connection.close(code, "meine nummer")

    async with serve(handler, "127.0.0.1", 0, process_response=marked) as server:
        url = f"ws://127.0.0.1:{next(iter(server.sockets)).getsockname()[1]}"
        socket = await _seam(url).connect(url, close_errors={4029: RateLimitedError})
        with pytest.raises(kind) as caught:
            [message async for message in socket.messages()]
        with pytest.raises(kind):
            await socket.send("more")
        await socket.aclose()
    assert type(caught.value) is kind
    assert (caught.value.status, caught.value.request_id) == (code, "req-5")
    assert "nummer" not in str(caught.value)


@pytest.mark.parametrize("code", [1000, 1001, None])
async def test_a_normal_close_is_the_end(code: int | None) -> None:
    async def handler(connection: ServerConnection) -> None:
        if code is None:  # a close frame with no code in it
            connection.transport.write(b"\x88\x00")
            await connection.wait_closed()
        else:
            await connection.close(code)

    async with _server(handler) as url:
        socket = await _seam(url).connect(url)
        assert [message async for message in socket.messages()] == []
        await socket.aclose()


@pytest.mark.parametrize(
    ("status", "kind"),
    [(401, AuthenticationError), (429, RateLimitedError), (302, EgressBlockedError)],
)
async def test_a_refused_handshake_becomes_its_error(status: int, kind: type[Exception]) -> None:
    async with http_server(lambda _: Answer(), host="127.0.0.2") as evil:

        def refuse(connection: ServerConnection, _request: Request) -> Response:
            response = connection.respond(HTTPStatus(status), "meine nummer")
            response.headers["Location"] = evil.url.replace("http", "ws")
            return response

        async with _server(_echo, refuse) as url:
            with pytest.raises(kind) as caught:
                await _seam(url).connect(url)
    assert "nummer" not in str(caught.value)
    assert (evil.connections, evil.bytes_in) == (0, 0)


async def test_the_environment_moves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async with http_server(lambda _: Answer(), host="127.0.0.2") as evil:
        repoint(monkeypatch, evil.url)
        async with _server(_echo) as url:
            socket = await _seam(url).connect(url)
            await socket.aclose()
    assert (evil.connections, evil.bytes_in) == (0, 0)


@pytest.mark.parametrize("pings", [True, False])
async def test_pings_can_be_left_out(*, pings: bool) -> None:
    async with _server(_echo) as url:
        socket: Any = await _seam(url).connect(url, pings=pings)
        assert (socket._connection.ping_interval is not None) is pings
        await socket.aclose()


async def test_a_url_that_an_answer_names_is_checked() -> None:
    async with _server(_echo) as url:
        seam = _seam(url)
        assert seam.require_pinned(f"{url}/session") == f"{url}/session"
        for other in ("wss://evil.example/x", url.replace("127.0.0.1", "127.0.0.2")):
            with pytest.raises(EgressBlockedError):
                seam.require_pinned(other)
            with pytest.raises(EgressBlockedError):
                await seam.connect(other)


async def test_a_server_that_is_silent_or_strange_is_named() -> None:
    async with http_server(lambda _: Answer(fault="hang")) as server:
        url = server.url.replace("http", "ws")
        with pytest.raises(BackendTimeoutError):
            await _seam(url, open_seconds=0.1).connect(url)
    async with http_server(lambda _: Answer(fault="noise")) as server:
        url = server.url.replace("http", "ws")
        with pytest.raises((UnexpectedResponseError, ConnectionFailedError)):
            await _seam(url).connect(url)
    with pytest.raises(ConnectionFailedError, match="refused"):
        await _seam(url).connect(url)


async def test_cancelling_a_read_leaves_a_socket_that_closes() -> None:
    async with _server(_echo) as url:
        socket = await _seam(url).connect(url)
        messages = socket.messages()
        task = asyncio.ensure_future(anext(messages))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await socket.aclose()


async def test_cancelling_an_opening_closes_the_connection() -> None:
    async with http_server(lambda _: Answer(fault="hang")) as server:
        url = server.url.replace("http", "ws")
        task = asyncio.create_task(_seam(url).connect(url))
        await asyncio.wait_for(server.arrived.wait(), 5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.wait_for(server.idle.wait(), 5)


async def test_cancelling_a_close_closes_at_once() -> None:
    """A server that never answers the closing handshake holds nobody up."""
    gone = asyncio.Event()

    async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        key = head.partition(b"Sec-WebSocket-Key: ")[2].partition(b"\r\n")[0].decode()
        lines = ["HTTP/1.1 101 Y", "upgrade: websocket", "connection: upgrade"]
        lines += [f"sec-websocket-accept: {accept_key(key)}", "", ""]
        writer.write("\r\n".join(lines).encode())
        with suppress(ConnectionError):
            await reader.read()
        gone.set()
        writer.close()

    server = await asyncio.start_server(deaf, "127.0.0.1", 0)
    async with server:
        url = f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        connection = await _seam(url, close_seconds=60.0).connect(url)
        task = asyncio.create_task(connection.aclose())
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.wait_for(gone.wait(), 5)


async def test_a_message_that_is_too_large_ends_the_connection() -> None:
    async with _server(_echo) as url:
        connection = await _seam(url, max_bytes=100).connect(url)
        await connection.send("x" * 200)
        with pytest.raises(BadRequestError, match="larger than its receiver takes"):
            [message async for message in connection.messages()]
        with pytest.raises(BadRequestError):
            await connection.send("more")
        await connection.aclose()


@pytest.mark.parametrize("value", ["sk-ü", "sk\r\nx-evil: 1"])
async def test_a_key_that_is_no_header_is_refused_and_not_shown(value: str) -> None:
    async with _server(_echo) as url:
        with pytest.raises(BadRequestError) as caught:
            await _seam(url).connect(url, headers={"api-key": value})
    assert "sk" not in str(caught.value)
