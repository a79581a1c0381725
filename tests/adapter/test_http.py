"""The HTTP seam: what it says of a bad day, and that nothing leaves for another place."""

from __future__ import annotations

import asyncio
import logging
import ssl
from pathlib import Path

import pytest
import trustme

from tests.fakes.environment import repoint
from tests.fakes.http_server import Answer, HttpServer, http_server
from voicegate.adapter import Endpoint, HttpRequest, HttpSeam, HttpTimeouts, JsonBody, RawBody
from voicegate.adapter.pinning import is_private
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    QuotaExceededError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)

SECRET = "sk-very-secret"
SAID = "meine nummer ist null eins sieben sechs"
OK = Answer.of({"fine": True}, x_request_id="req-1")


def _seam(server: HttpServer, **more: object) -> HttpSeam:
    return seam_for(server.url, **more)


def seam_for(url: str, **more: object) -> HttpSeam:
    host = url.partition("://")[2].partition(":")[0]
    endpoint = Endpoint(urls={"api": url}, hosts=frozenset({host}))
    return HttpSeam(endpoint, backend="b", now=lambda: 0.0, **more)  # type: ignore[arg-type]


def _request(server: HttpServer, **more: object) -> HttpRequest:
    return HttpRequest(  # type: ignore[arg-type]
        url=f"{server.url}/v1/x",
        headers={"authorization": f"Bearer {SECRET}"},
        body=JsonBody({"text": SAID}),
        **more,  # type: ignore[arg-type]
    )


async def test_an_answer_is_read_whole_with_its_request_id() -> None:
    async with http_server(lambda _: OK) as server:
        seam = _seam(server)
        response = await seam.send(_request(server, query=(("a", "1"),)))
        await seam.aclose()
    assert (response.ok, response.json(), response.request_id) == (True, {"fine": True}, "req-1")
    (got,) = server.received
    assert (got.query, got.json) == ({"a": ["1"]}, {"text": SAID})
    assert SAID not in repr(response) + repr(_request(server))
    assert SECRET not in repr(_request(server))


async def test_head_and_body_of_a_request_go_out_together() -> None:
    got: list[int] = []
    over: asyncio.Queue[None] = asyncio.Queue()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first = await reader.read(65_536)
        got.append(len(first.partition(b"\r\n\r\n")[2]))
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")
        await writer.drain()
        await reader.read()
        writer.close()
        await writer.wait_closed()
        over.put_nowait(None)

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with listening:
        url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        seam = seam_for(url)
        for body in (b"small", b"x" * 15_000):
            answer = await seam.send(HttpRequest(url=f"{url}/x", body=RawBody(body, "text/plain")))
            assert answer.content == b"ok"
            await seam.aclose()
            await asyncio.wait_for(over.get(), 5)
    assert got == [5, 15_000]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequestError),
        (401, AuthenticationError),
        (402, QuotaExceededError),
        (403, AuthenticationError),
        (404, BadRequestError),
        (408, BackendTimeoutError),
        (413, BadRequestError),
        (422, BadRequestError),
        (429, RateLimitedError),
        (500, UnavailableError),
        (503, UnavailableError),
        (504, BackendTimeoutError),
    ],
)
async def test_a_status_becomes_its_error_without_the_body(
    status: int, kind: type[BackendError]
) -> None:
    answer = Answer.of({"echo": SAID}, status, retry_after="7", x_request_id="req-9")
    async with http_server(lambda _: answer) as server:
        seam = _seam(server)
        with pytest.raises(kind) as caught:
            async with seam.open(_request(server)):
                pass
        await seam.aclose()
    error = caught.value
    assert (error.status, error.request_id, error.retry_after_seconds) == (status, "req-9", 7.0)
    assert SAID not in str(error)
    assert len(server.received) == 1


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("reset", ConnectionFailedError),
        ("half", ConnectionFailedError),
        ("noise", UnexpectedResponseError),
        ("hang", BackendTimeoutError),
    ],
)
async def test_a_broken_exchange_is_named(fault: str, kind: type[BackendError]) -> None:
    async with http_server(lambda _: Answer(body=b"{", fault=fault)) as server:
        seam = _seam(server)
        limits = HttpTimeouts(first_byte_seconds=0.2, total_seconds=0.2)
        with pytest.raises(kind) as caught:
            await seam.send(_request(server, timeouts=limits))
        await seam.aclose()
    error: BaseException | None = caught.value
    while error is not None:  # nor in what is behind it
        assert SECRET not in str(error)
        assert server.url not in str(error)
        error = error.__cause__ or error.__context__


async def test_nobody_there_is_a_connection_that_failed() -> None:
    async with http_server(lambda _: OK) as server:
        pass
    with pytest.raises(ConnectionFailedError, match="refused"):
        await _seam(server).send(_request(server))


async def test_what_is_not_json_is_unexpected_and_not_shown() -> None:
    async with http_server(lambda _: Answer(body=SAID.encode())) as server:
        seam = _seam(server)
        response = await seam.send(_request(server))
        await seam.aclose()
    with pytest.raises(UnexpectedResponseError) as caught:
        response.json()
    assert SAID not in str(caught.value)


async def test_too_large_an_answer_is_cut_off() -> None:
    async with http_server(lambda _: Answer(body=b"x" * 5000)) as server:
        seam = _seam(server, max_bytes=1000)
        with pytest.raises(UnexpectedResponseError, match="larger than 1000 bytes"):
            await seam.send(_request(server))
        await seam.aclose()


async def test_cancelling_closes_the_connection() -> None:
    async with http_server(lambda _: Answer(fault="hang")) as server:
        seam = _seam(server)
        task = asyncio.create_task(seam.send(_request(server)))
        await server.arrived.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await server.idle.wait()
        await seam.aclose()


@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308])
async def test_a_redirect_moves_nothing(status: int) -> None:
    async with http_server(lambda _: OK, host="127.0.0.2") as evil:
        answer = Answer(status, {"location": f"{evil.url}/v1/x"})
        async with http_server(lambda _: answer) as server:
            seam = _seam(server)
            with pytest.raises(EgressBlockedError, match="redirect"):
                await seam.send(_request(server))
            await seam.aclose()
    assert (evil.connections, evil.bytes_in) == (0, 0)


async def test_the_environment_moves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async with http_server(lambda _: OK, host="127.0.0.2") as evil:
        repoint(monkeypatch, evil.url)
        async with http_server(lambda _: OK) as server:
            seam = _seam(server)
            assert (await seam.send(_request(server))).ok
            await seam.aclose()
    assert (evil.connections, evil.bytes_in) == (0, 0)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.2:{port}/v1/x",
        "http://127.0.0.1:1/v1/x",
        "http://127.0.0.1:{port}@127.0.0.2:{port}/",
        "http://127.0.0.1:{port}\\@127.0.0.2/",
        "ftp://127.0.0.1:{port}/",
        "//127.0.0.1:{port}/",
        "http://127.0.0.1%2e:{port}/",
        "http://localhost:{port}/",
    ],
)
async def test_a_url_of_somebody_else_is_refused_before_anything_is_sent(url: str) -> None:
    async with (
        http_server(lambda _: OK) as server,
        http_server(lambda _: OK, host="127.0.0.2") as evil,
    ):
        seam = _seam(server)
        port = evil.url.rpartition(":")[2]
        with pytest.raises(EgressBlockedError):
            await seam.send(HttpRequest(url=url.format(port=port), body=RawBody(b"x")))
    assert server.connections + evil.connections == 0


async def test_without_tls_only_local_hosts() -> None:
    seam = seam_for("http://api.example.com:80/v1")
    with pytest.raises(EgressBlockedError, match="without TLS"):
        await seam.send(HttpRequest(url="http://api.example.com/v1/x"))


def _tls(folder: Path) -> tuple[trustme.CA, ssl.SSLContext, str]:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)  # pyright: ignore[reportUnknownMemberType]
    file = folder / "ca.pem"
    authority.cert_pem.write_to_path(str(file))
    return authority, context, str(file)


async def test_tls_is_verified(tmp_path: Path) -> None:
    _, context, ca_file = _tls(tmp_path)
    async with http_server(lambda _: OK, tls=context) as server:
        seam = _seam(server, ca_file=ca_file)
        assert (await seam.send(_request(server))).ok
        await seam.aclose()
        stranger = _seam(server)
        with pytest.raises(ConnectionFailedError, match="certificate was not accepted"):
            await stranger.send(_request(server))
        await stranger.aclose()
    assert len(server.received) == 1


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
async def test_tls_1_1_is_refused(tmp_path: Path) -> None:
    _, context, ca_file = _tls(tmp_path)
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.maximum_version = ssl.TLSVersion.TLSv1_1
    async with http_server(lambda _: OK, tls=context) as server:
        seam = _seam(server, ca_file=ca_file)
        with pytest.raises(ConnectionFailedError, match="no TLS"):
            await seam.send(_request(server))
        await seam.aclose()
    assert server.received == []


@pytest.mark.parametrize("tail", ["\n", "\r\nx-evil: 1", "\x00", "ü"])
async def test_a_key_that_is_no_header_gets_into_no_log(
    tail: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with http_server(lambda _: OK) as server:
        seam = _seam(server)
        headers = {"x-api-key": SECRET + tail}
        with pytest.raises(BadRequestError, match="the header x-api-key") as caught:
            await seam.send(HttpRequest(url=f"{server.url}/v1", headers=headers))
        await seam.aclose()
    assert SECRET not in str(caught.value) + caplog.text
    assert caught.value.__context__ is None
    assert server.connections == 0


async def test_at_debug_level_no_log_has_key_or_content(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    answer = Answer.of({"echo": SAID})
    async with http_server(lambda _: answer) as server:
        seam = _seam(server)
        response = await seam.send(_request(server, query=(("api_key", SECRET),)))
        await seam.aclose()
    assert response.json() == {"echo": SAID}
    assert caplog.text != ""
    assert SECRET not in caplog.text
    assert SAID not in caplog.text


async def test_no_host_header_points_elsewhere() -> None:
    async with http_server(lambda _: OK) as server:
        seam = _seam(server)
        request = HttpRequest(url=f"{server.url}/v1", headers={"Host": "evil.example"})
        with pytest.raises(EgressBlockedError, match="Host header"):
            await seam.send(request)
    assert server.connections == 0


async def test_more_calls_at_once_than_a_pool_usually_has() -> None:
    async with http_server(lambda _: OK) as server:
        seam = _seam(server)
        answers = await asyncio.gather(*(seam.send(_request(server)) for _ in range(150)))
        await seam.aclose()
    assert all(answer.ok for answer in answers)


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("172.31.0.1", True),
        ("192.168.1.1", True),
        ("::1", True),
        ("fd00::1", True),
        ("::ffff:10.0.0.1", True),
        ("169.254.169.254", False),
        ("172.32.0.1", False),
        ("100.64.0.1", False),
        ("203.0.113.1", False),
        ("::", False),
        ("fe80::1", False),
        ("::ffff:8.8.8.8", False),
        ("speech.internal", False),
    ],
)
def test_what_counts_as_the_operators_own_network(address: str, private: bool) -> None:
    assert is_private(address) is private
