"""What is read from an answer without its content: waiting times, ids, codes, events, limits."""

from __future__ import annotations

import asyncio
import itertools
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.http_server import Answer, http_server
from voicegate.adapter import (
    Endpoint,
    FilePart,
    HttpRequest,
    HttpSeam,
    HttpTimeouts,
    MultipartBody,
    error_for_status,
    request_id_in,
    retry_after_seconds,
    vendor_code,
)
from voicegate.adapter.faults import RETRY_AFTER_CEILING_SECONDS
from voicegate.adapter.http_events import EventReader, EventTooLargeError, ServerSentEvent
from voicegate.errors import BackendTimeoutError, BadRequestError, UnexpectedResponseError

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
LATER = format_datetime(datetime(2026, 11, 24, 10, 1, 30, tzinfo=UTC), usegmt=True)
EARLIER = format_datetime(datetime(2026, 11, 24, 9, 0, tzinfo=UTC), usegmt=True)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after-ms": "250", "retry-after": "7"}, 0.25),
        ({"retry-after": LATER}, 90.0),
        ({"retry-after": EARLIER}, 0.0),
        ({"retry-after": "99999999"}, RETRY_AFTER_CEILING_SECONDS),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "soon"}, None),
    ],
)
def test_how_long_to_wait(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after_seconds(headers, now=NOW.timestamp()) == seconds


@given(st.text())
def test_whatever_a_header_says_the_wait_is_bounded(text: str) -> None:
    seconds = retry_after_seconds({"retry-after": text}, now=0.0)
    assert seconds is None or 0 <= seconds <= RETRY_AFTER_CEILING_SECONDS


def test_ids_that_look_like_ids_are_kept() -> None:
    assert request_id_in({"dg-request-id": "7f-1"}) == "7f-1"
    assert request_id_in({"x-request-id": "meine nummer ist"}) is None
    assert request_id_in({"x-request-id": "x" * 129}) is None
    assert request_id_in({}) is None


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("rate_limit_exceeded", "rate_limit_exceeded"),
        ("DeploymentNotFound", "deploymentnotfound"),
        ("0176 1234567", None),
        ("n01761234567", None),
        ("anna@example.com", None),
        ("meine nummer", None),
        ("x" * 65, None),
        ("", None),
        (401, None),
        (None, None),
    ],
)
def test_codes_that_look_like_codes_are_kept(told: object, code: str | None) -> None:
    assert vendor_code(told) == code


def test_a_status_of_no_class_is_strange() -> None:
    assert isinstance(error_for_status(777, backend="b"), UnexpectedResponseError)


EVENTS = (
    "\ufeff: a comment\r\ndata: eins\r\ndata:zwei\r\n\r\n"
    "event: done\rdata: Grüße\r\r"
    "id: 1\n\n"
    "data\n\ndata: never ended"
).encode()
READ = [
    ServerSentEvent("message", "eins\nzwei"),
    ServerSentEvent("done", "Grüße"),
]


@given(st.lists(st.integers(0, len(EVENTS)), max_size=12))
def test_events_are_the_same_however_the_bytes_are_cut(cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(EVENTS)]
    reader = EventReader()
    found = [
        event
        for start, end in itertools.pairwise(edges)
        for event in reader.feed(EVENTS[start:end])
    ]
    assert [event for event in found if event.data] == READ


def test_an_event_without_end_is_cut_off() -> None:
    reader = EventReader(max_bytes=1000)
    with pytest.raises(EventTooLargeError):
        for _ in range(100):
            reader.feed(b"data: " + b"x" * 100)
    assert "eins" not in repr(READ)


def _seam(url: str, **more: float) -> HttpSeam:
    endpoint = Endpoint(urls={"api": url}, hosts=frozenset({"127.0.0.1"}))
    return HttpSeam(endpoint, backend="b", timeouts=HttpTimeouts(**more))


async def test_the_total_time_covers_an_answer_that_drips() -> None:
    held = asyncio.Event()
    answer = Answer(pieces=(b"drip", b"drop"), last=held)
    async with http_server(lambda _: answer) as server:
        seam = _seam(server.url, first_byte_seconds=30.0, total_seconds=0.1)
        with pytest.raises(BackendTimeoutError, match=r"within 0\.1 s"):
            await seam.send(HttpRequest(url=f"{server.url}/x"))
        await asyncio.wait_for(server.idle.wait(), 5)  # the connection was closed, not left
        await seam.aclose()


async def test_the_time_of_the_reader_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sound is fetched as it is played, and may last longer than a request."""
    loop, ahead = asyncio.get_running_loop(), [0.0]
    real = loop.time
    monkeypatch.setattr(loop, "time", lambda: real() + ahead[0])
    held = asyncio.Event()
    answer = Answer(pieces=(b"drip", b"drop"), last=held)
    async with http_server(lambda _: answer) as server:
        seam = _seam(server.url, total_seconds=30.0)
        async with seam.open(HttpRequest(url=f"{server.url}/x")) as stream:
            pieces = aiter(stream.pieces())
            assert await anext(pieces) == b"drip"
            ahead[0] = 600.0  # ten minutes of playing
            held.set()
            assert [piece async for piece in pieces] == [b"drop"]
        await seam.aclose()


async def test_a_stream_that_is_left_closes_its_connection() -> None:
    held = asyncio.Event()
    answer = Answer(pieces=(b"drip", b"drop"), last=held)
    async with http_server(lambda _: answer) as server:
        seam = _seam(server.url)
        async with seam.open(HttpRequest(url=f"{server.url}/x")) as stream:
            pieces = stream.pieces()
            assert await anext(aiter(pieces)) == b"drip"
        await asyncio.wait_for(server.idle.wait(), 5)
        await seam.aclose()


async def test_a_form_may_hold_a_field_twice() -> None:
    body = MultipartBody(
        fields=(("unit[]", "word"), ("unit[]", "segment")),
        files={"file": FilePart(content=b"RIFF", name="audio.wav", content_type="audio/wav")},
    )
    async with http_server(lambda _: Answer()) as server:
        seam = _seam(server.url)
        await seam.send(HttpRequest(url=f"{server.url}/x", body=body))
        await seam.aclose()
    sent = server.received[0].body
    assert sent.count(b'name="unit[]"') == 2
    assert b'filename="audio.wav"\r\nContent-Type: audio/wav\r\n\r\nRIFF\r\n' in sent


@pytest.mark.parametrize("value", ["sk-ü", "sk\r\nx-evil: 1", "sk\x00"])
async def test_a_key_that_is_no_header_is_refused_and_not_shown(value: str) -> None:
    async with http_server(lambda _: Answer()) as server:
        seam = _seam(server.url)
        with pytest.raises(BadRequestError) as caught:
            await seam.send(HttpRequest(url=f"{server.url}/x", headers={"api-key": value}))
        await seam.aclose()
    assert caught.value.__context__ is None
    assert "sk" not in str(caught.value)
    assert server.received == []


def test_the_contract_loads_no_client() -> None:
    code = (
        "import sys, voicegate.adapter as a\n"
        "e = a.Endpoint(urls={'api': 'https://x.example'}, hosts=frozenset({'x.example'}))\n"
        "a.HttpSeam(e, backend='b'); a.WebSocketSeam(e, backend='b')\n"
        "print(sorted({'httpx', 'httpcore', 'websockets', 'certifi'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
