"""TLS of both seams: who is there is proven, old versions are refused, no variable is read."""

from __future__ import annotations

import asyncio
import contextlib
import os
import ssl
import warnings
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import trustme
from websockets.asyncio.server import ServerConnection, serve

from tests.fakes.http_server import Answer, HttpServer, http_server
from voicegate.adapter import Endpoint, HttpRequest, HttpSeam, RawBody, WebSocketSeam
from voicegate.adapter.tls import client_context
from voicegate.errors import ConfigError, ConnectionFailedError

AUDIO = b"\xff\x7f" * 400


class Authority:
    """A certificate authority of the test, and servers with its certificates."""

    def __init__(self, folder: Path) -> None:
        self._ca = trustme.CA()
        self.file = str(folder / "ca.pem")
        self._ca.cert_pem.write_to_path(self.file)

    def server(self, host: str = "127.0.0.1", newest: ssl.TLSVersion | None = None) -> Any:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate: Any = self._ca.issue_cert(host)  # its stub is for pyOpenSSL's contexts too
        certificate.configure_cert(context)
        if newest is not None:
            context.set_ciphers("ALL:@SECLEVEL=0")
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # old versions, on purpose
                context.minimum_version = ssl.TLSVersion.TLSv1
                context.maximum_version = newest
        return context


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def _endpoint(url: str) -> Endpoint:
    return Endpoint(urls={"api": url}, hosts=frozenset({"127.0.0.1"}))


async def _post(url: str, ca_file: str | None, proxy: str | None = None) -> None:
    seam = HttpSeam(_endpoint(url), backend="b", ca_file=ca_file, proxy=proxy)
    try:
        await seam.send(HttpRequest(url=f"{url}/v1", body=RawBody(AUDIO)))
    finally:
        await seam.aclose()


async def _talk(url: str, ca_file: str | None, proxy: str | None = None) -> None:
    url = url.replace("https", "wss")
    seam = WebSocketSeam(_endpoint(url), backend="b", ca_file=ca_file, proxy=proxy)
    connection = await seam.connect(url)
    await connection.send(AUDIO)
    await connection.aclose()


@asynccontextmanager
async def _websocket(context: ssl.SSLContext) -> AsyncGenerator[tuple[str, list[object]], None]:
    heard: list[object] = []

    async def handler(connection: ServerConnection) -> None:
        heard.extend([message async for message in connection])

    async with serve(handler, "127.0.0.1", 0, ssl=context) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        yield f"https://127.0.0.1:{port}", heard


@asynccontextmanager
async def _http(context: ssl.SSLContext) -> AsyncGenerator[tuple[str, list[object]], None]:
    async with http_server(lambda _: Answer(), tls=context) as server:
        yield server.url, _Requests(server)


class _Requests(list[object]):
    def __init__(self, server: HttpServer) -> None:
        super().__init__()
        self._server = server

    def __len__(self) -> int:
        return len(self._server.received)


SEAMS: dict[str, tuple[Callable[..., Any], Callable[..., Any]]] = {
    "http": (_http, _post),
    "websocket": (_websocket, _talk),
}
both = pytest.mark.parametrize("seam", SEAMS)


@both
async def test_an_authority_that_was_named_is_trusted(seam: str, authority: Authority) -> None:
    serving, sending = SEAMS[seam]
    async with serving(authority.server()) as (url, heard):
        await sending(url, authority.file)
    assert len(heard) == 1


@both
async def test_a_stranger_is_not(
    seam: str, authority: Authority, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # The environment may not vouch for him either, nor may it write the session keys to a file.
    monkeypatch.setenv("SSL_CERT_FILE", authority.file)
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    serving, sending = SEAMS[seam]
    async with serving(authority.server()) as (url, heard):
        with pytest.raises(ConnectionFailedError, match="certificate was not accepted"):
            await sending(url, None)
    assert len(heard) == 0


@both
async def test_a_certificate_for_another_host_is_not_accepted(
    seam: str, authority: Authority
) -> None:
    serving, sending = SEAMS[seam]
    async with serving(authority.server("api.example.com")) as (url, heard):
        with pytest.raises(ConnectionFailedError, match="certificate was not accepted"):
            await sending(url, authority.file)
    assert len(heard) == 0


@both
async def test_tls_1_1_is_refused(seam: str, authority: Authority) -> None:
    serving, sending = SEAMS[seam]
    old = authority.server(newest=ssl.TLSVersion.TLSv1_1)
    async with serving(old) as (url, heard):
        with pytest.raises(ConnectionFailedError, match=r"TLS 1\.2 or newer"):
            await sending(url, authority.file)
    assert len(heard) == 0


@both
async def test_tls_1_2_is_taken(seam: str, authority: Authority) -> None:
    serving, sending = SEAMS[seam]
    async with serving(authority.server(newest=ssl.TLSVersion.TLSv1_2)) as (url, heard):
        await sending(url, authority.file)
    assert len(heard) == 1


def test_session_keys_are_not_written(
    authority: Authority, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    client_context.cache_clear()
    assert client_context(authority.file).keylog_filename is None
    assert not os.path.exists(tmp_path / "keys")  # noqa: PTH110
    context = client_context(None)
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname


def test_a_file_of_authorities_that_cannot_be_read_is_a_config_error(tmp_path: Path) -> None:
    broken = tmp_path / "ca.pem"
    broken.write_text("no certificate")
    for file in (broken, tmp_path / "missing.pem"):
        with pytest.raises(ConfigError, match="cannot be read"):
            client_context(str(file))


class Tunnel:
    """An HTTP proxy that knows CONNECT and keeps a copy of all that passes."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.passed = b""
        self.over = asyncio.Event()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.asked.append(head.partition(" HTTP/")[0])
        host, _, port = head.split(" ")[1].partition(":")
        there, to_there = await asyncio.open_connection(host, int(port))
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        await asyncio.gather(self._pass(reader, to_there), self._pass(there, writer))
        self.over.set()

    async def _pass(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while piece := await source.read(65536):
                self.passed += piece
                target.write(piece)
                await target.drain()
        target.close()
        with contextlib.suppress(ConnectionError):
            await target.wait_closed()


@both
async def test_the_proxy_that_the_configuration_names_sees_a_tunnel(
    seam: str, authority: Authority
) -> None:
    """The counterpart of the tests of the environment: a proxy that is named does work."""
    tunnel = Tunnel()
    serving, sending = SEAMS[seam]
    async with (
        await asyncio.start_server(tunnel.serve, "127.0.0.1", 0) as proxy,
        serving(authority.server()) as (url, heard),
    ):
        port = proxy.sockets[0].getsockname()[1]
        await sending(url, authority.file, proxy=f"http://127.0.0.1:{port}")
        await asyncio.wait_for(tunnel.over.wait(), 5)
    assert len(heard) == 1
    assert tunnel.asked == [f"CONNECT {url.partition('://')[2]}"]
    assert len(tunnel.passed) > len(AUDIO)
    assert AUDIO not in tunnel.passed


@both
async def test_a_proxy_that_answers_with_a_redirect_is_not_followed(
    seam: str, authority: Authority
) -> None:
    async with http_server(lambda _: Answer(), host="127.0.0.2") as evil:
        moved = Answer(302, {"location": evil.url})
        serving, sending = SEAMS[seam]
        async with (
            http_server(lambda _: moved) as proxy,
            serving(authority.server()) as (url, heard),
        ):
            with pytest.raises(ConnectionFailedError, match="proxy let nothing through"):
                await sending(url, authority.file, proxy=proxy.url)
    assert len(heard) == 0
    assert (evil.connections, evil.bytes_in) == (0, 0)
