"""Long recordings whose upload or operation fails, is late or is left: nothing stays either."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import pytest
from google.cloud.speech_v2.types import cloud_speech
from google.rpc import error_details_pb2  # pyright: ignore[reportMissingTypeStubs]

from tests.adapters.entering import Clock
from tests.adapters.google.entering import KEY
from tests.adapters.google.faults import SAID, trailer
from tests.adapters.google.recordings import BUCKET, LONG, cloud, hear, recording, role_at
from tests.fakes.google_server import Fault
from tests.fakes.http_server import Answer, Received
from voicegate.adapter import lasting
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

_SPEECH: Any = cloud_speech
_DETAILS: Any = error_details_pb2


def at(method: str, answer: Answer) -> Callable[[Received], Answer | None]:
    """A fault for one kind of request."""
    return lambda request: answer if request.method == method else None


def refused(status: int, reason: str, **headers: str) -> Answer:
    """An error as Cloud Storage puts it, which repeats what was said."""
    error = {"code": status, "message": SAID, "errors": [{"reason": reason, "message": SAID}]}
    return Answer.of({"error": error}, status, x_guploader_uploadid="up-7", **headers)


def _told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [r.getMessage() for r in caplog.records if r.name.startswith("voicegate")]


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (at("GET", refused(401, "required")), AuthenticationError),
        (at("GET", refused(403, "forbidden")), AuthenticationError),
        (at("GET", refused(404, "notFound")), BadRequestError),
        (at("GET", Answer(200, {}, b"[]")), UnexpectedResponseError),
        (at("GET", Answer(200, {}, SAID.encode())), UnexpectedResponseError),
        (at("GET", Answer.of({})), EgressBlockedError),
        (at("POST", refused(403, "forbidden")), AuthenticationError),
        (at("POST", refused(412, "conditionNotMet")), BadRequestError),
        (at("POST", refused(429, "rateLimitExceeded", retry_after="7")), RateLimitedError),
        (at("POST", refused(503, "backendError")), UnavailableError),
        (at("POST", Answer(500, {}, SAID.encode())), UnavailableError),
        (at("POST", Answer(403, {}, b'{"error": "x"}')), AuthenticationError),
        (at("POST", Answer(403, {}, b'{"error": {"errors": [1]}}')), AuthenticationError),
        (at("POST", Answer(307, {"location": "http://127.0.0.2:9/"})), EgressBlockedError),
        (at("POST", Answer(fault="reset")), ConnectionFailedError),
    ],
)
async def test_an_upload_that_is_refused_leaves_nothing(
    fault: Callable[[Received], Answer | None],
    kind: type[BackendError],
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        server.storage.fault = fault
        role = role_at(server)
        with pytest.raises(kind) as caught:
            await hear(role, recording())
        await role.aclose()
        assert server.nothing_left
    assert type(caught.value) is kind
    assert server.speech.received == []
    assert SAID not in f"{caught.value}{caught.value!r}"
    assert KEY not in f"{caught.value}{caught.value!r}"
    assert _told(caplog) == []


async def test_a_refusal_keeps_its_request_id_its_reason_and_when_to_come_back() -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        fault = refused(429, "rateLimitExceeded", retry_after="7")
        server.storage.fault = at("POST", fault)
        role = role_at(server)
        with pytest.raises(RateLimitedError) as caught:
            await hear(role, recording())
        await role.aclose()
    assert (caught.value.request_id, caught.value.retry_after_seconds) == ("up-7", 7.0)
    assert "ratelimitexceeded" in str(caught.value)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("PERMISSION_DENIED", AuthenticationError),
        ("INVALID_ARGUMENT", BadRequestError),
        ("RESOURCE_EXHAUSTED", RateLimitedError),
    ],
)
async def test_an_operation_that_is_not_started(
    status: str, kind: type[BackendError], caplog: pytest.LogCaptureFixture
) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        info = _DETAILS.RequestInfo(request_id="req-9", serving_data=SAID)
        fault = Fault(status=status, text=SAID, metadata=trailer(info))
        server.speech.batch.faults["batch_recognize"] = fault
        role = role_at(server)
        with pytest.raises(kind) as caught:
            await hear(role, recording())
        await role.aclose()
        assert server.nothing_left
    assert caught.value.request_id == "req-9"
    assert server.storage.uploads == [LONG]
    assert SAID not in f"{caught.value}{caught.value!r}"
    assert _told(caplog) == []


async def test_where_nobody_knows_whether_it_started_the_log_says_so(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        server.speech.batch.faults["batch_recognize"] = Fault(status="UNAVAILABLE", text=SAID)
        role = role_at(server)
        with pytest.raises(UnavailableError):
            await hear(role, recording())
        await role.aclose()
        assert server.storage.left == []
    (told,) = _told(caplog)
    assert "operation of the recording voicegate-" in told
    assert SAID not in told


@pytest.mark.parametrize("where", ["fails", "file_fails"])
@pytest.mark.parametrize(
    ("status", "kind"), [("INVALID_ARGUMENT", BadRequestError), ("INTERNAL", UnavailableError)]
)
async def test_an_operation_that_fails(
    where: str, status: str, kind: type[BackendError], caplog: pytest.LogCaptureFixture
) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        setattr(server.speech.batch, where, (status, SAID))
        role = role_at(server)
        with pytest.raises(kind) as caught:
            await hear(role, recording())
        await role.aclose()
        assert server.nothing_left
    assert (caught.value.backend, caught.value.status) == ("g", status)
    assert SAID not in f"{caught.value}{caught.value!r}"
    assert _told(caplog) == []
    assert "operations.cancel" not in [r.method for r in server.speech.received]


@pytest.mark.parametrize(
    "answer",
    [
        _SPEECH.BatchRecognizeResponse.pb(_SPEECH.BatchRecognizeResponse()),
        _SPEECH.BatchRecognizeResponse.pb(
            _SPEECH.BatchRecognizeResponse(results={"gs://another/one": {}})
        ),
        _SPEECH.RecognizeResponse.pb(_SPEECH.RecognizeResponse()),
    ],
)
async def test_an_answer_without_our_recording(answer: Any) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        server.speech.batch.answer = answer
        role = role_at(server)
        with pytest.raises(UnexpectedResponseError):
            await hear(role, recording())
        await role.aclose()
        assert server.nothing_left


async def test_an_operation_of_another_location_is_not_asked_for(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        server.speech.batch.location = "us"
        role = role_at(server)
        with pytest.raises(UnexpectedResponseError, match="not one of eu"):
            await hear(role, recording())
        await role.aclose()
        assert server.storage.left == []
    assert [r.method for r in server.speech.received] == ["operations.batch_recognize"]
    assert len(_told(caplog)) == 1


async def test_a_poll_may_fail_now_and_then() -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        server.speech.batch.faults["get"] = Fault(status="UNAVAILABLE", times=2)
        role = role_at(server)
        assert (await hear(role, recording())).text == "w1 w2"
        await role.aclose()
        assert server.nothing_left
    assert [r.method for r in server.speech.received].count("operations.get") == 4


async def test_polls_that_fail_for_good_cancel_the_operation() -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        server.speech.batch.faults["get"] = Fault(status="UNAVAILABLE")
        role = role_at(server)
        with pytest.raises(UnavailableError):
            await hear(role, recording())
        await role.aclose()
        assert server.nothing_left
    assert [s.cancelled for s in server.speech.batch.started.values()] == [True]


async def test_an_operation_that_takes_too_long_is_cancelled() -> None:
    clock = Clock()

    def late() -> None:
        clock.now += 1000

    async with cloud() as server:
        server.storage.make(BUCKET)
        server.speech.batch.looks, server.speech.batch.on_get = 10, late
        role = role_at(server, clock)
        with pytest.raises(BackendTimeoutError, match="longer than 900 s"):
            await hear(role, recording())
        await role.aclose()
        assert server.nothing_left
    assert [s.cancelled for s in server.speech.batch.started.values()] == [True]
    assert [r.method for r in server.speech.received].count("operations.get") == 1


@pytest.mark.parametrize("held", ["batch_recognize", "get"])
async def test_a_cancelled_recording_is_deleted_and_its_operation_cancelled(held: str) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        batch = server.speech.batch
        batch.gates[held] = asyncio.Event()
        role = role_at(server)
        task = asyncio.create_task(hear(role, recording()))
        async with asyncio.timeout(10):
            while not any(r.method == f"operations.{held}" for r in server.speech.received):
                server.speech.arrived.clear()
                await server.speech.arrived.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        batch.gates[held].set()  # the answer comes when nobody waits for it any more
        await role.aclose()
        assert server.nothing_left
    assert [s.cancelled for s in batch.started.values()] == [True]
    assert server.storage.uploads == [LONG]


async def test_a_recording_that_is_cancelled_while_it_goes_up_is_deleted() -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        asked = asyncio.Event()

        def hold(request: Received) -> Answer | None:
            if request.method != "POST":
                return None
            server.speech.batch.objects[(BUCKET, request.query["name"][0])] = request.body
            asked.set()
            return Answer(fault="hang")  # it is there, and nobody is told

        server.storage.fault = hold
        role = role_at(server)
        task = asyncio.create_task(hear(role, recording()))
        await asyncio.wait_for(asked.wait(), 10)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await role.aclose()
        assert server.nothing_left
    assert server.speech.received == []


async def test_what_is_left_when_the_gate_closes_is_named(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lasting, "_TIDY_SECONDS", 0.01)
    async with cloud() as server:
        server.storage.make(BUCKET)
        server.speech.batch.fails = ("INTERNAL", SAID)
        server.storage.fault = at("DELETE", Answer(fault="hang"))
        role = role_at(server)
        with pytest.raises(UnavailableError):
            await hear(role, recording())
        await role.aclose()
    (told,) = _told(caplog)
    assert "rest of the job voicegate-" in told


async def test_what_cannot_be_deleted_is_named_without_its_content(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        server.storage.fault = at("DELETE", refused(403, "forbidden"))
        server.speech.batch.faults["delete"] = Fault(status="UNIMPLEMENTED", text=SAID)
        role = role_at(server)
        with caplog.at_level(logging.DEBUG):
            assert (await hear(role, recording())).text == "w1 w2"
            await role.aclose()
        ((_, name),) = server.storage.left
    recording_told, operation_told = _told(caplog)
    assert name in recording_told
    assert "AuthenticationError" in recording_told
    assert "operation op-1" in operation_told
    everything = " ".join(record.getMessage() for record in caplog.records)
    assert not any(word in everything for word in ("w1 w2", SAID, BUCKET, KEY, "Bearer"))


async def test_a_recording_that_is_gone_already_is_no_trouble(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        server.storage.fault = at("DELETE", refused(404, "notFound"))
        role = role_at(server)
        await hear(role, recording())
        await role.aclose()
    assert _told(caplog) == []
