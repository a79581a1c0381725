"""Nothing leaves sideways: redirects, the environment, URLs that answers name, names that move.

In each test a second server on 127.0.0.2 stands for the other place. What is asserted is what it
saw: no byte, and but for the test of moving names not even a connection.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.http11 import Request, Response

from tests.adapters.openai_compatible.entering import KEY, ask, context, settings, speak, transcribe
from tests.fakes.environment import repoint
from tests.fakes.http_server import Answer, HttpServer, Received, http_server
from tests.fakes.openai_server import openai_server
from voicegate.adapter import Endpoint, HttpRequest, HttpSeam, JsonBody, RawBody, WebSocketSeam
from voicegate.errors import EgressBlockedError
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    SinkRequest,
    SynthesisRequest,
    TranscriptionRequest,
)

REDIRECTS = [301, 302, 303, 307, 308]
AUDIO = b"\xff\x7f" * 4000
SAID = "meine nummer ist null eins sieben"

Doing = Callable[[str], Awaitable[object]]


async def _http(url: str) -> None:
    async with _seam(url) as seam:
        headers = {"authorization": KEY, "xi-api-key": KEY, "api-key": KEY}
        await seam.send(HttpRequest(url=f"{url}/v1/x", headers=headers, body=RawBody(AUDIO)))


async def _http_streamed(url: str) -> None:
    async with (
        _seam(url) as seam,
        seam.open(HttpRequest(url=f"{url}/v1/x", body=JsonBody({"text": SAID}))) as stream,
    ):
        await stream.read()


async def _stt(url: str) -> None:
    request = TranscriptionRequest(audio=Audio(AUDIO, PHONE_MULAW))
    await transcribe(context(settings(f"{url}/v1")), request)


async def _stt_events(url: str) -> None:
    request = TranscriptionRequest(audio=Audio(AUDIO, PHONE_MULAW))
    await transcribe(context(settings(f"{url}/v1", streaming=True)), request)


async def _tts(url: str) -> None:
    await speak(context(settings(f"{url}/v1")), SynthesisRequest(text=SAID, language="de"))


async def _sink(url: str) -> None:
    await ask(context(settings(f"{url}/v1")), SinkRequest(text=SAID))


WAYS: dict[str, Doing] = {
    "http": _http,
    "http streamed": _http_streamed,
    "openai stt": _stt,
    "openai stt events": _stt_events,
    "openai tts": _tts,
    "openai sink": _sink,
}


def _endpoint(url: str) -> Endpoint:
    host = url.partition("://")[2].partition(":")[0]
    return Endpoint(urls={"api": url}, hosts=frozenset({host}))


@asynccontextmanager
async def _seam(url: str, **more: Any) -> AsyncGenerator[HttpSeam, None]:
    seam = HttpSeam(_endpoint(url), backend="b", now=lambda: 0.0, **more)
    try:
        yield seam
    finally:
        await seam.aclose()


@asynccontextmanager
async def _evil() -> AsyncGenerator[HttpServer, None]:
    async with http_server(lambda _: Answer.of({"text": "gotcha"}), host="127.0.0.2") as evil:
        yield evil


def _untouched(evil: HttpServer) -> bool:
    return (evil.connections, evil.bytes_in) == (0, 0)


@pytest.mark.parametrize("status", REDIRECTS)
@pytest.mark.parametrize("way", WAYS)
async def test_a_redirect_moves_nothing(way: str, status: int) -> None:
    async with _evil() as evil:
        answer = Answer(status, {"location": f"{evil.url}/v1/x"})
        async with http_server(lambda _: answer) as server:
            with pytest.raises(EgressBlockedError, match="never followed"):
                await WAYS[way](server.url)
        assert len(server.received) == 1
        assert _untouched(evil)


@pytest.mark.parametrize("status", REDIRECTS)
async def test_a_redirect_of_a_websocket_moves_nothing(status: int) -> None:
    async with _evil() as evil:

        def moved(connection: ServerConnection, _: Request) -> Response:
            response = connection.respond(HTTPStatus(status), "")
            response.headers["Location"] = evil.url.replace("http", "ws")
            return response

        async with serve(_echo, "127.0.0.1", 0, process_request=moved) as server:
            url = _url_of(server)
            with pytest.raises(EgressBlockedError, match="never followed"):
                await WebSocketSeam(_endpoint(url), backend="b").connect(url, headers={"key": KEY})
        assert _untouched(evil)


@pytest.mark.parametrize("way", [way for way in WAYS if way.startswith("openai")])
async def test_the_environment_moves_nothing(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with _evil() as evil:
        repoint(monkeypatch, evil.url)
        async with openai_server(KEY) as (service, server):
            await WAYS[way](server.url)
        assert service.refused == []
        assert len(server.received) == 1
        assert _untouched(evil)


async def test_the_environment_moves_no_websocket(monkeypatch: pytest.MonkeyPatch) -> None:
    async with _evil() as evil:
        repoint(monkeypatch, evil.url)
        async with serve(_echo, "127.0.0.1", 0) as server:
            url = _url_of(server)
            connection = await WebSocketSeam(_endpoint(url), backend="b").connect(url)
            await connection.send(AUDIO)
            assert [await anext(aiter(connection.messages()))] == [AUDIO]
            await connection.aclose()
        assert _untouched(evil)


async def test_what_is_not_encrypted_passes_no_proxy() -> None:
    """It would read along, and 127.0.0.1 is another machine there than the one that was judged."""
    async with _evil() as evil, http_server(lambda _: Answer.of({})) as server:
        async with _seam(server.url, proxy=evil.url) as seam:
            with pytest.raises(EgressBlockedError, match="which would read along"):
                await seam.send(HttpRequest(url=f"{server.url}/v1/x", body=RawBody(AUDIO)))
        socket_url = server.url.replace("http", "ws")
        seam_ws = WebSocketSeam(_endpoint(socket_url), backend="b", proxy=evil.url)
        with pytest.raises(EgressBlockedError, match="which would read along"):
            await seam_ws.connect(socket_url)
        assert _untouched(evil)
        assert server.connections == 0


async def test_an_upload_to_a_url_that_the_answer_names_stays_at_home() -> None:
    async with _evil() as evil:

        def answer(request: Received) -> Answer:
            place = evil.url if request.path == "/v1/start" else server.url
            return Answer.of({"upload_url": f"{place}/upload"})

        async with http_server(answer) as server, _seam(server.url) as seam:
            told = (await seam.send(HttpRequest(url=f"{server.url}/v1/start"))).json()
            assert isinstance(told, dict)
            upload = str(told["upload_url"])  # pyright: ignore[reportUnknownArgumentType]
            with pytest.raises(EgressBlockedError, match="none of the backend's hosts"):
                await seam.send(HttpRequest(url=upload, method="PUT", body=RawBody(AUDIO)))
            assert (await seam.send(HttpRequest(url=f"{server.url}/upload"))).ok
        assert _untouched(evil)


async def test_a_websocket_url_that_the_answer_names_stays_at_home() -> None:
    async with _evil() as evil, serve(_echo, "127.0.0.1", 0) as server:
        seam = WebSocketSeam(_endpoint(_url_of(server)), backend="b")
        told = evil.url.replace("http", "ws") + "/v2/live?token=x"
        for attempt in (seam.require_pinned, seam.connect):
            with pytest.raises(EgressBlockedError) as caught:
                result = attempt(told)
                await result if not isinstance(result, str) else None
            assert "token" not in str(caught.value)
        assert _untouched(evil)


@pytest.fixture
def moved_name(monkeypatch: pytest.MonkeyPatch) -> str:
    """A name of the operator's own network that now resolves to 127.0.0.2, as if that were public.

    The tests have no public address to connect to: that one of loopback counts as one here.
    """
    real = socket.getaddrinfo

    def resolve(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        return real("127.0.0.2" if name == "speech.internal" else host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)

    def private(address: str) -> bool:
        return address != "127.0.0.2"

    monkeypatch.setattr("voicegate.adapter.pinning.is_private", private)
    return "speech.internal"


async def test_a_local_name_that_moves_takes_nothing_along(moved_name: str) -> None:
    async with _evil() as evil:
        url = evil.url.replace("127.0.0.2", moved_name)
        plain = frozenset({moved_name})
        async with _seam(url, plain_hosts=plain) as seam:
            with pytest.raises(EgressBlockedError, match="now resolves to a public address"):
                await seam.send(HttpRequest(url=f"{url}/v1/x", body=RawBody(AUDIO)))
        socket_url = url.replace("http", "ws")
        seam_ws = WebSocketSeam(_endpoint(socket_url), backend="b", plain_hosts=plain)
        with pytest.raises(EgressBlockedError, match="now resolves to a public address"):
            await seam_ws.connect(socket_url, headers={"authorization": KEY})
        await asyncio.wait_for(evil.idle.wait(), 5)
        assert evil.bytes_in == 0


async def _echo(connection: ServerConnection) -> None:
    async for message in connection:
        await connection.send(message)


def _url_of(server: Any) -> str:
    return f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}"
